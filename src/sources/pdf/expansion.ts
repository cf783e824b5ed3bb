import { Inflate } from "fflate";

/** Largest stream of text, fonts or cross references, and of all of them together, once expanded. */
export const LARGEST_STREAM = 32 * 1024 * 1024;
export const LARGEST_TOTAL = 512 * 1024 * 1024;
/** Pictures are larger, and are not decoded to read text; one that claims to be a picture is still measured. */
const LARGEST_PICTURE = 128 * 1024 * 1024;
const LARGEST_PICTURES = 2048 * 1024 * 1024;
/** A dictionary longer than this before its stream is looked at only in its last part. */
const DICTIONARY = 3000;
/** Deflate packs at most 1032 bytes into one. */
const DEFLATE_RATIO = 1032;

type Filter = "flate" | "lzw" | "run" | "hex" | "ascii85" | "other";

const FILTERS: Readonly<Record<string, Filter>> = {
  FlateDecode: "flate",
  Fl: "flate",
  LZWDecode: "lzw",
  LZW: "lzw",
  RunLengthDecode: "run",
  RL: "run",
  ASCIIHexDecode: "hex",
  AHx: "hex",
  ASCII85Decode: "ascii85",
  A85: "ascii85",
};

/** The filters a dictionary names, first to undo first; `#46` escapes in names are read. */
function filtersOf(dictionary: string): Filter[] {
  const plain = dictionary.replace(/#([\da-fA-F]{2})/g, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  const names = /\/(?:Filter|F)\s*(\[[^\]]{0,400}\]|\/[A-Za-z0-9]{1,40})/.exec(plain)?.[1] ?? "";
  return [...names.matchAll(/\/([A-Za-z0-9]{1,40})/g)].map((match) => FILTERS[match[1]!] ?? "other");
}

interface Measured {
  /** Bytes that came out, or more than asked for: then the rest was not looked at. */
  readonly length: number;
  readonly bytes: Uint8Array | null;
}

/** Undoes deflate in small steps, so that no more than `limit` and one step come into being. */
function inflated(bytes: Uint8Array, limit: number, keep: boolean): Measured {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((chunk) => {
    length += chunk.length;
    if (keep && length <= limit) chunks.push(chunk.slice());
  });
  const isZlib = bytes.length > 2 && (bytes[0]! & 15) === 8 && ((bytes[0]! << 8) | bytes[1]!) % 31 === 0;
  try {
    for (let at = isZlib ? 2 : 0; at < bytes.length && length <= limit; at += 2048)
      stream.push(bytes.subarray(at, at + 2048), false);
  } catch {
    // Data after the end, or damage: what came out before is what a reader gets.
  }
  return { length, bytes: keep && length <= limit ? joined(chunks, length) : null };
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** How long LZW data becomes (ISO 32000-1, 7.4.4, early change): lengths of table entries are enough. */
function lzwLength(bytes: Uint8Array, limit: number): number {
  const lengths = new Uint32Array(4097);
  let next = 258;
  let width = 9;
  let previous = 0;
  let total = 0;
  let buffer = 0;
  let held = 0;
  for (const byte of bytes) {
    buffer = ((buffer << 8) | byte) & 0xffffff;
    held += 8;
    if (held < width) continue;
    held -= width;
    const code = (buffer >> held) & ((1 << width) - 1);
    if (code === 257 || total > limit) break;
    if (code === 256) [next, width, previous] = [258, 9, 0];
    else {
      const length = code < 256 ? 1 : code < next ? lengths[code]! : previous + 1;
      if (previous > 0 && next < 4096) lengths[next++] = previous + 1;
      width = next + 1 >= 2048 ? 12 : next + 1 >= 1024 ? 11 : next + 1 >= 512 ? 10 : 9;
      total += length;
      previous = length;
    }
  }
  return total;
}

function fromHex(bytes: Uint8Array): Uint8Array {
  const digits = new TextDecoder("latin1").decode(bytes).replace(/[^\da-fA-F]/g, "");
  const out = new Uint8Array(digits.length >> 1);
  for (let at = 0; at < out.length; at += 1) out[at] = Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16);
  return out;
}

function fromAscii85(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  let value = 0;
  let count = 0;
  for (const byte of bytes) {
    if (byte === 126) break;
    if (byte === 122 && count === 0) out.push(0, 0, 0, 0);
    if (byte < 33 || byte > 117) continue;
    value = value * 85 + (byte - 33);
    count += 1;
    if (count < 5) continue;
    out.push((value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
    [value, count] = [0, 0];
  }
  return Uint8Array.from(out);
}

/** Bytes that a stream becomes when its filters are undone, counted up to just over `limit`. */
function expandedLength(bytes: Uint8Array, filters: readonly Filter[], limit: number): number {
  let current = bytes;
  let largest = bytes.length;
  for (const [index, filter] of filters.entries()) {
    if (filter === "other") break;
    if (filter === "hex") current = fromHex(current);
    else if (filter === "ascii85") current = fromAscii85(current);
    else if (filter === "flate") {
      const result = inflated(current, limit, index + 1 < filters.length);
      largest = Math.max(largest, result.length);
      if (result.bytes === null) return largest;
      current = result.bytes;
    } else {
      const length = filter === "lzw" ? lzwLength(current, limit) : 64 * current.length;
      // Nothing honest packs packed data again.
      return index + 1 < filters.length ? limit + 1 : Math.max(largest, length);
    }
    largest = Math.max(largest, current.length);
  }
  return largest;
}

/**
 * Would reading this PDF expand some stream, or all of them together, past what a text can need? Measured by
 * undoing the filters without keeping what comes out; says how many bytes were reached, or `null` when all is
 * well. Streams of an encrypted file cannot be measured. Time and memory are bounded by the limits.
 */
export function excessiveExpansion(bytes: Uint8Array): number | null {
  const text = new TextDecoder("latin1").decode(bytes);
  let total = 0;
  let pictures = 0;
  for (let at = text.indexOf("stream"); at >= 0; at = text.indexOf("stream", at + 6)) {
    const after = text.charCodeAt(at + 6);
    if ((after !== 10 && after !== 13) || text.startsWith("end", at - 3)) continue;
    const start = at + (after === 13 && text.charCodeAt(at + 7) === 10 ? 8 : 7);
    const end = text.indexOf("endstream", start);
    const data = bytes.subarray(start, end < 0 ? bytes.length : end);
    const before = text.slice(Math.max(0, at - DICTIONARY), at);
    const dictionary = before.slice(before.lastIndexOf(" obj") + 1);
    const filters = filtersOf(dictionary);
    const isPicture = /\/Subtype\s*\/Image\b/.test(dictionary);
    const limit = isPicture ? LARGEST_PICTURE : LARGEST_STREAM;
    const isSmall = isPicture && data.length * DEFLATE_RATIO < limit && filters.length < 2;
    if (!isSmall && filters.length > 0) {
      const length = expandedLength(data, filters, limit);
      if (length > limit) return length;
      if (isPicture) pictures += length;
      else total += length;
      if (total > LARGEST_TOTAL || pictures > LARGEST_PICTURES) return Math.max(total, pictures);
    }
    if (end > 0) at = end;
  }
  return null;
}
