/** A small STIX bundle of invented groups, in either version. */

const uuid = (n: number): string => `0000000${n}-0000-4000-8000-000000000000`.slice(-36);
const id = (type: string, n: number): string => `${type}--${uuid(n)}`;
const at = { created: "2024-01-01T00:00:00.000Z", modified: "2024-01-02T00:00:00.000Z" };

const attack = (externalId: string, kind: string) => ({
  external_references: [
    {
      source_name: "mitre-attack",
      external_id: externalId,
      url: `https://attack.mitre.org/${kind}/${externalId}`,
    },
    { source_name: "SILVER HERON", url: "https://example.org/heron" },
  ],
});

export const OBJECTS: readonly Readonly<Record<string, unknown>>[] = [
  { type: "identity", id: id("identity", 1), ...at, name: "Example Labs", identity_class: "organization" },
  {
    type: "intrusion-set",
    id: id("intrusion-set", 1),
    ...at,
    name: "G-17",
    aliases: ["G-17", "SILVER HERON"],
    ...attack("G9001", "groups"),
    primary_motivation: "espionage",
    x_example_score: 3,
  },
  { type: "intrusion-set", id: id("intrusion-set", 2), ...at, name: "OLD OTTER", revoked: true },
  { type: "intrusion-set", id: id("intrusion-set", 3), ...at, name: "PALE OTTER" },
  { type: "malware", id: id("malware", 1), ...at, name: "Reedbed", labels: ["malware"] },
  {
    type: "attack-pattern",
    id: id("attack-pattern", 1),
    ...at,
    name: "Phishing",
    ...attack("T1566", "techniques"),
  },
  { type: "location", id: id("location", 1), ...at, country: "UA" },
  {
    type: "campaign",
    id: id("campaign", 1),
    ...at,
    name: "Marsh",
    first_seen: "2023-03-01T00:00:00Z",
    last_seen: "2023-05-09T00:00:00Z",
  },
  {
    type: "indicator",
    id: id("indicator", 1),
    ...at,
    pattern: "[domain-name:value = 'heron.example' OR file:hashes.MD5 = 'aa']",
    valid_from: "2023-04-01T00:00:00Z",
  },
  { type: "x-example-thing", id: id("x-example-thing", 1), ...at },
  {
    type: "relationship",
    id: id("relationship", 1),
    ...at,
    relationship_type: "uses",
    source_ref: id("intrusion-set", 1),
    target_ref: id("attack-pattern", 1),
    created_by_ref: id("identity", 1),
    confidence: 80,
  },
  {
    type: "relationship",
    id: id("relationship", 2),
    ...at,
    relationship_type: "revoked-by",
    source_ref: id("intrusion-set", 2),
    target_ref: id("intrusion-set", 3),
  },
  {
    type: "relationship",
    id: id("relationship", 3),
    ...at,
    relationship_type: "uses",
    source_ref: id("intrusion-set", 2),
    target_ref: id("malware", 1),
    external_references: [{ source_name: "Labs", url: "https://example.org/otter" }],
  },
  {
    type: "relationship",
    id: id("relationship", 4),
    ...at,
    relationship_type: "targets",
    source_ref: id("campaign", 1),
    target_ref: id("location", 1),
  },
  {
    type: "relationship",
    id: id("relationship", 5),
    ...at,
    relationship_type: "attributed-to",
    source_ref: id("campaign", 1),
    target_ref: id("intrusion-set", 1),
  },
  {
    type: "relationship",
    id: id("relationship", 6),
    ...at,
    relationship_type: "indicates",
    source_ref: id("indicator", 1),
    target_ref: id("campaign", 1),
  },
  {
    type: "opinion",
    id: id("opinion", 1),
    ...at,
    opinion: "strongly-disagree",
    object_refs: [id("relationship", 1)],
    authors: ["A. Analyst"],
  },
];

export const bundle20 = (objects: readonly unknown[] = OBJECTS): string =>
  JSON.stringify({ type: "bundle", id: id("bundle", 1), spec_version: "2.0", objects });

export const bundle21 = (): string =>
  JSON.stringify({
    type: "bundle",
    id: id("bundle", 1),
    objects: OBJECTS.map((object) => ({ ...object, spec_version: "2.1" })),
  });
