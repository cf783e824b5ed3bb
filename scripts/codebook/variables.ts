import type { Reliability } from "../../src/model/vocabulary/admiralty.ts";

/** One variable of the codebook, in the tradition of coded data sets. */
export interface Variable {
  readonly name: string;
  readonly definition: string;
  readonly allowed: string;
  readonly rule: string;
  readonly example: string;
  readonly counterExample: string;
  /** What an absent value means; never "no". */
  readonly unknown: string;
}

/** What a coder, person or machine, decides about a claim on two actors. */
export const CLAIM_VARIABLES: readonly Variable[] = [
  {
    name: "predicate",
    definition: "What the source says of the two.",
    allowed: "the closed list of `src/model/vocabulary/predicates.ts`",
    rule: "Take the weakest predicate that the words carry. A shared tool without a giver is no `shares-with`.",
    example: "“SILVER HERON passed its foothold to SAND MARTEN” is `hands-off-to`.",
    counterExample:
      "“Both were seen on one server” is no predicate between the two; it belongs to co-presence.",
    unknown: "No claim. Silence is not a denial.",
  },
  {
    name: "scale",
    definition: "How much was done together, as the source puts it.",
    allowed: "`act`, `repeated`, `lasting`, or empty",
    rule: "`repeated` needs words for more than one act or for a plan; `lasting` needs a pact or a bond that is to last.",
    example: "“For two years one group opened doors and the other walked in” is `repeated`.",
    counterExample: "“They work together” is empty: it may be one act or many.",
    unknown: "Empty: read as no more than the predicate.",
  },
  {
    name: "stance and negation",
    definition: "Whether the source asserts, denies or doubts it, and which kind of no it is.",
    allowed:
      "`asserts`, `denies`, `doubts`; `flat`, `no-evidence`, `partial`, `ceased`, `not-attributed`, `denied-by-accused`, or empty",
    rule: "“Found nothing” is `no-evidence`, which is doubt. “Not all of them” is `partial`, which is silent on a pair.",
    example: "“They do not cooperate” by a firm that tracks both is `denies`, `flat`.",
    counterExample: "“We do not attribute this” is no denial of a relation.",
    unknown: "Empty negation: the stance stands as it is.",
  },
  {
    name: "hedge",
    definition: "The source's own word on how probable it is; confidence has a field of its own.",
    allowed: "the seven terms of ICD 203, or `unquantified`",
    rule: "The narrowest hedge whose scope holds the relation. A hedge on who a group is does not hedge what it did.",
    example: "“Probably shared by the other group” is *likely*.",
    counterExample: "“A suspected state group used the tool of the other” hedges the origin, not the use.",
    unknown: "Empty: unhedged. A source's own low confidence counts as an unquantified hedge.",
  },
  {
    name: "relays",
    definition: "Whom the publisher passes on, nearest first.",
    allowed: "names, or empty",
    rule: "Name the first origin last. A firm that quotes itself relays nobody.",
    example: "A paper that writes “according to Example Labs” relays Example Labs.",
    counterExample:
      "A firm that adds its own sighting to another's report speaks first-hand on that sighting.",
    unknown: "Empty: first-hand. Unknown lineage is not independence; the report family decides.",
  },
  {
    name: "asset",
    definition: "The software, server or access that the claim is about.",
    allowed: "an entity id, or empty",
    rule: "Only what the sentence names. It decides what a hijack or imitation claim cancels.",
    example: "“gave it the NIGHT LATCH loader” names the loader.",
    counterExample: "“shared its tools” names none.",
    unknown: "Empty: unnamed. Two unnamed transfers of one pair are taken to be one.",
  },
  {
    name: "placed to see",
    definition: "Could this source have seen such a relation, had there been one?",
    allowed: "yes or no",
    rule: "Yes for a body with telemetry at the victims or servers of both, or one that ran the investigation.",
    example: "An incident responder that cleaned the hosts on which both were found.",
    counterExample: "A newspaper, a foreign ministry, or one of the accused.",
    unknown: "No. Only a placed denial can be evidence against.",
  },
  {
    name: "namer",
    definition: "Does the publisher name groups from its own tracking?",
    allowed: "yes or no",
    rule: "Yes for a vendor or service that coined one of the two names or tracks the activity.",
    example: "A vendor that says two of its clusters are one.",
    counterExample: "A list that collects other people's names.",
    unknown: "No: the alias claim weighs nothing.",
  },
];

/** How predicates are read, and what each reading answers outright. */
export const READINGS: readonly (readonly [string, string])[] = [
  ["cooperates-with", "`cooperates-with` between the two, scale empty or `act`"],
  ["hands-off-to", "`hands-off-to` between the two, scale empty or `act`"],
  ["shares-with", "`shares-with` between the two, scale empty or `act`"],
  ["repeated", "any of these three, or `agreement`, with scale `repeated`"],
  ["alliance", "`agreement` between the two, or any of these with scale `lasting`"],
  [
    "common-organisation",
    "`part-of` between the two; or both `part-of` or `attributed-to` one organisation, service or command. A state, a country or a sector is none",
  ],
  ["overlaps-with", "`overlaps-with` between the two"],
  ["hijacks", "`hijacks` between the two"],
  ["imitates", "`imitates` between the two"],
  ["alias-of", "`alias-of` between the two, by a naming vendor"],
  ["availability", "`availability` of a tool that both have or that is said to be passed on"],
  ["obstacle-to", "`obstacle-to` between the two"],
  ["official-position", "`official-position` between two states"],
];

/** Of explicit, unhedged, uncontradicted claims by publishers of a letter, the share expected to stand. */
export const SHARES_THAT_STAND: Readonly<Record<Reliability, number>> = {
  A: 0.88,
  B: 0.72,
  C: 0.33,
  D: 0.06,
  E: 0.015,
  F: 0.025,
};
