import type { Negation } from "../../../model/claim.ts";
import type { RelationScale } from "../../../model/relation.ts";
import type { Predicate } from "../../../model/vocabulary/predicates.ts";
import { COOPERATION, HELP } from "./cooperation.ts";
import { pattern } from "./forms.ts";
import { verbs } from "./inflect.ts";
import {
  ALIKE,
  NAMED_ELSEWHERE,
  OF_THE,
  OTHER_HEAD,
  OTHER_WAYS,
  PARTLY,
  REPORTING,
  RESEMBLING,
  SAME_WAYS,
  SET_OF,
  SUBSET,
  SUCCESSION,
} from "./likeness.ts";
import { LIKENESS, MEANS } from "./parties.ts";

/**
 * How sources say that two groups have to do with one another. `word` is the trigger; the second group follows it
 * after one of `links` (a pattern right before the group, with the words between counted in), or both stand in a row
 * after "between" or before the verb (`joint`).
 */
export interface RelationCue {
  readonly predicate: Predicate;
  readonly word: RegExp;
  /** What may stand between the trigger and the other group; `null` when none follows. */
  readonly links: RegExp | null;
  /** May two groups in a row before the trigger, or after "between", be its ends? */
  readonly joint: boolean;
  /** The group after the trigger is the one that acts ("was hijacked by X"). */
  readonly reversed?: boolean;
  readonly weak?: boolean;
  readonly negation?: Negation;
  readonly scale?: RelationScale;
  /** The trigger as a phrase of its own ("an affiliate"), and how the words of that phrase have to end. */
  readonly phrased?: { readonly word: RegExp; readonly head: RegExp };
  /** How the words for the other one have to end ("the X cartel"). */
  readonly joined?: RegExp;
  /** What of the other group's the words have to name ("abused X's servers"). */
  readonly held?: RegExp;
  /** Which phrases may be ends: groups and software by name (`named`), what they do too (`acts`), or groups alone (`actor`). */
  readonly ends?: "actor" | "named" | "acts";
}

const word = (source: string): RegExp => pattern(`(?<![\\w-])(?:${source})(?![\\w-])`);
/** Words that no noun phrase goes on over. */
const NO_ADJECTIVE =
  "(?:by|of|from|to|in|on|for|at|as|and|or|but|that|which|who|whose|when|while|via|using|used|than|is|are|was|were|has|have|had|with|after|before|into|against)";
const links = (source: string): RegExp =>
  new RegExp(
    `^[^;:\\uEC00-\\uECFF]{0,70}?\\b(?:${source})["']?(?:, (?:or|and|if not) [\\w ]{3,30}?(?: with| from| to| of),?)? (?:at least |\\W?[\\uE300-\\uE3FF](?:'s?)? |(?!${NO_ADJECTIVE}\\b)[\\w-]+ ){0,3}["'(]*$`,
    "i",
  );
