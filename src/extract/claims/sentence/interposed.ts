import { pattern } from "./tables/forms.ts";

/** "Which, according to A, is", "that A assesses is": who says so stands between the pronoun and its verb. */
const INTERPOSED = pattern(
  "(,? (?:which|who|that)),? (?:according to [^;]{1,100}?|(?:the )?(?:<Q>|we|researchers|analysts|experts|officials|many|some|vendors)(?: [\\w'-]+){0,3}? (?:suggests?|believes?|believed|assess(?:es|ed)?|says?|said|thinks?|suspects?|suspected|considers?|indicates?|claims?)(?: with [\\w-]+ confidence)?),? (?=(?:is|are|was|were|has|have|may|might|likely)\\b|$)",
  "i",
);
const THEY = "(?:the )?(?:<QLS>|we|researchers|analysts|experts|officials|many|some|vendors)";
/** "Which the Example government has (linked to)": whoever does that to what is told of. */
const OBJECT_OF = pattern(
  `^(["')]*(?: \\([^()]*\\))?,? (?:which|who|whom|that)) \\[?${THEY}(?:'s)?(?: (?!(?:is|are|was|were|to|that)\\b)[\\w'-]+){0,3}?(?: (?:has|have|had|also|now|since|\\w+ly))* $`,
  "i",
);
/** ", according to A, is": the same without a pronoun. */
const ASIDE = /, (?:according to|as) [^,;]{1,80}, (?=(?:is|are|was|were|has|have|may|might|likely)\b|$)/i;
/** What stands between a subject and its verb, without who says so. */
export const withoutSource = (gap: string): string =>
  gap.length > 7 ? gap.replace(INTERPOSED, "$1 ").replace(OBJECT_OF, "$1 ").replace(ASIDE, " ") : gap;
