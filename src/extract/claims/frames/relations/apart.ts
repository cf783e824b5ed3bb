import type { Span } from "../../../../model/document.ts";
import { type Draft, type End, type FrameReader, placesIn, type Sentence } from "../../draft.ts";
import type { Phrase } from "../../sentence/phrase.ts";
import { phrasesOf, seriesAt } from "../../sentence/syntax.ts";
import { letterOf } from "../../sentence/tables/forms.ts";
import { phraseAt } from "../../sentence/working-text.ts";
import { isPair } from "./relation-ends.ts";
import {
  APART_BEFORE,
  APART_FROM,
  APART_NAMED,
  APART_PHRASE,
  APART_WORDS,
  ARE_ALIASES,
  BESIDE_BEFORE,
  INTERCHANGED,
  TO_BE_APART,
  TWO_PHRASE,
} from "./tables/apart.ts";

/** Two that the words say not to be one; no other words of the clause colour that. */
export const notOne = (subject: End, object: End, trigger: Span): Draft => ({
  predicate: "alias-of",
  subject,
  object,
  trigger,
  reach: trigger.end,
  negation: "flat",
  aside: true,
});

const isNamed = ({ form, name }: Phrase): boolean =>
  name !== null && (form === "actor" || (form === "software" && name.type === "malware"));
const NEGATED = /\b(?:not|never|neither|no)\b|n't\b/i;
const LONGEST_BEFORE = 120;

/** Where a sentence says that somebody is apart from somebody. */
function verdicts(sentence: Sentence): Span[] {
  const { working } = sentence;
  const phrases = working.phrases.flatMap((phrase, index) => {
    const isVerdict =
      phrase.form === "actor" &&
      phrase.name === null &&
      (APART_PHRASE.test(phrase.text) || TWO_PHRASE.test(phrase.text));
    const start = isVerdict ? working.text.indexOf(letterOf("actor", index)) : -1;
    return start < 0 ? [] : [{ start, end: start + 1 }];
  });
  return [...phrases, ...placesIn(sentence, APART_WORDS)].sort((a, b) => a.start - b.start);
}

