import type { Span } from "../../../model/document.ts";
import type { Draft, FrameReader, Sentence } from "../draft.ts";
import type { Phrase } from "../phrase.ts";
import { isCompared } from "../syntax.ts";
import { pattern } from "../tables/forms.ts";
import {
  ALSO_NAMED,
  FRONTED,
  IN_BRACKETS,
  NAMED_BY,
  NAMES_FOR,
  OR_ELSE,
  OR_OPENS,
  REMARKED,
} from "../tables/names.ts";
import { phraseAt } from "../working-text.ts";
import { isOfKind } from "./kinship.ts";

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

/** A name alone, or a campaign's: what its other names are it is too. */
const isBareName = ({ form, name, start, end }: Phrase): boolean =>
  form === "event" || (name !== null && name.start <= start + 1 && name.end >= end - 1);

function aliases(sentence: Sentence, match: RegExpExecArray, names: readonly string[]): Draft[] {
  const { working } = sentence;
  const start = match.index;
  const end = start + match[0].length;
  const main = phraseAt(working, working.text.indexOf(names[0]!, start))!;
  const listStart = end - names[1]!.length;
  const members = membersFrom(sentence, listStart, end)
    .filter(({ phrase }) => phrase.reference === "named" && phrase !== main)
    .filter(({ phrase }) => phrase.form === main.form || main.form === "actor" || isBareName(main));
  if (isOnlyCalled(main, members[0]?.phrase) && BESIDES.test(working.text.slice(start, listStart)))
    return ofSomebody(members, main, { start, end });
  if (!mayBeNamed(main)) return [];
  return members
    .filter(({ phrase }) => folded(phrase.name?.text ?? phrase.text) !== folded(main.name?.text ?? main.text))
    .map((member) => aside(member, main, { start, end }));
}

/** One of its own, and not some of a kind or several at once. */
function mayBeNamed(main: Phrase): boolean {
  const isOwnName = main.name !== null && main.name.start >= main.start && main.name.end <= main.end;
  const isUnknown = main.reference === "unnamed" && (main.form !== "event" || main.name === null);
  const isSeveral = (main.plural || main.head === "activity") && !isOwnName && main.reference === "named";
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

const SAME_OR_NOT = pattern(
  "(<X>)(?:,? and (?:the )?|, )(<X>)[^;.\\uEC00-\\uECFF]{0,60}? (?:(?:are|were|is|be|as)(?: not)?(?: in fact| probably| likely| clearly| actually| simply| just| \\w+ (?:names?|labels?|terms?) for)*|to be|designate|denote|refer to|stand for|describe|represent|mean) (<A>)",
);
const SAME_AS = pattern(
  "(<X>)[\"']? (?:(?:is|are|was|were|be|been|being|remains?|as|to be)(?: not| in fact| \\w+ly| the| a| an)*) (<A>) (?:as|from|than|to) (?:the )?[\"']?(<X>)",
);
const IS_OTHER = pattern(
  "(?<!\\b(?:of|by|from|with|to|than|like|as|and|or|in|for) )(<A>) (?:is|was|were|are|to be|be)(?: in fact| actually| really| indeed| likely| probably| possibly| simply| none other than| not)* (?:the )?(<A>)(?=[.,;)]|$| and\\b| or\\b)",
);
/** Patterns of this frame that no table holds. */
export const FRAME_PATTERNS: readonly RegExp[] = [SAME_OR_NOT, SAME_AS, IS_OTHER];
const SAME = /\b(?:same|single|one)\b/i;
const APART = /\b(?:distinct|separate|different|unrelated)\b/i;

/** "X and Y are two distinct groups", "X and Y are the same actor". */
function sameOrNot(sentence: Sentence): Draft[] {
  const { working, patterns } = sentence;
  return patterns.matches(SAME_OR_NOT).flatMap((match) => {
    const end = match.index + match[0].length;
    const [subject, object, verdict] = [
      match.index,
      match.index + match[0].indexOf(match[2]!, 1),
      end - 1,
    ].map((at) => phraseAt(working, at));
    if (isCompared(working.text, match.index)) return [];
    if (!subject || !object || !verdict || !(SAME.test(verdict.text) || APART.test(verdict.text))) return [];
    return [
      {
        predicate: "alias-of" as const,
        subject,
        object,
        trigger: { start: end - 1, end },
        reach: end,
        ...(APART.test(verdict.text) ? { negation: "flat" as const } : {}),
      },
    ];
  });
}

/** "X is the same group as Y", "X is a different actor from Y". */
function sameAs({ working, patterns }: Sentence): Draft[] {
  return patterns.matches(SAME_AS).flatMap((match) => {
    const end = match.index + match[0].length;
    const at = match.index + match[0].lastIndexOf(match[2]!);
    const [subject, verdict, object] = [match.index, at, end - 1].map((place) => phraseAt(working, place));
    if (!subject || !verdict || !object || subject.name === null || object.name === null) return [];
    const isApart = APART.test(verdict.text);
    if (!isApart && !SAME.test(verdict.text)) return [];
    const trigger = { start: at, end: at + 1 };
    const base = { predicate: "alias-of" as const, subject, object, trigger, reach: end };
    return [isApart ? { ...base, negation: "flat" as const } : base];
  });
}

/** "X is Y", two bare names: one is the other. */
function isOther({ working, patterns }: Sentence): Draft[] {
  return patterns.matches(IS_OTHER).flatMap((match) => {
    const end = match.index + match[0].length;
    const [subject, object] = [phraseAt(working, match.index), phraseAt(working, end - 1)];
    if (!subject || !object || subject.name === object.name) return [];
    if (!isBareName(subject) || !isBareName(object)) return [];
    return [
      {
        predicate: "alias-of" as const,
        subject,
        object,
        trigger: { start: match.index + 1, end: end - 1 },
        reach: end,
      },
    ];
  });
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
  for (const match of [NAMES_FOR, OR_OPENS, OR_ELSE].flatMap((words) => patterns.matches(words)))
    found.push(...aliases(sentence, match, [match[1]!, match[2]!]));
  for (const match of patterns.matches(IN_BRACKETS)) {
    const inner = match[2]!;
    const shifted = Object.assign([...match], { index: match.index, input: working.text }) as RegExpExecArray;
    shifted[0] = match[0].slice(0, match[0].lastIndexOf(inner) + inner.length);
    found.push(...aliases(sentence, shifted, [match[1]!, inner]));
  }
  for (const match of patterns.matches(NAMED_BY))
    found.push(...aliases(sentence, match, [match[2]!, match[3]!]));
  found.push(...sameOrNot(sentence), ...sameAs(sentence), ...isOther(sentence));
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
