import { pattern } from "../../../sentence/tables/forms.ts";

/** What may stand between the words of an act and those who take part in it. */

/** Words that no noun phrase goes on over. */
const EDGE =
  "(?:by|of|from|to|in|on|for|at|as|and|or|but|that|which|who|whom|whose|when|while|via|using|used|than|is|are|was|were|has|have|had|with|after|before|into|against|about)";
const NOUN_WORD = `(?!${EDGE}\\b)[\\w'&-]+`;
const ARTICLE = `(?:(?:the|both|either|an?|some|other|at least|members of|its|their|fellow|several|various|what is|those of|the people behind|of) ){0,3}(?:<OL>(?:'s)? )?(?:${NOUN_WORD} ){0,2}["'(]*`;
/** "That point to", "in order to blame": whom a false trail leads to. */
const POINTING =
  "(?:point|lead|hint)(?:s|ed|ing)? (?:to|at|towards?)|pointing to|led to|(?:implicat|incriminat|suggest|resembl|mimick?|fram)(?:e|ed|es|s|ing)?|(?:blam|accus)(?:e|ing)";
/** Whom a preposition brings in: the preposition is group 1, the phrase group 2; whom a false trail leads to group 3. */
export const ROLE = pattern(
  `\\b(?:(by|from|to|with|through|via|for|among|amongst|between|on behalf of|thanks to|courtesy of|with the help of|at the hands of|in the hands of|into the hands of|in the possession of|at the disposal of|at the service of|onto|on|upon|into|inside|in|at|of|as|off)|(${POINTING})(?: that)?) ${ARTICLE}(<X>)`,
);
/** Where nothing that a verb governs is to be looked for any more. */
export const NO_FARTHER =
  /[;:]| (?:which|who|whom|whose|where|when|after|before|while|because|if|until|unless|despite|whereas|although|in order to|so that|to (?:shift|help|make|deploy|gain|reach|attack|conduct|carry|launch|mislead|blame|target|support|install|deliver|run|use|steal|move|hide|evade|avoid|get|obtain|spread|restart|drop|execute|allow|enable|send|give|sell|provide|lead|point))\b|,? (?:and|but) (?:\w+ ){0,2}?(?:has|have|had|is|are|was|were|may|will|\w{3,}ed)\b|, \w+ing\b/i;
/** "The (old) (servers of)" before whoever a verb governs. */
export const GAP_TO_OBJECT = pattern(
  `^(?: (?:up|out|over|off|on|back|itself|themselves))?(?:(?: (?:${NOUN_WORD}|<MEVIROLS>(?:'s)?)){0,5} (?:of|belonging to|owned by|(?:run|operated|used|controlled) by|from|on|inside))?(?: ${NOUN_WORD}){0,4}[ "'(]*$`,
  "i",
);
/** "X's (quiet) takeover": who did what a noun tells of. */
export const OWNER_OF_ACT = pattern(`<A>["']*'s? (?:${NOUN_WORD} ){0,2}$`, "i");
/** "Had its servers hijacked": it is done to the subject of "had". */
export const CAUSED =
  /\b(?:had|has|have|having|saw|seen|seeing|found|got|getting) (?:its|their|the|some of its|many of its|parts of its) (?:[\w-]+ ){1,5}$/i;
