/**
 * What the technique model sees of a sentence: 32-bit hashes of its words, pairs and triples of words, pairs with one
 * word between, and runs of three and four letters inside words. Numbers count as one word, long hexadecimal
 * strings as another. Training and reading share this file, so that they can never differ.
 */

/** More features than any sentence of a report has; what lies beyond is not looked at. */
export const MOST_FEATURES = 4_096;
/** Longer words are data, not language. */
const LONGEST_WORD = 40;

const KIND = {
  word: 0x811c9dc5,
  pair: 0x01000193,
  triple: 0x5bd1e995,
  gap: 0x27d4eb2f,
  letters: 0x85ebca6b,
} as const;

const FUNCTION_WORDS =
  "the a an of to and in on for with that this is are was were be been by it its as at from or which also has have had can will would";

const NUMBER = hashOfWord("0");
const HEXADECIMAL = hashOfWord("0x");
const EDGE = hashOfWord("^");
const FUNCTION_WORD_HASHES: ReadonlySet<number> = new Set(FUNCTION_WORDS.split(" ").map(hashOfWord));

function step(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** Spreads the bits of a hash (finalizer of MurmurHash3). */
function spread(hash: number): number {
  let bits = hash ^ (hash >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

function hashOfWord(word: string): number {
  let hash: number = KIND.word;
  for (let index = 0; index < word.length; index += 1) hash = step(hash, word.charCodeAt(index));
  return hash;
}

function together(kind: number, first: number, second: number, third = 0): number {
  return spread(
    Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca77) ^ Math.imul(third, 0xc2b2ae3d) ^ kind,
  );
}

function isWordCode(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95;
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x2bff) && !(code >= 0x3000 && code <= 0x303f);
}

function isHexCode(code: number): boolean {
  return (code >= 97 && code <= 102) || (code >= 48 && code <= 57);
}

/** The sentence in small letters, as codes: looked at several times, and far quicker to look at than a string. */
const codes = new Uint16Array(65_536);

/** Writes the hashes of a sentence's features into `into` and returns how many; repeats are left in. O(n). */
export function sentenceFeatures(sentence: string, into: Uint32Array): number {
  const text = sentence.toLowerCase();
  const length = Math.min(text.length, codes.length);
  for (let index = 0; index < length; index += 1) codes[index] = text.charCodeAt(index);
  let count = 0;
  let last = EDGE;
  let lastButOne = 0;
  let at = 0;
  while (at < length && count < into.length - 4) {
    if (!isWordCode(codes[at]!)) {
      at += 1;
      continue;
    }
    const start = at;
    while (at < length && isWordCode(codes[at]!)) at += 1;
    const word = normalisedWord(start, at);
    into[count++] = spread(word);
    into[count++] = together(KIND.pair, last, word);
    if (lastButOne !== 0) {
      into[count++] = together(KIND.triple, lastButOne, last, word);
      into[count++] = together(KIND.gap, lastButOne, word);
    }
    lastButOne = last === EDGE ? 0 : last;
    last = word;
    if (word !== NUMBER && word !== HEXADECIMAL && !FUNCTION_WORD_HASHES.has(word))
      count = letterRuns(start, Math.min(at, start + LONGEST_WORD), into, count);
  }
  return count;
}

function normalisedWord(start: number, end: number): number {
  let hash: number = KIND.word;
  let digits = 0;
  let hexadecimal = 0;
  for (let index = start; index < end; index += 1) {
    const code = codes[index]!;
    hash = step(hash, code);
    if (code >= 48 && code <= 57) digits += 1;
    if (isHexCode(code)) hexadecimal += 1;
  }
  const length = end - start;
  if (digits === length) return NUMBER;
  return length >= 8 && digits > 0 && hexadecimal === length ? HEXADECIMAL : hash;
}

/** What stands for the two ends of a word: `<` and `>`. */
const [BEFORE, BEHIND] = [60, 62];

/** Runs of three and four letters of a word, its two ends marked. */
function letterRuns(start: number, end: number, into: Uint32Array, from: number): number {
  let count = from;
  let first = BEFORE;
  let second = codes[start]!;
  let third = start + 1 < end ? codes[start + 1]! : BEHIND;
  for (let index = start - 1; index + 2 <= end && count < into.length - 2; index += 1) {
    const three = step(step(step(KIND.letters, first), second), third);
    into[count++] = spread(three);
    first = second;
    second = third;
    third = index + 3 < end ? codes[index + 3]! : BEHIND;
    if (index + 3 <= end) into[count++] = spread(step(three, third) ^ 0x34);
  }
  return count;
}
