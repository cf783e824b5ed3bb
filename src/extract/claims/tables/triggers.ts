import { pattern } from "./forms.ts";

const verb = (source: string): RegExp => pattern(`\\b(?:${source})\\b`);

/** Acts against countries, sectors and organisations. */
export const TARGET_VERBS = verb(
  "target(?:s|ed|ing)?|attack(?:s|ed|ing)?|hit(?:s|ting)?|compromis(?:e|es|ed|ing)|infiltrat(?:e|es|ed|ing)|breach(?:es|ed|ing)?|br(?:eak|eaks|oke|oken|eaking) into|infect(?:s|ed|ing)?|hack(?:s|ed|ing)|penetrat(?:e|es|ed|ing)|victimi[sz](?:e|es|ed|ing)|str(?:ike|ikes|uck|iking)|affect(?:s|ed|ing)|impact(?:s|ed|ing)|went after|going after|goes after|go after|focus(?:es|ed|ing|sed|sing)? (?:(?:<A>|its|their|much of \\w+|most of \\w+) (?:attention|efforts?|attacks|activit(?:y|ies)|operations|resources) |\\w+ )?on|interested in|prey(?:s|ed|ing)? on|spy(?:ing)? on|spie[sd] on|aim(?:s|ed|ing)? (?:\\w+ )?at|turn(?:ed|ing)? towards?|defac(?:e|es|ed|ing)|cripple[sd]?|disrupt(?:s|ed|ing)?|concentrat(?:e|es|ed|ing) on|eavesdrop(?:s|ped|ping) on|active(?:ly)? (?:mainly |mostly |primarily )?(?:in|across)",
);

/** Nouns of attack with the word that leads to the victim. */
export const TARGET_NOUNS = pattern(
  "(?:<AE>|\\b(?:attacks?|campaigns?|operations?|espionage|intrusions?|interest|(?:strong |particular )?focus|operations?|strikes?)|\\btargeting(?= of\\b)|\\b(?:spear-?)?(?:spear )?phishing(?= of\\b)|\\bactivity(?= (?:against|targeting|into|aimed)))(?: (?:launched|aimed|directed|focused|conducted|mounted|perpetrated|waged|carried out|attempted|committed|orchestrated))? (?:against|on|into|at(?! the (?:behest|request|direction|time|same|end|beginning|hands|feet))|in(?! (?:order|response|retaliation|support|addition|which|progress))|targeting|upon|throughout|across|(?<=\\b(?:targeting|phishing) )of)(?= )",
);

/** "The attacks were also seen in …", "infections have been detected in …". */
export const SEEN_IN = pattern(
  "(<EM>)(?: (?:has|have|had))?(?: also)? (?:was|were|been|are|is)(?: (?:also|first|mostly|mainly|primarily|so far|previously))* (?:seen|observed|detected|reported|identified|spotted|recorded|registered)(?: (?:mostly|mainly|primarily|so far))? (?:in|across)(?= (?:the )?<L>)",
);

/** "Its targets include …", "most of the victims are located in …". */
export const VICTIM_NOUNS = pattern(
  "\\bvictims (?:in|across|from|among)(?= )|\\b(?:targets|victims|targeting|victimology|targeted (?:\\w+ ){1,3})(?: of (?:the |this |these )?(?:<Y>|attacks?))?,?(?: (?:have|has|had|typically|mostly|mainly|primarily|usually|also|so far|known|were|was|are|is|been))*(?: remain(?:s|ed)?| includ(?:e|es|ed|ing)| (?:were|was|are|is|been|be)(?: \\w+ly)?(?: (?:located|found|based|concentrated|situated|spread|seen|from|involved|entities|organi[sz]ations))?(?: in| across| within)?| span(?:s|ned)?| consist(?:s|ed)? of|:)",
);

export const USE_VERBS = verb(
  "us(?:e|es|ed|ing)|deploy(?:s|ed|ing)?|employ(?:s|ed|ing)?|leverag(?:e|es|ed|ing)|deliver(?:s|ed|ing)?|drop(?:s|ped|ping)?|distribut(?:e|es|ed|ing)|utili[sz](?:e|es|ed|ing)|install(?:s|ed|ing)?|spread(?:s|ing)?|rel(?:y|ies|ied|ying) (?:\\w+ )?on|armed with|equipped with|favou?r(?:s|ed|ing)?|develop(?:s|ed|ing)?|wield(?:s|ed|ing)?|execut(?:e|es|ed|ing)|launch(?:es|ed|ing)?|load(?:s|ed|ing)?|download(?:s|ed|ing)?|operat(?:e|es|ed|ing)|known for|switch(?:es|ed|ing) to|involving|in use(?= by\\b)|run(?:s|ning)?|ran|adopt(?:s|ed|ing)?|push(?:es|ed|ing)|implant(?:s|ed|ing)|plant(?:s|ed|ing)",
);

export const EXPLOIT_VERBS = verb(
  "exploit(?:s|ed|ing|ation)?|weaponi[sz](?:e|es|ed|ing)|abus(?:e|es|ed|ing)|us(?:e|es|ed|ing)|leverag(?:e|es|ed|ing)|target(?:s|ed|ing)|tak(?:e|es|ing) advantage of|took advantage of|deploy(?:s|ed|ing)|with(?= <V> exploits?)|armed with",
);

export const IMPERSONATE_VERBS = verb(
  "impersonat(?:e|es|ed|ing)|masquerad(?:e|es|ed|ing) as|pos(?:e|es|ed|ing) as|spoof(?:s|ed|ing)?|pretend(?:s|ed|ing)? to (?:be|come)(?: from)?|purport(?:s|ed|ing|edly)? to (?:be|come)(?: from)?|disguised? (?:itself |themselves )?as|mimick(?:s|ed|ing)?|mimic(?:s)?|posed as|in the name of",
);

export const INFRASTRUCTURE_VERBS = verb(
  "us(?:e|es|ed|ing)|register(?:s|ed|ing)|host(?:s|ed|ing)|communicat(?:e|es|ed|ing) with|connect(?:s|ed|ing)? to|beacon(?:s|ed|ing)? to|control(?:s|led)|operat(?:e|es|ed|ing)|resolv(?:e|es|ed) to",
);

export const SEEK_VERBS = verb(
  "steal(?:s|ing)?|stole|stolen|exfiltrat(?:e|es|ed|ing)|collect(?:s|ed|ing)?|gather(?:s|ed|ing)?|seek(?:s|ing)?(?! to\\b)|sought(?! to\\b)|harvest(?:s|ed|ing)?|look(?:s|ed|ing)? for|search(?:es|ed|ing)? for|acquir(?:e|es|ed|ing)|obtain(?:s|ed|ing)?|gain(?:s|ed|ing)? (?:new )?insights?(?= into| on)|interested in|hunt(?:s|ed|ing)? for|after (?=(?:information|data|secrets|intelligence|documents)\\b)",
);
