import type { Claim } from "../../model/claim.ts";
import type { Interval } from "../../model/interval.ts";
import { claimMembers } from "../../model/stix-claim.ts";
import type { Predicate } from "../../model/vocabulary/predicates.ts";
import { stixId } from "./stix-ids.ts";
import { CLAIM_EXTENSION, CONFIDENCE, common, type StixContext, type StixObject } from "./stix-objects.ts";
import type { StixEnd } from "./stix-terms.ts";
import { dayAfter, midnight } from "./stix-times.ts";

/** Relationship types that STIX 2.1 (appendix B) has for a predicate; all others are `related-to`. */
const RELATIONSHIP_TYPES: Readonly<Partial<Record<Predicate, string>>> = {
  "attributed-to": "attributed-to",
  "based-in": "originates-from",
  targets: "targets",
  uses: "uses",
  exploits: "targets",
  "uses-infrastructure": "uses",
  impersonates: "impersonates",
};

/** A claim with the objects of its two ends, where there are such. */
export interface EndedClaim {
  readonly claim: Claim;
  readonly subject: StixEnd | null;
  readonly object: StixEnd | null;
}

export const endId = ({ type, content }: StixEnd): string => stixId(type, content);

/** Who says it, what, and the sentence itself: in words, since platforms drop the extensions they do not know. */
export function claimSentence(
  { stance, subject, predicate, object, hedge, passage, assertedBy }: Claim,
  publisher: string,
): string {
  const speakers = assertedBy.filter((speaker) => speaker !== "author");
  const who = speakers.length > 0 ? `${speakers.join(", ")} (in ${publisher})` : publisher;
  const qualified = hedge === null ? "" : ` (hedged “${hedge.text}”)`;
  const quote = passage.kind === "text" ? ` “${passage.quote}”` : "";
  return `${who} ${stance}: ${subject.text} ${predicate} ${object.text}${qualified}.${quote}`;
}

/** What decides whether two claims speak of one thing: predicate and both ends. */
export function subjectMatter({ claim, subject, object }: EndedClaim): string | null {
  return subject === null || object === null ? null : `${claim.predicate} ${endId(subject)} ${endId(object)}`;
}

/** `stop_time` is the midnight that ends the last day: STIX wants it later than `start_time`. */
function times(when: Interval | null): Readonly<Record<string, string>> {
  if (when === null) return {};
  return {
    ...(when.from === null ? {} : { start_time: midnight(when.from) }),
    ...(when.to === null ? {} : { stop_time: dayAfter(when.to) }),
  };
}

export interface ClaimSetting {
  readonly context: StixContext;
  readonly publisher: string;
  readonly references: readonly Readonly<Record<string, unknown>>[];
}

function shared({ claim }: EndedClaim, { references }: ClaimSetting): Readonly<Record<string, unknown>> {
  return {
    ...(claim.confidence === null ? {} : { confidence: CONFIDENCE[claim.confidence] }),
    ...(references.length === 0 ? {} : { external_references: references }),
    extensions: { [CLAIM_EXTENSION]: { extension_type: "property-extension", ...claimMembers(claim) } },
  };
}

/** A claim that says something is so, between two objects. */
function relationship(ended: EndedClaim, setting: ClaimSetting): StixObject {
  const { claim, subject, object } = ended;
  return {
    ...common("relationship", claim.id, setting.context),
    relationship_type: RELATIONSHIP_TYPES[claim.predicate] ?? "related-to",
    description: claimSentence(claim, setting.publisher),
    source_ref: endId(subject!),
    target_ref: endId(object!),
    ...times(claim.eventTime),
    ...shared(ended, setting),
  };
}

/**
 * One claim as one object. Said to be so, of two objects: a relationship. Denied or doubted, where others here say it
 * is so: an opinion on theirs. Anything else, since STIX has no negative relationship and no object for free text: a
 * note on the ends there are, or on `fallback`.
 */
export function claimStix(
  ended: EndedClaim,
  {
    disputed,
    fallback,
    ...setting
  }: ClaimSetting & {
    /** Relationships here that say what this claim denies or doubts. */
    readonly disputed: readonly string[];
    readonly fallback: string;
  },
): StixObject {
  const { claim, subject, object } = ended;
  const authors = claim.assertedBy.length === 0 ? {} : { authors: claim.assertedBy };
  const ends = [...new Set([subject, object].flatMap((end) => (end === null ? [] : [endId(end)])))];
  if (claim.stance === "asserts" && ends.length === 2) return relationship(ended, setting);
  if (claim.stance !== "asserts" && disputed.length > 0)
    return {
      ...common("opinion", claim.id, setting.context),
      explanation: claimSentence(claim, setting.publisher),
      opinion: claim.stance === "denies" ? "strongly-disagree" : "disagree",
      object_refs: disputed,
      ...authors,
      ...shared(ended, setting),
    };
  return {
    ...common("note", claim.id, setting.context),
    abstract: `${claim.subject.text} ${claim.predicate} ${claim.object.text} (${claim.stance})`,
    content: claimSentence(claim, setting.publisher),
    object_refs: ends.length > 0 ? ends : [fallback],
    ...authors,
    ...shared(ended, setting),
  };
}
