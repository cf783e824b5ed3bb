import type { Negation } from "../../../../model/claim.ts";
import { pattern } from "../../sentence/tables/forms.ts";

/** What a sentence says, after it has told it, of how far a claim holds: "the alleged link is false". */
export interface VerdictCue {
  readonly cue: RegExp;
  /** How it takes the claim back; `null` where it only makes it less sure. */
  readonly kind: Negation | null;
  /** `said`: only of what the sentence tells as somebody's words. `sought`: only of what somebody looked for. */
  readonly of: "any" | "said" | "sought" | "aside";
}

const BE =
  "(?:is|are|was|were|has been|have been|had been|remains?|remained|proved|proves|turned out|turns out|(?:was|were|been) (?:\\w+ )?(?:shown|found|proven))(?: (?:since|later|now|thus|therefore|still|also|to be|to have been|at best|\\w+ly)){0,3}";
const FALSE =
  "(?:false|untrue|incorrect|wrong|mistaken|inaccurate|refuted|rejected|debunked|disproved|disproven|dismissed|ruled out|unfounded|baseless|groundless|erroneous|fabricated|invented|made up|nonsense|nonsensical|far-fetched|implausible|absurd)";
const verdict = (source: string, kind: VerdictCue["kind"], of: VerdictCue["of"] = "any"): VerdictCue => ({
  cue: pattern(`(?:${source})(?![\\w-])`),
  kind,
  of,
});

/** Told of the two and of what is between them; a pattern begins with its verb, or with what sets it apart. */
export const VERDICTS: readonly VerdictCue[] = [
  verdict(
    `\\b${BE} (?:${FALSE}|(?:a|an|pure|mere|simply)? ?(?:\\w+ )?(?:myth|invention|hoax|lie|fiction|fabrication|misunderstanding|misreading|false alarm|misconception|nonsense|bluff|(?:publicity )?stunt)|without (?:any )?(?:foundation|basis|merit|substance))|\\b(?:do|does|did|could)(?:n't| not) (?:exist|hold(?: up| water)?|stand(?: up)?|withstand|survive|check out|add up)|\\bnever (?:existed|happened|took place|materiali[sz]ed)|\\bfell apart|\\bexist(?:s|ed)? (?:only )?(?:on paper|in name|in the (?:press|media|imagination))(?: only)?`,
    "flat",
  ),
  verdict(
    `(?<=[\\w\\uE000-\\uEEFF]["')]*) (?:as )?(?:(?:a |an )?(?:\\w+ )?(?:fabrication|lie|hoax|myth|invention|bluff)|(?:\\w+ly )?${FALSE})`,
    "flat",
    "said",
  ),
  verdict(
    "\\b(?:is|are|was|were|has been|have been|had been)(?: (?:since|later|now|then|\\w+ly)){0,2} (?:retracted|withdrawn|taken back|walked back|recanted|corrected)",
    "ceased",
  ),
  verdict(
    "\\b(?:is|are|was|were|remains?)(?: still| so far| entirely)? (?:lacking|missing|absent)|\\b(?:(?:has|have|had)(?: (?:yet|so far|thus far))? (?:not|never) (?:yet )?been|(?:was|were|is|are) (?:never|not)) (?:ever )?(?:found|identified|uncovered|seen|observed)(?= ?(?:[.,;)]|$|yet|so far|to date))|\\b(?:has|have|had) (?:yet|still) to be (?:found|seen|produced|observed|uncovered|identified)|\\b(?:has|have|had) no (?:basis|foundation|support|substance)|\\black(?:s|ed)? (?:any |all )?(?:support|evidence|foundation|substance|proof|basis)",
    "no-evidence",
  ),
  verdict(
    "\\b(?:has|have|had) (?:yet|still) to be (?:proven|proved|confirmed|established|shown|demonstrated|substantiated|verified|corroborated)|\\b(?:is|are|was|were|remains?|remained)(?: still)? (?:far from (?:proven|certain|clear|established|settled|obvious|conclusive)|anyone's guess|an open question|open to (?:debate|doubt|question)|in (?:doubt|dispute)|contested|inconclusive)|\\b(?:could not|can ?not|couldn't|can't) (?:yet )?be (?:\\w+ly )?(?:confirmed|proven|established|verified|substantiated|demonstrated)",
    "not-attributed",
  ),
  verdict(
    "\\b(?:came|comes?|coming) (?:to nothing|up empty)|\\bturned up (?:nothing|no \\w+|empty)|\\b(?:unsuccessful(?:ly)?|without (?:success|result)|in vain|to no avail|fruitless|yielded nothing|found (?:none|nothing)|led nowhere)",
    "no-evidence",
    "sought",
  ),
  verdict(
    "(?:[,;(]|\\.) ?(?:but |and |though |although |yet )?(?:that|this|it|which)(?: \\w+)? (?:was|is|has been|proved|turned out)(?: (?:to be|later|since|\\w+ly)){0,2} (?:wrong|false|incorrect|untrue|inaccurate|retracted|withdrawn|corrected|refuted|debunked|disproved|disproven|in error|unfounded)",
    "flat",
    "aside",
  ),
  verdict(
    ", (?:a|an) (?:claim|assertion|charge|accusation|allegation|statement|report)(?: that| which)? (?:(?:the|its|their) )?(?:\\w+|<Q>|<A>)(?: \\w+)? (?:disput|den|reject|refut|contest|dismiss)(?:es|ed|ies|ied|s|y)?",
    "denied-by-accused",
    "aside",
  ),
  verdict(
    ",? (?:but|though|although) (?:(?:\\w+|<Q>|<A>) ){1,4}(?:found|finds?|saw|sees?|seen|is|was) no (?:evidence|proof|signs?|indications?)(?: (?:of|for) (?:this|that|it|such \\w+)| to support (?:this|that|it)| that (?:this|it) (?:is|was)(?: so| true)?)?(?= ?(?:[.,;)]|$))",
    "no-evidence",
    "aside",
  ),
  verdict(
    ",? (?:a(?:n)? \\w+ )?for which (?:\\w+ ){1,4}no (?:\\w+ )?(?:evidence|proof|support|basis|confirmation|indications?)",
    "no-evidence",
    "aside",
  ),
  verdict(
    "(?:,|;|\\() ?(?:which|(?:a|an) (?:claim|assertion|description|link|connection|attribution|view|assessment|theory|allegation|statement|suggestion|report)(?: that| which)?|but|though|although|something)(?: (?:that|which|so far|we|they|i|researchers|others|experts|analysts|nobody|have|has|had|was|were|\\w+ly|<Q>)){0,4} (?:(?:could|can|did|do|have|has)(?: ?not|n't)(?: yet)?(?: been able to)?(?: be)?|cannot(?: be)?|unable to|yet to)(?: \\w+ly)? (?:confirm(?:ed)?|verif(?:y|ied)|substantiated?|corroborated?|reproduced?)(?: (?:this|that|it|so far|the (?:claim|link|connection|attribution)))?(?= ?(?:[.,;)]|$))",
    "not-attributed",
    "aside",
  ),
  verdict(
    "\\b(?:is|are|was|were|remains?|remained|seems?|looks?)(?: (?:still|rather|quite|very|at best|\\w+ly)){0,2} (?:thin|weak|scant|shaky|flimsy|slim|slender|circumstantial|tenuous|ambiguous|anecdotal)",
    null,
  ),
];

