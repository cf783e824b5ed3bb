import type { Span } from "../../../model/document.ts";
import type { Draft } from "../draft.ts";
import { clauseEnd } from "../sentence/syntax.ts";
import type { Scope } from "./tables/certainty.ts";

/** Words of certainty in a sentence, and what they colour. */
export interface Cue extends Span {
  readonly scope: Scope;
}

/** Letters of actors, software and acts in the working text. */
export const ACTING = /[\uEC00-\uEEFF]/;
/** Letters of acts: attacks, campaigns. */
export const EVENT = /[\uEE00-\uEEFF]/;
const LONGEST_GAP = 45;
/** Adverbs that colour the whole clause they open, comma or not. */
const OPENING_ADVERB =
  /^(?:\w+ly|perhaps(?: even)?|maybe|in all (?:likelihood|probability)|chances are(?: that)?)$/i;
/** "… chance that", "… likely that": what follows "that" is what is likely. */
const THAT_AFTER = /^(?: also| now| still)? that\b/i;

const COPULA =
  /^["')]*(?: in [\w ]{1,20})? (?:is|are|was|were|seems?|appears?|remains?|looks?)(?: (?:thus|therefore|also|very|quite|highly|still|most|more|only|at best))* $/i;

/** "… was likely a part of their focus on": what is likely is that the act belongs to them. */
const PART_OF =
  /^ (?:an? |the )?(?:\w+ )?(?:part|result|product|extension|continuation) of (?:the |its |their )?[\uEC00-\uEEFF]?(?:'s?)? ?(?:\w+ ){0,3}$/i;

/** "It is possible, although not confirmed, that": what stands between two commas is said aside. */
const withoutAsides = (gap: string): string =>
  gap
    .replace(/^, (?:although|though|but|if|albeit|as|while|perhaps|however)\b[^,;]{1,50},/, "")
    .replace(/ ?, as [^,;]{1,50},/, "");
/** "Is believed to be the latest assault orchestrated by": what something is, with the act that made it so. */
const COMPLEMENT = /\b(?:to be|to have been) (?:the |an? )?[\uEC00-\uEEFF]["')]* $/i;
/** What may stand between an adjective and the noun that it hedges: "a possible direct link". */
const ADJECTIVE_GAP =
  /^(?: (?!(?:to|of|and|in|with|by|from|for|or|on|at|that|which|who|is|are|was|were)\b)[\w-]+){0,2} ?$/;
const CONCEDES = /^["'(]*(?:while|although|though|even though|whereas)\b/i;
/** "We believe that X did it, which has …": a clause that hangs on by "which" is told apart. */
export const scopeEnd = (text: string, at: number): number => {
  // "While A is uncertain, B": the clause that concedes ends where the other begins.
  const comma = CONCEDES.test(text) ? text.indexOf(", ") : -1;
  const end = at <= comma ? comma : clauseEnd(text, at);
  const relative =
    /, (?:which|who|whose|where|as (?:we|it|they|the|this)|(?:thus |possibly |strongly )?(?:suggesting|indicating|implying)|(?:\w+ )?known for)\b/.exec(
      text.slice(at, end),
    );
  return relative ? at + relative.index : end;
};

/** "Cooperation between X and Y is unlikely": said of the whole of what comes before. */
const isVerdictAfter = (text: string, cue: Cue, reach: number): boolean =>
  (/ be (?:ruled out|excluded|discounted)$/i.test(text.slice(cue.start, cue.end)) &&
    /^["')]* $/.test(text.slice(reach, cue.start))) ||
  (COPULA.test(text.slice(reach, cue.start)) &&
    /^["')]*(?:[.,;]|$| but| although| given| at best| at most| though)/.test(text.slice(cue.end)));

const SAID_LAST =
  /(?:believe[sd]?|suspect(?:s|ed)?|think|thought|assume[sd]?|speculated?|seems?|appears?|alleged|rumou?red|perhaps|maybe|\w+ly)$/i;
/** "X did it, researchers believe", "…, it is thought", "…, apparently": said last of the whole. */
const isComment = (text: string, cue: Cue): boolean =>
  /, (?:it )?$/.test(text.slice(Math.max(0, cue.start - 5), cue.start)) &&
  SAID_LAST.test(text.slice(cue.start, cue.end)) &&
  /^["')]*(?:[.;]|$)/.test(text.slice(cue.end));

const TO_LAST = /\bto(?: be| have(?: been)?)?$/i;
const FINITE = / (?:has|have|had|is|are|was|were) /;

/** "We did not see the entry, and the use of X suggests": a second clause, with a subject of its own. */
const SECOND_SUBJECT = / and (?:the|its|our|this|these|such) /;
const FINDS =
  /^[^;:]{0,150}\b(?:suggests?|suggested|indicates?|indicated|shows?|showed|implies|implied|means)\b/;

const IN_RELATIVE = /, (?:(?:about|of|for|to|by|with) )?(?:which|who|whom|whose|where)\b[^,;]*$/;
/** After an aside that a comma closes: the verb of the one told of before it. */
export const BACK_AT_VERB = /^[^,;]*, (?:(?:also|then|later|has|have|had|is|are|was|were|been|\w+ly) )*$/;
/** "X, whose origin is unclear, attacked Y": a clause that is closed before the verb does not colour it. */
const isClosed = (text: string, cue: Cue, at: number): boolean =>
  BACK_AT_VERB.test(text.slice(cue.end, at)) && IN_RELATIVE.test(text.slice(0, cue.start));

/** Does a cue reach a trigger: right before its verb, or opening the clause that the trigger stands in? */
export function reaches(text: string, cue: Cue, { trigger, reach }: Draft): boolean {
  if (cue.start >= trigger.start && cue.start < trigger.end) return true;
  if (cue.start >= trigger.end) {
    if (cue.start >= reach && (isVerdictAfter(text, cue, reach) || isComment(text, cue))) return true;
    const gap = text.slice(trigger.end, cue.start);
    return cue.end <= reach && gap.length < 60 && !ACTING.test(gap);
  }
  const following = withoutAsides(text.slice(cue.end, trigger.start));
  // "Was, in all likelihood, done by": a hedge between commas stands right before what it hedges.
  const isAside = /[\w\uE000-\uEEFF], $/.test(text.slice(0, cue.start)) && /^, /.test(following);
  const gap = isAside && cue.scope === "verbal" ? following.slice(1) : following;
  if (PART_OF.test(gap) || COMPLEMENT.test(text.slice(cue.start, cue.end) + gap)) return true;
  if (cue.scope === "adjective") return ADJECTIVE_GAP.test(gap);
  const opensThat = THAT_AFTER.test(gap) || /\b(?:that|whether|if)$/i.test(text.slice(cue.start, cue.end));
  const second = SECOND_SUBJECT.exec(text.slice(cue.end, trigger.start));
  if (second && FINDS.test(text.slice(cue.end + second.index))) return false;
  if (cue.scope === "clausal" || opensThat)
    return scopeEnd(text, cue.end) >= trigger.start && !isClosed(text, cue, trigger.start);
  const opensClause =
    /^(?:["'(\s]{0,3}|.*(?:; |, but |: |[.] ))$/.test(text.slice(0, cue.start)) &&
    (/^,/.test(gap) || OPENING_ADVERB.test(text.slice(cue.start, cue.end)));
  if (opensClause) return clauseEnd(text, cue.end + 1) >= trigger.start;
  // "A group believed to be close to the state has targeted": the verb after is no longer what is believed.
  if (TO_LAST.test(text.slice(cue.start, cue.end)) && FINITE.test(gap)) return false;
  return gap.length <= LONGEST_GAP && !ACTING.test(gap) && !/[,;:–)]| but /.test(gap);
}
