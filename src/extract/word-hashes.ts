/** Words of a text as numbers, with where each begins and ends. Index i belongs to word i in all three. */
export interface WordHashes {
  readonly hashes: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** FNV-1a (Fowler, Noll, Vo), 32 bits. */
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** Letters and digits beyond ASCII, in a sense broad enough for telling words apart: all but its punctuation. */
const isWordBeyondAscii = (code: number): boolean =>
  code !== 0xa0 &&
  code !== 0xab &&
  code !== 0xbb &&
  (code < 0x2000 || code > 0x206f) &&
  (code < 0x3000 || code > 0x3020);

const ASCII = 128;
/** What a letter or figure of ASCII counts as, capitals as small letters; 0 for what is in no word. */
const FOLDED = Uint8Array.from({ length: ASCII }, (_, code) => {
  const letter = String.fromCharCode(code);
  return /[A-Za-z0-9]/.test(letter) ? letter.toLowerCase().charCodeAt(0) : 0;
});

/** A unit as words are compared, or 0 where no word goes on. */
const foldedCode = (code: number): number =>
  code < ASCII ? FOLDED[code]! : isWordBeyondAscii(code) ? code : 0;

/** Twice the room, or what is needed. */
function grown(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * array.length);
  larger.set(array);
  return larger;
}

/**
 * The words of a text, case and punctuation ignored, each as a hash: equal words have equal hashes, different
 * ones nearly always different ones. One pass, no strings. Offsets are into `text`.
 */
export function wordHashes(text: string): WordHashes {
  let hashes = new Uint32Array(64 + Math.ceil(text.length / 5));
  let starts = new Uint32Array(hashes.length);
  let ends = new Uint32Array(hashes.length);
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    let code = foldedCode(text.charCodeAt(at));
    if (code === 0) continue;
    if (count === hashes.length) [hashes, starts, ends] = [grown(hashes), grown(starts), grown(ends)];
    starts[count] = at;
    let hash = OFFSET;
    for (; code !== 0; code = at < text.length ? foldedCode(text.charCodeAt(at)) : 0) {
      hash = Math.imul(hash ^ code, PRIME);
      at += 1;
    }
    hashes[count] = hash >>> 0;
    ends[count] = at;
    count += 1;
  }
  return {
    hashes: hashes.subarray(0, count),
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
  };
}

/** Index of the first word that begins at or after an offset. */
export function wordAt({ starts }: WordHashes, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** One number for a run of words, order counted. */
export function runHash(hashes: Uint32Array, from: number, length: number): number {
  let hash = OFFSET;
  for (let at = from; at < from + length; at += 1) {
    const word = hashes[at]!;
    hash = Math.imul(hash ^ (word & 0xffff), PRIME);
    hash = Math.imul(hash ^ (word >>> 16), PRIME);
  }
  return hash >>> 0;
}
