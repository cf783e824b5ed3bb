import { pattern } from "../../../sentence/tables/forms.ts";
import { verbs } from "../../../tables/inflect.ts";

/** Words by which one piece of malware is told to be akin to another that follows, or to a group. */

/** What malware is made of, or shows by: one has it of another, or two of one. */
export const THING =
  "(?:(?:source |program )?code(?: ?base)?|sources?|routines?|(?:sub)?functions?|functionalit(?:y|ies)|algorithms?|implementations?|structures?|design|architecture|formats?|protocols?|schemes?|mechanisms?|strings?|keys?|mutex(?:es)?|headers?|paths?|certificates?|signatures?|packers?|crypters?|cryptors?|encryptors?|loaders?|builders?|compilers?|(?:build )?environment|platform|framework|engine|modules?|plug-?ins?|components?|librar(?:y|ies)|commands?(?: set)?|features?|traits|servers?|domains?|infrastructure|C2|C&C|panel|config(?:uration)?s?|versions?|variants?|samples?|parts?|portions?|pieces?|snippets?|elements?|chunks?|majority|bulk|bits|DNA|famil(?:y|ies)|notes?|layout|style|obfuscation|encryption|logic|toolset|toolkit|roots?|origins?|lineage|ancest(?:ors?|ry)|characteristics?|behaviou?r|workflow|analysis|examination|inspection|study|comparison)";
/** "The mutex created by …", "one of several botnets …": what is said of it is said of whose it is. */
export const PIECE_OF = pattern(
  `(?:\\b(?:both|some|all|many|most|several|few|each|one|much) of|\\b${THING}(?: (?:used|seen|found|created|generated|implemented|employed|contained|embedded|dropped|present|shipped|written))?(?: (?:of|in|within|from|by|inside|for|behind)))(?: (?:the|both|several|many|an?))* ["'(]*$`,
  "i",
);

/** "Despite its similarities to Y, X …". */
const DESPITE = "\\b(?:despite|notwithstanding|given|because of|due to)(?: (?:[\\w-]+|<A>)){0,5} $";
export const FRONTS = pattern(DESPITE, "i");
/** "There are similarities to Y": nobody is told to have them. */
const EXISTS =
  "\\b(?:there (?:is|are|were|was|(?:may|might|could) be)|we (?:(?:also|have|then|\\w+ly) ){0,2}(?:found|observed?|identified|notice|noticed|see|saw|seen|discovered))(?: [\\w-]+,?){0,7} $";
export const TOLD_OF_NOBODY = pattern(EXISTS, "i");
/** Other malware follows, after whatever carries its name; the malware that it is told of stands before. */
export interface KinCue {
  readonly word: RegExp;
  /** What has to stand right before the words. */
  readonly after?: RegExp;
  /** What has to stand between the words and the other one, or right after it. */
  readonly of?: RegExp;
  /** May it be a group's, and so the group that the malware is like? */
  readonly ofGroups: boolean;
  /** Ties may be told of in words that say less than that there is kinship. */
  readonly ofTies?: boolean;
  /** Only of a family: "belongs to the Y family". */
  readonly ofFamily?: boolean;
}

const cue = (
  source: string,
  ofGroups: boolean,
  more: Pick<KinCue, "after" | "of" | "ofTies" | "ofFamily"> = {},
): KinCue => ({
  word: pattern(`(?<![\\w-])(?:${source}) (?=\\S)`),
  ofGroups,
  ...more,
});

export const IN_SOME_WAY =
  "(?:,? (?:(?:both )?in|from|at|on|of|across) (?:(?:[\\w&/-]+,?|<A>|<M>) ){0,8}?(?:[\\w&/-]+|<M>),?)?";
export const LIKENESS_NOUN =
  "(?:similarit(?:y|ies)|resemblances?|commonalit(?:y|ies)|parallels|overlaps?|(?:over|inter)sections?|correlations?|coincidences|affinit(?:y|ies)|likeness|kinship|consistenc(?:y|ies))";
export const TIE_NOUN = "(?:links?|ties|connections?|relations?(?:hips?)?|relation|affiliation)";
/** To be so, or to have or use what is so: nothing else makes one malware like another. */
const IS_OR_HAS = pattern(
  "\\b(?:is|are|was|were|be|been|being|looks?|looked|appears?|seems?|remains?|functions?|works?|behaves?|operates?|us(?:es?|ed|ing)|employ\\w*|ha(?:s|ve|d|ving)|contain\\w*|implement\\w*|follow\\w*|leverag\\w*|featur\\w*|exhibit\\w*|show\\w*|display\\w*|adopt\\w*|perform\\w*|bears?|shares?|whose)\\b[^;]{0,70}$|<M>[\"')]*,? (?:\\w+ly )?$",
  "i",
);
/** "Is based on", "X, based on", "a trojan derived from". */
const IS_DONE = pattern(
  "(?:\\b(?:is|are|was|were|be|been|being|as|and|but|or|has|have|had|which|that)(?: [\\w-]+){0,5}|<M>(?:[\"']| \\([^()]{0,80}\\))*,?(?: [\\w-]+){0,2}|,(?: \\w+ly)?|(?:^|[.;:])[\"']?(?: ?\\w+)?) ?$",
  "i",
);
/** "The malware's similarities", "its code and overlaps". */
const OWN_LIKENESS =
  "(?:<M>[\"')]*'s|<M>[\"')]*s'|(?:^| )<A>) (?:(?!(?:that|which|who|is|are|has|have|was|were)\\b)[\\w-]+,? ){0,9}$";
