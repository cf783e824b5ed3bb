/**
 * STIX 2.1 (OASIS Standard, 10 June 2021) as JSON Schemas, written from the specification: for each type that is
 * written here, the members it must have and the kinds of all it may have. Rules that a schema cannot say are in
 * `stix-rules.ts`.
 */

type Schema = Readonly<Record<string, unknown>>;

const UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";
/** 2.9: `object-type--UUID`. */
const id = (types = "[a-z][a-z0-9-]{1,248}[a-z0-9]"): Schema => ({
  type: "string",
  pattern: `^(?:${types})--${UUID}$`,
});
/** 3.9: RFC 3339 in UTC, `Z`. */
const timestamp: Schema = {
  type: "string",
  pattern:
    "^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d:(?:[0-5]\\d|60)(?:\\.\\d+)?Z$",
};
/** 3.2: `created` and `modified` at least to the millisecond. */
const stamp: Schema = { type: "string", pattern: "\\.\\d{3,}Z$", allOf: [timestamp] };
const text: Schema = { type: "string" };
const name: Schema = { type: "string", minLength: 1 };
const flag: Schema = { type: "boolean" };
/** 2.11: a list is never empty. */
const list = (items: Schema): Schema => ({ type: "array", minItems: 1, items });
const ids = list(id());
/** 3.4: 0 to 100. */
const confidence: Schema = { type: "integer", minimum: 0, maximum: 100 };

/** 2.5: `source_name`, and at least one of `description`, `url`, `external_id`. */
const externalReference: Schema = {
  type: "object",
  required: ["source_name"],
  anyOf: [{ required: ["description"] }, { required: ["url"] }, { required: ["external_id"] }],
  properties: {
    source_name: name,
    description: text,
    url: { type: "string", pattern: '^[a-z][a-z0-9+.-]*:[^\\s<>"]+$' },
    external_id: text,
    hashes: {
      type: "object",
      minProperties: 1,
      propertyNames: {
        enum: ["MD5", "SHA-1", "SHA-256", "SHA-512", "SHA3-256", "SHA3-512", "SSDEEP", "TLSH"],
      },
      properties: { "SHA-256": { type: "string", pattern: "^[0-9a-f]{64}$" } },
      additionalProperties: text,
    },
  },
  additionalProperties: false,
};

/** 7.3: keys are ids of extension definitions, values say what kind they are. */
const extensions: Schema = {
  type: "object",
  minProperties: 1,
  propertyNames: id("extension-definition"),
  additionalProperties: {
    type: "object",
    minProperties: 1,
    properties: {
      extension_type: {
        enum: ["new-sdo", "new-sco", "new-sro", "property-extension", "toplevel-property-extension"],
      },
    },
  },
};

/** 3.2: members common to domain and relationship objects. */
const COMMON: Schema = {
  type: name,
  spec_version: { const: "2.1" },
  id: id(),
  created_by_ref: id("identity"),
  created: stamp,
  modified: stamp,
  revoked: flag,
  labels: list(text),
  confidence,
  lang: text,
  external_references: list(externalReference),
  object_marking_refs: list(id("marking-definition")),
  granular_markings: list({ type: "object", required: ["selectors"] }),
  extensions,
};

function object(type: string, required: readonly string[], properties: Schema, extra: Schema = {}): Schema {
  return {
    type: "object",
    required: ["type", "spec_version", "id", "created", "modified", ...required],
    properties: { ...COMMON, type: { const: type }, id: id(type), ...properties },
    additionalProperties: false,
    ...extra,
  };
}

const described = { name, description: text };

