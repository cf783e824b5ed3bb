import { type OpenReader, openReader, type ReadOutcome, readBytes } from "../commands/reader.ts";
import { realEffects } from "../effects/real.ts";
import type { DocumentInput } from "./reader-pool.ts";

let open: Promise<OpenReader> | null = null;

/** What a worker thread does: reads one file. The reader is compiled when the first file comes. */
export default async function readInThread(input: DocumentInput): Promise<ReadOutcome> {
  open ??= openReader(realEffects());
  return readBytes(await open, input);
}
