import type { Effects } from "../effects/effects.ts";
import type { Fetched } from "../model/fetched.ts";
import { sha256Hex } from "../model/ids.ts";

/** What a path, an address or standard input gives the document readers. */
export interface Input {
  readonly bytes: Uint8Array;
  readonly name: string | null;
  readonly mediaType: string | null;
  readonly url: string | null;
  readonly retrievedAt: string | null;
}

/** Is this an address rather than a path? Only what a person types is asked; nothing a document names is fetched. */
export function isAddress(path: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(path);
}

/** A fetched page as input. Where it says what it is, its address has no say: `…/readme.md` may be a web page. */
export function pageInput({ bytes, mediaType, finalUrl, retrievedAt }: Fetched): Input {
  const vague = mediaType === null || /^application\/octet-stream\b/i.test(mediaType);
  return { bytes, name: vague ? finalUrl : null, mediaType, url: finalUrl, retrievedAt };
}

/** Reads a file or standard input, or fetches an address. Throws what those throw. */
export async function inputOf(effects: Effects, path: string): Promise<Input> {
  if (isAddress(path)) return pageInput(await effects.fetchPage(path));
  const bytes = path === "-" ? await effects.readStdin() : await effects.readBytes(path);
  return { bytes, name: path === "-" ? null : path, mediaType: null, url: null, retrievedAt: null };
}

/**
 * Keeps the bytes of a fetched page in the case under their hash, which is the document's id: pages change, the copy
 * that was read does not.
 */
export async function saveCopy(effects: Effects, folder: string, bytes: Uint8Array): Promise<void> {
  const path = `${folder}/blobs/${sha256Hex(bytes)}`;
  if (!(await effects.exists(path))) await effects.write(path, bytes);
}
