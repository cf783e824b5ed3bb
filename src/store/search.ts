import { sql } from "kysely";
import type { Claim } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import type { Id } from "../model/ids.ts";
import { isPostgres } from "./engine.ts";
import type { Executor } from "./rows.ts";
import type { Database } from "./schema.ts";
import { postgresSearch } from "./search-postgres.ts";
import type { Store } from "./store.ts";

/** A document or claim whose words were asked for; best first. */
export interface SearchHit {
  readonly kind: SearchKind;
  readonly id: Id;
}
export type SearchKind = "document" | "claim";

/** How many rows are indexed at once. */
const PAGE = 200;

/**
 * Full-text index of SQLite (FTS5), beside the case's tables and made from them: it can be dropped at any time, and is
 * in no export. The text itself is not stored twice (`content=''`); `searched` says what stands at which place.
 */
async function makeTables(on: Executor): Promise<void> {
  await sql`create table if not exists searched
    (place integer primary key, case_id text not null, kind text not null, id text not null,
     unique (case_id, kind, id))`.execute(on);
  await sql`create virtual table if not exists search_text
    using fts5(words, content='', tokenize='porter unicode61 remove_diacritics 2')`.execute(on);
}

export function wordsOf(kind: SearchKind, body: string): string {
  if (kind === "document") {
    const { title, text } = JSON.parse(body) as Document;
    return `${title ?? ""}\n${text}`;
  }
  const { subject, predicate, object, passage } = JSON.parse(body) as Claim;
  const quote = passage.kind === "text" ? passage.quote : "";
  return [subject.text, subject.canonical, predicate, object.text, object.canonical, quote].join("\n");
}

/** Indexes a page of what is not indexed yet; returns how many there were. */
async function indexPage(on: Executor, caseId: string, kind: SearchKind): Promise<number> {
  const { rows } = await sql<{ id: string; body: string }>`
    select id, body from ${sql.table(kind)} as t where case_id = ${caseId} and not exists
      (select 1 from searched s where s.case_id = ${caseId} and s.kind = ${kind} and s.id = t.id)
    order by id limit ${PAGE}`.execute(on);
  for (const { id, body } of rows) {
    const placed = await sql<{ place: number }>`
      insert into searched (case_id, kind, id) values (${caseId}, ${kind}, ${id}) returning place`.execute(
      on,
    );
    const place = placed.rows[0]!.place;
    await sql`insert into search_text (rowid, words) values (${place}, ${wordsOf(kind, body)})`.execute(on);
  }
  return rows.length;
}

/** Any of the words, each as it stands: nothing a person types is an operator. */
function matchAny(words: readonly string[]): string {
  return words.map((word) => `"${word.replaceAll('"', '""')}"`).join(" OR ");
}

/** Full-text search on the engine at hand; both index what was added since the last search first. */
export function searchQueries(db: Database, caseId: string): Pick<Store, "search"> {
  return isPostgres(db) ? postgresSearch(db, caseId) : sqliteSearch(db, caseId);
}

/**
 * Full-text search on SQLite. What was added since the last search is indexed first, so that adding stays as fast as
 * it was. Words are matched by their stem (Porter), whatever their case and accents; best first by BM25, ties by id.
 */
function sqliteSearch(db: Database, caseId: string): Pick<Store, "search"> {
  return {
    search: async (words, { kind, limit }) => {
      if (words.length === 0) return [];
      await makeTables(db);
      for (;;) {
        const indexed = await db.transaction().execute((on) => indexPage(on, caseId, kind));
        if (indexed < PAGE) break;
      }
      const { rows } = await sql<{ id: string }>`
        select s.id as id from search_text join searched s on s.place = search_text.rowid
        where search_text match ${matchAny(words)} and s.case_id = ${caseId} and s.kind = ${kind}
        order by bm25(search_text), s.id limit ${limit}`.execute(db);
      return rows.map(({ id }) => ({ kind, id }));
    },
  };
}
