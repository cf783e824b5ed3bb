import { sql } from "kysely";
import type { Claim } from "../model/claim.ts";
import { CLAIM_KEYS_VERSION, claimKeys } from "../model/claim-keys.ts";
import type { Document } from "../model/document.ts";
import { canonicalJson } from "../model/ids.ts";
import { isPostgres, textType } from "./engine.ts";
import { chunked, type Executor, pagesOf } from "./rows.ts";

/** What is made from claims and documents so that questions need not read them all, and can be made again at any time. */

/** The schema's version; 1 had links of claims in place of keys, and no heads of documents. */
const SCHEMA_VERSION = 2;
/** How many rows are read at once when a whole database is gone through. */
const PAGE = 500;

/** Inserts the keys of claims that are in the same transaction. */
export async function insertKeys(on: Executor, caseId: string, claims: readonly Claim[]): Promise<void> {
  const rows = claims.flatMap((claim) =>
    claimKeys(claim).map((key) => ({ case_id: caseId, key, claim: claim.id })),
  );
  for (const part of chunked(rows))
    await on
      .insertInto("claim_lookup")
      .values(part)
      .onConflict((conflict) => conflict.columns(["case_id", "key", "claim"]).doNothing())
      .execute();
}

/** Inserts the heads of documents that are in the same transaction. */
export async function insertHeads(
  on: Executor,
  caseId: string,
  documents: readonly Document[],
): Promise<void> {
  const rows = documents.map(({ id, tlp, lineage }) => ({
    case_id: caseId,
    document: id,
    tlp: tlp ?? "",
    lineage: lineage ? canonicalJson(lineage) : null,
  }));
  for (const part of chunked(rows)) await on.insertInto("document_head").values(part).execute();
}

/** Makes the tables, and fills them where an earlier version wrote the case. */
export async function migrateDerived(db: Executor): Promise<void> {
  if ((await versionOf(db, "schema")) === SCHEMA_VERSION) {
    if ((await versionOf(db, "claim-keys")) !== CLAIM_KEYS_VERSION) await inTransaction(db, rekey);
    return;
  }
  await inTransaction(db, async (on) => {
    // Another process may have come first.
    if ((await versionOf(on, "schema")) === SCHEMA_VERSION) return;
    await makeTables(on);
    await fillHeads(on);
    await on.schema.dropTable("claim_link").ifExists().execute();
    await rekey(on);
    await setVersion(on, "schema", SCHEMA_VERSION);
  });
}

async function inTransaction(db: Executor, work: (on: Executor) => Promise<void>): Promise<void> {
  if (db.isTransaction) await work(db);
  else await db.transaction().execute(work);
}

async function versionOf(on: Executor, key: string): Promise<number | null> {
  const row = await on
    .selectFrom("meta")
    .select("value")
    .where("case_id", "=", "")
    .where("key", "=", key)
    .executeTakeFirst();
  return row ? Number(row.value) : null;
}

async function setVersion(on: Executor, key: string, version: number): Promise<void> {
  const value = String(version);
  await on
    .insertInto("meta")
    .values({ case_id: "", key, value })
    .onConflict((conflict) => conflict.columns(["case_id", "key"]).doUpdateSet({ value }))
    .execute();
}

async function makeTables(on: Executor): Promise<void> {
  const text = textType(on);
  // Keys are all that the table holds: on SQLite it is its own index.
  const end = isPostgres(on) ? sql`` : sql`without rowid`;
  await on.schema
    .createTable("claim_lookup")
    .addColumn("case_id", text, (column) => column.notNull())
    .addColumn("key", text, (column) => column.notNull())
    .addColumn("claim", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("claim_lookup_key", ["case_id", "key", "claim"])
    .modifyEnd(end)
    .execute();
  await on.schema
    .createTable("document_head")
    .addColumn("case_id", text, (column) => column.notNull())
    .addColumn("document", text, (column) => column.notNull())
    .addColumn("tlp", text, (column) => column.notNull())
    .addColumn("lineage", text)
    .addPrimaryKeyConstraint("document_head_key", ["case_id", "document"])
    .execute();
}

/** Gives every claim of the database its keys anew. */
async function rekey(on: Executor): Promise<void> {
  await on.deleteFrom("claim_lookup").execute();
  await forEach(on, "claim", (caseId, claims: readonly Claim[]) => insertKeys(on, caseId, claims));
  await setVersion(on, "claim-keys", CLAIM_KEYS_VERSION);
}

/** Gives every document of the database its head. */
const fillHeads = (on: Executor): Promise<void> =>
  forEach(on, "document", (caseId, documents: readonly Document[]) => insertHeads(on, caseId, documents));

/** Hands over what a table holds, case by case and a page at a time. */
async function forEach<T>(
  on: Executor,
  table: "claim" | "document",
  take: (caseId: string, page: readonly T[]) => Promise<void>,
): Promise<void> {
  const cases = await on.selectFrom(table).select("case_id").distinct().execute();
  for (const { case_id: caseId } of cases)
    for await (const bodies of pagesOf(on, table, caseId, PAGE))
      await take(
        caseId,
        bodies.map((body) => JSON.parse(body) as T),
      );
}
