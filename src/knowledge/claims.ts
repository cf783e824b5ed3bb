import type { Claim, Hedge, Term, TermType } from "../model/claim.ts";
import type { Span } from "../model/document.ts";
import type { Name, NameKind } from "../model/identity.ts";
import type { Id } from "../model/ids.ts";
import { type Interval, intervalOf } from "../model/interval.ts";
import type { Reference, Upstream } from "../model/knowledge.ts";
import type { Credibility } from "../model/vocabulary/admiralty.ts";
import type { LikelihoodTerm } from "../model/vocabulary/icd203.ts";
import type { Predicate } from "../model/vocabulary/predicates.ts";
import type { ObjectKind, ObjectRow } from "./names.ts";

type HedgeRow = LikelihoodTerm | readonly [string, Hedge["likelihood"]];

/** `[subject, predicate, object, at, field, claimId, qualifiers]`; `at` is the upstream object that says so. */
export type LinkRow = readonly [
  Id,
  Predicate,
  Id,
  Id,
  string,
  Id,
  {
    readonly text?: string;
    /** Keys of references, or addresses in full. */
    readonly refs?: readonly string[];
    readonly when?: readonly [string, string?];
    readonly span?: readonly [number, number];
    readonly stance?: Claim["stance"];
    readonly negation?: Claim["negation"];
    readonly hedge?: HedgeRow;
    readonly credibility?: Credibility;
    /** Read in a description by a person. */
    readonly coded?: true;
  }?,
];

/** `[url, key, published]`. */
export type ReferenceRow = readonly [string, string, string?];
/** `[id, label]`. */
export type TermRow = readonly [Id, string];

/** What link rows point at, ready to be looked up. */
export interface LinkEnds {
  readonly terms: ReadonlyMap<Id, Term>;
  readonly urls: ReadonlyMap<string, string>;
  readonly upstreams: ReadonlyMap<Id, Upstream>;
  /** Publisher id of an address, or `null` when no listed publisher owns its host. */
  readonly publisherOf: (url: string) => Id | null;
}

const NONE: readonly never[] = [];
const READ_BY_RULE: Claim["origin"] = { by: "rule", name: "clauses", version: 7 };
const NO_QUALIFIERS: NonNullable<LinkRow[6]> = {};

const OBJECT_TYPES: Readonly<Record<ObjectKind, TermType>> = {
  actor: "group",
  campaign: "campaign",
  organisation: "organisation",
  malware: "malware",
  tool: "tool",
};

const PREFIX_TYPES: Readonly<Record<string, TermType>> = {
  country: "location",
  region: "location",
  state: "state",
  sector: "sector",
};

const term = (text: string, canonical: string, type: TermType, link: readonly Id[]): Term => ({
  text,
  canonical,
  span: null,
  type,
  link,
});

/** The ends that stand for upstream objects, each by its anchor's name. */
export function objectTerms(objects: readonly ObjectRow[]): Map<Id, Term> {
  return new Map(
    objects.map((row) => [row[0], term(row[3][1], row[3][1], OBJECT_TYPES[row[1]], [row[3][0]])] as const),
  );
}

/** The same from names that are already read; software has lost the difference of malware and tool there. */
export function anchorTerms(names: readonly Name[]): Map<Id, Term> {
  const type = (kind: NameKind): TermType => OBJECT_TYPES[kind === "software" ? "malware" : kind];
  const terms = new Map<Id, Term>();
  for (const { anchor, id, text, kind, upstream } of names)
    if (anchor) terms.set(upstream, term(text, text, type(kind), [id]));
  return terms;
}

/** The ends that have no names of their own: countries, states, sectors, motives, and techniques. */
export function addTerms(ends: Map<Id, Term>, terms: readonly TermRow[]): void {
  for (const [id, label] of terms)
    ends.set(id, term(label, label, PREFIX_TYPES[id.slice(0, id.indexOf(":"))] ?? "text", [id]));
}

/** A technique's end: its id as written upstream, its name as the canonical spelling. */
export function techniqueTerm(id: Id, name: string): Term {
  return term(id, name, "technique", [id]);
}

