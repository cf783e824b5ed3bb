import type { Assessment, ClaimThread, PairAssessment } from "../../src/model/assessment.ts";
import type { Operation } from "../../src/model/evidence.ts";
import type { ChannelFinding } from "../../src/model/finding.ts";
import { intervalOf } from "../../src/model/interval.ts";
import { type HypothesisId, RIVALS } from "../../src/model/vocabulary/levels.ts";
import {
  actor,
  EMPTY_QUESTION,
  eventFinding,
  evidenceRow,
  fieldClaim,
  finding,
  judgment,
  pair,
  quoteClaim,
  range,
  ref,
} from "./fixture-parts.ts";

/** Invented assessments, one for each kind of answer a reader can meet. */

export const HERON = ref("G9001", "Silver Heron");
const MARTEN = ref("G9002", "Grey Marten");
const LYNX = ref("misp:0d7cf2a1-1111-4222-8333-444455556666", "Tin Lynx");
export const OTTER = ref("G9101", "Pale Otter");
const VIPER = ref("G9102", "Slate Viper");
const ELK = ref("G9103", "Amber Elk");

const FEATURES = [
  ["T9001.001", "Spearphishing Attachment"],
  ["T9002", "Scheduled Task"],
  ["T9003.004", "Signed Driver Load"],
  ["T9004", "Web Service Relay"],
] as const;

/** No data at all: nothing known of either side. */
export function emptyCase(): Assessment {
  return {
    schema: "entente.assess/1",
    id: "a-0000000000000001",
    unit: "group",
    question: EMPTY_QUESTION,
    resolution: "r-0000000000000001",
    grade: null,
    flags: ["insufficient-data"],
    levels: {
      tactical: judgment("tactical", "undecidable", {
        of: "empty",
        likelihood: null,
        reasons: [],
        wouldChange: [],
      }),
      operational: judgment("operational", "undecidable", {
        of: "empty",
        likelihood: null,
        reasons: [],
        wouldChange: [],
      }),
      strategic: judgment("strategic", "undecidable", {
        of: "empty",
        likelihood: null,
        reasons: [],
        wouldChange: [],
      }),
    },
    hypotheses: [],
    pairs: [],
    pairsOmitted: { count: 0, reason: "" },
    findings: [],
    evidence: [],
    crossTargeting: [],
    sensitivity: [],
    observability: {},
    limits: [],
    actors: [],
    labels: {},
    threads: [],
    versions: { entente: "0.1.0" },
  };
}

const LABELS = {
  "state:XB": "Borduria",
  "country:XB": "Borduria",
  "country:XS": "Syldavia",
  ...Object.fromEntries(FEATURES),
  S9001: "OTTERLOAD",
};

function rivals(strongest: HypothesisId): Assessment["hypotheses"] {
  return RIVALS.map((id, position) => ({
    id,
    range: range(0.05 + position * 0.03, 0.12 + position * 0.04, 0.3 + position * 0.05),
    inconsistency: id === strongest ? 0.1 : 0.6 + position * 0.35,
    for: [],
    against: [],
  }));
}

const OBSERVABILITY = {
  publishersByQuarter: [
    { publisher: "Example Labs", homeState: "XS", country: "XB", quarter: "2022-Q2", documents: 4 },
    { publisher: "Bordurian CERT", homeState: "XB", country: "XB", quarter: "2022-Q2", documents: 1 },
  ],
  leftIn2022: ["Northern Telemetry"],
  languages: ["English", "Bordurian"],
  wouldHaveToBeCollected: ["victim reports from Borduria after 2022-02-24"],
};

const SOURCES: NonNullable<Assessment["sources"]> = [
  {
    publisher: "example-labs",
    name: "Example Labs",
    reliability: "B",
    reason: "first-hand incident response, corrections published",
    homeState: "XS",
    interest: "sells endpoint protection in Syldavia",
    documents: 6,
    claims: 14,
    families: ["fam-1", "fam-2"],
  },
  {
    publisher: "unknown",
    name: "",
    reliability: "F",
    reason: "",
    homeState: null,
    interest: null,
    documents: 1,
    claims: 2,
    families: [],
  },
];

