import type { Claim, Term } from "../../src/model/claim.ts";
import type { Span } from "../../src/model/document.ts";
import { RELATION_PREDICATES } from "../../src/model/vocabulary/predicates.ts";

/** One end of a gold claim: where it is written, or (pronouns, ends left out) whom it stands for, or both. */
export interface GoldEnd {
  readonly start?: number;
  readonly end?: number;
  readonly name?: string;
}

export interface GoldClaim extends Span {
  readonly kind: "claim";
  readonly report: string;
  readonly subject: GoldEnd;
  readonly predicate: string;
  readonly object: GoldEnd;
  readonly stance: "asserts" | "denies" | "doubts";
  readonly negation: string | null;
  readonly hedge: (Span & { readonly likelihood: string }) | null;
  readonly confidence: string | null;
  readonly assertedBy: readonly string[];
  readonly eventTime: string | null;
  /** Right when found, no fault when missed: implied, or open to another reading. */
  readonly optional?: true;
  /** Two readers would disagree on whether it is hedged: its hedge isn't counted. */
  readonly hedgeOptional?: true;
  /** Found by the machine, overlooked by the annotator, and judged right without knowing whose it was. */
  readonly addedBy?: "adjudication";
  /** Is it hedged? The blind second reading, where it differs from the first. */
  readonly hedgeAdjudicated?: boolean;
}

export interface GoldReport {
  readonly kind: "report";
  /** The SHA-256 of the file's bytes; of a text that is a row of a larger file, its source and id. */
  readonly report: string;
  readonly file: string;
  readonly published: string | null;
  readonly publisher: string | null;
  /** Of the reports annotated later: are rules tuned on it, or only checked? */
  readonly part?: "fresh-tune" | "fresh-check" | "unseen-check" | "other-sources";
  /** What a text that is a row of a larger file goes by there, and the SHA-256 of the text as read. */
  readonly id?: string;
  readonly text?: string;
}

export type GoldRow =
  | GoldClaim
  | GoldReport
  | ({
      readonly kind: "passage";
      readonly report: string;
      /** Why it was taken, in the part of other sources. */
      readonly stratum?: "plain" | "relations";
    } & Span);

/** Predicates that hold both ways round. */
const SYMMETRIC = new Set(["alias-of", "overlaps-with", "cooperates-with"]);
const GROUP_PREDICATES: ReadonlySet<string> = new Set(RELATION_PREDICATES);

const folded = (text: string): string => text.toLowerCase().replace(/^the |[^\p{L}\p{N}]+/gu, "");

function sameWords(a: string, b: string): boolean {
  const [x, y] = [folded(a), folded(b)];
  if (x === "" || y === "") return false;
  return x === y || (x.length > 3 && y.length > 3 && (x.includes(y) || y.includes(x)));
}

/** Names that the gold of a report gives as names of one thing. */
export type Aliases = readonly (readonly [string, string])[];

export const aliasesIn = (gold: readonly GoldClaim[]): Aliases =>
  gold.flatMap(({ predicate, negation, subject, object }) =>
    predicate === "alias-of" && negation === null && subject.name && object.name
      ? [[subject.name, object.name] as const]
      : [],
  );

function sameEnd(gold: GoldEnd, term: Term, aliases: Aliases): boolean {
  const { start, end, name } = gold;
  if (start !== undefined && end !== undefined && term.span && term.span.start < end && start < term.span.end)
    return true;
  if (name === undefined) return false;
  if (name === "unnamed") return term.type === "unnamed" || term.canonical === "unnamed";
  const names = [
    name,
    ...aliases.flatMap(([a, b]) => (sameWords(a, name) ? [b] : sameWords(b, name) ? [a] : [])),
  ];
  return names.some((other) => sameWords(other, term.canonical) || sameWords(other, term.text));
}

