import { pattern } from "./forms.ts";

/** Words that say on whose behalf a group acts; the state or its body follows. `weak` ones are hedges themselves. */
export const SPONSORED = pattern(
  "\\b(?:sponsored by|backed by|supported by|funded by|directed by|controlled by|run by|operated by|on behalf of|at the behest of|in the service of|work(?:s|ed|ing)? for|employed by|tasked by|acts? for|acting for|under the (?:direction|control|command) of|subordinate to|answers? to|reports? to|attribut(?:e|es|ed|ing)(?: \\w+){0,4}? to|(?:is|are|was|were) (?:a )?(?:unit|part|arm|branch|division) of|sponsored and directed by|contractors? (?:for|of)|blamed on|traced (?:back )?to|pinned on)(?: (?:the|a|an|actors? (?:within|in)|elements? of|members? of))* ?(?=<LOA>)",
);
export const SPONSORED_WEAK = pattern(
  "\\b(?:link(?:s|ed)? to|tied to|ties to|ties with|connected to|connections? to|connections? with|links? with|associat(?:ed|ion) with|affiliated with|aligned with|close to|nexus to)(?: (?:the|a|an))* ?(?=<LOA>)",
);
/** An organisation or place that stands for a state. */
export const STATE_BODY =
  /\b(?:government|ministry|intelligence|military|army|GRU|FSB|SVR|MSS|IRGC|PLA|RGB|Reconnaissance General Bureau|Revolutionary Guard\w*|security service|state|Kremlin|Beijing|Moscow|Tehran|Pyongyang|Bureau|agency|services?|Unit \d+|MOIS|regime|Republic)\b/i;

/** Lists of groups hold some organs of states: these are bodies a group may answer to. */
export const STATE_UNIT =
  /\b(?:Unit \d+|GRU|FSB|SVR|MSS|IRGC|PLA|RGB|MOIS|Lab 110|Bureau 121|Unit 8200|Military Unit)\b/;
/** "Example was behind the attacks", said of a state or its organ. */
export const STATE_BEHIND = pattern(
  "<LO> (?:is|are|was|were|be|being|been)(?: \\w+ly)?(?: (?:likely|probably|allegedly|reportedly|almost certainly))? (?:behind|responsible for|to blame for)(?: (?:the|a|an|this|that|these|all|some of|several|both))* ?[\"']?(?=<EM>)",
);

/** Phrases "Example-backed" and "state-sponsored" say who stands behind a group. */
export const BACKED = /-(?:backed|sponsored|funded|controlled|run|linked|affiliated|aligned|nexus)\b/i;
export const BACKED_FIRMLY =
  /-(?:backed|sponsored|funded|controlled|run)\b|\b(?:state|government|nation-state)[- ](?:sponsored|backed|funded|run|linked)|\bnation[- ]state\b/i;

/** Words that say where a group sits. */
export const LOCATED = pattern(
  "(?:(?<=<A>[\"']?) from|\\b(?:(?:are|is|was|were) (?:\\w+ly )?(?:from|native to)|(?:are|is|was|were|be) (?:\\w+ )?(?:based|located|headquartered|situated)(?: out of| in| from)|based (?:out of|in|somewhere in)|(?:operat(?:e|es|ed|ing)|work(?:s|ing)?|act(?:s|ing)) (?:out of|from)|originat(?:e|es|ed|ing) (?:from|in)|hail(?:s|ing)? from|com(?:e|es|ing) from|resid(?:e|es|ing) in|(?:has|have|with) (?:its |their )?origins? (?:in|to)|origins? (?:in|to)|stem(?:s|ming)? from|located in|(?:of|with|has|have|having)(?= (?:the |an? )?<L> (?:origins?|roots)\\b)))(?: (?:the|somewhere|a|an))* ?(?=<L>)",
);

/** "X, likely Example," and "X (believed to be Example)": a home put beside the name. */
export const SAID_HOME = pattern(
  "(<A>)[\"']?(?:, | \\(|, (?:who|which) (?:is|are) )(?:(?:also|most|very|itself|themselves) )*(?:(likely|probably|possibly|presumably|suspected|allegedly|reportedly)(?: to be)?|(?:believed|thought|suspected|assessed|said|considered|assumed) to be(?: an?)?) (<L>)(?:-(?:based|nexus|linked|backed|speaking|aligned))?(?=[,.;)]| (?:in origin|by origin|hackers|nationals|and\\b))",
);

/** Whose work is it? Campaigns, attacks and malware before the words, a group after them. */
export const WORK_OF = pattern(
  "\\b(?:attribut(?:e|es|ed|ing|able)(?: \\w+| <AEM>){0,5}? to|ascribed to|(?:the |be the |likely the )?(?:work|handiwork) of|pinned on|blamed on|claimed by|(?:carried out|conducted|launched|orchestrated|perpetrated|executed|run|operated|staged|mounted|committed|masterminded|developed|created|authored|written|built|made|operated and developed) by|belong(?:s|ed|ing) to|credited to|assign(?:s|ed)? to|traced (?:back )?to)(?: (?:the|a|an|at least one|one or more|actors? (?:from|within|of)|members? of|several|an actor (?:called|we track as)|actor we track as|threat actor (?:called|known as)))* ?[\"']?(?=<A>)",
);
export const WORK_OF_WEAK = pattern(
  "\\b(?:link(?:s|ed|ing)?(?: \\w+| <AEM>){0,5}? (?:to|with)|tied to|tie(?:s)?(?: \\w+| <AEM>){0,5}? to|ties (?:to|with)|connected (?:to|with)|associated with|strong links to|related to|consistent with|points? to|(?:bear|bears|bearing|bore|has|have|carries|shows?) (?:all |many of |some of )?(?:the |\\w+ )?(?:hallmarks?|fingerprints?|trademarks?|signature) of|reminiscent of|used (?:exclusively |only )?by)(?: (?:the|a|an|an actor called|threat actor))* ?[\"']?(?=<A>)",
);
/** "X is behind the campaign", "X was responsible for …", "we attribute this to X". */
export const BEHIND_IT = pattern(
  "\\b(?:(?:is|are|was|were|be|being|been)(?: \\w+ly)? (?:behind|responsible for|to blame for|the (?:culprit|author|authors|perpetrators?) (?:of|behind))|(?:conducted|carried out|launched|orchestrated|perpetrated|claimed responsibility for|took credit for|claims responsibility for|created|authored|developed|hatched|was involved in|stands behind|stood behind))(?: (?:the|a|an|this|that|these|all|some of|several|creation of|development of))* ?[\"']?(?=<EM>)",
);
export const CULPRIT = pattern(
  "(<A>) (?:is|was|are|were)(?: \\w+ly)? (?:the (?:culprits?|perpetrators?)|to blame|responsible|behind (?:it|this))\\b",
);

/** "Blamed X for the attacks", "accused X of being behind A", "held X responsible for A": the one to blame, then for what. */
export const BLAMED = pattern(
  "\\b(?:blam(?:e|es|ed|ing)|(?:hold|held|holds|holding)|accus(?:e|es|ed|ing)|charg(?:e|es|ed|ing)|suspect(?:s|ed|ing)?|point(?:s|ed|ing)? (?:the|a|its|their) fingers? at)(?: (?:the|a|an|formally|publicly|openly|\\w+ly|elements of))* ?[\"']?(<LOA>)[\"']? (?:responsible )?(?:for|of|over)(?: (?:being|having|been|carrying|out|behind|the|a|an|this|that|these|all|some|several|many|recent|last|\\w+ing|\\w+ed))* ?[\"']?(?=<AEM>)",
);
