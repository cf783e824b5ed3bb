import { parse } from "csv-parse/sync";
import { UserError } from "../errors.ts";
import { type Interval, intervalOf } from "../model/interval.ts";

/** One entry of a dated outside series: state events, investments, visits. */
export interface SeriesEntry {
  readonly when: Interval;
  readonly value: number;
}

const HINT =
  "A series is CSV with a header: `date` as YYYY[-MM[-DD]], and a number beside it or nothing (counts 1).";

/** Reads `date[,value]` lines. Throws `bad-series` with the line for a bad date or value: a lost entry moves the test. */
export function parseSeries(text: string, file: string): readonly SeriesEntry[] {
  let rows: string[][];
  try {
    rows = parse(text, { bom: true, skip_empty_lines: true, trim: true, relax_column_count: true });
  } catch (cause) {
    throw new UserError("bad-series", { message: `${file} is not CSV.`, hint: HINT, cause });
  }
  return rows.slice(1).map(([date = "", value = ""], index) => {
    const when = intervalOf(date);
    const number = value === "" ? 1 : Number(value);
    if (when && Number.isFinite(number)) return { when, value: number };
    const wrong = when ? value : date;
    throw new UserError("bad-series", {
      message: `${file}, line ${index + 2}: "${wrong}" cannot be read.`,
      hint: HINT,
    });
  });
}