/** Operations of the first pairs tested in time, at named victims and around an event; the others too few. */
function happenings(pairs: readonly PairAssessment[]): readonly ChannelFinding[] {
  const ends = pairs.map(({ a, b }) => ({ a: a.id, b: b.id }));
  const [first, second, third, ...others] = ends as [(typeof ends)[0], (typeof ends)[0], (typeof ends)[0]];
  const numbers = { sd: 1.6, needed: 5, degrees: [9, 14], family: 4 } as const;
  return [
    eventFinding(
      "timing",
      first,
      { kind: "meet", days: 30 },
      { ...numbers, observed: 4.5, expected: 3.2, p: 0.31 },
    ),
    eventFinding(
      "timing",
      second,
      { kind: "follow", days: 90, first: second.b },
      { ...numbers, observed: 3, expected: 0.4, p: 0.09, needed: null },
    ),
    eventFinding(
      "co-presence",
      first,
      { kind: "one-place", order: { aFirst: 1, bFirst: 0, p: 1 } },
      { ...numbers, observed: 1, expected: 0.6, p: 0.44, shared: [{ column: "Example Yard", rows: 4 }] },
    ),
    eventFinding(
      "alignment",
      third,
      { kind: "turn", event: "2022-02-24", label: "an invasion", before: 0.21, after: 0.58 },
      { ...numbers, observed: 0.37, expected: 0.22, sd: 0.2, p: 0.27, needed: 0.6 },
    ),
    ...[third, ...others].map(({ a, b }) => ({
      kind: "not-enough" as const,
      channel: "timing" as const,
      a,
      b,
      reason: "too few operations are dated to the quarter or finer; at least 3 on each side are needed",
    })),
  ];
}

