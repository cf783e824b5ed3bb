import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type DocumentReader, localReader } from "../commands/reader.ts";
import type { Effects } from "../effects/effects.ts";
import { packageRoot } from "../effects/package-root.ts";

/** Reads documents in a thread of their own, so that pages are answered meanwhile; in this one where nothing was built. */
export async function serverReader(effects: Effects): Promise<DocumentReader> {
  const file = join(packageRoot(), "dist/cli/reader-thread.js");
  if (!existsSync(file)) return localReader(effects);
  const { Tinypool } = await import("tinypool");
  const pool = new Tinypool({
    filename: pathToFileURL(file).href,
    ...{ runtime: "worker_threads", minThreads: 1, maxThreads: 1 },
  });
  return { read: (input) => pool.run(input), close: () => pool.destroy() };
}
