import { ADDRESS_KEYS_VERSION } from "../model/canonical-url.ts";
import type { Claim } from "../model/claim.ts";
import { CLAIM_KEYS_VERSION, claimKeys } from "../model/claim-keys.ts";
import type { Appearance, Document } from "../model/document.ts";
import { insertAddresses, insertHeads, makeDocumentTables } from "./document-heads.ts";
import { keysOnly, textType } from "./engine.ts";
import { makeRegisterTable } from "./kept-register.ts";
import { chunked, type Executor, pagesOf } from "./rows.ts";

/** What is made from claims and documents so that questions need not read them all, and can be made again at any time. */

/** The schema's version; 1 had links of claims in place of keys and no heads of documents, 2 kept marks in the heads, 3 no register. */
const SCHEMA_VERSION = 4;
const VERSIONS: ReadonlyMap<string, number> = new Map([
  ["schema", SCHEMA_VERSION],
  ["claim-keys", CLAIM_KEYS_VERSION],
  ["address-keys", ADDRESS_KEYS_VERSION],
]);
/** Since when heads of documents are as they are. */
const HEADS_SINCE = 3;
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

/** Makes the tables, and fills them where an earlier version wrote the case. Done last: it notes the version. */
export async function migrateDerived(db: Executor): Promise<void> {
  if (await isCurrent(db)) return;
  await inTransaction(db, async (on) => {
    // Another process may have come first.
    if (await isCurrent(on)) return;
    await makeRegisterTable(on);
    if (((await versionOf(on, "schema")) ?? 0) < HEADS_SINCE) {
      await makeKeyTable(on);
      for (const table of ["claim_link", "document_head"])
        await on.schema.dropTable(table).ifExists().execute();
      await makeDocumentTables(on);
      await fillHeads(on);
    }
    if ((await versionOf(on, "address-keys")) !== ADDRESS_KEYS_VERSION) await rekeyAddresses(on);
    if ((await versionOf(on, "claim-keys")) !== CLAIM_KEYS_VERSION) await rekey(on);
    await setVersion(on, "schema", SCHEMA_VERSION);
  });
}

/** Is there nothing to do? Throws where there are no tables at all. */
export async function isCurrent(on: Executor): Promise<boolean> {
  const rows = await on
    .selectFrom("meta")
    .select(["key", "value"])
    .where("case_id", "=", "")
    .where("key", "in", [...VERSIONS.keys()])
    .execute();
  const versions = new Map(rows.map(({ key, value }) => [key, Number(value)] as const));
  return [...VERSIONS].every(([key, version]) => versions.get(key) === version);
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

async function makeKeyTable(on: Executor): Promise<void> {
  const text = textType(on);
  await on.schema
    .createTable("claim_lookup")
    .ifNotExists()
    .addColumn("case_id", text, (column) => column.notNull())
    .addColumn("key", text, (column) => column.notNull())
    .addColumn("claim", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("claim_lookup_key", ["case_id", "key", "claim"])
    .modifyEnd(keysOnly(on))
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

/** Notes anew at which address every document of the database is. */
async function rekeyAddresses(on: Executor): Promise<void> {
  await on.deleteFrom("document_address").execute();
  await forEach(on, "document", async (caseId, documents: readonly Document[]) => {
    const rows = await on
      .selectFrom("appearance")
      .select(["document", "body"])
      .where("case_id", "=", caseId)
      .where(
        "document",
        "in",
        documents.map(({ id }) => id),
      )
      .execute();
    const places = rows.map(({ document, body }) => ({
      document,
      appearance: JSON.parse(body) as Appearance,
    }));
    await insertAddresses(on, caseId, places);
  });
  await setVersion(on, "address-keys", ADDRESS_KEYS_VERSION);
}

/** Hands over what a table holds, case by case and a page at a time. */
async function forEach<T>(
  on: Executor,
  table: "claim" | "document",
  take: (caseId: string, page: readonly T[]) => Promise<void>,
): Promise<void> {
  const cases = await on.selectFrom(table).select("case_id").distinct().execute();
  for (const { case_id: caseId } of cases)
    for await (const bodies of pagesOf(on, table, caseId, PAGE))
      if (bodies.length > 0)
        await take(
          caseId,
          bodies.map((body) => JSON.parse(body) as T),
        );
}
