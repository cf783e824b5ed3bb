import { pattern } from "../../../sentence/tables/forms.ts";

/** What stands between a verb of attributing and "to": whose work it is, in any words. */
const WHAT = "(?:,?(?: (?!to )[^\\s.;:]+){1,14}?)??";
/** "Blamed the attack on", "blamed by many on". */
const BLAMED_ON =
  "(?:(?:blam(?:e|es|ed|ing)|pin(?:s|ned|ning)?)(?:,? (?!(?:on|for) )[^\\s.;:]+){0,10}?|(?:puts?|putting|plac(?:e|es|ed|ing)|la(?:y|ys|id|ying)|pin(?:s|ned|ning)?|cast) (?:(?:the|much|some|most|of) )*(?:blame|responsibility|suspicion)(?: for(?: (?!on )[^\\s.;:]+){1,8}?)?) (?:squarely )?on";
/** "Laid the attack at X's door". */
const AT_DOOR =
  "la(?:y|ys|id|ying)(?:,? (?!at )[^\\s.;:]+){0,10}? (?:squarely )?at (?:the (?:door(?:step)?|feet) of|(?=(?:the )?<LOA>'s (?:door|feet)))";
const CREDITED = "credit(?:s|ed|ing)?(?:,?(?: (?!(?:to|with) )[^\\s.;:]+){1,14}?)??";
/** "Attribution of A to": the same of the noun, which much else may follow. */
const ATTRIBUTION =
  "attribution(?: (?:of|for)(?: (?!(?:to|is|are|was|were|relies|has|have|remains?|based) )[^\\s.;:]+){1,10}?)? to";
/** One word more of a body's name: none that stands there by itself ("the division of"). */
const OF_ITS_NAME =
  "(?!(?:the|an?|actors?|elements?|members?|officers?|parts?|people|persons|individuals|agents|branches|units?|within|in|of|from|inside|one|both|\\d+(?:st|nd|rd|th)) )\\w+";
