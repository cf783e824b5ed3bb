import { parse } from "csv-parse/sync";
import type { Id } from "../model/ids.ts";
import { csvBlocks } from "./large-text.ts";
import type { LargeInput, Source, SourceHead, SourceInput, SourceResult, TakeClaims } from "./source.ts";
import { type Account, type FieldScope, openAccount } from "./source-account.ts";
import { notSuch } from "./source-json.ts";

/** A line of a table by column name; "" for an empty cell. */
export type Row = Readonly<Record<string, string>>;

/** What became of a row: `null` when it was taken, else why not. */
export type RowOutcome =
  | null
  | { readonly ignored: string }
  | { readonly code: string; readonly message: string; readonly value: string };

/** One CSV file of a source: its columns, and what a row says. */
export interface Table {
  readonly name: string;
  /** Columns that tell the table from every other; all must be there. */
  readonly marks: readonly string[];
  /** Columns that must not be there: they mark a sister table. */
  readonly without?: readonly string[];
  /** True when the columns are too common to recognise the table by: it is read only when the source is named. */
  readonly onlyNamed?: boolean;
  readonly scope: FieldScope;
  read(row: Row, account: Account, path: string): RowOutcome;
}

/** Lists columns for a scope, parted by `|` or, without any, by blanks. */
export function columns(takes: string, ignores = ""): FieldScope {
  const split = (words: string): ReadonlySet<string> =>
    new Set(words.split(words.includes("|") ? "|" : " ").filter(Boolean));
  return { takes: split(takes), ignores: split(ignores) };
}

interface Parsed {
  readonly header: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly line: number }[];
  /** Rows that are no CSV: their line, and why. */
  readonly broken: readonly { readonly line: number; readonly message: string }[];
}

/**
 * Parses CSV (RFC 4180, byte order mark allowed). A row with wrong quotes is left out and named in `broken`. Throws
 * `bad-source` when no row is there.
 */
export function parseCsv(text: string, name: string): Parsed {
  const { rows, broken } = csvRows(text, 0);
  const [first, ...rest] = rows;
  if (!first) throw notSuch(name, "table: it is empty");
  return { header: first.cells, rows: rest, broken };
}

/** Rows of a stretch of CSV that begins after so many lines of its file. */
function csvRows(text: string, linesBefore: number): Omit<Parsed, "header"> {
  const broken: { line: number; message: string }[] = [];
  const options = {
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
    skip_records_with_error: true,
    on_skip: (error: { readonly message: string; readonly lines?: number } | undefined): undefined => {
      broken.push({ line: linesBefore + (error?.lines ?? 1), message: error?.message ?? "no CSV" });
    },
  };
  const parsed = parse(text, options as object) as unknown as { record: string[]; info: { lines: number } }[];
  return {
    rows: parsed.map(({ record, info }) => ({ cells: record, line: linesBefore + info.lines })),
    broken,
  };
}

/** The columns of a head, as far as its first line goes. */
export function headerOf(head: string): ReadonlySet<string> {
  const line = head.replace(/^\uFEFF/, "").split(/\r?\n/, 1)[0]!;
  return new Set(line.split(",").map((column) => column.trim().replace(/^"(.*)"$/, "$1")));
}

const fits = (table: Table, header: ReadonlySet<string>): boolean =>
  table.marks.every((column) => header.has(column)) && !table.without?.some((column) => header.has(column));

/** Enters every row of a table, one that lacks or exceeds the header's columns as an issue. */
export function readTable(table: Table, { header, rows, broken }: Parsed, account: Account): void {
  for (const { line, message } of broken)
    account.skip({ code: "bad-row", path: `line ${line}`, message, value: null });
  for (const { cells, line } of rows) {
    const path = `line ${line}`;
    const extra = cells.slice(header.length).filter(Boolean);
    if (cells.length < header.length || extra.length > 0) {
      const message = `The row has ${cells.length} cells, the header ${header.length}.`;
      account.skip({ code: "bad-row", path, message, value: cells[0] ?? null });
      continue;
    }
    const row = Object.fromEntries(
      header.map((column, at) => [column || `column ${at + 1}`, cells[at] ?? ""]),
    );
    account.fields(row, table.scope, table.name, path);
    const before = account.made();
    const outcome = table.read(row, account, path);
    if (outcome === null && account.made() === before)
      account.ignore(`${table.name}: says nothing of anybody`);
    else if (outcome === null) account.take();
    else if ("ignored" in outcome) account.ignore(outcome.ignored);
    else account.skip({ ...outcome, path });
  }
}

/** Reads a table too large to hold, block by block. `tableFor` chooses by the header. */
export async function readLargeTable(
  input: LargeInput,
  source: Id,
  tableFor: (header: readonly string[]) => Table,
  take: TakeClaims,
): Promise<SourceResult> {
  const account = openAccount(source, input);
  let header: readonly string[] | null = null;
  let table: Table | null = null;
  for await (const { text, linesBefore } of csvBlocks(input.pieces())) {
    const { rows, broken } = csvRows(text, linesBefore);
    const body = header === null ? rows.slice(1) : rows;
    header ??= rows[0]?.cells ?? null;
    if (header === null) continue;
    table ??= tableFor(header);
    readTable(table, { header, rows: body, broken }, account);
    await take(account.drain());
  }
  if (header === null) throw notSuch(input.name, "table: it is empty");
  return account.close();
}

/** A source whose files are tables, told apart by their headers. */
export function tableSource(id: Id, title: string, tables: readonly Table[]): Source {
  const tableFor =
    (name: string) =>
    (header: readonly string[]): Table => {
      const table = tables.find((known) => fits(known, new Set(header)));
      if (!table) throw notSuch(name, `table of ${title}`);
      return table;
    };
  return {
    id,
    title,
    detect: ({ head }: SourceHead) => tables.some((table) => !table.onlyNamed && fits(table, headerOf(head))),
    read(input: SourceInput): SourceResult {
      const parsed = parseCsv(input.text, input.name);
      const table = tableFor(input.name)(parsed.header);
      const account = openAccount(id, input);
      readTable(table, parsed, account);
      return account.close();
    },
    readLarge: (input, take) => readLargeTable(input, id, tableFor(input.name), take),
  };
}

/** A table without claims: lists of names and reports. Its rows are left aside by name. */
export function listTable(name: string, marks: readonly string[], ignores: string): Table {
  return {
    name,
    marks,
    scope: columns("", ignores),
    read: () => ({ ignored: `${name}: a list without claims` }),
  };
}

/** Values of a cell, parted by commas; empty and repeated ones left out. */
export function commaList(cell: string | undefined): string[] {
  return [...new Set((cell ?? "").split(",").map((value) => value.trim()))].filter(Boolean);
}

/** Web addresses among cells. */
export function webAddresses(...cells: readonly (string | undefined)[]): string[] {
  return cells.flatMap((cell) => cell?.match(/https?:\/\/[^\s'"]+/g) ?? []);
}
