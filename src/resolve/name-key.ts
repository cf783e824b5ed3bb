/**
 * When are two spellings one name? The key drops what writers vary: letter case, spaces, hyphens, dots, quotes,
 * markdown stars, a possessive `'s`, and a few British or American spellings.
 * Keys are for finding names, never for merging them: two namers may use one spelling for two groups.
 */

/** British and American spellings seen in vendors' names, in key form. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/judgement/gu, "judgment"],
  [/grey/gu, "gray"],
  [/defence/gu, "defense"],
];
const MAY_VARY = /judgement|grey|defence/;
const PLAIN = /^[a-z0-9 ._-]*$/;
const SEPARATORS = /[ ._-]+/g;
const POSSESSIVE = /['\u2018\u2019\u02bc]s(?=\P{L}*$)/iu;
const NOT_LETTER_OR_DIGIT = /[^\p{L}\p{N}]+/gu;

/**
 * The spelling-blind key of a name: `nameKey("APT-29")`, `nameKey("apt 29")` and `nameKey("**APT29**'s")` agree.
 * Text without a letter or digit keeps its trimmed self. O(length).
 */
export function nameKey(text: string): string {
  const lower = text.toLowerCase();
  let key = PLAIN.test(lower)
    ? lower.replace(SEPARATORS, "")
    : lower.normalize("NFKC").replace(POSSESSIVE, "").replace(NOT_LETTER_OR_DIGIT, "");
  if (MAY_VARY.test(key)) for (const [from, to] of SPELLINGS) key = key.replace(from, to);
  return key === "" ? text.trim() : key;
}

const PARENTHESIS = /\s*\([^)]*\)\s*$/u;
const MARKDOWN = /[*_`]+/gu;
const GENERIC_END =
  /[\s_-]+(?:apt|apt group|groups?|team|gang|crew|actors?|threat actors?|threat group|hackers?|operators?)\s*$/iu;

/**
 * The key without a closing parenthesis and words like "Group" or "Team": "Lazarus" finds "Lazarus Group".
 * Looser than `nameKey`, so only for when that finds nothing.
 */
export function looseNameKey(text: string): string {
  const bare = text.replace(PARENTHESIS, "").replace(MARKDOWN, " ").trim().replace(GENERIC_END, "");
  return nameKey(bare === "" ? text : bare);
}
