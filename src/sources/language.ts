/** English function words: about a third of running English prose, rare in any other language. */
const ENGLISH = new Set(
  `the of and to in a is that for on with as was by it are from at be this an which or were has have not
   their its they but been can also will more these who used other than had may into when he his she you we`.split(
    /\s+/,
  ),
);

const LONGEST_ENGLISH = Math.max(...[...ENGLISH].map((word) => word.length));
const LETTER = /\p{L}/u;
const ASCII = 128;

const SAMPLE = 2500;
/** Fewer words than this are too few to tell. */
const FEWEST_WORDS = 8;
/** Scripts written without spaces: characters stand for words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/gu;

/** Prose only: addresses, hashes, file names and code have no language. */
function proseOf(text: string): string {
  const from = text.length > 3 * SAMPLE ? Math.floor(text.length / 3) - SAMPLE / 2 : 0;
  const sample =
    text.length > 3 * SAMPLE ? text.slice(0, SAMPLE / 2) + text.slice(from, from + SAMPLE) : text;
  return sample
    .slice(0, 2 * SAMPLE)
    .replace(/\S*[\d_/\\@[\]<>{}=|]\S*/g, " ")
    .replace(/[^\p{L}\p{M}'’ -]+/gu, " ");
}

/** Where the letters end that stand at a place; the place itself where none do. */
function lettersEnd(text: string, start: number): number {
  for (let at = start; ; ) {
    const code = text.codePointAt(at) ?? 0;
    const isLetter = code < ASCII ? code >= 97 && code <= 122 : LETTER.test(String.fromCodePoint(code));
    if (!isLetter) return at;
    at += code > 0xffff ? 2 : 1;
  }
}

/** How many words does a text in small letters have, and how many of them are English function words? */
function wordsOf(text: string): { readonly words: number; readonly english: number } {
  let [words, english] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const end = lettersEnd(text, at);
    if (end === at) continue;
    words += 1;
    if (end - at <= LONGEST_ENGLISH && ENGLISH.has(text.slice(at, end))) english += 1;
    at = end;
  }
  return { words, english };
}

/**
 * Which language is most of a text in? An ISO 639-1 code, or `null` when there is too little prose to tell
 * (a list of hashes, a headline). Reads a sample of the beginning and the middle; the detector for other
 * languages than English is loaded only when English is ruled out.
 */
export async function detectLanguage(text: string): Promise<string | null> {
  const prose = proseOf(text);
  const { words, english } = wordsOf(prose.toLowerCase());
  const unspaced = prose.match(UNSPACED)?.length ?? 0;
  if (words < FEWEST_WORDS && unspaced < 2 * FEWEST_WORDS) return null;
  if (english >= 0.15 * words && unspaced < words) return "en";
  const { detectAll } = await import("tinyld");
  const [best, second] = detectAll(prose);
  if (!best || best.accuracy < 0.1) return null;
  const clear = second === undefined || best.accuracy >= 1.5 * second.accuracy;
  return clear && best.lang.length === 2 ? best.lang : null;
}
