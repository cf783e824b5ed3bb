import { sql, type Transaction } from "kysely";
import type { Id } from "../model/ids.ts";
import { lockLogs } from "./engine.ts";
import type { Database, Tables } from "./schema.ts";

/** The database, or a transaction on it. */
export type Executor = Database | Transaction<Tables>;

/** How many rows go into one insert: SQLite allows 32,766 bound values. */
const ROWS_AT_ONCE = 400;

/** Rows in groups small enough for one statement. */
export function chunked<T>(values: readonly T[]): T[][] {
  const chunks: T[][] = [];
  for (let at = 0; at < values.length; at += ROWS_AT_ONCE) chunks.push(values.slice(at, at + ROWS_AT_ONCE));
  return chunks;
}

/** What is found for many keys, each asked for once, in parts that one statement can hold. */
export async function inParts<T>(
  wanted: readonly string[],
  find: (some: readonly string[]) => Promise<readonly T[]>,
): Promise<T[]> {
  const found: T[] = [];
  for (const some of chunked([...new Set(wanted)])) for (const one of await find(some)) found.push(one);
  return found;
}

/** The bodies of a case's claims or documents in order of id, a page at a time. */
export async function* pagesOf(
  on: Executor,
  table: "claim" | "document",
  caseId: string,
  atOnce: number,
): AsyncGenerator<readonly string[]> {
  let after = "";
  for (;;) {
    const rows = await on
      .selectFrom(table)
      .select(["id", "body"])
      .where("case_id", "=", caseId)
      .where("id", ">", after)
      .orderBy("id")
      .limit(atOnce)
      .execute();
    yield rows.map(({ body }) => body);
    const last = rows.at(-1);
    if (!last || rows.length < atOnce) return;
    after = last.id;
  }
}

/** The next free place in an append-only table of this case. */
export async function nextPosition(
  on: Executor,
  caseId: string,
  table: "annotation" | "decision" | "review" | "event",
): Promise<number> {
  await lockLogs(on, caseId);
  const row = await on
    .selectFrom(table)
    .select(sql<number | null>`max(position)`.as("last"))
    .where("case_id", "=", caseId)
    .executeTakeFirstOrThrow();
  return Number(row.last ?? 0) + 1;
}

/** Notes in the event log that something was written, and when. */
export async function log(
  on: Executor,
  caseId: string,
  what: string,
  id: Id,
  recordedAt: string,
): Promise<void> {
  const position = await nextPosition(on, caseId, "event");
  await on
    .insertInto("event")
    .values({ case_id: caseId, position, recorded_at: recordedAt, what, id })
    .execute();
}
