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

/** The definitions of the two extensions, which travel in the bundle (STIX 2.1, 7.3). */
export function extensionDefinitions(): readonly StixObject[] {
  return [
    extensionDefinition(
      JUDGMENT_EXTENSION,
      "Entente judgment",
      "judgments: list of { level, status, likelihood { low, middle, high, terms } or absent, confidence, judgment id, evidence ids }; grade: string, absent when undetermined; flags: list of string; question_hash: string.",
    ),
    extensionDefinition(
      CLAIM_EXTENSION,
      "Entente claim",
      "claim: id; predicate, stance: string; hedge, quote: string, absent when the source gives none; publisher, published, document: string; page: number.",
    ),
  ];
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