/** Schema of each type, by name (sections 4, 5 and 7). */
export const STIX_SCHEMAS: Readonly<Record<string, Schema>> = {
  "attack-pattern": object("attack-pattern", ["name"], { ...described, aliases: list(text) }),
  campaign: object("campaign", ["name"], {
    ...described,
    aliases: list(text),
    first_seen: timestamp,
    last_seen: timestamp,
    objective: text,
  }),
  identity: object("identity", ["name"], {
    ...described,
    roles: list(text),
    identity_class: { enum: ["individual", "group", "system", "organization", "class", "unknown"] },
    sectors: list(text),
    contact_information: text,
  }),
  infrastructure: object("infrastructure", ["name"], {
    ...described,
    infrastructure_types: list(text),
    aliases: list(text),
    first_seen: timestamp,
    last_seen: timestamp,
  }),
  "intrusion-set": object("intrusion-set", ["name"], {
    ...described,
    aliases: list(text),
    first_seen: timestamp,
    last_seen: timestamp,
    goals: list(text),
    resource_level: text,
    primary_motivation: text,
    secondary_motivations: list(text),
  }),
  location: object(
    "location",
    [],
    {
      name: text,
      description: text,
      latitude: { type: "number", minimum: -90, maximum: 90 },
      longitude: { type: "number", minimum: -180, maximum: 180 },
      precision: { type: "number" },
      region: text,
      country: { type: "string", pattern: "^[A-Z]{2}$" },
      administrative_area: text,
      city: text,
      street_address: text,
      postal_code: text,
    },
    {
      anyOf: [{ required: ["region"] }, { required: ["country"] }, { required: ["latitude", "longitude"] }],
      dependentRequired: { latitude: ["longitude"], longitude: ["latitude"], precision: ["latitude"] },
    },
  ),
  malware: object("malware", ["is_family"], {
    ...described,
    malware_types: list(text),
    is_family: flag,
    aliases: list(text),
    first_seen: timestamp,
    last_seen: timestamp,
  }),
  tool: object("tool", ["name"], {
    ...described,
    tool_types: list(text),
    aliases: list(text),
    tool_version: text,
  }),
  vulnerability: object("vulnerability", ["name"], described),
  note: object("note", ["content", "object_refs"], {
    abstract: text,
    content: name,
    authors: list(text),
    object_refs: ids,
  }),
  opinion: object("opinion", ["opinion", "object_refs"], {
    explanation: text,
    authors: list(text),
    opinion: { enum: ["strongly-disagree", "disagree", "neutral", "agree", "strongly-agree"] },
    object_refs: ids,
  }),
  report: object("report", ["name", "published", "object_refs"], {
    ...described,
    report_types: list(text),
    published: timestamp,
    object_refs: ids,
  }),
  relationship: object("relationship", ["relationship_type", "source_ref", "target_ref"], {
    relationship_type: { type: "string", pattern: "^[a-z0-9-]+$" },
    description: text,
    source_ref: id(),
    target_ref: id(),
    start_time: timestamp,
    stop_time: timestamp,
  }),
  "extension-definition": object(
    "extension-definition",
    ["created_by_ref", "name", "schema", "version", "extension_types"],
    {
      ...described,
      schema: name,
      version: { type: "string", pattern: "^(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)$" },
      extension_types: list({
        enum: ["new-sdo", "new-sco", "new-sro", "property-extension", "toplevel-property-extension"],
      }),
      extension_properties: list(text),
    },
  ),
  /** 7.2: markings have no `modified`; TLP 2.0 (OASIS, 2022) is an extension of the object. */
  "marking-definition": {
    type: "object",
    required: ["type", "spec_version", "id", "created"],
    properties: {
      type: { const: "marking-definition" },
      spec_version: { const: "2.1" },
      id: id("marking-definition"),
      created: stamp,
      created_by_ref: id("identity"),
      name: text,
      definition_type: text,
      definition: { type: "object" },
      external_references: list(externalReference),
      object_marking_refs: list(id("marking-definition")),
      extensions,
    },
    anyOf: [{ required: ["definition_type", "definition"] }, { required: ["extensions"] }],
    additionalProperties: false,
  },
};

/** 8: the bundle itself has no `spec_version`. */
export const BUNDLE_SCHEMA: Schema = {
  type: "object",
  required: ["type", "id"],
  properties: { type: { const: "bundle" }, id: id("bundle"), objects: list({ type: "object" }) },
  additionalProperties: false,
};
