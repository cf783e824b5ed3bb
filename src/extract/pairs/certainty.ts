import type { Claim, Hedge, Negation, Stance } from "../../model/claim.ts";
import type { Confidence, LikelihoodTerm } from "../../model/vocabulary/icd203.ts";

/** How a clause says what it says. */
export interface ClauseCertainty {
  readonly stance: Stance;
  readonly negation: Negation | null;
  readonly hedge: Hedge | null;
  readonly confidence: Confidence | null;
}

const NEGATIONS: readonly (readonly [RegExp, Negation])[] = [
  [/\b(?:no|any|little) (?:[\w-]+ )?(?:evidence|sign|indication|trace|proof)s?\b[^;]*$/iu, "no-evidence"],
  [
    /\b(?:found|saw|sees|observed|identified|shows?|shown|showed|reports?|with) (?:no|little|neither)\b[^;]*$/iu,
    "no-evidence",
  ],
  [/\bno (?:shown|known|visible|proven|documented|reported|confirmed|public|\w+ed)? ?$/iu, "no-evidence"],
  [/\bneither (?:[\w-]+ )?(?:shows?|showed|shown)\b[^;]*$/iu, "no-evidence"],
  [/\bnot (?:all|always|every|necessarily)\b[^;]*$/iu, "partial"],
  [/\bno longer\b[^;]*$/iu, "ceased"],
  [
    /\b(?:not|never|nor|neither|without|den(?:y|ies|ied)|rul(?:e|es|ed) out|rather than|instead of|n['’]t|lack of)\b[^;,]*$/iu,
    "flat",
  ],
];

const STANCES: Readonly<Record<Negation, Stance>> = {
  flat: "denies",
  "no-evidence": "doubts",
  partial: "doubts",
  ceased: "doubts",
  "not-attributed": "doubts",
  "denied-by-accused": "denies",
};

/** Likelihood words, surest match first; all that carry no number of ICD 203 are unquantified. */
const HEDGES: readonly (readonly [RegExp, LikelihoodTerm | "unquantified"])[] = [
  [/\balmost certainly\b|\bnearly certain\b/iu, "almost certain"],
  [/\b(?:very|highly) (?:likely|probabl[ye])\b/iu, "very likely"],
  [/\b(?:unlikely|improbabl[ye])\b/iu, "unlikely"],
  [/\b(?:likely|probabl[ye])\b/iu, "likely"],
  [
    /\b(?:possibl[ye]|perhaps|maybe|may|might|could|appears?|appeared|seems?|seemed|apparently|suggests?|suggesting|suspected|allegedly|reportedly|potentially|hints?)\b/iu,
    "unquantified",
  ],
];

const CONFIDENCE = /\b(high|moderate|medium|low)(?:[- ]to[- ]\w+)?[- ]confidence\b/iu;

/** The clause around a place: between semicolons, full stops aside. */
function clauseAround(
  text: string,
  start: number,
  end: number,
): { readonly before: string; readonly whole: string } {
  const from = text.lastIndexOf(";", start - 1) + 1;
  const next = text.indexOf(";", end);
  return { before: text.slice(from, start), whole: text.slice(from, next < 0 ? text.length : next) };
}

function hedgeIn(clause: string): Hedge | null {
  for (const [words, likelihood] of HEDGES) {
    const match = words.exec(clause);
    if (match) return { text: match[0], likelihood };
  }
  return null;
}

/**
 * Stance, hedge and confidence of a clause whose words at `start`–`end` say how two groups stand. `own` is what those
 * words deny by themselves; a negation before them then makes two, and the clause says nothing (`null`).
 */
export function certaintyAt(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  own: Negation | null,
): ClauseCertainty | null {
  const { before, whole } = clauseAround(text, start, end);
  if (/\?\s*$/u.test(whole)) return null;
  const read = NEGATIONS.find(([words]) => words.test(before))?.[1] ?? null;
  if (own !== null && read !== null) return null;
  const negation = own ?? read;
  const graded = CONFIDENCE.exec(whole)?.[1]?.toLowerCase();
  const confidence = graded === "medium" ? "moderate" : ((graded ?? null) as Claim["confidence"]);
  return {
    stance: negation === null ? "asserts" : STANCES[negation],
    negation,
    hedge: hedgeIn(whole),
    confidence,
  };
}
