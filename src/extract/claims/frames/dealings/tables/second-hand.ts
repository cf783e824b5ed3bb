import { MEANS, WAY_IN } from "../../../parties/tables/parties.ts";
import { pattern } from "../../../sentence/tables/forms.ts";
import { verbs } from "../../../tables/inflect.ts";

/**
 * Words by which what one group has comes to serve another, without a verb of giving and its two objects; over the
 * text of parties (`withParties`). Group 1 is the one that gives, unless said otherwise.
 */
const ARTICLE = "(?:the |both |an? |some |other |members of )?[\"'(]*";
const WORD =
  "(?: (?!to\\b|by\\b|from\\b|with\\b|and\\b|for\\b|which\\b|who\\b)(?:[\\w&'/-]+|<MEVIROLS>(?:'s)?))";
const GOODS = `(?:(?:${WAY_IN}|${MEANS})(?![\\w-])|<M>)`;
const AUXILIARIES =
  "(?:(?:has|have|had|is|are|was|were|been|being|be|also|likely|probably|reportedly|commonly) )*";

/** "Access gained by X enabled Y to …": what is held of X has to be a way in. */
export const ENABLES = pattern(
  `(<A>)["')]* (?:\\w+ly |later |then |may have |could have )?(?:enabled|allowed|helped|let|permitted|empowered|served)(?: the)? ["']?(?=<X>)`,
);
/** "… through access of X": the one that acts is found by the clause. X follows. */
export const BY_WAY_OF = pattern(
  `(?<![\\w-])(?:through|via|using|with|thanks to|courtesy of|by means of) ["']?(?=<A>)`,
);
/** "X let Y use its tools". Y is group 1; the goods are group 2. */
export const LETS = pattern(
  `(?<![\\w-])(?:${verbs("allow permit enable authorize authorise")}|lets?|letting) ${ARTICLE}(<A>)["')]* (?:to )?(?:use|have|employ|access|borrow|deploy|tap|share)${WORD}{0,4}? (${GOODS})`,
);
/** "X shared them with Y", of goods named before. Y follows. */
export const SHARES_THEM = pattern(
  `(?<![\\w-])${verbs("share")} (?:it|them|<A>) (?:with|among) ${ARTICLE}(?=<X>)`,
);
/** "Tools shared by X and Y": each two of the row that follows. */
export const SHARED_AMONG = pattern(
  `(${GOODS})["')]*(?: [\\w-]+){0,2}? ${AUXILIARIES}shared (?:by|among|amongst|between|across) ${ARTICLE}(?=<X>)`,
);
/** "X uses malware shared with Y", "malware was shared with Y": X acts in the clause, or is left out. Y follows. */
export const SHARED_WITH = pattern(
  `(${GOODS})["')]*,?(?: [\\w-]+){0,2}? (${AUXILIARIES})shared with (?:(?!${"the (?:public|community|press)"})(?:other|the|several|multiple|various) )*["']?(?=<A>)`,
);
/** "X distributes malware on behalf of Y". Y follows. */
export const DELIVERS_FOR = pattern(
  `(?<![\\w-])${verbs("deliver distribute drop+ install load push spread/spreads/spreading propagate deploy download")}${WORD}{1,6}? (?:for|on behalf of) ${ARTICLE}(?=<X>)`,
);
/** "X starts infections, which are then exploited by Y". Y follows. */
export const THEN_USED = pattern(
  `(?:\\b(?:access|footholds?|credentials|victims?|beachheads?)|<EM>)(?: [\\w-]+){0,4}?,? (?:which|that) (?:(?:are|is|was|were|has been|have been|can be|may be) )(?:\\w+ )?(?:then|later|subsequently|afterwards|in turn|eventually) (?:(?:exploited|used|leveraged|abused|monetized|monetised|taken over|bought|picked up|acquired) by|(?:sold|handed|passed|given|transferred)(?: over| on| off)? to) ${ARTICLE}(?=<X>)`,
);
/** "X breaks in, and Y takes over": Y is group 2. */
export const TAKES_OVER = pattern(
  `(?:(?:\\b(?:access|foothold)|<E>)[^.;\\uEC00-\\uECFF]{0,40})?(<A>)[^.;\\uEC00-\\uECFF]{0,80}?(?:,| and| before| then| whereupon)+ (?:the )?["']?(<A>)["']? (?:then |later |subsequently )?(?:takes?|took|taking) over(?= from there| (?:the )?(?:network|access|<E>)|[.,;]|$)`,
);
