import { sql } from "kysely";
import { textType } from "./engine.ts";
import type { Executor } from "./rows.ts";
import type { Database } from "./schema.ts";
import { type SearchHit, type SearchKind, wordsOf } from "./search.ts";
import type { Store } from "./store.ts";

/** How many rows are indexed at once. */
const PAGE = 200;
/** PostgreSQL refuses a tsvector of 1 MB; words past this many characters are not indexed. */
const LONGEST_INDEXED = 400_000;

/** Full-text index of PostgreSQL, made from the case's tables like SQLite's: it can be dropped at any time. */
async function makeTables(on: Executor): Promise<void> {
  const text = textType(on);
  await on.schema
    .createTable("search_words" as never)
    .ifNotExists()
    .addColumn("case_id", text, (column) => column.notNull())
    .addColumn("kind", text, (column) => column.notNull())
    .addColumn("id", text, (column) => column.notNull())
    .addColumn("words", sql`tsvector`, (column) => column.notNull())
    .addPrimaryKeyConstraint("search_words_key", ["case_id", "kind", "id"] as never)
    .execute();
  await sql`create index if not exists search_words_by_word on search_words using gin (words)`.execute(on);
}

async function indexPage(on: Executor, caseId: string, kind: SearchKind): Promise<number> {
  const { rows } = await sql<{ id: string; body: string }>`
    select id, body from ${sql.table(kind)} as t where case_id = ${caseId} and not exists
      (select 1 from search_words s where s.case_id = ${caseId} and s.kind = ${kind} and s.id = t.id)
    order by id limit ${PAGE}`.execute(on);
  for (const { id, body } of rows) {
    const words = wordsOf(kind, body).replaceAll("\u0000", " ").slice(0, LONGEST_INDEXED);
    await sql`insert into search_words (case_id, kind, id, words)
      values (${caseId}, ${kind}, ${id}, to_tsvector('english', ${words})) on conflict do nothing`.execute(
      on,
    );
  }
  return rows.length;
}

/** Any of the words, each quoted, so that nothing a person types is an operator; empty when nothing is left. */
function matchAny(words: readonly string[]): string {
  return words
    .map((word) => word.replaceAll(/[^\p{L}\p{N}._-]+/gu, " ").trim())
    .filter((word) => word !== "")
    .map((word) => `'${word}'`)
    .join(" | ");
}

/** Full-text search on PostgreSQL (tsvector, English stems), best first by cover density, ties by id. */
export function postgresSearch(db: Database, caseId: string): Pick<Store, "search"> {
  return {
    search: async (words, { kind, limit }): Promise<readonly SearchHit[]> => {
      const query = matchAny(words);
      if (query === "") return [];
      await makeTables(db);
      while ((await db.transaction().execute((on) => indexPage(on, caseId, kind))) === PAGE);
      const { rows } = await sql<{ id: string }>`
        select id from search_words, to_tsquery('english', ${query}) as asked
        where case_id = ${caseId} and kind = ${kind} and words @@ asked
        order by ts_rank_cd(words, asked, 1) desc, id limit ${limit}`.execute(db);
      return rows.map(({ id }) => ({ kind, id }));
    },
  };
}
