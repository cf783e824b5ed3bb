import { LIKENESS, MEANS, WAY_IN } from "../../../parties/tables/parties.ts";
import { pattern } from "../../../sentence/tables/forms.ts";
import { verbs } from "../../../tables/inflect.ts";
import { COOPERATION } from "./cooperation.ts";

const ARTICLE =
  "(?:(?:the|both|either|an?|some|other|at least|members of|its|their|fellow|several|various|of) ){0,3}[\"'(]*";
/**
 * Verbs by which something passes from one to another, whatever stands around them: who gives, what and to whom is
 * found by the words before them and by the prepositions after them (`frames/dealings.ts`).
 */
export const GIVING = pattern(
  `(?<![\\w-])(?:${verbs(
    "hand pass give/gives/gave/giving/given sell/sells/sold/selling provide grant supply transfer+ broker lend/lends/lent/lending lease rent license licence furnish equip+ arm feed/feeds/fed/feeding outfit+ offer relinquish cede deliver forward turn donate bequeath gift loan resell/resells/resold/reselling entrust auction funnel deed slip+",
  )}|(?<!\\b(?:the|of|their|its) )${verbs("share")}(?! (?:[\\w-]+,? ){0,4}?${LIKENESS})|${verbs("develop build/builds/built/building write/writes/wrote/written/writing")}(?=[^;.,]{0,50} for )|${verbs("make/makes/made/making put/puts/putting place")}(?= [^;.,]{1,60} (?:available|accessible|at the (?:disposal|service)) (?:to|of)\\b))(?![\\w-])`,
);
/** Verbs after which "for" brings in who gets. */
export const FOR_ONE = /^(?:develop|buil|writ|wrote|provid|suppl|broker|rent|leas|auction|furnish)/i;
/** Verbs that need no word for what passes. */
export const SUPPLYING = /^(?:suppl|equip|arm|furnish|outfit|feed|fed)/i;
/** "Turned the controller over to Y", "passed the machine to Y": whatever it is. */
export const HANDS_OVER =
  /^(?:hand|pass|turn|ced|relinquish|bequeath|transfer|forward|entrust)\w*(?: (?:(?!execution|control|arguments?|parameters?|attention|focus|sights|sentence|judg|law|himself|themselves|itself)[\w-]+)){1,4} (?:over |on |off )?to\b|^(?:hand|pass|turn|sold|sell|transfer|forward)\w* (?:over|on|off)\b[^;]{0,60} to\b/i;
const TAKE =
  "buy/buys/bought/buying purchase rent lease borrow obtain acquire receive get/gets/got/getting/gotten inherit source(?!\\x20code)/sources/sourced/sourcing procure";
export const TAKES = new RegExp(`^${verbs(TAKE)}$`, "i");
/** Verbs of having what another gave. */
export const TAKING = pattern(
  `(?<![\\w-])(?:${verbs(TAKE)}|${verbs("rely depend count call lean")} (?:up)?on|${verbs("turn")} to|${verbs("take/takes/took/taken/taking")}(?= [^;.,]{0,60} from\\b))(?![\\w-])`,
);
/** Verbs that say so of a way in only. */
export const ENTERING = pattern(
  `(?<![\\w-])(?:${verbs("use leverage exploit reuse re-use gain abuse")}|${verbs("build/builds/built/building capitalize capitalise")} (?:up)?on|${verbs("take/takes/took/taking")} advantage of|${verbs("get/gets/got/getting break/breaks/broke/breaking")} in(?:to)?)(?![\\w-])`,
);
/** What everybody may take is given by nobody. */
export const LEAKED = /\b(?:leaked|public|publicly|open-source|cracked|leak)\b/i;
/** "Relies on X for access". */
export const RELIES = /^(?:rel|depend|count|call|lean|turn)/i;
/** "X acts as (an access) broker for Y". The role is group 1; who is served follows. */
export const SERVES_AS = pattern(
  `(?<![\\w-])(?:${verbs("act serve function work operate")} as|(?:is|are|was|were|be|been|becom\\w+|became|remain\\w*),?(?: \\w+ly)?) ((?:an? |the |one of the )?(?:[\\w-]+ ){0,3}?(?:providers?|suppliers?|brokers?|quartermasters?|vendors?|sellers?|<A>)(?: of (?:initial )?(?:access|tools|malware|exploits))?) (?:for|to|of) ${ARTICLE}(?=<X>)`,
);
export const DEALER =
  /\b(?:providers?|suppliers?|brokers?|quartermasters?|vendors?|sellers?|access (?:team|crew|group|arm))$/i;
