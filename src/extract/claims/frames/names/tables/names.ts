import { pattern } from "../../../sentence/tables/forms.ts";

/** Words by which a text gives a group, campaign or software its other names. */

/** Who uses a name: "Vendor", "Vendor threat researchers", "other security firms", "the wider industry". */
const NAMER =
  "(?:(?:the )?<Q>(?:(?:,| and|, and| or)(?: the)? <Q>)*(?:'s?)?(?: (?:threat |security |cyber ?security |incident )?(?:researchers|analysts|experts|team|labs?|intelligence|response))*|(?:(?:other|some|various|several|many|most|the|different|security|cyber ?security|threat|wider|private|open|open-source|vendor|industry|public|research|multiple|intelligence) )*(?:vendors|companies|researchers|firms|teams|analysts|industry|community|communities|press|media|others|sources|experts|labs|reporting|reports|police|authorities|government|military|<A>))";
const SEEMS =
  "(?:appears?|seems?|(?:is|are|was|were) (?:believed|thought|said|reported)) to (?:be|have been)";
const BEING = `(?:which |who |that )?(?:(?:is|was|are|were|being|has been|have been|had been|has also been|have also been|used to be|came to be|has come to be|also ${SEEMS}|${SEEMS}|goes|go|that is) )?`;
/** "Also", "formerly", "more commonly". */
const ALSO =
  "(?:(?:also|otherwise|hitherto|once|long|earlier|<D>|until (?:recently|then)|more|better|sometimes|and|now|later|still|first|then|often|is|(?!mistaken|wrong|errone|incorrect|false|joking|confusing)\\w+ly) )*";
const TITLES =
  "(?:names?|titles?|monikers?|alias(?:es)?|handles?|designations?|designators?|code-? ?names?|cover names?|labels?|pseudonyms?|nicknames?|sobriquets?|cryptonyms?|umbrella names?|group names?|tracking names?)";
/** "Now calls", "has long tracked". */
const CALLING =
  "(?:(?:\\w+ly|has|have|had|also|now) )*(?:calls?|called|names?|named|dubs|dubbed|tracks?|tracked|follows?|labels?|refers? to|knows?|(?:prefers?|uses)(?= [\"']?<A>))";
/** What may stand between the verb and the name: by whom, where, since when. */
const MIDST = `(?: (?:\\w+ly|elsewhere|first|as well|(?:by|in|within|among|to|at) (?:the )?${NAMER}(?: (?:customers|circles|clients|users|readers|telemetry|reporting))?|(?:(?:since|from|in|until) (?:at least |around )?)?<D>)){0,4}`;
const CALLED = [
  `known(?: publicly| as well)?(?: (?:to|by|in|within|among) ${NAMER})? (?:as|by the names?)`,
  "a\\.?k\\.?a\\.?",
  `(?:known|tracked|followed|monitored|listed|referred to|labell?ed|identified|described|dubbed|called|named|coded|reported|designated|documented|catalogued|classified|referenced|mentioned|appears?|features?)${MIDST} (?:as|(?:under|by) (?:the |its |their )?(?:(?:former|other|additional|alternative) )?${TITLES}(?: of)?)`,
  "dubbed|called|identified as|labell?ed|named|alias|aliases|nicknamed|code-?named|tracks as",
  "(?:reported|described)(?: publicly| by (?:other )?(?:<Q>(?:,(?= and ))?|[\\w ])+)? (?:on )?as",
  `(?:(?:tracked|known|labell?ed|reported|active|operat(?:es|ing)|go(?:es|ing)?) )?(?:under|by) (?:the |its |their )?(?:(?:former|other|additional|alternative) )?${TITLES}(?: of)?`,
  "tracked under|go(?:es|ing)? by",
  `(?:(?:tracked|known|labell?ed|referred to|called|reported|identified|operat(?:es|ing)|go(?:es|ing)?)(?: (?:in|by|within) (?:the )?[\\w-]+)? )?(?:under|by) (?:several|many|various|different|multiple|other|numerous|a (?:number|variety) of) (?:other |different )?${TITLES},?(?: among (?:them|<A>)| including| such as)?`,
  `(?:'s |whose )?(?:aliases|alter egos|(?:other|alternative) ${TITLES})(?: (?:include|are)| –|:)`,
  `in (?:<Q>|[\\w-]+)(?:'s?)? (?:(?:own|internal) )?(?:nomenclature|terminology|parlance|taxonomy|naming|classification|jargon)(?: (?:scheme|convention|system))?`,
  "(?:which|whom|that|who) (?:(?!shares? |has |bears? |uses? |takes? |the same )[\\w-]+ |<Q> ){1,4}?(?:calls?|names?|dubs|dubbed|tracks?(?: as)?|refers? to(?: \\w+ly)? as|knows? as|describes? as|designates?|labels?)",
  `as <Q> ${CALLING}|or, as <Q> ${CALLING} <A>,`,
  `(?<=<A>["']? )<Q> ${CALLING}(?: as)?`,
  "to (?:which|whom) (?:[\\w-]+ |<Q> ){1,4}?(?:refers?|referred)(?: \\w+ly)? as",
  "(?:,? )?(?:formerly|previously|now|also|originally|(?<=[(,] ?|\\b(?:aka|(?:known|tracked|us) as) [\"']?<X>[\"']? )or)(?= [\"']?<X>[,)])",
].join("|");
/** One name of a row, with who uses it: "Y by Vendor", "Y (Vendor)". */
const ONE =
  "<Y>(?:[\"']? (?:by|at|to|in) (?:the )?(?:<Q>(?:'s?)?(?: <L>)?|[A-Z][\\w-]+)(?: (?:\\w+ )?(?:nomenclature|parlance|taxonomy|naming(?: scheme)?|terminology|jargon))?(?=,| and | or |[.;)]|$)|[\"']? \\((?:by |from )?(?:<Q>|[A-Z][\\w-]+)\\))?";