const CODE_PARTS =
  "(?:code(?: ?base)?|sources?|functions?|functionality|routines?|parts|portions?|pieces|snippets|chunks|elements|techniques|ideas|features|strings|algorithms?|obfuscation|logic|encryption)";
/** "X uses an algorithm that …", "X's algorithm …": whose the thing is stands before it. */
const HAS_THING = pattern(
  "\\b(?:us(?:es?|ed|ing)|employ\\w*|ha(?:s|ve|d|ving)|contain\\w*|implement\\w*|leverag\\w*|featur\\w*|exhibit\\w*|show\\w*|adopt\\w*|include\\w*|host\\w*|beacon\\w*|communicat\\w*|connect\\w*|contact\\w*|signed|packed|rel(?:y|ies|ied) on)\\b[^;]{0,70}$|<M>[\"')]*'s? (?:[\\w-]+ ){0,4}$|\\b(?:of|in|from) (?:the )?<M> $",
  "i",
);

/** "X's server was …", "strings in X …". */
const ITS_THING = pattern(
  `(?:<M>["')]*'s? (?:[\\w-]+ ){0,3}${THING}|\\b${THING}(?: (?:used|seen|found))? (?:of|in|from|by) (?:the )?<M>)(?: (?:is|are|was|were|has|have|had|been))* $`,
  "i",
);