/** Bodies, and people within them, before the state or body itself. */
export const WITHIN = `(?: (?:the|a|an|actors?|elements?|members?|officers?|parts?|people|persons|individuals|agents|branches|units?|within|in|of|from|inside|at least|one|both|(?:their )?(?:building|office|address|facility)s? (?:belonging to|owned by|used by|of)|(?:hackers|operatives|contractors|spies|groups?|those|anyone|someone) (?:(?:linked|affiliated|associated|connected|close|loyal|belonging|reporting) (?:to|with)|working (?:for|with)|(?:sponsored|backed|employed|directed) by)|\\d+(?:st|nd|rd|th)|(?:bureau|cent(?:re|er)|department|directorate|division|unit|section) \\d+ of|(?:${OF_ITS_NAME} )?(?:bureau|cent(?:re|er)|department|directorate|division|section|arm|branch|wing) (?:of|within)|${OF_ITS_NAME} unit (?:of|within)))*`;
/** Words that say on whose behalf a group acts; the state or its body follows. `weak` ones are hedges themselves. */
export const SPONSORED = pattern(
  `\\b(?:(?:sponsored|backed|supported|funded|financed|bankrolled|directed|controlled|run|operated|employed|tasked|commissioned|hired|contracted|recruited|overseen|managed|administered|administrated|commanded|steered|supervised|owned|paid|sponsored and directed)(?: and \\w+ed)? (?:by|out of)|on behalf(?: of)?|at the (?:behest|direction|request|instruction|orders?) of|in the (?:service|employ|pay|hire) of|on the (?:payroll|books|orders?) of|(?:under|on) (?:direct )?orders (?:of|from)|tak(?:e|es|ing|en) (?:(?:its|their|direct|his|<A>) )*(?:orders|instructions|direction|directions|tasking|cues?) from|under the (?:direction|control|command|auspices|supervision|authority|umbrella|orders|guidance|patronage) of|(?<!\\bwho |\\bindividuals |\\bpeople |\\bindividual )work(?:s|ed|ing)? (?:for|under)|act(?:s|ed|ing)? (?:for|under)|(?:act|serv|operat|function)(?:e?s|ed|e|ing)? as (?:a |an |the )?(?:\\w+ )?(?:arm|proxy|front|unit|contractors?|cover|instrument|tool) (?:of|for)|subordinated? to|answer(?:s|able|ing)?(?: \\w+ly)? to|report(?:s|ing)?(?: \\w+ly)? to|attribut(?:e|es|ed|ing|able)${WHAT} to|${ATTRIBUTION}|ascrib(?:e|es|ed|ing)${WHAT} to|(?:contractors?|front|front compan(?:y|ies)|proxy|proxies|cover|mercenar(?:y|ies)) (?:for|of)|the (?:work|handiwork|creation|product|brainchild|doing) of|(?:carried out|conducted|launched|perpetrated|orchestrated|mounted|executed|staged|masterminded|ordered|committed|created|developed|written|authored|built) by|(?<=\\bfor )working with|${BLAMED_ON}|${AT_DOOR}|${CREDITED} to|belong(?:s|ed)? to|(?:staffed|manned|led|headed) by|(?<=\\b(?:persona|cover|brand|identity|moniker|outlet|channel)s? )(?:used|employed|adopted|invented|maintained) by|trac(?:e|es|ed|ing)(?:,? (?!to )[^\\s.;:]+){0,8}? to)(?: \\([^()]{1,40}\\))?${WITHIN} ?(?=<LOA>)`,
);
export const SPONSORED_WEAK = pattern(
  `(?<![\\w-])(?:(?:links?|linked|linking)${WHAT} (?:to|with)|(?:tie[sd]?|tying)${WHAT} (?:to|with)|connect(?:s|ed|ing)${WHAT} (?:to|with)|connections? (?:to|with)|associat(?:e|es|ed|ing|ion)${WHAT} with|affiliat(?:ed|ion) (?:with|to)|aligned (?:with|to)|allied with|close to|loyal to|nexus (?:to|with)|in the interests? of|(?:operat|act|work|collect)\\w*(?: \\w+)? in support of|support(?:s|ed|ing)? (?:the )?(?:\\w+ )?(?:interests|objectives|goals|priorities) of|serv(?:es|ed|ing) (?:the )?(?:\\w+ )?interests of|beholden to|(?:bears?|bore|bearing|has|have|had|carr(?:y|ies)|shows?)(?: \\w+){0,3} (?:hallmarks?|fingerprints?|trademarks?|signatures?|handwriting) of)${WITHIN} ?(?=<LOA>)`,
);
/** "Are officers of", ", a unit of", "as agencies of": what somebody is said to be of a body, or set beside it. */
export const BELONGS = pattern(
  `(?:\\b(?:is|are|was|were|be|been|being|as)(?: \\w+ly)?(?: (?:an?|the|both|all|also|likely|part of|one of))*|,(?: (?:an?|the|part of|itself))+)(?: (?!(?:and|or|of|in|for|to|by)\\b)[\\w-]+){0,2}? (?:(?:units?(?: \\d+)?|personas?|fronts?|creations?|parts?|arms?|branch(?:es)?|divisions?|wings?|elements?|organs?|departments?|sections?|agenc(?:y|ies)|cells?|offshoots?|subordinates?|instruments?|tools?) (?:of|within)|(?:officers?|employees?|members?|agents?|operatives?|staff|contractors?) (?:of|for|within|with|(?:in|at)(?= (?:the )?<O>)))${WITHIN} ?(?=<LO>)`,
);
/** "Linked to A and the B": the next of a row of states and their bodies. */
export const NEXT_STATE = pattern(
  "^[\"')]*(?: \\(<LO>\\))?(?:,|,? and|,? or|,? as well as|/)(?: (?:also|potentially|possibly|likely|the|to the|with the|by the|both))* ?(?=<LO>)",
  "i",
);
/**
 * "Aligned with the Example government's interests" is as near to the state as "aligned with Example"; "aligned with
 * Example's interests" says whom an act suits, and not who is behind it.
 */
export const ALIGNED = /\b(?:aligned|in support of|support(?:s|ed|ing)?)\b/i;
const QUALITY = "(?: (?:national|strategic|political|military|foreign|geopolitical))*";
const WHAT_SUITS = "(?:interests?|objectives?|goals|priorities)\\b";
/** After a place. */
export const ITS_INTERESTS = new RegExp(
  `^(?:'s)?${QUALITY} (?:state|government|regime)(?:'s)?${QUALITY} ${WHAT_SUITS}`,
);
/** After a body of the state. */
export const INTERESTS = new RegExp(`^(?:'s)?${QUALITY} ${WHAT_SUITS}`);
/** Acts carried out by a state are its acts; a group is carried out by nobody. */
export const CARRIED_OUT =
  /\b(?:work of|handiwork of|(?:out|conducted|launched|perpetrated|orchestrated|mounted|executed|staged|masterminded|ordered|committed|created|developed|written|authored|built) by)\b/i;
