import type { Draft, End, Sentence } from "../../draft.ts";
import { objectEnd, type Placed, phrasesIn } from "../../sentence/objects.ts";
import { isOwnName, type Phrase } from "../../sentence/phrase.ts";
import { pattern } from "../../sentence/tables/forms.ts";
import { phraseAt } from "../../sentence/working-text.ts";

export const isNamedTool = ({ form, name }: Phrase): boolean => form === "software" && name !== null;

/** "A, also called B": B is another name of A; "a tool called B" has no other. */
const OTHER_NAME =
  /^["')]*,? ?\(?(?:(?:which|that) )?(?:(?:is|are|was|were|has been) )?(?:\w+ly )?(?:also )?(?:aka|a\.k\.a\.?|known as|called|dubbed|named|alias|tracked as) ["'(]*$/i;
/** "A (built with code of B)": what a bracket tells of A. */
const TOLD_ASIDE =
  /^\((?:which|that|who|an? |built|based|derived|developed|operated|see|not|unlike|similar|from|by|detected|replac|success)[^)]*$/i;
/** "A (aka B)": other names of A. */
const OTHER_NAMES = /^\((?:aka|also|a\.k\.a|alias|formerly|previously|known)[^)]*$/i;
const isAside = (working: Sentence["working"], end: number, at: number): boolean => {
  const open = working.text.lastIndexOf("(", at);
  if (open < end) return false;
  const aside = working.text.slice(open, at);
  const told = phraseAt(working, open - 2) ?? phraseAt(working, open - 3);
  const isNamedBefore = told !== null && isOwnName(told);
  return TOLD_ASIDE.test(aside) || (isNamedBefore && OTHER_NAMES.test(aside));
};
/** "A Example-like tool" is not Example. */
const ONLY_LIKE = /^["']?-(?:like|style|type|inspired|related|based|themed)\b/i;
/** "A family that we named B", "instead of B": B is not what is used. */
const NOT_USED =
  /\b(?:(?:we|they|researchers|have|has|had|is|was|were|are|been) (?:\w+ly )?(?:named|called|dubbed|tracked as|known as)|instead of|rather than|unlike|similar to|say|other than|followed by the \w+ of) (?:the )?["'(]*$/i;
/** "…, B's scripts are", "…, B is": a new clause begins with it. */
const NEW_CLAUSE = /^["']?(?:'s(?: \w+){1,3})? (?:is|are|was|were|has|have|had)\b/;

/** "A, followed by B", "A in tandem with B": words that would end the reach of another verb. */
const GOES_ON =
  /followed by|(?<=\b(?:tandem|combination|conjunction|concert|coupled|combined|paired) )with\b/y;

/** Within a bracket its objects end with it. */
function bracketEnd(text: string, from: number): number {
  if (text.lastIndexOf("(", from) <= text.lastIndexOf(")", from)) return text.length;
  const close = text.indexOf(")", from);
  return close < 0 ? text.length : close;
}

/** "A (operated by X), B and C": what a bracket says ends no reach where the row goes on after it. */
function outsideEnd(text: string, from: number): number {
  let stop = objectEnd(text, from);
  for (let next = afterBracket(text, from, stop); next > 0; next = afterBracket(text, from, stop))
    stop = objectEnd(text, next);
  return stop;
}

const ROW_GOES_ON = /^\)["']*(?:,| and| or|,? as well as|;) /;
/** The end of the bracket that holds a place, where a row goes on after it; 0 without. */
function afterBracket(text: string, from: number, at: number): number {
  const open = text.lastIndexOf("(", at);
  const close = text.indexOf(")", at);
  const isInside = open >= from && close >= 0 && text.lastIndexOf(")", at) < open;
  return isInside && ROW_GOES_ON.test(text.slice(close, close + 20)) ? close + 1 : 0;
}

/** Where the objects of a verb of using stop. */
function reachOf(text: string, from: number): number {
  const stop = Math.min(outsideEnd(text, from), bracketEnd(text, from));
  GOES_ON.lastIndex = stop;
  return GOES_ON.test(text) ? objectEnd(text, GOES_ON.lastIndex) : stop;
}

/** What stands after a verb of using, as far as it reaches: neither another's other name nor "A-like" is used. */
export function objectsAfter(
  { working }: Sentence,
  end: number,
  accepts: (phrase: Phrase) => boolean,
): Placed[] {
  const { text } = working;
  return phrasesIn(working, end, reachOf(text, end), accepts).filter(({ at }, index, all) => {
    const before = all[index - 1];
    const isOther =
      before !== undefined && before.phrase.name !== null && OTHER_NAME.test(text.slice(before.at + 1, at));
    const isNext = /, (?:and )?$/.test(text.slice(end, at)) && NEW_CLAUSE.test(text.slice(at + 1, at + 40));
    const isNot = NOT_USED.test(text.slice(Math.max(end, at - 40), at));
    return (
      !isAside(working, end, at) &&
      !isOther &&
      !isNext &&
      !isNot &&
      !ONLY_LIKE.test(text.slice(at + 1, at + 12))
    );
  });
}

/** "A, which X deployed", "a backdoor that X relies on": what stands right before the relative clause. */
export function fronted({ working, series }: Sentence, at: number): readonly Placed[] {
  const { text } = working;
  const one = series.findLast(({ end }) => end < at);
  const gap = one ? text.slice(one.end, at) : "";
  if (!one || !RELATIVE_CLAUSE.test(gap)) return [];
  return one.members.filter(({ phrase }) => phrase.form === "software" && phrase.name !== null);
}
const IT = pattern("^ (<A>)(?! \\w+(?:ing|ed)\\b)", "i");

/** "Having found A, we saw X installing it": the one tool that was named before, where the object is a pronoun. */
export function pointedBack({ working }: Sentence, subjectStart: number, end: number): readonly Placed[] {
  const found = IT.exec(working.text.slice(end, end + 12));
  const phrase = found ? phraseAt(working, end + 1) : null;
  if (!phrase || !/^(?:it|them)$/i.test(phrase.text)) return [];
  const named = phrasesIn(working, 0, subjectStart, isNamedTool);
  const [one] = named;
  return one && named.every((other) => other.phrase.name!.text === one.phrase.name!.text) ? [one] : [];
}

const RELATIVE_CLAUSE =
  /^["')]*,? (?:that|which)(?: [\uE300-\uE3FF](?: \w+){0,3})? (?:the |operators of )?["']?$/;

const WRITTEN_IN = /\b(?:written|coded|developed|programmed) in $/;
const IN_LANGUAGE = / (?:written|coded|developed|programmed) in [^,;.]{1,20}? (?:and )?$/;

/** "CVE-1 vulnerability exploited by X": a word for what stands before. */
const FLAW_WORD =
  /(?<=^["')]*) (?:vulnerabilit(?:y|ies)|flaws?|bugs?|exploits?|zero-?days?|weakness(?:es)?) /;

/** "A and B used by X": the row right before the bare participle; "Z, a backdoor used by X" is of that backdoor. */
export function besideOnly(
  { text }: Sentence["working"],
  start: number,
  objects: readonly Placed[],
): readonly Placed[] {
  const last = objects.findLast(({ at }) => !WRITTEN_IN.test(text.slice(Math.max(0, at - 24), at)));
  const gap = last
    ? text
        .slice(last.at + 1, start)
        .replace(IN_LANGUAGE, " ")
        .replace(FLAW_WORD, " ")
    : "";
  if (!last || gap.length > 13) return [];
  const between = gap.replace(/\([^()]*\)/g, "");
  if (/[\uED00-\uEDFF]/.test(between)) return [];
  const row = [last];
  // "A, B (used by X": it is said of B.
  if (/^["']* \(/.test(gap)) return row;
  for (const one of objects.slice(0, objects.indexOf(last)).reverse()) {
    if (!/^["')]*(?:,|,? and|,? or|\/) ?(?:the |a |an )?["'(]*$/.test(text.slice(one.at + 1, row[0]!.at)))
      break;
    row.unshift(one);
  }
  return row;
}

/** That the subjects use the objects, said by the words from `start` to `end`. */
export const usesOf = (
  subjects: readonly End[],
  objects: readonly { readonly at: number; readonly phrase: Phrase }[],
  [start, end]: readonly [number, number],
): Draft[] =>
  subjects.flatMap((subject) =>
    objects.map(({ at, phrase }) => ({
      predicate: "uses" as const,
      subject,
      object: phrase,
      trigger: { start, end },
      reach: Math.max(at + 1, end),
    })),
  );

const RELATIVE =
  /[\uE100-\uE2FF\uED00-\uEDFF]["')]*,? (?:which|that)(?: (?:we|researchers|[\uE300-\uE3FF]) \w+)?(?: (?:is|was|are|were|has|have|had|been|also|\w+ly))* $/;
const ROW_BEFORE = /(?:[\uE000-\uEFFF]["')]*(?:, (?:and |or )?| and | or |\/)(?:the |a |an )?["'(]*)*$/;

const SET_BESIDE = /\b(?:as with|like|unlike|similar to|than)(?: the)? ["']?$/i;
/** "It follows A and B, which was used by X": of those before a relative clause, the row that it is told of. */
export function beforeRelative(text: string, start: number, all: readonly Placed[]): readonly Placed[] {
  const which = RELATIVE.exec(text.slice(0, start));
  const from = which ? (ROW_BEFORE.exec(text.slice(0, which.index))?.index ?? which.index) : 0;
  // "Just as with A, this exploit is being used": not A.
  const row = all.filter(({ at }) => at >= from && !SET_BESIDE.test(text.slice(Math.max(0, at - 16), at)));
  return row.some(({ phrase }) => phrase.name !== null) || which === null ? row : all;
}
