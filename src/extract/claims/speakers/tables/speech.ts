import { pattern } from "../../sentence/tables/forms.ts";

const VERBS =
  "(?:said|says|say|told|tells|believe[sd]?|assess(?:es|ed)?|reports|reported|note[sd]?|state[sd]?|claim(?:s|ed)?|warn(?:s|ed)?|writes?|wrote|reveal(?:s|ed)|disclose[sd]|announce[sd]|confirm(?:s|ed)|indicate[sd]|suggest(?:s|ed)?|suspect(?:s|ed)?|attribute[sd]?|conclude[sd]?|argue[sd]?|identified|found|finds|observed|discovered|documented|describe[sd]|determined|determines|assesses|linked|links|ties|tied|thinks?|considers?|estimate[sd]?|maintain(?:s|ed)|alleges?|alleged|add(?:s|ed)|explain(?:s|ed)|acknowledge[sd]?|sees?|makes? it clear|points? out|pointed out|unveil(?:s|ed)|released|published|refers?|track(?:s|ed)|dubbed|calls?|named|names|decided|connected|do(?:es)? not (?:believe|have|attribute)|did not|cannot|has not|have not|agree[sd]?|insist(?:s|ed)|admit(?:s|ted)?|declare[sd]?|(?:is|are|was|were) of the opinion|uncovered|spotted|showed|shows|accuse[sd]?|blame[sd]?|indict(?:s|ed)|sanctioned|detailed|exposed|issued (?:an? )?(?:\\w+ )?(?:warning|alert|advisory|statement))";

/** "Example Labs (researchers) (have also) found": who speaks, before the words. */
export const SPEAKS = pattern(
  `(<Q>)(?:'s)?(?: (?!(?:is|are|was|were|be|been|being|to|and|or|by|in|which|that|who)\\b)[A-Z]\\w+){0,3}(?: (?:own |security |threat |intelligence |senior |global |research |incident |response |ICS |malware )*(?:research(?:ers?)?|analysts?|experts?|specialists?|team|report|analysis|affidavit|indictment|advisory|investigation|telemetry|blog|paper|spokes\\w+|officials?|threat intelligence|data|intelligence|labs?|unit|staff|consultants?))?(?: \\([^)]{0,60}\\))?(?:,(?! and)[^,;]{2,90},)?(?: (?:has|have|had|also|now|first|later|further|\\w+ly|who))* ${VERBS}(?![\\w-])`,
);
/** "According to X (and Y)". */
export const ACCORDING = pattern(
  "\\b(?:according to|as (?:reported|described|noted|detailed|documented|disclosed|stated|revealed|observed) (?:by|in)|(?:says|said|told)(?! (?:is|are|was|were|has|have|had|that|it|they|he|she|this|these|there|will|would|may|might|could|can|in|on|to)\\b)|(?:reports|reported by|reported by researchers at|research (?:by|from)|(?:reports?|articles?|posts?|papers?|publications?|stud(?:y|ies)) (?:by|from|published by)|researchers (?:at|from|with)|citing|in (?:a|its|the) (?:report|statement|blog|analysis)(?: \\w+){0,3} (?:by|from))) (?:an? |the |our |its |several |two |some )?(?:\\w+ (?:at|from|with|of|by) (?:the )?|[\\w-]+ ){0,5}?(?:(<Q>)(?: and (?:the )?(<Q>))?)",
);
/** "according to officials / a leaked document": speakers without a name. */
export const ACCORDING_WORDS = pattern(
  "\\b(?:according to) ((?:an? |the |several |two |some |multiple |unnamed |anonymous )?(?:[\\w-]+ ){0,4}?(?:officials?|researchers|experts|analysts|sources?|people|documents?|report|investigators|files?|indictment|researcher|expert|analyst|source|telemetry|presentation|memo))\\b",
);
export const OWN_DATA =
  /\b(?:our|this|ESET|its) (?:\w+ )?(?:telemetry|investigation|research|analysis|data|findings)\b/i;
