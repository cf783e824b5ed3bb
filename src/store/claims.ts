import type { Claim } from "../model/claim.ts";
import { canonicalJson, type Id } from "../model/ids.ts";
import { insertKeys } from "./derived.ts";
import { chunked, type Executor, log, pagesOf } from "./rows.ts";
import type { Database } from "./schema.ts";
import type { Store } from "./store.ts";

/** Inserts claims and their keys; what is there already is left as it is. Returns how many were new. */
export async function insertClaims(on: Executor, caseId: string, claims: readonly Claim[]): Promise<number> {
  let added = 0;
  for (const chunk of chunked(claims)) {
    const rows = chunk.map((claim) => ({
      case_id: caseId,
      id: claim.id,
      document: claim.document,
      predicate: claim.predicate,
      stance: claim.stance,
      event_from: claim.eventTime?.from ?? null,
      event_to: claim.eventTime?.to ?? null,
      body: canonicalJson(claim),
    }));
    const outcome = await on
      .insertInto("claim")
      .values(rows)
      .onConflict((conflict) => conflict.columns(["case_id", "id"]).doNothing())
      .executeTakeFirst();
    added += Number(outcome.numInsertedOrUpdatedRows ?? 0n);
    await insertKeys(on, caseId, chunk);
  }
  return added;
}

/** How many claims a stream reads from the database at once. */
const PAGE = 2000;

/** A claim from its body. Its document's id is shared with others of the same document: a case repeats it often. */
function parsed(body: string, documents: Map<Id, Id>): Claim {
  const claim = JSON.parse(body) as { -readonly [Key in keyof Claim]: Claim[Key] };
  const known = documents.get(claim.document);
  if (known === undefined) documents.set(claim.document, claim.document);
  else claim.document = known;
  return claim;
}

export function claimQueries(db: Database, caseId: string): Pick<Store, "addClaims" | "claim" | "claims"> {
  return {
    addClaims: (claims, recordedAt) =>
      db.transaction().execute(async (transaction) => {
        const added = await insertClaims(transaction, caseId, claims);
        if (added > 0) await log(transaction, caseId, "claims added", claims[0]!.id, recordedAt);
        return added;
      }),

    claim: async (id) => {
      const row = await db
        .selectFrom("claim")
        .select("body")
        .where("case_id", "=", caseId)
        .where("id", "=", id)
        .executeTakeFirst();
      return row ? (JSON.parse(row.body) as Claim) : null;
    },

    claims: async function* () {
      const documents = new Map<Id, Id>();
      for await (const bodies of pagesOf(db, "claim", caseId, PAGE))
        for (const body of bodies) yield parsed(body, documents);
    },
  };
}