export const KIN_CUES: readonly KinCue[] = [
  cue(
    `(?:similar|similarly|identical|identically|akin|comparable|analogous|equivalent|(?:(?:very|quite|extremely|so|particularly|strikingly|remarkably) )close|close(?=(?:ly)? (?:to|related))|close cousin)${IN_SOME_WAY} to`,
    true,
    { after: IS_OR_HAS },
  ),
  cue(
    `reminiscent of|remind(?:s|ed|ing)? (?:\\w+ ){0,2}of|${verbs("resemble")}|(?<=\\b(?:closely|exactly|largely|partially|strongly|nearly|${THING}) )match(?:es|ed)?|match(?:es|ed)?(?= [^.;]{1,40} (?:in|by) \\d)|indistinguishable from|match(?:es|ed)? (?:that|those|the ones?)(?= (?:of|in|from|used|found|seen)\\b)|(?:virtually |almost |nearly |largely |much |essentially |exactly )?the same as|(?:behav|function|work|operat|look)\\w* (?:\\w+ ){0,2}like`,
    true,
  ),
  cue(
    `${verbs("overlap+ intersect correlate")}(?:,? [^,;.\\uE000-\\uE2FF\\uEC00-\\uEDFF]{3,40},)?(?: \\w+ly)?${IN_SOME_WAY} with`,
    true,
  ),
  cue("shar(?:e|es|ed|ing)(?: (?:[\\w&%./-]+,?|\\([^()]{0,30}\\)|<AMDOR>(?:'s)?)){0,12}? with", true),
  cue(
    `(?:(?:has|have|had|having|bears?|bore|bearing|shar(?:e|es|ed|ing)|show(?:s|ed|n|ing)?|exhibit(?:s|ed|ing)?|display(?:s|ed|ing)?|reveal(?:s|ed|ing)?|demonstrat(?:e|es|ed|ing)|indicat(?:e|es|ed|ing)|suggest(?:s|ed|ing)?|contain(?:s|ed|ing)?|present(?:s|ed|ing)?|carr(?:y|ies|ied|ying)) (?:(?:(?!that\\b)[\\w%&-]+,?|<AMD>) ){0,8}?${LIKENESS_NOUN}${IN_SOME_WAY}) (?:with|to)(?: and (?:[\\w-]+ ){0,2}${LIKENESS_NOUN} (?:with|to))?`,
    true,
  ),
  cue(`${LIKENESS_NOUN}${IN_SOME_WAY} (?:with|to)`, true, {
    after: pattern(`${OWN_LIKENESS}|${DESPITE}|${EXISTS}`, "i"),
  }),
  cue(
    "(?:has|have|had|having|shares?) (?:(?:[\\w%-]+,?) ){0,5}?(?:in common |common (?:[\\w-]+ ){1,2}?|(?:features?|traits|code|strings) )with",
    true,
  ),
  cue(
    "the (?:exact |very )?same (?!(?:time|day|date|week|month|year|period|moment|hosts?|machines?|systems?|networks?|victims?|targets?|universit(?:y|ies)|organi[sz]ations?|compan(?:y|ies)|countr(?:y|ies)|industr(?:y|ies)|sectors?|regions?|users?|vulnerabilit(?:y|ies)|flaws?|bugs?|way(?! as th(?:at|ose) )|fate|attack|campaign|operation|name)\\b)(?:(?:[\\w&/-]+|<M>),? ){1,6}?(?:as(?! (?:well|the (?:one|ones) (?:that|which) (?:we|is))\\b)|(?:used|seen|found|observed|employed|present) (?:by|in|with)|from|that(?= <M>))",
    true,
  ),
  cue(
    `(?:(?:based|built|modell?ed|constructed|founded) (?:[\\w-]+ ){0,2}?(?:up)?on|built (?:[\\w-]+ )?(?:from|off|with|around|using)|(?:derived|spawned|forked|descended|adapted|rewritten|lifted|copied|borrowed|ported|created|compiled|developed|split|branched|assembled|put together|(?:cobbled|stitched|pieced) together) (?:\\w+ )?(?:off|from|off of)(?! (?:scratch|the ground)\\b)|rebranded (?:from|off)|inspired by|patterned (?:after|on)|modell?ed after)`,
    false,
    { after: IS_DONE },
  ),
  cue(
    `${verbs("evolve descend derive stem originate emerge spring/springs/sprang/sprung/springing grow/grows/grew/grown")}(?: (?:much|\\w+ly))?(?: out)? (?:from|of)|(?:is|was|were|are) born (?:out of|from)|trac(?:e|es|ed|ing) (?:its|<A>)(?: (?:[\\w-]+|and)){1,4}? (?:back )?to|${verbs("evolve morph develop transform mutate")} into|${verbs("spawn succeed")}|(?:goes|go|went|dates|dated|traces|leads|led) back to|(?:is|are|was|were|be|been) traced (?:back )?to|g(?:i|a)v(?:e|es|en|ing) (?:rise|birth|way) to|(?:was|been|is) (?:\\w+ )?(?:succeeded|replaced|superseded) by|(?:re-?brand|re-?emerg|re-?surfac|re-?launch|resurrect|re-?packag|re-?appear|re-?born|return)(?:s|e|es|ed|ing)? (?:itself )?as|${verbs("follow")} in the footsteps of|(?:has|have|had) (?:\\w+ |<A> ){0,2}roots in|rooted in|owes? (?:\\w+ ){1,3}to|builds? (?:up)?on|t(?:akes|ook|ake) the place of|fill(?:s|ed)? the (?:void|gap) left by|${verbs("form serve provide become/becomes/became lay/lays/laid act")} (?:as )?(?:the|an?) (?:\\w+ )?(?:basis|foundations?|base|blueprint|template|starting point|model) (?:of|for)`,
    false,
  ),
  cue(
    `${verbs("borrow reuse re-use recycle inherit plagiarise plagiarize repurpose echo/echoes/echoed/echoing emulate clone")}|(?:lift|crib|draw|drew|pilfer)(?:s|ed|ing)?(?= (?:[^,;.]{0,40} )?from\\b)`,
    false,
  ),
  cue(
    `(?:cop(?:y|ie)|incorporat|includ|contain|integrat|embed|port|leverag|adopt|us|took|tak|featur|implement|employ|mimic|combin|merg)(?:e|es|ed|d|ing|s|ded|king|ks)?(?= [^.;]{0,80}\\b(?:${CODE_PARTS}|keys?|packer|crypter|certificates?|mutex)\\b)`,
    false,
    { of: new RegExp(`\\b${CODE_PARTS}\\b`, "i") },
  ),
  cue(
    "(?:also|previously|earlier|first|already|later) (?:been )?(?:found|seen|used|observed|present|presented|employed|occurs?|appears?|appeared|implemented|identified|spotted|contained) (?:in|by|with|from|within|on|for)",
    true,
    { after: ITS_THING },
  ),
  cue(
    `${THING}(?: (?:that|which))?(?: (?:is|are|was|were|has|have|had|been|can|be|also|earlier|first|already|later|\\w+ly)){1,5} (?:found|seen|used|implemented|observed|present|employed|shared|known|appear(?:s|ed)?|documented|spotted|identified|(?:associated|linked|attributed|tied)(?= (?:to|with) )) (?:in|by|with|from|within|for|(?<!used )to)`,
    true,
    { after: HAS_THING },
  ),
  cue(
    `(?:(?<=\\b(?:is|was|are|were|be|been|being) (?:[\\w-]+ ){0,3})(?:linked|tied|connected|related|traced|associated)(?: back)?|(?:ha(?:s|ve|d|ving)|with|bears?|shows?) (?:[\\w-]+ ){0,4}?${TIE_NOUN}${IN_SOME_WAY}) (?:to|with)`,
    false,
    { ofTies: true },
  ),
  cue(
    `${verbs("belong")} to|(?:is|are|was|were) (?:(?:an? |one )?(?:\\w+ )?(?:part|member|branch|strain) of|from(?= (?:the )?<M>))`,
    false,
    { ofFamily: true },
  ),
];
/** Words that say less than that there is kinship. */
export const WEAK_TIE = /\b(?:link|tie|associat)/i;
