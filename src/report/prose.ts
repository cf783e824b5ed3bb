import type { Finding } from "../model/finding.ts";
import type { Judgment } from "../model/judgment.ts";
import type { ChannelId } from "../model/vocabulary/channels.ts";
import { CHANNEL_IDS } from "../model/vocabulary/channels.ts";
import type { Level, Status } from "../model/vocabulary/levels.ts";
import { count, decimal, percent, percentRange, plain, signed } from "./numbers.ts";
import type { ReaderIndex } from "./reader-index.ts";
import { capital, featureNoun, LEVEL_ORDER, listed, sideText } from "./words.ts";

/**
 * The report's sentences, made from judgments. A likelihood term and a confidence level never share a sentence
 * (ICD 203, D.6.e.(2)(b)); silence is never called "none".
 */

/** A sentence and the level whose thread carries it. */
export interface Sentence {
  readonly text: string;
  readonly level: Level | null;
}

const LEVEL_SENTENCES: Readonly<Record<Status, (level: string) => string>> = {
  supported: (level) => `${level} cooperation is supported by the sources.`,
  possible: (level) =>
    `${level} cooperation is possible: something points to it, and it does not carry the claim.`,
  "no-evidence": (level) =>
    `No evidence of ${level.toLowerCase()} cooperation was found, which is not evidence that there is none.`,
  "evidence-against": (level) => `The evidence speaks against ${level.toLowerCase()} cooperation.`,
  undecidable: (level) =>
    `Whether there is ${level.toLowerCase()} cooperation cannot be decided from these sources.`,
};

/** What was found at one level, in one sentence. */
export function statusSentence(judgment: Judgment): string {
  return LEVEL_SENTENCES[judgment.status](capital(judgment.level));
}

/** Likelihood in ICD 203 words with the weight-based range; says why when there is none. */
export function likelihoodSentence(judgment: Judgment): string {
  const { likelihood } = judgment;
  if (likelihood === null) return "No likelihood is given: nothing in the case bears on it.";
  const range = `${percentRange(likelihood.low, likelihood.high)}, middle ${percent(likelihood.middle)}`;
  if (likelihood.term.length === 0)
    return `The likelihood cannot be narrowed to neighbouring terms: the weight-based range is ${range}.`;
  return `Likelihood: ${likelihood.term.join(" to ")} (weight-based range ${range}).`;
}

export function analystSentence(judgment: Judgment): string | null {
  const { analyst } = judgment;
  if (analyst === null) return null;
  return `The analyst ${analyst.by} sets “${analyst.term}” instead, because ${endless(analyst.because)}.`;
}

const endless = (text: string): string => text.replace(/[.\s]+$/u, "");

export function reasonsSentence(judgment: Judgment): string {
  const reasons = judgment.reasons.map(endless).filter((reason) => reason !== "");
  return reasons.length === 0 ? "No reason is recorded." : `Reasons: ${reasons.join("; ")}.`;
}

export function wouldChangeSentence(judgment: Judgment): string | null {
  const changes = judgment.wouldChange.map(endless).filter((change) => change !== "");
  return changes.length === 0 ? null : `It would change with: ${changes.join("; ")}.`;
}

/** All sentences of one level, in reading order. */
export function levelSentences(judgment: Judgment): readonly string[] {
  return [
    statusSentence(judgment),
    likelihoodSentence(judgment),
    analystSentence(judgment),
    `Confidence is ${judgment.confidence}.`,
    reasonsSentence(judgment),
    wouldChangeSentence(judgment),
  ].filter((sentence) => sentence !== null);
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
  return `${named.join(", and between ")}${more} (${reached.length} of ${count(pairs.length, "compared pair")})`;
}

function gradeSentence(index: ReaderIndex): Sentence {
  const { grade } = index.assessment;
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

/** The levels the grade does not speak for, by status. */
function otherLevels(index: ReaderIndex): readonly Sentence[] {
  const words: Readonly<Record<Status, (level: Level) => string>> = {
    supported: (level) => `${level} cooperation is supported as well`,
    possible: (level) => `${level} cooperation is possible`,
    "no-evidence": (level) => `no evidence of ${level} cooperation was found`,
    "evidence-against": (level) => `the evidence speaks against ${level} cooperation`,
    undecidable: (level) => `${level} cooperation cannot be decided from these sources`,
  };
  const rest = LEVEL_ORDER.filter((level) => level !== index.assessment.grade);
  const parts = rest.map((level) => words[index.assessment.levels[level].status](level));
  return [{ text: `${capital(listed(parts))}.`, level: rest[0]! }];
}

/** Actors of the question that no pair could be made with: undetermined for lack of data, never "none". */
export function actorsWithoutData(index: ReaderIndex): readonly string[] {
  const compared = new Set(index.assessment.pairs.flatMap(({ a, b }) => [a.id, b.id]));
  return index.assessment.actors.filter(({ id }) => !compared.has(id)).map(({ name }) => name);
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

function span(values: readonly number[], digits = 0): string {
  const [low, high] = [Math.min(...values), Math.max(...values)].map((value) => decimal(value, digits));
  return low === high ? `${low}` : `${low} to ${high}`;
}

/** How many shared features each tested channel would have flagged, over the question's pairs. */
export function powerPhrases(findings: readonly Finding[]): readonly string[] {
  return CHANNEL_IDS.flatMap((channel: ChannelId) => {
    const seen = findings.filter(
      (finding) => finding.channel === channel && finding.minimumDetectable !== null,
    );
    if (seen.length === 0) return [];
    const needed = seen.map((finding) => finding.minimumDetectable!);
    const excess = seen.map((finding) => finding.minimumDetectable! - finding.expected);
    const noun = count(2, featureNoun(channel)).slice(2);
    return [`${span(needed)} shared ${noun} (${span(excess)} more than chance)`];
  });
}

function powerSentence(index: ReaderIndex): readonly Sentence[] {
  const phrases = powerPhrases(index.tested);
  if (phrases.length === 0) return [];
  return [
    {
      text: `Had ${listed(phrases, "or")} been published for both of a pair, the tests would have flagged it in 8 of 10 cases.`,
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

/** `2 pairs`, with what was left out. */
export function coverageSentence(index: ReaderIndex): string {
  const { pairs, pairsOmitted } = index.assessment;
  const left =
    pairsOmitted.count > 0
      ? ` ${capital(count(pairsOmitted.count, "pair"))} left out: ${endless(pairsOmitted.reason)}.`
      : "";
  return `${pairs.length === 0 ? "No pair" : capital(count(pairs.length, "pair"))} compared.${left}`;
}

/** Smallest number of shared features the rule would flag, with the excess over chance. */
export function neededText(finding: Finding): string {
  if (finding.minimumDetectable === null) return "none would be";
  return `${plain(finding.minimumDetectable)} (${signed(finding.minimumDetectable - finding.expected)})`;
}
