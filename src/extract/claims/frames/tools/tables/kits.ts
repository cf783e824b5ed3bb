import { pattern } from "../../../sentence/tables/forms.ts";

/** What holds somebody's tools, where it is no phrase about software. */
export const KIT = pattern(
  "\\b(?:arsenals?|tool ?sets?|tool ?box|repertoire|inventory|weaponry|portfolio|armou?ry|tooling|weapons? of choice|work-?horses?|mainstays?|calling cards?)(?![\\w-])",
);
/** Heads of phrases that stand for all that somebody works with. */
export const KIT_HEAD = /^(?:toolkits?|tools|kit|malware|families|implants|backdoors)$/;

/** What one of somebody's tools is to them: "tool of choice", "workhorse". It is one, and no part of many. */
export const CHOICE = /of choice$|^(?:work-?horse|mainstay|calling card)/i;
export const OF_CHOICE = /^ of choice\b/;
/** "A is X's tool of choice": from A to the words for it. */
export const IS_CHOICE =
  /^["')]*,? (?:is|was|are|were|remain(?:s|ed)?|became|(?:has|have) (?:been|remained))(?: \w+ly| still| also| long)?(?: the| a)? ?$/i;

/** "X's growing", "its", right before: whose it is. */
export const WHOSE_BEFORE = pattern(
  "(<A>)(?:'s?)?[\"')]*,? (?:whose )?(?:(?!(?:in|of|to|and|with|by|from|is|are|was|were|has|have|had)\\b)[\\w-]+ |<M> ){0,3}$",
  "i",
);
/** "Of X", "used by the group X", right after. The owner's letter ends the match. */
export const WHOSE_AFTER = pattern(
  "^[\"')]* (?:(?:(?:that|which) (?:is|are|was|were|has been|have been) )?(?:\\w+ly )?(?:used|employed|deployed|leveraged|wielded|developed|operated|maintained|favou?red|owned|utili[sz]ed|seen in use) by|of|from|belonging to|available to|at the disposal of|(?:associated|linked|attributed|tied|unique|exclusive) (?:with|to))(?: (?:the|an?|another|well-known|notorious|infamous|cybercriminal|threat|espionage|apt|hacking|group|actor|gang|crew|operators of|members of|known as))* ?[\"'(]*(?=<A>)",
  "i",
);

/** From a kit to what is in it. */
export const HOLDS = pattern(
  "^[\"')]*(?: \\([^()]{0,80}\\))?,?(?: (?:which|that))?(?: [\\w-]+){0,4}? (?:includ(?:e|es|ed|ing)|consist(?:s|ed|ing)? of|compris(?:es?|ed|ing)|contain(?:s|ed|ing)?|featur(?:es?|ed|ing)|made up of|such as|like|namely|notably|especially|with|by adding|are|is|were|was|remain(?:s|ed)?|became|holds?|held|has (?:\\w+ )?been)\\b|^[\"')]*(?: \\w+){0,2}:|^[\"')]*(?:,| –| \\()(?: \\w+){0,2}? ?(?:in particular|notably|especially|including|namely|among (?:them|others))\\b",
  "i",
);
const WORDS = "(?: (?!(?:by|of|in|to|from|with|that|which)\\b)[\\w'-]+){0,5}";
/** From a tool to the kit that it is part of, added to, or known from. */
export const PART_OF_KIT = pattern(
  `^["')]*(?: \\([^()]{0,80}\\))?(?:,[^,;\\uEC00-\\uECFF]{1,60},)?,?(?:(?: (?:which|that))?${WORDS} (?:parts?|members?|components?|staples?|mainstays?|additions?|elements?|pieces?|weapons?|fixtures?|favou?rites?) (?:of|in|to|from)|${WORDS} (?:belong(?:s|ed|ing)?|added|introduced|incorporated|joined) (?:in)?to|${WORDS} (?:found|included|seen|featured|present|spotted) (?:in|within|among)|(?: (?:in|to|from|into|within|among)))(?: (?:the|an?|known|some|rest of the|standard|<M> (?:in|of|from|used by)))* ?["']?$`,
  "i",
);

/** What malware and its operators are reached at. */
export const SERVERS = pattern(
  "\\b(?:(?:C2|C&C|CnC|command[- ]and[- ]control)(?: (?:servers?|infrastructure|domains?|addresses|address|hosts?))?|infrastructure)(?![\\w-])",
);
/** "X's", "the X", right before: whose they are. */
export const WHOSE_SERVERS = pattern(
  "(<X>)(?:'s?)?[\"')]* (?:(?:main|backup|primary|own|malicious|known) ){0,2}$",
  "i",
);
/** "Of X", "used by X". The owner's letter ends the match. */
export const SERVERS_OF = pattern(
  "^[\"')]* (?:(?:(?:that|which) (?:is|are|was|were) )?(?:\\w+ly )?(?:used|employed|operated|controlled|registered|run|owned|leveraged) by|of|belonging to|(?:associated|linked|attributed|tied) (?:with|to))(?: (?:the|an?))* ?[\"'(]*(?=<X>)",
  "i",
);
/** From there to the addresses. */
export const ARE_AT = pattern(
  "^[\"')]*,?(?: (?:also|include|includes|included|is|are|was|were|at|on|with|such as|namely|hosted|located|having))*(?: (?:the|an?|IP|IPs|domain|domains|address|addresses|following))*[:,]? ?[\"'(]*(?=<I>)",
  "i",
);