/** The study's shape: three groups against a state's groups, nothing found, links undated, one actor without data. */
export function silentCase(): Assessment {
  const sideA = [HERON, MARTEN];
  const sideB = [OTTER, VIPER, ELK];
  const threads: ClaimThread[] = [...sideA, ...sideB].flatMap((group) =>
    FEATURES.map(([column, label]) => fieldClaim(group, column, label)),
  );
  const pairs = sideA.flatMap((a) =>
    sideB.map((b) => pair(a, b, ["no-evidence", "undecidable", "undecidable"])),
  );
  const findings: ChannelFinding[] = pairs.flatMap(({ a, b }, position): ChannelFinding[] => [
    finding("techniques", a.id, b.id, {
      observed: 24 + position,
      expected: 22.84 + position * 0.7,
      sd: 2.9,
      p: 0.15 + position * 0.11,
      needed: 9 + position,
      degrees: [62, 48],
      shared: FEATURES.map(([column], rank) => ({ column, rows: 6 + rank * 21 })),
      claims: threads.filter(({ cell }) => cell?.row === a.id || cell?.row === b.id).map(({ id }) => id),
      family: 12,
    }),
    finding("software", a.id, b.id, {
      observed: position % 3,
      expected: 1.21 + position * 0.1,
      sd: 0.98,
      p: 0.31 + position * 0.1,
      needed: position === 5 ? null : 4,
      degrees: [11, 9],
      family: 12,
    }),
  ]);
  const silence: ChannelFinding[] = sideB.map((b) => ({
    kind: "not-enough",
    channel: "techniques",
    a: LYNX.id,
    b: b.id,
    reason: "no technique on record for Tin Lynx",
  }));
  const timed = happenings(pairs);
  return {
    ...emptyCase(),
    id: "a-51e0c0de51e0c0de",
    question: {
      ...EMPTY_QUESTION,
      title: "Do three Syldavian groups work together with groups sponsored by Borduria?",
      a: ["Silver Heron", "Grey Marten", "Tin Lynx"],
      b: ["state:XB"],
      period: { since: "2017-01-01", until: "2026-06-30" },
      asOf: "2026-06-30",
      events: [
        {
          id: "declaration",
          date: "2022-02-04",
          label: "Joint declaration",
          url: "https://treaties.example.org/2022-02-04",
        },
        { id: "invasion", date: "2022-02-24", label: "Invasion", url: null },
      ],
      number: 3,
    },
    questionsInCase: 5,
    flags: ["insufficient-data"],
    levels: {
      tactical: judgment("tactical", "no-evidence", { of: "side" }),
      operational: judgment("operational", "undecidable", {
        of: "side",
        reasons: ["the tests could not have seen what this level would leave"],
      }),
      strategic: judgment("strategic", "undecidable", {
        of: "side",
        likelihood: { ...range(0.01, 0.2, 0.7), term: [] },
      }),
    },
    hypotheses: rivals("unrelated"),
    pairs,
    pairsOmitted: { count: 3, reason: "Tin Lynx has no data in any tested channel" },
    findings: [...findings, ...silence, ...timed],
    sensitivity: [
      { without: "channel:software", grade: null, movedLevels: [] },
      { without: "mitre-attack", grade: null, movedLevels: ["tactical"] },
    ],
    observability: OBSERVABILITY,
    limits: [
      "All technique and software links are undated.",
      "Only English-language sources are in the case.",
    ],
    actors: [
      ...sideA.map(({ id, name }) => actor(id, name, "a", { states: ["XS"] })),
      actor(LYNX.id, LYNX.name, "a", { documentation: {}, names: [{ name: "Tin Lynx", by: [] }] }),
      ...sideB.map(({ id, name }) =>
        actor(id, name, "b", { because: ["c-sponsor"], contested: id === ELK.id, states: ["XB"] }),
      ),
    ],
    labels: LABELS,
    threads,
    versions: { entente: "0.1.0", knowledge: "2026-06-30", attack: "18.1" },
    matrixRows: [...sideA, ...sideB].map(({ id }, position) => ({
      actor: id,
      channel: "techniques" as const,
      columns: FEATURES.slice(position === 0 ? 0 : 1, position > 2 ? 3 : 4).map(([column]) => column),
    })),
  };
}

export function operation(
  id: string,
  group: { id: string; name: string },
  when: string | null,
  country: string,
): Operation & {
  actorName: string;
  publishers: readonly string[];
} {
  return {
    id,
    actor: group.id,
    actorName: group.name,
    victims: [{ country, sector: "sector:defence", organisation: null, role: "military" }],
    tools: [],
    when: (when === null ? null : intervalOf(when)) ?? { from: null, to: null, precision: "year" },
    outcome: "data theft claimed",
    claims: ["c-cross0000000001"],
    purposive: false,
    publishers: ["Example Labs"],
  };
}

