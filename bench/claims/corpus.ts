import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { compileClaims } from "../../src/extract/claims/compile-claims.ts";
import { compileReader, contextOf } from "../../src/extract/reader.ts";
import { KNOWLEDGE_FILES, parseKnowledge } from "../../src/knowledge/knowledge.ts";
import type { Claim } from "../../src/model/claim.ts";
import type { Document } from "../../src/model/document.ts";
import { intervalOf } from "../../src/model/interval.ts";
import { readText } from "../../src/sources/text.ts";
import type { GoldRow } from "./scores.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
export const shared = process.env.ENTENTE_SHARED ?? join(root, "../shared");
export const hasShared = existsSync(join(shared, "data/cti-eacl24"));

const rowsOf = (file: string): GoldRow[] =>
  readFileSync(join(root, "bench/gold", file), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as GoldRow);

/** The gold made before the rules were written, in two halves. */
export const goldRows = (): GoldRow[] => rowsOf("claims.jsonl");
/** Reports that were annotated later, and that no rule had been written on till then. */
export const freshRows = (): GoldRow[] => rowsOf("claims-fresh.jsonl");
/** Reports that nobody who writes rules has looked at: only checked, and only in figures. */
export const unseenRows = (): GoldRow[] => rowsOf("claims-unseen.jsonl");

/** A report of the shared data, with the SHA-256 of its bytes as they lie there. */
export function reportText(file: string): { readonly text: string; readonly hash: string } {
  const bytes = readFileSync(join(shared, "data", file));
  const isZipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const text = (isZipped ? gunzipSync(bytes) : bytes).toString("utf8");
  return { text, hash: createHash("sha256").update(bytes).digest("hex") };
}

export function documentFrom(text: string, published: string | null, publisher: string | null): Document {
  const page = readText(text);
  return {
    id: "d-bench",
    kind: "vendor",
    mediaType: "text/plain",
    language: "en",
    title: null,
    text: page.text,
    cleaner: page.cleaner,
    pages: [],
    blocks: page.blocks,
    appearances: [
      { publisher, url: null, published: published ? intervalOf(published) : null, retrievedAt: null },
    ],
    tlp: "clear",
  };
}

/** Reads documents as the product does, with the bundled knowledge, and times the last step apart. */
export function compileBench(): (document: Document) => {
  claims: Claim[];
  readingMs: number;
  claimsMs: number;
} {
  const read = (name: string): string => readFileSync(join(root, "data/knowledge", name), "utf8");
  const knowledge = parseKnowledge(Object.fromEntries(KNOWLEDGE_FILES.map((name) => [name, read(name)])));
  const commonWords = readFileSync(join(root, "data/lexicon/common-words.txt"), "utf8").split("\n");
  const reader = compileReader(knowledge, { commonWords });
  const claimsOf = compileClaims();
  return (document) => {
    const begun = process.cpuUsage();
    const { segments, regions, published } = contextOf(document);
    const { mentions } = reader.read(document);
    const middle = process.cpuUsage();
    const publisher = document.appearances[0]?.publisher ?? null;
    const claims = claimsOf({
      text: document.text,
      documentId: document.id,
      segments,
      regions,
      mentions,
      published,
      publisher,
    });
    const ended = process.cpuUsage();
    return {
      claims,
      readingMs: (middle.user - begun.user) / 1000,
      claimsMs: (ended.user - middle.user) / 1000,
    };
  };
}
