/** Words of what two groups have in common, as parts of patterns: what is shared is told of, not how it came about. */

/** Words that nobody stands beside: the other one follows "with", "to" or "between". */
export const ALIKE =
  "overlap(?:s|ped|ping)?|align(?:s|ed|ing)?(?= (?:\\w+ly )?(?:to|with)\\b)|similarit(?:y|ies)|resemblances|(?:very |quite |strikingly |remarkably |highly )?similar(?= to\\b|.{0,30} to those)|shar(?:e|es|ed|ing) (?:[\\w-]+ ){0,4}?(?:similarities|characteristics|traits|TTPs|techniques|tactics|elements?)";
/** What somebody has published of a group: "public reporting under the aliases". */
export const REPORTING =
  "with[^;:\\uEC00-\\uECFF]{0,40} (?:reporting|reports?|research|publications?|coverage) (?:on|of|about|under|related to|relating to|describing|as|regarding|concerning|around|attributed to)(?: (?:the|its|their))?(?: (?:aliases|names?|monikers?|groups?|group called|actors?))?";
/** "Includes a subset of the activity that Vendor calls X". */
export const SUBSET =
  "(?:includ(?:es?|ed|ing)|contains?|covers?|encompass(?:es)?|represents?) (?:only )?(?:a |some )?(?:small |large )?(?:subset|part|portion|fraction|some) of (?:the |this )?(?:\\w+ )?(?:<AE>|activity|clusters?)";
export const NAMED_ELSEWHERE =
  /^ (?:that |which |what )?(?:(?:[\uE300-\uE3FF]|[\w-]+) ){0,3}(?:calls?|tracks?|tracked|names?|known|identif(?:y|ies|ied)|attributed|refers?|referred|clusters?|dubbed)(?: (?:to|as|by|under|\w+ly|[\uE300-\uE3FF]))* (?:the )?["'(]*$/i;
/** "This new set of" attacks. */
export const SET_OF =
  "(?:(?:this|that|these|the|an?) )?(?:(?:new|recent|same|first|second|earlier|previous|current) )?(?:sets?|series|waves?|strings?|clusters?) of";
/** "Uses a separate infrastructure from X", "conducts separate operations from those of X". */
export const OTHER_WAYS =
  "(?<=\\b(?:us|conduct|run|operat|maintain|employ|rel|ha|leverag)(?:e|es|s|ed|d|ve|ies|ning|ing)(?: on)? (?:an? |its |their )?(?:\\w+ly )?)(?:separate|distinct|different) (?:[\\w&-]+ ){0,2}?(?:operations|infrastructure|servers?|tools?|tooling|toolsets?|malware|tactics|techniques|tradecraft|activity|work)(?= (?:from|than|to) )";
/** The same, where a phrase holds the words. */
export const OTHER_HEAD = /^(?:an? |its |their )?(?:\w+ly )?(?:separate|distinct|different)\b/i;
