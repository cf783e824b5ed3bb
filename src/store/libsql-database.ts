import type { SqliteDatabase, SqliteStatement } from "kysely";
import { UserError } from "../errors.ts";

/** What SQLite says of trouble outside the program, in its own words, and what a person can do about it. */
const TROUBLES: readonly (readonly [pattern: RegExp, what: string, hint: string])[] = [
  [
    /database or disk is full|disk I\/O error/,
    "the disk is full, or writes to it fail",
    "Make room and do it again: what was stored before is whole, and nothing is stored twice.",
  ],
  [
    /readonly database|unable to open database file|ConnectionFailed/,
    "it cannot be written",
    "Check that the folder exists and that you may write to it.",
  ],
  [
    /database is locked/,
    "another process has been writing to it for too long",
    "Do it again when the other is done: what was stored before is whole, and nothing is stored twice.",
  ],
];

/** The error a person can act on, for trouble that is none of the program's; else the error as it is. */
export function explained(error: unknown, path: string): unknown {
  const said = String((error as Error | null)?.message ?? error);
  const trouble = TROUBLES.find(([pattern]) => pattern.test(said));
  if (!trouble) return error;
  const [, what, hint] = trouble;
  return new UserError("unwritable", {
    message: `The case database ${path}: ${what}.`,
    hint,
    cause: error,
  });
}

/** Rolls back, unless SQLite has done so by itself, as it does when the disk is full: the first error then counts. */
function rolledBack(statement: SqliteStatement): ReturnType<SqliteStatement["run"]> {
  try {
    return statement.run([]);
  } catch (error) {
    if (!/no transaction is active/.test(String(error))) throw error;
    return { changes: 0, lastInsertRowid: 0 };
  }
}

/**
 * A database whose errors are explained, and whose transactions ask for the right to write at once: one that begins
 * by reading would be refused, without waiting, when another process writes in between.
 */
export function explaining(database: SqliteDatabase, path: string): SqliteDatabase {
  const tried = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw explained(error, path);
    }
  };
  return {
    close: () => database.close(),
    prepare: (sql): SqliteStatement => {
      const statement = tried(() => database.prepare(sql === "begin" ? "begin immediate" : sql));
      return {
        reader: statement.reader,
        all: (parameters) => tried(() => statement.all(parameters)),
        run: (parameters) =>
          sql === "rollback" ? rolledBack(statement) : tried(() => statement.run(parameters)),
        iterate: (parameters) => tried(() => statement.iterate(parameters)),
      };
    },
  };
}
