import { verbs } from "./inflect.ts";

/** Words of what two groups have in common, as parts of patterns: what is shared is told of, not how it came about. */

/** Words that nobody stands beside: the other one follows "with", "to" or "between". */
export const ALIKE = `overlap(?:s|ped|ping)?|(?:intersect|coincide|dovetail|correlate|converge|align)(?:s|d|ed|ing)?(?= (?:\\w+ly )?(?:to|with)\\b)|intersections?|convergence|correlations?(?= (?:with|to|between)\\b)|in common(?= with\\b)|similarit(?:y|ies)|(?:very |quite |strikingly |remarkably |highly )?similar(?= to\\b|.{0,30} to those)|(?:identical|akin|comparable|reminiscent)(?= (?:to|of)\\b)|resemblances?|parallels|commonalit(?:y|ies)|shar(?:e|es|ed|ing) (?:[\\w-]+ ){0,4}?(?:overlaps?|similarities|code|characteristics|traits|TTPs|campaign overlap|targets|techniques|tactics|commonalities|features|elements?|themes?|lures?|patterns?|hallmarks)|code (?:overlap|reuse)|successor|comparisons?(?= (?:to|with|between)\\b)|consistent(?= with\\b)`;
/** Verbs whose object the other one is. */
export const RESEMBLING = `${verbs("resemble")}(?: the descriptions? of)?|(?<=\\b(?:closely|strongly|partially|largely|nearly|exactly) )match(?:es|ed|ing)?|remind(?:s|ed|ing)? (?:\\w+ )?of|(?:is|are|was|were) (?:\\w+ )?reminiscent of`;
/** "Used similar TTPs as X", "employs the same tactics as those of X". */
export const SAME_WAYS =
  "(?:us|employ|leverag|follow|deploy|exhibit|display|show|adopt)(?:e|es|ed|s|ing) (?:very |highly |strikingly |many of |much of |largely |some of )*(?:similar|the (?:exact |very )?same|identical|comparable|near-identical)(?: (?:[\\w-]+,?|<MEV>)){1,7}?(?= (?:as|to|that|which|used by) )";
/** "X is the successor of Y", "X evolved into Y". */
export const SUCCESSION =
  "(?:successors?|evolution|evolvement|offspring|iteration|precursors?|predecessors?|forerunners?|heirs?|(?:rebranded|renamed|re-branded|newer|evolved|new) (?:incarnation|form))(?= (?:to|of)\\b)|(?:evolv|morph|transform|transition)(?:e|es|ed|ing|s)? into";
/** "Shares a large part of the servers of X". */
export const PARTLY =
  "shar(?:e|es|ed|ing) (?:an? |the )?(?:\\w+ )?(?:portions?|parts?|amount|majority|bulk|some|much|most|all|\\d+ ?%) of";
/** Where the other one follows at once. */
export const OF_THE =
  /^(?: (?:to|of))? (?:the |an? |its )?(?:(?:now-defunct|defunct|former|infamous|notorious|older|old|original|earlier|previous) )*["'(]*$/i;
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
