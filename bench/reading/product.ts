import { type OpenReader, openReader, readString } from "../../src/commands/reader.ts";
import { realEffects } from "../../src/effects/real.ts";
import type { Document } from "../../src/model/document.ts";
import type { Reading } from "../../src/model/reading.ts";

/** The reader as `entente read` opens it. */
export const productReader = (): Promise<OpenReader> => openReader(realEffects());

/** What it makes of a text, as `read --jsonl` hands it over. */
export async function readingOf(
  reader: OpenReader,
  id: string,
  text: string,
  published: string | null,
): Promise<{ document: Document; reading: Reading }> {
  const origin = { id, name: null, mediaType: null, url: null, published, publisher: null };
  const { document, reading } = await readString(reader, text, origin);
  if (document === null || reading === null) throw new Error(`no text in ${id}`);
  return { document, reading };
}
