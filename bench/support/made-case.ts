import type { Claim, Term, TermType } from "../../src/model/claim.ts";
import type { Document } from "../../src/model/document.ts";
import type { Name } from "../../src/model/identity.ts";
import { byCodeUnit } from "../../src/model/ids.ts";
import type { Knowledge } from "../../src/model/knowledge.ts";
import type { Predicate } from "../../src/model/vocabulary/predicates.ts";
import { type Random, seeded, uniform } from "../../src/stats/random.ts";
import type { Store } from "../../src/store/store.ts";

/**
 * A made case: nobody's reports, but shaped as real ones are. What a report says, and of whom, was counted over 45 public
 * reports read by the product (253 claims): kinds of ends, predicates, how many names a spelling may mean, bytes a
 * claim. Actors, software, techniques and publishers are taken from the bundled knowledge by Zipf's law, so that a
 * few are in most reports and most in few; one report in twelve copies an earlier one. The same seed makes the same.
 */
export interface MadeCase {
  readonly claims: number;
  readonly seed: number;
}

/** Claims of one report: log-normal, ten on average, as of long vendor reports. */
const CLAIMS_PER_REPORT = 10;
const COPIES = 1 / 12;
/** Share of claims that pass on what another publisher said. */
const RELAYED = 0.05;
/** Reports written in one transaction. */
const AT_ONCE = 200;
const WORDS =
  "the group was seen to send mail with a lure then load code from one server and keep access".split(" ");

type Shape = readonly [share: number, subject: TermType, predicate: Predicate, object: TermType];
/** What claims say, as counted; shares are out of a hundred. */
const SHAPES: readonly Shape[] = [
  [17, "group", "targets", "location"],
  [9, "group", "targets", "sector"],
  [14, "group", "uses", "malware"],
  [9, "group", "uses", "technique"],
  [4, "group", "exploits", "vulnerability"],
  [6, "group", "alias-of", "group"],
  [3, "group", "overlaps-with", "group"],
  [2, "group", "cooperates-with", "group"],
  [2, "group", "attributed-to", "state"],
  [9, "malware", "uses", "malware"],
  [8, "malware", "targets", "location"],
  [5, "malware", "seeks", "text"],
  [5, "campaign", "targets", "sector"],
  [4, "campaign", "uses", "malware"],
  [3, "unnamed", "impersonates", "organisation"],
];

/** Of so many things, which? The first is met most: rank r with weight 1/r. */
function zipf(random: Random, count: number): number {
  return Math.min(count - 1, Math.floor(Math.exp(uniform(random) * Math.log(count + 1))) - 1);
}

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - uniform(random))) * Math.cos(2 * Math.PI * uniform(random));
}

const COUNTRIES = ["UA", "US", "DE", "TW", "IN", "PL", "RU", "CN", "KR", "JP", "GB", "FR", "IL", "TR", "GE"];
const SECTORS = ["government", "defence", "energy", "finance", "telecommunications", "education", "health"];

interface Pools {
  readonly groups: readonly Name[];
  readonly software: readonly Name[];
  readonly techniques: readonly string[];
  readonly publishers: readonly string[];
}

function poolsOf(knowledge: Knowledge, random: Random): Pools {
  const shuffled = <T>(all: readonly T[]): readonly T[] =>
    all
      .map((one) => ({ one, at: uniform(random) }))
      .sort((a, b) => a.at - b.at)
      .map(({ one }) => one);
  const anchors = knowledge.names.filter(({ anchor }) => anchor);
  return {
    groups: shuffled(anchors.filter(({ kind }) => kind === "actor")),
    software: shuffled(anchors.filter(({ kind }) => kind === "software")),
    techniques: shuffled(knowledge.techniques.map(({ id }) => id)),
    publishers: shuffled(knowledge.publishers.map(({ id }) => id)),
  };
}

const hex = (random: Random, digits: number): string => {
  let made = "";
  while (made.length < digits)
    made += Math.floor(uniform(random) * 0x1_0000)
      .toString(16)
      .padStart(4, "0");
  return made.slice(0, digits);
};

function term(text: string, type: TermType, link: readonly string[], at: number): Term {
  return { text, canonical: text, span: { start: at, end: at + text.length }, type, link };
}

function endOf(random: Random, pools: Pools, type: TermType, at: number): Term {
  const named = (names: readonly Name[], unlinked: number): Term => {
    const rank = zipf(random, names.length);
    const [own, next] = [names[rank]!, names[(rank + 1) % names.length]!];
    const draw = uniform(random);
    if (draw < unlinked) return term(`UNIT-${zipf(random, 400)}`, type, [], at);
    return term(own.text, type, draw > 0.75 ? [own.id, next.id] : [own.id], at);
  };
  if (type === "group") return named(pools.groups, 0.15);
  if (type === "malware") return named(pools.software, 0.25);
  if (type === "campaign") return term(`Operation ${zipf(random, 300)}`, type, [], at);
  const one = <T>(all: readonly T[]): T => all[zipf(random, all.length)]!;
  if (type === "technique") {
    const id = one(pools.techniques);
    return term(id, type, [id], at);
  }
  if (type === "vulnerability") {
    const id = `CVE-20${10 + zipf(random, 15)}-${1000 + zipf(random, 3000)}`;
    return term(id, type, [id], at);
  }
  const state = one(COUNTRIES);
  if (type === "location") return term(state, type, [`country:${state}`], at);
  if (type === "state") return term(state, type, [`state:${state}`], at);
  if (type === "sector") {
    const sector = one(SECTORS);
    return term(sector, type, [`sector:${sector}`], at);
  }
  return term(`thing ${zipf(random, 1000)}`, type, [], at);
}

