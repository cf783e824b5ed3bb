/** Where a clause may begin: at punctuation, and at words that lead over to the next thing done. */
const BORDER = /[,;:()–—]|\b(?:and|or|to|which|that|then|by|via|using|with|from|in order)\b/;
/** Sentences with more clauses are lists: what comes after these is judged with the sentence only. */
const MOST = 16;

/**
 * The clauses of a sentence, for a model that has learnt from short stretches: "sends mail with a macro, which
 * downloads a loader" names two techniques. Empty when the sentence is one clause. Pieces of one word are left out.
 */
export function clausesOf(sentence: string): readonly string[] {
  const pieces = sentence
    .split(BORDER, MOST)
    .map((piece) => piece.trim())
    .filter((piece) => piece.includes(" "));
  return pieces.length === 1 && pieces[0]!.length === sentence.trim().length ? [] : pieces;
}
