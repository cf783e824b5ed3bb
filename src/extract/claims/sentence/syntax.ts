import { withoutSource } from "./interposed.ts";
import type { Phrase } from "./phrase.ts";
import type { WorkingText } from "./working-text.ts";

/** Phrases in a row: "A, B and C". `start` and `end` are places in the working text. */
export interface Series {
  readonly start: number;
  readonly end: number;
  readonly members: readonly { readonly at: number; readonly phrase: Phrase }[];
}

/** The row that holds a place. */
export const seriesAt = (series: readonly Series[], at: number): Series | null =>
  series.find(({ start, end }) => start <= at && at < end) ?? null;

/** The phrases of a row that may be meant; none without a row. */
export const phrasesOf = (
  series: Series | null | undefined,
  accepts: (phrase: Phrase) => boolean,
): Phrase[] => (series?.members ?? []).map(({ phrase }) => phrase).filter(accepts);

const BREAK =
  /; |: |, (?:but(?! (?:(?:also|now|later|then|since|\w+ly) )*(?:(?:has|have|had|is|are|was|were) (?:\w+ ){0,2}?(?:active|\w+ing|\w+ed)|\w+(?:ing|ed)|targets|attacks)\b)|while(?! (?:also )?(?:\w+ly )?\w+ing\b)|whereas|although|though|because|so|yet)\b| (?:while(?! (?:also )?(?:\w+ly )?\w+ing\b)|whereas|although|because) |\. /g;

const CLOSES = /^[^()]*\)/;
const LONGEST_WORD = 24;

/** Where the clause that holds a place begins. */
export function clauseStart(text: string, at: number): number {
  let start = 0;
  // What follows tells "while they" from "while using".
  for (const match of text.slice(0, at + LONGEST_WORD).matchAll(BREAK)) {
    const after = match.index + match[0].length;
    if (after > at) break;
    // "X (aka Y; Z) attacked": a break within a bracket ends no clause.
    if (!CLOSES.test(text.slice(after, at))) start = after;
  }
  return start;
}

const CLAUSE_END =
  /; |, (?:but|(?:while|although|though)(?! \w+ing\b)|whereas|because|so|yet)\b| (?:whereas|although|because) | while (?!\w+ing\b)| – (?!\w+ly\b)/;

/** Where the clause that begins or goes on at a place ends. */
export function clauseEnd(text: string, at: number): number {
  const found = CLAUSE_END.exec(text.slice(at));
  return found ? at + found.index : text.length;
}

