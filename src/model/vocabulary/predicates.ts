/** The closed list of what a claim can say. STIX 2.1 relationship types where STIX has one. */

export const PREDICATES = [
  "attributed-to",
  "based-in",
  "part-of",
  "alias-of",
  "overlaps-with",
  "targets",
  "seeks",
  "uses",
  "exploits",
  "uses-infrastructure",
  "impersonates",
  "cooperates-with",
  "hands-off-to",
  "shares-with",
  "hijacks",
  "imitates",
  "availability",
  "activity-changed",
  "motivated-by",
  "outcome",
  "official-position",
  "agreement",
  "obstacle-to",
] as const;
export type Predicate = (typeof PREDICATES)[number];

/** What each predicate says, in one line. `docs/glossary.md` repeats these. */
export const PREDICATE_MEANINGS: Readonly<Record<Predicate, string>> = {
  "attributed-to": "sponsored or directed by a body of a state, or a campaign by a group",
  "based-in": "located in a country; says nothing about a sponsor",
  "part-of": "a group or unit within a larger group or organisation",
  "alias-of": "another name for the same entity, according to a namer",
  "overlaps-with": "two clusters share members or activity without being the same",
  targets: "acts against a country, sector or organisation",
  seeks: "what is collected or sought",
  uses: "uses malware, a tool or a technique",
  exploits: "uses a vulnerability",
  "uses-infrastructure": "uses a host, domain, address or service",
  impersonates: "poses as a person, firm or body",
  "cooperates-with": "acts together with, knowingly",
  "hands-off-to": "passes access or a victim on to",
  "shares-with": "gives a tool, server or data to",
  hijacks: "takes over another's access, tools or servers without consent",
  imitates: "copies another's marks, to be taken for them or from convenience",
  availability: "who can have a tool: exclusive to, sold on, public",
  "activity-changed": "activity started, rose, widened or stopped",
  "motivated-by": "why",
  outcome: "what came of it",
  "official-position": "what a state or firm officially says about it",
  agreement: "a pact or pledge between states or groups",
  "obstacle-to": "what stands in the way of cooperation",
};

/** Predicates that speak about two groups outright: the `relations` channel. */
export const RELATION_PREDICATES = [
  "cooperates-with",
  "hands-off-to",
  "shares-with",
  "hijacks",
  "imitates",
  "overlaps-with",
  "part-of",
  "alias-of",
] as const satisfies readonly Predicate[];

/** Predicates that say how two actors or states stand to each other. */
export const BETWEEN_PREDICATES = [
  ...RELATION_PREDICATES,
  "agreement",
  "obstacle-to",
  "official-position",
] as const satisfies readonly Predicate[];

/** Predicates that answer no level: what is said of a side beside them. */
export const SAID_PREDICATES = [
  "seeks",
  "impersonates",
  "availability",
  "activity-changed",
  "motivated-by",
  "official-position",
  "agreement",
  "obstacle-to",
] as const satisfies readonly Predicate[];