/** "…, said X." after the words. */
export const SAID_AFTER = pattern(
  `[,"”] ?["']? ?(?:(?:said|says|told|added|explained|wrote|noted|warned|claimed|stated) (?:(?:[\\w-]+ ){0,4})?(<Q>)|(?:the )?(<Q>)(?:, [^,;]{2,80},)? (?:said|says|told|added|explains?|wrote|notes?|noted|warned|claims?|claimed|stated|believes?|reports?|reported|assess(?:es|ed)|concluded|declared|insisted)\\b)`,
);
/** Offices and people outside a vendor who speak without a name: a vendor's own "researchers" are no such source. */
const OFFICE =
  "(?:indictments?|complaint|affidavit|prosecutors?|investigators?|officials?|police|detectives|courts?|judges?|senators?|lawmakers|ministers?|ministry|diplomats?|employees|insiders|sources|governments?|agency|agencies|authorities|embassy|spokes(?:man|woman|person|people)|(?:security|intelligence) services?)";
/** Some of them are victims elsewhere, and so mentions of a sector. */
const OFFICES = `(?:${OFFICE}|<S>)`;
export const IS_OFFICE = new RegExp(`\\b${OFFICE}$`, "i");
const OF_THEM =
  "(?: (?:in|of|at|from|with|close to) (?!the (?:attack|campaign|group|intrusion))(?:the )?[^,;.]{1,40}?)?";
const TELL =
  "(?:alleges?|alleged|charges|say|says|said|told|tells?|believes?|believed|claims?|claimed|warns?|warned|writes?|wrote|describe[sd]?|admit(?:s|ted)?|conclude[sd]?|insist(?:s|ed)?|declare[sd]?|confirm(?:s|ed)?|acknowledge[sd]?|reveal(?:s|ed)?|accuse[sd]?|blame[sd]?|attribute[sd]?|assess(?:es|ed)?|indict(?:s|ed)?|sanctioned|suspects?|suspected|maintains?|stated?|states|noted?|notes|den(?:y|ies|ied)|reject(?:s|ed)|dismiss(?:es|ed))(?![\\w-])";
