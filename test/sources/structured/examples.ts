import { bundle20 } from "./example-stix.ts";

/** One small file a source, with what the contract suite cuts, shuffles and breaks. */
export interface Example {
  readonly name: string;
  readonly text: string;
  /** The same file with its records in another order. */
  readonly reordered: string;
  /** The same file with every record twice. */
  readonly doubled: string;
  /** The same file with a field in each record that no reader knows. */
  readonly withUnknownField: string;
}

type Records = readonly Readonly<Record<string, unknown>>[];

/** Variants of a JSON file whose records are a list somewhere in it. */
export function jsonExample(
  name: string,
  text: string,
  at: (parsed: never) => Records,
  write: (records: Records) => string,
): Example {
  const records = at(JSON.parse(text) as never);
  return {
    name,
    text,
    reordered: write([...records].reverse()),
    doubled: write([...records, ...records]),
    withUnknownField: write(records.map((record) => ({ ...record, unheardOf: "something" }))),
  };
}

/** Variants of a file with one record a line; a header, if there is one, stays on top. */
export function lineExample(
  name: string,
  header: string | null,
  lines: readonly string[],
  unknown: (line: string) => string,
): Example {
  const write = (head: string | null, rows: readonly string[]): string =>
    [...(head === null ? [] : [head]), ...rows, ""].join("\n");
  return {
    name,
    text: write(header, lines),
    reordered: write(header, [...lines].reverse()),
    doubled: write(header, [...lines, ...lines]),
    withUnknownField: write(header === null ? null : `${header},unheardOf`, lines.map(unknown)),
  };
}

const uuid = (n: number): string => `0000000${n}-1111-4000-8000-000000000000`;

const galaxy = (values: Records): string =>
  JSON.stringify({ authors: ["X"], name: "Threat Actor", type: "threat-actor", uuid: uuid(9), values });
const VALUES: Records = [
  {
    value: "SILVER HERON",
    uuid: uuid(1),
    meta: {
      country: "XX",
      synonyms: ["G-17"],
      "cfr-suspected-victims": ["Ukraine"],
      "attribution-confidence": "50",
    },
    related: [
      {
        "dest-uuid": uuid(2),
        type: "similar",
        tags: ['estimative-language:likelihood-probability="likely"'],
      },
    ],
  },
  { value: "PALE OTTER", uuid: uuid(2), meta: { refs: ["https://example.org"], motive: ["Espionage"] } },
];

const misp = (attributes: Records): string =>
  JSON.stringify({
    Event: {
      id: "7",
      uuid: uuid(3),
      info: "an event",
      date: "2023-01-02",
      Orgc: { name: "Example Labs" },
      Tag: [
        { name: 'misp-galaxy:threat-actor="SILVER HERON"' },
        { name: 'misp-galaxy:mitre-attack-pattern="Phishing - T1566"' },
      ],
      Attribute: attributes,
    },
  });
const ATTRIBUTES: Records = [
  { id: "1", uuid: uuid(4), type: "domain", value: "heron.example" },
  { id: "2", uuid: uuid(5), type: "md5", value: "aa" },
  {
    id: "3",
    uuid: uuid(6),
    type: "vulnerability",
    value: "CVE-2020-0001",
    first_seen: "2023-01-01T00:00:00Z",
  },
];

const CARDS = [
  {
    actor: "SILVER HERON, G-17",
    names: [
      { name: "SILVER HERON", "name-giver": "X" },
      { name: "G-17", "name-giver": "Example Labs" },
    ],
    country: ["Russia"],
    sponsor: "State-sponsored, Some Unit",
    "observed-countries": ["Ukraine"],
    operations: [{ date: "2021 Early", activity: "Operation Marsh\nhttps://example.org/marsh" }],
    uuid: uuid(1),
    "last-card-change": "2023-01-01",
  },
  {
    actor: "PALE OTTER",
    names: [{ name: "PALE OTTER", "name-giver": "?" }],
    country: ["[Unknown]"],
    tools: ["Reedbed"],
    uuid: uuid(2),
    "last-card-change": "2023-01-01",
  },
].map((card) => JSON.stringify(card));

const withCell = (line: string): string => `${line},something`;

const EUREPOC = lineExample(
  "global.csv",
  "ID,start_date,end_date,incident_type,receiver_country,receiver_category,receiver_category_subcode,initiator_name,initiator_country,initiator_category,attribution_basis,attributed_initiator,attributed_initiator_country,attributed_initiator_category,sources_url",
  [
    `1,2014-01-01,2014-03-05,Data theft,"['Ukraine', 'Poland']","[['Media'], ['Military']]","[[''], ['Military']]","['SILVER HERON/G-17 (Unit (1))']",['Russia'],['State'],Example basis,SILVER HERON,Russia,State,['https://example.org/1']`,
    `2,2015-02-03,,Disruption,['Ukraine'],,,['Not available'],['China'],['Non-state-group'],,,,,`,
  ],
  withCell,
);

const CFR = lineExample(
  "cfr.csv",
  "Title,Date,Affiliations,Description,Response,Victims,Sponsor,Type,Category,Sources_1",
  [
    'Heron at work,1/20/2022,SILVER HERON and PALE OTTER,,,Ministries in Ukraine,Russian Federation,Espionage,"Government, Military",https://example.org/1',
    "Somebody at work,3/7/2022,Believed to be the work of a government,,,Banks,Belarus,Sabotage,Private sector,https://example.org/2",
  ],
  withCell,
);

const CCS = lineExample(
  "reports.csv",
  "Date,Filename,Download_url,Source,CVE,Threat_actor,Threat_country,Victim_country,Malware,Target_sector,Attack_start_date,Attack_end_date",
  [
    'a,heron,https://example.org/h,Example Labs,CVE-2020-0001,silver heron,RU,"UA, PL","Reedbed, Sedge",Healthcare,2020-01-05,2020-03-01',
    "b,otter,https://example.org/o,Example Labs,,,,UA,,Media,,",
  ],
  withCell,
);

const CAMPAIGNS = lineExample(
  "campaigns.csv",
  "name,vulnerability,date_start,date_end,Unknown,primary source,secondary source",
  [
    "SILVER HERON,CVE-2020-0001,2020-03,2020-04,no,https://example.org/h,",
    "SILVER HERON,Spearphishing Attachment,2016-1,2016-2,no,https://example.org/s,https://example.org/t",
    "PALE OTTER,Unknown,2016-01,2016-02,no,https://example.org/s,",
  ],
  withCell,
);

/** Source id → its example. The contract suite fails for a source without one. */
export const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  stix: [jsonExample("bundle.json", bundle20(), (parsed: { objects: Records }) => parsed.objects, bundle20)],
  "misp-galaxy": [
    jsonExample("threat-actor.json", galaxy(VALUES), (parsed: { values: Records }) => parsed.values, galaxy),
  ],
  "misp-event": [
    jsonExample(
      "event.json",
      misp(ATTRIBUTES),
      (parsed: { Event: { Attribute: Records } }) => parsed.Event.Attribute,
      misp,
    ),
  ],
  etda: [
    lineExample("cards.jsonl", null, CARDS, (line) =>
      JSON.stringify({ ...JSON.parse(line), unheardOf: "something" }),
    ),
  ],
  eurepoc: [EUREPOC],
  cfr: [CFR],
  ccs25: [CCS],
  "apt-campaigns": [CAMPAIGNS],
};
