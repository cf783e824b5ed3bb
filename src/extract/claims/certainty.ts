import type { Hedge, Negation, Stance } from "../../model/claim.ts";
import type { Span } from "../../model/document.ts";
import type { Confidence } from "../../model/vocabulary/icd203.ts";
import { RELATION_PREDICATES } from "../../model/vocabulary/predicates.ts";
import type { Draft, Sentence } from "./draft.ts";
import { clauseEnd } from "./syntax.ts";
import {
  CONFIDENCE_CUE,
  CONFIDENCE_OF,
  HEDGES,
  LEFT_OPEN,
  LEFT_OPEN_YET,
  NEGATIONS,
  type Scope,
  UNREAL,
} from "./tables/certainty.ts";
import { spanOf } from "./working-text.ts";

/** How sure the source is of one claim. */
export interface Certainty {
  readonly stance: Stance;
  readonly negation: Negation | null;
  readonly hedge: Hedge | null;
  readonly confidence: Confidence | null;
}

const RELATIONS: ReadonlySet<string> = new Set(RELATION_PREDICATES);

interface Cue extends Span {
  readonly scope: Scope;
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
  /^(?:if|unless|whether|imagine|suppose|expect|predict|forecast|anticipat|what if|in the future|next year|hypothetical|in theory|recommend|advise|should|were|test|examin|explor|investigat)/i;

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
  const open = find(UNREAL)
    .filter(
      ({ start, end }) => /^whether$/i.test(text.slice(start, end)) && UNSURE_AFTER.test(text.slice(end)),
    )
    .map((span): NegationHere => ({ ...span, kind: "not-attributed", scope: "clausal" }));
  const found = find(UNREAL).filter((span) => !isToldOf(span) && !isUnsure(span));
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

const ACTING = /[\uEC00-\uEEFF]/;
const LONGEST_GAP = 45;
/** Adverbs that colour the whole clause they open, comma or not. */
const OPENING_ADVERB = /^(?:\w+ly|perhaps(?: even)?|maybe|unlikely)$/i;
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
const COMPLEMENT = /\b(?:to be|to have been) (?:the |an? )?[\uEC00-\uEEFF]["')]*,? $/i;
/** What may stand between an adjective and the noun that it hedges: "a possible direct link". */
const ADJECTIVE_GAP =
  /^(?: (?!(?:to|of|and|in|with|by|from|for|or|on|at|that|which|who|is|are|was|were)\b)[\w-]+){0,2} ?$/;
const CONCEDES = /^["'(]*(?:while|although|though|even though|whereas)\b/i;
/** "We believe that X did it, which has …": a clause that hangs on by "which" is told apart. */
const scopeEnd = (text: string, at: number): number => {
  // "While A is uncertain, B": the clause that concedes ends where the other begins.
  const comma = CONCEDES.test(text) ? text.indexOf(", ") : -1;
  const end = at <= comma ? comma : clauseEnd(text, at);
  const relative = /, (?:which|who|whose|where|(?:\w+ )?known for)\b/.exec(text.slice(at, end));
  return relative ? at + relative.index : end;
};

/** "Cooperation between X and Y is unlikely": said of the whole of what comes before. */
const isVerdictAfter = (text: string, cue: Cue, reach: number): boolean =>
  (/ be (?:ruled out|excluded|discounted)$/i.test(text.slice(cue.start, cue.end)) &&
    /^["')]* $/.test(text.slice(reach, cue.start))) ||
  (COPULA.test(text.slice(reach, cue.start)) &&
    /^["')]*(?:[.,;]|$| but| although| given| at best| at most| though)/.test(text.slice(cue.end)));

/** Does a cue reach a trigger: right before its verb, or opening the clause that the trigger stands in? */
function reaches(text: string, cue: Cue, { trigger, reach }: Draft): boolean {
  if (cue.start >= trigger.start && cue.start < trigger.end) return true;
  if (cue.start >= trigger.end) {
    if (cue.start >= reach && isVerdictAfter(text, cue, reach)) return true;
    const gap = text.slice(trigger.end, cue.start);
    return cue.end <= reach && gap.length < 60 && !ACTING.test(gap);
  }
  const gap = withoutAsides(text.slice(cue.end, trigger.start));
  if (PART_OF.test(gap) || COMPLEMENT.test(text.slice(cue.start, cue.end) + gap)) return true;
  if (cue.scope === "adjective") return ADJECTIVE_GAP.test(gap);
  const opensThat = THAT_AFTER.test(gap) || /\b(?:that|whether|if)$/i.test(text.slice(cue.start, cue.end));
  if (cue.scope === "clausal" || opensThat) return scopeEnd(text, cue.end) >= trigger.start;
  const opensClause =
    /^(?:["'(\s]{0,3}|.*(?:; |, but |: |[.] ))$/.test(text.slice(0, cue.start)) &&
    (/^,/.test(gap) || OPENING_ADVERB.test(text.slice(cue.start, cue.end)));
  if (opensClause) return clauseEnd(text, cue.end + 1) >= trigger.start;
  return gap.length <= LONGEST_GAP && !ACTING.test(gap) && !/[,;:–)]/.test(gap);
}

/** Cues before a subject that reach over it: "not all groups target", "neither X nor Y", "no group". */
const BEFORE_SUBJECT = /^(?:not (?:all|every)|neither|none of|no|few of|only some)\b/i;

function negationOf(text: string, cues: Cues, draft: Draft): Negation | null {
  const near = cues.negations.filter((cue) => {
    if (reaches(text, cue, draft)) return true;
    const isOver = BEFORE_SUBJECT.test(text.slice(cue.start, cue.end)) && cue.end <= draft.trigger.start;
    return isOver && draft.trigger.start - cue.end < 60 && clauseEnd(text, cue.end) >= draft.trigger.start;
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

/** The words of a hedge without the article of what follows. */
const worded = (text: string): string => text.trim().replace(/ (?:the|an?)(?: \S+)?$/i, "");

function hedgeOf(sentence: Sentence, cues: Cues, draft: Draft): Hedge | null {
  const { working, text: document } = sentence;
  const written = (span: Span): string => document.slice(span.start, span.end);
  if (draft.hedge) return draft.hedge;
  const near = cues.hedges.filter((cue) =>
    draft.aside && draft.predicate === "alias-of"
      ? cue.start >= draft.trigger.start && cue.end <= draft.reach
      : draft.aside
        ? cue.end <= draft.trigger.start &&
          draft.trigger.start - cue.end <= 6 &&
          !ACTING.test(working.text.slice(cue.end, draft.trigger.start))
        : reaches(working.text, cue, draft),
  );
  const quantified = near.findLast(({ likelihood }) => likelihood !== "unquantified");
  const cue = quantified ?? near.at(-1);
  if (cue) {
    const span = spanOf(working, cue.start, cue.end);
    return { text: worded(written(span)), likelihood: cue.likelihood };
  }
  if (draft.ownHedge) {
    const text = written(draft.ownHedge);
    return { text, likelihood: /^(?:likely|probably)$/i.test(text) ? "likely" : "unquantified" };
  }
  if (!draft.weak) return null;
  return {
    text: worded(written(spanOf(working, draft.trigger.start, draft.trigger.end))),
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
 * `null` for what tells of no event: questions, forecasts, conditions, advice, capabilities.
 */
export function certaintyOf(sentence: Sentence, cues: Cues, draft: Draft): Certainty | null {
  const { text } = sentence.working;
  if (/(?:^|[^.])\?["')]*\s*$/.test(text)) return null;
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
      hedgeOf(sentence, cues, negation === null ? draft : { ...draft, weak: false }) ??
      (draft.aside ? null : verdictIn(text)),
    confidence: draft.aside ? null : cues.confidence,
  };
}
