import { allMatches, type Candidates } from "../../matching/pattern-index.ts";
import type { Phrase } from "../sentence/phrase.ts";
import { phraseIndex } from "../sentence/tables/forms.ts";
import { phraseAt, type WorkingText } from "../sentence/working-text.ts";
import { type Change, type Rewritten, rewritten } from "./rewriting.ts";
import {
  ALSO_CALLED,
  APPOSED,
  ASIDE,
  BRACKET,
  DASHED,
  DOER_OF,
  MAKER_OF,
  NAMED_LAST,
  SAID_TO_BE,
  WHEN,
  WHOEVER,
} from "./tables/skimmed.ts";

/**
 * A sentence without what stands between the words of a statement: asides, dates, brackets, what somebody is beside
 * being named. "X, a broker, has in 2019, they say, sold tools" reads as "X has sold tools". Who is told of by what
 * they made or did ("the operators of the X botnet") is one phrase.
 */

const MAKER =
  /\b(?:operators?|developers?|authors?|creators?|owners?|distributors?|gang|group|crew|team|actors?|attackers|people|members|makers?|affiliates?|customers?)$/i;
const ONE_OF_THEM = /^(?:an?|the|one|its|their|another|fellow|rival) /i;

const left = (start: number, end: number): Change => ({ start, end, letters: "", at: start });
const isNamed = (phrase: Phrase | null): phrase is Phrase => phrase?.form === "actor" && phrase.name !== null;
const isUnnamed = (phrase: Phrase | null): phrase is Phrase =>
  phrase?.form === "actor" && phrase.name === null && !phrase.owning && phrase.text.includes(" ");

type Found = (pattern: RegExp) => readonly RegExpExecArray[];

/** Where the letter of a group of a match stands. */
const placeOf = (match: RegExpExecArray, group: number): number =>
  match.index + (group === 1 ? match[0].indexOf(match[1]!) : match[0].lastIndexOf(match[group]!));

/** Words that say nothing of who does what. */
const asides = (found: Found): Change[] =>
  [...found(ASIDE), ...found(DASHED), ...found(BRACKET), ...found(WHEN)].map((match) =>
    left(match.index, match.index + match[0].length),
  );

/** Two phrases for one, of which the one with a name stays. */
function appositions(working: WorkingText, found: Found): Change[] {
  const endOf = (match: RegExpExecArray): number => match.index + match[0].length;
  const both = (match: RegExpExecArray): readonly [Phrase | null, Phrase | null] => [
    phraseAt(working, placeOf(match, 1)),
    phraseAt(working, placeOf(match, 2)),
  ];
  return [
    ...found(WHOEVER).flatMap((match) => {
      const [one, name] = both(match);
      return isUnnamed(one) && isNamed(name) ? [left(match.index, placeOf(match, 2))] : [];
    }),
    ...found(ALSO_CALLED).flatMap((match) =>
      isNamed(phraseAt(working, match.index)) ? [left(match.index + 1, endOf(match))] : [],
    ),
    ...found(APPOSED).flatMap((match) => {
      const [name, one] = both(match);
      return isNamed(name) && isUnnamed(one) && ONE_OF_THEM.test(one.text)
        ? [left(match.index + 1, endOf(match))]
        : [];
    }),
    ...found(SAID_TO_BE).flatMap((match) => {
      const [name, one] = both(match);
      return isNamed(name) && isUnnamed(one) ? [left(match.index + 1, endOf(match))] : [];
    }),
    ...found(NAMED_LAST).flatMap((match) => {
      const [one, name] = both(match);
      return isUnnamed(one) && isNamed(name) && !one.plural && ONE_OF_THEM.test(one.text)
        ? [left(match.index, placeOf(match, 2))]
        : [];
    }),
  ];
}

/** Those who are told of by what they made or did, as one phrase in place of the first. */
function doers(working: WorkingText, document: string, found: Found, phrases: Phrase[]): Change[] {
  const changed = (match: RegExpExecArray, phrase: Phrase): Change => {
    phrases[phraseIndex(match[1]!.charCodeAt(0))] = phrase;
    return left(match.index + 1, match.index + match[0].length);
  };
  return [
    ...found(MAKER_OF).flatMap((match) => {
      const [one, thing] = [phraseAt(working, match.index), phraseAt(working, placeOf(match, 3))];
      return isDoer(one) && thing?.name && (match[2] === undefined || MAKER.test(one.text))
        ? [changed(match, { ...one, name: thing.name, reference: "named" })]
        : [];
    }),
    ...found(DOER_OF).flatMap((match) => {
      const [one, act] = [phraseAt(working, match.index), phraseAt(working, placeOf(match, 2))];
      if (!isDoer(one) || !act) return [];
      const text = document.slice(one.start, act.end);
      return [changed(match, { ...one, text, end: act.end, reference: "unnamed" })];
    }),
  ];
}

const isDoer = (phrase: Phrase | null): phrase is Phrase =>
  phrase?.form === "actor" && phrase.name === null && !phrase.owning && /[a-z]{4}/i.test(phrase.head);

/** The changes that overlap none before them, in order. */
function apart(changes: readonly Change[]): Change[] {
  const kept: Change[] = [];
  for (const change of [...changes].sort((a, b) => a.start - b.start || b.end - a.end))
    if (change.start >= (kept.at(-1)?.end ?? 0)) kept.push(change);
  return kept;
}

/** The sentence as it reads without them; `null` where there is nothing to leave out. */
export function skimmed(working: WorkingText, document: string, may: Candidates["may"]): Rewritten | null {
  const phrases = [...working.phrases];
  const found: Found = (pattern) => (may(pattern) ? allMatches(pattern, working.text) : []);
  const changes = apart([
    ...asides(found),
    ...appositions(working, found),
    ...doers(working, document, found, phrases),
  ]);
  return changes.length === 0 ? null : rewritten(working, changes, phrases);
}
