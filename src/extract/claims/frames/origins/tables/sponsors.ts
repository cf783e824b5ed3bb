import type { Negation } from "../../../../../model/claim.ts";
import { pattern } from "../../../sentence/tables/forms.ts";
import { WITHIN } from "./origins.ts";

/** Words that hold both a group, or an act, and the state or place it is of: the captured letters are the two ends. */
export interface TwoEnded {
  readonly cue: RegExp;
  readonly predicate?: "based-in";
  /** The words are no more than a link. */
  readonly weak?: true;
  readonly negation?: Negation;
  /** Where there are ends on both sides, what is said stands between them. */
  readonly between?: true;
  /** The group may be one spoken of before: "its sponsor is Example". */
  readonly back?: true;
}

const HOW_FAR =
  "(?: (?:the|an?|not|also|itself|believed|thought|suspected|alleged|assessed|said|considered|known|none other than|\\w+ly|to be|in))*";
const BE = `(?:is|was|are|were|remains?|(?:has|have) been|may be|might be|could be|must be)${HOW_FAR}`;
const BACKER =
  "(?:(?:\\w+ )?(?:sponsors?|backers?|patrons?|paymasters?|handlers?|masters?|employers?|customers?|overseers?|parent (?:agency|organi[sz]ation|service))|(?:state|country|nation|government|power|force|service|agency|body|hand|spy agency|intelligence service) behind|(?:state|unit|service|agency|body|country|those|one) (?:that|which|who) (?:runs?|controls?|directs?|sponsors?|backs?|pays?|stands? behind|is behind|employs?|tasks?))";
const OF_STATE =
  "(?:(?:'s)?(?: (?!(?:and|or|in|is|was|has)\\b)\\w+){0,2} (?:government|regime|state|military|intelligence|agency|service|ministry|army|leadership|unit))?";
/** Another group than the one that is told of stands between. */
const NEAR = "(?:(?!\\b(?:and|but|that)\\b)[^.;:\\uEC00-\\uECFF]){0,60}?";
const A = "[\"']?(<A>)[\"']?";
const AEM = "[\"']?(<AEM>)[\"']?";
const PEOPLE =
  "(?:officers?|employees|operatives|agents?|members|hackers?|contractors?|personnel|soldiers|servicemen|spies|staff(?:ers)?|leaders?|commanders?|<A>)";
const RUN = "(?:sponsor|back|fund|hire?|task|direct|command|control|employ|steer|operat|overse)";

