import type { Predicate } from "../../../../../model/vocabulary/predicates.ts";
import { MEANS } from "../../../parties/tables/parties.ts";
import { pattern } from "../../../sentence/tables/forms.ts";
import { verbs } from "../../../tables/inflect.ts";

/**
 * What one group does to or for another, told by who stands where around the words: `from` and `to` are the ends of
 * the claim. A place is `doer`, `done` (whom the act is done to) or prepositions, the first that is there.
 */
export interface ActBetween {
  readonly predicate: Predicate;
  readonly words: RegExp;
  readonly from: string;
  readonly to: string;
  /** What of the other group's the words have to name. */
  readonly held?: RegExp;
  /** Do the words deny nothing, though they hold a "not"? */
  readonly aside?: true;
  /** Is it told of those only that are named as the ones who do it? Others blame who they think did it. */
  readonly byName?: true;
}

const words = (source: string): RegExp => pattern(`(?<![\\w-])(?:${source})(?![\\w-])`);
const OWN = "(?:the|its|their|a|an|some|much|most|all|<A>)(?: of the)?";

export const ACTS_BETWEEN: readonly ActBetween[] = [
  {
    // "Paved the way for Y", "left the rest to Y".
    predicate: "hands-off-to",
    words: words(
      `${verbs("pave clear lay/lays/laid/laying prepare open")} (?:up )?(?:${OWN} )?(?:way|path|road|ground|groundwork|doors?|gates?|foundations?)|${verbs("enable facilitate")} (?:[\\w-]+ ){0,2}?(?:access|entry|deployments?|<E>)|${verbs("step stand/stands/stood/standing")} aside|${verbs("leave/leaves/left/leaving")} the (?:rest|field|stage|floor|remainder|next (?:step|stage|phase)|dirty work|encryption|extortion|follow-up|network|victim|spoils)|${verbs("pass")} (?:on )?the (?:baton|torch|ball)(?: on)?`,
    ),
    from: "doer",
    to: "to|for",
  },
  {
    // "Does the breaking in for Y".
    predicate: "hands-off-to",
    words: words(
      `${verbs("do/does/did/doing/done perform handle")} (?:${OWN} )?(?:\\w+ ){0,2}?(?:legwork|groundwork|spadework|break-?ins?|breaking[ -](?:in|and[ -]entering)|spamming|scouting|initial (?:compromise|access|<E>))`,
    ),
    from: "doer",
    to: "for|on behalf of",
  },
  {
    // "Owes its way in to X".
    predicate: "hands-off-to",
    words: words(
      `${verbs("owe")} (?:its|their|the|this|that|<A>) (?:\\w+ ){0,2}?(?:entry|access|footholds?|way in|break-in|entree|beachheads?)`,
    ),
    from: "to",
    to: "doer",
  },
  {
    // "Counts Y among its customers".
    predicate: "shares-with",
    words: words(
      `${verbs("count number name list")}(?=[^;.]{1,160} (?:among|amongst|as) (?:one of )?(?:its|their|<A>) (?:[\\w-]+ ){0,2}(?:customers?|clients?|buyers?|clientele|subscribers?|patrons?))`,
    ),
    from: "doer",
    to: "done",
  },
  {
    predicate: "hijacks",
    words: words(
      `${verbs("hijack commandeer co-opt coopt usurp subvert misappropriate parasitise parasitize plunder burgle raid rob+ ransack pillage expropriate freeload")}|${verbs("take/takes/took/taken/taking")} over|${verbs("piggyback leech sponge feed/feeds/fed/feeding live freeload")} (?:off|on|upon)|${verbs("ride/rides/rode/ridden/riding")} (?:on )?(?:(?:on |off )?the (?:back|coat-?tails) of|piggyback on)|${verbs("help")} (?:itself|themselves|<A>) to|${verbs("break/breaks/broke/broken/breaking hack")} into|(?:hijack(?:ing)?|take-?over|theft|seizure|commandeering|co-?opting|infiltration|pilfering|plundering)(?= (?:by|of)\\b)|(?:compromise|hack(?:ing)?)(?= by [^.;]{1,60} of\\b)`,
    ),
    from: "doer|at the hands of",
    to: "done|of|on|off",
  },
  {
    // "Sat on Y's servers", "eavesdropped on Y's traffic".
    predicate: "hijacks",
    words: words(
      `${verbs("sit/sits/sat/sitting squat+ lurk camp nest")} (?:quietly |silently )?(?:on|in|inside)|${verbs("move tap+ burrow worm")} into|${verbs("snoop eavesdrop+ spy/spies/spied/spying")} on|${verbs("siphon skim+ pilfer purloin filch swipe lift exfiltrate")}(?: off| away)?`,
    ),
    from: "doer",
    to: "done|from|of|on|in",
    held: /./,
  },
  {
    // "Fell victim to X", "lost control of its servers to X".
    predicate: "hijacks",
    words: words(
      `${verbs("fall/falls/fell/fallen/falling")} (?:victim|prey)|${verbs("lose/loses/lost/losing")} (?:control|possession|its|their|the|some|<A>)(?: of)?(?: [\\w-]+){0,4}?(?= to\\b)`,
    ),
    from: "to",
    to: "doer",
  },
  {
    predicate: "imitates",
    words: words(
      `${verbs("imitate emulate impersonate ape mimic/mimics/mimicked/mimicking pose masquerade parade plagiarise plagiarize counterfeit parrot")}(?: as)?|imitations?|impersonation|${verbs("model model+ pattern style fashion")} (?:itself|themselves|<A>) (?:on|after|upon)|${verbs("pass")} (?:itself|themselves|<A>) off as|${verbs("disguise present portray brand style describe")} (?:itself|themselves) as|${verbs("frame incriminate implicate")}`,
    ),
    from: "doer",
    to: "done|of|as|on",
  },
  {
    // "Pinned the blame on Y".
    predicate: "imitates",
    words: words(
      `(?:${verbs("pin+ lay/lays/laid/laying shift put/puts/putting cast/casts/casting throw/throws/threw/thrown/throwing deflect divert direct")}|blam\\w*) (?:(?:the|its|any|all) )?(?:\\w+ )?(?:blame|suspicion|guilt|responsibility|attention|it|finger|attack|<E>)`,
    ),
    from: "doer",
    to: "on|onto|upon|to|at",
    byName: true,
  },
  {
    // "Planted strings that point to Y".
    predicate: "imitates",
    words: words(
      `${verbs("plant leave/leaves/left/leaving insert fake forge fabricate embed+ scatter sprinkle stage")} (?:(?!(?:by|to|of|on)\\b)(?:[\\w'-]+|<MEVI>) ){0,3}?(?:evidence|flags?|traces?|code|clues|breadcrumbs|artefacts|artifacts|strings|comments|metadata|remnants|hints|fingerprints|notes?|<E>)`,
    ),
    from: "doer",
    to: "pointed at",
  },
  {
    predicate: "imitates",
    words: words(
      "(?:evidence|flags?|traces?|code|clues|breadcrumbs|artefacts|artifacts|strings|comments|metadata|hints|fingerprints|notes?) (?:was|were|had been|has been|have been|is|are|being) (?:\\w+ )?(?:planted|left|inserted|faked|forged|fabricated|embedded|staged|written|made)",
    ),
    from: "by|doer",
    to: "pointed at",
  },
  {
    // "Y was unaware that X used its tools".
    predicate: "hijacks",
    words: words(
      `(?:unaware|oblivious(?: to the fact)?|no (?:idea|inkling|clue|knowledge)|(?:not|never|n't) (?:know|knew|known|notice|noticed|realise|realize|suspect))(?: that)?(?= [^.;]{0,30}<A>[^.;]{1,50}\\b(?:its|their|<A>) (?:[\\w-]+ ){0,3}?(?:${MEANS}|access|networks?|machines?)(?![\\w-]))`,
    ),
    from: "done",
    to: "doer",
    aside: true,
  },
  {
    predicate: "cooperates-with",
    words: words(
      `${verbs("lend/lends/lent/lending give/gives/gave/giving/given offer")}(?= [^.;]{1,60} (?:a (?:helping )?hand|a leg up|cover|shelter|assistance|help|support|backing|technical advice)(?![\\w-]))`,
    ),
    from: "doer",
    to: "done|to",
  },
  {
    // "Hid behind the name of Y", "borrowed Y's logo".
    predicate: "imitates",
    words: words(
      `${verbs("hide/hides/hid/hidden/hiding operate act work")} (?:behind|under)|${verbs("use adopt assume borrow appropriate steal/steals/stole/stolen/stealing usurp wear/wears/wore/worn/wearing misuse abuse copy sport hijack invoke")}|${verbs("sign")} (?:\\w+ ){1,5}?(?:as|with|in|by)`,
    ),
    from: "doer",
    to: "done|of",
    held: /^(?:names?|branding|brand|identity|moniker|logo|persona|banner|guise|mantle|ransom notes?|style)$/i,
  },
  {
    // "Without the knowledge of Y": what is used of theirs is not for anybody to use.
    predicate: "hijacks",
    words: words(
      "without (?:the )?(?:\\w+ )?(?:knowledge|consent|permission|awareness|approval) of|unbeknown(?:st)? to|unknown to|behind the backs? of|without <A>(?:'s)? (?:knowledge|consent|permission|awareness|approval)",
    ),
    from: "doer",
    to: "done|of",
    aside: true,
  },
  {
    predicate: "imitates",
    words: words(
      "(?:(?:copycats?|imitators?|impersonators?|impostors?|facsimiles?|replicas?|clones?|epigones?) of)",
    ),
    from: "doer",
    to: "done",
  },
];