/** The end a row names; an organisation that no object stands for is a name alone. */
function endOf(id: Id, text: string | undefined, ends: LinkEnds): Term {
  const known = ends.terms.get(id);
  if (!known) {
    const name = id.slice(id.indexOf(":") + 1);
    return term(text ?? name, name, "organisation", NONE);
  }
  return text === undefined ? known : { ...known, text };
}

function intervalFrom(when: readonly [string, string?] | undefined): Interval | null {
  if (!when) return null;
  const first = intervalOf(when[0]);
  const last = when[1] === undefined ? first : intervalOf(when[1]);
  return first && last ? { from: first.from, to: last.to, precision: first.precision } : null;
}

const spanFrom = (span: readonly [number, number] | undefined): Span | null =>
  span === undefined ? null : { start: span[0], end: span[1] };

function hedgeFrom(hedge: HedgeRow | undefined): Hedge | null {
  if (hedge === undefined) return null;
  return typeof hedge === "string"
    ? { text: hedge, likelihood: hedge }
    : { text: hedge[0], likelihood: hedge[1] };
}

/** Source id → publisher id, where the two differ. */
const PUBLISHERS: Readonly<Record<string, Id>> = { "mitre-attack": "mitre", "360net": "360" };

const SOURCES: Readonly<Record<string, string>> = {
  attack: "mitre-attack",
  misp: "misp-galaxy",
};

/** The source an upstream id belongs to: `attack:G0129` is `mitre-attack`. */
export function sourceOf(upstream: Id): string {
  const prefix = upstream.slice(0, upstream.indexOf(":"));
  return SOURCES[prefix] ?? (prefix.startsWith("misp-") ? "misp-galaxy" : prefix);
}

/**
 * A link row as the claim it stands for. Who asserts it: the publishers of the cited reports when they are known,
 * else the source; what it relays: the cited reports, which are its witnesses. Credibility, unless the source grades
 * it: 2 with a cited report, 3 on the source's word alone.
 */
export function claimOf(row: LinkRow, ends: LinkEnds): Claim {
  const at = row[3];
  const said = row[6] ?? NO_QUALIFIERS;
  const source = sourceOf(at);
  const urls = said.refs?.map((ref) => ends.urls.get(ref) ?? ref) ?? NONE;
  return {
    id: row[5],
    document: source,
    passage: {
      kind: "field",
      object: at,
      field: row[4],
      span: spanFrom(said.span),
      urls,
      release: ends.upstreams.get(source)?.release ?? "",
    },
    region: "main",
    subject: ends.terms.get(row[0])!,
    predicate: row[1],
    object: endOf(row[2], said.text, ends),
    change: null,
    stance: said.stance ?? "asserts",
    negation: said.negation ?? null,
    hedge: hedgeFrom(said.hedge),
    confidence: null,
    assertedBy: assertersOf(urls, source, ends),
    relays: urls,
    eventTime: intervalFrom(said.when),
    credibility: said.credibility ?? (urls.length > 0 ? 2 : 3),
    origin: { by: "source", name: source, version: 1 },
    supersedes: null,
  };
}

/** A row that the reader's rules found in a description: the claim says so, for rules may read wrongly. */
export function readClaimOf(row: LinkRow, ends: LinkEnds): Claim {
  return { ...claimOf(row, ends), origin: READ_BY_RULE };
}

/** The publishers of the cited reports that are listed; without any, the source. */
function assertersOf(urls: readonly string[], source: string, ends: LinkEnds): readonly Id[] {
  const cited = new Set<Id>();
  for (const url of urls) {
    const publisher = ends.publisherOf(url);
    if (publisher !== null) cited.add(publisher);
  }
  return cited.size > 0 ? [...cited] : [PUBLISHERS[source] ?? source];
}

/** References without their row keys. */
export function referencesFrom(rows: readonly ReferenceRow[]): Reference[] {
  return rows.map(([url, , published]) => ({ url, published: published ?? null }));
}
