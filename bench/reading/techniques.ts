import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readCorpora } from "../../scripts/techniques/corpora.ts";
import { measured } from "../../scripts/techniques/training.ts";
import type { OpenReader } from "../../src/commands/reader.ts";
import {
  compileTechniqueShares,
  type TechniqueShares,
} from "../../src/extract/techniques/technique-shares.ts";
import { parseTechniqueWeights } from "../../src/extract/techniques/weights.ts";
import type { TechniqueSentence } from "../../src/model/document.ts";
import { readingOf } from "./product.ts";
import { jsonLines, type Measure, percent } from "./shared.ts";

const GOAL = 73;
const RESAMPLES = 1000;
const SHOWN = 3;

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

interface Marked {
  readonly start: number;
  readonly end: number;
  readonly parent: string;
}

const parentOf = (id: string): string => id.replace(/\.\d{3}$/, "");

/** The technique in use today for an id of the corpus, which has an older ATT&CK. */
function currentId(id: string, replaced: ReadonlyMap<string, string>): string {
  let current = id;
  for (let step = 0; step < 5 && replaced.has(current); step += 1) current = replaced.get(current)!;
  return parentOf(current);
}

function markedIn(row: GoldRow, replaced: ReadonlyMap<string, string>): Marked[] {
  return row.spans.flatMap(({ start, end, type, link }) => {
    const id = /T\d{4}(?:[./]\d{3})?$/.exec(link ?? "")?.[0]?.replace("/", ".");
    if (!type.startsWith("TECHNIQUE") || id === undefined) return [];
    return [{ start, end, parent: currentId(id, replaced) }];
  });
}

const countOf = (marked: readonly Marked[], idsFor: (one: Marked) => readonly string[]): Count => ({
  found: marked.filter((one) => idsFor(one).includes(one.parent)).length,
  all: marked.length,
});

/** The three techniques that `read` shows for the sentences the marked words stand in. */
const shownFor =
  (sentences: readonly TechniqueSentence[]) =>
  ({ start, end }: Marked): string[] =>
    sentences
      .filter((sentence) => sentence.start < end && sentence.end > start)
      .flatMap(({ candidates }) => candidates.map(({ id }) => parentOf(id)));

/** The three best techniques of the model for the marked words by themselves. */
function bestFor(model: TechniqueShares, parents: readonly string[], words: string): string[] {
  model.look(words);
  const shares = model.parents(model.units());
  const order = [...shares.keys()].sort((a, b) => shares[b]! - shares[a]! || a - b);
  return order.slice(0, SHOWN).map((entry) => parents[entry]!);
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

/**
 * How often is the right technique, sub-techniques folded, among three: those of the model for the words that the
 * annotators marked, and those that `read` shows for the whole sentence. Sentences it passes over count as missed.
 */
async function recallRows(reader: OpenReader, shared: string): Promise<Measure[]> {
  const weights = parseTechniqueWeights(readFileSync("data/models/techniques.bin"));
  const model = compileTechniqueShares(weights);
  const replaced = replacements();
  const byWords: Count[] = [];
  const bySentence: Count[] = [];
  for (const row of jsonLines<GoldRow>(join(shared, "data/annoctr/gold.dev.jsonl.gz"))) {
    const marked = markedIn(row, replaced);
    byWords.push(
      countOf(marked, ({ start, end }) => bestFor(model, weights.header.parents, row.text.slice(start, end))),
    );
    const { reading } = await readingOf(reader, row.doc_id, row.text, row.dct);
    bySentence.push(countOf(marked, shownFor(reading.techniques)));
  }
  const rowOf = (measure: string, counts: readonly Count[]): Measure => ({
    measure: `Technique, parent, recall at 3, AnnoCTR dev, ${measure}`,
    "first goal": String(GOAL),
    figure: percent(shareOf(counts)),
    interval: intervalOf(counts),
    met: 100 * shareOf(counts) >= GOAL ? "yes" : "no",
  });
  return [rowOf("marked words", byWords), rowOf("sentence as read shows it", bySentence)];
}

type Classes = ReturnType<typeof measured>["classes"];

function tramRows({ micro, microInterval, macro, macroInterval }: Classes): Measure[] {
  const rowOf = (
    average: string,
    goal: number,
    figure: number,
    interval: { low: number; high: number },
  ): Measure => ({
    measure: `Technique, TRAM by report, 50 classes, ${average}`,
    "first goal": String(goal),
    figure: figure.toFixed(1),
    interval: `${interval.low.toFixed(1)}–${interval.high.toFixed(1)}`,
    met: figure >= goal ? "yes" : "no",
  });
  return [rowOf("micro", 87, micro, microInterval), rowOf("macro", 81, macro, macroInterval)];
}

/**
 * The shipped weights have seen all of TRAM's train part, so that figure takes a training for each fold of reports:
 * done again when `full`, else as `npm run train-techniques` recorded it when it wrote the weights.
 */
export async function techniqueMeasures(
  reader: OpenReader,
  shared: string,
  full: boolean,
): Promise<{ rows: Measure[]; notes: string[] }> {
  const record = JSON.parse(readFileSync("data/models/techniques.json", "utf8")) as {
    readonly options: { readonly seed: number };
    readonly folds: number;
    readonly weights: { readonly sha256: string };
    readonly tram: { readonly classes: Classes };
  };
  const { seed } = record.options;
  const classes = full ? measured(readCorpora(shared)).classes : record.tram.classes;
  const how = full
    ? "trained again here"
    : `as recorded with the weights ${record.weights.sha256.slice(0, 12)}; --full trains the folds again`;
  return {
    rows: [...tramRows(classes), ...(await recallRows(reader, shared))],
    notes: [`TRAM: ${record.folds} folds by report, seed ${seed}, ${how}`],
  };
}
