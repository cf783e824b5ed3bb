import { pattern } from "../../../sentence/tables/forms.ts";

/** What stands around the words for an attack or campaign; each is tried beside such words only, so none is global. */

/** "Attacks on banks by X", "a campaign from X": who did it, after what it was against. The doer's letter ends the match. */
export const DONE_BY = pattern(
  "^[\"')]*((?: \\([^()]{1,60}\\))?(?: (?:against|on|targeting|at|in|into|across|within|during|aimed at|directed at|involving|dubbed|called|named|known as|of)\\b(?: (?!(?:by|from|and|that|which|who|is|are|was|were|has|have|had|been|be)\\b)(?:[\\w&'/#.-]+|<OLSDREVIM>(?:'s)?|\\(\\S+\\)),?){1,10}?)?),? (by|from|of)(?: (?:the|an?|some|members|operators|hackers|actors|attackers|people|of|within|what we call|one|well|notorious|infamous|prolific|hacking|hacker|group|apt|threat|actor|known))* ?[\"'(]*(?=<A>)",
  "i",
);
/** "X behind the attack", "X, responsible for …": the one right before. */
export const STANDS_BEHIND = pattern(
  "(<A>)[\"')]*(?:,? (?:which|that|who) (?:is|are|was|were))?,? (?:behind|responsible for|to blame for)(?: (?:the|this|these|those|an?|its|recent|latest|new|all|both|several|\\d+|(?:[\\w#-]+ )?(?:series|wave|string|spate|number) of|<DRVLO>|(?!(?:by|from|and|in|on|of|to|with|for)\\b)[\\w#-]+)){0,5} ?[\"']?$",
  "i",
);
/** "During this campaign, X …": what is told of whoever comes next was part of it. */
export const PART_OF_IT =
  /(?:^|[.;:] |\) |, )(?:in|during|throughout|as part of|over the course of|for)(?: (?:the|this|an?|its|their|one of|another|what))* ?["']?$/i;
/** From there to the doer. */
export const THEN_DOER = /^["')]*[^.;:()]{0,90}, (?:the |an? )?["']?$/;
/** The doer does something, and nothing is done to it. */
export const IS_DOING =
  /^["')]*(?: \([^()]{1,60}\))? (?:(?:also|then|first|has|have|had|again|\w+ly) )*(?!(?:is|are|was|were|been|being|and|or|in|on|of|to|for|by|from|with|as|at)\b)\w+(?:ed|s|t|nt|ew|an|ak|ole|oke|de|ing)\b/;
/** "X's Operation Y", "the X group's Y campaign". */
export const OWNED_BY = pattern("(<A>)(?:'s|s'|')(?: [\\w#\"-]+){0,3} [\"']?$", "i");
/** The name of something done. */
export const ENTITLED = /^(?:the )?["']?(?:Operation|Campaign) ["']?[A-Z]/;
/** What cannot be counted: words for it speak of nothing in particular unless they point back or go on. */
export const UNCOUNTED =
  /^(?:activity|activities|espionage|cyberespionage|cyber-espionage|hacking|phishing|spying)$/;
/** "Attacks against Peru": these are told apart by what they were against, or when. */
export const TOLD_APART = pattern(
  "^[\"')]* (?:(?:that|which) (?:target(?:s|ed)|hit|affect(?:s|ed)|disrupt(?:s|ed))|(?:\\w+ )?(?:against|on|targeting|aimed at|directed at|affecting|in|at|of|during|between))(?: (?!(?:by|from|and|is|are|was|were|has|have|had)\\b)[\\w&'/-]+){0,5} [\"']?<LOD>",
  "i",
);
/** "Example (Silver Heron)": whose malware it is, or "(operated by …)". */
export const MAKER_IN_BRACKET = pattern(
  "^[\"']* \\(((?:likely |probably |possibly )?(?:(?:operated|developed|owned|run|made|created|maintained|used|sold)(?: and (?:operated|maintained|sold|distributed))? )?by |attributed to |linked to |of )?(?:the )?[\"']?(?=<A>)",
  "i",
);
