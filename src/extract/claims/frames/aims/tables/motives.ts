import { pattern } from "../../../sentence/tables/forms.ts";

/** Hedges within the words: "the motive is likely …". */
const PERHAPS =
  "(?: (?:likely|probably|possibly|presumably|apparently|reportedly|allegedly|primarily|mainly|mostly|largely|chiefly|also|not only|not just|simply|clearly|thought|believed|assessed|suspected))*";
const GOALS =
  "(?:main |primary |principal |chief |ultimate |apparent |overall |likely |end |key |stated |suspected )*(?:goal|aim|objective|purpose|motive|motivation|intention|intent|mission|priority)s?";

/** Why. What follows is the motive. */
export const MOTIVE = pattern(
  `\\b(?:(?:motivated|driven|inspired|prompted|incentivi[sz]ed)(?: (?:\\w+ly|in part|more|also|above all))* by(?! (?:an? |the )?(?:\\w+ )?(?:<AM>|botnet|module|script|macro))|in retaliation (?:for|against|to)|in revenge for|as (?:a )?revenge for|as (?:a )?(?:retaliation|punishment|protest|retribution) (?:for|against)|(?:was|were|is|are|been|be) (?:an? )?(?:act of )?(?:retaliation|revenge|punishment|retribution|payback) (?:for|against)|to (?:protest|avenge)(?: against)?(?= )|to (?:fund|finance|bankroll|raise (?:money|funds) for|generate (?:revenue|income|funds) for)(?= (?:the |its |their )?(?:regime|government|<L>|military|weapons|nuclear|missile|war\\b))|in protest (?:of|at|against|over)|out of revenge for|retaliat(?:e[sd]?|ing) for|in response to|${GOALS} (?:(?:of|for|in) [^\\s,]+ (?:[^\\s,]+ ){0,3}?|behind [^\\s,]+ (?:[^\\s,]+ ){0,3}?)?(?:(?:likely|probably|apparently) )?(?:is|was|are|were|has been|seems?|seemed|appears?|appeared)${PERHAPS}(?: to be)?${PERHAPS}(?: to)?|out of(?= anger| revenge| spite)|(?:wish|want|hop|seek|sought|intend|tri)(?:es|s|ed|ing)? to(?= (?:inform|influence|undermine|destabili[sz]e|disrupt|embarrass|intimidate|deter|punish|coerce|sow|discredit) )|serv(?:es|ed|ing)(?= <L>(?:'s?)? (?:\\w+ ){0,2}interests)|as a result of|for the purposes? of(?! (?:this|our|the) (?:report|blog|post|article|analysis|paper))|with (?:the|an?) (?:\\w+ )?(?:goals?|aims?|intent|intention|purpose|objectives?) (?:of|to)|in (?:an? )?(?:\\w+ )?(?:attempt|effort|bid) to(?= (?:inform|influence|undermine|destabili[sz]e|disrupt|embarrass|intimidate|deter|punish|coerce|sow|discredit|gain (?:financial|political|strategic)) ))(?= )`,
);
/** "Money is what drives X", "espionage rather than money motivates X". Group 1: why. The one it drives follows. */
export const MOTIVE_FIRST = pattern(
  "(?:^|[,;:] |\\bthat )((?:(?!(?:it|this|that|which|what|who|they|he|she|the|we|a|an)\\b)(?:<E>|[\\w-]+),? ){1,5}?)(?:(?:is|was) what )?(?:drives?|drove|motivates?|motivated) (?:the )?[\"']?(?=<A>(?:[.,;)\"']|$| (?:and|in|to|since|more|,)\\b))",
);
export const MOTIVE_WORDS = pattern(
  "\\b(?:(?:financially|politically|ideologically|economically|religiously|geopolitically|profit|espionage)[- ](?:motivated|driven|oriented)|financial(?:ly)? (?:gain|motivated)|motivated (?:financially|politically|ideologically)|for (?:(?:personal |their own )?(?:financial|monetary|political|economic) (?:gains?|profit|reasons|purposes|benefit)|(?:cyber)?[- ]?espionage(?: purposes)?|profit|the money|political reasons|sabotage))\\b",
);
/** Within a phrase about an actor: "a financially motivated group". */
export const MOTIVATED =
  /\b(?:financially|politically|ideologically|economically|religiously|geopolitically|profit|espionage)[- ](?:motivated|driven|oriented)\b/i;
/** "Financially motivated lures": said of what follows, which is nobody. */
export const OF_A_THING =
  /^ (?!(?:and|or|but|by|in|with|since|as|for|to|through|via|while|on|at|from|rather|than|threat|hack\w*|cyber\w*|crim\w+|actors?|groups?|gangs?|attack\w*|campaigns?|adversar\w+|intrusions?|operations?|activit\w+|individuals?|syndicates?|espionage|objectives?|goals?|\w+ly)\b)[a-z]/;
/** No motive: that it is not known, or what is done and by whom. */
export const NO_MOTIVE =
  /^(?:(?:still|currently|yet|as yet|so far|largely|presently|also|at this (?:time|point)|remain(?:s|ed)?|to be) )*(?:un(?:clear|known|certain|confirmed|determined|specified)|not (?:yet |entirely |fully |completely |immediately )?(?:known|clear|certain|confirmed|understood|disclosed|identified)|hard to|difficult to|open to|a mystery|once|when|under|the same|similar|different|clear\b|aligned|overlap\w*|focused on|share|consistent|in line|based|shared?|based on|this report|our|what\b|likely unknown|evident|obvious|obfuscated|twofold|threefold|as follows|always|achieved|(?:the |an? )?(?:\w+ )?(?:C&C|C2|server|requests?|commands?|quer(?:y|ies))\b)/i;