/** Whom they had it from, beside "from". */
export const GIVER_BY: readonly string[] = ["via", "through", "thanks to", "courtesy of", "with the help of"];
/** Whoever uses a way in that another had was handed it. */
export const USED = pattern(
  "(?<![\\w-])(?:used|leveraged|exploited|reused|abused|monetised|monetized|taken up|picked up|taken over|inherited|bought|acquired|purchased|utilised|utilized|encrypted|extorted|ransomed|plundered|looted)(?= (?:[\\w-]+ ){0,2}?by\\b)",
);
/** What passes moves by itself: "went from X to Y", "ended up with Y". */
export const MOVED = pattern(
  `(?<![\\w-])(?:${verbs("go/goes/went/gone/going pass flow move travel migrate land trickle promote")}|${verbs("change")} hands|${verbs("find/finds/found make/makes/made")} (?:its|their|<A>) way|(?:ended|ends|wound|winds|turned|turns) up)(?= [^;.]{0,80}(?:to|with|in|into|at)\\b)`,
);
/** The same as a noun. */
export const PASSING = pattern(
  "(?<![\\w-])(?:hand-?offs?|hand-?overs?|handing over|sharing|exchanges?|trades?|transfers?|sales?|loans?|supply|leasing|lending|flow|passing)(?= (?:of|from|by|between|among)\\b)",
);
/** Between a verb of giving and who gets: no more than says which one. */
export const DATIVE_GAP =
  /^ (?:(?:the|both|either|some|other|another|an?|several|various|its|their|fellow|rival|[\w-]+(?:ed|ing|ish|ian|an|ese|ous|al|ive|speaking)) ){0,3}["'(]*$/i;
const STUFF =
  "(?:mailing lists?|lists?|keys|binaries|builders?|kits?|intelligence|know-how|expertise|funds|money|documents|data|information|passwords|shells?|ways? in|victim lists?)";
/** A word for what passes. */
export const PASSED = pattern(`(?<![\\w-])(?:${WAY_IN}|${MEANS}|${STUFF})(?![\\w-])|<M>|<A>`);
export const GOODS_NAME = new RegExp(`^(?:${WAY_IN}|${MEANS}|${STUFF})$`, "i");
/** "Access that X sold": the one right before the verb acts, and what it acts on stands before it. */
export const RELATIVE = pattern(
  `(${WAY_IN}|${MEANS}|binaries|<M>)["')]*,?(?: (?!(?:through|via|with|by|from|using|and|that|which)\\b)[\\w-]+){0,3}?,? (?:(?:that|which) )?(?:the )?["']?(<A>)["')]*(?: (?:has|have|had|is|are|was|were|also|later|then|once|been|\\w+ly))* $`,
  "i",
);
/** "Access provided by X was …": whose it was stands beside it. The goods are group 1, the owner is group 2. */
export const OWNED_BY = pattern(
  `(${WAY_IN}|${MEANS}|${STUFF}|<M>)["')]*,? (?:\\w+ly )?(?:gathered|collected|used|run|operated|owned|developed|built|created|compromised|breached|infected|gained|obtained|acquired|established|stolen|secured|harvested|provided|supplied|sold|brokered|opened up) by (?:the |an? )?["']?(<X>)["')]*,?(?: (?:has|have|had|is|are|was|were|be|been|being|also|later|then|\\w+ly))* $`,
  "i",
);
/** "After X had broken in, access was sold …". */
export const AFTER_ONE = pattern(
  "^[\"'(]*(?:after|once|when) (?:the )?[\"']?(<A>)[\"')]* [^,;:\\uEC00-\\uECFF]{3,80}, (?:the |its )?[\\w ]*$",
  "i",
);
/** Verbs that have what is gone into after "access to". */
export const ACCESS_TO_THING =
  /^(?:provid|giv|gave|grant|offer|shar|get|got|obtain|acquir|receiv|leas|rent)/i;
/** "The partnership X has maintained with Y". */
export const PARTNERS_WITH = pattern(
  `(?<![\\w-])(?:partnerships?|relationships?|collaborations?|cooperation|alliances?|coordination|pact)(?:,? (?:that|which))? (?:the )?["']?(<A>)["')]*(?: (?:has|have|had|also|once|long|\\w+ly))* (?:maintain|enjoy|keep|kept|had|has|have|form|forg|enter|buil|establish|develop|cultivat|announc|struck|run|ran)\\w*(?: (?:up|into|\\w+ly))? with ${ARTICLE}(?=<A>)`,
);
/** "With the help of X, Y …", "with X's help": group 1. */
export const WITH_HELP_OF = pattern(
  `(?<![\\w-])with ${ARTICLE}(<A>)["')]*'s (?:\\w+ )?(?:assistance|help|support|aid|backing)(?![\\w-])`,
);
/** "It was X with whom Y collaborated". */
export const WITH_WHOM = pattern(
  `(<A>)["')]*,? with (?:whom|which) (?:the )?["']?(<A>)["')]*(?: (?:has|have|had|is|are|was|were|been|also|\\w+ly))* (?:${COOPERATION}|worked)(?![\\w-])`,
);
/** "The same servers were used by X and Y": each two of the row. */
export const SAME_FOR = pattern(
  `\\b(?:same|common|shared|identical) (?:(?!by\\b)[\\w&-]+ ){0,5}?(?:infrastructure|servers?|C2s?|C&C|domains|certificates?|addresses|hosting|panels?|quartermaster|supplier)(?: [\\w-]+){0,2}? (?:used|operated|employed|controlled|leveraged|shared) (?:\\w+ )?by ${ARTICLE}(?=<A>)`,
);
/** "A quartermaster supplies X and Y": each two of the row. */
export const SUPPLIES_ALL = pattern(
  `\\b(?:quartermasters?|suppliers?|arms dealers?)(?: (?:that|which|who|may|might|could|appears?|seems?|to|has|have|been|also|\\w+ly)){0,5} (?:suppl|serv|equip|provid|arm|support|work)\\w*(?: (?:tools|malware|exploits))?(?: (?:to|for|with))? ${ARTICLE}(?=<A>)`,
);
/** "Each on its own", "unaware of one another": said of the two that the sentence names before. */
export const UNAWARE = pattern(
  "(?<![\\w-])(?:(?:unaware|oblivious|ignorant|no knowledge|no awareness) (?:of|to) (?:each other|one another|the other)|neither (?:\\w+ ){0,3}?(?:knew|know|knows|aware|conscious) (?:of|about) the other|(?:each|both) (?:\\w+ )?(?:on|for) (?:its|their|<A>) own|unbeknown(?:st)? to (?:each other|one another)|(?:is|was|be) (?:(?:a|sheer|pure|mere|merely|probably|likely|nothing but) ){0,2}(?:coincidence|coincidental)(?= [^.;]{0,40}(?:cooperat|collaborat|coordinat|joint)))",
);
/** Deals that "two have in common". */
export const IN_COMMON = pattern(
  "(?<![\\w-])(?:an?|the|one|some) (?:[\\w-]+ )?(?:quartermaster|supplier|developer|vendor|provider|author|source|arms dealer|coder) in common(?! with)|(?:on|from|by) (?:the same|one|one and the same|a (?:single|common|shared)) (?:[\\w-]+ )?(?:quartermaster|supplier|developer|vendor|provider|author|source|arms dealer|coder|pool|arsenal)(?! as\\b)",
);
