import { pattern } from "../../../sentence/tables/forms.ts";

/** Words for whoever did or made something, with the act or malware after them and the name on either side. */

const WHICH_ACT =
  "(?:(?:the|an?|this|that|these|those|all|some of|several|both|two|<D>|creation of|development of|recent|latest|(?:[\\w-]+ )?(?:series|waves?|string|spate|set) of) ){0,4}";
/** What names an act right before its noun: whom it hit, or what kind it was. */
const KIND_OF_ACT =
  "[\"']?(?:<ORL>(?:'s)? )?(?:(?!(?:and|or|by|to|for|with|from|in|on|at|of|as|that|which|who|is|are|was|were)\\b)[\\w#'-]+ ){0,2}";
/** "The group behind the …", "those responsible for the …": the act follows. Group 1: an actor. */
export const CULPRIT_OF = pattern(
  `(?:(?:(<A>)["']?|\\b(?:perpetrators?|culprits?|masterminds?|architects?|brains?|those|ones?|entity|organi[sz]ation|country|nation|state|government|forces?))(?:,? (?:which|that|who) (?:is|are|was|were))?,? (?:behind|responsible for|to blame for) |\\bresponsible for |(?<=^["'(]*|[.;,:] |\\bthat )behind )${WHICH_ACT}${KIND_OF_ACT}(?=<EM>)`,
);
/** "The perpetrators of the …". */
export const MAKER_OF = pattern(
  `(?:\\b(?:perpetrators?|culprits?|masterminds?|architects?|creators?|makers?|organi[sz]ers?|brains?) of |\\b(?:culprits?|perpetrators?) in |\\bsuspects? (?:in|behind|for) )${WHICH_ACT}${KIND_OF_ACT}(?=<EM>)`,
);
/** The same of a phrase whose head is such a word, right after it. */
export const OF_ACT = pattern(`^["']? of ${WHICH_ACT}${KIND_OF_ACT}(?=<EM>)`, "i");
/** Makers and doers, who may be "of" something: a group of attacks is none that made them. */
export const MAKERS = /^(?:perpetrators|culprits|authors?|developers?|operators?|coders?|attackers?)$/;
const HOW_FAR =
  "(?:not|also|indeed|then|most|very|none other than|believed|thought|suspected|assessed|considered|said|alleged|reported|known|identified|named|\\w+ly|to be|to have been|as|members of|actors? (?:from|within)|the|an?|infamous|notorious|same)";
/** From the act to the one that did it: "… on the bank in March is believed to be X". The name's letter follows. */
export const IS_WHO = pattern(
  `^["')]*(?: \\([^()]{1,80}\\))?(?:,? (?:against|on|at|in|of|into|targeting|that (?:hit|targeted|struck)|which (?:hit|targeted|struck)|during|from|last|this)\\b(?: (?!(?:is|are|was|were|has|have|had|also|used|and|but)\\b)[^\\s.;:]+){1,12}?)?,? (?:as|stands?|stood|lurks?|is|are|was|were|has been|have been|may be|might be|could be|must be|(?:appears?|seems?|turned out|proved) to be)(?: ${HOW_FAR})* ?["']?(?=<ALO>)`,
  "i",
);
/** From the name to the words for a culprit: "X, the", "X as the likely", "X is believed to be the". */
export const WHO_IS = pattern(
  `^["')]*(?: \\([^()]{1,80}\\))?(?: as(?: being)?|,? (?:which|who|that)? ?(?:is|are|was|were|being|(?:has|have) been|may be|might be|could be|must be|(?:appears?|seems?) to be))(?: ${HOW_FAR}| one of| prime| chief| possible| probable| main| real| sole)* $`,
  "i",
);
/** "Credit for the attack goes to X", "suspicion for the attack fell on X". Group 1: the act. X follows. */
export const CREDIT = pattern(
  `\\b(?:credit|blame|responsibility|suspicions?) (?:\\w+ )?for ${WHICH_ACT}${KIND_OF_ACT}(<EM>)[^.;:]{0,60}? (?:goes|went|go|(?:has |have )?fallen|fell|falls?|l(?:ies|ay)|rests?|rested|(?:is|was|has been|were) (?:placed|put|pinned|laid|assigned)) (?:squarely |also |mostly )?(?:to|on|with|at the feet of)(?: the)? ?["']?(?=<ALO>)`,
);
/** "An attack in which X was involved", "for which X is responsible". Group 1: the act. X follows. */
export const IN_WHICH = pattern(
  `(<EM>)["')]*(?: (?!(?:and|that)\\b)[^\\s.;:]+){0,8}?,? (?:in|for|behind) which (?:the )?["']?(?=<A>["']? (?:\\w+ ){1,4}?(?:responsible|blamed|accused|suspected|indicted|involved|implicated|to blame|(?:takes?|took|taken) part|stands?|stood)\\b)`,
);
