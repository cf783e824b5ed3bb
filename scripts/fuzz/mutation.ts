import { below, type Random } from "../../src/stats/random.ts";

/** Pieces that parsers give a meaning to: what breaks one is rarely a random byte. */
const TOKENS = [
  "\0",
  "\uFEFF",
  "\uFFFD",
  "\u2028",
  "\uD800",
  "\r\n",
  "\n\n",
  "\t",
  " ",
  '"',
  '""',
  "'",
  "`",
  "\\",
  "\\\\",
  "\\u0000",
  "<",
  ">",
  "</",
  "/>",
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  "<?xml",
  "<!DOCTYPE",
  "&#x110000;",
  "&amp;",
  "&",
  "{",
  "}",
  "[",
  "]",
  ":",
  ",",
  ";",
  "|",
  "null",
  "true",
  "-1",
  "1e999",
  "NaN",
  "__proto__",
  "constructor",
  "hasOwnProperty",
  "%PDF-1.7",
  "obj",
  "endobj",
  "stream",
  "endstream",
  "xref",
  "trailer",
  "/Length 99999999",
  "/Filter",
  "<<",
  ">>",
  "hxxp://",
  "[.]",
  "(dot)",
  "[at]",
  "://",
  "www.",
  "@",
  "192.168.0.1",
  "CVE-2021-",
  "T1566",
  "AS",
  "C:\\",
  "HKLM\\",
  "%",
  "0000-00-00",
  "2021-02-30",
  "99999999-12-31",
  "last month",
  "between",
  "and",
  "Q5",
  "32 May",
  "---",
  "***",
  "# ",
  "- ",
  "&a *a",
  "Mr ",
  "U.S. ",
  "A ",
  "aka ",
  "(also known as ",
  ", ",
  " and ",
  "uses ",
  "the group ",
  "said ",
  "is believed to be ",
];

const encoder = new TextEncoder();
const TOKEN_BYTES = TOKENS.map((token) => encoder.encode(token));
/** How often a piece may be said again: enough for what is nested or quadratic to show. */
const MOST_REPEATS = 4000;

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const token = (random: Random): Uint8Array => TOKEN_BYTES[below(random, TOKEN_BYTES.length)]!;

/** A stretch of some bytes, short ones more often than long ones. */
function stretch(bytes: Uint8Array, random: Random): readonly [number, number] {
  const from = below(random, bytes.length + 1);
  const longest = Math.min(bytes.length - from, 1 << below(random, 12));
  return [from, from + below(random, longest + 1)];
}

type Mutation = (bytes: Uint8Array, other: Uint8Array, random: Random) => Uint8Array;

const between = (bytes: Uint8Array, at: number, inserted: Uint8Array, to = at): Uint8Array =>
  joined([bytes.subarray(0, at), inserted, bytes.subarray(to)]);

function repeated(piece: Uint8Array, random: Random): Uint8Array {
  const times = 1 + below(random, 1 << below(random, Math.log2(MOST_REPEATS) + 1));
  return joined(Array.from({ length: times }, () => piece));
}

const MUTATIONS: readonly Mutation[] = [
  (bytes, _, random) => {
    const changed = bytes.slice();
    if (changed.length > 0) changed[below(random, changed.length)]! ^= 1 << below(random, 8);
    return changed;
  },
  (bytes, _, random) => {
    const changed = bytes.slice();
    if (changed.length > 0) changed[below(random, changed.length)] = below(random, 256);
    return changed;
  },
  (bytes, _, random) => between(bytes, below(random, bytes.length + 1), token(random)),
  (bytes, _, random) => {
    const [from, to] = stretch(bytes, random);
    return between(bytes, from, token(random), to);
  },
  (bytes, _, random) => between(bytes, below(random, bytes.length + 1), repeated(token(random), random)),
  (bytes, _, random) => {
    const [from, to] = stretch(bytes, random);
    return between(bytes, to, repeated(bytes.subarray(from, to), random));
  },
  (bytes, _, random) => {
    const [from, to] = stretch(bytes, random);
    return between(bytes, from, new Uint8Array(0), to);
  },
  (bytes, other, random) => {
    const [from, to] = stretch(other, random);
    return between(bytes, below(random, bytes.length + 1), other.subarray(from, to));
  },
  (bytes, _, random) => bytes.slice(0, below(random, bytes.length + 1)),
];

/**
 * Some bytes with a few things done to them, among them pieces put in that parsers give a meaning to, said up to some
 * thousand times. `other`: bytes that pieces are taken from. No longer than `most`. The seed alone decides.
 */
export function mutated(bytes: Uint8Array, other: Uint8Array, random: Random, most: number): Uint8Array {
  let changed = bytes.slice(0, most);
  for (let left = 1 + below(random, 4); left > 0; left -= 1)
    changed = MUTATIONS[below(random, MUTATIONS.length)]!(changed, other, random).slice(0, most);
  return changed;
}
