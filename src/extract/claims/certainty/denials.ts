import type { Negation } from "../../../model/claim.ts";
import { type Draft, type End, isPhrase, placesIn, type Sentence } from "../draft.ts";
import { ACTING, BACK_AT_VERB, type Cue, reaches, scopeEnd } from "./scope.ts";
import { NEGATIONS, NO_DENIAL } from "./tables/negations.ts";

/** Words of a sentence that take something back. */
export interface Denial extends Cue {
  readonly kind: Negation;
}

/** Of cues that overlap the one listed first holds: the longer and stronger wording. */
export function firstOnly<C extends Cue>(cues: readonly C[]): C[] {
  const kept: C[] = [];
  for (const cue of cues)
    if (!kept.some((other) => other.start < cue.end && cue.start < other.end)) kept.push(cue);
  return kept.sort((a, b) => a.start - b.start);
}

/** The denials of a sentence, found once for all its claims. */
export function denialsIn(sentence: Sentence): Denial[] {
  const idioms = placesIn(sentence, NO_DENIAL);
  const found = NEGATIONS.flatMap(({ cue, kind, scope }) =>
    placesIn(sentence, cue).map((span) => ({ ...span, kind, scope })),
  );
  return firstOnly(found).filter(
    ({ start, end }) => !idioms.some((idiom) => idiom.start < end && start < idiom.end),
  );
}

