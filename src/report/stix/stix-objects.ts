import type { Confidence } from "../../model/vocabulary/icd203.ts";
import type { Tlp } from "../../model/vocabulary/tlp.ts";
import { TLP_MARKINGS } from "../../model/vocabulary/tlp.ts";
import { stixId } from "./stix-ids.ts";

/** A STIX 2.1 object as it is written. Members beyond the common ones depend on its type. */
export interface StixObject {
  readonly type: string;
  readonly spec_version: "2.1";
  readonly id: string;
  readonly created: string;
  readonly [member: string]: unknown;
}

/** What every object of one bundle shares. */
export interface StixContext {
  /** RFC 3339, UTC, milliseconds. */
  readonly at: string;
  readonly tlp: Tlp | undefined;
}

/** When the product's own definitions were published; theirs, not a bundle's. */
const PUBLISHED = "2026-01-01T00:00:00.000Z";
const TLP_EXTENSION = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d";
const TLP_PUBLISHED = "2022-10-01T00:00:00.000Z";

export const AUTHOR_ID = stixId("identity", "entente");
export const JUDGMENT_EXTENSION = stixId("extension-definition", "judgment/1");
export const CLAIM_EXTENSION = stixId("extension-definition", "claim/1");
export const DOCUMENT_EXTENSION = stixId("extension-definition", "document/1");
export const OPERATION_EXTENSION = stixId("extension-definition", "operation/1");

/** STIX 2.1, appendix A, "None / Low / Med / High". */
export const CONFIDENCE: Readonly<Record<Confidence, number>> = { low: 15, moderate: 50, high: 85 };

/** Members common to the domain and relationship objects of a bundle. */
export function common(type: string, content: string, { at, tlp }: StixContext): StixObject {
  return {
    type,
    spec_version: "2.1",
    id: stixId(type, content),
    created_by_ref: AUTHOR_ID,
    created: at,
    modified: at,
    ...(tlp === undefined ? {} : { object_marking_refs: [TLP_MARKINGS[tlp]] }),
  };
}

export function authorObject(): StixObject {
  return {
    type: "identity",
    spec_version: "2.1",
    id: AUTHOR_ID,
    created: PUBLISHED,
    modified: PUBLISHED,
    name: "Entente",
    identity_class: "system",
  };
}

function extensionDefinition(id: string, name: string, schema: string): StixObject {
  return {
    type: "extension-definition",
    spec_version: "2.1",
    id,
    created_by_ref: AUTHOR_ID,
    created: PUBLISHED,
    modified: PUBLISHED,
    name,
    schema,
    version: "1.0.0",
    extension_types: ["property-extension"],
  };
}

/** Our extensions: what each holds. `docs/how-to-exchange.md` says the same at more length. */
const EXTENSIONS: readonly (readonly [string, string, string])[] = [
  [
    JUDGMENT_EXTENSION,
    "Entente judgment",
    "On note. judgments: list of { level, status, likelihood { low, middle, high, terms } or absent, confidence, judgment id, evidence ids }; grade: string, absent when undetermined; flags: list of string, absent when none; question_hash: string.",
  ],
  [
    CLAIM_EXTENSION,
    "Entente claim",
    "On relationship, note, opinion. claim: id; document: SHA-256 of the source; subject, object: { text, canonical, type, link }; predicate, stance, negation, hedge, hedge_likelihood, confidence, change: string; asserted_by, relays: list of string; event_time: { from, to, precision }; quote, quote_ordinal, quote_start, quote_end (UTF-16 code units), or upstream: { object, field, release, urls }; credibility: Admiralty 1-6; origin: { by, name, version }. Absent means not said. Or the short form: claim, predicate, stance, hedge, quote, publisher, published, document, page.",
  ],
  [
    DOCUMENT_EXTENSION,
    "Entente document",
    "On report. document: SHA-256 of the source; kind, media_type, language, title, cleaner, tlp: string; appearances: list of { publisher, url, published { from, to, precision }, retrieved_at }.",
  ],
  [
    OPERATION_EXTENSION,
    "Entente operation",
    "On relationship. operation: id of the operation that the relationship was put together from; claims: ids of its claims. Derived: not a claim of any source.",
  ],
];

/** The definitions of the extensions, which travel in the bundle (STIX 2.1, 7.3). */
export function extensionDefinitions(): readonly StixObject[] {
  return EXTENSIONS.map(([id, name, schema]) => extensionDefinition(id, name, schema));
}

/** The OASIS marking object of a TLP 2.0 label, as published by the committee. */
export function markingObject(tlp: Tlp): StixObject {
  return {
    type: "marking-definition",
    spec_version: "2.1",
    id: TLP_MARKINGS[tlp],
    created: TLP_PUBLISHED,
    name: `TLP:${tlp.toUpperCase()}`,
    extensions: { [TLP_EXTENSION]: { extension_type: "property-extension", tlp_2_0: tlp } },
  };
}