/** "X has many victims and is known as …": other words of the same clause. */
const FIRST_VERB =
  "(?: (?:is|was|are|were|has|have|had|began|emerged|operates|targets) [^;.()\\uE000-\\uE5FF\\uE700-\\uEFFF]{0,60}? and(?= (?:is|was|are|were|has|have|had|also|goes) ))?";
/** What stands between two names of a row: "X and Y", "X / Y", "X by Vendor; Y", "as X and by Vendor as Y", "aka X, aka Y". */
const JOINT = `(?:,? and <Q> as |(?:,|;)?(?: (?:and|or|while|but|whereas))? ${NAMER} ${CALLING}(?: <A>)?(?: by the names?(?: of)?)?(?: as)? |,? (?:and|or)(?: also| now| later| then)* (?:(?:by|to|in|within|among) ${NAMER} |(?:that )?(?!${NAMER} ${CALLING})(?:<Q>|[\\w-]+) (?:calls?|names?|dubs|dubbed|tracks?|refers to) |(?:simply|just|even|originally) )?(?:as )?|(?:,|;(?=[^()]*\\))) ?(?:aka |a\\.k\\.a\\.? |alias |also |formerly |previously )?|(?<=\\)) (?:and|or) | ?[\\\\/|] ?| & |\\()(?:the )?(?:["'] ?)?`;
const ROW = `${ONE}(?:(?: ?["'])*(?:, (?:the |(?!the ))["']?(?:[\\w.-]+ ){0,2}[\\w.-]+["']?(?=,| and | or )){0,2}?${JOINT}${ONE})*`;

/** A name before the others that the lexicon lacks: "known as Unheardof and Y". */
const UNHEARD = `(?:[\\w.-]+["']?(?:,? (?:and|or) |, )["']?)??`;

