import { pattern } from "../../../sentence/tables/forms.ts";

/** "Access gained by X was used by Y". */
export const USED_BY_NEXT = pattern(
  "\\b(?:access|footholds?|credentials) (?:\\w+ )?(?:gained|obtained|acquired|established|stolen|achieved) by (?:the )?[\"']?(<X>)[\"']? (?:was|were|is|are) (?:\\w+ )?(?:used|exploited|leveraged|employed) by (?:the )?[\"']?(?=<X>)",
);
/** "X is one of Y's customers". */
export const CUSTOMER_OF = pattern(
  "(<X>)[\"']? (?:is|are|was|were|remain(?:s|ed)?|became)(?: \\w+)? (?:one of|among) (?:the )?[\"']?(<X>)(?:'s?)? (?:[\\w-]+ ){0,2}(?:customers|clients|buyers|subscribers)\\b",
);
/** "A and B are among the customers of X". */
export const CUSTOMERS_OF = pattern(
  "(<X>)[\"']? (?:is|are|was|were|remain(?:s|ed)?) (?:one of |among |some of )(?:the )?(?:[\\w-]+ )?(?:customers|clients|buyers|subscribers) of (?:the )?[\"']?(?=<X>)",
);
const ALLIES = "(?:partners|allies|collaborators|accomplices|co-conspirators)";
const NAMES = "(?: (?:include[sd]?|are|were)|,? (?:such as|like|including|namely|among them))";
/** "Partners of X include A", "X's partners include A", "X collaborators such as A". */
export const PARTNERS_OF = pattern(
  `(?<![\\w-])(?:(?:${ALLIES}|(customers|clients|buyers)) of (?:the )?["']?(<A>)["']?|(<A>)(?:'s|,? whose)? (?:\\w+ )?${ALLIES})${NAMES} (?:the )?["']?(?=<A>)`,
);
/** "Unknown to X, Y used its servers". */
export const UNKNOWN_TO = pattern(
  "\\b(?:unbeknown(?:st)?|unknown) to (?:the )?(<A>)[\"']?(?:, who[^,;.]{0,40})?, (?:the )?[\"']?(?=<A> )",
);
/** "Tools stolen from X were used by Y". */
export const STOLEN_FROM = pattern(
  "\\b(?:stolen|taken|hijacked|lifted|looted|purloined) from (?:the )?(<A>)[\"']? (?:(?:have|has|had|was|were|is|are|been|being|later|subsequently|then|also) )+(?:used|employed|deployed|reused|leveraged|repurposed) (?:in \\w+ )?by (?:the )?[\"']?(?=<A>)",
);
/** "X used Y's servers without the owner's knowledge". */
export const UNKNOWING = pattern(
  "\\b(?:us(?:e|es|ed|ing)|access(?:es|ed|ing)|operat(?:es|ed|ing)|deploy(?:s|ed|ing)|leverag(?:es|ed|ing)|exploit(?:s|ed|ing)|borrow(?:s|ed|ing)) (?:the |\\w+ (?:of|from|belonging to) )*[\"']?(<X>)[^;.]{0,60}? without (?:<A>|the|their|its|any)?(?: ?(?:\\w+|<A>)(?:'s)?)?'?s? ?(?:knowledge|consent|permission|awareness|approval|authori[sz]ation|knowing)\\b",
);
/** "The hijacking of X's servers by Y", "the imitation of X by Y". */
export const DONE_BY = pattern(
  "\\b(?:(hijack(?:ing)?|take-?over|theft|compromise|abuse|seizure)|(imitation|mimicry|impersonation)) of (?:the )?[\"']?(<X>)[^;.\\uEC00-\\uEDFF]{0,40}? by (?:the )?[\"']?(?=<A>)",
);
