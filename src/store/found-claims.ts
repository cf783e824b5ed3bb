import { sql } from "kysely";
import type { Claim } from "../model/claim.ts";
import { byCodeUnit, type Id } from "../model/ids.ts";
import { inParts } from "./rows.ts";
import type { Database } from "./schema.ts";
import type { KeyedPlace, Store } from "./store.ts";

/** Each claim once, in id order, as a stream of the whole case gives them. */
function inOrder(bodies: Iterable<{ readonly id: Id; readonly body: string }>): readonly Claim[] {
  const byId = new Map([...bodies].map(({ id, body }) => [id, body] as const));
  return [...byId].sort(([x], [y]) => byCodeUnit(x, y)).map(([, body]) => JSON.parse(body) as Claim);
}

/** Claims that are asked for, without reading the others. */
export function foundClaimQueries(
  db: Database,
  caseId: string,
): Pick<Store, "actsOf" | "claimsById" | "claimsOf" | "claimsWith" | "firstWithKeys" | "placesOf"> {
  const claims = () =>
    db.selectFrom("claim").select(["claim.id", "claim.body"]).where("case_id", "=", caseId);
  const keyed = () =>
    db
      .selectFrom("claim_lookup")
      .innerJoin("claim", (join) =>
        join.onRef("claim.case_id", "=", "claim_lookup.case_id").onRef("claim.id", "=", "claim_lookup.claim"),
      )
      .where("claim_lookup.case_id", "=", caseId);
  return {
    claimsById: async (ids) =>
      inOrder(await inParts(ids, (some) => claims().where("id", "in", some).execute())),

    claimsOf: async (documents) =>
      inOrder(await inParts(documents, (some) => claims().where("document", "in", some).execute())),

    actsOf: async (documents) =>
      inOrder(
        await inParts(documents, (some) =>
          claims()
            .where("document", "in", some)
            .where("predicate", "in", ["targets", "activity-changed"])
            // Bodies are canonical JSON, in whose strings no quote stands bare.
            .where("body", "not like", '%"eventTime":null%')
            .execute(),
        ),
      ),

    claimsWith: async (keys) =>
      inOrder(
        await inParts(keys, (some) =>
          keyed().select(["claim.id", "claim.body"]).where("claim_lookup.key", "in", some).execute(),
        ),
      ),

    placesOf: (keys) =>
      inParts<KeyedPlace>(keys, (some) =>
        keyed()
          .select(["claim_lookup.key", "claim_lookup.claim", "claim.document"])
          .where("claim_lookup.key", "in", some)
          .execute(),
      ),

    firstWithKeys: async (prefix) => {
      // From each key straight to the next one: as many steps as there are keys, however many claims have each.
      const next = (after: ReturnType<typeof sql>) => sql`(select key from claim_lookup
        where case_id = ${caseId} and key > ${after} and key < ${`${prefix}\u{10ffff}`} order by key limit 1)`;
      const { rows } = await sql<{ key: string; claim: Id }>`
        with recursive met(key) as (
          select ${next(sql`${prefix}`)}
          union all
          select ${next(sql`met.key`)} from met where met.key is not null
        )
        select met.key as key, (select min(claim) from claim_lookup
          where case_id = ${caseId} and key = met.key) as claim
        from met where met.key is not null`.execute(db);
      return rows;
    },
  };
}