/** Other names: "X, also known as Y or Z", "X (aka Y)", "Vendor calls it Y". */
export const ALSO_NAMED = pattern(
  `(<Y>)(?: ?["'])?(?: \\((?!aka|a\\.k|also)[^()]{0,60}\\)(?= \\(|,| also| is| was))?(?:, (?:an?|the) (?:name|term|moniker|label|designation)\\b[^,;()]{0,60}(?=,))?${FIRST_VERB}(?:,| –| -|–| \\(|\\(|;)? ?\\(?${BEING}${ALSO}(?:${CALLED}),?:? (?:the )?(?:["'] ?)?${UNHEARD}(${ROW})`,
);
/** A word for other names and their row, whatever stands before: whose they are is looked for to its left. */
export const OTHERWISE = pattern(
  `(?<=[ ("'\\[–,;-])(?:a\\.?k\\.?a\\b\\.?|(?:also|otherwise|variously|formerly|previously|better|sometimes|alternatively|commonly|publicly)(?: \\w+ly| better| more)* (?:(?:(?:(?:been )?(?:known|tracked|referred to|identified|described|reported|labell?ed|designated|monitored|detected|listed|cited|documented))(?: \\w+ly)?(?: (?:by|in|within|among|to) ${NAMER})?(?: \\w+ly)? (?:as|under (?:the )?(?:names?|monikers?|alias(?:es)?)(?: of)?|by the names?(?: of)?))|dubbed|called|named|nicknamed|code-?named|go(?:es|ing)? by(?: the names?(?: of)?)?)|alias(?:es)?(?: (?:are|include|such as|used by <Y> (?:are|include)))?),?:? (?:the )?["']?(${ROW})`,
);
/** "Also known as Y, X is …": the other names come first. */
export const FRONTED = pattern(
  `^["']?${ALSO}(?:(?:known|tracked|dubbed|called|referred to|labell?ed)${MIDST}(?: as| by)?|(?:taking|using|bearing|carrying|under|operating under|going by|active under) the ${TITLES}(?: of)?)(?: the)? ["']?(${ROW})["']?, (?:the )?["']?(<A>)(?=["']? (?!and\\b|or\\b)[a-z])`,
);
/** "Also known as X and Y": a remark in a profile of somebody. */
export const REMARKED = pattern(
  `^["']?(?:also|otherwise|previously|formerly|sometimes|variously) (?:(?:known|tracked|reported|referred to|identified) as|called|dubbed|named)(?: the)? ["']?(${ROW})(?=["']?(?:[.;]|$))`,
);
/** "Other names for X are Y and Z". */
export const NAMES_FOR = pattern(
  `\\b(?:other|alternative|alternate|additional|further|common|various|several|former|multiple|among the|some of the)(?: known| common)? ${TITLES} (?:used |given |coined )?(?:by ${NAMER} )?(?:for|of|to|by) (?:the )?["']?(<Y>)["']?:?(?: (?:are|include[sd]?|have been|such as|like))? ["']?(${ROW})`,
);
/** "X or Y, a group that …": one of two names. */
export const OR_OPENS = pattern(
  "(?:^|^(?:In|By) )[\"']?(<A>) or [\"']?(<A>)(?=[\"']?(?:, (?:an?\\b|the\\b|<A>)| (?:is|has|was)\\b))",
);
/** "X, or Y, is …": a second name between commas. */
export const OR_ELSE = pattern(
  "(?:(?<![,/] [\"']?)(<A>),(?= or [\"']?<X>[\"']?(?:,| –|\\)| as <Q> ))|(?<=\\b(?:known as|called|named|dubbed) [\"']?)(<M>)[\"']? –) or [\"']?(<X>)",
);
/** Whose name it is: "Y to Vendor". */
const TO_NAMER = "(?:[\"']? (?:to|by|at|in|for|per) (?:the |its )?(?:<Q>(?:'s? \\w+)?|[A-Z][\\w-]+))?";
const OF_NAMER = "(?:(?:the )?<Q>(?:'s?)?:? )?";
/** "X (Y, Z)", "X [Y to Vendor / Z to another]": names of one thing in brackets. */
export const IN_BRACKETS = pattern(
  `(<A>)["']?(?: (?:organi[sz]ation|group|team|gang|crew|campaign|cluster|\\d{1,2}))?(?: \\(| ?\\[)(?:or |now |formerly |previously |i\\.e\\.,? )?${OF_NAMER}["']?(<X>${TO_NAMER}(?:(?:,? (?:and|or) |[,;] ?| ?\\/ ?)${OF_NAMER}["']?<X>${TO_NAMER}|, [\\w.-]+(?: [\\w.-]+)?(?=,|\\)| or ))*)["']?[)\\]]`,
);
/** "X – Y to Vendor –". */
export const BESIDE_NAMER = pattern(`(<A>)(?: –|,) ["']?(<X>)["']? (?:to|for|at) (?:the )?<Q>(?= –|,|[.;)])`);
/** "FastReverseProxy (FRP)": software and its one other name. */
export const SOFTWARE_IN_BRACKETS = pattern("(<M>) \\((<M>)(?=[\"']?\\))");
/** "The Emotet (Geodo, Heodo) banking trojan": names within the words for one thing. */
export const WITHIN_WORDS = pattern(
  "(<M>) \\((<M>(?:(?:,? (?:and|or) |, ?|\\/)<M>)+)[\"']?\\)(?= (?:<M>|(?:malware|ransomware) (?:family|samples?|gang)))",
);
/** A noun for a name: whose it is, and what the names are, is looked for on both sides. */
export const NAME_NOUN = pattern(
  `\\b(?:${TITLES}|terms?|synonyms?|re-?brand(?:ing|ed version)?|re-?naming|reincarnation|continuation)\\b`,
);
/** Words before the noun: "Vendor's old", "simply another". */
const BEFORE_NOUN =
  "(?: (?:<QL>(?:'s?)?|(?!(?:and|or|with|of|by|to|in|for|from|under|has|have|had|uses?|used|using|that|which|who|on|at|umbrella)\\b)[\\w.-]+(?:'s)?)){0,7} $";