function shapeOf(random: Random): Shape {
  let left = uniform(random) * 100;
  for (const shape of SHAPES) {
    left -= shape[0];
    if (left < 0) return shape;
  }
  return SHAPES[0]!;
}

function claimOf(random: Random, pools: Pools, document: string, quote: string, at: number): Claim {
  const [, subject, predicate, object] = shapeOf(random);
  const relayed = pools.publishers[zipf(random, pools.publishers.length)]!;
  const year = 2012 + Math.floor(uniform(random) * 13);
  const dated = uniform(random) < 0.2;
  return {
    id: `c-${hex(random, 16)}`,
    document,
    passage: { kind: "text", span: { start: at, end: at + quote.length }, quote, ordinal: 0 },
    region: "main",
    subject: endOf(random, pools, subject, at + 4),
    predicate,
    object: endOf(random, pools, object, at + 40),
    change: null,
    stance: uniform(random) < 0.05 ? "denies" : "asserts",
    negation: null,
    hedge: uniform(random) < 0.2 ? { text: "likely", likelihood: "likely" } : null,
    confidence: null,
    assertedBy: ["author"],
    relays: uniform(random) < RELAYED ? [relayed] : [],
    eventTime: dated ? { from: `${year}-01-01`, to: `${year}-12-31`, precision: "year" } : null,
    credibility: 2,
    origin: { by: "rule", name: "clauses", version: 1 },
    supersedes: null,
  };
}

/** A report with its claims. */
export interface MadeReport {
  readonly document: Document;
  readonly claims: readonly Claim[];
}

function sentence(random: Random): string {
  const length = 12 + Math.floor(uniform(random) * 14);
  const words = Array.from({ length }, () => WORDS[Math.floor(uniform(random) * WORDS.length)]!);
  return `${words.join(" ")} ${Math.floor(uniform(random) * 1e6)}.`;
}

function reportOf(random: Random, pools: Pools, number: number, earlier: MadeReport | null): MadeReport {
  const id = hex(random, 64);
  const count = Math.max(1, Math.round(CLAIMS_PER_REPORT * Math.exp(0.8 * normal(random) - 0.32)));
  const sentences = Array.from({ length: Math.max(20, count) }, () => sentence(random));
  const text = earlier?.document.text ?? sentences.join(" ");
  const day = `${2012 + Math.floor(uniform(random) * 13)}-0${1 + Math.floor(uniform(random) * 9)}-15`;
  const publisher = pools.publishers[zipf(random, pools.publishers.length)]!;
  const marks = Array.from({ length: 40 }, () => Math.floor(uniform(random) * 2 ** 32)).sort((a, b) => a - b);
  return {
    document: {
      id,
      kind: "vendor",
      mediaType: "text/plain",
      language: "en",
      title: `Made report ${number}`,
      text,
      cleaner: "text@1",
      pages: [],
      blocks: [{ start: 0, end: text.length, tag: "p", linkDensity: 0 }],
      appearances: [
        {
          publisher,
          url: `https://reports.example/${number}`,
          published: { from: day, to: day, precision: "day" },
          retrievedAt: null,
        },
      ],
      tlp: "clear",
      lineage: { marks: earlier?.document.lineage?.marks ?? marks, allMarks: true, cites: [] },
    },
    claims: Array.from({ length: count }, (_, at) => {
      const copied = earlier?.claims[at]?.passage;
      const quote = copied?.kind === "text" ? copied.quote : sentences[at]!;
      return claimOf(random, pools, id, quote, at * 100);
    }),
  };
}

/** The reports of a made case, one after the other. */
export function* madeReports({ claims, seed }: MadeCase, knowledge: Knowledge): Generator<MadeReport> {
  const random = seeded(seed);
  const pools = poolsOf(knowledge, random);
  let made = 0;
  let earlier: MadeReport | null = null;
  for (let number = 0; made < claims; number += 1) {
    const report: MadeReport = reportOf(random, pools, number, uniform(random) < COPIES ? earlier : null);
    const left = claims - made;
    const fitting =
      report.claims.length > left ? { ...report, claims: report.claims.slice(0, left) } : report;
    made += fitting.claims.length;
    earlier = fitting;
    yield fitting;
  }
}

/** Fills an empty case the way an import does, many reports a transaction. Returns how many documents. */
export async function fillCase(store: Store, made: MadeCase, knowledge: Knowledge): Promise<number> {
  let documents = 0;
  let batch: MadeReport[] = [];
  const write = async (): Promise<void> => {
    await store.importRows(batch.flatMap(rowsOf));
    documents += batch.length;
    batch = [];
  };
  for (const report of madeReports(made, knowledge)) {
    batch.push(report);
    if (batch.length >= AT_ONCE) await write();
  }
  if (batch.length > 0) await write();
  return documents;
}

function rowsOf({ document, claims }: MadeReport) {
  const { id, kind, language, title } = document;
  const body = { ...document, appearances: [] };
  return [
    { record: "document", row: { id, kind, language, title, body } },
    ...document.appearances.map((appearance) => ({
      record: "appearance",
      row: {
        ...{ document: id, id: `a-${id.slice(0, 16)}`, publisher: appearance.publisher },
        ...{ published: appearance.published?.from ?? null, body: appearance },
      },
    })),
    ...[...claims]
      .sort((a, b) => byCodeUnit(a.id, b.id))
      .map((claim) => ({ record: "claim", row: { id: claim.id, body: claim } })),
  ];
}
