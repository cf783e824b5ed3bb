import { pattern } from "../../../sentence/tables/forms.ts";

/** "A was spotted in", "the A tool used during". The act that it was part of follows. */
export const SEEN_IN_ACTS = pattern(
  "(<M>)[\"')]*(?: \\([^()]{0,60}\\))?,? (?:(?:that|which) )?(?:(?:has|have|had|was|were|is|are|been|being|also|first|later|\\w+ly) )*(?:used|deployed|employed|leveraged|utili[sz]ed|seen|observed|spotted|found|featured|detected|identified|discovered|witnessed|documented|implicated|involved) (?:in|within|during|throughout|across|as part of)(?= )",
);
/** From those words to the act. */
export const TO_ACT = pattern(
  "^(?: (?!(?:and|or|by|of|in|on|to|with|that|which)\\b)[\\w'-]+| <DLS>){0,4} ?[\"']?$",
  "i",
);
/** From an act to who did it. The doer's letter follows. */
export const ACT_OF = pattern(
  "^[\"')]*(?: \\([^()]{0,60}\\))?(?: (?:against|on|in|at|targeting|across|during)(?: (?!(?:and|by|of|from|with|that|which|to)\\b)[\\w'-]+| <OLSDR>(?:'s)?,?(?: and)?){1,6})? ?(?:(?:(?:that|which) (?:is|are|was|were|has been|have been) )?(?:\\w+ly )?(?:conducted|carried out|launched|mounted|perpetrated|executed|orchestrated|run|staged|waged) by|(?:(?:is|are|was|were) )?(?:attribut(?:ed|able)|linked|tied|ascribed|credited) to|associated with|by|of|from)(?: (?:the|an?|another|advanced|notorious|infamous|so-called|well-known|members of|operators of|hackers of|hackers from|group|gang|threat|actor|known as|dubbed|called|tracked as))* ?[\"'(]*(?=<A>)",
  "i",
);
/** "With A", where A is what one attacks with. */
export const WITH_TOOL = pattern(
  "\\b(?:with|via|through|by way of|by means of) (?:the |an? |its |their |several |new |custom |myriad |various |multiple |common |(?:(?:packed|modified|customi[sz]ed|updated|trojani[sz]ed|older|newer|obfuscated) )?(?:variants?|versions?|copies|copy|builds?|strains?|instances?) of )*(?=[\"'(]*<M>)",
);
/** "Via V", where V is a flaw that one comes in by. */
export const WITH_FLAW = pattern(
  "\\b(?:with|via|through|by way of|by means of)(?: (?:the|an?|its|their|exploits? (?:for|of)|[\\w-]*zero-?days?|flaws?|vulnerabilit(?:y|ies)|known|unpatched|critical|recent|old|<RO>))*(?=[ \"'(]+<V>)",
);
/** The attack that something is done with. */
export const HIT_BEFORE =
  /\b(?:target(?:s|ed|ing)?|seed(?:s|ed|ing)|enter(?:s|ed|ing)|(?:g[eo]t(?:s|ting)?|br(?:eak|oke)(?:s|ing)?|slip(?:s|ped|ping)?|c[ao]me|made (?:its|their|[\uEC00-\uECFF]) way) in(?:to|side)?|attack(?:s|ed|ing)|hit(?:s|ting)?|infect(?:s|ed|ing)?|compromis(?:e|es|ed|ing)|str(?:ike|uck|ikes|iking)|breach(?:es|ed|ing)|infiltrat(?:e|es|ed|ing)|phish(?:ed|ing)|spear-?phish(?:ed|ing)|mails?|attachments?|documents?|lures?|spam(?:med|ming)?|replac(?:e|es|ed|ing)|began|start(?:s|ed)|operat(?:e|es|ed|ing)|sp(?:y|ies|ied|ying)|dump(?:s|ed|ing)|scan(?:s|ned|ning)|encrypt(?:s|ed|ing)|exfiltrat(?:e|es|ed|ing)|st(?:eal|eals|ealing|ole)|mov(?:e|es|ed|ing) laterally|escalat(?:e|es|ed|ing)|backdoor(?:s|ed|ing)|trojani[sz](?:e|es|ed|ing)|deliver(?:s|ed|ing)|end(?:s|ed|ing)|culminat(?:e|es|ed|ing)|maintain(?:s|ed|ing)?|establish(?:es|ed|ing)|brute-?forc(?:e|es|ed|ing)|hijack(?:s|ed|ing)|wip(?:e|es|ed|ing)|extort(?:s|ed|ing)|carr(?:y|ies|ied|ying) out|conduct(?:s|ed|ing)|launch(?:es|ed|ing)|perform(?:s|ed|ing)|facilitat(?:e|es|ed|ing)|gain(?:s|ed|ing)? (?:\w+ )?(?:access|control|entry|(?:an? )?footholds?)|collect(?:s|ed|ing)|gather(?:s|ed|ing)|harvest(?:s|ed|ing)|connect(?:s|ed|ing)?|communicat(?:e|es|ed|ing)|affect(?:s|ed|ing)?|execut(?:e|es|ed|ing)|achiev(?:e|es|ed|ing)|obtain(?:s|ed|ing)?|dropp?(?:s|ed|ing)|tunnel(?:s|ed|ing|led|ling)?|prox(?:y|ied|ying)|dr(?:ain|ains|ained|aining)|disrupt(?:s|ed|ing)?|retriev(?:e|es|ed|ing)|fetch(?:es|ed|ing)|sabotag(?:e|es|ed|ing)|destroy(?:s|ed|ing)|surveil(?:s|led|ling)?|monitor(?:s|ed|ing)|send(?:s|ing)?|sent|distribut(?:e|es|ed|ing)|spread(?:s|ing)?|load(?:s|ed|ing))\b(?! (?:were|was|are|is|been|has|have)\b)/i;

/** "A is a backdoor of X", "malware belonging to X". */
export const TOOL_BELONGS = pattern(
  "(<M>)[\"')]* (?:of|by|from|belonging to)(?: the)? [\"']?(<A>)(?!['’]s? \\w)",
);
/** "With A" that only sets one thing beside another. */
export const ONLY_BESIDE =
  /\b(?:shar|associat|link|connect|compar|overlap|similar|consistent|coincid|communicat|affiliat|cooperat|collaborat|familiar|identical|common|interact|deal|compet|correlat|along|together|tie[sd]?|relat|replac)\w*(?: [\w']+){0,4} $/i;
/** "With A as the payload": what it is there for is said. */
export const AS_PAYLOAD =
  /^["')]* (?:as|being|serving as) (?:(?:the|an?|its|their) )?(?:\w+[ -]){0,3}(?:[\uED00-\uEDFF]|weapon)/;
