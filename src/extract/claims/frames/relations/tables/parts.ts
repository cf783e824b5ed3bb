import { pattern } from "../../../sentence/tables/forms.ts";

/** Words that tell of a group as part of a larger one. */

/** What only groups, and what they do, have; malware by name may stand for those. */
export const OF_GROUPS =
  /^(?:sub-|sub(?:group|set|cluster|unit|team|faction|cell|division)|faction|cell|splinter|break-?away|arms?\b|wing)/i;
/** A noun for a part. What heads a phrase of its own ("a team") is told of by the cues of relations. */
export const PART_NOUN = pattern(
  "\\b(?:sub-?(?:group|set|cluster|unit|team|division|faction|cell|section)s?|off-?shoots?|splinters?(?: <A>| groups?| cells?| factions?)?|spin-?offs?|break-?away (?:<A>|groups?|factions?)|factions?|cells?|wings?|arms?|divisions?|branch(?:es)?|units?|squads?|subdivisions?|subsidiar(?:y|ies)|outgrowths?|side business)\\b",
);
/** Words that may stand before the whole: "the broader", "the activity of what Vendor calls the". */
const WIDE =
  "(?:(?:the|an?|its|their|this|that|overall|main|known|notorious|infamous|so-called|wider|larger|broader|bigger|umbrella|parent|original|North Korean|<L>|<S>|[\\w]+-[\\w-]+|activity (?:of|by|from)|<E> (?:of|by|from)|what (?:is|was|we|<Q>|others?|researchers|the industry) (?:\\w+ )?(?:known|tracked|called|calls?|tracks?|dubbed|refers? to|referred to)(?: as)?|(?:group|cluster|organi[sz]ation|umbrella|entity|collective) (?:known as|called|named|tracked as|dubbed|of))[ ]){0,4}";
/** "… of the broader X". */
export const OF_WHOLE = pattern(
  `^["']?(?: (?:activity|activities|groups?|clusters?))? (?:of|within|from|inside|in|under) ${WIDE}["']?(?=(<Y>))`,
  "i",
);
/** "X's notorious …", "an X …", "X includes several …": the whole stands right before. */
export const WHOLE_BEFORE = pattern(
  "(<Y>)[\"']?(?:'s?| (?:umbrella )?(?:includes?|included|contains?|has|had|have|runs?|ran|operates?|operated|maintains?|consists of|comprises)(?: an?| the| several| two| three| at least| multiple)*)? (?:(?!(?:and|or|is|are|was|were|to|in|by|of|with|for|as|that|which|from|on|via|using|targeted|hit)\\b)[\\w-]+ ){0,2}$",
  "i",
);
/** "X's Y (arm)". */
export const BOTH_BEFORE = pattern("(<A>)'s? [\"']?(?=(<X>)[\"']? $)", "i");
/** "X and its …", "X, through its notorious …": the letter is that of "its". */
export const WHOLE_OWNS = pattern(
  "(<A>)[\"')]*(?:,| \\()? ?(?:and|with|including|through|via|or|plus|along with) (?:(?:one|some|several|two|both|all) of )?(<A>) (?:[\\w-]+ ){0,2}$",
  "i",
);
/** "… which Vendor calls X", "… known as X", "…, X,". */
export const PART_CALLED = pattern(
  `^["']?,?(?: activity| activities| groups?)?(?: (?:of|within|from|inside|in|under) ${WIDE}["']?<Y>["']?(?:'s)?(?: <A>| activity(?: and <YA>)?| group| and <M>)?)?(?:,? (?:responsible|focus\\w+|dedicated|in charge|tasked|speciali\\w+|charged|for|concentrating|that (?!<Q>))\\b[^;.,()\\uE300-\\uE3FF\\uEC00-\\uEDFF]{1,50}?)?,?(?: \\(| –| -)? ?(?:(?:which|that|whom|who) )?(?:(?:have|has|had|been|is|are|was|we|they|it|<QA>|researchers|others?|also|now|then|\\w+ly) ){0,4}(?:called|calls?|known (?:\\w+ )?as|track(?:s|ed)?(?: \\w+)? as|identif(?:y|ies|ied)(?: by (?:<Q>|us))? as|labell?ed|named?|names|dub(?:s|bed)?|refers? to as|referred to as|codenamed|nicknamed|designated|including|such as|like|namely|among them) (?:the )?["']?(?=<X>)`,
  "i",
);
/** "Among the subgroups of X are Y and Z", "the factions within X include Y": of several. */
export const PARTS_ARE = pattern(
  `^["']? (?:of|within|from|inside|in|under) ${WIDE}["']?<Y>["']?,? (?:are|is|were|was|include[sd]?)(?: the)? ["']?(?=<X>)`,
  "i",
);
/** "(We track this subset) of X as Y". */
export const PART_AS = pattern(
  `^["']?(?: activity)? (?:of|within|from|inside|in|under) ${WIDE}["']?<Y>["']?(?: activity| operations| group)? (?:as|under the (?:name|moniker|label)(?: of)?)(?: the)? ["']?(?=<X>)`,
  "i",
);
export const TRACKS =
  /\b(?:track|call|label|dub|name|refer(?:red|s)? to|designat|identif|monitor)\w*(?: to)? (?:this|the|that|an?|one)(?: [\w-]+){0,2} $/i;
