import { byCodeUnit } from "../model/ids.ts";
import type { Database } from "./schema.ts";
import type { Store } from "./store.ts";

/** What was asked of the case, in order, and what was answered. */
export function ledgerQueries(
  db: Database,
  caseId: string,
): Pick<Store, "ask" | "saveAssessment" | "assessmentsNaming"> {
  return {
    ask: (hash, title) =>
      db.transaction().execute(async (transaction) => {
        const asked = await transaction
          .selectFrom("question")
          .select(["hash", "number"])
          .where("case_id", "=", caseId)
          .execute();
        const known = asked.find((question) => question.hash === hash);
        if (known) return { number: known.number, total: asked.length };
        const number = asked.length + 1;
        await transaction.insertInto("question").values({ case_id: caseId, number, hash, title }).execute();
        return { number, total: number };
      }),

    saveAssessment: async (id, questionHash, body) => {
      await db
        .insertInto("assessment")
        .values({ case_id: caseId, id, question: questionHash, body })
        .onConflict((conflict) => conflict.columns(["case_id", "id"]).doUpdateSet({ body }))
        .execute();
    },

    assessmentsNaming: async (id) => {
      const rows = await db
        .selectFrom("assessment")
        .select(["id", "body"])
        .where("case_id", "=", caseId)
        .where("body", "like", `%${JSON.stringify(id)}%`)
        .execute();
      return rows.sort((a, b) => byCodeUnit(a.id, b.id)).map(({ body }) => body);
    },
  };
}
