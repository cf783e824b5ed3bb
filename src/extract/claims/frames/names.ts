import type { Span } from "../../../model/document.ts";
import type { Draft, FrameReader, Sentence } from "../draft.ts";
import { isOwnName, type Phrase } from "../phrase.ts";
import { pattern } from "../tables/forms.ts";
import {
  ALSO_NAMED,
  FRONTED,
  IN_BRACKETS,
  NAME_OF,
  NAMED_BY,
  NAMES_FOR,
  OR_ELSE,
  OR_OPENS,
  REMARKED,
  SOFTWARE_IN_BRACKETS,
} from "../tables/names.ts";
import { phraseAt } from "../working-text.ts";
import { isOfKind } from "./kinship.ts";
import { namesakes } from "./namesakes.ts";
import { isBareName, oneOrTwo } from "./one-or-two.ts";

const ENDS = pattern("<Y>");
/** A name and its other spelling say nothing. */
const folded = (text: string): string => text.toLowerCase().replace(/^the |[^a-z0-9]/g, "");

interface Member {
  readonly at: number;
  readonly phrase: Phrase;
}

/** Said of two names in passing: the rest of the clause does not touch it. */
const aside = ({ at, phrase }: Member, object: Draft["object"], trigger: Span): Draft => ({
  predicate: "alias-of",
  subject: phrase,
  object,
  trigger,
  reach: at + 1,
  aside: true,
});

function membersFrom(sentence: Sentence, from: number, to: number): Member[] {
  const { working } = sentence;
  return [...working.text.slice(from, to).matchAll(ENDS)].map((match) => ({
    at: from + match.index,
    phrase: phraseAt(working, from + match.index)!,
  }));
}

