import type { Judgment } from "../model/judgment.ts";
import type { Status } from "../model/vocabulary/levels.ts";
import { percent, percentRange } from "./numbers.ts";
import { capital } from "./words.ts";

/**
 * The report's sentences, made from judgments. A likelihood term and a confidence level never share a sentence
 * (ICD 203, D.6.e.(2)(b)); silence is never called "none".
 */

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
  if (likelihood === null) return "No likelihood is given: what is at hand does not bear on it.";
  const range = `${percentRange(likelihood.low, likelihood.high)}, middle ${percent(likelihood.middle)}`;
  if (likelihood.term.length === 0)
    return `The likelihood cannot be narrowed to neighbouring terms: the weight-based range is ${range}.`;
  return `Likelihood: ${likelihood.term.join(" to ")} (weight-based range ${range}).`;
}

export function analystSentence(judgment: Judgment): string | null {
  const { analyst } = judgment;
  if (analyst === null) return null;
  return `The analyst ${analyst.by} sets “${analyst.term}” instead, because ${analyst.because.replace(/[.\s]+$/u, "")}.`;
}

/** A text from the judgment as a sentence of its own: capital first, one stop last. */
function sentence(text: string): string {
  return `${capital(text.replace(/[.\s]+$/u, ""))}.`;
}

/** Why, as the judgment gives it, one sentence a reason. */
export function reasonSentences(judgment: Judgment): readonly string[] {
  return judgment.reasons.filter((reason) => reason.trim() !== "").map(sentence);
}

/** What would change the answer, one sentence each. */
export function changeSentences(judgment: Judgment): readonly string[] {
  return judgment.wouldChange.filter((change) => change.trim() !== "").map(sentence);
}

/** What is answered at one level: status, likelihood, confidence, each in a sentence of its own. */
export function answerSentences(judgment: Judgment): readonly string[] {
  return [
    statusSentence(judgment),
    likelihoodSentence(judgment),
    analystSentence(judgment),
    `Confidence is ${judgment.confidence}.`,
  ].filter((each) => each !== null);
}

/** All sentences of one level: the answer, then its reasons. */
export function levelSentences(judgment: Judgment): readonly string[] {
  return [...answerSentences(judgment), ...reasonSentences(judgment)];
}
