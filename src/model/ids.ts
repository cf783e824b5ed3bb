import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** A stable identifier: content decides it, so the same input has the same id on every machine. */
export type Id = string;

/** SHA-256 as 64 lower-case hex digits. Text is hashed as UTF-8. */
export function sha256Hex(content: string | Uint8Array): string {
  return bytesToHex(sha256(typeof content === "string" ? utf8ToBytes(content) : content));
}

/**
 * The one canonical text of a JSON value: keys sorted by UTF-16 code units, no white space, `undefined`
 * members left out (RFC 8785, for the value range used here: no `NaN`, no infinities).
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const record = value as Record<string, unknown>;
  const members = Object.keys(record)
    .filter((key) => record[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(record[key])}`);
  return `{${members.join(",")}}`;
}

/** An id that names its kind and hashes its parts: `contentId("c", [...])` is `c-` and 16 hex digits. */
export function contentId(prefix: string, parts: readonly unknown[]): Id {
  return `${prefix}-${sha256Hex(canonicalJson(parts)).slice(0, 16)}`;
}

/** Code-unit order: the same on every platform, which `localeCompare` is not. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
