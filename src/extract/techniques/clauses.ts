/** Where a clause may begin: at punctuation, and at words that lead over to the next thing done. */
const BORDER = /[,;:()–—]|\b(?:and|or|which|that|then|using|in order)\b/;
/** Sentences with more pieces are lists: what comes after these is judged with the sentence only. */
export const MOST_CLAUSES = 16;
/** A shorter clause is taken together with the next: two words of a list say little by themselves. */
const FOUR_WORDS = /^\S+\s+\S+\s+\S+\s+\S/;

/**
 * The clauses of a sentence, for a model that has learnt from short stretches: "sends mail with a macro, which
 * downloads a loader" names two techniques. Empty when the sentence is one clause. Pieces of one word are left out.
 */
export function clausesOf(sentence: string): readonly string[] {
  const clauses: string[] = [];
  let isShort = false;
  for (const border of sentence.split(BORDER, MOST_CLAUSES)) {
    const piece = border.trim();
    if (!piece.includes(" ")) continue;
    const clause: string = isShort ? `${clauses.pop()} ${piece}` : piece;
    clauses.push(clause);
    isShort = !FOUR_WORDS.test(clause);
  }
  return clauses.length === 1 && clauses[0]!.length === sentence.trim().length ? [] : clauses;
}