/** Who stands behind a group: the state, or a body of one, and the group in either order. */
const SPONSORS: readonly TwoEnded[] = [
  // "Example is X's sponsor", "the Example government funds X", "stands behind X", "is using X to".
  {
    cue: pattern(
      `(<LO>)${OF_STATE}(?:,? (?:that|which|who))? (?:(?:has|have|also|long|been|allegedly|likely|presumably|reportedly|directly|secretly) )*(?:(?:is|was|are|were|be) (?:(?:the|a|likely|probably|possibly|presumably|believed to be) )*(<A>)'s (?:\\w+ )?(?:sponsor|backer|patron|paymaster|client)s?\\b|(?:${RUN}(?:e?s|ed)|financ(?:es|ed)|bankroll(?:s|ed)|runs|ran|oversaw|(?:is|was|are|were)(?: \\w+ly)? (?:believed|thought|suspected|alleged|assessed|said|considered|known|reported) to (?:have )?(?:${RUN}(?:e|ed)?|finance|run|bankroll)|(?:(?:is|was|stands) (?:\\w+ly )?)?(?:suspected|accused) of (?:${RUN}ing|running|financing|being behind)) (?:the )?${A}|(?:(?:is|was|are|were|be|been|believed|thought|suspected|alleged|assessed|said|considered|to|\\w+ly) )+behind (?:the )?${A}|(?:stands?|stood|standing) (?:\\w+ly )?behind (?:the )?${A}|(?:(?:is|was|are) (?:\\w+ly )?using|us(?:es|ed)) (?:the )?${A}(?= to\\b))`,
    ),
  },
  // "Behind X stands Example".
  {
    cue: pattern(
      `\\b[Bb]ehind (?:the )?${A} (?:stands?|stood|is|are|was|were) (?:(?:the|likely|probably|allegedly) )*(?:<L>'s )?(<LO>)`,
    ),
  },
  // "X's sponsor is Example", "its paymasters are …".
  { cue: pattern(`${A}(?:'s?|,? whose)? ${BACKER} ${BE}${WITHIN} (<LO>)`), back: true },
  // "The sponsor of X is Example", "the state behind X is …".
  { cue: pattern(`\\b${BACKER}(?: of| to)? (?:the )?${A} ${BE}${WITHIN} (<LO>)`), back: true },
  // "Example is the ultimate customer of X", "point to Example as the sponsor of X".
  {
    cue: pattern(`(<LO>)${OF_STATE} (?:${BE}|as${HOW_FAR}) ${BACKER}(?: of| to)? (?:the )?${A}`),
    back: true,
  },
  // "Officers of the ministry who make up X", "Unit 1, whose hackers are known as X".
  {
    cue: pattern(
      `(?:(?<![\\w-])${PEOPLE} (?:of|from|with|within|in|at|for)(?: the)? (<O>)(?: \\([^()]*\\))?|(<O>)(?: \\([^()]*\\))?, whose ${PEOPLE})${NEAR} (?:members? of|part of|belong(?:s|ed|ing)? to|make up|made up|making up|known as|form(?:ed|ing)?|constitut(?:e|ed|ing)|behind|(?:operat|act|work)(?:ed|ing) as|under the (?:name|moniker|alias|banner)(?: of)?|tracked as|of)(?: the)?(?: group)? ${A}`,
    ),
  },
  // "X is A's term for the activity of Example".
  {
    cue: pattern(
      `${A} (?:is|was)(?: (?:[\\w-]+|<LOQ>(?:'s)?)){1,4}? (?:term|name|label|designation|codename|code name|moniker|cryptonym)s? (?:[^.;]{0,40}? )?(?:for|to (?:refer to|describe|denote))\\b[^.;]{0,60}? (?:of|by|from|attributed to|run by|sponsored by|conducted by)${WITHIN} (<LO>)`,
    ),
  },
  // "Ties between X and the ministry": no more than a link.
  {
    cue: pattern(
      `\\b(?:links?|ties|connections?|relationships?|associations?|affiliations?|nexus)(?: \\w+){0,4}? (?:between|of) (?:(?:the|an?|both) )*(?:${A}(?: \\([^()]{1,60}\\))? (?:and|with|to) (?:(?:the|an?|\\w+ly) )*(<LO>)|(<LO>)(?: \\([^()]{1,60}\\))? (?:and|with|to) (?:(?:the|an?|\\w+ly) )*${A})`,
    ),
    weak: true,
  },
  // "Example denied being behind X", "denied any involvement in the activities of X".
  {
    cue: pattern(
      `(<LO>)${OF_STATE}(?: (?:has|have|had|also|always|long|never|\\w+ly))* (?:den(?:y|ies|ied)|reject(?:s|ed)|dismiss(?:es|ed)|refut(?:es|ed))(?: (?:any|all|the|these|allegations?|accusations?|claims?|charges?|suggestions?|reports?|that|of|<A>|having|was|is|were|had|been|being|to|be|\\w+ly|formal|direct|official)){0,8}? (?:behind|involvement (?:in|with)|links? (?:to|with)|ties (?:to|with)|connections? (?:to|with)|associat\\w+ with|responsib\\w+ for|control(?:s|led|ling)? (?:of|over)?|sponsor\\w*|direct(?:s|ed|ing)|back(?:s|ed|ing)|running|runs)(?: (?:the|any|activity|activities|operations?|actions?|of|<E>)){0,4} ${AEM}`,
    ),
    negation: "denied-by-accused",
  },
];

const TRAIL =
  "(?:fingers?|trails?|clues?|evidence|signs?|traces?|tracks|breadcrumbs|footprints|suspicions?|indications|indicators|hints?|arrows?|everything)";
const LEADS =
  "(?:points?|pointed|pointing|leads?|led|leading|goes|run|runs)(?: (?:investigators|researchers|analysts|experts|police|us|back|straight|directly|squarely|clearly|strongly|firmly))? (?:to|toward|towards|at)";
const ACT = "(?:(?:the|an?|this|that|these|those|recent|latest|<OR>(?:'s)?) ){0,3}";

