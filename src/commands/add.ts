import type { Effects } from "../effects/effects.ts";
import { UserError } from "../errors.ts";
import type { DocumentKind } from "../model/vocabulary/publishing.ts";
import type { SourceCounts, SourceResult } from "../sources/source.ts";
import type { Store } from "../store/store.ts";
import { type FindOptions, type FoundInput, inputsOf } from "./add-inputs.ts";
import { requireCase } from "./case.ts";
import { type DataFile, type IssueKind, issueKinds, sourceFor, storeData } from "./data-file.ts";
import { isAddress } from "./fetch.ts";
import { checkedDate } from "./read.ts";
import type { DocumentReader, ReadOutcome } from "./reader.ts";

export interface AddRequest {
  readonly paths: readonly string[];
  readonly case: string | null;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly kind: DocumentKind | null;
  /** The source to read the paths by; `null` (or absent) leaves it to their content. */
  readonly as?: string | null;
  /** File that maps the columns of a CSV; goes with `as: "csv"`. */
  readonly mapping?: string | null;
}

export interface AddedDocument {
  readonly path: string;
  readonly outcome: "added" | "appearance-added" | "already-there" | "skipped";
  readonly document: string | null;
  /** Who put it out, as far as it or the request says. */
  readonly publisher: string | null;
  readonly claims: number;
  /** Why it was skipped, or what was lost on the way; empty when all went well. */
  readonly issues: ReadOutcome["issues"];
  /** For data files: what became of their records. */
  readonly data?: AddedData;
}

/** The account of a data file: every record is taken, ignored by name or skipped with an issue. */
export interface AddedData {
  readonly source: string;
  readonly counts: SourceCounts;
  readonly ignored: SourceResult["ignored"];
  readonly kept: SourceResult["kept"];
  readonly issueKinds: readonly IssueKind[];
}

export interface AddAnswer {
  readonly schema: "entente.add/1";
  readonly case: string;
  readonly added: number;
  readonly alreadyThere: number;
  readonly skipped: number;
  /** Records of data files that were skipped, each with an issue. */
  readonly recordsSkipped: number;
  readonly claims: number;
  readonly documents: readonly AddedDocument[];
}

/** Told after each document: how many are done, of how many. */
export type OnProgress = (done: number, total: number) => void;

/** Files and addresses named, and files below folders named, in order, each once. Throws `no-such-file`. */
export async function filesOf(effects: Effects, paths: readonly string[]): Promise<readonly string[]> {
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
    return { path, outcome: "skipped", document: null, publisher: null, claims: 0, issues };
  const publisher = document.appearances.at(-1)?.publisher ?? null;
  const { document: what, claimsAdded } = await store.addDocument(document, reading.claims, now);
  return { path, outcome: what, document: document.id, publisher, claims: claimsAdded, issues };
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
    recordsSkipped: documents.reduce((sum, { data }) => sum + (data?.counts.skipped ?? 0), 0),
    claims: documents.reduce((sum, { claims }) => sum + claims, 0),
    documents,
  };
}

function refused(path: string, { code, message }: UserError): AddedDocument {
  const issue = { code, path, message, value: null };
  return { path, outcome: "skipped", document: null, publisher: null, claims: 0, issues: [issue] };
}

/** Stores a data file with its claims; one whose structure is broken is skipped. */
async function storedData(
  effects: Effects,
  store: Store,
  path: string,
  file: DataFile,
): Promise<AddedDocument> {
  try {
    const { document, publisher, outcome, result } = await storeData(effects, store, file);
    const { source, counts, issues, ignored, kept } = result;
    const data = { source, counts, ignored, kept, issueKinds: issueKinds(issues) };
    const { document: what, claimsAdded: claims } = outcome;
    return { path, outcome: what, document, publisher, claims, issues, data };
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== "bad-source") throw error;
    return refused(path, error);
  }
}

/** How many files are under way at once: enough to keep every thread busy, few enough to hold in memory. */
export const UNDER_WAY = 8;

/**
 * Stores documents and data files with their claims. Each goes in whole or not at all, in the order given, so that
 * stopping at any moment loses nothing and going on repeats nothing; the same bytes again only append where they
 * appeared.
 */
export async function add(
  effects: Effects,
  request: AddRequest,
  reader: DocumentReader,
  onProgress: OnProgress = () => undefined,
): Promise<AddAnswer> {
  const published = checkedDate(request.published);
  const source = await sourceFor(effects, request.as ?? null, request.mapping ?? null);
  const files = await filesOf(effects, request.paths);
  const opened = await requireCase(effects, request.case);
  try {
    const { publisher, kind } = request;
    const find = { folder: opened.folder, source, origin: { published, publisher, kind } };
    const documents = await addFiles(effects, files, find, { reader, store: opened.store, onProgress });
    return addAnswer(opened.folder, documents);
  } finally {
    await opened.store.close();
  }
}

interface Adding {
  readonly reader: DocumentReader;
  readonly store: Store;
  readonly onProgress: OnProgress;
}

/** Reading begins at once, in other threads where there are any; what is read is stored in order. */
function begun(effects: Effects, found: FoundInput, { reader, store }: Adding): () => Promise<AddedDocument> {
  const { path } = found;
  if (found.kind === "refused") return async () => refused(path, found.error);
  if (found.kind === "data") return () => storedData(effects, store, path, found.file);
  const reading = reader.read(found.input);
  // A failure is met when its turn comes, not as an unhandled rejection before.
  reading.catch(() => undefined);
  return async () => stored(store, await reading, path, effects.now());
}

async function addFiles(
  effects: Effects,
  files: readonly string[],
  find: FindOptions,
  adding: Adding,
): Promise<readonly AddedDocument[]> {
  const underWay: (() => Promise<AddedDocument>)[] = [];
  const documents: AddedDocument[] = [];
  let found = 0;
  let more = 0;
  const finish = async (): Promise<void> => {
    documents.push(await underWay.shift()!());
    adding.onProgress(documents.length, Math.max(files.length + more, documents.length));
  };
  for (const path of files) {
    const before = found;
    for await (const input of inputsOf(effects, path, find)) {
      found += 1;
      underWay.push(begun(effects, input, adding));
      if (underWay.length >= UNDER_WAY) await finish();
    }
    more += found - before - 1;
  }
  while (underWay.length > 0) await finish();
  return documents;
}
