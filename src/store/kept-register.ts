import { lockLogs, textType } from "./engine.ts";
import { chunked, type Executor, inParts } from "./rows.ts";
import type { Database } from "./schema.ts";
import type { Store } from "./store.ts";

/** Makes the table of what was worked out of names; of an earlier version none may be left. */
export async function makeRegisterTable(on: Executor): Promise<void> {
  const text = textType(on);
  await on.schema
    .createTable("kept_register")
    .ifNotExists()
    .addColumn("case_id", text, (column) => column.notNull())
    .addColumn("made_from", text, (column) => column.notNull())
    .addColumn("key", text, (column) => column.notNull())
    .addColumn("body", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("kept_register_key", ["case_id", "made_from", "key"])
    .execute();
}

/** Who is who, as it was last worked out, by what it was worked out from: whoever knows that finds it or does not. */
export function keptRegisterQueries(
  db: Database,
  caseId: string,
): Pick<Store, "keptRegister" | "keepRegister"> {
  return {
    keptRegister: async (madeFrom, keys) => {
      const rows = await inParts(keys, (some) =>
        db
          .selectFrom("kept_register")
          .select(["key", "body"])
          .where("case_id", "=", caseId)
          .where("made_from", "=", madeFrom)
          .where("key", "in", some)
          .execute(),
      );
      return new Map(rows.map(({ key, body }) => [key, body] as const));
    },

    keepRegister: (madeFrom, parts) =>
      db.transaction().execute(async (transaction) => {
        await lockLogs(transaction, caseId);
        const kept = await transaction
          .selectFrom("kept_register")
          .select("key")
          .where("case_id", "=", caseId)
          .where("made_from", "=", madeFrom)
          .limit(1)
          .execute();
        // Another process may have come first.
        if (kept.length > 0) return;
        await transaction.deleteFrom("kept_register").where("case_id", "=", caseId).execute();
        const rows = [...parts].map(({ key, body }) => ({ case_id: caseId, made_from: madeFrom, key, body }));
        for (const part of chunked(rows))
          await transaction.insertInto("kept_register").values(part).execute();
      }),
  };
}
