/** Bounds on one fetch. What crosses one is refused or given up, never cut short and passed on. */
export interface FetchLimits {
  /** Largest body, in bytes, counted both as sent and as unpacked. */
  readonly bytes: number;
  /** Time for the whole fetch with all redirects, in milliseconds. */
  readonly timeoutMs: number;
  readonly redirects: number;
  /** Media types taken, without parameters; an answer that names none is taken. */
  readonly mediaTypes: readonly string[];
}

export interface FetchOptions {
  readonly limits?: Partial<FetchLimits>;
  /** `Accept` (RFC 9110, 12.5.1). */
  readonly accept?: string;
  /** What an earlier fetch returned: the server may then answer 304 with no body (RFC 9110, 13.1). */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  /** `Authorization`, sent to the origin of the first address only. */
  readonly authorization?: string | null;
  /** Gives answers of every status back; else all but 2xx, and 304 when asked for, are errors. */
  readonly anyStatus?: boolean;
}

/** One answer from the network, with what is needed to say where it came from and to ask again politely. */
export interface Fetched {
  /** As asked for. */
  readonly url: string;
  /** After redirects, without fragment. */
  readonly finalUrl: string;
  readonly status: number;
  /** `Content-Type` as sent, or `null`. */
  readonly mediaType: string | null;
  /** Unpacked. Empty with status 304. */
  readonly bytes: Uint8Array;
  /** SHA-256 of `bytes`, hexadecimal. */
  readonly sha256: string;
  /** RFC 3339. */
  readonly retrievedAt: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** All header fields of the last answer, names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Fetches one address. Throws `bad-url`, `refused-address`, `refused-page` and `unavailable`. */
export type FetchPage = (url: string, options?: FetchOptions) => Promise<Fetched>;
