import { compileClaims } from "../../src/extract/claims/compile-claims.ts";
import { compileMentions } from "../../src/extract/mentions/compile-mentions.ts";
import { segment } from "../../src/extract/segments.ts";
import type { Claim, Term } from "../../src/model/claim.ts";
import type { Document, Mention } from "../../src/model/document.ts";
import type { Id } from "../../src/model/ids.ts";
import type { Knowledge } from "../../src/model/knowledge.ts";
import { type Predicate, RELATION_PREDICATES } from "../../src/model/vocabulary/predicates.ts";
import { readText } from "../../src/sources/text.ts";
import type { LinkFact, TermFact } from "./facts.ts";
import type { Prose } from "./prose.ts";

const RELATIONS: ReadonlySet<Predicate> = new Set(RELATION_PREDICATES);
/** A heading over the description makes its object the one that "the group" and "it" stand for. */
const heading = ({ name }: Prose): string => `# ${name}\n\n`;

function documentOf(prose: Prose): Document {
  const { text, blocks, cleaner } = readText(heading(prose) + prose.text);
  return {
    id: prose.at,
    kind: "dataset",
    mediaType: "text/plain",
    language: "en",
    title: null,
    text,
    cleaner,
    pages: [],
    blocks,
    appearances: [],
    tlp: "clear",
  };
}

/** Which objects of the snapshot are meant by the ends of claims. */
class Objects {
  readonly #upstreamOf: ReadonlyMap<Id, Id>;
  readonly #anchorOf: ReadonlyMap<Id, Id>;
  readonly #actors: ReadonlySet<Id>;

  constructor({ names }: Pick<Knowledge, "names">) {
    this.#upstreamOf = new Map(names.map(({ id, upstream }) => [id, upstream]));
    this.#anchorOf = new Map(names.flatMap(({ anchor, id, upstream }) => (anchor ? [[upstream, id]] : [])));
    this.#actors = new Set(names.flatMap(({ kind, upstream }) => (kind === "actor" ? [upstream] : [])));
  }

  anchor(upstream: Id): Id | null {
    return this.#anchorOf.get(upstream) ?? null;
  }

  isActor(upstream: Id): boolean {
    return this.#actors.has(upstream);
  }

