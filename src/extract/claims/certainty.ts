import type { Hedge, Negation, Stance } from "../../model/claim.ts";
import type { Span } from "../../model/document.ts";
import type { Confidence } from "../../model/vocabulary/icd203.ts";
import { RELATION_PREDICATES } from "../../model/vocabulary/predicates.ts";
import type { Draft, Sentence } from "./draft.ts";
import { type HedgeHere, hedgeOf, verdictIn } from "./hedges.ts";
import { type Cue, reaches, scopeEnd } from "./scope.ts";
import {
  CONFIDENCE_CUE,
  CONFIDENCE_OF,
  HEDGES,
  LEFT_OPEN,
  LEFT_OPEN_YET,
  NEGATIONS,
  NOT_FOUND,
  REFUTED,
  UNREAL,
} from "./tables/certainty.ts";

/** How sure the source is of one claim. */
export interface Certainty {
  readonly stance: Stance;
  readonly negation: Negation | null;
  readonly hedge: Hedge | null;
  readonly confidence: Confidence | null;
}

const RELATIONS: ReadonlySet<string> = new Set(RELATION_PREDICATES);

interface NegationHere extends Cue {
  readonly kind: Negation;
}

/** The cues of certainty of a sentence, read once for all its claims. */
export interface Cues {
  readonly hedges: readonly HedgeHere[];
  readonly negations: readonly NegationHere[];
  readonly unreal: readonly Cue[];
  readonly confidence: Confidence | null;
}

/** Of cues that overlap the one listed first holds: the longer and stronger wording. */
function firstOnly<C extends Cue>(cues: readonly C[]): C[] {
  const kept: C[] = [];
  for (const cue of cues)
    if (!kept.some((other) => other.start < cue.end && cue.start < other.end)) kept.push(cue);
  return kept.sort((a, b) => a.start - b.start);
}

const CLAUSAL_UNREAL =
  /^(?:if|unless|whether|imagine|suppose|expect|predict|forecast|anticipat|what if|in the future|next year|hypothetical|in theory|recommend|advise|should|had|were|test|examin|explor|investigat)/i;

function confidenceIn({ patterns }: Sentence): Confidence | null {
  const [match] = patterns.matches(CONFIDENCE_CUE);
  if (!match) return null;
  return match[1] ? CONFIDENCE_OF[match[1].toLowerCase()]! : "high";
}

export function cuesIn(sentence: Sentence): Cues {
  const { text } = sentence.working;
  const find = (cue: RegExp): Span[] =>
    sentence.patterns
      .matches(cue)
      .map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const negations = firstOnly(
    NEGATIONS.flatMap(({ cue, kind, scope }) => find(cue).map((span) => ({ ...span, kind, scope }))),
  ).filter(({ start, end }) => !/^not only/i.test(text.slice(start, end + 5)));
  const allHedges = firstOnly(
    HEDGES.flatMap(({ cue, likelihood, scope }) => find(cue).map((span) => ({ ...span, likelihood, scope }))),
  );
  // "No indication that", "formerly thought to be": what is taken back is no hedge of what is.
  const isTakenBack = ({ start, end }: Span): boolean =>
    negations.some(
      (cue) => cue.start < start && (end <= cue.end || (cue.kind === "ceased" && start < cue.end)),
    );
  const hedges = allHedges.filter((cue) => !isTakenBack(cue));
  // "Unclear whether" opens no condition: it says how far the rest is known.
  const isToldOf = ({ start, end }: Span): boolean =>
    [...negations, ...hedges].some((cue) => cue.start <= start && end <= cue.end);
  const isUnsure = ({ start, end }: Span): boolean =>
    /^(?:whether|if)$/i.test(text.slice(start, end)) &&
    (UNSURE_BEFORE.test(text.slice(0, start)) || UNSURE_AFTER.test(text.slice(end)));
  const conditions = find(UNREAL);
  const open = conditions
    .filter(
      ({ start, end }) => /^whether$/i.test(text.slice(start, end)) && UNSURE_AFTER.test(text.slice(end)),
    )
    .map((span): NegationHere => ({ ...span, kind: "not-attributed", scope: "clausal" }));
  const found = conditions.filter((span) => !isToldOf(span) && !isUnsure(span));
  const unreal = found.map((span) => ({
    ...span,
    scope: CLAUSAL_UNREAL.test(text.slice(span.start, span.end)) ? ("clausal" as const) : ("verbal" as const),
  }));
  return { hedges, negations: [...negations, ...open], unreal, confidence: confidenceIn(sentence) };
}

