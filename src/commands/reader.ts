import type { Effects } from "../effects/effects.ts";
import { lineageOf } from "../extract/lineage.ts";
import { compileReader, type TechniqueClassifier } from "../extract/reader.ts";
import type { Document } from "../model/document.ts";
import type { Issue } from "../model/issue.ts";
import type { Publisher } from "../model/knowledge.ts";
import type { Reader, Reading } from "../model/reading.ts";
import { type DocumentInput, type DocumentOrigin, parseDocument, textDocument } from "../sources/document.ts";
import { loadKnowledge } from "./knowledge.ts";

/** What reading one file gives: a document with its reading, or issues that say why there is none. */
export interface ReadOutcome {
  readonly document: Document | null;
  readonly reading: Reading | null;
  readonly issues: readonly Issue[];
}

/** Reads files, here or in worker threads. Outcomes do not depend on where. */
export interface DocumentReader {
  read(input: DocumentInput): Promise<ReadOutcome>;
  close(): Promise<void>;
}

/** A compiled reader with what documents are recognised by. Compiled once a thread: half a second of work. */
export interface OpenReader {
  readonly reader: Reader;
  readonly publishers: readonly Publisher[];
  /** Gives back what earlier documents left behind (see `Effects.tidy`). */
  readonly tidy: () => void;
}

/** Time after which a document is given up, in milliseconds: a broken PDF must not stop the others. */
const LONGEST_MS = 60_000;

async function optional<T>(
  effects: Effects,
  path: string,
  read: (path: string) => Promise<T>,
): Promise<T | null> {
  const file = effects.bundled(path);
  return (await effects.exists(file)) ? read(file) : null;
}

/** Compiles the reader from the bundled knowledge and the technique model. */
export async function openReader(effects: Effects): Promise<OpenReader> {
  const knowledge = await loadKnowledge(effects);
  const words = await optional(effects, "data/lexicon/common-words.txt", effects.readText);
  const commonWords =
    words === null ? [] : words.split("\n").filter((word) => word !== "" && !word.startsWith("#"));
  const weights = await optional(effects, "data/models/techniques.bin", effects.readBytes);
  const classify = weights === null ? null : await classifierFrom(weights);
  const reader = compileReader(knowledge, { commonWords, ...(classify ? { classify } : {}) });
  return { reader, publishers: knowledge.publishers, tidy: effects.tidy };
}

/** The technique model, with its code: only commands that read documents need either. */
async function classifierFrom(weights: Uint8Array): Promise<TechniqueClassifier> {
  const [{ compileTechniques }, { parseTechniqueWeights }] = await Promise.all([
    import("../extract/techniques/compile-techniques.ts"),
    import("../extract/techniques/weights.ts"),
  ]);
  return compileTechniques(parseTechniqueWeights(weights));
}

function outcomeOf(
  { reader, tidy }: OpenReader,
  document: Document | null,
  issues: readonly Issue[],
): ReadOutcome {
  tidy();
  if (document === null) return { document, reading: null, issues };
  const reading = reader.read(document);
  const lineage = lineageOf(document, reading.regions);
  return { document: { ...document, lineage }, reading, issues: [...issues, ...reading.issues] };
}

/** Reads one file's bytes. */
export async function readBytes(open: OpenReader, input: DocumentInput): Promise<ReadOutcome> {
  const begun = performance.now();
  const { document, issues } = await parseDocument({
    ...input,
    publishers: open.publishers,
    isOverdue: () => performance.now() - begun > LONGEST_MS,
  });
  return outcomeOf(open, document, issues);
}

/** Reads a text whose offsets must stay the caller's own. */
export async function readString(
  open: OpenReader,
  text: string,
  origin: DocumentOrigin,
): Promise<ReadOutcome> {
  const { document, issues } = await textDocument(text, { ...origin, publishers: open.publishers });
  return outcomeOf(open, document, issues);
}

/** A reader in this very thread. */
export async function localReader(effects: Effects): Promise<DocumentReader> {
  const open = await openReader(effects);
  return { read: (input) => readBytes(open, input), close: async () => undefined };
}
