import { pattern } from "../../../sentence/tables/forms.ts";

/** Words by which a text keeps two groups apart: they are not one. */

/** A phrase that says so itself: "two separate groups". */
export const APART_PHRASE =
  /^(?:(?:an?|the|two|three|these|completely|entirely|wholly|clearly|closely related but|related but|similar but|its own|their own) )*(?:\w+ly )?(?:separate|distinct|different|unrelated|unique|independent)\b/i;
/** "Two" alone, of those who were taken for one: "these are two groups". */
export const TWO_PHRASE = /^two (?:[\w-]+ ){0,2}(?:groups|actors|clusters|entities|teams|gangs|crews)$/i;
/** The same words where no phrase holds them: "as a distinct entity", "separately". */
export const APART_WORDS = pattern(
  "\\b(?:separately(?! \\w+ing\\b)|(?:separate|distinct|different|unrelated|independent) (?:(?:threat|activity|hacking|intrusion|ransomware|cyber|malicious|but|related|and) ){0,3}(?:entit(?:y|ies)|organi[sz]ations?|units?|outfits?|threats?|names?(?! (?:for|of)\\b)|sets?|families|ones|things|clusters?|groups?|teams?|<A>))\\b",
);
/** Who is said to be apart, right before those words: "X is tracked as", "we consider it", "they appear to be". */
export const APART_BEFORE = pattern(
  "(?:(?<tracked>\\b(?:track|treat|consider|regard|cluster|keep|follow|view|see|report|deem|list|separat)(?:s|e|es|ed|ing)?) )?(?:(?:the|both) )?[\"']?(?:(?<one><X>)|(?:these|those|both)\\b)[\"')]*(?:,? and [\"']?(?<two><X>)[\"')]*)?(?<gap>,?(?: (?:but|yet|although))?(?: (?:also|still|now|and|thus|therefore|appear(?:s|ed)?|seem(?:s|ed)?|believed|thought|considered|assessed|deemed|suspected|to|may|might|could|be|been|being|is|are|was|were|have|has|remain(?:s|ed)?|represent(?:s|ed)?|constitutes?|in fact|indeed|tracked|treated|regarded|viewed|clustered|followed|reported|listed|kept|operate[sd]?|as|two|three|\\w+ly)){0,10}) (?:(?:an?|the|two|three|its own|their own|completely|entirely|wholly|clearly) )*[\"']?$",
  "i",
);
export const TO_BE_APART =
  /\b(?:is|are|was|were|be|been|being|as|remains?|remained|represents?|constitutes?|tracked|treated|regarded|considered|listed)\b/i;
/** Whom they are kept apart from: "separately from X". */
export const APART_FROM =
  /^["')]*,? (?:from|than|to|of)(?: (?:the|that of|those of|other|what is|an? |activity|operations|(?:(?:conducted|performed) )?by|known|tracked|as))* ["'(]*$/i;
/** Words before that have set two beside each other. */
export const BESIDE_BEFORE =
  /\b(?:overlap|link|associat|similar|connect|relat|confus|conflat|refer|track|call|known as|separate|differ|distinct|shar|resembl|ties?\b|tied|alias|same|affiliat|attribut|common|akin)/i;
/** "Two unrelated groups, X and Y": group 1 is how they are apart, the row stands at the end. */
export const APART_NAMED = pattern(
  "\\b(?:two|three|several|four|these|both) (?:\\w+ly )?(unrelated|unconnected|separate|distinct|different|independent) (?:[\\w-]+ ){0,2}<A>(?:,|:| –| \\()?(?: (?:namely|called|named|tracked as|known as|dubbed))? [\"']?(?=<A>)",
);
/** "We do not use the names interchangeably": said of the two that were named last. */
export const INTERCHANGED = pattern("\\b(?:interchangeabl[ey]|as synonym(?:s|ous))\\b");
/** "Evidence that the names are aliases": said of the two that were named last, or are named there. */
export const ARE_ALIASES = pattern(
  "\\b(?:that|whether|if) (?:(?:the|these|those|both|two) )*(?:group |cluster |<A> )?(?:names? |aliases |monikers |labels )?(?:(?<one><X>) and (?<two><X>) )?(?:are|were|refer to|denote|may be|might be|could be|belong to) (?:(?:all|both|in fact|really|merely|simply|just) )*(?:aliases|synonyms|synonymous|interchangeable|one and the same|(?:other |different |two )?names (?:of|for))\\b",
);