/** "Whether …, we cannot say": the answer is left open. */
const UNSURE_AFTER =
  /\b(?:unclear|unknown|uncertain|not known|not clear|can(?:not|'t| not) (?:say|tell)|open question|remains? to be (?:seen|proven)|undetermined)\b/i;
const UNSURE_BEFORE =
  /\b(?:clear|unclear|known|unknown|uncertain|doubtful|doubts?|determined?|confirmed?|established?|verif(?:y|ied)|say|tell|sure) $/i;

/** Cues before a subject that reach over it: "not all groups target", "neither X nor Y", "no group". */
const BEFORE_SUBJECT = /^(?:not (?:all|every)|neither|none of|no|few of|only some)\b/i;

function negationOf(text: string, cues: Cues, draft: Draft): Negation | null {
  const near = cues.negations.filter((cue) => {
    if (reaches(text, cue, draft)) return true;
    const isOver = BEFORE_SUBJECT.test(text.slice(cue.start, cue.end)) && cue.end <= draft.trigger.start;
    return isOver && draft.trigger.start - cue.end < 60 && scopeEnd(text, cue.end) >= draft.trigger.start;
  });
  const kinds = new Set(near.map(({ kind }) => kind));
  const rest = text.slice(Math.max(draft.reach, draft.trigger.end));
  const open =
    RELATIONS.has(draft.predicate) || draft.predicate === "attributed-to" ? LEFT_OPEN.exec(rest) : null;
  if (
    open &&
    (!/ (?:proven|confirmed)$/i.test(open[0]) || LEFT_OPEN_YET.test(open[0]) || / not /i.test(open[0]))
  )
    kinds.add("not-attributed");
  if ((RELATIONS.has(draft.predicate) || draft.predicate === "attributed-to") && REFUTED.test(rest))
    kinds.add("flat");
  if (RELATIONS.has(draft.predicate) && NOT_FOUND.test(rest)) kinds.add("no-evidence");
  const order: readonly Negation[] = [
    "denied-by-accused",
    "not-attributed",
    "no-evidence",
    "partial",
    "ceased",
    "flat",
  ];
  return order.find((kind) => kinds.has(kind)) ?? null;
}

/** How a negation kind changes the stance; none of them leaves a plain fact. */
const STANCES: Readonly<Record<Negation, Stance>> = {
  flat: "denies",
  "denied-by-accused": "denies",
  "no-evidence": "doubts",
  partial: "doubts",
  ceased: "doubts",
  "not-attributed": "doubts",
};

/**
 * How sure is the source of this claim? Likelihood with its scope, confidence apart, and what is taken back and how.
 * `null` for what tells of no event: questions, forecasts, conditions, advice, capabilities.
 */
export function certaintyOf(sentence: Sentence, cues: Cues, draft: Draft): Certainty | null {
  const { text } = sentence.working;
  if (/(?:^|[^.?])\?+["')]*\s*$/.test(text)) return null;
  if (!draft.aside) {
    const isUnreal = cues.unreal.some((cue) => cue.end <= draft.trigger.start && reaches(text, cue, draft));
    if (isUnreal) return null;
  }
  const own = draft.negation ?? null;
  const isStatus = draft.aside || draft.predicate === "availability";
  const read = isStatus ? null : negationOf(text, cues, draft);
  const isOwnWord = /\bnot\b/i.test(text.slice(draft.trigger.start, draft.trigger.end));
  const isTwice = own === "flat" && read !== null && read !== "partial" && !isOwnWord;
  const negation = isTwice ? read : (own ?? read);
  return {
    stance: negation === null ? "asserts" : STANCES[negation],
    negation,
    hedge:
      hedgeOf(sentence, cues.hedges, negation === null ? draft : { ...draft, weak: false }) ??
      (draft.aside ? null : verdictIn(text)),
    confidence: draft.aside ? null : cues.confidence,
  };
}
