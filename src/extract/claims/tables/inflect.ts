/** The forms of one regular verb: "share" → share, shares, shared, sharing. A plus sign doubles the last letter. */
function formsOf(verb: string): string {
  if (verb.endsWith("+")) {
    const stem = verb.slice(0, -1);
    return `${stem}(?:s|${stem.at(-1)}ed|${stem.at(-1)}ing)?`;
  }
  if (verb.endsWith("e")) return `${verb.slice(0, -1)}(?:e|es|ed|ing)`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}(?:y|ies|ied|ying)`;
  return /(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}(?:es|ed|ing)?` : `${verb}(?:s|ed|ing)?`;
}

/** Verbs set apart by blanks, each in all its forms; irregular ones are written out with `/` between their forms. */
export const verbs = (list: string): string =>
  `(?:${list
    .trim()
    .split(/\s+/)
    .map((verb) => (verb.includes("/") ? verb.split("/").join("|") : formsOf(verb)))
    .join("|")})`;
