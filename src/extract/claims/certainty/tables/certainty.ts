import type { LikelihoodTerm } from "../../../../model/vocabulary/icd203.ts";
import { pattern } from "../../sentence/tables/forms.ts";

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
    "(?:it|this)(?:'s| is| seems| appears| could be| may be)(?: also| quite| entirely)? possible(?:, [^,;]{3,50},)?(?: that)?|an? (?:possible|likely|plausible|probable|potential) (?:objective|goal|explanation|aim|motive|motivation|reason|purpose|scenario|target|link)(?: (?!is\\b|was\\b)\\w+){0,4} (?:is|was|may be)|(?:it is |it's )?tempting to (?:\\w+ ){1,2}(?:that)?|some (?:indications?|evidence|signs?) (?:exists?|suggests?|points?)(?: that| to)?|(?:it|this)(?:'s| is| seems| appears| would be| remains)(?: also| quite| entirely)? (?:conceivable|plausible|thinkable|feasible|arguable)(?: that)?|there(?:'s| is| was| remains) (?:a|some|the|also a) (?:\\w+ )?(?:chance|possibility|suspicion|speculation)(?: that)?|(?:one|another|the|a|an|our|my|their|its) (?:\\w+ )?(?:possibility|hypothesis|theory|explanation|scenario|interpretation|assumption|guess|hunch|impression|suspicion) (?:is|was|remains|being|would be)(?: that)?|the (?:possibility|hypothesis|theory|assumption|suspicion|notion|idea|likelihood|chance|probability|impression) that|(?:hunch|gut feeling|guess)(?: (?:that|of|about))?|impression that|(?:(?:good|strong|every|some) )?(?:reasons?|grounds) (?:to (?:believe|suspect|think|assume)|for (?:believing|suspecting|thinking|assuming))(?: that)?|(?:we )?can(?:no|')t (?:be )?(?:discount|exclude|rule out|ruled out|excluded)(?: the (?:notion|idea|possibility))?(?: that)?|cannot (?:be )?(?:discount|exclude|rule out|ruled out|excluded)(?: the (?:notion|idea|possibility))?(?: that)?|(?:do(?:es)?|did|has|have|had)(?: not|n't) (?:excluded?|ruled? out|discount(?:ed)?)(?: the (?:notion|idea|possibility))?(?: that)?|(?:it|this)(?:'s| is| was| seems| would be) not (?:impossible|unlikely|inconceivable|improbable|unthinkable|implausible)(?: that)?",
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
    "in (?:our|my|their|his|her) (?:opinion|view|estimation|judg[e]?ment)|as far as (?:we|i|one) (?:know|can (?:tell|see|judge))|to (?:the best of )?(?:our|my) knowledge|(?:it )?looks (?:like|as if|as though)(?! the work| another)|rumou?r has (?:it|<A>)(?: that)?|(?:unconfirmed|unverified|unsubstantiated|anonymous) (?:reports?|claims?|rumou?rs?|sources?|posts?|messages?|tips?|media reports?|accounts?|allegations?)(?: say| suggest| claim)?(?: that)?|(?:circumstantial|inconclusive|anecdotal) evidence(?: that| for| of)?|we (?:can|could) (?:only )?(?:speculate|guess|assume)(?: that)?",
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
