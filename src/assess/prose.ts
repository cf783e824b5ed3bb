import { CONFIDENCES, LIKELIHOOD_TERMS } from "../model/vocabulary/icd203.ts";

/** Where one sentence ends: stop, question or exclamation mark before white space or the end, or a line break. */
const SENTENCE_END = /(?<=[.!?]["”’)]*)\s+|\n+/u;

const TERM = new RegExp(
  `\\b(?:${[...LIKELIHOOD_TERMS].sort((a, b) => b.length - a.length).join("|")})\\b`,
  "iu",
);
const LEVEL_OF_CONFIDENCE = new RegExp(
  `\\b(?:${CONFIDENCES.join("|")})(?:ly)?[\\s-]+confiden(?:ce|t)\\b`,
  "iu",
);
const CONFIDENCE_IS = new RegExp(`\\bconfidence\\b.{0,40}\\b(?:${CONFIDENCES.join("|")})\\b`, "iu");

/** The sentences of a text, trimmed, empty ones left out. "0.5" and "p = 0.2" end no sentence. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(SENTENCE_END)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

/**
 * Which sentences hold both a likelihood term and a confidence level? ICD 203 (D.6.e.2.a) forbids it, so for all
 * generated prose the answer is none. Returns the offending sentences.
 */
export function likelihoodAndConfidenceTogether(text: string): readonly string[] {
  return sentencesOf(text).filter(
    (sentence) => TERM.test(sentence) && (LEVEL_OF_CONFIDENCE.test(sentence) || CONFIDENCE_IS.test(sentence)),
  );
}

/** Does any sentence of the text hold both a likelihood term and a confidence level? */
export function likelihoodAndConfidenceShareSentence(text: string): boolean {
  return likelihoodAndConfidenceTogether(text).length > 0;
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** A count with its noun: "1 claim", "3 claims". */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}

/** A number as a reader wants it: at most `digits` significant digits, no trailing zeros. */
export function short(value: number, digits = 3): string {
  return String(Number(value.toPrecision(digits)));
}

/** A share as per cent, without claiming more than is known at the ends. */
export function percent(share: number): string {
  if (share < 0.01) return "under 1%";
  if (share > 0.99) return "over 99%";
  return `${Math.round(share * 100)}%`;
}
