import type { Negation } from "../../../model/claim.ts";
import type { LikelihoodTerm } from "../../../model/vocabulary/icd203.ts";
import { pattern } from "./forms.ts";

/**
 * Words of likelihood, and the ICD 203 (2015, D.6.e.(2)) term they amount to; `unquantified` where the words hedge
 * without saying how much. `verbal` ones colour the verb or phrase right after them; `clausal` ones the rest of the
 * clause they open.
 */
export interface HedgeCue {
  readonly cue: RegExp;
  readonly likelihood: LikelihoodTerm | "unquantified";
  readonly scope: Scope;
}

/** `adjective` ones colour the noun that follows them, and no verb. */
export type Scope = "verbal" | "clausal" | "adjective";

const cue = (source: string, likelihood: HedgeCue["likelihood"], scope: HedgeCue["scope"]): HedgeCue => ({
  cue: pattern(`(?<!\\w)(?:${source})(?![\\w-])`),
  likelihood,
  scope,
});

/** Longer and stronger wordings first: where two begin at one place the first holds. */
export const HEDGES: readonly HedgeCue[] = [
  cue("almost certainly|nearly certain(?:ly)?|almost certain", "almost certain", "verbal"),
  cue(
    "(?:it|this)(?: is|'s) (?:very|highly|extremely) (?:unlikely|improbable) that",
    "very unlikely",
    "clausal",
  ),
  cue("(?:it|this)(?: is|'s) (?:unlikely|improbable|doubtful) that", "unlikely", "clausal"),
  cue("(?:very|highly|extremely) unlikely|(?:very|highly) improbable", "very unlikely", "verbal"),
  cue("almost no chance|remote(?:ly possible| chance)", "almost no chance", "verbal"),
  cue("unlikely|improbabl[ey]|doubtful(?: that| whether)?", "unlikely", "verbal"),
  cue(
    "(?:it|this)(?: is|'s) (?:very|highly|extremely) (?:likely|probable) (?:that|(?=<AEM>))",
    "very likely",
    "clausal",
  ),
  cue("(?:very|highly|quite|extremely) (?:likely|probabl[ey])", "very likely", "verbal"),
  cue(
    "(?:it|this)(?: is|'s) (?:more than )?(?:likely|probable) (?:that|(?=<AEM>))|makes? it (?:likely|probable)(?: that)?",
    "likely",
    "clausal",
  ),
  cue(
    "most likely|most probably|more likely than not|likely|probabl[ey]|presumably|in all (?:likelihood|probability)|chances are(?: that)?|good chance",
    "likely",
    "verbal",
  ),
  cue(
    "roughly even (?:chance|odds)|(?:an )?even chance|fifty-fifty|as likely as not",
    "roughly even chance",
    "verbal",
  ),
  cue(
    "(?:it|this)(?:'s| is| seems| appears| could be| may be)(?: also| quite| entirely)? possible(?:, [^,;]{3,50},)?(?: that)?|an? (?:possible|likely|plausible|probable|potential) (?:objective|goal|explanation|aim|motive|motivation|reason|purpose|scenario|target|link)(?: (?!is\\b|was\\b)\\w+){0,4} (?:is|was|may be)|(?:it is |it's )?tempting to (?:\\w+ ){1,2}(?:that)?|some (?:indications?|evidence|signs?) (?:exists?|suggests?|points?)(?: that| to)?|(?:it|this)(?:'s| is| seems| appears| would be| remains)(?: also| quite| entirely)? (?:conceivable|plausible|thinkable|feasible|arguable)(?: that)?|there (?:is|was|remains) (?:a|some|the|also a) (?:\\w+ )?(?:chance|possibility|suspicion|speculation)(?: that)?|(?:one|another|the|a|an|our|my|their|its) (?:\\w+ )?(?:possibility|hypothesis|theory|explanation|scenario|interpretation|assumption|guess|hunch|impression|suspicion) (?:is|was|remains|being|would be)(?: that)?|the (?:possibility|hypothesis|theory|assumption|suspicion|notion|idea|likelihood|chance|probability|impression) that|(?:hunch|gut feeling|guess)(?: (?:that|of|about))?|impression that|(?:(?:good|strong|every|some) )?(?:reasons?|grounds) (?:to (?:believe|suspect|think|assume)|for (?:believing|suspecting|thinking|assuming))(?: that)?|(?:we )?can(?:no|')t (?:be )?(?:discount|exclude|rule out|ruled out|excluded)(?: the (?:notion|idea|possibility))?(?: that)?|cannot (?:be )?(?:discount|exclude|rule out|ruled out|excluded)(?: the (?:notion|idea|possibility))?(?: that)?|do(?:es)? not (?:exclude|rule out)(?: the (?:notion|idea|possibility))?(?: that)?",
    "unquantified",
    "clausal",
  ),
  cue(
    "(?:which |this |these |that )?(?:strongly )?(?:suggest(?:s|ed|ing)?|hint(?:s|ed|ing)? (?:at|that)|(?:may|might|could|seem to|seems to|appears? to|would) (?:(?:also|again|once again|\\w+ly) )?(?:indicate|suggest|point to|imply|demonstrate|show|confirm|reveal)|points? to)(?: that)?|indications?(?: that)?|signs? that|suggestive of",
    "unquantified",
    "clausal",
  ),
  cue(
    "(?:we|i|they|he|she|<Q>|<A>|researchers|analysts|officials|experts|investigators|authorities|who|and|also|strongly|team) (?:now |also |strongly |further )?(?:believe[sd]?|suspect(?:s|ed)?|think(?:s)?|thought|assume[sd]?|speculate[sd]?|theori[sz]e[sd]?|fear(?:s|ed)?)(?! (?:to|of)\\b)(?: that)?",
    "unquantified",
    "clausal",
  ),
  cue(
    "(?<!\\b(?:is|are|was|were|been|being|be|\\w+ly) )(?:(?:believes?|thinks?|suspects?|considers?|assess(?:es)?|judges?)(?= (?:(?:the |this )?<AM> )?to (?:be|have)\\b)|(?:believed|thought|suspected|considered|assessed|judged)(?= (?:the |this )?<AM> to (?:be|have)\\b))|(?:makes?|made|making|leads?|led|leading) (?:us|me|them|researchers|analysts|investigators|experts|many|some|<A>|<Q>) to (?:believe|suspect|think|assume|speculate)(?: that)?|(?:makes?|made|making) (?:us|me|them|researchers|analysts|investigators|experts|<A>|<Q>) (?:believe|suspect|think|assume)(?: that)?",
    "unquantified",
    "clausal",
  ),
  cue(
    "in (?:our|my|their|his|her) (?:opinion|view|estimation|judg[e]?ment)|as far as (?:we|i|one) (?:know|can (?:tell|see|judge))|to (?:the best of )?(?:our|my) knowledge|(?:it )?looks (?:like|as if|as though)(?! the work| another)|(?:unconfirmed|unverified|unsubstantiated) (?:reports?|claims?|rumou?rs?|sources?)(?: say| suggest| claim)?(?: that)?|(?:circumstantial|inconclusive|anecdotal) evidence(?: that| for| of)?|we (?:can|could) (?:only )?(?:speculate|guess|assume)(?: that)?",
    "unquantified",
    "clausal",
  ),
  cue(
    "(?:it|there) (?:seems|appears|would appear)(?: that| to be)?|as if|(?:speculat|hypothesi[sz]|theori[sz]|postulat|posit)(?:e|es|ed|ing|s)?(?: (?:that|on|about))?|speculation (?:that|about|over|as to)|suspicions? (?:that|of)|(?:hints|clues|signals) that|(?:raise[sd]?|raising|leav(?:es|ing)|left) (?:open )?(?:the |a )?(?:possibility|suspicions?|prospect|likelihood) (?:that|of)|rumou?rs? that|the (?:belief|theory|assumption) that",
    "unquantified",
    "clausal",
  ),
  cue(
    "(?:is|are|was|were|been|being|be) (?:also |now |long |still |since |further |\\w+ly )*(?:believed?|thought|suspected|alleged|rumou?red|presumed|assumed|reported|said|understood|considered|assessed|speculated|theori[sz]ed|hypothesi[sz]ed|deemed|judged|feared|estimated|purported|supposed|known or suspected)(?: to(?: be| have(?: been)?)?| of(?: being| having)?)?|(?:is|are|was|were|been|being) (?:also |\\w+ly )*accused of(?: being| having)?|(?:believed|thought|suspected|alleged|rumou?red|presumed|assumed|considered|said|reported|speculated|purported|understood) to(?: be| have(?: been)?)?|suspected of(?: being)?|(?<!(?:<M>|\\b(?:tactics|TTPs|techniques|infrastructure|domains|addresses|indicators)) )(?:associated|linked|tied|connected) (?:with|to)(?= (?:[\\w-]+ ){0,4}?<E>)|implicated in|look(?:s|ed)? to(?: be| have(?: been)?)",
    "unquantified",
    "verbal",
  ),
  cue(
    "may(?: also)?(?: have| possibly| be|be)?(?= )|might(?: also)?(?: have| possibly| be)?|could(?: also)? (?:have|be|possibly)|possibly|perhaps(?: even)?|maybe|conceivably|arguably|plausibly|putatively|potentially|apparently|reportedly|allegedly|seemingly|supposedly|purportedly|ostensibly|tentatively|seem(?:s|ed|ingly)? to(?: be| have(?: been)?)?|appear(?:s|ed|ing)? to(?: be| have(?: been)?)?|appears?(?= )|alleged|suspected|unclear(?: whether| if)?|consistent with|reminiscent of|in line with|(?:bear|bears|bearing|bore|has|have|carries|shows?) (?:all |many of |some of )?(?:the |\\w+ )?(?:hallmarks?|fingerprints?|trademarks?)|would (?:appear|seem)(?: to(?: be| have(?: been)?)?)?",
    "unquantified",
    "verbal",
  ),
  cue(
    "possible|potential|apparent|putative|plausible|purported|presumed|supposed|rumou?red|tenuous|tentative|circumstantial",
    "unquantified",
    "adjective",
  ),
];

