import { pattern } from "./forms.ts";

/** A clause under one of these tells of no event: forecasts, conditions, advice, capabilities. */
export const UNREAL = pattern(
  "\\b(?:prospect|danger|risk|threat|fears?) of (?:the )?<A>|\\b(?:will(?! be remembered| (?:usually|typically|often|generally|normally|commonly|frequently|sometimes|then|always|routinely|occasionally)\\b)|won't|would(?! appear| seem| suggest)|shall|should(?! (?:also )?be (?:noted|mentioned|stressed|pointed out|emphasi[sz]ed|remembered|underlined))|'ll|going to|(?:is|are|was|were) (?:likely |expected |set |poised |planning |due |about )to(?! have| be (?:the|a|behind|based))|expect(?:s|ed)?(?: to| that)?|predict(?:s|ed|ing)?|forecast(?:s)?|anticipate[sd]?|if(?! (?:ever|any|not|at all)\\b)|(?<=\\bwould have \\w{2,12} )had|unless|whether|imagine|suppose|hypothetical(?:ly)?|in theory|plans? to|intends? to|can|could(?! have| be| also be| possibly| (?:not |only )?(?:find|see|identify|detect|observe|establish|confirm)\\b)|capable of|(?<!\\b(?:was|were|been) )able to|ability to|designed to|how to|ways? to|recommend(?:s|ed)?|must|need(?:s)? to|ought to|advise[sd]?|protect(?:s|ed|ing)? (?:against|from)|prevent(?:s|ed|ing)? from|in the future|next year|what if|(?<=^[\"']?)were (?:it|they|<A>) to|(?:test|examin|explor|investigat)\\w* (?:the |this |a )?(?:hypothesis|theory|possibility|idea|question)(?: that| whether| of)?|(?<=^[\"']?)(?:should|had)(?= (?:the )?<A>)|(?:threaten|vow|pledg|promis|offer|propos|hop|wish|ask|invit|urg)(?:s|es|e|ed|ing)?(?: (?:the )?<A>)? to(?! (?:have|be)\\b)|planned to|consider(?:s|ed|ing)?(?= (?:attack|target|us|hit|breach)ing\\b)|(?:was|were) to (?:have )?(?=(?:attack|target|hit|share|hand|us|be part)\\w*)|(?<=^[\"']?for this (?:demonstration|demo|test|example), )we (?:let|have|had)|(?:plan|proposal|order|request|offer|bid|call)(?:s|ed|ing)? for (?:the )?<A> to|(?<=^[\"']?)as (?:if|though)|let(?:'s| us)(?: \\w+)? (?:say|assume|suppose|imagine|pretend)(?: that)?|for the sake of (?:argument|example)|consider (?:the|a) (?:hypothetical |fictional )?(?:case|scenario|situation)|(?<=^[\"']?)(?:assume|picture|pretend|take two|treat (?:two|any|each|all))|we mean(?: that)?|(?:describes?|means|is) (?:a|the|any) (?:case|situation|scenario) (?:where|in which|when)|(?:prospect|danger|risk|threat|fears?) of|fictional (?:example|scenario|case|story|attack|country|campaign|incident|exercise)|fictitious (?:example|scenario|case|story|attack|country|campaign|incident)|want(?:s|ed|ing)? (?:\\w+ ){1,3}to (?:believe|think|assume|conclude|suspect)(?: that)?|(?:made|makes?|making) (?:it|<A>|things) (?:look|appear|seem|sound)(?: (?:that|as if|as though|like))?|so that (?:\\w+ ){1,2}would (?:blame|think|believe|suspect)|(?:fool|trick|mislead|misled|deceiv)(?:e|s|ed|ing)? (?:\\w+ ){1,3}(?:into (?:believing|thinking)|to believe)(?: that)?|(?:give|gave|create|creat|giv)(?:s|d|ing|ed)? the (?:false )?impression that|may (?:soon|one day|eventually|try to|want to|attempt to|continue to)|might (?:soon|try to|want to))\\b",
);

