/** STIX 2.1 (OASIS, 2021) object types that this product reads and writes, clause by clause. */

export const STIX_OBJECTS = {
  "attack-pattern": "4.1: a way adversaries try to compromise targets; a technique",
  campaign: "4.2: a grouping of adversarial behaviours over a period",
  identity: "4.5: an individual, organisation, sector or state",
  indicator: "4.7: a pattern that detects suspicious activity",
  infrastructure: "4.8: systems and services that support activity",
  "intrusion-set": "4.9: a grouped set of adversarial behaviours and resources; a threat group",
  location: "4.10: a geographic place",
  malware: "4.11: malicious code",
  note: "4.13: analysis that no other object holds",
  opinion: "4.15: an assessment of another object's correctness",
  report: "4.16: a collection of intelligence on one or more topics",
  "threat-actor": "4.17: an individual, group or organisation believed to act with malicious intent",
  tool: "4.18: legitimate software used in attacks",
  vulnerability: "4.19: a mistake in software that can be used to gain access",
  relationship: "5.1: a link between two objects",
  sighting: "5.2: a belief that something was seen",
} as const;
export type StixType = keyof typeof STIX_OBJECTS;

/** ATT&CK's own object and id prefixes (MITRE ATT&CK, "Design and Philosophy", 2020). */
export const ATTACK_IDS = {
  group: /^G\d{4}$/,
  software: /^S\d{4}$/,
  campaign: /^C\d{4}$/,
  technique: /^T\d{4}(\.\d{3})?$/,
} as const;
