import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compileClaims } from "../../src/extract/claims/compile-claims.ts";
import { compileReader, contextOf } from "../../src/extract/reader.ts";
import { KNOWLEDGE_FILES, parseKnowledge } from "../../src/knowledge/knowledge.ts";
import type { Claim } from "../../src/model/claim.ts";
import type { Document } from "../../src/model/document.ts";
import { intervalOf } from "../../src/model/interval.ts";
import { readText } from "../../src/sources/text.ts";
import { otherSourceText } from "./other-sources.ts";
import type { RelationRow } from "./relations.ts";
import type { GoldReport, GoldRow } from "./scores.ts";
import { dataBytes, hasShared, textIn } from "./shared-data.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

export { hasShared };

const linesOf = (file: string): unknown[] =>
  readFileSync(join(root, "bench/gold", file), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as unknown);
const rowsOf = (file: string): GoldRow[] => linesOf(file) as GoldRow[];

/** The gold made before the rules were written, in two halves. */
export const goldRows = (): GoldRow[] => rowsOf("claims.jsonl");
/** Reports that were annotated later, and that no rule had been written on till then. */
export const freshRows = (): GoldRow[] => rowsOf("claims-fresh.jsonl");
/** Reports that nobody who writes rules has looked at: only checked, and only in figures. */
export const unseenRows = (): GoldRow[] => rowsOf("claims-unseen.jsonl");

/** Descriptions, incident texts and sentences of other sources than reports: only checked, and only in figures. */
export const otherRows = (): GoldRow[] => rowsOf("claims-other-sources.jsonl");

/** Sentences of open texts and of further reports, labelled with every relation between their noun phrases. */
export const relationRows = (): RelationRow[] => linesOf("relations.jsonl") as RelationRow[];

const sha256 = (content: Buffer | string): string => createHash("sha256").update(content).digest("hex");

/** A report of the shared data, with the SHA-256 of its bytes as they lie there. */
export function reportText(file: string): { readonly text: string; readonly hash: string } {
  const bytes = dataBytes(file);
  return { text: textIn(bytes), hash: sha256(bytes) };
}

/** The text that a report of the gold points at, with the hash that the gold names it by. */
export function goldText({ file, id }: Pick<GoldReport, "file" | "id">): {
  readonly text: string;
  readonly hash: string;
} {
  if (id === undefined) return reportText(file);
  const text = otherSourceText(file, id);
  return { text, hash: sha256(text) };
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