/** What leads from an act or a group to whoever is behind it. */
const TRAILS: readonly TwoEnded[] = [
  // "The trail of the intrusion leads to Example".
  {
    cue: pattern(
      `\\b${TRAIL}(?: (?:left|found|seen|gathered|collected|uncovered|recovered|\\w+ly))?(?: (?:of|in|from|by|behind|during|about|within|for|on))+ ${ACT}${AEM}[^.;:,\\uEC00-\\uEEFF]{0,60}? (?:all )?${LEADS}${WITHIN} (<LO>)`,
    ),
    weak: true,
    between: true,
  },
  // "Fingers point to Example for the attack", "over X".
  {
    cue: pattern(
      `\\b${TRAIL}[^.;:,\\uEC00-\\uEEFF]{0,60}? (?:(?:is|are|was|were|being|been) )*${LEADS}${WITHIN} (<LO>)${OF_STATE}(?: (?:for|in|over|behind)| as the (?:\\w+ )?(?:culprit|perpetrator|author|source|origin)s? (?:of|behind)) ${ACT}${AEM}`,
    ),
    weak: true,
  },
  // "For the breach of the ministry, fingers are pointed at Example".
  {
    cue: pattern(
      `\\b(?:for|over|after|in) ${ACT}${AEM}[^.;:\\uEC00-\\uEEFF]{0,60}?, (?:the )?(?:fingers?|blame|suspicions?)[^.;:,]{0,30}? (?:point\\w*|fell|falls?|fallen)(?: \\w+ly)? (?:to|toward|towards|at|on|upon)${WITHIN} (<LO>)`,
    ),
    weak: true,
    between: true,
  },
  // "See the hand of Example in the operation".
  {
    cue: pattern(
      `\\b(?:hands?|involvement|fingerprints) of(?: the)? (<LO>) (?:in|behind|on|over|all over) ${ACT}${AEM}`,
    ),
    weak: true,
  },
  // "The attack bears Example's fingerprints".
  {
    cue: pattern(
      `${AEM} (?:\\w+ly )?(?:bears?|bore|carr(?:y|ies|ied)|has|have|had|shows?|with)(?: (?:all|many|some|of|the|clear|unmistakable))*(?: of)? (<LO>)'s? (?:\\w+ )?(?:fingerprints?|hallmarks?|signatures?|handwriting|handiwork|trademarks?)`,
    ),
    weak: true,
  },
];

const HOME = "(?:home(?: country| base| turf)?|headquarters|seat|base(?: of operations)?)";
const SITS = "(?:is|was|are|were|sits?|lives?|has|have|operates?|works?)";

/** Where a group sits, in words that stand around both. */
const HOMES: readonly TwoEnded[] = [
  // "X's home is Example".
  {
    cue: pattern(`${A}(?:'s?)? (?:\\w+ )?${HOME} (?:${BE}|lies|lay)(?: in)? (<L>)`),
    predicate: "based-in",
    back: true,
  },
  // "Example, home to X", "Example is the base of X".
  {
    cue: pattern(
      `(<L>),? (?:(?:is|was)(?: the| also| likely| probably)* |the )?${HOME} (?:to|of|for) (?:the )?${A}`,
    ),
    predicate: "based-in",
  },
  // "Example is where X sits", "Example, from where X operates".
  {
    cue: pattern(
      `(<L>)(?:,| is| was)(?: \\w+ly)?(?: the (?:country|city|place))? (?:from )?where (?:the )?${A} ${SITS}(?= (?:(?:at|its|their|also|\\w+ly) )*(?:home|based|located|situated|headquarter\\w*|from|members|operators)\\b|[.,;]|$)`,
    ),
    predicate: "based-in",
    back: true,
  },
  // "An origin of X in Example", "the Example origin of X".
  {
    cue: pattern(`\\borigins? of (?:the )?${A} (?:in|lies? in|is|are) (<L>)`),
    predicate: "based-in",
    back: true,
  },
  {
    cue: pattern(`(<L>) (?:origins?|provenance|nationality|roots) of (?:the )?${A}`),
    predicate: "based-in",
    back: true,
  },
  // "Researchers place X in Example".
  {
    cue: pattern(
      `\\b(?:plac|locat|situat)(?:e|es|ed|ing) (?:the )?${A}(?: (?:of|behind) <AM>)?(?: \\([^()]*\\))?(?: \\w+ly)? in (<L>)`,
    ),
    predicate: "based-in",
    back: true,
  },
  // "Example in origin, X".
  { cue: pattern(`^["']?(?:\\w+ )?(<L>) (?:in|by) origin, (?:the )?${A}`), predicate: "based-in" },
  // "X, all Example nationals", "X, residents of Example".
  {
    cue: pattern(
      `${A}(?:,| \\()(?: (?:all|both|mostly|mainly|most of them|who are|themselves))* (?:(?:residents|citizens|natives|nationals|inhabitants) of (<L>)|(<L>) (?:nationals|citizens|residents))`,
    ),
    predicate: "based-in",
    back: true,
  },
  // "From its base in Example, X".
  {
    cue: pattern(
      `\\bfrom (?:its|their) (?:\\w+ )?(?:base|bases|headquarters|home|offices?) in (<L>), (?:the )?${A}`,
    ),
    predicate: "based-in",
    back: true,
  },
];

export const TWO_ENDED: readonly TwoEnded[] = [...SPONSORS, ...TRAILS, ...HOMES];