function isMatch(gold: GoldClaim, claim: Claim, aliases: Aliases): boolean {
  if (gold.predicate !== claim.predicate || claim.passage.kind !== "text") return false;
  const { span } = claim.passage;
  if (span.start >= gold.end || gold.start >= span.end) return false;
  if (sameEnd(gold.subject, claim.subject, aliases) && sameEnd(gold.object, claim.object, aliases))
    return true;
  return (
    SYMMETRIC.has(gold.predicate) &&
    sameEnd(gold.subject, claim.object, aliases) &&
    sameEnd(gold.object, claim.subject, aliases)
  );
}

const sameSource = (gold: readonly string[], found: readonly string[]): boolean =>
  gold.some((a) => found.some((b) => sameWords(a, b)));

export interface Scores {
  gold: number;
  required: number;
  found: number;
  claims: number;
  right: number;
  sourceRight: number;
  pairs: number;
  hedgeGold: number;
  hedgeFound: number;
  hedgeRight: number;
  sameLikelihood: number;
  negated: number;
  negatedAsFact: number;
  timed: number;
  timeRight: number;
}

export const noScores = (): Scores => ({
  gold: 0,
  required: 0,
  found: 0,
  claims: 0,
  right: 0,
  sourceRight: 0,
  pairs: 0,
  hedgeGold: 0,
  hedgeFound: 0,
  hedgeRight: 0,
  sameLikelihood: 0,
  negated: 0,
  negatedAsFact: 0,
  timed: 0,
  timeRight: 0,
});

export interface Comparison {
  readonly missed: readonly GoldClaim[];
  readonly spurious: readonly Claim[];
  readonly asFact: readonly Claim[];
  readonly pairs: readonly (readonly [GoldClaim, Claim])[];
}

function addHedge(scores: Scores, gold: GoldClaim, claim: Claim): void {
  if (gold.hedge) scores.hedgeGold += 1;
  if (claim.hedge) scores.hedgeFound += 1;
  if (gold.hedge && claim.hedge) {
    scores.hedgeRight += 1;
    if (gold.hedge.likelihood === claim.hedge.likelihood) scores.sameLikelihood += 1;
  }
}

function addPair(scores: Scores, gold: GoldClaim, claim: Claim): void {
  scores.pairs += 1;
  if (sameSource(gold.assertedBy, [...claim.assertedBy, ...claim.relays])) scores.sourceRight += 1;
  if (!gold.hedgeOptional) addHedge(scores, gold, claim);
  if (gold.eventTime !== null) {
    scores.timed += 1;
    if (claim.eventTime?.from?.startsWith(gold.eventTime.slice(0, 7).split("/")[0]!)) scores.timeRight += 1;
  }
}

/** Adds to `scores` how the claims of one report compare with its gold; claims outside the annotated passages don't count. */
export function compare(
  scores: Scores,
  gold: readonly GoldClaim[],
  claims: readonly Claim[],
  aliases: Aliases = [],
): Comparison {
  const missed: GoldClaim[] = [];
  const pairs: (readonly [GoldClaim, Claim])[] = [];
  const used = new Set<Claim>();
  const asFact: Claim[] = [];
  for (const row of gold) {
    scores.gold += 1;
    if (!row.optional) scores.required += 1;
    const matching = claims.filter((claim) =>
      isMatch(row, claim, row.predicate === "alias-of" ? [] : aliases),
    );
    for (const claim of matching) used.add(claim);
    const [first] = matching;
    if (row.negation !== null) {
      scores.negated += 1;
      const wrong = matching.filter(({ stance }) => stance === "asserts");
      scores.negatedAsFact += wrong.length > 0 ? 1 : 0;
      asFact.push(...wrong);
    }
    if (first) {
      if (!row.optional) scores.found += 1;
      pairs.push([row, first]);
      addPair(scores, row, first);
    } else if (!row.optional) missed.push(row);
  }
  scores.claims += claims.length;
  scores.right += used.size;
  return { missed, spurious: claims.filter((claim) => !used.has(claim)), asFact, pairs };
}

export const isGroupRelation = ({ predicate }: { readonly predicate: string }): boolean =>
  GROUP_PREDICATES.has(predicate);

/** The half a report falls into: by the parity of its hash's first byte, fixed before any rule was written. */
export const isTestHalf = (report: string): boolean => Number.parseInt(report.slice(0, 2), 16) % 2 === 1;
