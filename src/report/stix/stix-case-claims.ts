import type { Claim } from "../../model/claim.ts";
import { claimMembers } from "../../model/stix-claim.ts";
import type { Predicate } from "../../model/vocabulary/predicates.ts";
import { stixId } from "./stix-ids.ts";
import { CLAIM_EXTENSION, CONFIDENCE, common, type StixContext, type StixObject } from "./stix-objects.ts";
import type { StixEnd } from "./stix-terms.ts";
import { stixTimes } from "./stix-times.ts";

interface Fit {
  readonly type: string;
  readonly from: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
}

const types = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const ACTORS = types("intrusion-set campaign");
const ACTING = types("intrusion-set campaign malware");

/**
 * Relationship types that STIX 2.1 (sections 4.1 to 4.19, appendix B) defines for a predicate, with the ends it
 * defines them for. Sponsors are identities, after ATT&CK's and OpenCTI's custom. Everything else is `related-to`.
 */
const FITS: Readonly<Partial<Record<Predicate, Fit>>> = {
  "attributed-to": { type: "attributed-to", from: ACTORS, to: types("identity intrusion-set") },
  "based-in": { type: "originates-from", from: ACTING, to: types("location") },
  targets: { type: "targets", from: ACTING, to: types("identity location") },
  uses: { type: "uses", from: ACTING, to: types("attack-pattern malware tool infrastructure") },
  exploits: { type: "targets", from: ACTING, to: types("vulnerability") },
  "uses-infrastructure": { type: "uses", from: ACTING, to: types("infrastructure") },
  impersonates: { type: "impersonates", from: ACTORS, to: types("identity") },
};

function relationshipType(predicate: Predicate, from: string, to: string): string {
  const fit = FITS[predicate];
  return fit?.from.has(from) && fit.to.has(to) ? fit.type : "related-to";
}

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
    relationship_type: relationshipType(claim.predicate, subject!.type, object!.type),
    description: claimSentence(claim, setting.publisher),
    source_ref: endId(subject!),
    target_ref: endId(object!),
    ...stixTimes(claim.eventTime),
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