/** A documented hand-over: one pair supported at the tactical level, with quotes and cross-targeting besides. */
export function tacticalCase(): Assessment {
  const base = silentCase();
  const quotes = [
    quoteClaim("c-5ha7ed00000000aa"),
    quoteClaim("c-5ha7ed00000000bb", {
      publisher: "Bordurian CERT",
      hedge: "likely",
      page: null,
      relays: ["Example Labs"],
    }),
    quoteClaim("c-cross0000000001", {
      predicate: "targets",
      object: "Ministry of Defence of Borduria",
      when: "2023",
    }),
  ];
  const row = evidenceRow(
    "e-5ha7ed0000000001",
    "relations",
    { claims: quotes.slice(0, 2).map(({ id }) => id) },
    "Two publishers say that Silver Heron shared a server with Pale Otter",
    {
      tactical: 3.1,
      operational: 0.9,
      unrelated: -2.4,
      hijack: 0.4,
      "parallel-interest": -1.2,
    },
  );
  const tested = evidenceRow(
    "e-5ha7ed0000000002",
    "techniques",
    {
      finding: finding("techniques", HERON.id, OTTER.id, {
        observed: 1,
        expected: 1,
        sd: 1,
        p: 1,
        needed: 2,
        degrees: [1, 1],
      }).id,
    },
    "Shared techniques are what chance gives",
    {
      tactical: -0.1,
      imitation: -0.6,
      unrelated: 0.2,
    },
  );
  const tactical = judgment("tactical", "supported", {
    of: "tactical-side",
    likelihood: { ...range(0.61, 0.78, 0.9), term: ["likely", "very likely"] },
    confidence: "moderate",
    reasons: ["two independent origins", "stands on one publisher for the date"],
    evidence: [row.id, tested.id],
  });
  const possible = judgment("operational", "possible", {
    of: "tactical-side",
    evidence: [row.id],
    likelihood: { ...range(0.14, 0.24, 0.41), term: ["very unlikely", "unlikely"] },
  });
  const strategic = judgment("strategic", "evidence-against", {
    of: "tactical-side",
    analyst: {
      term: "very unlikely",
      by: "R. Lund",
      because: "the two services report to different ministries",
    },
  });
  const [first, ...others] = base.pairs;
  const operations = [
    operation("o-1", HERON, "2023", "XB"),
    operation("o-2", HERON, "2022-05-17", "XB"),
    operation("o-3", OTTER, "2022-03", "XS"),
    operation("o-4", OTTER, "2022-04", "XS"),
    operation("o-5", VIPER, "2024-01-12", "XU"),
    operation("o-6", MARTEN, null, "XB"),
  ];
  return {
    ...base,
    id: "a-7ac7ac7ac7ac7ac7",
    grade: "tactical",
    flags: ["cross-targeting"],
    levels: { tactical, operational: possible, strategic },
    pairs: [
      { ...first!, grade: "tactical", score: 0.78, levels: { tactical, operational: possible, strategic } },
      ...others,
    ],
    hypotheses: rivals("hijack"),
    evidence: [row, tested],
    threads: [...base.threads, ...quotes],
    crossTargeting: operations.filter(({ victims }) => victims[0]?.country === "XB"),
    operations,
    sources: SOURCES,
    tlp: "clear",
    sensitivity: [
      {
        without: "Example Labs",
        grade: null,
        movedLevels: ["tactical", "operational"],
        ranges: { tactical: range(0.04, 0.11, 0.25) },
      },
      {
        without: "state:XB",
        grade: "tactical",
        movedLevels: [],
        ranges: { tactical: range(0.5, 0.7, 0.86) },
      },
      {
        without: "channel:techniques",
        grade: "tactical",
        movedLevels: [],
        ranges: { tactical: range(0.62, 0.79, 0.9) },
      },
    ],
  };
}

/** One side is said to have taken over the other's server: flagged, and no cooperation supported. */
export function hijackCase(): Assessment {
  const base = tacticalCase();
  const row = evidenceRow(
    "e-417ac40000000001",
    "relations",
    { claims: ["c-5ha7ed00000000aa"] },
    "One publisher says that Silver Heron took over Pale Otter's server",
    { hijack: 2.8, tactical: -1.4, adversaries: 1.1 },
  );
  return {
    ...base,
    id: "a-417ac417ac417ac4",
    grade: "incidental",
    flags: ["hijack", "cross-targeting"],
    levels: {
      tactical: judgment("tactical", "evidence-against", {
        of: "hijack",
        evidence: [row.id],
        confidence: "moderate",
      }),
      operational: judgment("operational", "no-evidence", { of: "hijack" }),
      strategic: judgment("strategic", "no-evidence", { of: "hijack" }),
    },
    evidence: [row],
    hypotheses: rivals("hijack"),
  };
}
