import type { Span } from "../../../../model/document.ts";
import type { Draft, FrameReader, Sentence } from "../../draft.ts";
import { BESIDES } from "../../sentence/naming.ts";
import type { Phrase } from "../../sentence/phrase.ts";
import { phraseAt } from "../../sentence/working-text.ts";
import { nameNouns } from "./name-nouns.ts";
import { membersFrom, type Row, withoutWords } from "./name-rows.ts";
import { isName, namesakes } from "./namesakes.ts";
import { isBareName, oneOrTwo } from "./one-or-two.ts";
import {
  ALSO_NAMED,
  BESIDE_NAMER,
  FRONTED,
  GIVEN,
  IN_BRACKETS,
  NAMED_BY,
  NAMES_FOR,
  OR_ELSE,
  OR_OPENS,
  OTHERWISE,
  REMARKED,
  ROW_OF_LIST,
  SOFTWARE_IN_BRACKETS,
  TRACKED_AS,
  WITHIN_WORDS,
} from "./tables/names.ts";
import { firstNamed, isOfAnother, isSomebody, mayBeNamed, type Place, whoseNames } from "./whose-names.ts";

/** A name and its other spelling say nothing. */
const folded = (text: string): string => text.toLowerCase().replace(/^the |[^a-z0-9]/g, "");

/** Said of two names in passing: the rest of the clause does not touch it. */
const aside = ({ at, phrase }: Place, object: Draft["object"], trigger: Span): Draft => ({
  predicate: "alias-of",
  subject: phrase,
  object,
  trigger,
  reach: at + 1,
  aside: true,
});

function aliases(sentence: Sentence, { main: mainAt, start, from, end, gap }: Row): Draft[] {
  const { working } = sentence;
  const trigger = { start, end };
  const told = withoutWords(working.text, membersFrom(sentence, from, end), gap);
  const first = told[0]?.phrase;
  const place = firstNamed(working, mainAt, BESIDES.test(gap));
  if (!place) return [];
  const main = place.phrase;
  const members = told
    .filter(({ phrase }) => phrase.reference === "named" && phrase !== main)
    .filter(({ phrase }) => phrase.form === main.form || main.form === "actor" || isBareName(main));
  if (isOnlyCalled(main, first))
    return BESIDES.test(gap) ? ofSomebody(members, main, trigger) : rowOfOne(members, trigger);
  const isOne = SEVERAL.test(gap) || isChoice(working.text.slice(from, end), told);
  if (main.name !== null && main.name === first?.name && isOne) return rowOfOne(members, trigger);
  if (!mayBeNamed(main)) return isSomebody(main) || isOne ? rowOfOne(members, trigger) : [];
  // "The tool used in X's attacks is also known as": whoever it is, the names are one's.
  if (isOfAnother(working, place.at, main, gap)) return BESIDES.test(gap) ? rowOfOne(members, trigger) : [];
  // "Vendor tracks this activity as X": the activity is X's, and has no other name.
  if (main.name === null)
    return main.form === "event" && !BESIDES.test(gap)
      ? rowOfOne(members, trigger)
      : ofSomebody(members, main, trigger);
  return members
    .filter(({ phrase }) => folded(phrase.name?.text ?? phrase.text) !== folded(main.name?.text ?? main.text))
    .map((member) => aside(member, main, trigger));
}

/** "By several names", "called X or Y": of one, whoever it may be. */
const SEVERAL =
  /\b(?:several|many|various|multiple|different|number of|variety of)(?: (?:other|different))? (?:names|aliases|monikers|labels|code ?names)\b/i;
