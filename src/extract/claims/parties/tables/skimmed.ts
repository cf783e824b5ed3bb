import { pattern } from "../../sentence/tables/forms.ts";

/** What may stand between the words of a statement without saying anything of who does what to whom. */

const INNER = "(?:(?! (?:and|or|but) )[^,;:()\\uE100-\\uE1FF\\uEC00-\\uEDFF]){0,70}";
const OPENER =
  "(?:over|during|in|since|after|before|for|from|as of|as (?:early|late|recently|always|usual|expected)|at|on|by|among|amongst|through|throughout|within|until|according|perhaps|maybe|most|very|quite|however|therefore|thus|too|also|though|if|again|indeed|in turn|once|not for|like (?!<X>)|for example|for instance|together|either|up to|at least|at times|despite|given|\\w+ly)(?![\\w-])";
const SAID =
  "(?:(?:the )?<QP>|we|they|he|she|it is|(?:the |some |many |several |our )?(?:\\w+ )?(?:researchers|analysts|experts|officials|prosecutors|indictment|report|authors|investigators|vendor|agency|company|firm|agencies|document|paper))(?: (?:has|have|had|later|also))? (?:says?|said|write|writes|wrote|believe[sd]?|assess(?:es|ed)?|suspects?|suspected|claim(?:s|ed)?|adds?|added|note[sd]?|think|thinks|argue[sd]?|report(?:s|ed)?|found|assume|states?|stated|allege[sd]?|concluded?|saw)";
/** ", over the past two years,", ", the agency said,". */
export const ASIDE = pattern(
  `, (?:${OPENER}${INNER}|${SAID}${INNER}|(?:which|who|whose|where|when|while|as)(?! (?:then|in turn|later|subsequently)) ${INNER}),(?= )(?! (?:and|or|but|which|who|whom|that) )`,
);
/** " – after a pause – " */
export const DASHED = pattern(` [–—] ${INNER.replace("70", "60")} [–—](?= )`);
/** "(see Figure 3)": a bracket that names nobody. */
export const BRACKET = pattern(" \\([^()\\uE100-\\uE1FF\\uEC00-\\uEDFF]{0,90}\\)(?=[ ,.;]|$|'s)");
/** "in March 2024", "since early 2019". */
export const WHEN = pattern(
  "(?<=[\\w\\uE000-\\uEEFF\"')]) (?:(?:in|since|during|around|until|as of|back in|on|from|throughout)(?: (?:late|early|mid|at least|around|about|the (?:spring|summer|autumn|fall|winter|course|beginning|end|middle) of))*[ -])?<D>(?= [a-z\\uE000-\\uEEFF])",
);
/** "The group known as X", "a crew that Vendor calls X". */
export const WHOEVER = pattern(
  "(<A>),?(?: (?:that|which|who|whom))?(?: (?:we|researchers|analysts|vendors|others|they|<Q>|has|have|had|been|is|are|was|were|also|commonly|publicly|widely|now|itself|themselves|internally|the|security)){0,4} (?:known as|called|calls?|calling|named|names?|dubbed|track(?:s|ed|ing)? as|referred to as|refers? to as|nicknamed|identified as|by the name of|under the name(?: of)?|going by|with the name)(?: the)? [\"']?(<A>)",
);
/** "X, also known as Y,": another name. */
export const ALSO_CALLED = pattern(
  "(<A>)(?:,|,? \\(),? ?(?:which is |who are )?(?:also |otherwise |better |formerly |previously |publicly |commonly |sometimes )?(?:(?:known|tracked|referred to|identified)(?: by <Q>)? as|called|named|dubbed|aka|a\\.k\\.a\\.?) (?:the )?[\"']?<AXG>[\"']?(?:(?:, or|, and|,| or| and|/) (?:the )?[\"']?<AXG>[\"']?){0,6}(?:,|\\),?)(?= )",
);
/** "X, a broker, sold": what somebody is. The words that follow the first one are left out. */
export const APPOSED = pattern(
  "(<A>), (<A>)(?: (?:of|from|in|based in|for|with)(?: the)? [^,;:()\\uEC00-\\uEEFF]{1,40})?,(?= [a-z])(?! (?:and|or|but|as well)\\b)",
);
/** "A rival, X": the name comes last. */
export const NAMED_LAST = pattern("(<A>),(?: namely| the)? [\"']?(<A>)(?=[\"']?(?:[.,;]|$| (?!and |or )))");
/** "The operators of the X botnet", "the attackers behind X". */
export const MAKER_OF = pattern(
  "(<A>) (?:(of)|behind|running|responsible for|that (?:runs?|ran|operates?|developed|develops?|made)|who (?:run|ran|operate|developed|wrote|made))(?: the)? [\"']?(<M>)[\"']?(?: (?:malware|botnet|ransomware|trojan|operation|service|banking trojan|MaaS|RaaS|loader|backdoor|project|family)\\b)*",
);
/** "The group behind this campaign": who they are is told by what they did. */
export const DOER_OF = pattern(
  "(<A>) (?:behind|responsible for|conducting|that (?:conducted|carried out|launched|ran)|who (?:conducted|carried out|launched|ran)|which (?:conducted|carried out|launched|ran))(?: the| this| these| an?)?(?: (?:[\\w-]+|<OLSR>)){0,2}? [\"']?(<E>)",
);
/** "X is a broker that sold", "X acts as a broker selling": what somebody is said to be stands between. */
export const SAID_TO_BE = pattern(
  "(<A>) (?:is|was|has been|acts as|acted as|works as|serves as|operates as|appears to be|is believed to be) (<A>)(?=,? (?:that|which|who|selling|providing|supplying|sharing|offering|renting|working|cooperating|collaborating|buying) )",
);