const IN_BRACKETS = /\([^()]*$/;
const IN_USE = /\b(?:using|uses?|used|deploy\w*|with) (?:the )?["']?$/i;

/** Those named before a place, each once; other names in brackets are left out. */
function namedBefore({ series, working }: Sentence, at: number): Phrase[] {
  const named = series
    .flatMap(({ members }) => members)
    .filter(
      (one) =>
        one.at < at &&
        isNamed(one.phrase) &&
        !IN_BRACKETS.test(working.text.slice(0, one.at)) &&
        !(one.phrase.form === "software" && IN_USE.test(working.text.slice(0, one.at))),
    )
    .map(({ phrase }) => phrase);
  const nameOf = (phrase: Phrase): string => phrase.name!.text.toLowerCase();
  return named.filter((one, index) => named.findIndex((other) => nameOf(other) === nameOf(one)) === index);
}

const pairsIn = (row: readonly Phrase[]): (readonly [End, End])[] =>
  row.slice(0, -1).flatMap((a, at) => row.slice(at + 1).map((b) => [a, b] as const));

/** Who is apart from whom, where no "from" says so: "they", or those that the sentence has set beside each other. */
function untold(sentence: Sentence, one: Phrase | null, at: number): (readonly [End, End])[] {
  const before = namedBefore(sentence, at);
  const [first, second] = before;
  const isBeside = BESIDE_BEFORE.test(sentence.working.text.slice(0, at));
  if (first && second) return before.length === 2 && isBeside ? [[first, second]] : [];
  if (first) {
    const told = sentence.working.phrases.find(
      (phrase) => phrase.form === "actor" && phrase.reference === "back" && phrase.start < first.start,
    );
    const other = told ?? one;
    return isBeside && other && other !== first ? [[other, first]] : [];
  }
  return one && isPair(one) && one.reference === "back" ? [[one, "implied"]] : [];
}

/** Whom somebody uses or is with is not the one told of. */
const GOVERNED = /\b(?:using|uses?|used|by|with|of|from|in|against|to|as) (?:the )?["']?$/i;

/** Those that the words before a verdict are about, and the place after the last of them. */
function toldOf(
  sentence: Sentence,
  from: number,
  to: number,
): { one: Phrase | null; row: Phrase[]; at: number } | null {
  const { text } = sentence.working;
  const before = APART_BEFORE.exec(text.slice(from, to));
  if (!before?.groups) return null;
  const { tracked, one, two, gap } = before.groups;
  const start = from + before.index + before[0].indexOf(one ?? "");
  if (
    (tracked === undefined && !TO_BE_APART.test(gap!)) ||
    NEGATED.test(text.slice(Math.max(0, start - 24), to))
  )
    return null;
  const first = one ? phraseAt(sentence.working, start) : null;
  const second = two ? phraseAt(sentence.working, from + before.index + before[0].lastIndexOf(two)) : null;
  const at = start + 1;
  if (!first || (tracked === undefined && GOVERNED.test(text.slice(0, start))))
    return { one: null, row: [], at };
  const members = seriesAt(sentence.series, start)?.members.map(({ phrase }) => phrase) ?? [];
  return {
    one: first,
    row: [...new Set([...members, first, ...(second ? [second] : [])])].filter(isNamed),
    at,
  };
}

/** "X is tracked separately from Y", "they are two distinct groups". */
function keptApart(sentence: Sentence): Draft[] {
  const { working, series } = sentence;
  return verdicts(sentence).flatMap((verdict) => {
    const told = toldOf(sentence, Math.max(0, verdict.start - LONGEST_BEFORE), verdict.start);
    if (told === null) return [];
    const { one, row, at } = told;
    const after = series.find(({ start }) => start >= verdict.end);
    const isFrom = after && APART_FROM.test(working.text.slice(verdict.end, after.start));
    const others = phrasesOf(isFrom ? after : null, isNamed);
    const left = row.length > 0 ? row : one?.reference === "back" ? [one] : [];
    const pairs =
      others.length > 0
        ? left.flatMap((a) => others.map((b) => [a, b] as const))
        : row.length >= 2
          ? pairsIn(row)
          : untold(sentence, one, at);
    return pairs.map(([a, b]) => notOne(a, b, verdict));
  });
}

/** "Two unrelated groups, X and Y". */
function namedApart(sentence: Sentence): Draft[] {
  return sentence.patterns.matches(APART_NAMED).flatMap((match) => {
    const end = match.index + match[0].length;
    const row = (seriesAt(sentence.series, end)?.members ?? [])
      .filter(({ at }) => at >= end)
      .map(({ phrase }) => phrase);
    return pairsIn(row.filter(isNamed)).map(([subject, object]) => ({
      predicate: /^un/i.test(match[1]!) ? ("overlaps-with" as const) : ("alias-of" as const),
      subject,
      object,
      trigger: { start: match.index, end },
      reach: end + 1,
      negation: "flat" as const,
    }));
  });
}

const NOT_BEFORE =
  /\b(?:not|never|avoid|wrong(?:ly)?|mistaken(?:ly)?|incorrect(?:ly)?|erroneous(?:ly)?|caution|warn|refrain|rather than|instead of)\b|n't\b/i;
const UNPROVEN =
  /\bno (?:\w+ )?(?:evidence|proof|indication|sign)\b|\b(?:not|never|n't) (?:yet )?(?:been |be )?(?:found|identified|seen|produced|confirmed|established|proven|presented|published|surfaced|know|known)\b|\bunproven|unconfirmed\b/i;

/** "Their names are not used interchangeably", "evidence that the names are aliases has not been found". */
function asNames(sentence: Sentence): Draft[] {
  const { text } = sentence.working;
  // Whoever is named again was meant last.
  const lastTwo = (at: number): readonly [Phrase, Phrase] | null => {
    const before = sentence.series
      .flatMap(({ members }) => members)
      .filter(({ at: place, phrase }) => place < at && phrase.form === "actor" && phrase.name !== null)
      .map(({ phrase }) => phrase);
    const last = before.at(-1);
    const other = before.findLast(({ name }) => name!.text.toLowerCase() !== last!.name!.text.toLowerCase());
    return last && other ? [other, last] : null;
  };
  const mixed = sentence.patterns.matches(INTERCHANGED).flatMap((match) => {
    const pair = lastTwo(match.index);
    if (!pair || !NOT_BEFORE.test(text.slice(Math.max(0, match.index - LONGEST_BEFORE), match.index)))
      return [];
    return [notOne(...pair, { start: match.index, end: match.index + match[0].length })];
  });
  const unproven = sentence.patterns.matches(ARE_ALIASES).flatMap((match) => {
    const end = match.index + match[0].length;
    const pair = lastTwo(end);
    if (!pair || !UNPROVEN.test(text)) return [];
    return [{ ...notOne(...pair, { start: match.index, end }), negation: "no-evidence" as const }];
  });
  return [...mixed, ...unproven];
}

/** Groups that somebody keeps apart: they are not one. */
export const apart: FrameReader = (sentence) => [
  ...keptApart(sentence),
  ...namedApart(sentence),
  ...asNames(sentence),
];
