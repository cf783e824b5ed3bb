import type { Negation } from "../../model/claim.ts";
import type { Predicate } from "../../model/vocabulary/predicates.ts";

/**
 * One way in which a sentence of a passage about two groups says how they stand. In the text that the patterns see,
 * `A` and `B` in private-use letters stand for the groups' names, and `O` for an organisation's.
 */
export interface PairCue {
  readonly predicate: Predicate;
  readonly words: RegExp;
  /** Only where the sentence speaks of the two as two: "both", "one … the other", "the same". */
  readonly asTwo?: boolean;
  /** What the words deny by themselves. */
  readonly negation?: Negation;
  /** The first name in the match acts on the second. */
  readonly directed?: boolean;
}

/** Letters that stand for names in what the patterns see. */
export const LETTERS = { a: "\uE001", b: "\uE002", organisation: "\uE003" } as const;

const N = `[${LETTERS.a}${LETTERS.b}]`;
const O = LETTERS.organisation;
const TOOL =
  "(?:implants?|backdoors?|downloaders?|loaders?|droppers?|malware|tools?|toolsets?|payloads?|components?|modules?|rats?|stealers?|trojans?|wipers?|infrastructure|servers?|panels?|botnet|accounts?)";
const WAY_IN =
  "(?:victims?|access(?:es)?|footholds?|networks?|hosts?|machines|targets|credentials|environments?|entry)";
const BODY =
  "(?:ministry|bureau|service|directorate|agency|command|organi[sz]ation|umbrella|unit|department|office|general staff|leadership|company|contractor|operators?)";

const words = (source: string): RegExp => new RegExp(`(?<![\\w-])(?:${source})(?![\\w-])`, "giu");

