import type { Hedge, Negation, Stance } from "../../../model/claim.ts";
import type { Span } from "../../../model/document.ts";
import type { Confidence } from "../../../model/vocabulary/icd203.ts";
import { type Draft, placesIn, type Sentence } from "../draft.ts";
import { spanOf } from "../sentence/working-text.ts";
import {
  type Denial,
  denialsIn,
  denialsOf,
  denialsOfStated,
  firstOnly,
  isStated,
  strongest,
} from "./denials.ts";
import { type HedgeHere, hedgeOf, verdictIn } from "./hedges.ts";
import { CONFIDENCE_CUE, CONFIDENCE_OF, HEDGES } from "./tables/certainty.ts";
import { UNREAL } from "./tables/unreal.ts";
import { isUnreal, type Unreal, unrealIn } from "./unreal.ts";
import { isLeftOpen, type Verdict, verdictsIn, verdictsOn } from "./verdicts.ts";

/** How sure the source is of one claim. */
export interface Certainty {
  readonly stance: Stance;
  readonly negation: Negation | null;
  readonly hedge: Hedge | null;
  readonly confidence: Confidence | null;
}

/** The cues of certainty of a sentence, read once for all its claims. */
export interface Cues {
  readonly hedges: readonly HedgeHere[];
  readonly negations: readonly Denial[];
  readonly unreal: Unreal;
  readonly verdicts: readonly Verdict[];
  readonly confidence: Confidence | null;
}

function confidenceIn({ patterns }: Sentence): Confidence | null {
  const [match] = patterns.matches(CONFIDENCE_CUE);
  if (!match) return null;
  return match[1] ? CONFIDENCE_OF[match[1].toLowerCase()]! : "high";
}

export function cuesIn(sentence: Sentence): Cues {
  const { text } = sentence.working;
  const negations = denialsIn(sentence);
  const allHedges = firstOnly(
    HEDGES.flatMap(({ cue, likelihood, scope }) =>
      placesIn(sentence, cue).map((span) => ({ ...span, likelihood, scope })),
    ),
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
  const unreal = placesIn(sentence, UNREAL);
  const open = unreal
    .filter(
      ({ start, end }) => /^whether$/i.test(text.slice(start, end)) && UNSURE_AFTER.test(text.slice(end)),
    )
    .map((span): Denial => ({ ...span, kind: "not-attributed", scope: "clausal" }));
  return {
    hedges,
    negations: [...negations, ...open],
    unreal: unrealIn(
      sentence,
      unreal.filter((span) => !isToldOf(span) && !isUnsure(span)),
    ),
    verdicts: verdictsIn(sentence),
    confidence: confidenceIn(sentence),
  };
}

/** "Whether …, we cannot say": the answer is left open. */
const UNSURE_AFTER =
  /\b(?:unclear|unknown|uncertain|not known|not clear|can(?:not|'t| not) (?:say|tell)|open question|remains? to be (?:seen|proven)|undetermined)\b/i;
const UNSURE_BEFORE =
  /\b(?:clear|unclear|known|unknown|uncertain|doubtful|doubts?|determined?|confirmed?|established?|verif(?:y|ied)|say|tell|sure) $/i;

/** How a claim is taken back, by the words around it and by what is said of it afterwards. */
function negationOf(
  sentence: Sentence,
  cues: Cues,
  draft: Draft,
  verdicts: readonly Verdict[],
): Negation | null {
  const { text } = sentence.working;
  const kinds = draft.aside
    ? denialsOfStated(text, cues.negations, draft)
    : denialsOf(sentence, cues.negations, draft);
  if (!draft.aside && isLeftOpen(sentence, draft)) kinds.push("not-attributed");
  return strongest(new Set([...kinds, ...verdicts.flatMap(({ kind }) => kind ?? [])]));
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
  const isOutside = draft.aside && !isStated(text, draft);
  const verdicts = isOutside ? [] : verdictsOn(sentence, cues.verdicts, draft);
  const isSought = verdicts.some(({ of }) => of === "sought");
  if (!isOutside && !isSought && isUnreal(text, cues.unreal, draft)) return null;
  const own = draft.negation ?? null;
  const isStatus = isOutside || draft.predicate === "availability";
  const read = isStatus ? null : negationOf(sentence, cues, draft, verdicts);
  const isOwnWord = /\bnot\b/i.test(text.slice(draft.trigger.start, draft.trigger.end));
  const isTwice = own === "flat" && read !== null && read !== "partial" && !isOwnWord;
  const negation = isTwice ? read : (own ?? read);
  const unsure = verdicts.find(({ kind }) => kind === null);
  return {
    stance: negation === null ? "asserts" : STANCES[negation],
    negation,
    hedge:
      hedgeOf(sentence, cues.hedges, negation === null ? draft : { ...draft, weak: false }) ??
      (draft.aside ? null : verdictIn(text)) ??
      (unsure ? hedgeIn(sentence, unsure) : null),
    confidence: draft.aside ? null : cues.confidence,
  };
}

/** What is said to be weak or circumstantial. */
const hedgeIn = ({ working, text }: Sentence, { start, end }: Span): Hedge => {
  const span = spanOf(working, start, end);
  return { text: text.slice(span.start, span.end), likelihood: "unquantified" };
};
