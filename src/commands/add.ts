import type { Effects } from "../effects/effects.ts";
import { UserError } from "../errors.ts";
import type { DocumentKind } from "../model/vocabulary/publishing.ts";
import type { Store } from "../store/store.ts";
import { type Case, requireCase } from "./case.ts";
import { inputOf, isAddress, saveCopy } from "./fetch.ts";
import { checkedDate } from "./read.ts";
import type { DocumentReader, ReadOutcome } from "./reader.ts";

export interface AddRequest {
  readonly paths: readonly string[];
  readonly case: string | null;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly kind: DocumentKind | null;
}

export interface AddedDocument {
  readonly path: string;
  readonly outcome: "added" | "appearance-added" | "already-there" | "skipped";
  readonly document: string | null;
  readonly claims: number;
  /** Why it was skipped, or what was lost on the way; empty when all went well. */
  readonly issues: ReadOutcome["issues"];
}

export interface AddAnswer {
  readonly schema: "entente.add/1";
  readonly case: string;
  readonly added: number;
  readonly alreadyThere: number;
  readonly skipped: number;
  readonly claims: number;
  readonly documents: readonly AddedDocument[];
}

/** Told after each document: how many are done, of how many. */
export type OnProgress = (done: number, total: number) => void;

/** Files and addresses named, and files below folders named, in order, each once. Throws `no-such-file`. */
async function filesOf(effects: Effects, paths: readonly string[]): Promise<readonly string[]> {
  const files: string[] = [];
  for (const path of paths) {
    if (path === "-" || isAddress(path)) files.push(path);
    else if (await effects.isFolder(path)) files.push(...(await effects.list(path)));
    else if (await effects.exists(path)) files.push(path);
    else {
      throw new UserError("no-such-file", {
        message: `There is no file or folder ${path}.`,
        hint: "Nothing was added. Check the path and try again.",
      });
    }
  }
  return [...new Set(files)];
}

/** Stores what was read from one path or address, whole or not at all. */
export async function stored(
  store: Store,
  outcome: ReadOutcome,
  path: string,
  now: string,
): Promise<AddedDocument> {
  const { document, reading, issues } = outcome;
  if (document === null || reading === null)
    return { path, outcome: "skipped", document: null, claims: 0, issues };
  const { document: what, claimsAdded } = await store.addDocument(document, reading.claims, now);
  return { path, outcome: what, document: document.id, claims: claimsAdded, issues };
}

/** What `add` did, summed up. */
export function addAnswer(folder: string, documents: readonly AddedDocument[]): AddAnswer {
  const count = (...outcomes: AddedDocument["outcome"][]): number =>
    documents.filter(({ outcome }) => outcomes.includes(outcome)).length;
  return {
    schema: "entente.add/1",
    case: folder,
    added: count("added"),
    alreadyThere: count("already-there", "appearance-added"),
    skipped: count("skipped"),
    claims: documents.reduce((sum, { claims }) => sum + claims, 0),
    documents,
  };
}

/** How many files are under way at once: enough to keep every thread busy, few enough to hold in memory. */
const UNDER_WAY = 8;

/**
 * Stores documents and their claims. Each document goes in whole or not at all, in the order given, so that stopping
 * at any moment loses nothing and going on repeats nothing; the same bytes again only append where they appeared.
 */
export async function add(
  effects: Effects,
  request: AddRequest,
  reader: DocumentReader,
  onProgress: OnProgress = () => undefined,
): Promise<AddAnswer> {
  const published = checkedDate(request.published);
  const files = await filesOf(effects, request.paths);
  const opened = await requireCase(effects, request.case);
  try {
    const documents = await addFiles(effects, { ...request, published }, files, {
      reader,
      opened,
      onProgress,
    });
    return addAnswer(opened.folder, documents);
  } finally {
    await opened.store.close();
  }
}

interface Adding {
  readonly reader: DocumentReader;
  readonly opened: Case;
  readonly onProgress: OnProgress;
}

async function addFiles(
  effects: Effects,
  request: AddRequest,
  files: readonly string[],
  { reader, opened, onProgress }: Adding,
): Promise<readonly AddedDocument[]> {
  const start = async (path: string): Promise<ReadOutcome> => {
    const { published, publisher, kind } = request;
    const input = await inputOf(effects, path);
    if (input.url !== null) await saveCopy(effects, opened.folder, input.bytes);
    return reader.read({ ...input, published, publisher, ...(kind ? { kind } : {}) });
  };
  const underWay: Promise<ReadOutcome>[] = [];
  const documents: AddedDocument[] = [];
  let next = 0;
  for (const path of files) {
    while (next < files.length && underWay.length < UNDER_WAY) {
      const reading = start(files[next++]!);
      // A failure is met when its turn comes, not as an unhandled rejection before.
      reading.catch(() => undefined);
      underWay.push(reading);
    }
    documents.push(await stored(opened.store, await underWay.shift()!, path, effects.now()));
    onProgress(documents.length, files.length);
  }
  return documents;
}