/** An organisation or place that stands for a state. */
export const STATE_BODY =
  /\b(?:government|ministry|intelligence|military|army|GRU|FSB|SVR|MSS|IRGC|PLA|RGB|Reconnaissance General Bureau|Revolutionary Guard\w*|security service|state|Kremlin|Beijing|Moscow|Tehran|Pyongyang|Bureau|agency|services?|Unit \d+|MOIS|regime|Republic|Directorate|General Staff|Armed Forces|Secret Police|NSA|CIA|GCHQ|Mossad|DGSE)\b/i;

/** Lists of groups hold some organs of states: these are bodies a group may answer to. */
export const STATE_UNIT =
  /\b(?:Unit \d+|GRU|FSB|SVR|MSS|IRGC|PLA|RGB|MOIS|Lab 110|Bureau 121|Unit 8200|Military Unit)\b/;
/** Phrases "Example-backed" and "state-sponsored" say who stands behind a group. */
export const BACKED_FIRMLY =
  /-(?:backed|sponsored|funded|controlled|directed|run)\b|\b(?:state|government|nation-state)[- ](?:sponsored|backed|funded|run|linked|directed|controlled|employed)\b|\bnation[- ]state\b/i;

/** Words that say where a group sits. */
export const LOCATED = pattern(
  "(?:(?<=<A>[\"']?) \\(?from|(?<!<S>|organi[sz]ations|companies|\\b(?:who|people|those)) (?:\\w+ly )?(?:sits?|lives?|living|sitting|resides?|residing|dwells?) in|\\b(?:(?:believed|thought|suspected|assessed|known|said|assumed|presumed|reported) to (?:be|have been|sit|live|reside)(?: \\w+ly)? (?:in(?! (?:contact|touch|control|charge|possession|part)\\b)|inside)|(?:run|operated|directed|controlled|managed|coordinated|orchestrated|track) (?:from|out of(?= (?:the )?<L>))|(?:are|is|was|were) (?:\\w+ly )?(?:from|native to)|(?:are|is|was|were|be) (?:\\w+ )?(?:based|located|headquartered|situated)(?: out of| in| from)|based (?:out of|in|somewhere in)|(?:operat(?:e|es|ed|ing)|work(?:s|ing)?|act(?:s|ing)) (?:out of|from)|originat(?:e|es|ed|ing) (?:from|in)|hail(?:s|ing)? from|com(?:e|es|ing) from|(?:has|have|with) (?:its |their )?(?:origins?|roots) (?:in|to)|origins? (?:in|to)|stem(?:s|ming)? from|located in|headquartered in|(?:has|have|had|with)(?: (?:its|their)| <A>) (?:\\w+ )?(?:home|headquarters|seat|base(?: of operations)?) in|(?:compris|consist|compos|made up)\\w* (?:\\w+ )?of(?: \\w+ly)?(?= <L>-based| <L> (?:(?!(?:intelligence|government|state|military|companies)\\b)[\\w-]+ ){0,2}(?:nationals|citizens|volunteers|hackers|[\\w-]*hacktivists|patriots|activists|residents|speakers?)\\b)|(?:is|are|was|were|be|been|being)(?= (?:an? |the )?(?:likely |possibly |probably |presumably |reportedly |allegedly |apparently |suspected |alleged |most |very )*<L>(?: in| by) origin\\b)|(?:of|with|has|have|having)(?= (?:the |an? )?(?:likely |possible |probable |suspected |presumed |apparent |alleged )?<L> (?:origins?|roots|provenance|background|nexus)\\b)))(?: (?:the|somewhere|a|an|likely|possible|possibly|probably|presumably|reportedly|allegedly|apparently|most|very|probable|suspected|presumed|apparent|alleged))* ?(?=<L>)",
);