const BE =
  "(?:is|are|was|were|to be|be|been|being|as|remains?|became)(?: (?:not|no|in fact|also|both|all|just|but|one of|nothing (?:more|but)|\\w+ly|(?:believed|thought|considered|said) to be))*";
/** "X is simply another …", "X and Y are …": the names stand before. */
export const NAME_IS = pattern(
  `(<X>)["')\\]]*(?:,| –| \\()?(?: ?(?:which|that|who))?(?: (?:may|might|could|must|would)(?: well)?)? ${BE}${BEFORE_NOUN}`,
  "i",
);
/** "X, Vendor's …", "X (the …". */
export const NAME_BESIDE = pattern(
  `(<X>)["')\\]]*(?:,| –| -| \\() ?(?:an?|the|another|one of|our|their|<QL>(?:'s?)?)${BEFORE_NOUN}|(<X>) (?:the )?<QL>'s?${BEFORE_NOUN}`,
  "i",
);
/** "… that Vendor uses for what others call Y", "… given to Y". */
export const NAME_FOR = pattern(
  `^["']?(?: (?:(?:that|which) )?(?:${NAMER} (?:\\w+ly |has |have |had )*(?:us(?:es?|ed)|gave|gives?|given|assign(?:s|ed)?|chose|coined|favou?rs?|prefers?|adopted)|(?:used|given|assigned|coined|chosen|employed|applied|preferred|adopted)))?(?: (?:by|at|within|in|among) ${NAMER})? (?:for|of|to) (?:(?:the|this|its|what ${NAMER} (?:\\w+ly |has |have |used to )*(?:calls?|called|names?|dubs|dubbed|tracks?|knows?|refers? to)(?: as)?) )*["']?(?=(<Y>))`,
  "i",
);
/** "X's …", "X has many …", "(given) X a host of …": whose names come. */
export const NAME_OWNER = pattern(
  `(<Y>)["')\\]]*(?:'s?|,? whose|,? (?:also )?(?:has|have|had|bears?|goes by|go by|going by|with|known by|known under|uses|used|using|adopted|took|taken)|(?<=\\b(?:gave|gives?|given|giving|assigned|granted) (?:the )?["']?<Y>["']?))(?: of)?${BEFORE_NOUN.replace("(?!(?:and|or|with|of|", "(?!(?:and|or|with|")}`,
  "i",
);
/** "(Coined) the moniker Y for X", "(X carries) the labels Y and Z": the names follow at once. */
export const NAMES_HERE = pattern(
  `^(?: of)? ["']?(${ROW})(?:["']?( (?:is|was|were|has been) (?:used|given|assigned|applied|coined|reserved))? (?:for|to|on|when (?:speaking|referring) (?:of|to)) (?:the |what ${NAMER} ${CALLING}(?: as)? )?["']?(?=(<Y>)))?`,
  "i",
);
export const GIVES =
  /\b(?:coin|us|gave|giv|assign|reserv|prefer|appl|chos|choos|adopt|bestow|attach|pick|introduc|reus|devis|invent)\w*(?: the| an?)?(?: [\w-]+){0,2} $/i;
