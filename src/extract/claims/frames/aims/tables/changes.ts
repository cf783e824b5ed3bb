import { ACTIVITY } from "./aims.ts";

/** Words of change that say nothing of anybody's activity: what grows is something else. */

/** "Privilege escalation", "a power surge". */
const OTHER_NOUN = /\b(?:privileges?|rights|power|price|voltage|traffic|data|bandwidth) $/i;
/** "The cost of those breaches continues to rise", "the attack surface is expanding". */
const SOMETHING_OF =
  /\b(?:costs?|chances?|risks?|prices?|likelihood|probability|impact|damages?|surface|sophistication|complexity|awareness|demand|values?|spending|revenues?|profits?|losses|objectives?|(?:and|but) the (?:\w+ )?(?:domains?|accounts?|sites?|pages?))\b[^,;:]{0,50}$/i;
/** "The rise of tension", "increasing their risk": what changes is no activity. */
const OF_NO_ACTIVITY =
  /^ (?:(?:of|in) )?(?:the |a |an |their |its |our |your )?(?:\w+ )?(?:tensions?|risks?|chances?|prices?|popularity|awareness|demand|interest|revenue|stealth|privileges?|reliance|complexity|sophistication|odds|likelihood|visibility|bitcoin|cryptocurrenc(?:y|ies))\b/i;
/** "An attack that Vendor stopped". */
const HALTED_BY = /\b(?:that|which) [\uE300-\uE3FF] $/;
/** "It increases the stealth of …", "an attempt to increase pressure": done to something. */
const DOES_TO = /^(?:increas|escalat|accelerat|expand|widen|broaden|intensif|paus|suspend|multipl|doubled)/i;
const DONE_TO = /^ (?:the|an?|our|your|this|that|his|her) (?!same period|past|last|previous|first|second)/i;
/** "Increased regulation", "growing skill": said of what follows. */
const AS_ADJECTIVE = /^(?:increas(?:ed|ing)|growing|rising|surging|soaring|escalating|accelerating)$/i;
const NEXT_WORD = /^ ([a-z][a-z-]+)/;
const GOES_ON =
  /^(?:in|from|by|to|over|since|during|through|throughout|and|but|as|at|again|after|with|even|for|on|until|this|last|while|when|because|due|than|across|among|twofold|threefold|tenfold|year|month|fast|\w+ly|more|or|worldwide|if|so|that|which)$/i;

/** Is the change that a word tells of one of something else than what somebody does? The text before and after it. */
export function isOfSomethingElse(before: string, word: string, after: string): boolean {
  if (OTHER_NOUN.test(before) || SOMETHING_OF.test(before) || HALTED_BY.test(before)) return true;
  if (OF_NO_ACTIVITY.test(after)) return true;
  const near = after.slice(0, 40);
  if (ACTIVITY.test(near) || /^(?: [\w-]+){0,2} [\uE000-\uEEFF]/.test(near)) return false;
  if (DOES_TO.test(word) && DONE_TO.test(after) && !/^ the (?:number|volume|frequency|pace)/i.test(after))
    return true;
  const next = NEXT_WORD.exec(after)?.[1];
  return AS_ADJECTIVE.test(word) && next !== undefined && !GOES_ON.test(next);
}
