import type { FetchPage } from "../model/fetched.ts";
import type { PostJson } from "./post-json.ts";

/** A file kept under the hash of its bytes. */
export interface Kept {
  readonly sha256: string;
  /** Length in bytes. */
  readonly size: number;
}

/** The outside world, handed in as an argument, so that every command runs in a test without one. */
export interface Effects {
  /** Reads a file as UTF-8. Throws `no-such-file`. */
  readText(path: string): Promise<string>;
  readBytes(path: string): Promise<Uint8Array>;
  /** A file, or standard input for `-`, in pieces: for what may be too large to hold. Throws `no-such-file`. */
  readChunks(path: string): AsyncIterable<Uint8Array>;
  /**
   * Keeps pieces in a folder as one file named by its SHA-256, whole or not at all; a file that is there already
   * stays. Also clears away what processes that were killed left half-written there. Throws `unwritable`.
   */
  keep(folder: string, pieces: AsyncIterable<Uint8Array>): Promise<Kept>;
  /** Writes a file whole or not at all, making its folders. Throws `unwritable`. */
  write(path: string, content: string | Uint8Array): Promise<void>;
  /** Gives memory back when much of it is garbage: called now and then while reading what is too large to hold. */
  tidy(): void;
  exists(path: string): Promise<boolean>;
  isFolder(path: string): Promise<boolean>;
  /** Files below a folder, sorted, as paths that start with it. */
  list(folder: string): Promise<readonly string[]>;
  readStdin(): Promise<Uint8Array>;
  /** Fetches what a person named or a feed lists, within limits (`fetch-page.ts`). */
  readonly fetchPage: FetchPage;
  /** Sends to the model endpoint that a person named, and to nothing else (`post-json.ts`). */
  readonly postJson: PostJson;
  /** Waits, so that a server is not asked in haste. */
  pause(milliseconds: number): Promise<void>;
  /** Path of a file that ships with the package, for example `data/knowledge/manifest.json`. */
  bundled(path: string): string;
  /** Where a person's cases live when none is named and the folder has none. */
  readonly userData: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Now, RFC 3339. Only for clocks that no id and no result depends on. */
  now(): string;
  /** A line for the person, on standard error. */
  log(line: string): void;
}
