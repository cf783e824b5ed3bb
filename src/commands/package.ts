import type { Effects } from "../effects/effects.ts";
import type { Assessment } from "../model/assessment.ts";
import { byCodeUnit, sha256Hex } from "../model/ids.ts";
import type { Question } from "../model/question.ts";
import { packageCitation, packageReadme } from "../report/package-notes.ts";
import type { TransferRow } from "../store/transfer.ts";
import { type Case, openCase } from "./case.ts";
import { caseBytes } from "./case-lines.ts";
import { loadKnowledge } from "./knowledge.ts";
import { bytesOf, jsonFile, PACKAGE_SCHEMA, type PackageManifest, zipped } from "./package-files.ts";
import { reportFiles } from "./write-report.ts";

/** Files that ship with the program and decide what an assessment says, beside the knowledge snapshot. */
const SHIPPED = [
  "data/incidents/decisions.csv",
  "data/incidents/incidents.csv",
  "data/incidents/relations.csv",
  "data/knowledge/publishers.csv",
  "src/assess/expected-excess.csv",
  "src/assess/priors.csv",
  "src/assess/weights.csv",
] as const;

/** Records of a case that an answer stands on; comments, other answers and the ledger are nobody else's concern. */
const RECORDS: ReadonlySet<string> = new Set(["appearance", "claim", "decision", "document", "review"]);

/** What an assessment is made from, besides the case. */
export interface Made {
  readonly question: Question;
  /** As given to `--without`. */
  readonly without: readonly string[];
  readonly allPairs: boolean;
  readonly assessment: Assessment;
}

/** Version of the program and of its knowledge, and the hash of each other input that ships with it. */
export async function installedInputs(effects: Effects): Promise<PackageManifest["inputs"]> {
  const { version } = JSON.parse(await effects.readText(effects.bundled("package.json"))) as {
    version: string;
  };
  const shipped = await Promise.all(
    SHIPPED.map(async (path) => [path, sha256Hex(await effects.readBytes(effects.bundled(path)))] as const),
  );
  const knowledge = await loadKnowledge(effects);
  return { entente: version, knowledge: knowledge.version, ...Object.fromEntries(shipped) };
}

/** A row without the words of a page: its hash and its quotes stay, its text does not. */
function withoutText({ record, row }: TransferRow): TransferRow {
  if (record !== "document") return { record, row };
  return { record, row: { ...row, body: { ...(row.body as Record<string, unknown>), text: "" } } };
}

/** What of an open case goes into a package. */
async function caseFile(opened: Case): Promise<Uint8Array> {
  const rows: TransferRow[] = [];
  for await (const row of opened.store.exportRows({ withLog: false }))
    if (RECORDS.has(row.record)) rows.push(withoutText(row));
  return caseBytes({ case: opened.file, rows, blobs: [] });
}

/**
 * The replication package of an assessment: question, claims, decisions, quotes, tables, codebook, figures' data and
 * how to cite, with the versions and hashes of all that ships with the program. Pages themselves stay out.
 */
export async function packageOn(effects: Effects, made: Made, opened: Case | null): Promise<Uint8Array> {
  const { question, without, allPairs, assessment } = made;
  const shipped = async (path: string): Promise<Uint8Array> => effects.readBytes(effects.bundled(path));
  const files = new Map<string, Uint8Array>([
    ["question.json", jsonFile({ schema: "entente.question/1", ...question })],
    ["codebook.md", await shipped("docs/codebook.md")],
    ["CITATION.cff", bytesOf(packageCitation(assessment))],
    ["README.md", bytesOf(packageReadme(assessment))],
    ...(opened ? [["case.jsonl", await caseFile(opened)] as const] : []),
  ]);
  for (const table of ["weights", "priors", "expected-excess"])
    files.set(`tables/${table}.csv`, await shipped(`src/assess/${table}.csv`));
  for (const [name, content] of reportFiles(assessment)) files.set(name, bytesOf(content));
  const { hash, number } = assessment.question;
  const manifest: PackageManifest = {
    schema: PACKAGE_SCHEMA,
    assessment: assessment.id,
    question: { hash, number, total: assessment.questionsInCase ?? 1 },
    without,
    allPairs,
    seed: question.seed,
    inputs: await installedInputs(effects),
    files: Object.fromEntries(
      [...files]
        .map(([name, content]) => [name, sha256Hex(content)] as const)
        .sort(([a], [b]) => byCodeUnit(a, b)),
    ),
  };
  return zipped(new Map([...files, ["manifest.json", jsonFile(manifest)]]));
}

/** The same, on the case of a folder, or the default one. */
export async function packageOf(effects: Effects, made: Made, folder: string | null): Promise<Uint8Array> {
  const opened = await openCase(effects, folder);
  try {
    return await packageOn(effects, made, opened);
  } finally {
    await opened?.store.close();
  }
}
