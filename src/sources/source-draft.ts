import { type Claim, claimId, type EventTag, type Hedge, type Stance, type Term } from "../model/claim.ts";
import type { Id } from "../model/ids.ts";
import type { Interval } from "../model/interval.ts";
import type { Credibility } from "../model/vocabulary/admiralty.ts";
import type { Confidence } from "../model/vocabulary/icd203.ts";
import type { Predicate } from "../model/vocabulary/predicates.ts";
import type { SourceInput } from "./source.ts";

/** What a record says, before it is a claim: who, what, whom, and where in the record. */
export interface Draft {
  /** Upstream object, for example `eurepoc:17`. */
  readonly at: Id;
  readonly field: string;
  readonly subject: Term;
  readonly predicate: Predicate;
  readonly object: Term;
  /** Reports that the record cites. */
  readonly urls?: readonly string[];
  readonly when?: Interval | null;
  readonly stance?: Stance;
  readonly hedge?: Hedge | null;
  readonly confidence?: Confidence | null;
  readonly assertedBy?: readonly string[];
  readonly credibility?: Credibility;
  readonly event?: EventTag;
  /** The claim itself, where the record carries it whole: it is taken as it is. */
  readonly whole?: Claim;
}

/** A report that "suspects" or "suggests": hedged, without a degree. */
export const hedged = (text: string): Hedge => ({ text, likelihood: "unquantified" });

/**
 * A draft as a claim of the file. As in the bundled knowledge, it relays the reports it cites; credibility, unless the
 * source grades it, is 2 with a cited report and 3 on the source's word alone.
 */
export function claimFrom(
  draft: Draft,
  source: Id,
  { document, release }: Pick<SourceInput, "document" | "release">,
): Claim {
  if (draft.whole) return draft.whole;
  const { at, field, subject, predicate, object } = draft;
  const urls = [...new Set(draft.urls ?? [])];
  const stance = draft.stance ?? "asserts";
  const passage = { kind: "field", object: at, field, span: null, urls, release } as const;
  return {
    id: claimId({ document, passage, subject: subject.text, predicate, object: object.text, stance }),
    document,
    passage,
    region: "main",
    subject,
    predicate,
    object,
    change: null,
    stance,
    negation: stance === "denies" ? "flat" : null,
    hedge: draft.hedge ?? null,
    confidence: draft.confidence ?? null,
    assertedBy: draft.assertedBy?.length ? draft.assertedBy : [source],
    relays: urls,
    eventTime: draft.when ?? null,
    credibility: draft.credibility ?? (urls.length > 0 ? 2 : 3),
    origin: { by: "source", name: source, version: 1 },
    supersedes: null,
    ...(draft.event ? { event: draft.event } : {}),
  };
}
