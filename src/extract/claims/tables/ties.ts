import { pattern } from "./forms.ts";

/** Somebody else ties one group to another: "Vendor has linked X to Y". The first group follows, the second after "to". */
export const TIES = pattern(
  "(?:\\b(?:link|tie|connect|relat|associat|cluster)(?:s|e|es|ed|d|ing)|(?<=\\b(?:to|not|can|could|may|might|would|which|that|[a-z]{4,}s|<QSA>) )(?:link|tie|connect)(?= <X>)) (?:the |this |that |these |an? |both )*[\"']?(<X>)[\"']?(?:,? [\\w-]+){0,6}? (?:to|with|and) (?:the |an? |other |known |previous(?:ly)? |earlier |\\w+ (?:activity|operations|work) (?:by|of|from) (?:the )?)*[\"']?(?=<X>)",
);
/** "Evidence that links the two groups": who follows is both. */
export const TIES_BOTH = pattern(
  "\\b(?:link(?:s|ed|ing)?|tie[sd]?|tying|connect(?:s|ed|ing)?|relat(?:es|ed|ing)) (?:together )?(?=(?<pair><A>)(?! (?:to|with|and)\\b))",
);
/** "Vendor has linked X to 20 attacks": the acts follow. */
export const TIED_ACTS = pattern(
  "\\b(?:link|tie|connect)(?:s|ed|d|ing) (?:the )?[\"']?(<A>)[\"']?(?: [\\w-]+){0,2}? (?:to|with) (?:the |several |multiple |at least |more than |over |\\d[\\d,.]* |\\w+ )*(?=<E>)",
);
/** "X is not to be confused with Y", "do not confuse X with Y". */
export const CONFUSED = pattern(
  "(?:(<X>)[\"')]*[^;.\\uEC00-\\uECFF]{0,40}? )?(?:(?:not|never|n't)(?: to)?(?: be)?|(?:been|was|were|is|are|(?<!\\b(?:want|hop|wish|try|tri|intend|seek|aim|mean)\\w* to )be|being)(?: \\w+ly| often| sometimes)*) (?:confused?|conflated?|mixed up|mistaken?)(?: (<X>))? (?:with|for) (?:the |an? |another )?(?:(?:\\w+ly|similar|named|other|older|newer|unrelated|RaaS|ransomware|one|called),? )*[\"']?(?=<X>)",
);
const PART =
  "(?:sub-?groups?|sub-?sets?|sub-?clusters?|offshoots?|off-shoots?|splinters?(?: group)?|spin-?offs?|arms?|units?|divisions?|branch|wing|cell|factions?)";
/** "An offshoot of Y, X is …". */
export const PART_FIRST = pattern(
  `(?:^|, |; )["']?(?:an?|the|one of the|another|both) (?:[\\w-]+ ){0,2}?${PART} (?:of|within|from|inside) (?:the )?["']?(<A>)["']?, (?:the )?["']?(<A>)(?=["']? [a-z(]|, (?:which|who|also)\\b)(?! and\\b| or\\b)`,
);
/** "A subgroup of Y known as X". */
export const PART_CALLED = pattern(
  `${PART} (?:of|within|from|inside) (?:the )?["']?(<A>)["']?,? (?:(?:which|that|whom) (?:(?:is|are|was|we|they|<Q>) )?)?(?:(?:have|has|been|also|now|publicly|commonly|then) )*(?:known as|called|calls?|tracked as|tracks? as|named|dubbed|referred to as|identified as) (?:the )?["']?(<A>)`,
);
/** "Y, an enterprise of which X is a cell". */
export const OF_WHICH = pattern(
  "(<A>)[\"']?(?:, [^,;.()]{0,60}?)?,? of which (?:the )?[\"']?(<A>)(?= (?:is|was|appears?|seems?|may|might|forms?|makes up)\\b)",
);
/** "A subgroup of Y split off into X". */
export const PART_SPLIT = pattern(
  `${PART} (?:of|within|from|inside) (?:the )?["']?(<A>)["']? (?:(?:has|have|had|\\w+ly|later|then) )*(?:split|broke|spun|branched|splintered|evolved|grew)(?: off| away| out)?(?: into| to (?:become|form)| and (?:became|formed)) (?:the |what is |known as |a group called )*["']?(<A>)`,
);
/** "Y's subgroup X", "Y includes a subgroup called X". */
export const PART_OWNED = pattern(
  `(<A>)(?:'s| (?:includes?|included|contains?|has|had|runs?|ran|operates?)(?: an?| the| several| two)?) (?:[\\w-]+ ){0,2}?${PART},? (?:(?:called|known as|tracked as|named|dubbed|including|such as) )?["']?(<A>)`,
);
/** "X consists of A, B and C", "X is an umbrella name for A and B". */
export const CONSISTS = pattern(
  "\\b(?:consist(?:s|ed|ing)? of|compris(?:es|ed|ing)(?: of)?|(?:is|are) (?:made up|composed) of|encompass(?:es|ed|ing)?|umbrella (?:term|name|label) (?:for|covering)) ",
);
