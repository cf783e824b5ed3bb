import type { Draft, FrameReader, Sentence } from "../draft.ts";
import type { Phrase } from "../phrase.ts";
import { pattern } from "../tables/forms.ts";
import { ALSO_NAMED, IN_BRACKETS, NAMED_BY } from "../tables/relations.ts";
import { phraseAt } from "../working-text.ts";

const ENDS = pattern("<X>");
/** A name and its other spelling say nothing. */
const folded = (text: string): string => text.toLowerCase().replace(/^the |[^a-z0-9]/g, "");

function membersFrom(sentence: Sentence, from: number, to: number): { at: number; phrase: Phrase }[] {
  const { working } = sentence;
  return [...working.text.slice(from, to).matchAll(ENDS)].map((match) => ({
    at: from + match.index,
    phrase: phraseAt(working, from + match.index)!,
  }));
}

function aliases(sentence: Sentence, match: RegExpExecArray, names: readonly string[]): Draft[] {
  const { working } = sentence;
  const start = match.index;
  const end = start + match[0].length;
  const main = phraseAt(working, working.text.indexOf(names[0]!, start))!;
  const listStart = end - names[1]!.length;
  const isOwnName = main.name !== null && main.name.start >= main.start && main.name.end <= main.end;
  if (
    (main.reference === "unnamed" && main.form === "actor") ||
    (main.plural && !isOwnName && main.reference === "named")
  )
    return [];
  return membersFrom(sentence, listStart, end)
    .filter(({ phrase }) => phrase.reference === "named" && phrase !== main)
    .filter(({ phrase }) => phrase.form === main.form || main.form === "actor")
    .filter(({ phrase }) => folded(phrase.name?.text ?? phrase.text) !== folded(main.name?.text ?? main.text))
    .map(({ at, phrase }) => ({
      predicate: "alias-of" as const,
      subject: phrase,
      object: main,
      trigger: { start, end },
      reach: at + 1,
      aside: true,
    }));
}

const SAME_OR_NOT = pattern(
  "(<X>)(?:,? and (?:the )?|, )(<X>)[^;.\\uEC00-\\uECFF]{0,60}? (?:(?:are|were|is|be|as)(?: not)?(?: in fact| probably| likely| clearly| actually)?|to be) (<A>)",
);
/** Patterns of this frame that no table holds. */
export const FRAME_PATTERNS: readonly RegExp[] = [SAME_OR_NOT];
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

/** Which other names does a text give a group or its software? The first name is the one the others stand for. */
export const otherNames: FrameReader = (sentence) => {
  const { working, patterns } = sentence;
  const found: Draft[] = [];
  for (const match of patterns.matches(ALSO_NAMED))
    found.push(...aliases(sentence, match, [match[1]!, match[2]!]));
  for (const match of patterns.matches(IN_BRACKETS)) {
    const inner = match[2]!;
    const shifted = Object.assign([...match], { index: match.index, input: working.text }) as RegExpExecArray;
    shifted[0] = match[0].slice(0, match[0].lastIndexOf(inner) + inner.length);
    found.push(...aliases(sentence, shifted, [match[1]!, inner]));
  }
  for (const match of patterns.matches(NAMED_BY))
    found.push(...aliases(sentence, match, [match[2]!, match[3]!]));
  found.push(...sameOrNot(sentence));
  return found.filter(
    (draft, at) =>
      found.findIndex((other) => other.subject === draft.subject && other.object === draft.object) === at,
  );
};
