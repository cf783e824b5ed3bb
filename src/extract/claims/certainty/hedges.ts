import type { Hedge } from "../../../model/claim.ts";
import type { Span } from "../../../model/document.ts";
import { type Draft, type End, isPhrase, type Sentence } from "../draft.ts";
import { withoutSource } from "../sentence/interposed.ts";
import { spanOf } from "../sentence/working-text.ts";
import { ACTING, type Cue, reaches, scopeEnd } from "./scope.ts";
import { HEDGES } from "./tables/certainty.ts";

export interface HedgeHere extends Cue {
  readonly likelihood: Hedge["likelihood"];
}

const likelihoodOf = (text: string): Hedge["likelihood"] =>
  /^(?:likely|probabl[ey])$/i.test(text) ? "likely" : "unquantified";

/** Where the subject stands in the working text; -1 where it is left out. */
const placeOf = ({ working }: Sentence, { subject }: Draft): number =>
  isPhrase(subject) ? working.starts.indexOf(subject.start) : -1;

/** "Purported to come from X": who poses is no doubt of the source's. */
const isOwnWord = (cue: Cue, { predicate, trigger }: Draft): boolean =>
  predicate === "impersonates" && cue.start >= trigger.start && cue.start < trigger.end;

const ADVERB = /^(?:most |very |highly )?(?:\w+ly|perhaps|maybe)$/i;
const WHAT_SEEMS = /(?:^|[,;:] |\bthat )what(?: \w+ly)? $/i;
/** "According to the paper, probably the Example group did it": an adverb right before the subject colours what it does. */
function isOnSubject(sentence: Sentence, cue: Cue, draft: Draft): boolean {
  const { text } = sentence.working;
  const at = placeOf(sentence, draft);
  // "What appears to be X has done it": whether it was X is hedged.
  if (cue.end <= at && WHAT_SEEMS.test(text.slice(0, cue.start)))
    return at <= draft.trigger.start && /^ (?:the |an? )?["']?$/.test(text.slice(cue.end, at));
  return (
    cue.end <= at &&
    at <= draft.trigger.start &&
    ADVERB.test(text.slice(cue.start, cue.end)) &&
    /^ (?:the |an? )?["']?$/.test(text.slice(cue.end, at)) &&
    /(?:^["']?|[,;:–] |\bthat )$/.test(text.slice(0, cue.start))
  );
}

/** "Is presumably using X to collect": what is wanted of the object of a hedged verb. */
function isWantedOf({ working }: Sentence, cue: Cue, at: number, start: number): boolean {
  const { text } = working;
  return (
    at > cue.end &&
    cue.scope !== "adjective" &&
    /^(?: \w+ly)? \w+(?: (?:the|an?|its|their))? ["']?$/.test(text.slice(cue.end, at)) &&
    /^["')]*(?: \w+)? to (?:\w+ly )?$/.test(text.slice(at + 1, start))
  );
}

/** Between a subject and the words that hedge its verb. */
const ATTACHED =
  /^["')]*(?:(?:, [\uEC00-\uEEFF])*(?:,? and|,? or|\/) ?[\uEC00-\uEEFF]["')]*)?(?: \([^()]*\))?(?:,? (?:which|who|that))?(?: (?:is|are|was|were|has|have|had|been|be|also|now|then|itself|themselves|\w+ly))* $/i;
/** "Is believed to be a group from …, targeting": what it is, is hedged, and not what it does. */
const DONE = /^ (?:\w+ly )*\w+(?:ed|en|ing|wn)\b(?!-)/i;
const BE_LAST = /\b(?:be|been)$/i;
/** What goes on with the hedged verb: a participle after a comma, what it is for, by what means. */
const HANGS =
  /(?:,(?: \w+ly| also| then| thereby| while)*|\b(?:by|while|in order to|to|before|through)(?: \w+ly)*) $/i;
/** "May have stolen data and sold it": both under the one auxiliary. */
const JOINED = /(?:,? and|,? or)(?: \w+ly| also| then| later)* $/i;
/** "Linked to attacks": what is told next of the same one is not hedged by that. */
const NO_VERB = /^(?:associated|linked|tied|connected|implicated) /i;
/** "Reportedly hacked A and used B": hearsay holds for all that is told of the same one. */
const HEARSAY = /^(?:reportedly|allegedly|supposedly|purportedly|apparently|presumably)$/i;
/** "Allegedly did so on behalf of A": on whose account the hedged thing was done. */
const FOR_WHOM =
  /^(?:on behalf|at the (?:behest|request|direction|instruction|orders?)|under the (?:direction|orders|control)|in the (?:service|pay|employ))\b/i;
const AUXILIARY = /\b(?:to(?: be| have(?: been)?)?|may|might|could|have|be|of(?: being| having)?)$/i;
const FINITE = /^(?:has|have|had|is|are|was|were|\w+s)\b/i;

/** "X is believed to have bought A, using B": what hangs on a hedged verb of the same subject is hedged as it is. */
function carriesOn(sentence: Sentence, cue: Cue, draft: Draft): boolean {
  const { text } = sentence.working;
  const { start } = draft.trigger;
  const at = placeOf(sentence, draft);
  if (isWantedOf(sentence, cue, at, start)) return true;
  if (cue.scope === "adjective" || at < 0 || at >= cue.start || start < cue.end) return false;
  const before = withoutSource(text.slice(at + 1, cue.start));
  if (!ATTACHED.test(before) || scopeEnd(text, cue.end) < start) return false;
  const words = text.slice(cue.start, cue.end);
  if (NO_VERB.test(words)) return false;
  const between = text.slice(cue.end, start);
  if (/ and to(?: have(?: been)?| be)? $/.test(between) && / to\b/.test(words)) return true;
  if (BE_LAST.test(words) && !DONE.test(between)) return false;
  if (
    /\b(?:which|who|that|where|when|because|since|[\uEC00-\uECFF] (?:has|have|is|are|was|were)|and (?:also |\w+ly )?(?:has|have|had|is|are|was|were))\b/.test(
      between,
    )
  )
    return false;
  const verb = text.slice(start, start + 24);
  if (FOR_WHOM.test(verb)) return /^[^,;]* $/.test(between);
  if (HEARSAY.test(words) && JOINED.test(between) && !/,/.test(between.replace(JOINED, ""))) return true;
  if (HANGS.test(between)) return /^\w+ing\b/i.test(verb) || / to(?: \w+ly)* $/i.test(between);
  return JOINED.test(between) && AUXILIARY.test(words) && !FINITE.test(verb);
}

/** "Suspected Example operators did it": a hedge of whose name it is, and so of all that is told of them. */
const hedgeOfName = (end: End): Span | null =>
  isPhrase(end) &&
  end.form === "actor" &&
  end.hedge !== null &&
  end.homes.length === 0 &&
  end.name !== null &&
  end.name.start >= end.hedge.end &&
  end.name.end <= end.end
    ? end.hedge
    : null;

/** "Possibly credentials": a thing in a row with a hedge of its own. */
const PERHAPS_FIRST = /^(?:possibly|probably|likely|perhaps|maybe|presumably)\b/i;
const wordsOf = (end: End, written: (span: Span) => string): string =>
  typeof end === "object" && "words" in end ? written(end.words) : "";

/** The words of a hedge without the article of what follows. */
const worded = (text: string): string => text.trim().replace(/ (?:the|an?)(?: \S+)?$/i, "");

export function hedgeOf(sentence: Sentence, cues: readonly HedgeHere[], draft: Draft): Hedge | null {
  const { working, text: document } = sentence;
  const written = (span: Span): string => document.slice(span.start, span.end);
  if (draft.hedge) return draft.hedge;
  const near = cues.filter((cue) =>
    draft.aside && draft.predicate === "alias-of"
      ? cue.start >= draft.trigger.start && cue.end <= draft.reach
      : draft.aside
        ? cue.end <= draft.trigger.start &&
          draft.trigger.start - cue.end <= 6 &&
          !ACTING.test(working.text.slice(cue.end, draft.trigger.start))
        : (reaches(working.text, cue, draft) && !isOwnWord(cue, draft)) ||
          isOnSubject(sentence, cue, draft) ||
          carriesOn(sentence, cue, draft),
  );
  const quantified = near.findLast(({ likelihood }) => likelihood !== "unquantified");
  const cue = quantified ?? near.at(-1);
  if (cue) {
    const span = spanOf(working, cue.start, cue.end);
    return { text: worded(written(span)), likelihood: cue.likelihood };
  }
  if (draft.ownHedge) {
    const text = written(draft.ownHedge);
    return { text, likelihood: likelihoodOf(text) };
  }
  const first = isPhrase(draft.object) ? null : PERHAPS_FIRST.exec(wordsOf(draft.object, written))?.[0];
  if (first) return { text: first, likelihood: likelihoodOf(first) };
  const own = draft.aside ? null : (hedgeOfName(draft.subject) ?? hedgeOfName(draft.object));
  if (own && !draft.weak) return { text: written(own), likelihood: likelihoodOf(written(own)) };
  if (!draft.weak) return null;
  return {
    text: worded(written(spanOf(working, draft.trigger.start, draft.trigger.end))),
    likelihood: "unquantified",
  };
}

/** Verdicts set after a list entry's sentence: "… – Unlikely". */
const VERDICT = / – (Almost certain(?:ly)?|Very likely|Likely|Possible|Possibly|Unlikely|Very unlikely)\b/;

export function verdictIn(text: string): Hedge | null {
  const match = VERDICT.exec(text);
  if (!match) return null;
  const cue = HEDGES.find(({ cue: regex }) => new RegExp(`^(?:${regex.source})`, "i").test(match[1]!));
  return { text: match[1]!, likelihood: cue?.likelihood ?? "unquantified" };
}
