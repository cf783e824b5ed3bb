import type { Claim } from "../model/claim.ts";
import type { Appearance, Document } from "../model/document.ts";
import { byCodeUnit, canonicalJson, type Id } from "../model/ids.ts";
import { insertClaims } from "./claims.ts";
import { insertAddresses, insertHeads } from "./document-heads.ts";
import { chunked, type Executor } from "./rows.ts";
import type { Database, Tables } from "./schema.ts";
import type { Store } from "./store.ts";

/** A row as an exported case holds it: its table, and its columns but `case_id`; `json` columns as their value. */
export interface TransferRow {
  readonly record: string;
  readonly row: Readonly<Record<string, unknown>>;
}

/** What a column holds; `?` where it may be null. */
type ColumnKind = "text" | "text?" | "integer" | "json";

type TablePlan<Table extends keyof Tables> =
  | {
      /** `log` tables go along only when asked for. */
      readonly goes: "always" | "log";
      readonly columns: { readonly [Column in Exclude<keyof Tables[Table], "case_id">]: ColumnKind };
    }
  | { readonly goes: "never"; readonly because: string };

/**
 * Every table of a case, with what an export does with it. The type names each table and column of the schema, so
 * that neither can be added without a word here.
 */
export const TRANSFER_PLAN: { readonly [Table in keyof Tables]: TablePlan<Table> } = {
  annotation: { goes: "always", columns: { position: "integer", id: "text", kind: "text", body: "json" } },
  appearance: {
    goes: "always",
    columns: { document: "text", id: "text", publisher: "text?", published: "text?", body: "json" },
  },
  assessment: { goes: "always", columns: { id: "text", question: "text", body: "json" } },
  claim: {
    goes: "always",
    columns: {
      id: "text",
      document: "text",
      predicate: "text",
      stance: "text",
      event_from: "text?",
      event_to: "text?",
      body: "json",
    },
  },
  claim_lookup: { goes: "never", because: "derived: made again from the claims" },
  decision: { goes: "always", columns: { position: "integer", id: "text", body: "json" } },
  document: {
    goes: "always",
    columns: { id: "text", kind: "text", language: "text?", title: "text?", body: "json" },
  },
  document_address: { goes: "never", because: "derived: made again from the appearances" },
  document_head: { goes: "never", because: "derived: made again from the documents" },
  document_sketch: { goes: "never", because: "derived: made again from the documents" },
  event: {
    goes: "log",
    columns: { position: "integer", recorded_at: "text", what: "text", id: "text" },
  },
  kept_register: { goes: "never", because: "derived: worked out again from names, decisions and claims" },
  meta: { goes: "never", because: "how far this copy has followed its feeds, and the schema's version" },
  question: { goes: "always", columns: { number: "integer", hash: "text", title: "text" } },
  review: {
    goes: "always",
    columns: { position: "integer", claim: "text", coder: "text", body: "json" },
  },
};

/** Columns of a record that an export may hold, or `null` for a record that no export holds. */
export function transferColumns(record: string): Readonly<Record<string, ColumnKind>> | null {
  const plan: TablePlan<keyof Tables> | undefined = Object.hasOwn(TRANSFER_PLAN, record)
    ? TRANSFER_PLAN[record as keyof Tables]
    : undefined;
  return plan === undefined || plan.goes === "never" ? null : plan.columns;
}

/** Why a row does not fit its table, or `null` when it does. */
export function transferFault({ record, row }: TransferRow): string | null {
  const columns = transferColumns(record);
  if (columns === null) return `there is no record "${record}"`;
  const unknown = Object.keys(row).find((column) => !Object.hasOwn(columns, column));
  if (unknown !== undefined) return `a ${record} has no member "${unknown}"`;
  for (const [column, kind] of Object.entries(columns)) {
    const value = row[column];
    const fits =
      kind === "json"
        ? typeof value === "object" && value !== null
        : kind === "integer"
          ? Number.isSafeInteger(value)
          : typeof value === "string" || (kind === "text?" && value === null);
    if (!fits) return `"${column}" of a ${record} is missing or of the wrong kind`;
  }
  const { body, id } = row;
  const bodyId = (body as { id?: unknown } | undefined)?.id;
  return record !== "appearance" && bodyId !== undefined && id !== undefined && bodyId !== id
    ? `"id" of a ${record} is not that of its body`
    : null;
}

async function tableRows(db: Database, caseId: string, table: keyof Tables): Promise<TransferRow[]> {
  const columns = transferColumns(table) ?? {};
  const rows = await db.selectFrom(table).selectAll().where("case_id", "=", caseId).execute();
  const made = rows.map((stored: Readonly<Record<string, unknown>>) => {
    const row = Object.fromEntries(
      Object.entries(columns).map(([column, kind]) => [
        column,
        kind === "json" ? (JSON.parse(String(stored[column])) as unknown) : stored[column],
      ]),
    );
    return { key: canonicalJson(row), transfer: { record: table, row } };
  });
  return made.sort((a, b) => byCodeUnit(a.key, b.key)).map(({ transfer }) => transfer);
}

async function insertRows(on: Executor, caseId: string, rows: readonly TransferRow[]): Promise<void> {
  const byTable = new Map<string, TransferRow["row"][]>();
  for (const { record, row } of rows) {
    const own = byTable.get(record);
    if (own) own.push(row);
    else byTable.set(record, [row]);
  }
  for (const [record, own] of byTable) {
    // Claims go in as `add` puts them in, so that their links and columns are made from what they say.
    if (record === "claim") {
      await insertClaims(
        on,
        caseId,
        own.map(({ body }) => body as Claim),
      );
      continue;
    }
    const columns = transferColumns(record) ?? {};
    const values = own.map((row) => ({
      case_id: caseId,
      ...Object.fromEntries(
        Object.entries(columns).map(([column, kind]) => [
          column,
          kind === "json" ? canonicalJson(row[column]) : row[column],
        ]),
      ),
    }));
    for (const chunk of chunked(values))
      await on
        .insertInto(record as "document")
        .values(chunk as never)
        .execute();
    if (record === "document")
      await insertHeads(
        on,
        caseId,
        own.map(({ body }) => body as Document),
      );
    if (record === "appearance")
      await insertAddresses(
        on,
        caseId,
        own.map(({ document, body }) => ({ document: document as Id, appearance: body as Appearance })),
      );
  }
}

/** A whole case out of the store and into an empty one, row by row. */
export function transferQueries(
  db: Database,
  caseId: string,
): Pick<Store, "exportRows" | "importRows" | "isEmpty"> {
  const tables = Object.keys(TRANSFER_PLAN).sort(byCodeUnit) as (keyof Tables)[];
  return {
    exportRows: async function* ({ withLog }) {
      for (const table of tables) {
        const { goes } = TRANSFER_PLAN[table];
        if (goes === "always" || (goes === "log" && withLog)) yield* await tableRows(db, caseId, table);
      }
    },

    importRows: (rows) =>
      db.transaction().execute(async (transaction) => insertRows(transaction, caseId, rows)),

    isEmpty: async () => {
      for (const table of tables) {
        if (TRANSFER_PLAN[table].goes === "never") continue;
        const row = await db
          .selectFrom(table)
          .select("case_id")
          .where("case_id", "=", caseId)
          .limit(1)
          .execute();
        if (row.length > 0) return false;
      }
      return true;
    },
  };
}
