import type { Comment, ReviewSample } from "../model/annotation.ts";
import { canonicalJson } from "../model/ids.ts";
import { textType } from "./engine.ts";
import { type Executor, log, nextPosition } from "./rows.ts";
import type { Database } from "./schema.ts";
import type { Store } from "./store.ts";

/** The table of what people add beside reviews: comments, and samples drawn for coding. */
export async function migrateAnnotations(db: Executor): Promise<void> {
  const text = textType(db);
  await db.schema
    .createTable("annotation")
    .ifNotExists()
    .addColumn("case_id", text, (column) => column.notNull())
    .addColumn("position", "integer", (column) => column.notNull())
    .addColumn("id", text, (column) => column.notNull())
    .addColumn("kind", text, (column) => column.notNull())
    .addColumn("body", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("annotation_key", ["case_id", "id"])
    .execute();
}

/** Appended in order, each once. */
export function annotationQueries(
  db: Database,
  caseId: string,
): Pick<Store, "appendComment" | "comments" | "saveSample" | "samples" | "recordedTimes"> {
  const append = (
    kind: "comment" | "sample",
    value: Comment | ReviewSample,
    recordedAt: string,
  ): Promise<boolean> =>
    db.transaction().execute(async (transaction) => {
      const position = await nextPosition(transaction, caseId, "annotation");
      const outcome = await transaction
        .insertInto("annotation")
        .values({ case_id: caseId, position, id: value.id, kind, body: canonicalJson(value) })
        .onConflict((conflict) => conflict.columns(["case_id", "id"]).doNothing())
        .executeTakeFirst();
      const isNew = Number(outcome.numInsertedOrUpdatedRows ?? 0n) > 0;
      if (isNew) await log(transaction, caseId, `${kind} added`, value.id, recordedAt);
      return isNew;
    });
  const all = async <T>(kind: "comment" | "sample"): Promise<readonly T[]> => {
    const rows = await db
      .selectFrom("annotation")
      .select("body")
      .where("case_id", "=", caseId)
      .where("kind", "=", kind)
      .orderBy("position")
      .execute();
    return rows.map(({ body }) => JSON.parse(body) as T);
  };
  return {
    appendComment: (comment, recordedAt) => append("comment", comment, recordedAt),
    comments: () => all<Comment>("comment"),
    saveSample: (sample, recordedAt) => append("sample", sample, recordedAt),
    samples: () => all<ReviewSample>("sample"),
    recordedTimes: async (what) => {
      const rows = await db
        .selectFrom("event")
        .select(["id", "recorded_at"])
        .where("case_id", "=", caseId)
        .where("what", "like", `${what}%`)
        .orderBy("position")
        .execute();
      return new Map(rows.map(({ id, recorded_at }) => [id, recorded_at]));
    },
  };
}
