import { PostgresAdapter, sql } from "kysely";
import type { Executor } from "./rows.ts";

/** Does this database speak PostgreSQL? Else it is SQLite's. */
export function isPostgres(on: Executor): boolean {
  return on.getExecutor().adapter instanceof PostgresAdapter;
}

/**
 * The type of text columns. Ids are compared code unit by code unit everywhere, whatever order the language of a
 * PostgreSQL server has.
 */
export function textType(on: Executor) {
  return isPostgres(on) ? sql`text collate "C"` : ("text" as const);
}

/** The end of a table that holds nothing but its keys: on SQLite it is its own index. */
export function keysOnly(on: Executor) {
  return isPostgres(on) ? sql`` : sql`without rowid`;
}

/**
 * Lets one writer at a time take the next place in a case's logs: SQLite has one writer anyway; on PostgreSQL a lock
 * of the case is held until the transaction ends. Taken last in a transaction, so that it is held briefly.
 */
export async function lockLogs(on: Executor, caseId: string): Promise<void> {
  if (isPostgres(on)) await sql`select pg_advisory_xact_lock(hashtextextended(${caseId}, 1))`.execute(on);
}
