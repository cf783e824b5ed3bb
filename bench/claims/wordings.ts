import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Claim } from "../../src/model/claim.ts";
import type { Document } from "../../src/model/document.ts";
import { PREDICATES } from "../../src/model/vocabulary/predicates.ts";
import { documentFrom } from "./corpus.ts";
import { aliasesIn, type Comparison, compare, type GoldClaim, type GoldEnd, type Scores } from "./scores.ts";

/** One end: a name that stands in the passage, `unnamed`, or a name with the words that stand for it there. */
type WordingEnd = string | { readonly name: string; readonly at: string };

interface WordingClaim {
  readonly subject: WordingEnd;
  readonly predicate: string;
  readonly object: WordingEnd;
  readonly stance?: GoldClaim["stance"];
  readonly negation?: string;
  readonly hedge?: string;
  /** Two readers would disagree on whether it is hedged; it isn't counted for hedges. */
  readonly hedgeOptional?: true;
  readonly confidence?: string;
  readonly assertedBy?: readonly string[];
  readonly eventTime?: string;
  readonly optional?: true;
}

/** A made-up passage with the claims it holds: `bench/gold/README.md`. */
export interface Wording {
  readonly id: string;
  readonly part: "open" | "closed";
  /** The predicate that it was written for, or what else it tries. */
  readonly focus: string;
  /** Worded as reports mostly are; the others were written to differ from one another. */
  readonly plain?: true;
  readonly text: string;
  readonly published?: string;
  /** A trap: no claim of its focus may be read as a fact; of any predicate, if its focus is none. */
  readonly none?: true;
  readonly claims: readonly WordingClaim[];
}

const gold = join(dirname(fileURLToPath(import.meta.url)), "../gold");
const FILES = { open: "wordings.jsonl", closed: "wordings-closed.jsonl" } as const;

/** The passages of one half: the open one may be looked at when rules are written, the closed one is only counted. */
export const wordings = (part: Wording["part"]): Wording[] =>
  readFileSync(join(gold, FILES[part]), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Wording);

export const wordingDocument = ({ text, published }: Wording): Document =>
  documentFrom(text, published ?? null, null);

function located(end: WordingEnd, text: string): GoldEnd {
  const { name, at } = typeof end === "string" ? { name: end, at: end } : end;
  const start = text.indexOf(at);
  return start < 0 ? { name } : { name, start, end: start + at.length };
}

/** The claims of a passage as gold rows: each may be quoted from anywhere in the passage. */
export function goldOf({ id, text, claims }: Wording): GoldClaim[] {
  return claims.map((claim) => ({
    kind: "claim",
    report: id,
    start: 0,
    end: text.length,
    subject: located(claim.subject, text),
    predicate: claim.predicate,
    object: located(claim.object, text),
    stance: claim.stance ?? "asserts",
    negation: claim.negation ?? null,
    hedge: claim.hedge === undefined ? null : { start: 0, end: 0, likelihood: claim.hedge },
    confidence: claim.confidence ?? null,
    assertedBy: claim.assertedBy ?? ["author"],
    eventTime: claim.eventTime ?? null,
    ...(claim.optional ? { optional: true } : {}),
    ...(claim.hedgeOptional ? { hedgeOptional: true } : {}),
  }));
}

/** Adds to `scores` how the claims read from a passage compare with those expected, for the predicates that pass `isMeant`. */
export function compareWording(
  scores: Scores,
  wording: Wording,
  claims: readonly Claim[],
  isMeant: (claim: { readonly predicate: string }) => boolean,
): Comparison {
  const expected = goldOf(wording);
  return compare(scores, expected.filter(isMeant), claims.filter(isMeant), aliasesIn(expected));
}

const isPredicate = (focus: string): boolean => (PREDICATES as readonly string[]).includes(focus);

/** Has a trap closed: is something given as a fact that its passage doesn't say? Of its focus, if that is a predicate. */
export const isSprung = ({ none, focus }: Wording, spurious: readonly Claim[]): boolean =>
  none === true &&
  spurious.some(
    ({ predicate, stance }) => stance === "asserts" && (!isPredicate(focus) || focus === predicate),
  );
