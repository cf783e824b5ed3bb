import type { Claim } from "../model/claim.ts";
import type { Id } from "../model/ids.ts";
import { askedBy, type FindQuery } from "./find-query.ts";

/** How well something fits what was asked, and why: the sum of what is listed. */
export interface Fit {
  readonly score: number;
  readonly why: readonly string[];
}

/** Points for each name, for the kind of claim, and for each further word. */
export const POINTS = { name: 4, predicate: 2, word: 1 } as const;

const NO_FIT: Fit = { score: 0, why: [] };

/** A word without the endings that English puts on it: enough to match "servers" with "server". */
export function stem(word: string): string {
  const bare = word.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
  return bare.length > 4 ? bare.replace(/(?:ies|ing|ed|es|s|e)$/u, "") : bare;
}

const stemsOf = (text: string): ReadonlySet<string> =>
  new Set((text.match(/[\p{L}\p{N}]+/gu) ?? []).map(stem));

function total(names: readonly string[], predicate: string | null, words: readonly string[]): Fit {
  const score =
    names.length * POINTS.name + (predicate === null ? 0 : POINTS.predicate) + words.length * POINTS.word;
  return {
    score,
    why: [
      ...names.map((name) => `name ${name}`),
      ...(predicate === null ? [] : [`predicate ${predicate}`]),
      ...words.map((word) => `word ${word}`),
    ],
  };
}

/** Half of the words, rounded up: what is asked for without a name needs so many to fit. */
const enough = (words: readonly string[]): number => Math.ceil(words.length / 2);

/**
 * Does a claim answer the question? Named entities count by what they were decided to mean, so another alias fits as
 * well. Where a name was asked for, a claim without any of them does not fit; where none was, half the words must.
 */
export function fitOfClaim(query: FindQuery, claim: Claim, entityOf: Readonly<Record<Id, Id>>): Fit {
  const ends = new Set(
    [...claim.subject.link, ...claim.object.link].flatMap((link) => [link, entityOf[link] ?? link]),
  );
  const names = query.names.filter(({ meant }) => meant.some((id) => ends.has(id))).map(({ text }) => text);
  if (query.names.length > 0 && names.length === 0) return NO_FIT;
  const predicate = query.predicates.includes(claim.predicate) ? claim.predicate : null;
  if (query.names.length === 0 && query.words.length === 0) return NO_FIT;
  const quote = claim.passage.kind === "text" ? claim.passage.quote : "";
  const stems =
    query.words.length === 0
      ? new Set<string>()
      : stemsOf([claim.subject.text, claim.object.text, claim.object.canonical, quote].join(" "));
  const words = query.words.filter((word) => stems.has(stem(word)));
  // Words that ask for kinds of claim are answered by a claim of one of them.
  const open = predicate === null ? query.words : query.words.filter((word) => askedBy(word).length === 0);
  const fitting = open.filter((word) => words.includes(word)).length;
  const fitsByWords = fitting >= enough(open) && (predicate !== null || fitting > 0);
  return query.names.length > 0 || fitsByWords ? total(names, predicate, words) : NO_FIT;
}

/** Does a sentence hold what was asked for, word by word? Names count as they are written in the question. */
export function fitOfSentence(query: FindQuery, sentence: string): Fit {
  const stems = stemsOf(sentence);
  const folded = sentence.toLowerCase();
  const names = query.names.map(({ text }) => text).filter((text) => folded.includes(text.toLowerCase()));
  if (query.names.length > 0 && names.length === 0) return NO_FIT;
  const words = query.words.filter((word) => stems.has(stem(word)));
  const asked = query.names.length + query.words.length;
  return names.length + words.length >= Math.max(1, Math.ceil(asked / 2))
    ? total(names, null, words)
    : NO_FIT;
}
