import { pattern } from "./forms.ts";

/** "X's arsenal includes", "its toolset consists of", "the malware families used: ". What it holds follows. */
export const ARSENAL = pattern(
  "(?:(<A>)(?:'s?)?,? (?:whose )?|\\b(?:the|its|their) )(?:\\w+ |<M> ){0,2}(?:arsenal|tool ?set|tool ?kit|tool ?box|repertoire|inventory|weaponry|portfolio)(?: \\w+){0,2}?(?: (?:includ(?:e|es|ed|ing)|consist(?:s|ed)? of|compris(?:es|ed|ing)|contain(?:s|ed)|featur(?:es|ed)|such as|like|with|are|is|were|was)\\b|:|(?:,| –) (?:in particular|notably|especially|including|namely|among them)\\b)",
);
/** "A is part of X's arsenal", "A belongs to the X toolset". */
export const OF_ARSENAL = pattern(
  "(<M>)[^;.\\uEC00-\\uECFF]{0,40}? (?:(?:is|was|are|were|be|been) (?:also |likely |probably |now |still )?(?:seen as |known as |observed as |considered )?(?:a |another )?(?:part|member|component) of|belong(?:s|ed)? to)(?: the)? (?:<M>|(?:\\w+ ){0,2}(?:<M>|arsenal|tool ?set|tool ?box|repertoire|inventory) (?:of|used by)(?: the)? )?[\"']?(<Y>)(?:(?:'s?)?[\"']?(?: \\w+){0,2} (?:arsenal|tool ?set|tool ?kit|tool ?box)|(?![ '\"]+\\w))",
);
/** "A, used in X's operations", "the A tool used in the X campaign". */
export const USED_IN = pattern(
  "(<M>)[\"')]*,? (?:(?:which |that )?(?:was|were|is|are|been|being) )?(?:also |previously |first |later )?(?:used|deployed|employed|seen|observed) (?:in|within|during|throughout) (?:the |an? |several |earlier |previous |past |recent )*[\"']?(<A>)[\"']?((?:'s?)? <E>|)",
);
/** "With A", where A is what one attacks with. */
export const WITH_TOOL = pattern(
  "\\b(?:with|via|through|by way of|by means of) (?:the |an? |its |their |several |new |custom |myriad |various |multiple |common |(?:(?:packed|modified|custom|customi[sz]ed|new|updated|trojani[sz]ed|older|newer|obfuscated) )?(?:variants?|versions?|copies|copy|builds?|strains?|instances?) of (?:the )?)*(?=[\"'(]*<M>)",
);
/** The attack that something is done with. */
export const HIT_BEFORE =
  /\b(?:target(?:s|ed|ing)?|attack(?:s|ed|ing)|hit(?:s|ting)?|infect(?:s|ed|ing)?|compromis(?:e|es|ed|ing)|str(?:ike|uck|ikes|iking)|breach(?:es|ed|ing)|infiltrat(?:e|es|ed|ing)|phish(?:ed|ing)|spear-?phish(?:ed|ing)|mails?|attachments?|documents?|lures?|spam(?:med|ming)?|replac(?:e|es|ed|ing)|began|start(?:s|ed)|operat(?:e|es|ed|ing)|sp(?:y|ies|ied|ying)|dump(?:s|ed|ing)|scan(?:s|ned|ning)|encrypt(?:s|ed|ing)|exfiltrat(?:e|es|ed|ing)|st(?:eal|eals|ealing|ole)|mov(?:e|es|ed|ing) laterally|escalat(?:e|es|ed|ing)|backdoor(?:s|ed|ing)|trojani[sz](?:e|es|ed|ing)|deliver(?:s|ed|ing)|end(?:s|ed|ing)|culminat(?:e|es|ed|ing)|maintain(?:s|ed|ing)?|establish(?:es|ed|ing)|brute-?forc(?:e|es|ed|ing)|hijack(?:s|ed|ing)|wip(?:e|es|ed|ing)|extort(?:s|ed|ing)|carr(?:y|ies|ied|ying) out|conduct(?:s|ed|ing)|launch(?:es|ed|ing)|perform(?:s|ed|ing)|facilitat(?:e|es|ed|ing)|gain(?:s|ed|ing)? (?:\w+ )?(?:access|control)|collect(?:s|ed|ing)|gather(?:s|ed|ing)|harvest(?:s|ed|ing)|connect(?:s|ed|ing)?|communicat(?:e|es|ed|ing)|affect(?:s|ed|ing)?|execut(?:e|es|ed|ing)|achiev(?:e|es|ed|ing)|obtain(?:s|ed|ing)?|dropp?(?:s|ed|ing)|tunnel(?:s|ed|ing|led|ling)?|prox(?:y|ied|ying)|dr(?:ain|ains|ained|aining)|disrupt(?:s|ed|ing)?|retriev(?:e|es|ed|ing)|fetch(?:es|ed|ing)|sabotag(?:e|es|ed|ing)|destroy(?:s|ed|ing)|surveil(?:s|led|ling)?|monitor(?:s|ed|ing)|send(?:s|ing)?|sent|distribut(?:e|es|ed|ing)|spread(?:s|ing)?|load(?:s|ed|ing))\b(?! (?:were|was|are|is|been|has|have)\b)/i;

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