/** "The indictment alleges that", "two officials, speaking …, said". */
export const OFFICE_SPEAKS = pattern(
  `((?:(?:two|three|several|some) of (?:<A>|the) )?(?:(?:the|an?|all|two|three|four|several|some|many|former|senior|unnamed|federal|state|local) )*(?:(?!(?:and|by|of|for|that|with|from|against|on|in|to|at|as|is|are|were|was|or|its|their) )(?:<LO>(?:'s)?|[\\w-]+) ){0,2}?${OFFICES})${OF_THEM}(?:, [^,;]{2,90},)?(?: (?:has|have|had|also|later|now|\\w+ly))* ${TELL}`,
);
/** "…, prosecutors say": after the words. */
export const OFFICE_SAID = pattern(
  `[,"] ?["']? ?((?:(?:the|an?|two|three|several|some|many|former|senior|unnamed|federal) )*(?:(?:<LO>(?:'s)?|[\\w-]+) ){0,2}?${OFFICES})${OF_THEM} (?:say|says|said|told|believes?|believed|allege[sd]?|claim(?:s|ed)?|wrote|added|conclude[sd]?|warned)(?=[.,;"]|$| (?:<S>|(?:reporters|us|on|in|this|last|at|yesterday)\\b))`,
);
export const HE_SAID =
  /(?:^|[,"] ?)(?:"? ?)(?:\bhe|\bshe|they|the (?:researcher|analyst|official|spokes\w+|expert|minister|(?:security )?(?:company|firm|vendor)|agency|newspaper|outlet|(?:firm|company|agency)'s (?:\w+ )?(?:researchers|analysts|experts)|researchers|analysts|experts|officials|agencies|report|authors)) (?:has |have |had |also |later |then )*(?:said|says?|added|adds|told|explained|wrote|writes?|noted|notes?|warned|warns?|believed?s?|thinks?|concluded?s?|assess(?:es|ed)?|found|suspects?|suspected|claims?|claimed|attributed?s?)\b|^["']?(?:also )?according to the (?:company|firm|vendor|agency|newspaper|outlet|researchers?|analysts?|experts?|officials?|report|indictment|advisory|authors)\b/i;
/** "…, Surname said": somebody the text has named in full before. Group 1: the surname. */
export const SURNAME_SAID =
  /(?:[,"”] ?["']? ?|^["']?)(?:(?:said|says|added|explained|wrote|noted|warned) )?([A-Z][\w-]+)(?: (?:also |has |later )*(?:said|says|told|added|explained|wrote|noted|warned|believes|thinks|argued?s?)\b|[.,]?["']?$)/;
/** "reported as X by other firms": the source after a passive. */
export const NAMED_BY_SOURCE = pattern(
  "\\b(?:reported|described|tracked|called|dubbed|named|documented|known|identified|attributed|linked|associated|referred|detected|published|seen|outlined|discussed|highlighted)\\b(?:(?! (?:that|which|who) )[^;.]){0,60}?\\bby (?:the )?(?:(<Q>)|((?:other |several |some |various |another )?(?:security )?(?:researchers|firms|vendors|companies|security firms|analysts)))",
);
/** "The United States has formally attributed": a state that speaks. */
export const STATE_SPEAKS = pattern(
  "(?<!\\b(?:in|of|from|near|with|by|at|to|on|for|against) (?:the )?)(<L>)(?:'s government| government)?(?: (?:has|have|had|also|later|since|now|and its allies|\\w+ly))* (?:attribut(?:es|ed)(?![\\w-])|(?:blam(?:es|ed)|accus(?:es|ed)|indict(?:s|ed)|sanction(?:s|ed)|charged|alleg(?:es|ed)|said|says|believes|conclud(?:es|ed)|warned|confirmed|named)(?! (?:to|as|by|for|of|with|on|in)\\b)(?![\\w-]))",
);
/** "that Vendor attributed to", "which Vendor calls": a clause of a source within another. */
export const CLAUSE_OF_SOURCE = pattern(
  "\\b(?:that|which|who) (?:the )?(<Q>) (?:has |have |later |also )*(?:attributed|calls?|links?|linked|tracks?|identified|refers|associat\\w+)\\b",
);
/** Words of the author's own: they end the reach of an earlier speaker. */
export const AUTHOR_SPEAKS =
  /\b(?:we|our (?:analysis|research|assessment|telemetry|data|team|researchers|investigation)|I|this (?:report|blog|paper|analysis))(?: (?:also|now|have|therefore|can|\w+ly))* (?:assess|believe|found|find|identified|observed|conclude|think|suspect|track|attribute|consider|discovered|saw|see|have|reveals?|shows?|suggests?|confirms?)\w*/i;
/** Criminals speak too: what a leak site says is theirs. */
export const ACTOR_SPEAKS = pattern(
  "(<A>)(?:'s (?:leak site|blog|site))?(?:,? |, [^,;]{1,60}, )(?:has |have |had |also )*(?:claim(?:s|ed)?|announc(?:es|ed)|boast(?:s|ed)|said(?! to\\b)|says|pledged|posted|listed|advertis(?:es|ed)|stated|declared|denied|offered|explained|asserted|took credit|wrote)(?![\\w-])",
);
/** News agencies, whose credit says that the outlet passes on their words. */
export const AGENCY_CREDIT =
  /(?:^|\()(Reuters|AFP|Agence France-Presse|Associated Press|AP|DPA|dpa|ANSA|TASS|Xinhua|Kyodo|Interfax|Yonhap)(?:\)|\s[-–—])/;