  /** The one object of the prose's own catalogue that a term means, else the one of ATT&CK; `null` when not plain. */
  of(term: Term, prose: Prose): Id | null {
    const upstreams = [...new Set(term.link.flatMap((link) => this.#upstreamOf.get(link) ?? []))];
    if (upstreams.includes(prose.at)) return prose.at;
    for (const catalogue of [prose.at.slice(0, prose.at.indexOf(":") + 1), "attack:"]) {
      const own = upstreams.filter((upstream) => upstream.startsWith(catalogue));
      if (own.length > 0) return own.length === 1 ? own[0]! : null;
    }
    return null;
  }
}

/** The mentions of a description, with its own name and its links as what they are known to be. */
function mentionsOf(
  prose: Prose,
  document: Document,
  found: readonly Mention[],
  objects: Objects,
): Mention[] {
  const shift = heading(prose).length;
  const mention = (start: number, end: number, to: Id): Mention[] => {
    const anchor = objects.anchor(to);
    const type = objects.isActor(to) ? ("group" as const) : ("malware" as const);
    return anchor
      ? [{ start, end, text: document.text.slice(start, end), type, link: [anchor], value: null }]
      : [];
  };
  const own: Mention[] = [];
  for (let at = 2; at >= 0; at = document.text.indexOf(prose.name, at + prose.name.length)) {
    const isWord =
      !/\w/.test(document.text[at - 1] ?? " ") && !/\w/.test(document.text[at + prose.name.length] ?? " ");
    if (isWord) own.push(...mention(at, at + prose.name.length, prose.at));
  }
  const linked = prose.linked.flatMap(({ start, end, to }) => mention(start + shift, end + shift, to));
  const isFree = (one: Mention, taken: readonly Mention[]): boolean =>
    !taken.some(({ start, end }) => start < one.end && one.start < end);
  const named = [...linked, ...own.filter((one) => isFree(one, linked))];
  return [...named, ...found.filter((one) => isFree(one, named))].sort((a, b) => a.start - b.start);
}

/** The terms that `availability` rows point at. */
export const AVAILABILITY_TERMS: readonly TermFact[] = [
  "open-source",
  "leaked",
  "sold",
  "public",
  "shared",
  "exclusive",
].map((label) => ({ id: `availability:${label}`, label }));

/** Who can have a tool, in the words that the tests of exclusivity know. */
const AVAILABLE: readonly (readonly [RegExp, string])[] = [
  [/open[- ]source/i, "open-source"],
  [/\bleaked\b/i, "leaked"],
  [/\b(?:sold|for sale|commercial\w*|rented|advertised|purchas\w+)\b/i, "sold"],
  [/\b(?:public\w*|freely|free|widely|commodity)\b/i, "public"],
  [/\b(?:shared|multiple|several)\b/i, "shared"],
  [/\b(?:exclusive\w*|unique|only|proprietary|private\w*)\b/i, "exclusive"],
];

const LONGEST_STATUS = 40;

interface ObjectEnd {
  readonly object: Id;
  readonly text?: string;
}

function stateOf({ object }: Claim): ObjectEnd | null {
  const country = object.link.find((link) => link.startsWith("country:"));
  return country ? { object: country.replace("country:", "state:"), text: object.text } : null;
}

/** The object of a claim as an end of a row; `null` for what the snapshot has no row for. */
function objectOf(claim: Claim, prose: Prose, objects: Objects): ObjectEnd | null {
  const { predicate, object } = claim;
  if (predicate === "availability") {
    const said = object.canonical.slice(0, LONGEST_STATUS);
    const kind = AVAILABLE.find(([words]) => words.test(said))?.[1];
    return kind ? { object: `availability:${kind}` } : null;
  }
  if (predicate === "attributed-to") return stateOf(claim);
  const upstream = objects.of(object, prose);
  return upstream && objects.isActor(upstream) ? { object: upstream } : null;
}

function subjectOf(claim: Claim, prose: Prose, objects: Objects): Id | null {
  const upstream = objects.of(claim.subject, prose);
  if (upstream === null) return null;
  if (claim.predicate === "availability")
    return upstream === prose.at && prose.kind === "software" ? upstream : null;
  return objects.isActor(upstream) ? upstream : null;
}

/** A name of the object itself beside its own name says nothing that its list of names does not. */
const isSaying = (subject: Id, { predicate, negation }: Claim, end: ObjectEnd): boolean =>
  subject !== end.object &&
  (predicate !== "alias-of" || negation !== null || !end.object.startsWith("misp:"));

function rowOf(claim: Claim, prose: Prose, objects: Objects): LinkFact[] {
  if (
    !RELATIONS.has(claim.predicate) &&
    claim.predicate !== "attributed-to" &&
    claim.predicate !== "availability"
  )
    return [];
  const subject = subjectOf(claim, prose, objects);
  const end = objectOf(claim, prose, objects);
  if (!subject || !end || !isSaying(subject, claim, end) || claim.passage.kind !== "text") return [];
  const shift = heading(prose).length;
  const span = { start: claim.passage.span.start - shift, end: claim.passage.span.end - shift };
  if (span.start < 0) return [];
  const next = prose.text.slice(span.end).search(/\S/);
  const until = next < 0 ? prose.text.length : span.end + next;
  const urls = prose.cited.flatMap(({ start, url }) =>
    url !== null && start >= span.start && start < until ? [url] : [],
  );
  const { eventTime } = claim;
  return [
    {
      source: prose.source,
      subject,
      predicate: claim.predicate,
      ...end,
      at: prose.at,
      field: "description",
      span,
      urls,
      read: true,
      ...(claim.stance === "asserts" ? {} : { stance: claim.stance }),
      ...(claim.negation ? { negation: claim.negation } : {}),
      ...(claim.hedge ? { hedge: claim.hedge } : {}),
      ...(eventTime?.from && eventTime.to ? { when: [eventTime.from, eventTime.to] as const } : {}),
    },
  ];
}

/** Descriptions of software are read for who can have it, which few of them say. */
const isWorthReading = ({ kind, text }: Prose): boolean =>
  kind === "actor" ||
  /\b(?:public|freely|sold|sale|open.?source|shared|exclusive|proprietary|leaked|commercial|commodity|rent|unique)/i.test(
    text,
  );

/**
 * What the descriptions of upstream objects say of relations between actors, of sponsoring states, and of who can have
 * a tool: read by the rules that read reports, with the lexicon of the snapshot. Offsets into the field, no words of it.
 */
export function proseStatements(
  proses: readonly Prose[],
  knowledge: Pick<Knowledge, "names" | "lexicon">,
  commonWords: Iterable<string>,
): LinkFact[] {
  const mentionsIn = compileMentions(knowledge.lexicon, { commonWords });
  const claimsOf = compileClaims();
  const objects = new Objects(knowledge);
  return proses.filter(isWorthReading).flatMap((prose) => {
    const document = documentOf(prose);
    const claims = claimsOf({
      text: document.text,
      documentId: document.id,
      segments: segment(document.text, document.blocks),
      regions: [{ kind: "main", start: 0, end: document.text.length }],
      mentions: mentionsOf(prose, document, mentionsIn(document.text, { published: null }), objects),
      published: null,
      publisher: prose.source,
    });
    return claims.flatMap((claim) => rowOf(claim, prose, objects));
  });
}