/** "X, likely Example," and "X (believed to be Example)": a home put beside the name. */
export const SAID_HOME = pattern(
  "(<A>)[\"']?(?:, | \\(|, (?:who|which) (?:is|are) )(?:(?:also|most|very|itself|themselves) )*(?:(likely|probably|possibly|presumably|suspected|allegedly|reportedly)(?: to be)?|(?:believed|thought|suspected|assessed|said|considered|assumed) to be(?: an?)?) (<L>)(?:-(?:based|nexus|linked|backed|speaking|aligned))?(?=[,.;)]| (?:in origin|by origin|hackers|nationals|and\\b))",
);

/** Whose work is it? Campaigns, attacks and malware before the words, a group after them. */
export const WORK_OF = pattern(
  `\\b(?:attribut(?:e|es|ed|ing|able)${WHAT} to|${ATTRIBUTION}|ascrib(?:e|es|ed|ing)${WHAT} to|(?:the |be the |likely the )?(?:work|handiwork|product|creation|brainchild) of|${BLAMED_ON}|${AT_DOOR}|claimed by|(?:carried out|conducted|launched|orchestrated|perpetrated|executed|run|operated|staged|mounted|committed|masterminded|developed|created|authored|written|built|made|operated and developed) by|(?<=\\b(?:is|was|are|were|been|being) )done by|belong(?:s|ed|ing) to|${CREDITED} to|assign(?:s|ed)? to|trac(?:e|es|ed|ing)(?:,? (?!to )[^\\s.;:]+){0,8}? to|(?:came|com(?:e|es|ing)|stem(?:s|med|ming)?|emanat(?:es|ed|ing)) from)(?: (?:the|a|an|at least one|one or more|actors? (?:from|within|of)|members? of|several|(?<=\\ban )actor called|actor we track as|threat actor (?:called|known as)))* ?["']?(?=<A>)`,
);
export const WORK_OF_WEAK = pattern(
  `\\b(?:link(?:s|ed|ing)?${WHAT} (?:to|with)|(?:tie[sd]?|tying)${WHAT} to|ties with|connected (?:to|with)|associated with|strong links to|related to|consistent with|points? to|(?:bear|bears|bearing|bore|has|have|carries|shows?) (?:all |many of |some of )?(?:the |\\w+ )?(?:hallmarks?|fingerprints?|trademarks?|signatures?|handwriting) of|reminiscent of|used (?:exclusively |only )?by)(?: (?:the|a|an|an actor called|threat actor))* ?["']?(?=<A>)`,
);
/** Verbs of those who carry an attack out. */
const DOES = `(?:conduct|launch|mount|perform|spearhead|mastermind)(?:e?s|ed|ing)|(?:orchestrat|perpetrat|execut|stag|wag|initiat)(?:es|ed|ing)|undertook|undertak(?:es|en|ing)|commit(?:s|ted|ting)|(?:carr(?:ies|ied|ying)|pull(?:s|ed|ing)) (?:out|off)|led|coordinat(?:es|ed|ing)|kick(?:s|ed) off`;
const WHICH_ACT =
  "(?:the|an?|this|that|these|those|its|their|all|some of|some|several|multiple|many|numerous|various|both|at least|more than|over|a number of|\\d+|two|three|four|five|<D>|(?:[\\w-]+ )?(?:series|waves?|string|spate|set|number|majority|lot) of|creation of|development of)";
/** A word before those that name what kind of attack it was: "credential-harvesting", "STARK#VORTEX". */
const KIND_OF_ACT =
  "(?!(?:and|or|by|to|for|with|from|in|on|at|of|as|that|which|who|its|their|against|using|via)\\b)[\\w#'-]+";
