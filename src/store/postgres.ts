import { Kysely, PostgresDialect, sql } from "kysely";
import type { Pool } from "pg";
import { UserError } from "../errors.ts";
import { isCurrent } from "./derived.ts";
import { migrate, type Tables } from "./schema.ts";
import { type Store, storeOver } from "./store.ts";

/** Connections one process holds at most; further queries wait for one. */
const MOST_CONNECTIONS = 8;
const CONNECT_TIMEOUT_MS = 10_000;
/** One number for "the schema is being made", so that two processes don't make it at once. */
const MIGRATION_LOCK = 7_233_001;

/** An address without its password, for messages. */
export function withoutPassword(address: string): string {
  return address.replace(/^(\w+:\/\/[^/:@]*):[^@/]*@/, "$1@");
}

/**
 * A connection that the server drops is replaced by the next query; one dropped in use fails that query, and nothing
 * else: without listeners either would end the process.
 */
export function forgivingPool(pool: Pool): void {
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
}

/** A database without our tables is a new one; any other trouble is trouble. */
function isNew(error: unknown): false {
  if ((error as { readonly code?: unknown }).code === "42P01") return false;
  throw error;
}

/**
 * Opens a case in a PostgreSQL database (or what speaks its protocol); the tables are made on first use and shared by
 * all cases. Throws `unreachable-database` when there is none at the address.
 */
export async function openPostgres(address: string, caseId: string): Promise<Store> {
  // pg is loaded only when a case rests there.
  const { default: pg } = await import("pg");
  const pool = new pg.Pool({
    connectionString: address,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  });
  forgivingPool(pool);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    if (!(await isCurrent(db).catch(isNew)))
      await db.transaction().execute(async (transaction) => {
        await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATION_LOCK)})`.execute(transaction);
        await migrate(transaction);
      });
  } catch (error) {
    await db.destroy();
    throw new UserError("unreachable-database", {
      message: `The database ${withoutPassword(address)} cannot be used: ${(error as Error).message}`,
      hint: "Check ENTENTE_DATABASE_URL, that the server runs, and that its user may create tables.",
      cause: error,
    });
  }
  return storeOver(db, caseId);
}