const DIRECT = /^ (?:the |both |a |an |either |from |to |some of |parts of )?["'(]*$/i;

/** Whom somebody helps or hires: "was assisted by a contractor called X". */
const HELPED = new RegExp(
  `^ (?:by |from |of |to |for |with )?(?:the |both |an? |some of |its |other )*(?:(?!${NO_ADJECTIVE}\\b)[\\w-]+ ){0,2}["'(]*$`,
  "i",
);

/** The whole comes first: "which includes a subset". */
const WHOLE_BEFORE =
  "\\b(?:includ(?:es?|ing|ed)|contains?|compris(?:es|ing)|covers?|encompass(?:es|ing)|has|have) (?:an? |the )?";

export const RELATIONS: readonly RelationCue[] = [
  {
    predicate: "cooperates-with",
    word: word(COOPERATION),
    links: links("with|alongside|of|from|between|among|by"),
    joint: true,
    ends: "named",
  },
  {
    // One helps the other, or works for it.
    predicate: "cooperates-with",
    word: word(
      `with (?:the )?(?:\\w+ )?${HELP}(?= (?:of|from)\\b)|(?:provid|offer|lend|giv|receiv|obtain|get|got|lent|gave|seek|sought|enlist|rel|request)\\w* (?:on )?(?:the )?(?:[\\w-]+ )?${HELP}|(?<!\\b(?:the|its|their|this|some|with) )${verbs("join")}(?= (?:the )?["']?<A>["']? in \\w+ing\\b)|${verbs("assist aid help support back")}(?: (?:from|out|with))?`,
    ),
    links: HELPED,
    joint: false,
    ends: "actor",
  },
  {
    predicate: "cooperates-with",
    word: word(
      `${verbs("hire recruit contracts/contracted/contracting enlist commission pay/pays/paid/paying")}(?: (?:from|out|with))?`,
    ),
    links: HELPED,
    joint: false,
    ends: "named",
  },
  {
    // "Joined the X cartel".
    predicate: "cooperates-with",
    word: word(`${verbs("join")}(?= (?:the |so-called |["'] ?)*<A>)`),
    links: /^ (?:the |so-called )*["'(]*$/i,
    joined: /\b(?:cartel|alliance|collective|coalition|federation|syndicate|umbrella)$/i,
    joint: false,
    ends: "named",
  },
  {
    predicate: "cooperates-with",
    word: word(
      `${verbs("outsource subcontract")}(?= (?:(?!to\\b)(?:[\\w-]+|<MEVIROLS>) ){1,6}?to\\b)|farm(?:s|ed|ing)? out`,
    ),
    links: links("to"),
    joint: false,
    ends: "named",
  },
  {
    // "A contractor to X": what somebody is to another.
    predicate: "cooperates-with",
    word: word(
      "(?:(?:sub)?contractors?|hired hands?|partners?|allies|ally|mercenar(?:y|ies)|quartermasters?)(?= (?:for|to) )",
    ),
    phrased: {
      word: word("<A>"),
      head: /\b(?:contractors?|subcontractors?|mercenar(?:y|ies)|hackers?-for-hire|affiliates?)$/i,
    },
    links: /^ (?:for|to) (?:the |both |an? |several |multiple |various )?["'(]*$/i,
    joint: false,
    ends: "actor",
  },
  {
    // Who works for whom.
    predicate: "cooperates-with",
    word: word(
      "(?:on behalf|at the (?:behest|request|direction)|in the (?:service|pay|employ)) of|(?:works?|worked|working|acts?|acted|acting) for",
    ),
    links: DIRECT,
    joint: false,
    weak: true,
    ends: "named",
  },
  {
    // The only acts of the other group that the words name are what came after: "deployed only after".
    predicate: "hands-off-to",
    word: word("(?:only )?(?:deployed|unleashed|delivered|dropped|installed) (?:\\w+ ){0,4}?after"),
    links: links("after"),
    joint: false,
    reversed: true,
    ends: "named",
  },
  {
    predicate: "shares-with",
    word: word(
      `(?<!\\b(?:the|of|their|its) )${verbs("share")}(?! (?:[\\w-]+,? ){0,6}?${LIKENESS})|${verbs("exchange trade swap+")}|(?:have|has|had|hav(?:e|ing)) (?:[\\w-]+ )?access to (?:the same|a (?:common|shared|joint))|(?:draw|drew|drawn|drawing)s? (?:on|from|upon) (?:the same|a (?:common|shared|joint))`,
    ),
    links: links("with|among|amongst|between"),
    joint: true,
    ends: "named",
  },
  {
    // Servers and suppliers in common are no chance.
    predicate: "shares-with",
    word: word(
      `us(?:e|es|ed|ing) (?:(?:much|some|parts|most|all) of )?(?:the same|a (?:common|shared|joint)) (?:(?!as\\b)[\\w&-]+ ){0,3}?(?:quartermaster|supplier|pool|infrastructure|servers?|C2s?|C&C|domains|certificates?|IP addresses|hosting|panels?)|(?:ha(?:s|ve|d|ving)|served by|supplied by|rel(?:y|ies|ied|ying) on) (?:an?|the) (?:common|same|shared|single) (?:[\\w-]+ ){0,2}?(?:quartermaster|supplier|developer|vendor|provider|arms dealer|author|source)|from (?:the same|a (?:common|shared|single)) (?:[\\w-]+ ){0,2}?(?:quartermaster|supplier|developer|vendor|provider|arms dealer|seller)`,
    ),
    links: links("with|as|used by"),
    joint: true,
    ends: "named",
  },
  {
    predicate: "shares-with",
    word: word(
      "(?:is|are|was|were|be|been|remain(?:s|ed)?)(?: also| likely| probably| reportedly| still| both| all| not)? (?:a |an |one of the |the only )?(?:(?:long-?time|regular|known|frequent|loyal|alleged|paying) )?(?:customers?|clients?|buyers?)|, (?:a|another) (?:customer|client)s?",
    ),
    links: links("from|of"),
    joint: false,
    reversed: true,
    ends: "named",
  },
  {
    // "Counts X among its customers".
    predicate: "shares-with",
    word: word("(?:an? |the |its )?(?:[\\w-]+ )?(?:customer|client) base"),
    links: links("include|includes|included|including|such as|of|as"),
    joint: false,
    ends: "named",
  },
  {
    predicate: "shares-with",
    word: word(
      "(?:whose (?:\\w+ )?|other |its |has (?:other )?|'s )(?:customers?|clients?|subscribers|buyers)(?: \\([^)]{0,40}\\),?)?",
    ),
    links: links("include|includes|included|are|were|such as|like|including|as"),
    joint: false,
    ends: "named",
  },
  {
    predicate: "hijacks",
    word: word(
      `${verbs("hijack commandeer piggyback co-opt coopt usurp subvert repurpose misappropriate compromise infiltrate hack breach penetrate")}(?: (?:into|on|off(?: of)?))?|${verbs("take/takes/took/taken/taking")} over|${verbs("take/takes/took/taken/taking seize gain assume wrest")} control|${verbs("break/breaks/broke/broken/breaking")} into|${verbs("ride/rides/rode/ridden/riding")} on(?: the back of)?|had (?:gained )?access to|${verbs("obtain gain")} access to|${verbs("use access exploit")} (?:the )?(?:infrastructure|servers?|tools|implants|access|network|panel|panels|C2|backdoors?|malware|accounts) (?:of|belonging to|operated by)|${verbs("steal/steals/stole/stolen/stealing")}(?= (?:from\\b|(?:\\w+ ){0,2}?(?:tools?|code|access|exploits?|infrastructure|malware|implants?|servers?|backdoors?|certificates?|<M>|<A>)))`,
    ),
    links:
      /^ (?:the |an? |some of |of |on |into |onto |from |its |parts of |tools |malware |code |(?:(?!independent|separate)\w+ ){0,3}(?:of|from|belonging to|by|operated by|on) (?:the )?)?["'(]*$/i,
    joint: false,
    ends: "actor",
  },
  {
    // Whose tools are used is no more than a tool in common, unless they are taken for it.
    predicate: "hijacks",
    word: word(
      `${verbs("abuse exploit co-opt reuse re-use repurpose")}|tak(?:e|es|ing|en) advantage of|took advantage of|parasiti[sz](?:e|es|ed|ing)`,
    ),
    links: DIRECT,
    held: new RegExp(`^(?:${MEANS}|access|footholds?)$`, "i"),
    joint: false,
    ends: "actor",
  },
  {
    // What another group runs is not for anybody to use.
    predicate: "hijacks",
    word: word(`${verbs("use leverage utili[sz]e employ")}|(?<=\\b(?:the|its|their|'s) )use(?= of\\b)`),
    links: /^ (?:of )?(?:the |an? |some of |another )?["'(]*$/i,
    held: /^(?:infrastructure|servers?|C2s?|C&C|panels?|networks?|implants?|botnets?)$/i,
    joint: false,
    ends: "actor",
  },
  {
    predicate: "hijacks",
    word: word(
      `${verbs("infect backdoor")}|${verbs("deploy install drop+ plant place")}(?=[^;:.]{0,60}? (?:on|onto|to|in|inside)\\b)`,
    ),
    links: /^(?: [^;:,]{0,60}? (?:on|onto|to|in|inside))? (?:the |an? |some of |its )*["'(]*$/i,
    held: /^(?:infrastructure|servers?|C2s?|C&C|panels?|networks?|implants?|botnets?|machines?|hosts?)$/i,
    joint: false,
    ends: "actor",
  },
  {
    predicate: "hijacks",
    word: word(
      `${verbs("seize confiscate re-register reregister appropriate requisition loot pilfer purloin snatch swipe")}`,
    ),
    links: /^ (?:(?:the|an?|some of|parts of|[\w-]+ed|old|former|unused) )*["'(]*$/i,
    held: new RegExp(`^(?:${MEANS}|access|footholds?)$`, "i"),
    joint: false,
    ends: "actor",
  },
  {
    predicate: "hijacks",
    word: word(
      `${verbs("wrest seize take/takes/took/taken/taking")} (?:over )?(?:control|possession|charge)(?: of (?:(?!from\\b)(?:[\\w'-]+|<MEVIROLS>(?:'s)?) ){0,6}?(?:[\\w'-]+|<MEVIROLS>))?(?= from\\b)`,
    ),
    links: /^ from (?:the )?["'(]*$/i,
    joint: false,
    ends: "actor",
  },
  {
    // "X's hijack of Y's servers"
    predicate: "hijacks",
    word: word("hijack(?:ing)?|take-?over|theft|compromise|infiltration|seizure|hack(?:ing)?|commandeering"),
    links: /^ of (?:the |an? |some of )?["'(]*$/i,
    joint: false,
    ends: "actor",
  },
  {
    predicate: "imitates",
    word: word(
      `${verbs("imitate copy emulate impersonate ape mirror replicate")}|imitations?|imitators?|impersonation|mimic(?:s|ked|king|ry)?|copycats?|${verbs("pose masquerade parade")} as|${verbs("disguise present portray style brand")} (?:\\w+ |<AE> )?as|${verbs("pretend claim purport")} to be(?: from|(?: an?| the)? ?(?:part|members?|affiliates?|operators?|representatives?) of| (?:affiliated|associated|connected) with| working (?:for|with))?|${verbs("pass")} (?:\\w+ |<AE> )?off as|under the (?:guise|name|banner|flag|mask|brand|cover) of|in the guise of|${verbs("frame implicate incriminate")}|(?:blam|pin)\\w* (?:it )?on|made? (?:\\w+ )?to look like|looks? like (?:the )?work|false[ -]flags?(?: \\w+)?|(?:similar|same) (?:approach|style|techniques|methods) to|borrow(?:s|ed|ing)? (?:\\w+ )?(?:techniques|tricks|code|ideas)|${verbs("plant leave/leaves/left/leaving insert fake forge")} (?:\\w+ ){0,3}(?:evidence|flags?|traces?|code|clues|artefacts|artifacts|strings)|(?:uploading|using|planted|planting) a copy|${verbs("adopt use borrow steal/steals/stole/stolen/stealing")} the (?:names?|branding|brand|identity|logo|moniker|style)|dress(?:ed|es|ing)? up as`,
    ),
    links:
      /^[^;:\uE000-\uEFFF]{0,50}?(?:^| (?:of|to|on|from|like|as|at|by|implicating|implicate|incriminating|incriminate|framing|frame|blaming|blamed|blame|points? to|pointing (?:to|at)|that of|the)) ?(?:the |an? |another )?(?:(?!(?:by|of|from|to|in|on|for|at|as|and|or|but|that|which|who|when|while|via|using|used|than|is|are|was|were|with)\b)[a-z-]+ ){0,3}["'(]*$/i,
    joint: false,
    ends: "actor",
  },
  {
    // A crew may be named like its malware.
    predicate: "imitates",
    word: word(`${verbs("pose masquerade parade")} as|${verbs("pretend claim purport")} to be`),
    links: /^ (?:the |an? |members of )?(?:(?:infamous|notorious|ransomware|hacktivist) )*["'(]*$/i,
    joint: false,
    ends: "named",
  },
  {
    predicate: "imitates",
    word: word(`${verbs("adopt borrow")}`),
    links: DIRECT,
    held: /^(?:TTPs?|tactics|techniques|style|methods|tradecraft|playbook|modus operandi|approach|branding|brand|name|identity|moniker|logo|persona|banner)/i,
    joint: false,
    ends: "actor",
  },
  {
    // An attack that is to be taken for another group's.
    predicate: "imitates",
    word: word(
      "(?:mak(?:e|es|ing)|made) (?:(?:[\\w-]+|<EMA>) ){1,4}?(?:look|appear|seem)(?: like| as if| as though)?|(?:designed|staged|crafted|made|engineered|arranged|meant|intended|set up|dressed up)(?: \\w+ly)? to (?:look|appear|seem|sound)(?: like| as if| as though)?|(?:want|hop|wish|try|tri|intend|seek|aim|mean|attempt)\\w* (?:\\w+ )?to be (?:mistaken|taken) for",
    ),
    links:
      /^(?: (?:the |an? )?(?:work|handiwork|act|acts|operation|attack|product) of| (?:like|as|it (?:was|came|originated)(?: the work)? (?:by|from|of)|that of))? (?:the |an? )?["'(]*$|^ $/i,
    joint: false,
    ends: "acts",
  },
  {
    predicate: "part-of",
    word: word(
      `(?<!${WHOLE_BEFORE})(?:sub-?groups?|sub-?sets?|sub-?clusters?|sub-?units?|sub-?teams?|(?:one|some|several|two|three|many|part) of (?:the |its |several |many |multiple |two |three )?(?:\\w+ )?(?:<A>|clusters?|groups?|teams?|units?|cells?|names?)|(?<!\\bin )(?<!\\bthe [\\w-]+ )parts?|component|units?|divisions?|branch|arm|wing|(?<!\\bwith (?:\\w+ ){0,2})members?|affiliates?|faction|element|cells?|teams?|offshoots?|off-shoots?|splinter(?: <A>| group| cell)?|spin-?offs?|descendants?|outgrowth)(?=["']? (?:of|to|within|from|in|inside|under)\\b|,? (?:<A>|of|activity))|${verbs("belong")}|(?:is|are) descended|${verbs("descend emerge evolve")}|${verbs("grow/grows/grew/grown/growing")} out|(?:split|splits|splitting|broke|breaks|broken|spun|spins|branched|forked)(?: (?:away|off|apart|out))?(?= (?:from|of)\\b)|${verbs("operate fall/falls/fell/falling act work sit/sits/sat group")}(?: \\w+)?(?= (?:under|within|inside)\\b)|under the (?:\\w+ )?umbrella(?= of\\b)|(?:formed|founded|created|set up|established)(?: in \\S+)? by (?:former |ex-|several |some )*(?:members?|affiliates?|<A>)`,
    ),
    phrased: {
      word: word(
        `(?<!${WHOLE_BEFORE})<A>(?=["']? (?:of|to|within|from|in|inside|under)\\b|,? (?:<A>|of|activity))`,
      ),
      head: /^(?:an? |one |some |several |two |three |the |another )?(?:[\w-]+ ){0,3}(?:affiliates?|groups?|clusters?|teams?|outfit|crews?|contractors?|brokers?|operators?|sub-?groups?|gang|actors?)$/i,
    },
    links:
      /^["']?(?: (?:activity|of activity|group|groups|cells?))*,? (?:of|to|from|under|within|inside|in|by|with|the|umbrella|:)(?: (?:what (?:is|we|others|they) (?:\w+ )?(?:track(?:s|ed)?|call(?:s|ed)?|know) (?:as)?|what is known as|a group called|an? |the |wider |larger |broader |infamous |notorious |so-called |umbrella |of |known as |called |or |former |threat actor |the cluster )+)?[ ]?["'(]*$/i,
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
      "(?<=\\b(?:is|are|was|were|be|being|as|actually|really|probably|possibly|likely|fact|indeed|for|designate|denote|describe|represent|refer to) )the same (?:group|actor|threat actor|people|entity|team|crew)(?: as)?|the same(?= as\\b|,|$|\\.| despite)|one and the same|identical|exact match(?:es)?|equivalent|synonym(?:s|ous)?",
    ),
    links: links("as|with|to|for|of"),
    joint: true,
    ends: "named",
  },
  {
    predicate: "alias-of",
    word: word(
      "equals?|correspond(?:s|ed|ing)? to|(?:re-?named|rebrand(?:s|ed|ing)?(?! of\\b))(?: (?:itself|themselves))?(?: to| as| under the name)?|chang(?:e|es|ed|ing) (?:its|their|<A>) name to|became known as|go(?:es)? by(?: the names?(?: of)?)?|answers to(?: the name(?: of)?)?|(?<=\\b(?:is|are|was|were|be|remains?|just|merely|simply|likely|probably|possibly) (?:(?:[\\w-]+|<QR>(?:'s)?) ){0,3})(?:name|designation|term|moniker|cryptonym|codename|alias|label|nickname|rebrand|rebranding|re-brand|renaming|continuation|reincarnation)(?: (?:for|of|given to|used for))",
    ),
    links: DIRECT,
    joint: false,
    ends: "actor",
  },
  {
    predicate: "alias-of",
    word: word(
      "(?<=\\b(?:is|are|was|were|be|been|being|as|remain|remains|two|completely|entirely|clearly|from) (?:a |an )?)(?:two |completely |entirely )?(?:distinct|separate|different)(?: (?:groups?|actors?|threat actors?|entities|clusters?|adversar(?:y|ies)|teams?|units?|organi[sz]ations?|and))*|distinguish(?:es|ed)?|differ(?:s|ed)? from",
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
    word: word(RESEMBLING),
    links: DIRECT,
    joint: false,
    ends: "acts",
  },
  {
    predicate: "overlaps-with",
    word: word(SAME_WAYS),
    links: links(
      "as|to|those of|used by|seen with|that|which|(?:that|which) (?:(?:have|has|had|were|was|are|also|previously|been) )*\\w+ed by",
    ),
    joint: false,
    ends: "acts",
  },
  {
    predicate: "overlaps-with",
    word: word(SUCCESSION),
    links: OF_THE,
    joint: false,
    ends: "named",
  },
  {
    predicate: "overlaps-with",
    word: word(PARTLY),
    links: OF_THE,
    joint: false,
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

export const DIRECTLY = DIRECT;

/** "Groups such as A and B", "groups tracked separately as A and B": those named are meant. */
export const NAMELY =
  /^["')]*(?:,? (?:including|such as|like|namely|specifically|notably|i\.e\.,?|e\.g\.,?|among them)(?:,? but (?:possibly |probably |are )?not limited to,?)?|,? (?:(?:which|that) )?(?:(?:is|are|was|were|have been|has been|also|\w+ly) )*(?:(?:called|named|dubbed)|(?:tracked|known|referred to|reported|described|identified|designated|labell?ed|documented)(?: \w+ly)?(?: (?:by|in|within|among|across) (?:(?:[\uE300-\uE3FF\uE500-\uE5FF\uEA00-\uEAFF](?:'s?)?|[\w-]+),? ){0,6}?[\uE300-\uE3FF\uE500-\uE5FF\uEA00-\uEAFF\w-]+)?(?: as| under)?)):? (?:the )?["'(]*$|^["')]* \((?:namely|e\.g\.,?|i\.e\.,?|including|such as|like)? ?(?:the |[\w-]+(?: [\w-]+)?, )?["']?$|^ [^;:.()\uEC00-\uEEFF]{1,70}, (?:such as|including|like|namely) (?:the )?["']?$/i;
