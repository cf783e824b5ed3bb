import { byCodeUnit } from "../../src/model/ids.ts";

/** File name → text. */
export type Files = Record<string, string>;

export const isEmpty = (value: unknown): boolean =>
  value === null || value === "" || (Array.isArray(value) && value.length === 0);

/** A row without its empty tail. */
export function trimmed(row: readonly unknown[]): readonly unknown[] {
  let end = row.length;
  while (end > 0 && isEmpty(row[end - 1])) end -= 1;
  return row.slice(0, end);
}

/** One JSON array a line, in code-unit order of the lines, each line once. */
export function lines(rows: readonly (readonly unknown[])[]): string {
  const written = new Set(rows.map((row) => JSON.stringify(trimmed(row))));
  return [...written]
    .sort(byCodeUnit)
    .map((line) => `${line}\n`)
    .join("");
}

/** Web addresses only, each once, sorted. */
export const webUrls = (urls: readonly string[]): string[] =>
  [...new Set(urls.filter((url) => /^https?:\/\//.test(url)))].sort(byCodeUnit);