/** Least said first is not the order: of two cues on one predicate the first that fits is taken. */
export const PAIR_CUES: readonly PairCue[] = [
  {
    predicate: "hands-off-to",
    directed: true,
    words: words(
      `${N}(?:'s|’s)? (?:[\\w-]+ ){0,2}?${TOOL} [^;]{0,50}?to (?:[\\w-]+,? ){0,6}?(?:restart|re-?deploy|deploy|install|launch|load|drop|deliver|execute|run|start|push)\\w*[^;]{0,40}?${N}|(?:opened|compromised|breached|infected|accessed|penetrated|infiltrated|entered) (?:[\\w-]+ ){0,3}?(?:by|through|with) (?:[\\w-]+ ){0,2}?${N}[^;]{0,60}?(?:later|then|subsequently|afterwards|thereafter|went on to)[^;]{0,40}?${N}`,
    ),
  },
  {
    predicate: "hands-off-to",
    words: words(
      `${WAY_IN}[^;]{0,60}? (?:passed|handed|transferred|given|sold|turned|provided|brokered|delivered|relinquished|ceded|moved)(?: \\w+){0,2}? (?:to|between)|(?:pass(?:es|ed|ing)|hand(?:s|ed|ing)|g(?:ives|ave|iving)|s(?:ells|old|elling)|transferr\\w+|provid\\w+|suppl(?:ies|ied|ying)|brokered|turned over)(?: [\\w-]+){0,5}? ${WAY_IN}(?: [\\w-]+){0,5}? (?:to|for)|hand-?offs?|hand-?overs?|handed[- ](?:off|over)|paved the way|fed (?:it|them|its|the \\w+)(?: [\\w-]+){0,3}? ${WAY_IN}`,
    ),
  },
  {
    predicate: "shares-with",
    words: words(
      "(?:assets?|servers?|infrastructure|domains?|tools?|toolsets?|malware|implants?|backdoors?|code|builders?|exploits?|certificates?|access)(?: [\\w-]+){0,7}? (?:shared|lent|given|supplied|leased|licen[sc]ed|loaned) (?:[\\w-]+ ){0,2}?(?:with|to|between|among)|(?:gave|lent|supplied|loaned|licen[sc]ed)(?: [\\w-]+){0,4}? (?:tools?|malware|implants?|code|builders?|exploits?|servers?)",
    ),
  },
  {
    predicate: "hijacks",
    words: words(
      "hijack\\w*|t(?:ook|akes|aken|aking) (?:\\w+ ){0,3}?over|t(?:ook|aken|aking) control of|commandeer\\w*|piggy-?back\\w*|stole|stolen|steal(?:s|ing)?|repurposed|co-?opted|(?:owners?|operators?|developers?|creators?)(?: [\\w-]+){0,4}? (?:unaware|not aware|unwitting|none the wiser)|without (?:their|its|the [\\w-]+(?:'s|’s|s')?) (?:[\\w-]+ ){0,2}?(?:knowledge|consent)|unwitting\\w*",
    ),
  },
  {
    predicate: "imitates",
    words: words(
      "imitat\\w*|mimic\\w*|emulat\\w*|clon(?:es?|ed|ing)|cop(?:y|ies|ied|ying)(?! (?:of )?(?:the )?(?:files|data|documents|itself|mail|e-?mails))|copycats?|forg(?:ed|ery|eries|ing)|false[- ]flags?|modell?ed (?:on|after)|(?:planted|fake|faked|false|forged)(?: [\\w-]+){0,3}? (?:evidence|traces?|flags?|clues?|fingerprints?|artefacts?|artifacts?|markers?|metadata)|made to (?:look like|resemble)",
    ),
  },
  {
    predicate: "cooperates-with",
    negation: "flat",
    words: words(
      "unaware of (?:each other|one another|the other(?:'s|’s)?)|(?:work|act|operat)(?:ed|es|s|ing)? independently|independently of (?:each other|one another|the other)",
    ),
  },
  {
    predicate: "cooperates-with",
    words: words(
      "cooperat\\w*|co-operat\\w*|collaborat\\w*|coordinat\\w*|co-ordinat\\w*|work(?:s|ed|ing)? (?:closely )?(?:together|with|for|alongside|in tandem|hand in hand|jointly)|team(?:s|ed|ing) up|partner(?:s|ed|ing|ship)?|join(?:s|ed|ing)? forces|joint(?:ly)? (?:[\\w-]+ )?(?:operations?|campaigns?|efforts?|attacks?|intrusions?|planning|work)|in concert|in league|allied|alliance|assist(?:s|ed|ing|ance)?|on behalf of|division of labou?r|(?:closely|directly|tightly) (?:tied|linked|connected|associated) (?:to|with)|(?:close|working|business) (?:ties|relationship|links)|affiliates?(?: of)?|contract(?:ed|ing) (?:by|for|with)|subcontract\\w*|hired|employed by|tasked by|supporting (?:role|operations|the other)",
    ),
  },
  {
    predicate: "overlaps-with",
    asTwo: true,
    words: words(
      "overlap\\w*|shar(?:e|es|ed|ing) (?:[\\w-]+ ){0,4}?(?:tools?|habits|code|techniques|TTPs|tradecraft|choices|victims?|infrastructure|servers?|malware|style)|(?:the |a |one )?(?:same|common|single|leased|shared)(?: [\\w-]+){0,4}? (?:malware|tools?|zero-day|flaw|vulnerability|exploit|servers?|network|victims?|service|infrastructure|machines?|hosts?)|on the same|inside the same",
    ),
  },
  {
    predicate: "alias-of",
    asTwo: true,
    negation: "flat",
    words: words(
      "(?:two |as )(?:clearly )?(?:separate|distinct|different) (?:groups?|activities|activity|clusters?|actors?|entities|sets?|teams?|crews?)|tracked (?:apart|separately)",
    ),
  },
];

/** Both under one body: "under the same ministry", "two units of the O", "both answer to the O". */
export const ONE_BODY: RegExp = words(
  `the same (?:[\\w-]+ ){0,3}?${BODY}|(?:two|both)(?: [\\w-]+){0,4}? ${O}(?: [\\w-]+){0,2}? (?:units?|teams?|elements?|outfits?|groups?)|(?:two|both)(?: [\\w-]+){0,3}? (?:units?|teams?|groups?|arms?|parts?|(?:answer|report|belong)(?:s|ing)? to)(?: [\\w-]+){0,3}? ${O}`,
);

/** The body must be what they are under, not what they attack. */
export const UNDER =
  /\b(?:under|of|within|in|part of|belong\w* to|report\w* to|answer\w* to|subordinate to|run by|directed by|serv\w+|for) $/iu;

/** The sentence speaks of two as two. */
export const AS_TWO =
  /\b(?:both|the two|the pair|two (?:groups|sets|crews|clusters|units|actors|teams)|each other|one another|the other|another|the former|the latter|neither|either|several crews|overlap\w*)\b/iu;

/** Said of others than the two. */
export const OF_OTHERS =
  /\b(?:other|many|various|several other|unrelated|third) (?:groups|actors|parties|crews|gangs|clusters)\b/iu;

/** A word before the trigger that takes it back: "cooperation over hijack". */
export const RATHER_THAN =
  /\b(?:over|than|instead of|rather than|rules? out|ruled out|excludes?|rejects?|not) (?:an? |the )?$/iu;
