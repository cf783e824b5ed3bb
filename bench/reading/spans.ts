import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { OpenReader } from "../../src/commands/reader.ts";
import { findDates } from "../../src/extract/dates/find-dates.ts";
import { plainText } from "../../src/extract/mentions/plain-text.ts";
import type { Mention } from "../../src/model/document.ts";
import { type Interval, intervalOf } from "../../src/model/interval.ts";
import { readingOf } from "./product.ts";
import { inScratch, jsonLines, type Measure, percent } from "./shared.ts";

const TYPES: Readonly<Partial<Record<Mention["type"], string>>> = {
  group: "GROUP",
  malware: "MALWARE",
  tool: "TOOL",
  organisation: "ORG",
  location: "LOC",
  sector: "SECTOR",
  date: "DATE",
};

interface GoldRow {
  readonly doc_id: string;
  readonly dct: string;
  readonly text: string;
  readonly spans: readonly { readonly type: string; readonly value?: string | null }[];
}

type Triple = readonly [precision: number, recall: number, f1: number];

interface TypeScore {
  readonly gold: number;
  readonly strict: Triple;
  readonly overlap: Triple;
  readonly doc: Triple;
  readonly overlapCI95: readonly [number, number];
  readonly value?: Triple;
}

/** What is measured of a type, and the first goal of `reading.md` in percent. */
const GOALS: readonly { type: string; measure: string; of: (score: TypeScore) => number; goal: number }[] = [
  { type: "GROUP", measure: "Groups, overlap", of: (s) => s.overlap[2], goal: 65 },
  { type: "GROUP", measure: "Groups, names per report", of: (s) => s.doc[2], goal: 75 },
  { type: "GROUP", measure: "Groups, precision of names", of: (s) => s.doc[0], goal: 90 },
  { type: "MALWARE", measure: "Malware, overlap", of: (s) => s.overlap[2], goal: 87 },
  { type: "TOOL", measure: "Tools", of: (s) => s.overlap[2], goal: 45 },
  { type: "ORG", measure: "Organisations, overlap", of: (s) => s.overlap[2], goal: 75 },
  { type: "LOC", measure: "Places, overlap", of: (s) => s.overlap[2], goal: 90 },
  { type: "SECTOR", measure: "Sectors, overlap", of: (s) => s.overlap[2], goal: 62 },
  { type: "DATE", measure: "Dates, span", of: (s) => s.overlap[2], goal: 94 },
  { type: "DATE", measure: "Dates, value", of: (s) => s.value?.[2] ?? 0, goal: 93 },
];

/**
 * A date as the corpus writes it: as precise as it is. The corpus has no writing for a stretch of several days, months
 * or years ("the past three months"), so that such a date has none.
 */
function dateValue({ from, to, precision }: Interval): string | null {
  const day = from ?? to;
  if (day === null) return null;
  if (precision === "quarter") return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
  const length = { day: 10, month: 7, year: 4 }[precision];
  const isOneUnit = from === null || to === null || from.slice(0, length) === to.slice(0, length);
  return isOneUnit ? day.slice(0, length) : null;
}

const isInterval = (value: Mention["value"]): value is Interval =>
  value !== null && typeof value === "object" && "precision" in value;

type Predicted = Record<string, unknown>;

/** A date as the corpus marks it: "between January and August 2021" is one period to the reader and two dates to it. */
function dateSpans({ start, end, text, value }: Mention, published: Interval | null): Predicted[] {
  const ends = findDates(plainText(text), published)[0]?.ends ?? [];
  const parts = ends.map((part) => ({ start: start + part.start, end: start + part.end, value: part.value }));
  const dates = parts.length > 0 ? parts : [{ start, end, value: isInterval(value) ? value : null }];
  return dates.map((date) => ({ ...date, type: TYPES.date, value: date.value && dateValue(date.value) }));
}

function spansOf(mention: Mention, published: Interval | null): Predicted[] {
  const { start, end, type, link } = mention;
  return type === "date"
    ? dateSpans(mention, published)
    : [{ start, end, type: TYPES[type], link, value: null }];
}

async function predict(reader: OpenReader, gold: readonly GoldRow[]): Promise<string> {
  const lines: string[] = [];
  for (const { doc_id, dct, text } of gold) {
    const { reading } = await readingOf(reader, doc_id, text, dct);
    const marked = reading.mentions.filter(({ type }) => TYPES[type]);
    lines.push(JSON.stringify({ doc_id, spans: marked.flatMap((one) => spansOf(one, intervalOf(dct))) }));
  }
  return lines.join("\n");
}

export interface SpanScores {
  /** Dates that the annotators marked, and how many of them they gave no value. */
  readonly dates: { readonly all: number; readonly withoutValue: number };
  readonly scores: Readonly<Record<string, TypeScore>>;
  readonly report: string;
}

/** Scores the reader's mentions on the annotated reports of one part with the shared scorer. */
export async function scoreSpans(
  reader: OpenReader,
  shared: string,
  part: "dev" | "train",
  errors?: string,
): Promise<SpanScores> {
  const gold = jsonLines<GoldRow>(join(shared, `data/annoctr/gold.${part}.jsonl.gz`));
  return inScratch(async (folder) => {
    const [goldPath, predPath, outPath] = ["gold.jsonl", "pred.jsonl", "out.json"].map((name) =>
      join(folder, name),
    );
    writeFileSync(goldPath!, gold.map((row) => JSON.stringify(row)).join("\n"));
    writeFileSync(predPath!, await predict(reader, gold));
    const scorer = join(shared, "eval/score-spans.mjs");
    const args = [
      scorer,
      "--gold",
      goldPath!,
      "--pred",
      predPath!,
      "--bootstrap",
      "1000",
      "--json",
      outPath!,
    ];
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [...args, ...(errors ? ["--errors", errors] : [])],
      {
        encoding: "utf8",
        maxBuffer: 64 * 1024 * 1024,
      },
    );
    if (status !== 0) throw new Error(`the span scorer ended with ${status}: ${stderr}`);
    const marked = gold.flatMap(({ spans }) => spans.filter((span) => span.type === TYPES.date));
    const dates = { all: marked.length, withoutValue: marked.filter((span) => !span.value).length };
    return { dates, scores: JSON.parse(readFileSync(outPath!, "utf8")), report: stdout };
  });
}

export function spanMeasures({ scores }: SpanScores): Measure[] {
  return GOALS.map(({ type, measure, of, goal }) => {
    const score = scores[type]!;
    const figure = of(score);
    const [low, high] = score.overlapCI95;
    return {
      measure,
      "first goal": String(goal),
      figure: percent(figure),
      interval: figure === score.overlap[2] ? `${percent(low)}–${percent(high)}` : "",
      met: 100 * figure >= goal ? "yes" : "no",
    };
  });
}
