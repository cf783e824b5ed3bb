import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";

/** Where the annotated corpora and scorers are, or `null` when they are not on this machine. */
export const shared: string | null =
  [process.env.ENTENTE_SHARED ?? "../shared"]
    .map((folder) => resolve(folder))
    .find((folder) => existsSync(join(folder, "eval"))) ?? null;

/** The rows of a JSON Lines file, gzip-compressed or not. */
export function jsonLines<Row>(path: string): Row[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Row);
}

/** Runs with a folder of its own, gone afterwards. */
export async function inScratch<Result>(run: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "entente-reading-"));
  try {
    return await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A row of the table: a measure of `reading.md`, its goal, and what came out. */
export interface Measure extends Record<string, unknown> {
  readonly measure: string;
  readonly "first goal": string;
  readonly figure: string;
  /** 95 % bootstrap interval over documents. */
  readonly interval: string;
  readonly met: "yes" | "no" | "not run";
}

export const percent = (share: number): string => (100 * share).toFixed(1);
