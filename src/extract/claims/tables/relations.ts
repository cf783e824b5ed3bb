import type { Negation } from "../../../model/claim.ts";
import type { RelationScale } from "../../../model/relation.ts";
import type { Predicate } from "../../../model/vocabulary/predicates.ts";
import { pattern } from "./forms.ts";

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
  /** Which phrases may be ends: groups and software by name (`named`), what they do too (`acts`), or groups alone (`actor`). */
  readonly ends?: "actor" | "named" | "acts";
}

const word = (source: string): RegExp => pattern(`(?<![\\w-])(?:${source})(?![\\w-])`);
const links = (source: string): RegExp =>
  new RegExp(
    `^[^;:\\uEC00-\\uECFF]{0,70}?\\b(?:${source}) (?:the |both |a |an |either |at least |\\w+ (?=.{0,3}$))?["'(]*$`,
    "i",
  );
const DIRECT = /^ (?:the |both |a |an |either |from |to |some of |parts of )?["'(]*$/i;

export const RELATIONS: readonly RelationCue[] = [
  {
    predicate: "cooperates-with",
    word: word(
      "cooperat(?:e|es|ed|ing|ion|ively)|collaborat(?:e|es|ed|ing|ion|ions|ively)|coordinat(?:e|es|ed|ing|ion)|co-ordinat(?:e|es|ed|ing|ion)|work(?:s|ed|ing)? (?:\\w+ )?(?:together|alongside|in tandem|hand in hand|in concert|jointly)|work(?:s|ed|ing)?(?: \\w+ly)?(?= with\\b)|act(?:s|ed|ing)? in concert|teams? up|team(?:ed|ing) up|partner(?:s|ed|ing)?(?: up)?|partnerships?|joint (?:operations?|campaigns?|efforts?|activity|attacks?|work)|(?<=\\b(?:was|were|been|being|is|are) )(?:helped|assisted|aided|supported)(?= by\\b)|join(?:ed|s|ing)? forces|allian(?:ce|ces)|allied|with (?:the )?(?:assistance|help|support|aid|backing)(?= (?:of|from)\\b)|in (?:close |probable |likely )?(?:liaison|concert|league|cahoots|coordination|cooperation|collaboration)|contract(?:s|ed|ing)?(?= with\\b)|act(?:s|ed|ing)? as (?:one|a)|division of labou?r",
    ),
    links: links("with|alongside|of|from|and|between|among|by"),
    joint: true,
    ends: "named",
  },
  {
    predicate: "hands-off-to",
    word: word(
      "hand(?:s|ed|ing)?(?: over| off)? (?:(?:\\w+|<A>)(?:'s?)? ){0,4}?(?:access|footholds?|credentials|victims?|beachheads?)(?: \\w+){0,3}?|hand(?:s|ed|ing)?(?: \\w+){0,4}? (?:over|off)|hand-?offs?|hand-?overs?|pass(?:es|ed|ing)? (?:on )?(?:(?:\\w+|<A>) ){0,4}?(?:access|victims?|footholds?|credentials|targets?|hosts?)(?: on)?|(?:sells?|sold|selling|provid(?:e|es|ed|ing)|giv(?:e|es|ing)|gave|grant(?:s|ed)?|suppl(?:y|ies|ied)|transfer(?:s|red|ring)?|broker(?:s|ed|ing)?|lent|turn(?:s|ed) over) (?:\\w+ ){0,4}?(?:access|footholds?|credentials|victims?|beachheads?)(?: \\w+){0,3}?|(?:acts?|acted|serv(?:es|ed|ing)|works?) as (?:an? )?(?:\\w+ )?(?:initial )?access (?:broker|provider)|pav(?:e|es|ed|ing) the way|(?:used|serv(?:es|ed)) to (?:\\w+ (?:\\w+ ){0,5}?and )?(?:deliver|deploy|drop|install|load)",
    ),
    links: links("to|for|deliver|deploy|drop|install|load|over"),
    joint: false,
    ends: "named",
  },
  {
    predicate: "hands-off-to",
    word: word("hand-?offs?|hand-?overs?|handing over"),
    links: links("between|from"),
    joint: true,
    ends: "named",
  },
  {
    predicate: "hands-off-to",
    word: word(
      "(?:us(?:es|ed|ing)|leverag(?:es|ed|ing)|bought|buys|buying|purchas(?:es|ed|ing)|rel(?:ies|ied|ying) on|obtain(?:s|ed|ing)|gain(?:s|ed|ing)|receiv(?:es|ed|ing)|inherit(?:s|ed)) (?:\\w+ ){0,3}?(?:access|footholds?)(?: (?:that (?:was|is)|already|previously|initially|into|\\w+ networks?|\\w+'s?))*(?: \\w+){0,4}?|(?:only )?(?:deployed|unleashed|delivered|dropped|installed) (?:\\w+ ){0,4}?after",
    ),
    links: links("from|by|through|of|after"),
    joint: false,
    reversed: true,
    ends: "named",
  },
  {
    predicate: "shares-with",
    word: word(
      "shar(?:e|es|ed|ing)(?! (?:[\\w-]+,? ){0,6}?(?:similarit|overlap|TTPs?\\b|techniques|tactics|code\\b|characteristics|traits|commonalit|targets?\\b|features|interests?|goals|functionalit|patterns?|design|strings?|elements?|themes?|lures?|hallmarks|victim|amount|lot in|resembl|origins?|lineage|look))|(?:sold|sells|selling|supplied|supplies|supplying|lent|lends|leased|rented|rents|gave|gives|provid(?:es|ed|ing)|offer(?:s|ed)|licen[sc]ed) (?:\\w+ |<M> ?){0,5}?",
    ),
    links: links("with|to|among|amongst|between|by"),
    joint: true,
    ends: "named",
  },
  {
    predicate: "shares-with",
    word: word(
      "(?:purchased|purchases|purchasing|bought|buys|buying|rented|rents|renting|borrow(?:ed|s|ing)|obtain(?:ed|s|ing)|acquir(?:ed|es|ing)|receiv(?:ed|es|ing)|leas(?:ed|es|ing)|sourced|sources)(?: \\w+| <M>){0,4}?|(?:is|are|was|were|be|been|remain(?:s|ed)?)(?: also| likely| probably| reportedly| still)? (?:a )?customers?|, (?:a|another) customers?",
    ),
    links: links("from|of"),
    joint: false,
    reversed: true,
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
      "hijack(?:s|ed|ing)|tak(?:e|es|ing) over|took over|taken over|(?:took|taken|seiz(?:e|es|ed|ing)|gain(?:s|ed|ing)|take) control|commandeer(?:s|ed|ing)|piggyback(?:s|ed|ing)?|co-?opt(?:s|ed|ing)?|(?:steal(?:s|ing)?|stole)(?= (?:\\w+ ){0,2}?(?:tools?|code|access|exploits?|infrastructure|malware|implants?|servers?|backdoors?|from|<M>|<A>))|repurpos(?:e|es|ed|ing)|compromis(?:e|es|ed|ing)|infiltrat(?:e|es|ed|ing)|hack(?:s|ed|ing)|breach(?:es|ed|ing)|had (?:gained )?access to|obtain(?:s|ed) access to|gain(?:s|ed|ing) access to|(?:us(?:es|ed|ing)|access(?:es|ed|ing)|exploit(?:s|ed|ing)) (?:the )?(?:infrastructure|servers?|tools|implants|access|network|panel|panels|C2|backdoors?|malware|accounts) (?:of|belonging to|operated by)",
    ),
    links:
      /^ (?:the |an? |some of |of |on |into |onto |from |its |parts of |tools |malware |(?:\w+ ){0,3}(?:of|from|belonging to|by|operated by|on) (?:the )?)?["'(]*$/i,
    joint: false,
    ends: "actor",
  },
  {
    predicate: "imitates",
    word: word(
      "imitat(?:e|es|ed|ing|ion|ions)|mimic(?:s|ked|king)?|copy(?:ing)?|copie[sd]|copycats?|emulat(?:e|es|ed|ing)|pos(?:e|es|ed|ing) as|masquerad(?:e|es|ed|ing) as|impersonat(?:e|es|ed|ing)|pretend(?:s|ed|ing)? to be|fram(?:e|es|ed|ing)|blam(?:e|es|ed|ing) (?:it )?on|made? to look like|looks? like (?:the )?work|false flags?|(?:similar|same) (?:approach|style|techniques|methods) to|borrow(?:s|ed|ing)? (?:\\w+ )?(?:techniques|tricks|code|ideas)|plant(?:s|ed|ing) (?:\\w+ ){0,3}(?:evidence|flags?|traces?|code)|(?:uploading|using|planted|planting) a copy",
    ),
    links:
      /^[^;:\uE000-\uEFFF]{0,50}?(?:^| (?:of|to|on|from|like|as|at|by|implicating|blame|points? to|the)) ?(?:the |an? |another )?["'(]*$/i,
    joint: false,
    ends: "actor",
  },
  {
    predicate: "part-of",
    word: word(
      "sub-?groups?|(?<!\\b(?:includ(?:es?|ing|ed)|contains?|compris(?:es|ing)|covers?|encompass(?:es|ing)) (?:an? |the )?)sub-?sets?|sub-?clusters?|sub-?units?|(?<!\\bin )part|units?|divisions?|branch|arm|wing|members?|affiliates?|belong(?:s|ed|ing)?|faction|element|under the (?:\\w+ )?umbrella(?= of\\b)|offshoots?|off-shoots?|splinter(?: group)?|spin-?offs?|(?:is|are) descended|descend(?:s|ed|ant|ants)|descendants?|rebrand(?:s|ed|ing)?|operates? under|falls? under",
    ),
    links:
      /^(?: (?:activity|of activity|group|groups|cells?))*,? (?:of|to|from|under|within|in|by|with|the|umbrella|:)(?: (?:what (?:is|we|others|they) (?:\w+ )?(?:track(?:s|ed)?|call(?:s|ed)?|know) (?:as)?|what is known as|a group called|an? |the |wider |larger |broader |infamous |notorious |so-called |umbrella |of |known as |called |or |threat actor |the cluster )+)?[ ]?["'(]*$/i,
    joint: false,
    ends: "named",
  },
  {
    predicate: "cooperates-with",
    word: word("independent(?:ly)?(?= of\\b| from\\b|[.,;]|$)|separately(?=[.,;]|$)"),
    links: links("of|from"),
    joint: true,
    negation: "flat",
    ends: "named",
  },
  {
    predicate: "cooperates-with",
    word: word("jointly|in unison|side by side|together(?=[.,;]| (?:to|on|in|against)\\b|$)"),
    links: null,
    joint: true,
    ends: "named",
  },
  {
    predicate: "alias-of",
    word: word(
      "(?<=\\b(?:is|are|was|were|be|being|as|actually|really|probably|possibly|likely|fact|indeed) )the same (?:group|actor|threat actor|people|entity|team|crew)(?: as)?|the same(?= as\\b|,|$|\\.| despite)|one and the same|identical|exact match(?:es)?|different names? for|another names? for|renamed|equivalent to|synonym(?:ous)?(?: with| for)?",
    ),
    links: links("as|with|to|for|of"),
    joint: true,
    ends: "named",
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
    word: word("unrelated|not (?:related|connected|linked|affiliated)|unconnected"),
    links: links("to|with|from|of"),
    joint: true,
    negation: "flat",
    ends: "named",
  },
  {
    predicate: "overlaps-with",
    word: word(
      "overlap(?:s|ped|ping)?|similarit(?:y|ies)|(?:very |quite )?similar(?= to\\b|.{0,30} to those)|resembl(?:e|es|ed|ing|ance|ances)|commonalit(?:y|ies)|shar(?:e|es|ed|ing) (?:[\\w-]+ ){0,4}?(?:overlaps?|similarities|code|characteristics|traits|TTPs|campaign overlap|targets|techniques|tactics|commonalities|features|elements?|themes?|lures?|patterns?|hallmarks)|code (?:overlap|reuse)|successor",
    ),
    links: links("with|to|between|those of"),
    joint: true,
    ends: "acts",
  },
  {
    predicate: "overlaps-with",
    word: word(
      "(?:closely |loosely |somehow |directly |possibly |clearly |publicly )?(?:related|connected|affiliated|associated|tied|linked|aligned)|connections?|relationships?|links?|ties|nexus|association",
    ),
    links: links("to|with|between"),
    joint: true,
    weak: true,
    ends: "named",
  },
];

export const DIRECTLY = DIRECT;

/** Somebody else ties one group to another: "Vendor has linked X to Y". The first group follows, the second after "to". */
export const TIES = pattern(
  "\\b(?:link|tie|connect|relat|associat|cluster)(?:s|e|es|ed|d|ing) (?:the |this |that |these |an? |both )*[\"']?(<X>)[\"']?(?:,? [\\w-]+){0,6}? (?:to|with|and) (?:the |an? |other |known |previous(?:ly)? |earlier |\\w+ (?:activity|operations|work) (?:by|of|from) (?:the )?)*[\"']?(?=<X>)",
);
/** "Vendor has linked X to 20 attacks": the acts follow. */
export const TIED_ACTS = pattern(
  "\\b(?:link|tie|connect)(?:s|ed|d|ing) (?:the )?[\"']?(<A>)[\"']?(?: [\\w-]+){0,2}? (?:to|with) (?:the |several |multiple |at least |more than |over |\\d[\\d,.]* |\\w+ )*(?=<E>)",
);
/** "Groups such as A and B", "groups tracked separately as A and B": those named are meant. */
export const NAMELY =
  /^["')]*(?:,? (?:including|such as|like|namely|e\.g\.,?|among them)|,? (?:which (?:are|is) )?(?:tracked|known|called|named|referred to)(?: \w+ly)?(?: as)?):? (?:the )?["'(]*$/i;
/** "X is not to be confused with Y", "do not confuse X with Y". */
export const CONFUSED = pattern(
  "(?:(<X>)[\"')]*[^;.\\uEC00-\\uECFF]{0,40}? )?(?:(?:not|never|n't)(?: to)?(?: be)?|(?:been|was|were|is|are|be|being)(?: \\w+ly| often| sometimes)*) (?:confused?|conflated?|mixed up|mistaken?)(?: (<X>))? (?:with|for) (?:the |another )?(?:\\w+ly )?[\"']?(?=<X>)",
);
const GOODS =
  "(?:access|footholds?|credentials|victims?|beachheads?|tools?|malware|implants?|backdoors?|exploits?|infrastructure|servers?|payloads?|code|domains?|<M>|<E>)";
/** "X provided Y with access", "X gave Y access": the one who gets it stands right after the verb. */
export const GIVEN = pattern(
  `\\b(?:provid(?:es|ed|ing)|suppl(?:ies|ied|ying)|equipp(?:ed|ing)|furnish(?:es|ed|ing)|g(?:ives?|ave|iving|iven)|grant(?:s|ed|ing)|s(?:ells?|old|elling)|l(?:ends?|ent|ending)|hand(?:s|ed|ing)|offer(?:s|ed|ing)) (?:the )?["']?(<X>)["']? (?:with )?(?:the |an? |its |<A> )?(?:[\\w-]+ ){0,3}?(${GOODS})(?![\\w-])`,
);
/** "Access was sold by X to Y", "access (was) passed from X to Y". */
export const PASSED = pattern(
  "\\b(access|footholds?|credentials|victims?|tools?|malware|infrastructure|<M>)(?: \\w+){0,3}? (?:(?:was|were|been|being|is|are) )?(?:later |then |subsequently )?(?:sold|given|handed(?: over| off)?|passed(?: on)?|provided|transferred|lent|leased|supplied)(?: over| on)? (?:by|from) (?:the )?[\"']?(<X>)[\"']?(?: \\w+)? to (?:the )?[\"']?(?=<X>)",
);
/** "Access gained by X was used by Y". */
export const USED_BY_NEXT = pattern(
  "\\b(?:access|footholds?|credentials) (?:\\w+ )?(?:gained|obtained|acquired|established|stolen|achieved) by (?:the )?[\"']?(<X>)[\"']? (?:was|were|is|are) (?:\\w+ )?(?:used|exploited|leveraged|employed) by (?:the )?[\"']?(?=<X>)",
);
/** "X is one of Y's customers". */
export const CUSTOMER_OF = pattern(
  "(<X>)[\"']? (?:is|are|was|were|remain(?:s|ed)?|became)(?: \\w+)? (?:one of|among) (?:the )?[\"']?(<X>)(?:'s?)? (?:[\\w-]+ ){0,2}(?:customers|clients|buyers|subscribers)\\b",
);
/** "X used Y's servers without the owner's knowledge". */
export const UNKNOWING = pattern(
  "\\b(?:us(?:e|es|ed|ing)|access(?:es|ed|ing)|operat(?:es|ed|ing)|deploy(?:s|ed|ing)|leverag(?:es|ed|ing)|exploit(?:s|ed|ing)|borrow(?:s|ed|ing)) (?:the |some of |parts of |\\w+ (?:of|from|belonging to) )*[\"']?(<X>)[^;.]{0,60}? without (?:<A>|the|their|its|any)?(?: ?(?:\\w+|<A>)(?:'s)?)?'?s? ?(?:knowledge|consent|permission|awareness|approval|authori[sz]ation|knowing)\\b",
);
/** "The hijacking of X's servers by Y", "the imitation of X by Y". */
export const DONE_BY = pattern(
  "\\b(?:(hijack(?:ing)?|take-?over|theft|compromise|abuse|seizure)|(imitation|mimicry|impersonation)) of (?:the )?[\"']?(<X>)[^;.\\uEC00-\\uEDFF]{0,40}? by (?:the )?[\"']?(?=<A>)",
);
/** "X consists of A, B and C", "X is an umbrella name for A and B". */
export const CONSISTS = pattern(
  "\\b(?:consist(?:s|ed|ing)? of|compris(?:es|ed|ing)(?: of)?|(?:is|are) (?:made up|composed) of|encompass(?:es|ed|ing)?|umbrella (?:term|name|label) (?:for|covering)) ",
);

/** Other names: "X, also known as Y or Z", "X (aka Y)", "Vendor calls it Y". */
export const ALSO_NAMED = pattern(
  "(<Y>)[\"']?(?:,| –| \\(|\\(|;)? ?\\(?(?:which (?:is|was|has been) |who (?:is|are) |that is |(?:is|was|are|has been|have been|have also been|has also been) )?(?:(?:also|otherwise|previously|formerly|publicly|more commonly|commonly|better|sometimes|alternatively|internally|and|widely|now|often|originally|is) )*(?:known(?: publicly| as well| (?:to|by) (?:<Q>|(?:other |some |various |several |the |security |cyber ?security )+(?:firms|vendors|companies|researchers|teams|analysts|community|industry)))? (?:as|by the names?)|a\\.?k\\.?a\\.?|AKA|dubbed|called|referred to as|tracked(?: by (?:the )?<Q>)? as|(?:reported|described)(?: publicly| by (?:other )?(?:<Q>(?:,? and (?:the )?)?|[\\w ])+)? (?:on )?as|identified as|labell?ed(?: as)?|named|alias|aliases|nicknamed|codenamed|tracks as|under the names?),?:? (?:the )?[\"']?(<X>(?:[\"']*(?:,? (?:and|or) |, ?|\\/|/| and | & |, or |\\()(?:the )?[\"']?<X>)*)",
);
/** "Also known as Y, X is …": the other names come first. */
export const FRONTED = pattern(
  "^[\"']?(?:also|otherwise|previously|formerly|better|sometimes|commonly)? ?(?:known|tracked|dubbed|called|referred to)(?: as| by)?(?: the)? [\"']?(<X>(?:(?:,? (?:and|or) |, |\\/)[\"']?<X>)*)[\"']?, (?:the )?(<A>)(?= (?:is|has|was|are|have|were)\\b)",
);
/** "X, or Y, is …": a second name between commas. */
export const OR_ELSE = pattern("(<A>), or [\"']?(<X>)[\"']?(?=,| –|\\))");
/** "X (Y, Z)": names of one thing in brackets. */
export const IN_BRACKETS = pattern("(<A>) \\((<X>(?:(?:,? (?:and|or) |, ?|\\/)[\"']?<X>)*)[\"']?\\)");
/** "Vendor calls the group X", "researchers at Vendor named it X". */
export const NAMED_BY = pattern(
  "(<Q>)[^;:.\\uE000-\\uEFFF]{0,30}? (?:calls?|named|names|dubbed|dubs|tracks?|tracking|refers? to|labell?ed|nicknamed)(?: to)? (<A>) (?:as |(?:by|under|using) the (?:name|moniker|codename|label) (?:of )?)?[\"']?(<X>)",
);
