import type { Claim } from "../model/claim.ts";
import type { Appearance, Document } from "../model/document.ts";
import { canonicalJson, contentId, type Id } from "../model/ids.ts";
import { insertClaims } from "./claims.ts";
import { deleteHead, insertAddresses, insertHeads } from "./document-heads.ts";
import { type Executor, log } from "./rows.ts";
import type { Database } from "./schema.ts";
import type { Store } from "./store.ts";

async function insertAppearances(on: Executor, caseId: string, document: Document): Promise<number> {
  let added = 0;
  for (const appearance of document.appearances) {
    const outcome = await on
      .insertInto("appearance")
      .values({
        case_id: caseId,
        document: document.id,
        // The moment of retrieval is left out: fetching the same page twice is one appearance.
        id: contentId("a", [appearance.publisher, appearance.url, appearance.published]),
        publisher: appearance.publisher,
        published: appearance.published?.from ?? null,
        body: canonicalJson(appearance),
      })
      .onConflict((conflict) => conflict.columns(["case_id", "document", "id"]).doNothing())
      .executeTakeFirst();
    added += Number(outcome.numInsertedOrUpdatedRows ?? 0n);
  }
  const places = document.appearances.map((appearance) => ({ document: document.id, appearance }));
  await insertAddresses(on, caseId, places);
  return added;
}

/** Inserts a document, or fills in the text of one known by description only. True when its text was not there. */
async function insertDocument(on: Executor, caseId: string, document: Document): Promise<boolean> {
  const { id, kind, language } = document;
  // A column of PostgreSQL holds no zero bytes; the body keeps them, escaped.
  const title = document.title?.replaceAll("\u0000", "") ?? null;
  const body = canonicalJson({ ...document, appearances: [] });
  const outcome = await on
    .insertInto("document")
    .values({ case_id: caseId, id, kind, language, title, body })
    .onConflict((conflict) => conflict.columns(["case_id", "id"]).doNothing())
    .executeTakeFirst();
  if (Number(outcome.numInsertedOrUpdatedRows ?? 0n) > 0) {
    await insertHeads(on, caseId, [document]);
    return true;
  }
  if (document.text === "") return false;
  const filled = await on
    .updateTable("document")
    .set({ kind, language, title, body })
    .where("case_id", "=", caseId)
    .where("id", "=", id)
    .where("body", "like", '%"text":"","title":%')
    .executeTakeFirst();
  if (filled.numUpdatedRows === 0n) return false;
  await deleteHead(on, caseId, id);
  await insertHeads(on, caseId, [document]);
  return true;
}

function withAppearances(body: string, appearances: readonly string[]): Document {
  return {
    ...(JSON.parse(body) as Document),
    appearances: appearances.map((appearance) => JSON.parse(appearance) as Appearance),
  };
}

/** The appearances of every document, each as it is stored, by document. */
async function allAppearances(db: Database, caseId: string): Promise<ReadonlyMap<Id, string[]>> {
  const appearances = new Map<Id, string[]>();
  const all = await db
    .selectFrom("appearance")
    .select(["document", "body"])
    .where("case_id", "=", caseId)
    .orderBy("document")
    .orderBy("id")
    .execute();
  for (const { document, body } of all) {
    const own = appearances.get(document);
    if (own) own.push(body);
    else appearances.set(document, [body]);
  }
  return appearances;
}

export function documentQueries(
  db: Database,
  caseId: string,
): Pick<Store, "addDocument" | "document" | "documents"> {
  return {
    addDocument: (document, claims, recordedAt) =>
      db.transaction().execute(async (transaction) => {
        const isNew = await insertDocument(transaction, caseId, document);
        const appearances = await insertAppearances(transaction, caseId, document);
        let claimsAdded = 0;
        const insert = async (some: readonly Claim[]): Promise<void> => {
          claimsAdded += await insertClaims(transaction, caseId, some);
        };
        if (typeof claims === "function") await claims(insert);
        else await insert(claims);
        const what = isNew ? "added" : appearances > 0 ? "appearance-added" : "already-there";
        if (what !== "already-there" || claimsAdded > 0)
          await log(transaction, caseId, `document ${what}`, document.id, recordedAt);
        return { document: what, claimsAdded };
      }),

    document: async (id) => {
      const row = await db
        .selectFrom("document")
        .select("body")
        .where("case_id", "=", caseId)
        .where("id", "=", id)
        .executeTakeFirst();
      if (!row) return null;
      const appearances = await db
        .selectFrom("appearance")
        .select("body")
        .where("case_id", "=", caseId)
        .where("document", "=", id)
        .orderBy("id")
        .execute();
      return withAppearances(
        row.body,
        appearances.map(({ body }) => body),
      );
    },

    documents: async () => {
      const rows = await db
        .selectFrom("document")
        .select(["id", "body"])
        .where("case_id", "=", caseId)
        .orderBy("id")
        .execute();
      const appearances = await allAppearances(db, caseId);
      return rows.map(({ id, body }) => withAppearances(body, appearances.get(id) ?? []));
    },
  };
}