/** "X is behind the campaign", "X was responsible for …", "we attribute this to X". */
export const BEHIND_IT = pattern(
  `(?:\\b(?:(?:is|are|was|were|be|being|been)(?: \\w+ly)? (?:behind|responsible for|to blame for|the (?:culprit|author|authors|perpetrators?) (?:of|behind))|responsible for (?:carrying out|conducting|launching|orchestrating)|${DOES}|hatch(?:es|ed)|creat(?:es|ed)|author(?:s|ed)|develop(?:s|ed)|(?:claim|assum|accept)(?:s|ed|ing)?(?: (?:full|the))? (?:responsibility|credit) for|(?:takes?|took|taking|taken)(?: full)? (?:credit|responsibility) for|(?:was |were |been |be |is |are )?(?:also |heavily |directly |allegedly |reportedly )?(?:involved|engaged) in|engag(?:es|ing) in|participat(?:e|es|ed|ing) in|(?:takes?|took|taking) part in|involvement in|stands behind|stood behind)(?: ${WHICH_ACT}){0,3}|\\b(?:claim(?:s|ed|ing))(?: ${WHICH_ACT}){1,3}) ?["']?(?:<ORL> )?(?:${KIND_OF_ACT} ){0,2}(?=<AEM>)`,
);
/** "X has been linked to the attack on …": the group first, and no more than a link. */
export const BEHIND_IT_WEAK = pattern(
  "\\b(?:(?:link(?:ed|s)?|tied|connected) (?:to|with)|associated with|implicated in|suspected (?:of (?:being behind|carrying out|conducting|orchestrating|launching)|in|to be behind)|accused of(?: (?:being behind|being responsible for|carrying out|conducting|orchestrating|launching|committing))?|blamed for|indicted (?:for|over)|(?:charged|sanctioned) (?:with|for|over|in connection with))(?: (?:the|a|an|this|that|these|several|both|recent|alleged|massive|major|infamous|\\d{4}|<D>))* ?[\"']?(?:<OR> )?(?=<EM>)",
);
/** "Contractors of Example's ministry", "a front for …": people who stand for a body. */
export const STANDS_FOR = pattern("(<A>) (?:of|for|to|within|inside|from)(?: (?:the|a|an))* ?(?=<LO>)");
/** Heads of people who are somebody's by what they are called. */
export const STAND_INS = /^(?:contractors?|operatives|spies|hackers|officers|unit|team|arm|proxy|proxies)$/;
/** "A Ruritanian state-sponsored organisation": what somebody is said to be, with a head that names no actor elsewhere. */
export const SAID_KIND = pattern(
  "\\b(?:is|are|was|were|be|been|being|as)(?: (?:an?|the|another|suspected|alleged|purported|known|sophisticated|prolific|notorious|\\w+ly))* (?=<LO>(?:[ -](?:government|state|nation[ -]state|intelligence|military))?(?:[ -](?:sponsored|backed|linked|aligned|affiliated|run|based|nexus|owned|controlled|funded|directed))? (?:(?:[\\w-]+ )?(?:organi[sz]ation|outfit|entity|front|enterprise|effort|unit|set|persona)\\b|(?<=<O>) <A>))",
);
export const CULPRIT = pattern(
  "(<A>) (?:is|was|are|were)(?: \\w+ly)? (?:the (?:culprits?|perpetrators?)|to blame|responsible|behind (?:it|this))\\b",
);

/** "Blamed X for the attacks", "accused X of being behind A", "held X responsible for A": the one to blame, then for what. */
export const BLAMED = pattern(
  `\\b(?:blam(?:e|es|ed|ing)|(?:hold|held|holds|holding)|accus(?:e|es|ed|ing)|charg(?:e|es|ed|ing)|indict(?:s|ed|ing)?|sanction(?:s|ed|ing)?|suspect(?:s|ed|ing)?|implicat(?:e|es|ed|ing)|point(?:s|ed|ing)? (?:the|a|its|their) fingers? at)(?: (?:the|a|an|\\w+ly|elements of|members of|two|three|four|five|six|seven|several|\\d+|alleged|suspected))* ?["']?(<LOA>)["']?(?: (?:officers?|members?|hackers?|operatives|operators))? (?:responsible )?(?:for|of|over|in(?: connection with)?)(?: (?:been|out|behind|(?:its|their)? ?(?:role|part|involvement) in|the|a|an|this|that|these|all|some|several|many|recent|last|\\d{4}|<D>|\\w+ing|\\w+ed))* ?["']?(?:<ORL>(?:'s)? )?(?:${KIND_OF_ACT} ){0,2}(?=<AEM>)`,
);
/** A state, or a body of one, that is said to have done it: the act follows. */
export const STATE_BEHIND = pattern(
  `<LO>(?: (?:government|military|regime|state))? (?:(?:has|have|had|is|are|was|were|be|been|being|almost certainly|also|believed|thought|suspected|said|to|\\w+ly) )*(?:behind|responsible for|to blame for|${DOES}|order(?:s|ed|ing)|direct(?:s|ed|ing)|creat(?:es|ed)|developed|develops|built|wrote|made)(?: ${WHICH_ACT}){0,3} ?["']?(?:<OR> )?(?=<EM>)`,
);
