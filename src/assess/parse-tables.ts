import { parse } from "csv-parse/sync";
import { CHANNEL_IDS } from "../model/vocabulary/channels.ts";
import { HYPOTHESES, LEVELS } from "../model/vocabulary/levels.ts";
import { type ExpectedExcess, POPULATIONS, type Prior, type Tables, type Weight } from "./tables.ts";

/** The texts of `weights.csv`, `priors.csv` and `expected-excess.csv`. */
export interface TableTexts {
  readonly weights: string;
  readonly priors: string;
  readonly expectedExcess: string;
}

type Row = Readonly<Record<string, string>>;

const HEADERS = {
  "weights.csv": ["channel", "outcome", "hypothesis", "likelihoodRatio", "adds", "reason", "source"],
  "priors.csv": ["question", "population", "probability", "reason", "source"],
  "expected-excess.csv": ["channel", "level", "excess", "smallestDocumented", "reason", "source"],
} as const;
type TableName = keyof typeof HEADERS;

/** A finding's ratio lies within these bounds: no overlap outweighs a source (method §5). */
const FINDING_RATIO: readonly [number, number] = [0.1, 10];

const STATEMENT = /^([a-z-]+ (?:asserts|denies|doubts)) ([A-F](?:\/[A-F])*)$/;

/** The tables ship with the program, so a malformed one is a bug and not the reader's to put right. */
function malformed(table: TableName, record: number, problem: string): Error {
  return new Error(`src/assess/${table}, record ${record}: ${problem}`);
}

function records(table: TableName, text: string): readonly Row[] {
  const rows = parse(text, { columns: true, bom: true, skip_empty_lines: true }) as Row[];
  rows.forEach((row, index) => {
    for (const column of HEADERS[table])
      if (row[column] === undefined) throw malformed(table, index + 1, `no column "${column}"`);
    for (const column of ["reason", "source"])
      if (row[column]?.trim() === "") throw malformed(table, index + 1, `an entry without its ${column}`);
  });
  if (rows.length === 0) throw malformed(table, 0, "no entries");
  return rows;
}

function oneOf<T extends string>(values: readonly T[], text: string | undefined, wrong: Wrong): T {
  const found = values.find((value) => value === text);
  if (found === undefined) throw wrong(`unknown value "${text}"`);
  return found;
}

type Wrong = (problem: string) => Error;

function weightOf(row: Row, index: number): Weight {
  const wrong: Wrong = (problem) => malformed("weights.csv", index + 1, problem);
  const channel = oneOf(CHANNEL_IDS, row.channel, wrong);
  const hypothesis = oneOf(HYPOTHESES, row.hypothesis, wrong);
  const likelihoodRatio = Number(row.likelihoodRatio);
  const outcome = row.outcome ?? "";
  if (!(likelihoodRatio > 0 && Number.isFinite(likelihoodRatio))) throw wrong("the ratio is not above 0");
  if (row.adds !== "yes" && row.adds !== "no") throw wrong("`adds` is neither yes nor no");
  if (channel === "relations" && !STATEMENT.test(outcome))
    throw wrong(`"${outcome}" is not "<reading> <stance> <letters>"`);
  if (channel !== "relations" && (likelihoodRatio < FINDING_RATIO[0] || likelihoodRatio > FINDING_RATIO[1]))
    throw wrong("a finding's ratio lies between 1/10 and 10");
  const adds = row.adds === "yes";
  return { channel, outcome, hypothesis, likelihoodRatio, adds, reason: row.reason!, source: row.source! };
}

function priorOf(row: Row, index: number): Prior {
  const wrong: Wrong = (problem) => malformed("priors.csv", index + 1, problem);
  const probability = Number(row.probability);
  if (!(probability > 0 && probability < 1)) throw wrong("the probability is not between 0 and 1");
  return {
    question: oneOf(HYPOTHESES, row.question, wrong),
    population: oneOf(POPULATIONS, row.population, wrong),
    probability,
    reason: row.reason!,
    source: row.source!,
  };
}

function excessOf(row: Row, index: number): ExpectedExcess {
  const wrong: Wrong = (problem) => malformed("expected-excess.csv", index + 1, problem);
  const excess = Number(row.excess);
  const smallestDocumented = row.smallestDocumented === "" ? null : Number(row.smallestDocumented);
  if (!(excess >= 0)) throw wrong("the excess is not a count");
  if (smallestDocumented !== null && !(smallestDocumented > 0))
    throw wrong("the smallest documented excess is not above 0");
  return {
    channel: oneOf(CHANNEL_IDS, row.channel, wrong),
    level: oneOf(LEVELS, row.level, wrong),
    excess,
    smallestDocumented,
    reason: row.reason!,
    source: row.source!,
  };
}

/** `relations|shares-with asserts D/E/F` is looked up under each of its letters. */
function keysOf({ channel, outcome }: Weight): readonly string[] {
  const statement = STATEMENT.exec(outcome);
  if (!statement) return [`${channel}|${outcome}`];
  return statement[2]!.split("/").map((letter) => `${channel}|${statement[1]} ${letter}`);
}

function indexed(weights: readonly Weight[]): ReadonlyMap<string, readonly Weight[]> {
  const index = new Map<string, Weight[]>();
  weights.forEach((weight, record) => {
    for (const key of keysOf(weight)) {
      const entries = index.get(key) ?? [];
      if (entries.some((entry) => entry.hypothesis === weight.hypothesis))
        throw malformed("weights.csv", record + 1, `a second weight of ${weight.hypothesis} for "${key}"`);
      index.set(key, [...entries, weight]);
    }
  });
  return index;
}

/**
 * Reads the three tables the judgment rests on, from the text of their CSV files.
 * Throws an `Error` (a bug: they ship with the program) that names table and record when one is malformed,
 * when an entry has no reason or source, or when a question lacks a prior for a population.
 */
export function parseTables(texts: TableTexts): Tables {
  const weights = records("weights.csv", texts.weights).map(weightOf);
  const priors = records("priors.csv", texts.priors).map(priorOf);
  const expectedExcess = records("expected-excess.csv", texts.expectedExcess).map(excessOf);
  const oddsOf = new Map(
    priors.map(({ question, population, probability }) => [
      `${question}|${population}`,
      probability / (1 - probability),
    ]),
  );
  for (const question of HYPOTHESES)
    for (const population of POPULATIONS)
      if (!oddsOf.has(`${question}|${population}`))
        throw malformed("priors.csv", 0, `no prior for ${question} in ${population}`);
  return { weights, priors, expectedExcess, byOutcome: indexed(weights), oddsOf };
}