/** Words in small letters between two names are no name that the lexicon lacks: the row ends before them. */
const WORDS = /(?:^|[ "'])(?!(?:and|or|by|at|the)\b)[a-z]/;
function withoutWords(text: string, members: readonly Member[]): Member[] {
  const cut = members.findIndex(({ at }, index) => {
    const before = members[index - 1];
    return before !== undefined && WORDS.test(text.slice(before.at + 1, at));
  });
  return cut < 0 ? [...members] : members.slice(0, cut);
}

function aliases(sentence: Sentence, match: RegExpExecArray, names: readonly string[]): Draft[] {
  const { working } = sentence;
  const start = match.index;
  const end = start + match[0].length;
  const main = phraseAt(working, working.text.indexOf(names[0]!, start))!;
  const listStart = end - names[1]!.length;
  const members = withoutWords(working.text, membersFrom(sentence, listStart, end))
    .filter(({ phrase }) => phrase.reference === "named" && phrase !== main)
    .filter(({ phrase }) => phrase.form === main.form || main.form === "actor" || isBareName(main));
  if (isOnlyCalled(main, members[0]?.phrase) && BESIDES.test(working.text.slice(start, listStart)))
    return ofSomebody(members, main, { start, end });
  if (!mayBeNamed(main)) return isSomebody(main) ? rowOfOne(members, { start, end }) : [];
  if (isOfAnother(working, start, main, match[0].slice(1, listStart - start))) return [];
  return members
    .filter(({ phrase }) => folded(phrase.name?.text ?? phrase.text) !== folded(main.name?.text ?? main.text))
    .map((member) => aside(member, main, { start, end }));
}

/** "A group (X, Y)": one that the text does not name otherwise. */
const isSomebody = ({ form, plural, text, name }: Phrase): boolean =>
  form === "actor" && !plural && name === null && /^(?:an?|the|this) /i.test(text);

/** Names of one in a row: all are told of the first. */
function rowOfOne([first, ...rest]: readonly Member[], trigger: Span): Draft[] {
  return first ? rest.map((member) => aside(member, first.phrase, trigger)) : [];
}

/** "A module of X", "a backdoor used by X", "servers in the X attacks": the head has the name that follows, and not X. */
const OF_IT =
  /\b(?:(?:module|component|plug-?in|part|piece|variant|variation|version|sub-?(?:set|group|cluster|unit)|offshoot|branch|faction|division|unit|campaign|operation|member|leader|developer|affiliate|ally|customer|rival)s? (?:of|in|from|for|within)|(?:used|developed|created|written|operated|deployed|made|run|led|conducted|launched|carried out) (?:by|in|during|for|with))(?: (?:the|its|an?))? ["']?$/i;
/** "The backdoor of X is called Y": what governs X has the name. */
const GOVERNED = /\b(?:of|in|by|with|from|for|on|against) (?:the )?["']?$/i;
const IS_FINITE = /^["')]* (?:is|was|are|were|has been|have been|had been|goes|go) /;
/** "A loader named X, a backdoor named Y", "a Z downloader called Y": others than the one named before them. */
const IS_ANOTHER = /^(?:an?|another|one|the (?:first|second|third|other)|this variation|this variant|its)\b/i;

const LETTER = /[\uE000-\uEFFF]/g;

function isOfAnother(working: Sentence["working"], start: number, main: Phrase, gap: string): boolean {
  // What governs the name may stand in the phrase itself.
  const own = main.name ? main.text.slice(0, Math.max(0, main.name.start - main.start)) : "";
  const from = Math.max(0, start - 60);
  const left = working.text.slice(from, start);
  const before = left.replace(LETTER, (_, at: number) => phraseAt(working, from + at)?.text ?? "") + own;
  const isGoverned = /^(?:the )?$/i.test(own) && GOVERNED.test(before) && IS_FINITE.test(gap);
  if (isGoverned || (isOwnName(main) && !/[(]/.test(gap) && !BESIDES.test(gap) && OF_IT.test(before)))
    return true;
  if (main.form === "event") return main.name?.type === "group";
  return main.form === "software" && main.name !== null && IS_ANOTHER.test(main.text);
}

/** One of its own, and not some of a kind or several at once. */
function mayBeNamed(main: Phrase): boolean {
  const isUnknown = main.reference === "unnamed" && (main.form !== "event" || main.name === null);
  const isSeveral =
    (main.plural || main.head === "activity") && !isOwnName(main) && main.reference === "named";
  return !isOfKind(main) && !isUnknown && !isSeveral && !/\b(?:two|three|both|several)\b/i.test(main.text);
}

/** "They are also known as X": the words had no name but the one they are given. */
const isOnlyCalled = ({ form, name, text }: Phrase, first: Phrase | undefined): boolean =>
  form === "actor" &&
  name !== null &&
  name === first?.name &&
  /^(?:the|this|these|those|it|they)\b(?!.*\b(?:two|three|both|several)\b)/i.test(text);
/** Told as other names of one who has one, and not as the name of one who had none. */
const BESIDES = /\b(?:also|otherwise|other|previously|formerly|sometimes|variously|elsewhere)\b/i;

/** Other names of whoever the words stand for; of the first of them, where the text speaks of nobody. */
function ofSomebody(members: readonly Member[], main: Phrase, trigger: Span): Draft[] {
  const [first, ...rest] = members;
  if (first === undefined) return [];
  const object = { ...main, name: null, reference: "back" as const };
  return [
    aside(first, object, trigger),
    ...rest.map((member) => ({ ...aside(member, object, trigger), orElse: first.phrase })),
  ];
}

/** "X (the Vendor's code name for Y)": two names of one. */
function nameOf({ working }: Sentence, match: RegExpExecArray): Draft[] {
  const end = match.index + match[0].length;
  const [subject, object] = [phraseAt(working, match.index), phraseAt(working, end - 1)];
  if (!subject || !object || !isBareName(subject) || !isBareName(object) || subject.form !== object.form)
    return [];
  if (subject.name === object.name) return [];
  return [aside({ at: end - 1, phrase: subject }, object, { start: match.index + 1, end: end - 1 })];
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

/** "Also known as Y, X is …". */
function fronted(sentence: Sentence, match: RegExpExecArray): Draft[] {
  const { working } = sentence;
  const end = match.index + match[0].length;
  const main = phraseAt(working, end - 1);
  if (main?.reference !== "named") return [];
  return membersFrom(sentence, match.index, end - 1)
    .filter(({ phrase }) => phrase.reference === "named" && phrase !== main)
    .map((member) => aside(member, main, { start: match.index, end }));
}

/** "Also known as X and Y": of whom is not said, but they are one. */
function remarked(sentence: Sentence, match: RegExpExecArray): Draft[] {
  const end = match.index + match[0].length;
  const named = membersFrom(sentence, match.index, end).filter(({ phrase }) => phrase.reference === "named");
  const [first, ...rest] = named;
  return first ? rest.map((member) => aside(member, first.phrase, { start: match.index, end })) : [];
}

/** Which other names does a text give a group or its software? The first name is the one the others stand for. */
export const otherNames: FrameReader = (sentence) => {
  const { working, patterns } = sentence;
  const found: Draft[] = [];
  for (const match of patterns.may(ALSO_NAMED) ? chained(working.text, ALSO_NAMED) : [])
    found.push(...aliases(sentence, match, [match[1]!, match[2]!]));
  for (const match of patterns.matches(FRONTED)) found.push(...fronted(sentence, match));
  for (const match of patterns.matches(REMARKED)) found.push(...remarked(sentence, match));
  for (const match of [NAMES_FOR, OR_OPENS, OR_ELSE, SOFTWARE_IN_BRACKETS].flatMap((words) =>
    patterns.matches(words),
  ))
    found.push(...aliases(sentence, match, [match[1]!, match[2]!]));
  for (const match of patterns.matches(NAME_OF)) found.push(...nameOf(sentence, match));
  for (const match of patterns.matches(IN_BRACKETS)) {
    const inner = match[2]!;
    const shifted = Object.assign([...match], { index: match.index, input: working.text }) as RegExpExecArray;
    shifted[0] = match[0].slice(0, match[0].lastIndexOf(inner) + inner.length);
    found.push(...aliases(sentence, shifted, [match[1]!, inner]));
  }
  for (const match of patterns.matches(NAMED_BY))
    found.push(...aliases(sentence, match, [match[2]!, match[3]!]));
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
