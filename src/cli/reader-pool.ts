import { availableParallelism } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { DocumentReader } from "../commands/reader.ts";
import { packageRoot } from "../effects/package-root.ts";

export type DocumentInput = Parameters<DocumentReader["read"]>[0];

/** Fewer files than this are read without threads: compiling a reader takes half a second in each. */
export const WORTH_THREADS = 8;

/**
 * Reads files in worker threads, one for each processor, but no more than files are under way at once. All stay until
 * the end: a thread that is let go whenever nothing waits for a moment takes its compiled reader with it.
 */
export async function threadedReader(underWay: number): Promise<DocumentReader> {
  const { Tinypool } = await import("tinypool");
  const threads = Math.min(availableParallelism(), underWay);
  const pool = new Tinypool({
    filename: pathToFileURL(join(packageRoot(), "dist/cli/reader-thread.js")).href,
    runtime: "worker_threads",
    minThreads: threads,
    maxThreads: threads,
  });
  return { read: (input) => pool.run(input), close: () => pool.destroy() };
}
