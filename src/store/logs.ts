import type { Decision, Review } from "../model/identity.ts";
import { canonicalJson } from "../model/ids.ts";
import { log, nextPosition } from "./rows.ts";
import type { Database } from "./schema.ts";
import type { Store } from "./store.ts";

/** The two append-only logs: decisions on identity, reviews of claims. */
export function logQueries(
  db: Database,
  caseId: string,
): Pick<Store, "appendDecision" | "decisions" | "appendReview" | "reviews"> {
  return {
    appendDecision: (decision, recordedAt) =>
      db.transaction().execute(async (transaction) => {
        const position = await nextPosition(transaction, caseId, "decision");
        const outcome = await transaction
          .insertInto("decision")
          .values({ case_id: caseId, position, id: decision.id, body: canonicalJson(decision) })
          .onConflict((conflict) => conflict.columns(["case_id", "id"]).doNothing())
          .executeTakeFirst();
        const isNew = Number(outcome.numInsertedOrUpdatedRows ?? 0n) > 0;
        if (isNew) await log(transaction, caseId, "decided", decision.id, recordedAt);
        return isNew;
      }),

    decisions: async () => {
      const rows = await db
        .selectFrom("decision")
        .select("body")
        .where("case_id", "=", caseId)
        .orderBy("position")
        .execute();
      return rows.map(({ body }) => JSON.parse(body) as Decision);
    },

    appendReview: (review, recordedAt) =>
      db.transaction().execute(async (transaction) => {
        const position = await nextPosition(transaction, caseId, "review");
        await transaction
          .insertInto("review")
          .values({
            case_id: caseId,
            position,
            claim: review.claim,
            coder: review.coder,
            body: canonicalJson(review),
          })
          .execute();
        await log(transaction, caseId, `review ${review.verdict}`, review.id ?? review.claim, recordedAt);
      }),

    reviews: async () => {
      const rows = await db
        .selectFrom("review")
        .select("body")
        .where("case_id", "=", caseId)
        .orderBy("position")
        .execute();
      return rows.map(({ body }) => JSON.parse(body) as Review);
    },
  };
}
