import { byCodeUnit } from "../model/ids.ts";
import { lockLogs } from "./engine.ts";
import type { Database } from "./schema.ts";
import type { Store } from "./store.ts";

/** What was asked of the case, in order, and what was answered. */
export function ledgerQueries(
  db: Database,
  caseId: string,
): Pick<Store, "ask" | "saveAssessment" | "assessmentsNaming" | "lastAnswered"> {
  return {
    ask: (hash, title) =>
      db.transaction().execute(async (transaction) => {
        await lockLogs(transaction, caseId);
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

    lastAnswered: async () => {
      const row = await db
        .selectFrom("question")
        .innerJoin("assessment", (join) =>
          join
            .onRef("assessment.question", "=", "question.hash")
            .onRef("assessment.case_id", "=", "question.case_id"),
        )
        .select("assessment.body")
        .where("question.case_id", "=", caseId)
        .orderBy("question.number", "desc")
        .orderBy("assessment.id")
        .limit(1)
        .executeTakeFirst();
      return row?.body ?? null;
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
