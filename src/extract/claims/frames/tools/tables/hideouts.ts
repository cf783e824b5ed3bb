import { pattern } from "../../../sentence/tables/forms.ts";

const PLACE =
  "((?:(?!(?:and|or|to|from|by|that|which|for|in|on|with|of|through|via|its|their)\\b)(?:[\\w-]+|<LDMOR>(?: of)?) ){0,5}?(?:(?:[\\w-]+ )?servers?|VPS(?:es)?|routers?|prox(?:y|ies)|VPNs?|satellite (?:links?|infrastructure|connections?)|relay nodes?|(?:network of )?relays|botnets?|(?:bulletproof |web )?hosting(?: services?| providers?)?|(?:hacked|compromised|hijacked|WordPress) (?:[\\w-]+ ){0,3}(?:web ?)?sites?))(?![\\w-])";
const GOT =
  "rent(?:s|ed|ing)?|leas(?:e|es|ed|ing)|hir(?:e|es|ed|ing)|b(?:uys|uying|ought)|purchas(?:ed|ing)|procur(?:e|es|ed|ing)";
const KEEPS =
  "(?:hid(?:e|es|ing|den)?|shelter(?:s|ed|ing)?) behind|(?:rout|tunnel|relay|funnel|channel|proxi|conceal|obscur)(?:e?s|e?d|ing|l?ed|l?ing)? [^;,.]{1,50}?(?:through|via|over|behind|with)|(?:r[au]n(?:s|ning)?|host(?:s|ed|ing)?|operat(?:e|es|ed|ing)|kept|keep(?:s|ing)?) [^;,.]{0,30}?(?:C2|C&C|CnC|command[\\w -]{0,14}|infrastructure|operations?|campaigns?|dead drops?|pages?|traffic|activit\\w+|<E>|<M>) (?:\\w+ )?(?:from|on|at|via)|operat(?:e|es|ed|ing) (?:\\w+ly )?(?:from|out of)";

/** "Rented servers", "hid behind hacked routers", "ran its C2 from a botnet": what somebody works from. */
export const HIDEOUTS = pattern(
  `\\b(?:${GOT}|${KEEPS}) (?:(?:the|an?|its|their|<A>|several|some|many) )?${PLACE}`,
);
/** "C2 servers of X were hosted on hacked sites": whose they are stands before. */
export const HOSTED_ON = pattern(
  `(<A>)(?:'s?)?["')]* (?:[\\w-]+ ){0,2}(?:C2|C&C|CnC|command[- ]and[- ]control|infrastructure)(?: (?:[\\w-]+))? (?:(?:was|were|is|are|has been|have been) (?:\\w+ly )?(?:hosted|located|run|operated|kept|parked|hidden)|sits?|sat|ran|runs|resid\\w+) (?:on|at|behind|from) (?:the |an? )?${PLACE}`,
);
/** "Used A as a command channel", where A is a service that others use too. */
export const SERVICE_FOR = pattern(
  "(<RO>)[\"']?(?: (?:and|or) [\"']?(<RO>)[\"']?)?(?: [\\w-]+){0,2}? (?:(?:as|for|in) (?:an? |its |their |<A> |the )?(?:[\\w-]+ ){0,2}(?:command|C2|C&C|CnC|dead drops?|drop zones?|exfiltration|channel)|to (?:host|hide|receive commands|send commands|exfiltrate|control))",
);
/** From a verb of using to the service. */
export const USING =
  /\b(?:us(?:e|es|ed|ing)|abus(?:e|es|ed|ing)|leverag(?:e|es|ed|ing)|employ(?:s|ed|ing)|misus(?:e|es|ed|ing)|rel(?:y|ies|ied|ying) on) (?:the )?(?:[\w-]+ ){0,4}?["']?$/i;
/** "A served X as a command channel". */
export const SERVED_AS = pattern(
  "(<RO>)[\"']? (?:serve[sd]?|acted|functioned) (?:(?:the )?(<A>) )?as (?:an? |its |their |the )?(?:[\\w-]+ ){0,3}(?:command|C2|C&C|CnC|dead drops?|drop zones?|exfiltration|channel)(?:[\\w -]{1,30} (?:of|for|by) (?:the )?(<A>))?",
);
