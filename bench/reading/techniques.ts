import { join } from "node:path";
import type { OpenReader } from "../../src/commands/reader.ts";
import type { TechniqueSentence } from "../../src/model/document.ts";
import { readingOf } from "./product.ts";
import { jsonLines, type Measure, percent } from "./shared.ts";

const GOAL = 73;
const RESAMPLES = 1000;

/**
 * The shipped weights have seen all of TRAM's train part, so a figure on it would flatter: it takes a training for
 * each fold of reports, which is the training script's work.
 */
const TRAM: Measure = {
  measure: "Technique, TRAM by report, 50 classes, micro / macro",
  "first goal": "87 / 81",
  figure: "",
  interval: "",
  met: "not run",
};
const NOTES = [
  "TRAM by report needs a training for each fold and is measured by scripts/train-techniques.ts",
];

interface GoldRow {
  readonly doc_id: string;
  readonly dct: string;
  readonly text: string;
  readonly spans: readonly { start: number; end: number; type: string; link?: string | null }[];
}

/** Found and all technique spans of one report. */
interface Count {
  readonly found: number;
  readonly all: number;
}

const parentOf = (id: string): string => id.replace(/\.\d{3}$/, "");

/** The technique in use today for an id of the corpus, which has an older ATT&CK. */
function currentId(id: string, replaced: ReadonlyMap<string, string>): string {
  let current = id;
  for (let step = 0; step < 5 && replaced.has(current); step += 1) current = replaced.get(current)!;
  return parentOf(current);
}

function countIn(
  row: GoldRow,
  sentences: readonly TechniqueSentence[],
  replaced: ReadonlyMap<string, string>,
): Count {
  let found = 0;
  let all = 0;
  for (const { start, end, type, link } of row.spans) {
    const id = /T\d{4}(?:[./]\d{3})?$/.exec(link ?? "")?.[0]?.replace("/", ".");
    if (!type.startsWith("TECHNIQUE") || id === undefined) continue;
    all += 1;
    const near = sentences.filter((sentence) => sentence.start < end && sentence.end > start);
    const ids = near.flatMap(({ candidates }) => candidates.map((candidate) => parentOf(candidate.id)));
    if (ids.includes(currentId(id, replaced))) found += 1;
  }
  return { found, all };
}

const shareOf = (counts: readonly Count[]): number =>
  counts.reduce((sum, { found }) => sum + found, 0) /
  Math.max(
    1,
    counts.reduce((sum, { all }) => sum + all, 0),
  );

/** 95 % interval by drawing reports anew, seeded as the shared scorers are. */
function intervalOf(counts: readonly Count[]): string {
  let state = 12345;
  const draw = (): Count => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return counts[Math.floor((state / 2 ** 32) * counts.length)]!;
  };
  const shares = Array.from({ length: RESAMPLES }, () => shareOf(counts.map(draw))).sort((a, b) => a - b);
  return `${percent(shares[Math.floor(0.025 * RESAMPLES)]!)}–${percent(shares[Math.floor(0.975 * RESAMPLES)]!)}`;
}

/** Ids that ATT&CK has replaced, from the bundled table `[id, name, tactics, parent, replacedBy]`. */
function replacements(): Map<string, string> {
  const rows = jsonLines<readonly [string, string, unknown?, string?, string?]>(
    "data/knowledge/techniques.jsonl",
  );
  return new Map(rows.flatMap(([id, , , , replacedBy]) => (replacedBy ? [[id, replacedBy] as const] : [])));
}

async function recallOn(reader: OpenReader, shared: string): Promise<readonly Count[] | null> {
  const replaced = replacements();
  const counts: Count[] = [];
  let sentences = 0;
  for (const row of jsonLines<GoldRow>(join(shared, "data/annoctr/gold.dev.jsonl.gz"))) {
    const { reading } = await readingOf(reader, row.doc_id, row.text, row.dct);
    sentences += reading.techniques.length;
    counts.push(countIn(row, reading.techniques, replaced));
  }
  return sentences === 0 ? null : counts;
}

/**
 * How often is the right technique, sub-techniques folded, among the three that the product shows for a sentence of
 * AnnoCTR dev? Sentences it passes over count as missed. A reader without its technique model is said to be one.
 */
export async function techniqueMeasures(
  reader: OpenReader,
  shared: string,
): Promise<{ rows: Measure[]; notes: string[] }> {
  const measure = "Technique, parent, recall at 3, AnnoCTR dev";
  const counts = await recallOn(reader, shared);
  if (counts === null) {
    const row: Measure = { measure, "first goal": String(GOAL), figure: "", interval: "", met: "not run" };
    return {
      rows: [TRAM, row],
      notes: [...NOTES, "the reader has no technique model: nothing of it was measured"],
    };
  }
  const share = shareOf(counts);
  const row: Measure = {
    measure,
    "first goal": String(GOAL),
    figure: percent(share),
    interval: intervalOf(counts),
    met: 100 * share >= GOAL ? "yes" : "no",
  };
  return { rows: [TRAM, row], notes: NOTES };
}
