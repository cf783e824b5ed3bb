import { createRequire } from "node:module";
import { Kysely, SqliteDialect } from "kysely";
import { UserError } from "../errors.ts";
import { migrate, type Tables } from "./schema.ts";
import { type Store, storeOver } from "./store.ts";

/** How long a second writer waits for the first before it gives up, in milliseconds. */
const BUSY_TIMEOUT_MS = 10_000;

/**
 * Opens (and on first use makes) a case database in one SQLite-format file. `":memory:"` keeps it in memory.
 * Throws `bad-case` when the file is not such a database; the file is then left as it is.
 */
export async function openLibsql(path: string): Promise<Store> {
  // libsql is CommonJS with a native binding: loaded only when a case is opened, not at start-up.
  const Libsql = createRequire(import.meta.url)("libsql") as typeof import("libsql");
  try {
    const database = new Libsql(path, { timeout: BUSY_TIMEOUT_MS });
    database.exec("pragma journal_mode = wal; pragma synchronous = normal; pragma foreign_keys = on;");
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: database as never }) });
    await migrate(db);
    return storeOver(db, "");
  } catch (error) {
    const code = (error as { code?: string }).code ?? "";
    // libsql reports a file that cannot be opened without a code, by message only.
    if (/^SQLITE_(CANTOPEN|READONLY)/.test(code) || /ConnectionFailed/.test(String(error))) {
      throw new UserError("unwritable", {
        message: `The case database ${path} cannot be opened for writing.`,
        hint: "Check that the folder exists and that you may write to it.",
        cause: error,
      });
    }
    if (!code.startsWith("SQLITE")) throw error;
    throw new UserError("bad-case", {
      message: `${path} is not a readable case database (${code}).`,
      hint: "Restore the file from a copy, or start a new case with `entente case init`. Nothing was changed.",
      cause: error,
    });
  }
}