/** "One X unit, Y, …", "X's subgroup Y": nothing but a comma, a colon or a bracket between. */
export const PART_BESIDE = pattern(`^["']?(?:,|:| \\(| –|)(?: known as)?(?: the)? ["']?(?=<X>)`, "i");
/** "An offshoot of X, Y …": the part comes after the whole. */
export const PART_THEN = pattern(
  `^["']?(?: (?:activity|groups?|clusters?))? (?:of|within|from|inside|in|under) ${WIDE}["']?<Y>["']?, (?:the )?["']?(<A>)(?=["']? [a-z(]|, (?:which|who|also)\\b)(?! and\\b| or\\b)`,
  "i",
);
/** How a sentence begins that tells of the part before it names it: "Tracked as a". */
export const OPENS =
  /(?:^|, |; )["']?(?:(?:\w+ly )?(?:tracked|known|regarded|considered|seen|described|believed|thought|assessed|identified|classified|formed|created|established)(?: to be| as)* )?(?:an?|the|one of the|one of several|another|both|apparently) (?:[\w-]+ ){0,2}$/i;
/** "X is considered a known …", "X, a", "X (a", "X as a": the part stands before. */
export const PART_BEFORE = pattern(
  "(<Y>)[\"')]*(?:(?:,| –| -| \\(|:)? ?(?:(?:which|who|that|and|but) )?(?:(?:is|are|was|were|be|been|being|has|have|had|also|still|now|not|never|both|all|believed|thought|considered|assessed|said|reported|known|suspected|alleged|seen|described|regarded|tracked|classified|labell?ed|deemed|treated|should|by <QA>|by (?:many|most|some|several|other)(?: [\\w-]+)?|to|as|may|might|could|would|represents?|remains?|becomes?|became|forms?|formed|constitutes?|operates?|acts?|works?|functions?|appears?|seems?|\\w+ly|<D>) ){1,9}|(?:,| –| -| \\(|:) ?)(?:(?:an?|the|one of(?: the)?|one|another|its|some|part of|several|two|three|or|other|known|smaller|independent|separate|specialized|specialised|offensive|dedicated|suspected|alleged|possible|likely|elite|espionage|cyber|hacking|[\\w-]+(?:ed|al|ive|ous|ic|ary|less|-[a-z]+)),? ){0,6}[\"']?$",
  "i",
);
/** "Y, an enterprise of which X is a cell". */
export const OF_WHICH = pattern(
  "(<A>)[\"']?(?:, [^,;.()]{0,60}?)?,? of which (?:the )?[\"']?(<A>)(?= (?:is|was|appears?|seems?|may|might|forms?|makes up)\\b)",
);
const PART =
  "(?:sub-?(?:group|set|cluster|unit)s?|off-?shoots?|splinters?(?: group)?|spin-?offs?|factions?|cell)";
/** "A subgroup of Y split off into X". */
export const PART_SPLIT = pattern(
  `${PART} (?:of|within|from|inside) (?:the )?["']?(<A>)["']? (?:(?:has|have|had|\\w+ly|later|then) )*(?:split|broke|spun|branched|splintered|evolved|grew)(?: off| away| out)?(?: into| to (?:become|form)| and (?:became|formed)) (?:the |what is |known as |a group called )*["']?(<A>)`,
);
/** "X consists of A, B and C", "X is an umbrella name for A and B". */
export const CONSISTS = pattern(
  "\\b(?:consist(?:s|ed|ing)? of|compris(?:es|ed|ing)(?: of)?|(?:is|are|was|were|be) (?:made up|composed|comprised) of|(?:is|are|was|were) (?:sub)?divided into|(?:split|broken|broke|carved|fractured|splintered)(?: (?:up|down|apart))? into|(?:family|collective|constellation|ecosystem) (?:includes?|included|contains?)|encompass(?:es|ed|ing)?|umbrella (?:under|beneath|to) which|umbrella (?:<A>|brings|unites|lumps|holds|keeps) together|umbrella(?: (?:term|name|label|group|organi[sz]ation|<A>))? (?:for|covering|includ(?:es|ed|ing)|covers?|contains?)) ",
);
/** "Vendor places X under the Y umbrella", "X is tracked under the umbrella of Y": the part stands before. */
export const UNDER = pattern(
  "\\b(?:under|beneath|within|into|inside|to|of) (?:the |an? )?(?:(?:broader|larger|wider|same|single|loose|common|so-called) )?(?:(?:umbrella|banner)(?: (?:term|name|label|group))?(?: of| for)? (?:the )?[\"']?(<A>)|[\"']?(<A>)[\"']?(?:'s)? (?:umbrella|banner)\\b)",
);
/** "Some vendors lump X into Y". */
export const LUMPED = pattern(
  "\\b(?:lump|subsum|fold|absorb|merg)(?:s|es|ed|ing|e|d)? (?:the )?[\"']?(<A>)[\"']?(?: [\\w-]+)?,? (?:into|under|within|in with|as part of) (?:the )?[\"']?(<A>)",
);
/** Who makes up the whole, right before the words. */
export const MAKERS_BEFORE = pattern("(<A>)[\"')]*,? $", "i");
/** "X was absorbed by Y", "X has been merged by Vendor into the wider Y": the whole comes last. */
export const TAKEN_IN = pattern(
  `\\b(?:merged|absorbed|swallowed(?: up)?|folded|subsumed|incorporated|rolled|integrated|lumped|grouped|clustered|counted|housed|nested|embedded|ranked)(?: (?:\\w+ly|together|back|by <Q>))* (?:into|in with|under|within|inside|among|amongst|by|as part of) ${WIDE}["']?(?=(<Y>))`,
);
/** "…, which Vendor later (folded into)". */
export const BY_WHOM = pattern(
  ",? (?:which|that|whom) (?:we|<Q>)(?: (?:has|have|had|later|then|since|\\w+ly))* $",
  "i",
);
/** "X absorbed Y": the whole comes first. */
export const TAKES_IN = pattern(
  "\\b(?:absorbed|absorbs|absorbing|swallowed up|subsumed|subsumes) (?:the )?[\"']?(?=<Y>)",
);
/** "One of several clusters that make up X". */
export const MAKE_UP = pattern(
  `(?:into which (?:the )?|(?:that|which|who)(?: \\w+ly| together)? (?:makes?(?: up)|forms?|constitutes?|comprises?) ${WIDE})["']?(?=(<A>))`,
);
/** "X has likenesses with Y and is a subset of …": said of X, as the words before "and" are. */
export const JOINED_AFTER_OTHER = pattern(
  "\\b(?:with|to|by|from|of|against|like) (?:the )?[\"']?<A>[\"']?(?: \\([^()]*\\))? and (?:[\\w-]+ ){0,3}$",
  "i",
);
