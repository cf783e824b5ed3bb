import { LIKENESS, MEANS } from "../../../parties/tables/parties.ts";
import { verbs } from "../../../tables/inflect.ts";
import { COOPERATION, HELP } from "../../dealings/tables/cooperation.ts";
import { DIRECT, HELPED, links, type RelationCue, word } from "./relation-cues.ts";

/** What passes between two groups: cooperation, hand-off, sharing, hijack, imitation. The first that fits holds. */
export const DEALING_CUES: readonly RelationCue[] = [
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
      `with (?:the )?(?:\\w+ )?${HELP}(?= (?:of|from)\\b)|(?:provid|offer|lend|giv|receiv|obtain|get|got|lent|gave|seek|sought|enlist|rel|request)\\w* (?:on )?(?:the )?(?:[\\w-]+ )?${HELP}|(?<!\\b(?:the|its|their|this|some|with) )${verbs("join")}(?= (?:the )?["']?<A>["']? in \\w+ing\\b)|(?<!\\bthe )${verbs("assist aid help support back")}(?: (?:from|out|with))?`,
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
      "(?:(?:sub)?contractors?|hired hands?|partners?|allies|ally|mercenar(?:y|ies)|quartermasters?|scouts?|pathfinders?|vanguard|enforcers?|foot soldiers|go-between|middlem[ae]n)(?= (?:for|to) )",
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
    links: /^ (?:(?:the|an?|some of|parts of|[\w-]+ed|old|former) )*["'(]*$/i,
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
];
