import type { Claim } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import { byCodeUnit, canonicalJson, type Id } from "../model/ids.ts";
import type { Issue } from "../model/issue.ts";
import { ClaimIds } from "./claim-ids.ts";
import type { KeptObject, SourceInput, SourceResult } from "./source.ts";
import { claimFrom, type Draft } from "./source-draft.ts";

/** Which fields of a kind of record are read, and which are left aside on purpose. */
export interface FieldScope {
  readonly takes: ReadonlySet<string>;
  readonly ignores: ReadonlySet<string>;
  /** Fields that belong to extensions: left aside, counted. */
  readonly extension?: (field: string) => boolean;
}

/** The books of one reading. Every record is entered once: taken, ignored or skipped. */
export interface Account {
  take(): void;
  ignore(why: string): void;
  skip(issue: Issue): void;
  /** Something lost in a record that is otherwise kept. */
  raise(issue: Issue): void;
  ignoreField(name: string): void;
  /** Enters each field that holds something. A field in neither list becomes one issue, with how often it was met. */
  fields(record: Readonly<Record<string, unknown>>, scope: FieldScope, prefix: string, path: string): void;
  keep(object: KeptObject): void;
  claim(draft: Draft): void;
  /** Enters a document that a record describes; of two with one id the first is kept. */
  document(document: Document): void;
  /** Claims made since the last time, each id once ever: for files too large to hold what they say. */
  drain(): readonly Claim[];
  /** How many claims were made so far, repeated ones included. */
  made(): number;
  close(): SourceResult;
}

const holdsNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

interface Unknown {
  readonly path: string;
  times: number;
}

/** Of two claims with one id, the same one whatever the order of records: the lesser by canonical text. */
function lesser(a: Claim, b: Claim): Claim {
  // Members stand in one order, so equal claims have equal text; most repeats are equal.
  if (JSON.stringify(a) === JSON.stringify(b)) return a;
  return byCodeUnit(canonicalJson(a), canonicalJson(b)) <= 0 ? a : b;
}

function unknownIssues(unknown: ReadonlyMap<string, Unknown>): Issue[] {
  return [...unknown].map(([field, { path, times }]) => ({
    code: "unknown-field",
    path,
    message: `${field} is not known here and was not read; it holds something in ${times} records.`,
    value: field,
  }));
}

/** Opens the books for one file. Claims with one id are entered once; the repeats are counted. */
export function openAccount(source: Id, input: Pick<SourceInput, "document" | "release">): Account {
  const counts = { taken: 0, ignored: 0, skipped: 0 };
  let made = 0;
  const claims = new Map<Id, Claim>();
  const drained = new ClaimIds();
  const issues: Issue[] = [];
  const ignored = new Map<string, number>();
  const unknown = new Map<string, Unknown>();
  const kept: KeptObject[] = [];
  const documents = new Map<Id, Document>();
  const count = (name: string): void => void ignored.set(name, (ignored.get(name) ?? 0) + 1);
  return {
    take: () => {
      counts.taken += 1;
    },
    ignore: (why) => {
      counts.ignored += 1;
      count(`record ${why}`);
    },
    skip: (issue) => {
      counts.skipped += 1;
      issues.push(issue);
    },
    raise: (issue) => void issues.push(issue),
    ignoreField: count,
    fields: (record, { takes, ignores, extension }, prefix, path) => {
      for (const field in record) {
        if (takes.has(field) || holdsNothing(record[field])) continue;
        const name = `${prefix}.${field}`;
        const met = unknown.get(name);
        if (ignores.has(field) || extension?.(field)) count(name);
        else if (met) met.times += 1;
        else unknown.set(name, { path, times: 1 });
      }
    },
    keep: (object) => void kept.push(object),
    document: (document) => {
      if (!documents.has(document.id)) documents.set(document.id, document);
    },
    drain: () => {
      const made = [...claims.values()];
      for (const { id } of made) drained.add(id);
      claims.clear();
      return made;
    },
    made: () => made,
    claim: (draft) => {
      made += 1;
      const claim = claimFrom(draft, source, input);
      const known = claims.get(claim.id);
      if (known || drained.has(claim.id)) count("claim made by an earlier record");
      if (!drained.has(claim.id)) claims.set(claim.id, known ? lesser(known, claim) : claim);
    },
    close: () => ({
      source,
      claims: [...claims.values()],
      counts: {
        records: counts.taken + counts.ignored + counts.skipped,
        ...counts,
        claims: drained.size + claims.size,
      },
      issues: [...issues, ...unknownIssues(unknown)],
      ignored: Object.fromEntries([...ignored].sort(([a], [b]) => byCodeUnit(a, b))),
      kept,
      ...(documents.size === 0 ? {} : { documents: [...documents.values()] }),
    }),
  };
}