/** "X carries the …", "X was given the …". */
export const NAME_BEARER = pattern(
  `(<Y>)["')\\]]*,?(?: (?:which|who|that|also|has|have|had|is|was|been|since|then|later|now|\\w+ly)){0,5} (?:carr(?:y|ies|ied|ying)|bears?|bore|bearing|given|attributed|assigned|awarded|acquired|earned|received|dubbed with)(?: the| its)?${BEFORE_NOUN}`,
  "i",
);
/** "… are Y and Z", "…, such as Y", "…: Y": the names come. */
export const NAMES_COME = pattern(
  `^["']?(?:,| \\()? ?(?:is|are|was|were|include[sd]?|such as|including|like|among them|:|–)(?: (?:the|also|now|\\w+ly))* ?["']?(${ROW})`,
  "i",
);
/** "Vendor calls the group X", "researchers at Vendor named it X". */
export const NAMED_BY = pattern(
  `(<Q>)[^;:.\\uE000-\\uEFFF]{0,30}? (?:calls?|named|names|dubbed|dubs|tracks?|tracking|refers? to|labell?ed|nicknamed)(?: to)? (<Y>) (?:as |(?:by|under|using) the ${TITLES} (?:of )?)?["']?(${ROW})`,
);
/** "Others refer to it as X", "reporting tracks the actors involved in this campaign as X, Y". */
export const TRACKED_AS = pattern(
  `\\b(?:tracks?|tracked|tracking|refer(?:s|red|ring)? to|designate[sd]?|label(?:s|led)?|monitors?|monitored) (<AE>)(?: (?:involved in|behind|responsible for) (?:<E>|<M>|[\\w ]{1,30}))?(?: (?:\\w+ly|either|now|<D>))* (?:as|(?:by|under|using|with) the ${TITLES}(?: of)?) (?:the )?["']?(${ROW})(?!["']?, (?:but|though|although|however|yet)\\b)`,
);
/** "Vendor gave X the name Y". */
export const GIVEN = pattern(
  `\\b(?:gave|gives|given|giving|assign(?:s|ed)?|granted) (?:the )?["']?(<A>)["']? (?:the (?:\\w+ )?${TITLES}(?: of)?|(?:a number of|several|many|various|different) (?:other |different )?${TITLES}:) ["']?(${ROW})`,
);
/** "BRONZE EXAMPLE: X, Y.": a row of a list of groups. */
export const ROW_OF_LIST = pattern("^(<A>): ?(<A>(?:, ?<A>)*)\\.?$");
/** "What Vendor calls", "the group that others know as". */
export const WHAT_IS_CALLED = `(?:what (?:is|(?:${NAMER}|we|they) (?:\\w+ly |has |have |had |also |now |used to )*)(?: ?\\w+ly)? ?(?:calls?|called|names?|dubs|dubbed|tracks?|tracked|knows?|known|refers? to|referred to)(?: \\w+ly)?(?: as)? )?`;
const NEW_NAME = `(?:a |the |its |their )?(?:(?:new|different|current|other) )?(?:${TITLES}|banner|brand|flag)(?: of)?`;
/** "Rebranded itself as", "changed its name to", "turned out to be", "corresponds to": one before, the same after. */
export const RENAMES = pattern(
  `\\b(?:(?:re-?brand|re-?nam|re-?christen|re-?label|re-?designat|re-?launch|re-?surfac|re-?emerg|re-?appear|reclassifi|graduat|promot|elevat|upgrad|resum|continu|return)(?:e|es|ed|s|led|ing)(?: (?:itself|themselves|(<Y>)))?(?: (?:\\w+ly|later|again|since|by (?:its|their|the) \\w+|<D>))* (?:(?:as|to|into)(?: the name(?: of)?)?|under ${NEW_NAME})|(?:chang|switch|shorten|alter)(?:e|es|ed|ing) (?:its|their|<A>) (?:names?|brand|moniker|handle)(?: from ["']?<Y>["']?)? to|(?:adopt|tak|took|assum)(?:e|es|ed|en|ing)? (?:on )?the (?:new )?(?:${TITLES}|brand)(?: of)?|(?:renamed|re-named|rechristened)|now operat(?:es|ing|e) (?:as|under(?: ${NEW_NAME})?)|(?:turned out|proved|proven) to be|(?:has|have|had|since|then|later) bec[ao]me(?: known as)?|became(?: known as)?|(?:later|since|subsequently|eventually) (?:identified|revealed|unmasked|exposed|outed) as|(?:rebranded|renamed|re-branded|re-named) (?:version|incarnation|form|successor) of|equals?|equat(?:e|es|ed) (?:to|with)|correspond(?:s|ed|ing)? (?:to|with)|maps? (?:directly )?to|answers? to the names?(?: of)?|also answers? to) (?:the )?${WHAT_IS_CALLED}["']?(?=(<X>)(?!["']?'))`,
);