const PREPOSITION =
  /\b(by|of|from|with|within|in|against|to|on|for|as|like|into|via|using|between|than|including|such as|about|behind|through|after|among|used|aka|a\.k\.a\.?|under the (?:name|moniker|alias|designation|label)s?|known as|tracked as|called|named|dubbed|deploying|delivering|and other|toward|towards|alongside|without|distribut\w+|exploit\w+|targeting|(?:posing|masquerading|parading) as(?: [\w-]+){0,3}|(?:claiming|pretending|purporting) to be(?: [\w-]+){0,3})(?: (?:the|a|an|both|some|several|other|at least|observed|recent|previous|earlier|reported))*[ "'(]*$/i;
const TAKES_ACTOR = /^(?:by|behind)$/i;
const RELATIVE =
  /(?:,? (?:which|that|who)(?: (?:also|then|has|have|had|is|are|was|were|been|\w+ly|may|might|(?:reported|believed|said|thought|alleged|suspected|assessed) to))*)[ ]?$/i;
const KNOWN_FOR = /, (?:\w+ )?known for\b/i;
const INFINITIVE = /\bto (?:\w+ly )?$/i;
const GERUND_AFTER_COMMA =
  /(?:,|[\uE600-\uE6FF])(?: (?:also|primarily|mainly|mostly|predominantly|then|while|thereby|successfully|specifically|typically|initially|later))*[ ]?$/i;
const AUXILIARY =
  /(?:[ ](?:also|then|has|have|had|is|are|was|were|been|be|being|not|may|might|could|did|does|do|never|\w+ly|to|seems?|appears?|believed|thought|said|known|suspected|seen|observed|continue[sd]?|started|began|begun|used|found|now|still|often))*[ ]?$/i;

/** "… and has targeted": the verb goes on from an earlier one, and has its subject. */
const COORDINATED =
  /,? (?:and|but) (?:(?:also|now|then|later|since|has|have|had|been|is|was|are|were|\w+ly) )*$/i;
const FINITE_AFTER =
  /^["')]*(?:,? (?:which|that|who))?(?:,? (?:also|then|later|first|\w+ly))* (?:has|have|had|is|are|was|were|did|does|do|may|might|could|began|sent|stole|broke|hit|ran|\w{3,}(?:ed|es|s))\b|^["')]*, (?:has|have|had|is|are|was|were)\b/;

export interface SubjectOptions {
  /** Only phrases that may act in this frame. */
  readonly accepts: (phrase: Phrase) => boolean;
  /** The trigger ends in -ing. */
  readonly gerund: boolean;
}

/**
 * Who does it? The series that stands as subject of a verb at `at`: the one before "which" or "that" right before the
 * verb, the first of the sentence for "…, targeting", else the nearest to the left that no preposition governs.
 * `null` when the clause names none.
 */
export function subjectBefore(
  working: WorkingText,
  series: readonly Series[],
  at: number,
  { accepts, gerund }: SubjectOptions,
): Series | null {
  const { text } = working;
  const from = clauseStart(text, at);
  const before = series.filter(
    ({ start, end, members }) =>
      end <= at &&
      start >= from &&
      members.some(({ phrase }) => accepts(phrase) && !/^them$/i.test(phrase.text)),
  );
  if (before.length === 0) return null;
  const governor = ({ start }: Series): string | null => {
    const left = text.slice(Math.max(from, start - 60), start);
    if (left.lastIndexOf("(") > left.lastIndexOf(")")) return "(";
    return PREPOSITION.exec(left.slice(-40))?.[1] ?? null;
  };
  const last = before.at(-1)!;
  const gap = withoutSource(text.slice(last.end, at));
  if (/^["')]* to (?:\w+ly )?$/.test(gap) && governor(last) === "by") return last;
  if (RELATIVE.test(gap) && gap.length < 60 && RELATIVE.exec(gap)!.index <= 1) return last;
  const isAdjacent = /^["')]*$/.test(gap.replace(AUXILIARY, ""));
  const isInfinitive =
    INFINITIVE.test(text.slice(Math.max(0, at - 24), at)) &&
    !/\b(?:seem|appear|continue|believed|thought|known|said|used|began|start|observed|seen|suspected|likely|found)\w* to (?:\w+ly )?$/i.test(
      text.slice(Math.max(0, at - 40), at),
    );
  if (isAdjacent && governor(last) === null && !isInfinitive) return last;
  if (isApposition(last) && !isInfinitive && /^["')]* $/.test(gap)) return last;
  const isFree = (one: Series): boolean =>
    !/^["')]*'s /.test(text.slice(one.end, one.end + 5)) &&
    !isPredicate(text, before, one) &&
    (governor(one) === null ||
      (governor(one) !== "(" && /^,? (?:that|which|who) /.test(text.slice(one.end, one.end + 8))));
  const free = before.filter((one) => isFree(one) && !one.members[0]!.phrase.owning);
  const known = KNOWN_FOR.exec(text.slice(from, at));
  const knownOne = known && before.findLast((one) => one.end <= from + known.index && governor(one) !== "(");
  if (knownOne) return knownOne;
  if (gerund && isAdjacent && !isInfinitive) return last;
  if (gerund && GERUND_AFTER_COMMA.test(text.slice(Math.max(0, at - 40), at)))
    return afterOpening(text, free) ?? free[0] ?? before[0]!;
  if (isInfinitive)
    return (
      free.findLast(({ members }) => members.some(({ phrase }) => phrase.form === "actor")) ??
      free[0] ??
      before[0]!
    );
  if (free.length > 0 && COORDINATED.test(text.slice(Math.max(0, at - 40), at)))
    return free.findLast(({ end }) => FINITE_AFTER.test(text.slice(end, end + 30))) ?? free[0]!;
  if (free.length > 0) return notTaken(text, free);
  return before.findLast((one) => TAKES_ACTOR.test(governor(one) ?? "")) ?? before.at(-1)!;
}

const OPENING = /^["'(]*(?:once|when|after|as|if|before|while|since) ["'(]*$/i;

/** "Once they are in, X moves on, passing …": the one named after a clause that opens with a pronoun. */
function afterOpening(text: string, free: readonly Series[]): Series | null {
  const [first, second] = free;
  if (!first || !second || !OPENING.test(text.slice(0, first.start))) return null;
  return first.members[0]!.phrase.name === null && /, (?:the )?["']?$/.test(text.slice(0, second.start))
    ? second
    : null;
}

const FRONTED =
  /^["'(]*(?:(?:by|while|when|after|before|in|besides|through|upon|often|also|first|then|instead of|apart from|though|although|long|best|better|already|mostly|once|(?:known|notorious|infamous) for|in addition to|following|despite|,)[ ])*(?:\w+ly )?$/i;
const AFTER_COMMA =
  /^,["']? (?:(?:also|then|later|meanwhile|in \w+|the|a|an|operators of|members of) )*["']?$/i;

/** "Posing as recruiters, X …": the one named after a clause that opens with a participle. */
export function subjectAfter(
  { text }: WorkingText,
  series: readonly Series[],
  start: number,
  end: number,
): Series | null {
  if (!FRONTED.test(text.slice(clauseStart(text, start), start))) return null;
  const stop = clauseEnd(text, end);
  if (/^[^,]*\b(?:is|are|was|were|remains?)\b/.test(text.slice(end))) return null;
  return (
    series.find(
      (one) =>
        one.start > end &&
        one.start < stop &&
        AFTER_COMMA.test(text.slice(text.lastIndexOf(",", one.start), one.start)),
    ) ?? null
  );
}

const TAKEN =
  /(?<!\bwe (?:have )?(?:also )?)\b(?:used|using|(?!called|named|dubbed|known|based|tracked)\w{3,}(?:ed|ing)) (?:(?:the|a|an|its) )?["']?$/i;

/** "X deployed A": is what stands at a place the object of what somebody does? */
export const isTaken = (text: string, at: number): boolean =>
  TAKEN.test(text.slice(Math.max(0, at - 24), at));

/** "X ran A and moved on using B": A is what X ran, and does nothing itself where an actor stands before it. */
function notTaken(text: string, free: readonly Series[]): Series {
  const last = free.at(-1)!;
  const isThing = last.members.every(({ phrase }) => phrase.form === "software");
  const actor = free.findLast(({ members }) => members.some(({ phrase }) => phrase.form === "actor"));
  return isThing && actor && isTaken(text, last.start) ? actor : last;
}

/** "X, an actor": one that is named and then told of in other words. */
const isApposition = ({ start, end, members }: Series): boolean => members.length === 1 && end - start > 1;

/** "It is a large attack platform": what the subject is said to be is not the one that acts. */
const isPredicate = (text: string, all: readonly Series[], one: Series): boolean =>
  one.members[0]!.phrase.reference === "unnamed" &&
  all.some(
    ({ end }) =>
      end < one.start &&
      one.start - end < 40 &&
      /^["')]* (?:is|are|was|were|remains?|became)(?: \w+)* $/.test(text.slice(end, one.start)),
  );

const COMPARED = /\b(?:to|with|of|from|by|than|like|as|about)(?: the| both)* ["'(]*$/i;

/** "It is like X and Y but is …": those named at a place are not the ones that more is said of. */
export const isCompared = (text: string, at: number): boolean =>
  COMPARED.test(text.slice(Math.max(0, at - 16), at));

const TO_BE =
  /\b(?:was|were|been|being|be|is|are|got|get|gets)(?: (?:also|then|not|never|\w+ly|first|later))*(?: (?:among|one of|some of)(?: the| those| many| several)*(?: \w+){0,2})?[ ]?$/i;

/** Does the verb at a place stand in the passive ("was breached", "companies hit by")? */
export function isPassive(text: string, at: number, verb: string): boolean {
  if (!PARTICIPLE.test(verb)) return false;
  if (TO_BE.test(text.slice(Math.max(0, at - 40), at))) return true;
  const end = at + verb.length;
  return /^ (?:\w+ly )?by\b(?! \w+ing\b)/.test(text.slice(end, end + 40));
}

/** Does a form of "to be" stand before the participle ("was breached"), or is it a bare one ("companies hit by")? */
export const isWithAuxiliary = (text: string, at: number): boolean =>
  TO_BE.test(text.slice(Math.max(0, at - 40), at));

const NOUN_EDGE =
  /[,;:–]|\b(?:is|are|was|were|has|have|had|\w{2,}ed|said|says|that|which|who|about|using|from|by|with|against)\b|[\uEC00-\uEEFF]/g;
const LONGEST_NOUN = 60;

/** Where the noun phrase right before a bare participle begins: "an analysis of servers compromised by …" is of servers. */
export function nounStart(text: string, at: number): number {
  const from = Math.max(0, at - LONGEST_NOUN);
  let start = from;
  for (const match of text.slice(from, at).matchAll(NOUN_EDGE)) start = from + match.index + match[0].length;
  return start;
}

const PARTICIPLE = /^(?:\w+(?:ed|t|en)|hit|held|struck|run|spread)\b/i;
/** "By", and what may stand between it and who did it: "by at least 14 different", "by a new version of the". */
const AGENT =
  /^[^;:]{0,90}?\bby (?:(?:the|an?|at least|up to|more than|around|multiple|several|many|various|numerous|other|different|some|\d{1,3}|\w+ly|\w+(?:ed|al|ive|ous|ic|ing)) ){0,4}(?:(?:\w+ )?(?:versions?|variants?|strains?|series|waves?|families|members?|subsets?|parts?|branch|arms?|copies|types?|pieces?) of (?:the |an? )?)?["']?$/i;

/** Whoever a bracket names is not the agent outside it, nor the other way round. */
const OPENED = /\([^()]*$/;

/** After a passive: the series after "by". */
export function agentAfter(working: WorkingText, series: readonly Series[], end: number): Series | null {
  const stop = clauseEnd(working.text, end);
  return (
    series.find(
      (one) =>
        one.start >= end &&
        one.start < stop &&
        AGENT.test(working.text.slice(end, one.start)) &&
        !OPENED.test(working.text.slice(end, one.start)) &&
        !CLOSES.test(working.text.slice(end, one.start)),
    ) ?? null
  );
}