/** Confidence, kept apart from likelihood. */
export const CONFIDENCE_CUE = pattern(
  "\\b(high|moderate|medium|low|strong|great)(?:(?:[ -]to[ -]|\\/| or | and )(?:high|moderate|medium|low))?(?:[ -](?:degree|level) of|-)? ?confidence\\b|\\b(confident)(?= (?:that|in)\\b|,)",
);
export const CONFIDENCE_OF: Readonly<Record<string, "low" | "moderate" | "high">> = {
  high: "high",
  strong: "high",
  great: "high",
  moderate: "moderate",
  medium: "moderate",
  low: "low",
};

/** Words that take back what follows (or, for `any`, what stands anywhere in the clause). */
export interface NegationCue {
  readonly cue: RegExp;
  readonly kind: Negation;
  /** `verbal`: the verb right after it. `clausal`: the clause after it. */
  readonly scope: "verbal" | "clausal";
}

const negation = (source: string, kind: Negation, scope: NegationCue["scope"]): NegationCue => ({
  cue: pattern(`(?:(?<!\\w)|(?=n't))(?:${source})(?!\\w)`),
  kind,
  scope,
});

export const NEGATIONS: readonly NegationCue[] = [
  negation(
    "(?:<Q>|<M>|officials?|government|ministry|embassy|spokes\\w+|the accused|country|it|they|he|she|<A>|<L>|who) (?:has |have |had )?(?:also |repeatedly |always |consistently |strongly |flatly )?(?:den(?:y|ies|ied)|reject(?:s|ed)|dismiss(?:es|ed))(?: (?:any|all|the|these|those) )?(?: ?(?:allegations?|accusations?|claims?|reports?|involvement))?(?: that| of| in)?|denied by|denial that|den(?:y|ies|ied|ying) (?:having|any|all|that|it)",
    "denied-by-accused",
    "clausal",
  ),
  negation(
    "(?:can ?not|can't|could not|couldn't|do(?:es)? not|did not|didn't|doesn't|don't|not|without|unable to|decided to not|declined to|refrain(?:s|ed)? from|no attempt to|stop(?:s|ped)? short of) (?:yet |conclusively |definitively |formally |publicly |directly |currently |reliably |firmly |have (?:enough|sufficient) (?:\\w+ )?(?:insight|evidence|information|data) to |been able to |able to |in a position to )*(?:attribut(?:e|es|ed|ing)|ascrib(?:e|ed|ing)|tie|tying|state|confirm|connect(?:ed)?|link(?:ed)?|conclude|say|prove|report|name|naming|establish|determine|verify|blam(?:e|ing)|accus(?:e|ing)|pin(?:ning)?)(?: (?:a|any|the) (?:definitive |definite |clear |direct )?(?:connection|link|relationship))?|not conclusively attributing|without attributing|(?:it (?:is|remains) )?(?:unclear|unknown|not clear|not known(?! to\\b)|uncertain)(?: whether| if| who)?|could not be (?:attributed|confirmed|verified|linked|tied)|(?:we|i|they|<Q>|researchers|analysts|experts|some|many|others) (?:\\w+ly |still |now |have )?(?:doubt|question|dispute|contest)(?:s|ed)?(?: that| whether)?|no (?:consensus|agreement|certainty) (?:on|about|as to) (?:whether|if)|(?:has|have|had) not (?:been )?(?:attributed|confirmed|connected|linked|tied)|yet to be (?:attributed|confirmed)|remains? unattributed|withh(?:e|o)ld(?:s|ing)? attribution",
    "not-attributed",
    "clausal",
  ),
  negation(
    "no (?:\\w+ ){0,2}(?:evidence|indications?|signs?|proof|trace|hint|suggestion|basis)(?: (?:exists|was found|has been found|yet))?(?: whatever| whatsoever| at all)?(?: (?:that|of|for|to|as to|on))?|nothing (?:\\w+ )?(?:to (?:suggest|indicate|show|connect|link)|(?:that )?(?:suggests?|indicates?|connects?|links?|ties|points to|proves|shows|confirms))|(?:has|have|had|did|do|does|could|was|were)(?: not|n't) (?:yet |been able to )?(?:see|seen|observe[d]?|find|found|identif(?:y|ied)|detect(?:ed)?|uncover(?:ed)?|discover(?:ed)?)(?: any| anything)?(?: evidence| indications?| signs?)?(?: that| of)?|not (?:yet )?been (?:seen|observed|found|detected|concluded|established|proven|proved|demonstrated|verified|confirmed that|determined that)|not (?:yet )?(?:seen|observed|found)|without (?:any )?(?:proven|evidence|proof)(?: of)?|(?:been )?unable to (?:find|identify|see|detect|establish|discover|observe|uncover|locate)(?: any)?|(?:fail(?:s|ed)?) to (?:find|identify|see|detect|establish|observe|uncover|show)(?: any)?|(?:can ?not|can't|couldn't) (?:find|identify|see|observe|detect)(?: any)?|absence of(?: any)?(?: evidence| indications?| signs?)?(?: that| of| for)?|found no|finds no|saw no|seen no|see no|lack(?:s|ed|ing)? (?:of )?(?:any )?(?:evidence|proof)(?: that| of)?|unproven|insufficient evidence|not enough evidence",
    "no-evidence",
    "clausal",
  ),
  negation(
    "not all|not every|not always|(?:do|does|did)(?: not|n't) (?:usually|normally|always|typically|generally|necessarily)|not (?:usually|normally|typically|generally|necessarily)|rarely|seldom|hardly ever|few of|not only one of|only some",
    "partial",
    "verbal",
  ),
  negation(
    "(?:originally|initially|at first|at one (?:point|time)) (?:attributed|linked|blamed|tied|ascribed)(?= (?:to|on)\\b)|(?:originally|initially|at first|at one (?:point|time)|formerly|once|earlier|long|previously) (?:thought|believed|assumed|considered|suspected|presumed)(?= (?:to|that|part|an?)\\b)",
    "ceased",
    "verbal",
  ),
  negation(
    "(?:has |have |had )?(?:stopped|ceased|discontinued|abandoned|gave up|given up|ended|halted|suspended|quit)(?: (?:all|any|its|their|<A>))?(?= \\w+ing|<E>| the| to| us| coop| work| shar| collab| tar| at)|no longer|(?:cut|cuts|cutting|severed|severs|severing|broke|breaks|broken|dissolved|dissolves)(?: off| up)?(?: (?:all|any|its|their|<A>))?(?= (?:ties|links|relations|contacts?|cooperation|collaboration|partnership|alliance|connections?)\\b)|(?<=<A> )used to(?= (?:target|attack|cooperate|collaborate|work|share|use|hit|focus|deploy)\\b)|has been discontinued",
    "ceased",
    "verbal",
  ),
  negation(
    "(?:do(?:es)? not|doesn't|don't|did not|didn't|no longer|no reason to) (?:currently |yet |actually )?(?:believe|think|assess|consider|assume|suspect|(?:appear|seem)(?= that\\b)|look (?:like|as if|as though))(?: that)?|(?:is|are|was|were) not (?:believed|thought)|it is (?:not true|false|untrue|incorrect|wrong) that|wrongly|mistakenly|erroneously|incorrectly|(?:was|were) (?:a )?mistaken?|mistake in|disprove[sd]?|debunk(?:s|ed)|(?:discard|reject|dismiss|abandon|refut)(?:s|e|es|ed|ing)? (?:the |this |that |any )?(?:hypothesis|theory|idea|notion|claims?|suggestion|possibility)(?: that| of)?|(?<!\\b(?:cannot|can't|can not|not|n't|be|been) )(?:rule[sd]? out|ruling out)|contrary to (?:claims|reports) that",
    "flat",
    "clausal",
  ),
  negation(
    "never|neither|nor|refus(?:e|es|ed|ing) to|declin(?:e|es|ed|ing) to|without|none of|nothing|in no way|(?<!\\bif )not(?! (?:limited|restricted|confined) to\\b)|n't|no|isn't|aren't|wasn't|weren't|doesn't|don't|didn't|hasn't|haven't|cannot|can't|rather than|instead of|as opposed to|fail(?:s|ed)? to",
    "flat",
    "verbal",
  ),
];

