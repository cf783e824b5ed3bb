import { readFileSync } from "node:fs";
import { compileReader } from "../../src/extract/reader.ts";
import { KNOWLEDGE_FILES, parseKnowledge } from "../../src/knowledge/knowledge.ts";
import type { Document } from "../../src/model/document.ts";
import type { Reader } from "../../src/model/reading.ts";
import { textDocument } from "../../src/sources/document.ts";

const FOLDER = "data/knowledge";

/** The reader as the product compiles it from its bundled knowledge. */
export function productReader(): Reader {
  const files = Object.fromEntries(
    KNOWLEDGE_FILES.map((name) => [name, readFileSync(`${FOLDER}/${name}`, "utf8")]),
  );
  return compileReader(parseKnowledge(files));
}

/** A text as `read --jsonl` takes it. */
export async function documentOf(id: string, text: string, published: string | null): Promise<Document> {
  const origin = { id, name: null, mediaType: null, url: null, published, publisher: null };
  const { document } = await textDocument(text, origin);
  if (document === null) throw new Error(`no text in ${id}`);
  return document;
}
