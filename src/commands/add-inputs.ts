import type { Effects } from "../effects/effects.ts";
import { UserError } from "../errors.ts";
import type { DocumentInput } from "../sources/document.ts";
import { LARGEST_DOCUMENT } from "../sources/document.ts";
import type { Source } from "../sources/source.ts";
import { peeked, unpacked } from "../sources/unpack.ts";
import { type DataFile, HEAD, recognised } from "./data-file.ts";
import { type Input, isAddress, pageInput, saveCopy } from "./fetch.ts";

/** What one path, address or member of an archive turned out to be. */
export type FoundInput =
  | { readonly kind: "document"; readonly path: string; readonly input: DocumentInput }
  | { readonly kind: "data"; readonly path: string; readonly file: DataFile }
  | { readonly kind: "refused"; readonly path: string; readonly error: UserError };

/** What the person said about all paths. */
export interface Origin {
  readonly published: string | null;
  readonly publisher: string | null;
  readonly kind: DataFile["kind"];
}

export interface FindOptions {
  /** Folder of the case: data files and fetched pages are kept below it. */
  readonly folder: string;
  /** The source that was named; `null` leaves it to the content. */
  readonly source: Source | null;
  readonly origin: Origin;
}

type Opened = Omit<Input, "bytes"> & { readonly pieces: AsyncIterable<Uint8Array> };

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function opened(effects: Effects, path: string): Promise<Opened> {
  if (isAddress(path)) {
    const { bytes, ...page } = pageInput(await effects.fetchPage(path));
    return { ...page, pieces: once(bytes) };
  }
  const name = path === "-" ? null : path;
  return { name, mediaType: null, url: null, retrievedAt: null, pieces: effects.readChunks(path) };
}

/** Up to `most` bytes and one: enough to tell that a file is too large. */
async function held(pieces: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    parts.push(piece.slice());
    size += piece.length;
    if (size > most) break;
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * Finds what a path stands for: documents and data files, those inside gzip and zip included, in order. Data files are
 * kept in the case at once, since an archive is read only forwards. What is damaged comes back as `refused`; an
 * address that cannot be had, or a path without a file, throws.
 */
export async function* inputsOf(
  effects: Effects,
  path: string,
  { folder, source, origin }: FindOptions,
): AsyncGenerator<FoundInput> {
  const { pieces, ...file } = await opened(effects, path);
  const shown = file.name ?? file.url ?? "standard input";
  try {
    for await (const { member, pieces: inside } of unpacked(shown, pieces)) {
      const name = member === null ? shown.replace(/\.gz$/i, "") : `${shown}: ${member}`;
      const part = member === null ? path : `${path}: ${member}`;
      const { head, pieces: all } = await peeked(inside, HEAD);
      const reader = source ?? recognised(name, head);
      if (reader) {
        const { sha256, size } = await effects.keep(`${folder}/blobs`, all);
        const copy = `${folder}/blobs/${sha256}`;
        const { url, retrievedAt } = file;
        const data = { name, source: reader, sha256, size, copy, url, retrievedAt, ...origin };
        yield { kind: "data", path: part, file: data };
        continue;
      }
      const bytes = await held(all, LARGEST_DOCUMENT);
      if (file.url !== null) await saveCopy(effects, folder, bytes);
      const { kind, ...known } = origin;
      const isPacked = member !== null || name !== shown;
      const input = {
        ...file,
        name: isPacked ? name : file.name,
        bytes,
        ...known,
        ...(kind ? { kind } : {}),
      };
      yield { kind: "document", path: part, input };
    }
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== "bad-source") throw error;
    yield { kind: "refused", path, error };
  }
}