/** What a sentence says, after the two are named, of how far the relation is known: "… remains unclear". */
export const LEFT_OPEN =
  /^[^;.]{0,40}\b(?:remains?|is|are|was|were|has been|have been|has|have)(?: (?:still|currently|as yet|so far|yet|largely|at this (?:time|point)|to be|pure|mere|only|(?:possible|plausible|conceivable),? (?:but|though|although|if|yet)))* (?:speculation|unclear|unknown|uncertain|unproven|unconfirmed|unverified|unsubstantiated|undetermined|disputed|speculative|not (?:clear|known|confirmed|proven|been (?:confirmed|proven|established|verified))|proven|confirmed)\b|^["')]*(?: [\w-]+){0,2}? (?:could not|can ?not|couldn't|can't) (?:yet )?be (?:confirmed|proven|established|verified|substantiated|demonstrated)\b/i;
/** The same of what is not so: "the alleged link is false". */
export const REFUTED =
  /^["')]*(?: [\w-]+){0,2}? (?:is|are|was|were|has been|have been|proved|turned out)(?: (?:since|later|now|to be|\w+ly))* (?:false|untrue|incorrect|wrong|mistaken|refuted|rejected|debunked|disproved|disproven|dismissed|ruled out|unfounded|baseless|erroneous)\b/i;
/** "Evidence that links them has not been found". */
export const NOT_FOUND =
  /^["')]*(?: [\w-]+){0,2}? (?:is|are|was|were|remains?)(?: still| so far| entirely)? (?:lacking|missing|absent)\b|^["')]*(?: [\w-]+){0,2}? (?:(?:has|have|had)(?: (?:yet|so far|thus far))? (?:not|never) (?:yet )?been|(?:was|were|is|are) (?:never|not)) (?:ever )?(?:found|identified|uncovered|seen|observed)(?= ?(?:[.,;)]|$|yet|so far|to date))/i;
/** Of those, the ones that only hold with something before them: "is yet to be proven". */
export const LEFT_OPEN_YET = /\b(?:yet|remains?) to be (?:proven|confirmed)\b/i;

/** A clause under one of these tells of no event: forecasts, conditions, advice, capabilities. */
export const UNREAL = pattern(
  "\\b(?:will(?! be remembered| (?:usually|typically|often|generally|normally|commonly|frequently|sometimes|then|always|routinely|occasionally)\\b)|won't|would(?! appear| seem| suggest)|shall|should(?! (?:also )?be (?:noted|mentioned|stressed|pointed out|emphasi[sz]ed|remembered|underlined))|'ll|going to|(?:is|are|was|were) (?:likely |expected |set |poised |planning |due |about )to(?! have| be (?:the|a|behind|based))|expect(?:s|ed)?(?: to| that)?|predict(?:s|ed|ing)?|forecast(?:s)?|anticipate[sd]?|if|unless|whether|imagine|suppose|hypothetical(?:ly)?|in theory|plans? to|intends? to|can|could(?! have| be| also be| possibly)|capable of|(?<!\\b(?:was|were|been) )able to|ability to|designed to|how to|ways? to|recommend(?:s|ed)?|must|need(?:s)? to|ought to|advise[sd]?|protect(?:s|ed|ing)? (?:against|from)|prevent(?:s|ed|ing)? from|in the future|next year|what if|(?<=^[\"']?)were (?:it|they|<A>) to|(?:test|examin|explor|investigat)\\w* (?:the |this |a )?(?:hypothesis|theory|possibility|idea|question)(?: that| whether| of)?|(?<=^[\"']?)(?:should|had)(?= (?:the )?<A>)|may (?:soon|one day|eventually|try to|want to|attempt to|continue to)|might (?:soon|try to|want to))\\b",
);
