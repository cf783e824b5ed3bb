import type { Effects } from "../effects/effects.ts";
import { UserError } from "../errors.ts";
import type { Assessment } from "../model/assessment.ts";
import { answer } from "./assess.ts";
import type { Case } from "./case.ts";
import { readCaseBytes } from "./case-lines.ts";
import { incidentGrounds } from "./incidents.ts";
import { inquiryOn, loadTables } from "./inquiry.ts";
import { needOf } from "./needed-claims.ts";
import { installedInputs, packageOn } from "./package.ts";
import { type Package, readPackage } from "./package-files.ts";
import { weigh } from "./weigh.ts";
import { parseWithout } from "./without.ts";

/** An assessment made again from a package, and the package made again from that. */
export interface Rebuilt {
  readonly assessment: Assessment;
  readonly package: Uint8Array;
  /** Are the bytes the same as those that were read? */
  readonly same: boolean;
}

/** Throws `other-inputs`, naming every input that is not what the package was made with. */
async function checkInputs(effects: Effects, { manifest }: Package, name: string): Promise<void> {
  const here = await installedInputs(effects);
  const other = Object.keys({ ...manifest.inputs, ...here })
    .filter((input) => manifest.inputs[input] !== here[input])
    .sort();
  if (other.length === 0) return;
  const told = other.map(
    (input) => `${input} (${manifest.inputs[input] ?? "none"} there, ${here[input] ?? "none"} here)`,
  );
  throw new UserError("other-inputs", {
    message: `${name} was made with other inputs than are installed here: ${told.join("; ")}.`,
    hint: `Install entente ${manifest.inputs.entente ?? ""} with that knowledge, and run the same command again.`,
  });
}

/** The package's case in memory: nothing is written. `null` for an assessment that stood on no case. */
async function caseOf({ files }: Package, name: string): Promise<Case | null> {
  const lines = files.get("case.jsonl");
  if (!lines) return null;
  const content = readCaseBytes(lines, `${name}, case.jsonl`);
  const { openLibsql } = await import("../store/libsql.ts");
  const store = await openLibsql(":memory:");
  await store.importRows(content.rows);
  return { folder: "", file: content.case, store };
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

/**
 * Makes an assessment again from its replication package and nothing else but what ships with the program.
 * Throws `bad-package` and `other-inputs`.
 */
export async function rebuild(effects: Effects, bytes: Uint8Array, name: string): Promise<Rebuilt> {
  const given = readPackage(bytes, name);
  await checkInputs(effects, given, name);
  const { question, manifest } = given;
  const without = parseWithout(manifest.without);
  const opened = await caseOf(given, name);
  try {
    const grounds = await incidentGrounds(effects, {
      opened,
      case: null,
      trust: question.trust,
      withoutDecisions: without.decisions,
      need: needOf(question),
    });
    const { allPairs } = manifest;
    const inquiry = { ...inquiryOn(grounds, question, await loadTables(effects)), allPairs };
    const assessment = answer(inquiry, weigh(inquiry, without), manifest.question, without);
    const made = { question, without: manifest.without, allPairs, assessment };
    const again = await packageOn(effects, made, opened);
    return { assessment, package: again, same: sameBytes(again, bytes) };
  } finally {
    await opened?.store.close();
  }
}
