import type { Effects } from "../effects/effects.ts";
import { UserError } from "../errors.ts";
import type { Id } from "../model/ids.ts";
import type { Question } from "../model/question.ts";
import { assess } from "./assess.ts";
import { askedLast } from "./export.ts";
import { packageOf } from "./package.ts";
import { NOTHING } from "./without.ts";

export interface ExportPackageRequest {
  readonly case: string | null;
  /** Asked now; `null` for the question that the case was asked last. */
  readonly question: Question | null;
}

/**
 * The replication package of a question's answer (`docs/how-to-replicate.md`). Throws `bad-option` where no question is
 * given and the case was asked none.
 */
export async function exportPackage(
  effects: Effects,
  request: ExportPackageRequest,
): Promise<{ readonly assessment: Id; readonly bytes: Uint8Array }> {
  const question = request.question ?? (await askedLast(effects, request.case));
  if (question === null)
    throw new UserError("bad-option", {
      message: "A package answers a question, and none was given.",
      hint: "Name a question file, or ask: entente export --format package --a NAME --b NAME -o package.zip",
    });
  const assessment = await assess(effects, { question, case: request.case, without: NOTHING });
  const made = { question, without: [], allPairs: false, assessment };
  return { assessment: assessment.id, bytes: await packageOf(effects, made, request.case) };
}