const isChoice = (row: string, members: readonly Place[]): boolean =>
  members.length > 1 && /,? or (?:the )?["']?.$/.test(row);

/** The first of two names that a pattern holds is the main one, the other opens a row. */
function rowOf(working: Sentence["working"], match: RegExpExecArray, names: readonly string[]): Row {
  const start = match.index;
  const end = start + match[0].length;
  // A bracket may close behind the row.
  const from = start + match[0].lastIndexOf(names[1]!);
  return {
    main: working.text.indexOf(names[0]!, start),
    start,
    from,
    end,
    gap: match[0].slice(1, from - start),
  };
}

/** Names of one in a row: all are told of the first. */
function rowOfOne([first, ...rest]: readonly Place[], trigger: Span): Draft[] {
  return first ? rest.map((member) => aside(member, first.phrase, trigger)) : [];
}

/** "They are also known as X": the words had no name but the one they are given. */
const isOnlyCalled = ({ form, name, text }: Phrase, first: Phrase | undefined): boolean =>
  form !== "event" &&
  name !== null &&
  name === first?.name &&
  /^(?:the|this|these|those|it|they)\b(?!.*\b(?:two|three|both|several)\b)/i.test(text);
/** Other names of whoever the words stand for; of the first of them, where the text speaks of nobody. */
function ofSomebody(members: readonly Place[], main: Phrase, trigger: Span): Draft[] {
  const [first, ...rest] = members;
  if (first === undefined) return [];
  const object = { ...main, name: null, reference: "back" as const };
  return [
    aside(first, object, trigger),
    ...rest.map((member) => ({ ...aside(member, object, trigger), orElse: first.phrase })),
  ];
}

/** All matches, where the last name of one may begin the next: "a group known as X, also dubbed Y". */
function chained(text: string, regex: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  regex.lastIndex = 0;
  for (let match = regex.exec(text); match !== null; match = regex.exec(text)) {
    found.push(match);
    regex.lastIndex = match.index + match[0].length - match[2]!.length;
  }
  return found;
}

/** "X's servers in China – also known as Y": whoever is nearest before a word for other names, whatever stands between. */
const bound = ({ working, patterns }: Sentence): Row[] =>
  patterns.matches(OTHERWISE).flatMap(({ index, 0: words, 1: row }) => {
    const end = index + words.length;
    const from = end - row!.length;
    const main = whoseNames(working, index);
    if (main === null) return [];
    return [{ main, start: index, from, end, gap: working.text.slice(main + 1, from) }];
  });

/** "Also known as Y, X is …". */
function fronted(sentence: Sentence, match: RegExpExecArray): Draft[] {
  const { working } = sentence;
  const end = match.index + match[0].length;
  const main = phraseAt(working, end - 1);
  if (!main || main.reference === "unnamed") return [];
  const trigger = { start: match.index, end };
  const members = membersFrom(sentence, match.index, end - 1).filter(
    ({ phrase }) => phrase.reference === "named" && phrase !== main && phrase.name !== main.name,
  );
  return main.name === null
    ? ofSomebody(members, main, trigger)
    : members.map((member) => aside(member, main, trigger));
}

/** "Also known as X and Y": of whom is not said, but they are one. */
function remarked(sentence: Sentence, match: RegExpExecArray): Draft[] {
  const end = match.index + match[0].length;
  const named = membersFrom(sentence, match.index, end).filter(({ phrase }) => phrase.reference === "named");
  const [first, ...rest] = named;
  return first ? rest.map((member) => aside(member, first.phrase, { start: match.index, end })) : [];
}

/** A name and the row of others that follows it. */
const ROWS = [
  BESIDE_NAMER,
  NAMES_FOR,
  OR_OPENS,
  OR_ELSE,
  SOFTWARE_IN_BRACKETS,
  WITHIN_WORDS,
  TRACKED_AS,
  GIVEN,
] as const;

/** "X: Y, Z." alone in a sentence: names of one. */
function rowOfList(sentence: Sentence, match: RegExpExecArray): Draft[] {
  const isRow = membersFrom(sentence, match.index, match.index + match[0].length).every(({ phrase }) =>
    isName(phrase),
  );
  return isRow ? aliases(sentence, rowOf(sentence.working, match, [match[1]!, match[2]!])) : [];
}

/** Which other names does a text give a group or its software? The first name is the one the others stand for. */
export const otherNames: FrameReader = (sentence) => {
  const { working, patterns } = sentence;
  const found: Draft[] = [];
  for (const match of patterns.may(ALSO_NAMED) ? chained(working.text, ALSO_NAMED) : [])
    found.push(...aliases(sentence, rowOf(working, match, [match[1]!, match[2]!])));
  for (const match of patterns.matches(FRONTED)) found.push(...fronted(sentence, match));
  for (const match of patterns.matches(REMARKED)) found.push(...remarked(sentence, match));
  for (const match of ROWS.flatMap((words) => patterns.matches(words))) {
    const [first, second] = match.slice(1).filter((letters) => letters !== undefined);
    found.push(...aliases(sentence, rowOf(working, match, [first!, second!])));
  }
  for (const match of patterns.matches(ROW_OF_LIST)) found.push(...rowOfList(sentence, match));
  const nouns = nameNouns(sentence);
  found.push(...nouns.drafts);
  for (const row of [...nouns.rows, ...bound(sentence)])
    if (!found.some(({ trigger }) => trigger.start < row.end && row.from < trigger.end))
      found.push(...aliases(sentence, row));
  for (const match of patterns.matches(IN_BRACKETS)) {
    const inner = match[2]!;
    const shifted = Object.assign([...match], { index: match.index, input: working.text }) as RegExpExecArray;
    shifted[0] = match[0].slice(0, match[0].lastIndexOf(inner) + inner.length);
    found.push(...aliases(sentence, rowOf(working, shifted, [match[1]!, inner])));
  }
  for (const match of patterns.matches(NAMED_BY))
    found.push(...aliases(sentence, rowOf(working, match, [match[2]!, match[3]!])));
  found.push(...oneOrTwo(sentence), ...namesakes(sentence));
  const first = found.map((draft) => {
    const earlier = found.find(({ subject, object }) => subject === draft.object && object !== draft.subject);
    return earlier ? { ...draft, object: earlier.object } : draft;
  });
  const isMember = (end: Draft["subject"], of: Draft): boolean =>
    first.some(({ subject, object }) => subject === end && object !== of.object && object !== of.subject);
  return first.filter(
    (draft, at) =>
      first.findIndex((other) => other.subject === draft.subject && other.object === draft.object) === at &&
      !(isMember(draft.subject, draft) && isMember(draft.object, draft)),
  );
};
