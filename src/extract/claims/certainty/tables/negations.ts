import type { Negation } from "../../../../model/claim.ts";
import { pattern } from "../../sentence/tables/forms.ts";
import type { Scope } from "./certainty.ts";

/** Words that take back what follows (or, for `any`, what stands anywhere in the clause). */
export interface NegationCue {
  readonly cue: RegExp;
  readonly kind: Negation;
  /** `verbal`: the verb right after it. `clausal`: the clause after it. `adjective`: only the one named right after it. */
  readonly scope: Scope;
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
    "(?:can ?not|can't|could not|couldn't|do(?:es)? not|did not|didn't|doesn't|don't|not|without|unable to|decided to not|declined to|refrain(?:s|ed)? from|no attempt to|stop(?:s|ped)? short of) (?:yet |\\w+ly |have (?:enough|sufficient) (?:\\w+ )?(?:insight|evidence|information|data) to |been able to |able to |in a position to )*(?:attribut(?:e|es|ed|ing)|ascrib(?:e|ed|ing)|tie|tying|state|confirm|connect(?:ed)?|link(?:ed)?|conclude|say|prove|report|name|naming|blam(?:e|ing)|accus(?:e|ing)|pin(?:ning)?|call(?:ing)?|say(?:ing)?|mean|imply|entail|show|demonstrate|amount to|substantiate|corroborate|establish|determine|verify)(?: (?:a|any|the) (?:definitive |definite |clear |direct )?(?:connection|link|relationship))?|not conclusively attributing|without attributing|(?:it (?:is|remains) )?(?:unclear|(?<!\\b(?:an?|the|one|other|another|some|these|those|of|by|with|from|using|exploit\\w*|previously|hitherto|formerly|publicly|yet|also) )unknown|not clear|not known(?! to\\b)|uncertain)(?: whether| if| who)?|could not be (?:attributed|confirmed|verified|linked|tied)|(?:we|i|they|<Q>|researchers|analysts|experts|some|many|others) (?:\\w+ly |still |now |have )?(?:doubt|question|dispute|contest)(?:s|ed)?(?: that| whether)?|no (?:consensus|agreement|certainty) (?:on|about|as to) (?:whether|if)|(?:has|have|had) not (?:been )?(?:attributed|confirmed|connected|linked|tied)|yet to be (?:attributed|confirmed)|remains? unattributed|withh(?:e|o)ld(?:s|ing)? attribution",
    "not-attributed",
    "clausal",
  ),
  negation(
    "(?:it )?(?:is|was|would be|remains|seems) (?:still )?(?:far |much )?(?:too (?:early|soon)|premature|hasty|rash|speculative) to (?:\\w+ly )?(?:say|tell|know|conclude|judge|attribute|ascribe|blame|link|tie|name|assume|claim|speak|call)(?: (?:that|whether|if))?|(?:far from|(?:not|by no means|not at all|hardly|anything but)(?: \\w+ly)?) (?:certain|clear|proven|established|settled|obvious|evident|sure|a given)(?: (?:that|whether|if))?|(?:has|have|had) (?:yet|still) to (?:be )?(?:attribut|confirm|verif|prove|demonstrat|link|tie)(?:e|ed|y|ied|n|d)?",
    "not-attributed",
    "clausal",
  ),
  negation(
    "no (?:\\w+ ){0,2}(?:evidence|indications?|signs?|proof|trace|hint|suggestion|basis|reports?)(?: (?:exists|was found|has been found|yet))?(?: whatever| whatsoever| at all)?(?: (?:that|of|for|to|as to|on))?|nothing (?:(?:that )?(?:we|they|i|researchers|analysts|anyone) (?:\\w+ ){1,2}|in (?:the|this|our|its|their) (?:\\w+ ){1,3}|\\w+ )?(?:to (?:suggest|indicate|show|connect|link)|(?:that )?(?:suggests?|indicates?|connects?|links?|ties|points to|proves|shows|confirms))|(?:has|have|had|did|do|does|could|was|were)(?: not|n't) (?:yet |been able to )?(?:see|seen|observe[d]?|find|found|identif(?:y|ied)|detect(?:ed)?|uncover(?:ed)?|discover(?:ed)?)(?: any| anything)?(?: evidence| indications?| signs?)?(?: that| of)?|not (?:yet )?been (?:seen|observed|found|detected|concluded|established|proven|proved|demonstrated|verified|confirmed that|determined that)|not (?:yet )?(?:seen|observed|found)|without (?:any )?(?:proven|evidence|proof)(?: of)?|(?:been )?unable to (?:find|identify|see|detect|establish|discover|observe|uncover|locate)(?: any)?|(?:fail(?:s|ed)?) to (?:find|identify|see|detect|establish|observe|uncover|show)(?: any)?|(?:can ?not|can't|couldn't) (?:find|identify|see|observe|detect)(?: any)?|absence of(?: any)?(?: evidence| indications?| signs?)?(?: that| of| for)?|found no|finds no|saw no|seen no|see no|lack(?:s|ed|ing)? (?:of )?(?:any )?(?:evidence|proof)(?: that| of)?|unproven|(?:insufficient|not enough|too little|inadequate) (?:\\w+ )?(?:evidence|data|information|proof|grounds)(?: (?:that|to|for))?",
    "no-evidence",
    "clausal",
  ),
  negation(
    "(?:has|have|had) (?:yet|still) to (?:be )?(?:find|found|see|seen|shown?|produced?|present|provide|publish|observed?|identif(?:y|ied)|uncover(?:ed)?|surface|establish(?:ed)?|emerge)(?: (?:any|a|an|the)(?: \\w+)? (?:evidence|proof|link|connection|sign))?(?: that| of)?|(?:nobody|no[ -]one|none of (?:them|us|these|those|the(?: \\w+)? (?:reports|vendors|firms|sources|papers))|no (?:\\w+ )?(?:researchers?|vendors?|agency|government|firms?|sources?|reports?|experts?|analysts?|investigators?|stud(?:y|ies)|documents?)|neither (?:vendor|firm|report|agency|source|paper|team|of the (?:two )?(?:reports|vendors|firms|agencies|sources|papers|teams)))(?: (?:has|have|had|yet|ever|so far|\\w+ly))* (?:show|prove|link|tie|connect|establish|demonstrat|se|say|said|claim|attribut|identif|publish|confirm|suggest|report|mention|found|find|produc|present)(?:s|es|ed|en|e|n|d|ied|ies|tied|wn)?(?: (?:any )?(?:evidence|proof))?(?: that| of)?|(?:little|scant|scarce|hardly any|barely any|scarcely any|not much) (?:\\w+ )?(?:evidence|reasons?|signs?|indications?|proof|to (?:suggest|indicate)|basis|ground|suggests|indicates|points to)(?: (?:supports?|for|behind|suggests?|exists|backs))?(?: the (?:idea|notion|claim|theory|view|belief))?(?: to (?:believe|think|suspect|assume|suggest|conclude))?(?: that| of| for)?|(?:sa(?:ys?|id)|mentions?|reports?|knows?|reveals?|contains?) nothing (?:about|of|on|that)|nowhere (?:does|do|did|is|has|have|sa(?:ys?|id)|states?|mentions?|claims?|suggests?)|makes? no (?:mention|claim)(?: of| that)?|not (?:\\w+ )?(?:a )?(?:proof|evidence|confirmation|a sign|an indication)(?: that| of)|not the same as (?:saying|proof|evidence)(?: that| of)?",
    "no-evidence",
    "clausal",
  ),
  negation(
    "little(?= (?:in common|overlap|connection|similarity|resemblance|contact)\\b)|not all|not every|not always|(?:do|does|did)(?: not|n't) (?:usually|normally|always|typically|generally|necessarily)|not (?:usually|normally|typically|generally|necessarily)|(?<!\\b(?:an?|the|this|its|other) )(?:rarely|seldom|hardly|scarcely|barely)|(?<!\\ba )few of|not only one of|only some",
    "partial",
    "verbal",
  ),
  negation(
    "few (?:\\w+ )?(?:experts|analysts|researchers|officials|observers|vendors|people|firms) (?:believe|think|assume|hold|claim|say|suspect|expect|accept)(?: that)?",
    "partial",
    "clausal",
  ),
  negation(
    "(?:originally|initially|first|at first|at one (?:point|time)|previously wrongly) (?:attributed|linked|blamed|tied|ascribed)(?= (?:to|on)\\b)|(?:originally|initially|at first|at one (?:point|time)|formerly|once|earlier|long|previously) (?:thought|believed|assumed|considered|suspected|presumed)(?= (?:to|that|part|an?)\\b)",
    "ceased",
    "verbal",
  ),
  negation(
    "(?:retract|withdraw|withdrew|withdrawn|recant|walk(?:ed|s|ing)? back|took back|taken back|revers)(?:s|e|es|ed|ing)? (?:(?:<A>|its|their|the|this|that|an|his|her|earlier|initial|previous|original|first) )*(?:claims?|attribution|statement|assertion|assessment|report|conclusion|finding|allegation|accusation)(?: that| of| to)?|(?:an?|the|our) (?:earlier|previous|initial|first|original) (?:version|draft|edition) of (?:this|the|our) (?:\\w+ )?(?:post|article|report|story|blog|advisory|text|page|paper)(?: \\w+ly)? (?:said|stated|claimed|reported|attributed|linked|named|listed|suggested)(?: that)?",
    "ceased",
    "clausal",
  ),
  negation(
    "(?:has |have |had )?(?:stopped|ceased|discontinued|abandoned|gave up|given up|ended|halted|suspended|quit)(?: (?:all|any|its|their|<A>))?(?= \\w+ing|<E>| the| to| us| coop| work| shar| collab| tar| at)|no longer(?! (?:believe|think|assess|consider|assume|suspect)\\b)|(?:cut|cuts|cutting|severed|severs|severing|broke|breaks|broken|dissolved|dissolves)(?: off| up)?(?: (?:all|any|its|their|<A>))?(?= (?:ties|links|relations|contacts?|cooperation|collaboration|partnership|alliance|connections?)\\b)|(?<=<A> )used to(?= (?:target|attack|cooperate|collaborate|work|share|hit|focus|deploy)\\b)|(?<=\\b(?:who|they) (?:once )?)used to(?= (?!be\\b)\\w+)|has been discontinued|(?:mov|shift|turn|back)(?:ed|ing|es|s)? away from(?= (?:attack|target|hit|us|infect)ing\\b| (?:the )?<M>)|(?:promis|vow|pledg|agree|announc|decid)(?:e|es|ed|ing|d|s)? (?:to (?:stop|cease|end|halt|give up|no longer)|an end to)",
    "ceased",
    "verbal",
  ),
  negation(
    "(?:do(?:es)? not|doesn't|don't|did not|didn't|no longer|no reason to) (?:currently |yet |actually )?(?:believe|think|assess|consider|assume|suspect|(?:appear|seem)(?= that\\b)|look (?:like|as if|as though))(?: that)?|(?:is|are|was|were) not (?:believed|thought)|(?:it )?(?:is|was) (?:not (?:true|the case|so)|false|untrue|incorrect|wrong) that|(?:is|'s|was) a (?:\\w+ )?(?:myth|misconception|fallacy) that|(?:is|was|were|would be|be) (?:a |an )?(?:mistaken?|error|wrong|incorrect|misleading|inaccurate|unwise|misguided|fallacy) to (?:\\w+ly )?(?:say|conclude|assume|infer|claim|attribute|blame|link|tie|equate|call|believe|think|suggest|describe|treat|speak|see|regard|count|lump|conflate)(?: that| of)?|should(?: not|n't)(?: be)? (?:\\w+ly )?(?:infer|assume|conclude|equated?|conflated?|confused?|mistaken?|believe|read)(?: that| as)?|(?:do not|don't|never) (?:infer|conclude|conflate|confuse)(?: that)?|(?:is|are|was|were|been) (?:wrongly|falsely|mistakenly) (?:accused|suspected)(?: of(?: being| having)?)?|falsely (?:attribut|blam|link|tie|claim|say|said|stat|report)\\w*(?: (?:to have|that|to be))?|wrongly|mistakenly|erroneously|incorrectly|(?:was|were) (?:a )?mistaken?|mistake in|disprove[sd]?|debunk(?:s|ed)|(?:discard|reject|dismiss|abandon|refut|exclud|discount|disput|rebut|contradict)(?:s|e|es|ed|ing|ted|ting)? (?:the |this |that |any )?(?:hypothesis|theory|idea|notion|claims?|suggestion|possibility)(?: that| of)?|(?<!\\b(?:cannot|can't|can not|not|n't|be|been) )(?:rule[sd]? out|ruling out)|contrary to (?:claims|reports) that|(?:at no (?:point|time|stage)|on no occasion|under no circumstances?|in no (?:way|sense|case|instance|respect)|not once|not for a moment|by no means|nor|neither|never)(?= (?:has|have|had|did|do|does|is|are|was|were)\\b)",
    "flat",
    "clausal",
  ),
  negation(
    "(?:avoid(?:s|ed|ing)?|spar(?:es|ed|ing)|eschew(?:s|ed|ing)?|abstain(?:s|ed|ing)? from|refrain(?:s|ed|ing)? from|steer(?:s|ed|ing)? clear of|(?:stay|keep|shy)(?:s|ed|ing)? away from|barred from|forbidden (?:to|from)|prohibited from)(?= (?:any |all |direct )?(?:attack|target|hit|infect|compromis|strik|breach|us(?:e|ing)\\b|<E>))|(?:lack(?:s|ed|ing)?|absence|dearth)(?: of)? (?:\\w+ ){0,2}(?:ties?|links?|connections?|cooperation|coordination|collaboration|overlaps?|contacts?|relationship|similarit(?:y|ies))|anything but|far from|by no means|in no sense|at no (?:point|time|stage)|never|neither|nor|refus(?:e|es|ed|ing) to|declin(?:e|es|ed|ing) to|without|none of|nothing|in no way|(?<!\\bif )not(?! (?:limited|restricted|confined) to\\b)|n't|no|isn't|aren't|wasn't|weren't|doesn't|don't|didn't|hasn't|haven't|cannot|can't|rather than|instead of|as opposed to|fail(?:s|ed)? to",
    "flat",
    "verbal",
  ),
  negation(
    "unlike|except(?: for)?|excluding|with the exception of|save for|(?:every|any)(?:one|body)? (?:\\w+ |<A> )?(?:in (?:the|this) \\w+ )?but|all but",
    "flat",
    "adjective",
  ),
];

