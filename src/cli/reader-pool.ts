import { availableParallelism } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { DocumentReader } from "../commands/reader.ts";
import { packageRoot } from "../effects/package-root.ts";

export type DocumentInput = Parameters<DocumentReader["read"]>[0];

/** Fewer files than this are read without threads: compiling a reader takes half a second in each. */
export const WORTH_THREADS = 8;

/** Reads files in worker threads, one for each processor. */
export async function threadedReader(): Promise<DocumentReader> {
  const { Tinypool } = await import("tinypool");
  const pool = new Tinypool({
    filename: pathToFileURL(join(packageRoot(), "dist/cli/reader-thread.js")).href,
    runtime: "worker_threads",
    minThreads: 1,
    maxThreads: availableParallelism(),
  });
  return { read: (input) => pool.run(input), close: () => pool.destroy() };
}