/** Cues before a subject that reach over it: "not all groups target", "neither X nor Y". */
const OVER_SUBJECT = /^(?:not (?:all|every)|neither|none of|few of|only some)\b/i;
const NO = /^no$/i;
const OPENS_CLAUSE = /(?:^["'(]{0,2}|[,;:–] |\b(?:that|and|but|as|while|because|since|although) )$/i;

/** "Not all groups target", "no group of theirs has attacked": told of the subject, and so of what it does. */
function isOverSubject(text: string, cue: Denial, { trigger }: Draft): boolean {
  const words = text.slice(cue.start, cue.end);
  if (cue.end > trigger.start || trigger.start - cue.end >= 60) return false;
  const isNone =
    NO.test(words) &&
    OPENS_CLAUSE.test(text.slice(0, cue.start)) &&
    !/,/.test(text.slice(cue.end, trigger.start));
  return (isNone || OVER_SUBJECT.test(words)) && scopeEnd(text, cue.end) >= trigger.start;
}

/** Nothing but small words between a denial and the one it takes out: "A and not on B", "not B but A". */
const RIGHT_BEFORE =
  /^(?: (?:on|in|at|against|to|with|of|by|for|from|into|the|an?|its|their|any|even|via|through|using|both))*,? ["'(]*$/i;

/** "Unlike X, which uses A": what is told right there of the one set apart is told of it. */
const OWN_CLAUSE = /^["')]*(?: \([^()]*\))?,? (?:which|who|that|when|where|whose|\w+ing)\b[^\uEC00-\uECFF]*$/;

/** "X used A rather than B": is an end of the claim the one that is set apart from those meant? */
function isSetApart({ working }: Sentence, cue: Denial, { subject, object, trigger }: Draft): boolean {
  if (cue.kind !== "flat" || cue.scope === "clausal") return false;
  return [subject, object].some((end: End) => {
    const at = isPhrase(end) ? working.starts.indexOf(end.start) : -1;
    return (
      at >= cue.end &&
      (cue.start >= trigger.end || at < trigger.start) &&
      RIGHT_BEFORE.test(working.text.slice(cue.end, at)) &&
      !(cue.scope === "adjective" && OWN_CLAUSE.test(working.text.slice(at + 1, trigger.end)))
    );
  });
}

const PARTLY: readonly Negation[] = [
  "denied-by-accused",
  "not-attributed",
  "no-evidence",
  "partial",
  "ceased",
  "flat",
];
/** Of several denials of one claim, the one that says most of how it is known. */
export const strongest = (kinds: ReadonlySet<Negation>): Negation | null =>
  PARTLY.find((kind) => kinds.has(kind)) ?? null;

const NOTHING = /^(?:neither|no|nothing)$/i;
/** "They share neither tools nor servers": what is denied stands right after the verb. */
const isOfNothing = (text: string, cue: Denial, { trigger, reach }: Draft): boolean =>
  cue.start === trigger.end + 1 && reach <= cue.start && NOTHING.test(text.slice(cue.start, cue.end));

const LEFT_OPEN_FIRST = /(?:unclear|unknown|uncertain|not clear|not known)$/i;
const OPENS_QUESTION = /^ (?:whether|if|who|what|which|that|the (?:extent|degree)|to what)\b/;
/** "Its origin is unknown, and X attacked Y", "it is not known how X attacked Y": not open whether it did. */
const isOfElse = (text: string, { start, end }: Denial): boolean =>
  LEFT_OPEN_FIRST.test(text.slice(start, end)) && !OPENS_QUESTION.test(text.slice(end));

const DID_NOT = /(?:\b(?:did|does|do) not|n't)$/i;
const FINITE = /^(?:\w+ed|took|stole|sent|hit|ran|went|began|made|got|gave)\b/i;
/** "It did not work and led to": a verb of its own after "and", and not what "did not" denies. */
const isOwnVerb = (text: string, { start, end }: Denial, { trigger }: Draft): boolean =>
  DID_NOT.test(text.slice(start, end)) &&
  / and (?:\w+ly )?$/.test(text.slice(end, trigger.start)) &&
  FINITE.test(text.slice(trigger.start, trigger.start + 24));

const WRONGLY = /ly$/i;
/** "X, wrongly called Y, attacked": said of what it is called. */
const isOfAside = (text: string, { start, end }: Denial, { trigger }: Draft): boolean =>
  WRONGLY.test(text.slice(start, end)) &&
  /,(?: \w+){0,2} $/.test(text.slice(0, start)) &&
  BACK_AT_VERB.test(text.slice(end, trigger.start));

const CONTRAST = /^(?:rather than|instead of|as opposed to)$/i;
const FAILED = /^fail/i;
/** Does a denial not touch a claim that it would reach: it denies another thing, or is what the claim itself says? */
const isBeside = (text: string, cue: Denial, draft: Draft): boolean =>
  cue.scope === "adjective" ||
  (cue.end <= draft.trigger.start &&
    (isOfElse(text, cue) || isOwnVerb(text, cue, draft) || isOfAside(text, cue, draft))) ||
  (cue.start >= draft.trigger.end && CONTRAST.test(text.slice(cue.start, cue.end))) ||
  (draft.predicate === "outcome" && FAILED.test(text.slice(cue.start, cue.end)));

/** How the words around a claim take it back. */
export function denialsOf(sentence: Sentence, denials: readonly Denial[], draft: Draft): Negation[] {
  const { text } = sentence.working;
  return denials
    .filter(
      (cue) =>
        isSetApart(sentence, cue, draft) ||
        isOfNothing(text, cue, draft) ||
        (!isBeside(text, cue, draft) && (reaches(text, cue, draft) || isOverSubject(text, cue, draft))),
    )
    .map(({ kind }) => kind);
}

/** Words that say two names to be one, and are no aside of it: "are the same group", "track A as B". */
const STATED =
  /\b(?:same|one group|identical|alias of|synonyms?|another name|one and)\b|^\w+ [\uEC00-\uECFF] as\b/i;
/** Is it this very claim that the clause says, and not an aside in it ("X, also known as Y,")? */
export const isStated = (text: string, { predicate, trigger }: Draft): boolean =>
  predicate === "alias-of" && STATED.test(text.slice(trigger.start, trigger.end));
const INVERTED = /^ (?:is|are|was|were) [\uEC00-\uECFF]["')]*$/;
const OPENS_THAT = / (?:that|to \w+)$/i;

/** How the clause around two names that it says to be one takes that back. */
export const denialsOfStated = (text: string, denials: readonly Denial[], draft: Draft): Negation[] =>
  denials
    .filter((cue) => {
      if (cue.end > draft.trigger.start || cue.scope !== "clausal") return false;
      const gap = text.slice(cue.end, draft.trigger.start);
      const isThat = OPENS_THAT.test(text.slice(cue.start, cue.end)) || /^ that\b/.test(gap);
      return isThat
        ? reaches(text, cue, draft)
        : INVERTED.test(gap) || (gap.length < 12 && !ACTING.test(gap));
    })
    .map(({ kind }) => kind);