/** Where a scene is set that did not happen, at the head of a sentence: "In the film, …", "During the exercise, …". */
export const SCENE = pattern(
  "(?<=^[\"'(]{0,2})(?:in|during|for|under|throughout)(?: (?:the|this|that|our|a|an|one|his|her|its|their))? (?:[\\w-]+ ){0,2}?(?:films?|movies?|novels?|thrillers?|episode|video games?|board games?|games?|exercises?|drills?|war ?games?|simulations?|table-?tops?|(?:fictional|fictitious|hypothetical|imaginary|imagined|made-up|invented|contrived|simulated) (?:[\\w-]+ )?(?:example|scenario|case|story|attack|country|world|setting)|<S>)(?= ?(?:,|\"|'|by |of |called |entitled |titled |with the red team))",
);
/** Who tells of it as a story: "the novel tells how", "the game lets players". */
export const STORY = pattern(
  "\\b(?:novels?|films?|movies?|thrillers?|short stor(?:y|ies)|video games?|board games?|(?:emulation|test|exercise) plans?|screenplay|script of the (?:film|play))(?: \\w+)? (?:tells?|told|depicts?|depicted|shows?|portrays?|portrayed|imagines?|imagined|lets|has|have|follows|sees|in which|about how|where|features?|stars?)\\b|\\bis the (?:title|plot|premise|storyline) of\\b|\\b(?:her|his|a|the|their) (?:new |first |latest )?(?:book|novel|film|song|album|lecture|talk), (?=<A>)|\\b(?:red team(?:ers)?|pen(?:etration)? ?testers?|students|players|participants|role[- ]players), (?:acting|posing|playing|in the role|as)\\b|\\bplaying the (?:part|role) of\\b",
);
/** "Say" before a name that is an example of anybody's: "a group, say X, that uses …". */
export const EXAMPLE = pattern("[,(] ?(?:let's |let us )?say,? (?:the )?[\"']?(?=<X>)");
/** What was meant to be done, and was not: "an early draft that was never acted upon". */
export const NEVER_DONE = pattern(
  "\\b(?:never|not) (?:\\w+ )?(?:acted (?:up)?on|carried out|approved|implemented|executed|reali[sz]ed|put into (?:practice|effect)|came about|come about|c[ao]me to (?:pass|fruition)|materiali[sz]ed?|went ahead|gone ahead|took place|signed off|adopted|followed through)\\b|\\b(?:was|were|been|got) (?:later |then |\\w+ly )?(?:shelved|scrapped|dropped|called off|turned down|rejected|abandoned|cancell?ed|vetoed|aborted)\\b|\\b(?:turned (?:it|him|them|her) down|came to nothing|fell through)\\b",
);
/** Words for what is meant to be done. */
export const INTENT =
  /\b(?:plans?|proposals?|drafts?|schemes?|blueprints?|intentions?|ideas?|orders?|offers?|bids?|requests?|options?|mergers?|deals?|scenarios?|memos?|operation plan)\b/i;
/** An act that is still to come, told after it is named: "an attack by X on Y is imminent", "… would be". */
export const TO_COME =
  /^["')]*(?: [\w-]+){0,2}? (?:would|(?:is|are|was|were|seems?|looks?)(?: \w+ly| now)? (?:imminent|looming|impending|inevitable|(?:only )?a (?:matter|question) of time|expected|planned))\b(?! (?:seem|appear|suggest|have)\b)/i;
/** Of the words above those that hold for the whole clause after them; the others colour the verb right after them. */
export const CLAUSAL_UNREAL =
  /^(?:if|unless|whether|imagine|suppose|expect|predict|forecast|anticipat|what if|in the future|next year|hypothetical|in theory|recommend|advise|should|had|were|test|examin|explor|investigat|let|consider|for the sake|assume|picture|pretend|take two|treat|we mean|describe|means|is (?:a|the|any) |as (?:if|though)|fictional|fictitious|want\w* (?:\w+ ){1,3}to|ma[dk]|so that|fool|trick|misle|deceiv|giv|gave|creat)/i;
/** Of the words above those that colour the very next verb and no later one: "threatened to". */
export const NEXT_VERB = /^(?:threat|vow|pledg|promis|offer|propos|hop|wish|ask|invit|urg)\w* (?:.*)to$/i;
/** What the exact words of a scene may be where a mention holds them. */
export const MADE_UP = /^(?:(?:video |board )?games?|films?|movies?|television|tv)$/i;
