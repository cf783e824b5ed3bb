import type { Predicate } from "../../../../model/vocabulary/predicates.ts";
import { MEANS } from "../../parties/tables/parties.ts";

/** What passes from one group to another, and what it makes of the relation. */
export const OF_WAY_IN =
  /^(?:access|foothold|credential|login|victim|beachhead|entr|control|host|network|machine|environment|session)/i;
export const OF_MEANS = new RegExp(
  `^(?:${MEANS}|[\\w-]+(?:loader|dropper|wiper|rat|bot)|trojan|ransomware|variant|malware|botnets?)$`,
  "i",
);
/** What is shared or exchanged stays with both, unless it is a way into somebody's network. */
const STAYS = /^(?:shar|exchang|trad|swap)\w* (?!.*\b(?:access|footholds?|credentials|victims?)\b)/i;
/** "Access to its infrastructure" is the group's own: no way into somebody else's. */
const ACCESS_TO_OWN = new RegExp(
  `\\baccess to (?:its|their|the same|some of its) (?:own |[\\w-]+ )?${MEANS}`,
  "i",
);
const CODE = /^(?:(?:source )?code|builders?|tools?|malware|exploits?|[\uE100-\uE2FF\uED00-\uEDFF])$/i;
/** A way in is handed on, and so is all that is handed over but code; a thing is shared. */
export const predicateOf = (goods: string, words = "", rest = ""): Predicate => {
  if (STAYS.test(words) || ACCESS_TO_OWN.test(words + rest)) return "shares-with";
  return OF_WAY_IN.test(goods) || (/^(?:hand|turn|ced|relinquish|bequeath)/i.test(words) && !CODE.test(goods))
    ? "hands-off-to"
    : "shares-with";
};
/** What a group does or is cannot pass to another. */
export const isGoods = (held: string | null): held is string =>
  held !== null && (OF_WAY_IN.test(held) || OF_MEANS.test(held));
