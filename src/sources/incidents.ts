import { parse } from "csv-parse/sync";
import { UserError } from "../errors.ts";
import type { Claim, Term } from "../model/claim.ts";
import { claimId } from "../model/claim.ts";
import type { Name } from "../model/identity.ts";
import type { Issue } from "../model/issue.ts";
import type { Reference } from "../model/knowledge.ts";
import type { Predicate } from "../model/vocabulary/predicates.ts";
import { PREDICATES } from "../model/vocabulary/predicates.ts";
import { DOCUMENT_KINDS } from "../model/vocabulary/publishing.ts";
import { type IncidentRow, rowProblem } from "./incident-row.ts";
import { actorTerm, INCIDENT_SOURCE, type IncidentEnds, placeTerm, softwareTerm } from "./incident-terms.ts";
import { confidenceOf, credibilityOf, hedgeOf, intervalIn, listOf, stanceOf } from "./incident-values.ts";

/** What a set of incident and relation rows says. */
export interface IncidentSet {
  readonly claims: readonly Claim[];
  /** Names that only these rows use. */
  readonly names: readonly Name[];
  readonly references: readonly Reference[];
  readonly issues: readonly Issue[];
}

export interface IncidentOptions {
  /** Named in issues. */
  readonly file: string;
  readonly release: string;
  readonly names: readonly Name[];
}

const CHANGES = ["started", "rose", "widened", "stopped"] as const;

/**
 * Reads incidents and relations in the columns of docs/codebook-incidents.md. A row becomes one claim for each
 * victim country, sector and organisation, each tool, what was sought and the outcome; all carry the row as their
 * event, so that they can become one operation again. A row that breaks the codebook is left out with an issue;
 * broken CSV or a missing column throws `bad-incidents`. O(rows).
 */
export function parseIncidents(text: string, { file, release, names }: IncidentOptions): IncidentSet {
  const ends = endsOf(names);
  const claims: Claim[] = [];
  const references = new Map<string, Reference>();
  const issues: Issue[] = [];
  readRows(text, file).forEach((row, index) => {
    const problem = rowProblem(row);
    if (problem) {
      issues.push({ code: "bad-incident-row", path: `${file}:${index + 2}`, ...problem });
      return;
    }
    claims.push(...claimsOf(row, ends, release));
    references.set(row.url, { url: row.url, published: row.published || null });
  });
  return { claims, names: [...ends.minted.values()], references: [...references.values()], issues };
}

const COLUMNS =
  "id kind subject predicate object objectType eventFrom eventTo precision published victimCountries victimSectors victimOrganisations victimRole software sought outcome hedge confidence stance assertedBy relays publisher documentKind url urlStatus archivedUrl reliability credibility upstream purposive factInOwnWords";

/** The rows as columns. Throws `bad-incidents`. */
export function readRows(text: string, file: string): IncidentRow[] {
  const hint = "docs/codebook-incidents.md lists the columns.";
  let rows: Record<string, string>[];
  try {
    rows = parse(text, { bom: true, columns: true, skip_empty_lines: true, trim: true });
  } catch (cause) {
    const message = `${file} is not CSV: ${cause instanceof Error ? cause.message : String(cause)}`;
    throw new UserError("bad-incidents", { message, hint, cause });
  }
  const missing = COLUMNS.split(" ").filter((column) => rows[0] && !(column in rows[0]));
  if (missing.length > 0) {
    const message = `${file} lacks the column ${missing[0]}.`;
    throw new UserError("bad-incidents", { message, hint, candidates: missing });
  }
  return rows as unknown as IncidentRow[];
}

function endsOf(names: readonly Name[]): IncidentEnds {
  const software = new Map<string, Name[]>();
  for (const name of names) {
    if (name.kind !== "software") continue;
    const key = name.text.toLowerCase();
    software.set(key, [...(software.get(key) ?? []), name]);
  }
  const anchors = new Map(names.flatMap((name) => (name.anchor ? [[name.upstream, name] as const] : [])));
  return { anchors, software, minted: new Map() };
}

type Part = readonly [field: string, predicate: Predicate, object: Term];

const textTerm = (value: string): Term => ({
  text: value,
  canonical: value,
  span: null,
  type: "text",
  link: [],
});

/** The other end of a relation: an actor or place, unless its type says that it is a tool or plain words. */
function relationObject(row: IncidentRow, ends: IncidentEnds): Term {
  if (row.objectType === "malware") return softwareTerm(row.object, ends);
  return row.objectType === "text" ? textTerm(row.object) : actorTerm(row.object, row, ends);
}

/** What an incident row says, part by part; a relation row says one thing. */
function partsOf(row: IncidentRow, ends: IncidentEnds): readonly Part[] {
  if (row.kind === "relation") {
    const predicate = PREDICATES.find((known) => known === row.predicate)!;
    return [["object", predicate, relationObject(row, ends)]];
  }
  return [
    ...listOf(row.victimCountries).map(
      (code): Part => ["victimCountries", "targets", placeTerm("country", code)],
    ),
    ...listOf(row.victimSectors).map((slug): Part => ["victimSectors", "targets", placeTerm("sector", slug)]),
    ...listOf(row.victimOrganisations).map(
      (name): Part => ["victimOrganisations", "targets", placeTerm("organisation", name)],
    ),
    ...listOf(row.software).map(
      (name): Part => ["software", /^CVE-/.test(name) ? "exploits" : "uses", softwareTerm(name, ends)],
    ),
    ...listOf(row.sought).map((what): Part => ["sought", "seeks", textTerm(what)]),
    ...(row.outcome ? [["outcome", "outcome", textTerm(row.outcome)] as Part] : []),
  ];
}

function claimsOf(row: IncidentRow, ends: IncidentEnds, release: string): Claim[] {
  const subject = actorTerm(row.subject, row, ends);
  const stance = stanceOf(row.stance);
  const upstream = `${INCIDENT_SOURCE}:${row.id}`;
  const speakers = listOf(row.assertedBy);
  return partsOf(row, ends).map(([field, predicate, object]): Claim => {
    const passage = { kind: "field", object: upstream, field, span: null, urls: [row.url], release } as const;
    const identity = { document: INCIDENT_SOURCE, passage, predicate, stance };
    return {
      id: claimId({ ...identity, subject: subject.text, object: object.text }),
      ...identity,
      region: "main",
      subject,
      object,
      change: row.kind === "relation" ? (CHANGES.find((change) => change === row.outcome) ?? null) : null,
      negation: stance === "denies" ? "no-evidence" : null,
      hedge: hedgeOf(row.hedge),
      confidence: confidenceOf(row.confidence),
      assertedBy: speakers[0] === "author" ? [row.publisher] : speakers,
      relays: listOf(row.relays),
      eventTime: intervalIn(row),
      credibility: credibilityOf(row.credibility),
      origin: { by: "source", name: INCIDENT_SOURCE, version: 1 },
      supersedes: null,
      row: {
        fact: row.factInOwnWords || null,
        says: row.kind === "relation" ? row.outcome || null : null,
        kind: DOCUMENT_KINDS.find((known) => known === row.documentKind)!,
        urlStatus: row.urlStatus === "opened" ? "opened" : "known",
      },
      ...(row.kind === "incident"
        ? { event: { id: upstream, role: row.victimRole || "unknown", purposive: row.purposive === "yes" } }
        : {}),
    };
  });
}
