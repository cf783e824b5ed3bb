import { pattern } from "../../../sentence/tables/forms.ts";

/** Somebody else ties one group to another: "Vendor has linked X to Y". The first group follows, the second after "to". */
export const TIES = pattern(
  "(?:\\b(?:link|tie|connect|relat|associat|cluster)(?:s|e|es|ed|d|ing)|(?<=\\b(?:to|not|can|could|may|might|would|which|that|[a-z]{4,}s|<QSA>) )(?:link|tie|connect)(?= <X>)) (?:the |this |that |these |an? |both )*[\"']?(<X>)[\"']?(?:,? [\\w-]+){0,6}? (?:to|with|and) (?:the |an? |other |known |previous(?:ly)? |earlier |\\w+ (?:activity|operations|work) (?:by|of|from) )*[\"']?(?=<X>)",
);
/** "Evidence that links the two groups": who follows is both. */
export const TIES_BOTH = pattern(
  "\\b(?:link(?:s|ed|ing)?|tie[sd]?|tying|connect(?:s|ed|ing)?|relat(?:es|ed|ing)) (?:together )?(?=(?<pair><A>)(?! (?:to|with|and)\\b))",
);
/** "Vendor has linked X to 20 attacks": the acts follow. */
export const TIED_ACTS = pattern(
  "\\b(?:link|tie|connect)(?:s|ed|d|ing) (?:the )?[\"']?(<A>)[\"']?(?: [\\w-]+){0,2}? (?:to|with) (?:\\d+[,.][\\d,.]* |\\w+ )*(?=<E>)",
);
/** "X is not to be confused with Y", "do not confuse X with Y". */
export const CONFUSED = pattern(
  "(?:(<X>)[\"')]*[^;.\\uEC00-\\uECFF]{0,40}? )?(?:(?:not|never|n't)(?: to)?(?: be)?|(?:wrong|incorrect|(?:a |an )?(?:mistake|error)|misleading|premature) to|(?:been|was|were|is|are|(?<!\\b(?:want|hop|wish|try|tri|intend|seek|aim|mean)\\w* to )be|being)(?: \\w+ly| often| sometimes)*) (?:confused?|conflated?|equated?|mixed up|mistaken?)(?: (<X>))? (?:with|for) (?:the |an? |another )?(?:(?:\\w+ly|similar|named|other|older|newer|unrelated|RaaS|ransomware|one|called),? )*[\"']?(?=<X>)",
);
