import { parse } from "csv-parse/sync";
import { UserError } from "../errors.ts";
import type { EdgeList } from "../model/edges.ts";
import { byCodeUnit } from "../model/ids.ts";

const HINT = "An edge list is CSV: a header line, then one `row,column` a line; further columns are ignored.";

/**
 * Reads an edge list: CSV (RFC 4180) with a header, row name in the first column, column name in the second.
 * Names are trimmed; a repeated edge counts once and is reported in `duplicates`. The order of lines does not
 * matter. Throws `bad-edges` for broken CSV, a header alone of one column, or a line without both names, and
 * `empty-matrix` when there is no edge: a missing line would change every statistic, so none is skipped.
 */
export function parseEdges(text: string): EdgeList {
  const records = readRecords(text);
  const header = records[0];
  if (header && header.fields.length < 2)
    throw new UserError("bad-edges", { message: "The edge list has fewer than two columns.", hint: HINT });
  const pairs = records.slice(1).map(namesIn);
  if (pairs.length === 0)
    throw new UserError("empty-matrix", { message: "The edge list has no edges.", hint: HINT });
  const rows = distinct(pairs.map(([row]) => row));
  const columns = distinct(pairs.map(([, column]) => column));
  const rowAt = new Map(rows.map((name, index) => [name, index]));
  const columnAt = new Map(columns.map((name, index) => [name, index]));
  const positions = new Set(
    pairs.map(([row, column]) => rowAt.get(row)! * columns.length + columnAt.get(column)!),
  );
  const edges = [...positions]
    .sort((a, b) => a - b)
    .map((position) => [Math.floor(position / columns.length), position % columns.length] as const);
  return { rows, columns, edges, duplicates: pairs.length - edges.length };
}

interface CsvRecord {
  readonly fields: readonly string[];
  /** Line of the file, from 1. */
  readonly line: number;
}

function readRecords(text: string): CsvRecord[] {
  try {
    const parsed = parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as readonly { record: string[]; info: { lines: number } }[];
    return parsed.map(({ record, info }) => ({ fields: record, line: info.lines }));
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new UserError("bad-edges", { message: `The edge list is not CSV: ${message}`, hint: HINT, cause });
  }
}

function namesIn({ fields, line }: CsvRecord): readonly [string, string] {
  const [row, column] = fields;
  if (!row || !column)
    throw new UserError("bad-edges", { message: `Line ${line} lacks a row or a column name.`, hint: HINT });
  return [row, column];
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].sort(byCodeUnit);
}
