import type { Finding } from "../model/finding.ts";
import { PRIMARY_CHANNELS } from "../model/vocabulary/channels.ts";
import type { Level, Status } from "../model/vocabulary/levels.ts";
import { actorsWithoutData, comparedPairs } from "./coverage.ts";
import { count, plain } from "./numbers.ts";
import type { ReaderIndex } from "./reader-index.ts";
import { capital, features, LEVEL_ORDER, listed, sideText } from "./words.ts";

/** A sentence and the level whose thread carries it. */
export interface Sentence {
  readonly text: string;
  readonly level: Level | null;
}

function withStatus(index: ReaderIndex, status: Status): readonly Level[] {
  return LEVEL_ORDER.filter((level) => index.assessment.levels[level].status === status);
}

function levelsPhrase(levels: readonly Level[]): string {
  if (levels.length === LEVEL_ORDER.length) return "at any level";
  return `at the ${listed(levels)} level${levels.length > 1 ? "s" : ""}`;
}

/** Why the grade is undetermined: silence, no data and no power are told apart. */
function undeterminedSentences(index: ReaderIndex): readonly Sentence[] {
  const silent = withStatus(index, "no-evidence");
  const open = withStatus(index, "undecidable");
  const possible = withStatus(index, "possible");
  const against = withStatus(index, "evidence-against");
  const sentences: Sentence[] = [];
  if (possible.length > 0)
    sentences.push({
      text: `Cooperation is possible ${levelsPhrase(possible)}, without support.`,
      level: possible[0]!,
    });
  if (silent.length > 0)
    sentences.push({
      text: `No evidence of coordination was found ${levelsPhrase(silent)}; this is silence, not evidence of no coordination.`,
      level: silent[0]!,
    });
  if (open.length > 0) sentences.push({ text: openSentence(open), level: open[0]! });
  if (against.length > 0)
    sentences.push({ text: `The evidence speaks against it ${levelsPhrase(against)}.`, level: against[0]! });
  return sentences;
}

function openSentence(open: readonly Level[]): string {
  if (open.length === LEVEL_ORDER.length) return "These sources cannot decide it at any level.";
  return `The ${listed(open)} level${open.length > 1 ? "s" : ""} cannot be decided from these sources.`;
}

/** `X`, or `any of X, Y and Z`: a side's answer is that of its best pair. */
function anyOf(index: ReaderIndex, side: "a" | "b"): string {
  const text = sideText(index.assessment, side);
  return index.assessment.question[side].length > 1 ? `any of ${text}` : text;
}

/** The pairs that reach the side's grade, by name; both sides when none does (a state's own answer). */
function pairsAtGrade(index: ReaderIndex): string {
  const { grade, pairs } = index.assessment;
  const reached = pairs.filter((pair) => pair.grade === grade);
  const named = reached.slice(0, 2).map(({ a, b }) => `${a.name} and ${b.name}`);
  if (named.length === 0) return `${anyOf(index, "a")} and ${anyOf(index, "b")}`;
  const more = reached.length > 2 ? `, and ${count(reached.length - 2, "more pair")},` : "";
  return `${named.join(", and between ")}${more} (${reached.length} of ${count(comparedPairs(index).length, "compared pair")})`;
}

function oneActorText(names: readonly string[], actor: string): string {
  const which =
    names.length > 1 ? `${listed(names)} mean one actor here, ${actor}` : `Both sides are ${actor}`;
  return `${which}: whether it works with itself is no question.`;
}

function gradeSentence(index: ReaderIndex): Sentence {
  const { grade, pairs, question } = index.assessment;
  const only = pairs.length === 1 ? pairs[0]! : null;
  if (only !== null && only.a.id === only.b.id)
    return { text: oneActorText([...new Set([...question.a, ...question.b])], only.a.name), level: null };
  if (grade === null)
    return {
      text: `Whether ${anyOf(index, "a")} works together with ${anyOf(index, "b")} is undetermined.`,
      level: null,
    };
  if (grade === "none")
    return {
      text: `Sources placed to see it, or the data, speak against cooperation between ${anyOf(index, "a")} and ${anyOf(index, "b")}.`,
      level: null,
    };
  if (grade === "incidental")
    return {
      text: `The overlap between ${pairsAtGrade(index)} is incidental: no deliberate act between the two is supported.`,
      level: null,
    };
  return { text: `Open sources support ${grade} cooperation between ${pairsAtGrade(index)}.`, level: grade };
}

const OTHER_LEVELS: Readonly<Record<Status, (levels: string) => string>> = {
  supported: (levels) => `${levels} cooperation is supported as well`,
  possible: (levels) => `${levels} cooperation is possible`,
  undecidable: (levels) => `${levels} cooperation cannot be decided from these sources`,
  "no-evidence": (levels) => `no evidence of ${levels} cooperation was found`,
  "evidence-against": (levels) => `the evidence speaks against ${levels} cooperation`,
};

/** The levels the grade does not speak for, by status. */
function otherLevels(index: ReaderIndex): readonly Sentence[] {
  const rest = LEVEL_ORDER.filter((level) => level !== index.assessment.grade);
  const parts = (Object.keys(OTHER_LEVELS) as Status[]).flatMap((status) => {
    const levels = rest.filter((level) => index.assessment.levels[level].status === status);
    const last = status === "no-evidence" ? "or" : "and";
    return levels.length === 0 ? [] : [OTHER_LEVELS[status](listed(levels, last))];
  });
  return [{ text: `${capital(parts.join(", and "))}.`, level: rest[0]! }];
}

function withoutDataSentence(index: ReaderIndex): readonly Sentence[] {
  const names = actorsWithoutData(index);
  if (names.length === 0) return [];
  const named = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} others`] : names;
  const verb = names.length === 1 ? "has" : "have";
  return [
    {
      text: `${listed(named)} ${verb} too little on record to be compared: undetermined, for lack of data.`,
      level: null,
    },
  ];
}

function span(values: readonly number[]): string {
  const [low, high] = [Math.min(...values), Math.max(...values)].map(plain);
  return low === high ? `${low}` : `${low} to ${high}`;
}

/** How many shared features over chance each primary channel would have flagged, over the question's pairs. */
export function powerPhrases(findings: readonly Finding[]): readonly string[] {
  return PRIMARY_CHANNELS.flatMap((channel) => {
    const needed = findings.flatMap((finding) =>
      finding.channel === channel && finding.minimumDetectable !== null ? [finding.minimumDetectable] : [],
    );
    return needed.length === 0 ? [] : [`${span(needed)} shared ${features(channel)}`];
  });
}

function powerSentence(index: ReaderIndex): readonly Sentence[] {
  const phrases = powerPhrases(index.tested);
  if (phrases.length === 0) return [];
  return [
    {
      text: `Had ${listed(phrases, "or")} more than chance gives been published for both of a pair, the tests would have flagged it in 8 of 10 cases.`,
      level: null,
    },
  ];
}

/** A few sentences: the grade, what the levels say, who lacks data, and what would have been seen. */
export function bottomLine(index: ReaderIndex): readonly Sentence[] {
  const { assessment } = index;
  const levels = assessment.grade === null ? undeterminedSentences(index) : otherLevels(index);
  return [gradeSentence(index), ...levels, ...withoutDataSentence(index), ...powerSentence(index)];
}
