/** The forms of a regular verb: "compromise" is compromise, compromises, compromised, compromising. */
function formsOf(verb: string): string {
  if (/e$/.test(verb)) return `${verb.slice(0, -1)}(?:e|es|ed|ing)`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}(?:y|ies|ied|ying)`;
  return /(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}(?:es|ed|ing)?` : `${verb}(?:s|ed|ing)?`;
}

/** Regular verbs, apart by blanks, in all their forms: the source of a pattern. */
export const inflected = (verbs: string): string => verbs.trim().split(/\s+/).map(formsOf).join("|");