/** Words that open what somebody says or thinks: "the claim that", "reports of", "That they cooperate …". */
export const SAID =
  /\b(?:claims?|claimed|reports?|notion|idea|theory|hypothesis|allegations?|accusations?|rumou?rs?|suggestions?|assertions?|statements?|belief|assumption|speculation|evidence|proof|case|view|suspicions?|hints?|indications?|attribution|stor(?:y|ies)) (?:(?:that|of|about|for|linking|tying|connecting|against|to)\b|(?=[\uE000-\uEEFF]))|^["'(]?That\b/i;
/** Words that open what somebody looked for. */
export const SOUGHT =
  /\b(?:(?:attempts?|efforts?|tried|trying) (?:to|at)|search(?:ed|es|ing)? for|look(?:ed|ing|s)? for|hunt(?:ed|ing)? for|investigat\w+)\b/i;

/** What a sentence says, after the two are named, of how far the relation is known: "… remains unclear". */
export const LEFT_OPEN =
  /^[^;.]{0,40}\b(?:remains?|is|are|was|were|has been|have been|has|have)(?: (?:still|currently|as yet|so far|yet|largely|at this (?:time|point)|to be|pure|mere|only|(?:possible|plausible|conceivable),? (?:but|though|although|if|yet)))* (?:speculation|unclear|unknown|uncertain|unproven|unconfirmed|unverified|unsubstantiated|undetermined|disputed|speculative|not (?:clear|known|confirmed|proven|been (?:confirmed|proven|established|verified))|proven|confirmed)\b|^["')]*(?: [\w-]+){0,2}? (?:could not|can ?not|couldn't|can't) (?:yet )?be (?:confirmed|proven|established|verified|substantiated|demonstrated)\b/i;
/** Of those, the ones that only hold with something before them: "is yet to be proven". */
export const LEFT_OPEN_YET = /\b(?:yet|remains?) to be (?:proven|confirmed)\b/i;
