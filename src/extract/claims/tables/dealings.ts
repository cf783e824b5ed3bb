import { COOPERATION } from "./cooperation.ts";
import { pattern } from "./forms.ts";
import { verbs } from "./inflect.ts";
import { LIKENESS, MEANS, WAY_IN } from "./parties.ts";

/**
 * Verbs by which something passes from one to another, whatever stands around them: who gives, what and to whom is
 * found by the words before them and by the prepositions after them (`frames/dealings.ts`).
 */
export const GIVING = pattern(
  `(?<![\\w-])(?:${verbs(
    "hand pass give/gives/gave/giving/given sell/sells/sold/selling provide grant supply transfer+ broker lend/lends/lent/lending lease rent license licence furnish offer relinquish cede deliver turn donate bequeath gift loan resell/resells/resold/reselling",
  )}|(?<!\\b(?:the|of|their|its) )${verbs("share")}(?! (?:[\\w-]+,? ){0,4}?${LIKENESS}))(?![\\w-])`,
);
export const TAKING = pattern(
  `(?<![\\w-])${verbs("buy/buys/bought/buying purchase rent lease borrow obtain acquire receive get/gets/got/getting/gotten inherit procure")}(?![\\w-])`,
);
/** Whoever uses a way in that another had was handed it. */
export const USED = pattern(
  "(?<![\\w-])(?:used|leveraged|exploited|reused|abused|monetised|monetized|taken up|picked up|taken over|inherited|bought|acquired|purchased|utilised|utilized)(?= (?:[\\w-]+ ){0,2}?by\\b)",
);
/** A word for what passes. */
export const PASSED = pattern(
  `(?<![\\w-])(?:${WAY_IN}|${MEANS}|mailing lists?|keys|binaries|builders?|kits?|intelligence|know-how|expertise|funds|money)(?![\\w-])|<M>|<A>`,
);
export const GOODS_NAME = new RegExp(
  `^(?:${WAY_IN}|${MEANS}|mailing lists?|keys|binaries|builders?|kits?|intelligence|know-how|expertise|funds|money)$`,
  "i",
);
const ARTICLE =
  "(?:(?:the|both|either|an?|some|other|at least|members of|its|their|fellow|several|various|of) ){0,3}[\"'(]*";
/** Whom a preposition brings in: the preposition is group 1, the phrase group 2. */
export const ROLE = pattern(
  `\\b(by|from|to|with|through|via|for|among|amongst|between|on behalf of|thanks to) ${ARTICLE}(<X>)`,
);
/** Where nothing that a verb governs is to be looked for any more. */
export const NO_FARTHER =
  /[;:]| (?:which|who|whom|whose|where|when|after|before|while|because|if|until|unless|despite|whereas|although|in order to|so that|to (?:shift|help|make|deploy|gain|reach|attack|conduct|carry|launch|mislead|blame|target|support|install|deliver|run|use|steal|move|hide|evade|avoid|get|obtain|spread|restart|drop|execute|allow|enable|send|give|sell|provide|lead|point))\b|,? (?:and|but) (?:\w+ ){0,2}?(?:has|have|had|is|are|was|were|may|will|\w{3,}ed)\b|, \w+ing\b/i;
/** "Access that X sold": the one right before the verb acts, and what it acts on stands before it. */
export const RELATIVE = pattern(
  `(${WAY_IN}|${MEANS}|binaries|<M>)["')]*,?(?: [\\w-]+){0,3}?,? (?:(?:that|which) )?(?:the )?["']?(<A>)["')]*(?: (?:has|have|had|is|are|was|were|also|later|then|once|reportedly|been|\\w+ly))* $`,
  "i",
);
/** "Access provided by X was …": whose it was stands beside it. The goods are group 1, the owner is group 2. */
export const OWNED_BY = pattern(
  `(${WAY_IN}|${MEANS}|<M>)["')]*,? (?:\\w+ly )?(?:used|run|operated|owned|developed|built|created|compromised|breached|gained|obtained|acquired|established|stolen|secured|harvested|provided|supplied|sold|brokered|opened up) by (?:the |an? )?["']?(<X>)["')]*,?(?: (?:has|have|had|is|are|was|were|be|been|being|also|later|then|subsequently|eventually|\\w+ly))* $`,
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
  `(?<![\\w-])(?:partnerships?|relationships?|collaborations?|cooperation|alliances?|coordination|pact)(?:,? (?:that|which))? (?:the )?["']?(<A>)["')]*(?: (?:has|have|had|also|reportedly|once|long|\\w+ly))* (?:maintain|enjoy|keep|kept|had|has|have|form|forg|enter|buil|establish|develop|cultivat|announc|struck|run|ran)\\w*(?: (?:up|into|\\w+ly))? with ${ARTICLE}(?=<A>)`,
);
/** "With the help of X, Y …", "with X's help": group 1. */
export const WITH_HELP_OF = pattern(
  `(?<![\\w-])with ${ARTICLE}(<A>)["')]*'s (?:\\w+ )?(?:assistance|help|support|aid|backing)(?![\\w-])`,
);
/** "It was X with whom Y collaborated". */
export const WITH_WHOM = pattern(
  `(<A>)["')]*,? with (?:whom|which) (?:the )?["']?(<A>)["')]*(?: (?:has|have|had|is|are|was|were|been|also|reportedly|\\w+ly))* (?:${COOPERATION}|worked)(?![\\w-])`,
);
/** "The hijacking by X of Y's servers", "the theft of Y's tools by X". */
export const TAKING_BY_OF = pattern(
  `(?<![\\w-])(?:hijack(?:ing)?|take-?over|theft|seizure|commandeering|co-?opting|infiltration|compromise|hack(?:ing)?) by ${ARTICLE}(<A>)["')]* of ${ARTICLE}(?=<A>)`,
);
export const TAKING_OF_BY = pattern(
  `(?<![\\w-])(?:hijack(?:ing)?|take-?over|theft|seizure|commandeering|co-?opting|infiltration) of ${ARTICLE}(<A>)["')]* by ${ARTICLE}(?=<A>)`,
);
/** "The same servers were used by X and Y": each two of the row. */
export const SAME_FOR = pattern(
  `\\b(?:same|common|shared|identical) (?:(?!by\\b)[\\w&-]+ ){0,5}?(?:infrastructure|servers?|C2s?|C&C|domains|certificates?|addresses|hosting|panels?|quartermaster|supplier)(?: [\\w-]+){0,2}? (?:used|operated|employed|controlled|leveraged|shared) (?:\\w+ )?by ${ARTICLE}(?=<A>)`,
);
/** "A quartermaster supplies X and Y": each two of the row. */
export const SUPPLIES_ALL = pattern(
  `\\b(?:quartermasters?|suppliers?|arms dealers?)(?: (?:that|which|who|may|might|could|appears?|seems?|to|has|have|been|likely|probably|also|\\w+ly)){0,5} (?:suppl|serv|equip|provid|arm|support|work)\\w*(?: (?:tools|malware|exploits))?(?: (?:to|for|with))? ${ARTICLE}(?=<A>)`,
);
