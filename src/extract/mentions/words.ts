/** A word; of most, plain ASCII, the end is found without it. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}_+-]*/uy;
const ASCII = 128;
/** 2 for what may begin a word, 1 for what only goes on with one, 0 for the rest of ASCII. */
const CLASSES = Uint8Array.from({ length: ASCII }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[A-Za-z0-9]/.test(character) ? 2 : /[_+-]/.test(character) ? 1 : 0;
});

/** Where the word that begins at a place ends; `start` when none does. */
function wordEnd(text: string, start: number): number {
  let at = start;
  let code = text.charCodeAt(at);
  if (code < ASCII && CLASSES[code] !== 2) return start;
  for (; code < ASCII && CLASSES[code]! > 0; code = text.charCodeAt(at)) at += 1;
  if (!(code >= ASCII)) return at;
  WORD.lastIndex = start;
  return WORD.test(text) ? WORD.lastIndex : start;
}

/**
 * Where words with certain first UTF-16 units stand in a text, in order: `[start, end)` of each, two numbers a word.
 * A word is a letter or figure and the letters, figures, `_`, `+` and `-` behind it. Linear in the text.
 */
export function wordsBeginning(text: string, firsts: ReadonlySet<number>): number[] {
  const places: number[] = [];
  for (let at = 0; at < text.length; ) {
    const end = wordEnd(text, at);
    const first = text.charCodeAt(at);
    if (end > at && firsts.has(first)) places.push(at, end);
    // A symbol of two units is stepped over whole: no word begins inside it.
    at = end > at ? end : at + (text.codePointAt(at)! > 0xffff ? 2 : 1);
  }
  return places;
}
