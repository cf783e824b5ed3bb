import type { Hedge, Negation, Stance } from "../../model/claim.ts";
import type { Span } from "../../model/document.ts";
import type { Confidence } from "../../model/vocabulary/icd203.ts";
import type { Draft, Sentence } from "./draft.ts";
import { clauseEnd } from "./syntax.ts";
import { CONFIDENCE_CUE, CONFIDENCE_OF, HEDGES, NEGATIONS, UNREAL } from "./tables/certainty.ts";
import { spanOf } from "./working-text.ts";

/** How sure the source is of one claim. */
export interface Certainty {
  readonly stance: Stance;
  readonly negation: Negation | null;
  readonly hedge: Hedge | null;
  readonly confidence: Confidence | null;
}

interface Cue extends Span {
  readonly scope: "verbal" | "clausal";
}
interface HedgeHere extends Cue {
  readonly likelihood: Hedge["likelihood"];
}
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
  /^(?:if|unless|whether|imagine|suppose|expect|predict|forecast|anticipat|what if|in the future|next year|hypothetical|in theory|recommend|advise)/i;

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
  const hedges = firstOnly(
    HEDGES.flatMap(({ cue, likelihood, scope }) => find(cue).map((span) => ({ ...span, likelihood, scope }))),
  );
  const unreal = find(UNREAL).map((span) => ({
    ...span,
    scope: CLAUSAL_UNREAL.test(text.slice(span.start, span.end)) ? ("clausal" as const) : ("verbal" as const),
  }));
  return { hedges, negations, unreal, confidence: confidenceIn(sentence) };
}

const ACTING = /[\uEC00-\uEEFF]/;
const LONGEST_GAP = 45;

/** Does a cue reach a trigger: right before its verb, or opening the clause that the trigger stands in? */
function reaches(text: string, cue: Cue, { trigger, reach }: Draft): boolean {
  if (cue.start >= trigger.start && cue.start < trigger.end) return true;
  if (cue.start >= trigger.end) {
    const gap = text.slice(trigger.end, cue.start);
    return cue.end <= reach && gap.length < 60 && !ACTING.test(gap);
  }
  const gap = text.slice(cue.end, trigger.start);
  if (cue.scope === "clausal") return clauseEnd(text, cue.end) >= trigger.start;
  const opensClause = /^(?:.{0,3}|.*(?:; |, but |: |[.] ))$/.test(text.slice(0, cue.start)) && /^,/.test(gap);
  if (opensClause) return clauseEnd(text, cue.end + 1) >= trigger.start;
  return gap.length <= LONGEST_GAP && !ACTING.test(gap) && !/[,;:–]/.test(gap);
}

/** Cues before a subject that reach over it: "not all groups target", "neither X nor Y", "no group". */
const BEFORE_SUBJECT = /^(?:not (?:all|every)|neither|none of|no|few of|only some)/i;

function negationOf(text: string, cues: Cues, draft: Draft): Negation | null {
  const near = cues.negations.filter((cue) => {
    if (reaches(text, cue, draft)) return true;
    const isOver = BEFORE_SUBJECT.test(text.slice(cue.start, cue.end)) && cue.end <= draft.trigger.start;
    return isOver && draft.trigger.start - cue.end < 60 && clauseEnd(text, cue.end) >= draft.trigger.start;
  });
  const kinds = new Set(near.map(({ kind }) => kind));
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

function hedgeOf(sentence: Sentence, cues: Cues, draft: Draft): Hedge | null {
  const { working, text: document } = sentence;
  const written = (span: Span): string => document.slice(span.start, span.end);
  if (draft.hedge) return draft.hedge;
  const near = cues.hedges.filter((cue) =>
    draft.aside
      ? cue.end <= draft.trigger.start &&
        draft.trigger.start - cue.end <= 6 &&
        !ACTING.test(working.text.slice(cue.end, draft.trigger.start))
      : reaches(working.text, cue, draft),
  );
  const quantified = near.findLast(({ likelihood }) => likelihood !== "unquantified");
  const cue = quantified ?? near.at(-1);
  if (cue) {
    const span = spanOf(working, cue.start, cue.end);
    return { text: written(span).trim(), likelihood: cue.likelihood };
  }
  if (draft.ownHedge) {
    const text = written(draft.ownHedge);
    return { text, likelihood: /^(?:likely|probably)$/i.test(text) ? "likely" : "unquantified" };
  }
  if (!draft.weak) return null;
  return {
    text: written(spanOf(working, draft.trigger.start, draft.trigger.end)).trim(),
    likelihood: "unquantified",
  };
}

/** Verdicts set after a list entry's sentence: "… – Unlikely". */
const VERDICT = / – (Almost certain(?:ly)?|Very likely|Likely|Possible|Possibly|Unlikely|Very unlikely)\b/;

function verdictIn(text: string): Hedge | null {
  const match = VERDICT.exec(text);
  if (!match) return null;
  const cue = HEDGES.find(({ cue: regex }) => new RegExp(`^(?:${regex.source})`, "i").test(match[1]!));
  return { text: match[1]!, likelihood: cue?.likelihood ?? "unquantified" };
}

/**
 * How sure is the source of this claim? Likelihood with its scope, confidence apart, and what is taken back and how.
 * `null` for what tells of no event: forecasts, conditions, advice, capabilities.
 */
export function certaintyOf(sentence: Sentence, cues: Cues, draft: Draft): Certainty | null {
  const { text } = sentence.working;
  if (!draft.aside) {
    const isUnreal = cues.unreal.some((cue) => cue.end <= draft.trigger.start && reaches(text, cue, draft));
    if (isUnreal) return null;
  }
  const own = draft.negation ?? null;
  const isStatus = draft.aside || draft.predicate === "availability";
  const read = isStatus ? null : negationOf(text, cues, draft);
  const isTwice = own === "flat" && read !== null && read !== "partial";
  const negation = isTwice ? read : (own ?? read);
  return {
    stance: negation === null ? "asserts" : STANCES[negation],
    negation,
    hedge: hedgeOf(sentence, cues, draft) ?? (draft.aside ? null : verdictIn(text)),
    confidence: draft.aside ? null : cues.confidence,
  };
}