/**
 * Words that look like a denial and take nothing back: "not only", "no doubt", "never stopped", "cannot be ruled out".
 * A denial within them is none.
 */
export const NO_DENIAL = pattern(
  "\\b(?:(?:not|n't) (?:\\w+ )?(?:only|just|merely|simply|solely|alone|exclusively)|(?:not|n't) (?:further|otherwise|more (?:closely|precisely)) (?:specified|defined|named|identified|disclosed)|(?:not|n't) (?:limited|restricted|confined|surprisingly|least|unlike|so much as|to mention)|(?:no|without(?: a)?|little|not|n't)(?: reasonable| real| any)? doubt(?:s|ed|ing)?|(?:nobody|no[ -]one|nothing|few|none)(?: \\w+)? (?:doubts?|disputes?|questions?|denies|contests?|doubted|disputed|questioned|denied)|no (?:secret|surprise|coincidence|accident|wonder|apparent reason|stranger|exception|mistake|mistaking|fewer than|less than|more than|later than|earlier than|sooner|small|novice|newcomer|longer in doubt|matter|trouble|difficult(?:y|ies)|qualms|other than|different)|(?:wast(?:ed|es|ing)|los(?:t|es|ing)|tak(?:es|ing)|took) no time|not known for|not (?:un|in)(?:usual|common|frequent|expected|significant|like|interesting)\\w*|(?:nothing|none) (?:short of|less than|other than)|not (?:the )?(?:first|last|only|sole|the one)\\b(?! to)|(?:never|not|n't) (?:yet )?(?:stop(?:s|ped)?|ceas(?:e|es|ed)|end(?:s|ed)?|halt(?:ed)?|giv(?:e|es|en) up|gave up|quit|abandon(?:ed)?|fail(?:s|ed)? to|hesitat(?:e|es|ed)|shy away|stopped short|refrain(?:s|ed)?)|never before|(?:do|does|did|can|could|will|would|is|are|has|have|had)(?:n't| not|not) (?:be )?(?:rule[d]? out|exclude[d]?|discount(?:ed)?|dismiss(?:ed)?|den(?:y|ied))|not (?:impossible|unlikely|inconceivable|improbable|unthinkable|implausible|unreasonable)|(?<=\\bwhether )or not|if not)(?!\\w)",
);
