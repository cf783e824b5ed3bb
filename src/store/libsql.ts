import { createRequire } from "node:module";
import { Kysely, type SqliteDatabase, SqliteDialect } from "kysely";
import { UserError } from "../errors.ts";
import { isCurrent } from "./derived.ts";
import { explained, explaining } from "./libsql-database.ts";
import { migrate, type Tables } from "./schema.ts";
import { type Store, storeOver } from "./store.ts";

/** How long a second writer waits for the first before it gives up, in milliseconds. */
const BUSY_TIMEOUT_MS = 10_000;

/**
 * Opens (and on first use makes) a case database in one SQLite-format file. `":memory:"` keeps it in memory.
 * Throws `bad-case` when the file is not such a database; the file is then left as it is. The store throws `unwritable`
 * when the disk is full, the file cannot be written, or another process writes for longer than this one waits.
 */
export async function openLibsql(path: string): Promise<Store> {
  // libsql is CommonJS with a native binding: loaded only when a case is opened, not at start-up.
  const Libsql = createRequire(import.meta.url)("libsql") as typeof import("libsql");
  try {
    const database = new Libsql(path, { timeout: BUSY_TIMEOUT_MS });
    database.exec("pragma journal_mode = wal; pragma synchronous = normal; pragma foreign_keys = on;");
    const db = new Kysely<Tables>({
      dialect: new SqliteDialect({ database: explaining(database as unknown as SqliteDatabase, path) }),
    });
    // A new file has no tables to ask, and whatever else is wrong shows again.
    if (!(await isCurrent(db).catch(() => false))) await migrate(db);
    return storeOver(db, "");
  } catch (error) {
    const outside = explained(error, path);
    if (outside instanceof UserError) throw outside;
    const code = (error as { code?: string }).code ?? "";
    if (!code.startsWith("SQLITE")) throw error;
    throw new UserError("bad-case", {
      message: `${path} is not a readable case database (${code}).`,
      hint: "Restore the file from a copy, or start a new case with `entente case init`. Nothing was changed.",
      cause: error,
    });
  }
}
