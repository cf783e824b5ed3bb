import type { Draft, FrameReader, Sentence } from "../../draft.ts";
import type { Phrase } from "../../sentence/phrase.ts";
import { isCompared } from "../../sentence/syntax.ts";
import { pattern } from "../../sentence/tables/forms.ts";
import { phraseAt } from "../../sentence/working-text.ts";
import { WHAT_IS_CALLED } from "./tables/names.ts";

/** A name alone, or a campaign's: what its other names are it is too. */
export const isBareName = ({ form, name, start, end }: Phrase): boolean =>
  form === "event" || (name !== null && name.start <= start + 1 && name.end >= end - 1);

const SAME_OR_NOT = pattern(
  "(<X>)(?:,? and |, )(?:the )?(?:<Q>(?:'s?)? )?(<X>)[^;.\\uEC00-\\uECFF]{0,60}? (?:(?:are|were|is|be|as)(?: not)?(?: in fact| probably| likely| clearly| actually| simply| just| \\w+ (?:names?|labels?|terms?) for)*|to be|designate|denote|refer to|stand for|describe|represent|mean) (<A>)",
);
const SAME_AS = pattern(
  "(<X>)[\"']? (?:(?:may|might|could|must|would|can|cannot|can't)(?: not)?(?: well)? )?(?:(?:is|are|was|were|be|been|being|remains?|as|to be)(?: not| in fact| \\w+ly| also| (?:thought|believed|said|considered|assessed|reported|suspected|known|claimed|assumed|rumou?red) to be| the| a| an)*) (<A>) (?:as|from|than|to) (?:the )?[\"']?(<X>)",
);
const IS_OTHER = pattern(
  `(?<!\\b(?:of|by|from|with|to|than|like|as|and|or|in|for) )(<A>) (?:(?:may|might|could|must|would)(?: \\w+ly| well)* )?(?:is|was|were|are|to be|be)(?: (?:thought|believed|said|considered|assessed|reported|suspected|known|claimed|assumed|rumou?red) to be| in fact| actually| really| indeed| likely| probably| possibly| simply| none other than| now| today| currently| not)* (?:the )?(?:<Q>(?:'s?)? )?${WHAT_IS_CALLED}(<A>)(?=[.,;)]|$| and\\b| or\\b| (?:in|to|under) <Q>| (?:by|under) (?:an?|another)(?: new| different| other)? name\\b)`,
);
/** Patterns of this frame that no table holds. */
export const FRAME_PATTERNS: readonly RegExp[] = [SAME_OR_NOT, SAME_AS, IS_OTHER];
const SAME = /\b(?:same|single|one)\b/i;
const APART = /\b(?:distinct|separate|different|unrelated)\b/i;
const NOT = /\bnot\b|n't\b/i;

/** Neither one nor two, or "not two different groups": who says that, need not say that they are one. */
const isUndecided = ({ text }: Phrase, words: string): boolean =>
  APART.test(text) ? NOT.test(words) : !SAME.test(text);

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
    if (!subject || !object || !verdict || isUndecided(verdict, match[0])) return [];
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
    if (isUndecided(verdict, match[0])) return [];
    const isApart = APART.test(verdict.text);
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

/** Does a sentence say of two names that they are, or are not, one group's? */
export const oneOrTwo: FrameReader = (sentence) => [
  ...sameOrNot(sentence),
  ...sameAs(sentence),
  ...isOther(sentence),
];
