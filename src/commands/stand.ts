import { assessSide } from "../assess/side.ts";
import type { Effects } from "../effects/effects.ts";
import type { Stand } from "../model/announcement.ts";
import { canonicalJson, type Id } from "../model/ids.ts";
import type { Question } from "../model/question.ts";
import { LEVELS } from "../model/vocabulary/levels.ts";
import { type Inquiry, prepareInquiry } from "./inquiry.ts";
import { weigh } from "./weigh.ts";
import { NOTHING } from "./without.ts";

/** How a question stands, and on which of the case's own claims. */
export interface Stood {
  readonly stand: Stand;
  /** Claims of the case's documents that its evidence holds; bundled ones are not new. */
  readonly claims: readonly Id[];
  readonly inquiry: Inquiry;
}

/** Judges a question as the case is now, without sensitivity, figures or an entry in the ledger. */
export async function standOf(effects: Effects, question: Question, caseFolder: string): Promise<Stood> {
  const inquiry = await prepareInquiry(effects, { question, case: caseFolder, without: NOTHING });
  const weighed = weigh(inquiry, NOTHING);
  const named = [...inquiry.sideA, ...inquiry.sideB].flatMap(({ actor, because }) =>
    because.length > 0 ? [] : [actor.id],
  );
  const { grade, flags, levels, evidence } = assessSide(weighed.results, { named });
  const used = new Set([
    ...evidence.flatMap(({ from }) => ("claims" in from ? from.claims : [])),
    ...weighed.findings.flatMap((finding) => (finding.kind === "tested" ? finding.claims : [])),
  ]);
  const { claims, published } = inquiry.grounds;
  return {
    stand: {
      grade,
      flags,
      levels: Object.fromEntries(
        LEVELS.map((level) => {
          const { status, likelihood } = levels[level];
          return [level, { status, likelihood: likelihood?.term ?? [] }];
        }),
      ) as Stand["levels"],
    },
    claims: claims.filter(({ id, document }) => used.has(id) && published.has(document)).map(({ id }) => id),
    inquiry,
  };
}

export function isSameStand(one: Stand, other: Stand): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
