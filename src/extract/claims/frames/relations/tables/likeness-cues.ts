import { verbs } from "../../../tables/inflect.ts";
import { ALIKE, NAMED_ELSEWHERE, OTHER_HEAD, OTHER_WAYS, REPORTING, SET_OF, SUBSET } from "./likeness.ts";
import { links, type RelationCue, word } from "./relation-cues.ts";

/** The whole comes first: "which includes a subset". */
const WHOLE_BEFORE =
  "\\b(?:includ(?:es?|ing|ed)|contains?|compris(?:es|ing)|covers?|encompass(?:es|ing)|has|have) (?:an? |the )?";

/** What two groups are to one another: part and whole, apart, one, alike, kin. The first that fits holds. */
export const LIKENESS_CUES: readonly RelationCue[] = [
  {
    predicate: "part-of",
    word: word(
      `(?<!${WHOLE_BEFORE})(?:sub-?groups?|sub-?sets?|sub-?clusters?|sub-?units?|sub-?teams?|(?:one|some|several|two|three|many|part) of (?:the |its |several |many |multiple |two |three )?(?:\\w+ )?(?:<A>|clusters?|groups?|teams?|units?|cells?|names?)|(?<!\\bin )(?<!\\bthe [\\w-]+ )parts?|component|units?|divisions?|branch|arm|wing|(?<!\\bwith (?:\\w+ ){0,2})members?|affiliates?|faction|element|cells?|teams?|offshoots?|off-shoots?|splinter(?: <A>| group| cell)?|spin-?offs?|descendants?|outgrowth)(?=["']? (?:of|to|within|from|in|inside|under)\\b|,? (?:<A>|of|activity))|${verbs("belong")}|subordinate(?= to\\b)|(?:is|are) descended|${verbs("descend emerge evolve")}|${verbs("grow/grows/grew/grown/growing")} out|(?:split|splits|splitting|broke|breaks|broken|spun|spins|branched|forked)(?: (?:away|off|apart|out))?(?= (?:from|of)\\b)|${verbs("operate fall/falls/fell/falling act work sit/sits/sat group")}(?: \\w+)?(?= (?:under|within|inside)\\b)|under the (?:\\w+ )?umbrella(?= of\\b)|(?:formed|founded|created|set up|established)(?: in \\S+)? by (?:former |ex-|several |some )*(?:members?|affiliates?|<A>)`,
    ),
    phrased: {
      word: word(
        `(?<!${WHOLE_BEFORE})<A>(?=["']? (?:of|to|within|from|in|inside|under)\\b|,? (?:<A>|of|activity))`,
      ),
      head: /^(?:an? |one |some |several |two |three |the |another )?(?:[\w-]+ ){0,3}(?:affiliates?|groups?|clusters?|teams?|outfit|crews?|contractors?|brokers?|operators?|sub-?groups?|gang|actors?)$/i,
    },
    links:
      /^["']?(?: (?:activity|of activity|group|groups|cells?))*,? (?:of|to|from|under|within|inside|in|by|with|the|umbrella|:)(?: (?:what (?:is|we|others|they|[\uE300-\uE3FF]) (?:\w+ )?(?:track(?:s|ed)?|call(?:s|ed)?|know) (?:as)?|what is known as|a group called|an? |the |wider |larger |broader |infamous |notorious |so-called |umbrella |of |known as |called |or |former |threat actor |(?<=the )cluster ){1,7})?[ ]?["'(]*$/i,
    joint: false,
    ends: "named",
  },
  {
    predicate: "cooperates-with",
    word: word(
      "(?<!\\btrack\\w*\\b.{0,40})independent(?:ly)?(?= of\\b| from\\b|[.,;]|$)|(?<=\\b(?:operat|act|work|function|attack|breach)\\w* (?:\\w+ )?)separately(?=[.,;]| from\\b|$)|in isolation(?= (?:from|of)\\b)",
    ),
    links: links("of|from"),
    joint: true,
    negation: "flat",
    ends: "named",
  },
  {
    predicate: "cooperates-with",
    word: word(
      "jointly|in unison|side by side|together(?<!\\b(?:t(?:ying|ies|ied)|lump\\w*|group(?:s|ed|ing)|cluster\\w*|link\\w*|put\\w*|piec\\w+|taken|connect\\w*|packed|bundl\\w+|packag\\w+)\\b.{0,60}together)(?<!\\b(?:seen|found|observed|used|stored|appear\\w*) together)(?=[.,;]| (?:to|on|in|against)\\b|$)",
    ),
    links: null,
    joint: true,
    ends: "named",
  },
  {
    predicate: "alias-of",
    word: word(
      "(?<=\\b(?:is|are|was|were|be|being|as|actually|really|probably|possibly|likely|fact|indeed|for|designate|denote|describe|represent|refer to) )the same (?:group|actor|threat actor|people|entity|team|crew)(?: as)?|the same(?= as\\b|,|$|\\.| despite)|one and the same|(?<!\\b(?:nearly|almost|virtually|very|largely|practically|essentially|seemingly) )identical|exact match(?:es)?|equivalent|synonym(?:s|ous)?",
    ),
    links: links("as|with|to|for|of"),
    joint: true,
    ends: "named",
  },
  {
    predicate: "alias-of",
    word: word(
      "(?<=\\b(?:is|are|was|were|be|been|being|as|remain|remains|two|completely|entirely|clearly|from) (?:a |an )?)(?:two |completely |entirely )?(?:distinct|separate|different)(?! (?:\\w+ )?(?:names?|labels?|alias(?:es)?|monikers?|terms?|designations?|faces|sides|stages|phases)\\b)(?: (?:groups?|actors?|threat actors?|entities|clusters?|adversar(?:y|ies)|teams?|units?|organi[sz]ations?|and))*|distinguish(?:es|ed)?|differ(?:s|ed)? from",
    ),
    links: links("from|than|to"),
    joint: true,
    negation: "flat",
    ends: "named",
  },
  {
    predicate: "overlaps-with",
    word: word(
      "unrelated|not (?:related|connected|linked|affiliated)|unconnected|(?:nothing|little) to do|(?<=\\b(?:has|have|had) )no (?:relation|relationship|affiliation|association)",
    ),
    links: links("to|with|from|of"),
    joint: true,
    negation: "flat",
    ends: "named",
  },
  {
    // What they use or do is not the other's.
    predicate: "overlaps-with",
    word: word(OTHER_WAYS),
    phrased: { word: word("<EM>(?= (?:from|than) )"), head: OTHER_HEAD },
    links: links("from|than|to those of"),
    joint: false,
    negation: "flat",
    ends: "named",
  },
  {
    predicate: "overlaps-with",
    word: word(ALIKE),
    links: links(`${REPORTING}|(?:with|to|between) ${SET_OF}|with|to|between|among|amongst|those of`),
    joint: true,
    ends: "acts",
  },
  {
    predicate: "overlaps-with",
    word: word(SUBSET),
    links: NAMED_ELSEWHERE,
    joint: false,
    ends: "actor",
  },
  {
    predicate: "overlaps-with",
    word: word(
      "(?:closely |loosely |somehow |directly |possibly |clearly |publicly )?(?:related|connected|interconnected|affiliated|associated|tied|linked|aligned)|associations?|affiliations?|connections?(?<!\\b(?:SSL|TLS|TCP|UDP|HTTPS?|RDP|SSH|VPN|SMB|network|internet|remote|encrypted|secure|database|proxy|outbound|inbound|reverse|server|client|web) connections?)|relationships?|links?|ties|nexus",
    ),
    links: links(`${REPORTING}|to|with|between|among`),
    joint: true,
    weak: true,
    ends: "named",
  },
];
