import type { Claim } from "../../../model/claim.ts";
import { pattern } from "./forms.ts";

/** Who can have a tool. */
export const AVAILABLE = pattern(
  "\\b(?:(?:is|are|was|were|been|be|remains?|became|not|as|a|an|to be)(?: \\w+ly)? (?:exclusive(?:ly)?(?: (?:to|by|used by))?|proprietary|unique to|publicly available|freely available|commercially available|open[- ]source|widely available|for sale|sold|not sold|shared (?:among|amongst|between|by|across)|used exclusively|used only|privately held|commodity malware|rented out)|exclusively used by|used exclusively by|not (?:sold|offered|available|shared|traded)|never (?:been )?(?:sold|offered|shared)|known to be shared)\\b",
);

/** Changes of how much, or against whom, is done. */
export interface ChangeCue {
  readonly words: RegExp;
  readonly change: NonNullable<Claim["change"]>;
}
const change = (words: string, kind: ChangeCue["change"]): ChangeCue => ({
  words: pattern(`\\b(?:${words})\\b`),
  change: kind,
});
export const CHANGES: readonly ChangeCue[] = [
  change(
    "ros[e]|ris(?:e[ns]?|ing)|increas(?:e|es|ed|ing)(?: (?:its|their) (?:activity|activities|operations|attacks))?|gr(?:ew|ow|ows|own|owing)|surg(?:e|es|ed|ing)|spik(?:e[ds]?|ing)|intensif(?:y|ies|ied|ying)|escalat(?:e|es|ed|ing|ion)|soar(?:s|ed|ing)?|doubled|tripled|ramped up|stepped up|picked up|uptick|accelerat(?:e|es|ed|ing)|multiplied|climbed",
    "rose",
  ),
  change(
    "widen(?:s|ed|ing)?(?: (?:its|their) (?:scope|targeting|net|activity))?|expand(?:s|ed|ing)?(?: (?:its|their) (?:scope|targeting|operations|activity|reach|focus))?|broaden(?:s|ed|ing)?(?: (?:its|their) \\w+)?|shift(?:s|ed|ing)? (?:its|their|towards?|focus)|turned (?:its|their) attention",
    "widened",
  ),
  change(
    "stopped|ceas(?:e|es|ed|ing)(?: operations)?|halted|declined|fell|dropped off|dwindl(?:e|es|ed|ing)|went (?:dark|silent|quiet)|gone (?:dark|silent|quiet)|shut(?:s|ting)? down|disappear(?:s|ed)|paus(?:e|es|ed|ing)(?: (?:its|their) (?:operations|activity))?|suspend(?:s|ed)|disband(?:s|ed)",
    "stopped",
  ),
  change(
    "(?:start|beg[au]n?)(?:s|ed|ing|ning)? (?:operating|targeting|attacking|its (?:campaign|operations))|re-?emerg(?:e|es|ed|ing)|resurfac(?:e|es|ed|ing)|resum(?:e|es|ed|ing)|resurg(?:ed|ence)|became active|came back|returned (?=after)",
    "started",
  ),
];
/** What must stand beside a change for it to be one of activity. */
export const ACTIVITY =
  /\b(?:number of (?:\w+ )?(?:attacks|intrusions|incidents|attempts|infections)|attacks?|activit(?:y|ies)|intrusions?|operations?|campaigns?|targeting|tempo|pace|volume|hacking|espionage|scope|attempts)\b/i;

/** Why. What follows is the motive. */
export const MOTIVE = pattern(
  "\\b(?:motivated by|driven by|in retaliation for|in revenge for|retaliat(?:e|ing) for|in response to|(?:main |primary |ultimate |apparent |overall |likely )?(?:goal|aim|objective|purpose|motive|motivation|intention|intent)s? (?:of \\S+ (?:\\w+ ){0,2})?(?:is|was|are|were|seems to be|appears to be|likely is|is likely)(?: to)?|as a result of|for the purposes? of|with the (?:goal|aim|intent|intention|purpose|objective) of)(?= )",
);
export const MOTIVE_WORDS = pattern(
  "\\b(?:financially[- ]motivated|financial(?:ly)? (?:gain|motivated)|politically[- ]motivated|motivated financially|for (?:financial gain|espionage(?: purposes)?|profit|political reasons|sabotage))\\b",
);

/** What came of it. */
export const OUTCOME = pattern(
  "\\b(?:(?:caus(?:ed|ing)|le(?:d|ading) to|result(?:ed|ing) in)(?= (?:\\w+[ -]){0,4}?(?:outages?|blackouts?|loss(?:es)?|damages?|disruptions?|shutdowns?|thefts?|leaks?|arrests?|downtime|failures?|destruction|breach(?:es)?)\\b)|(?:was|were|been) (?:successful|unsuccessful|thwarted|foiled|blocked|prevented|repelled|stopped before|contained)|(?:failed|succeeded)(?= |[.,])|(?:thwarted|foiled|blocked|repelled)(?= <Y>| the| an?)|knocked (?:\\w+ ){0,4}offline|took (?:\\w+ ){0,4}offline)",
);

/** What a state or firm officially says. The words after belong to it. */
export const POSITION = pattern(
  "\\b(?:den(?:y|ies|ied)(?: any| all| the)?(?: \\w+)?|condemn(?:s|ed)|reject(?:s|ed)|accus(?:es|ed) |dismiss(?:es|ed)|declin(?:es|ed) to comment|did not (?:immediately )?(?:respond|reply|comment|answer)|refus(?:es|ed) to comment|no comment|call(?:s|ed) (?=<L>)|describ(?:es|ed) <L> as|label(?:s|led) <L>|sanction(?:s|ed)|expell?(?:s|ed))",
);
export const OFFICIAL =
  /\b(?:government|ministry|minister|embassy|spokes\w+|officials?|state department|foreign office|Kremlin|White House|Beijing|Moscow|Tehran|Pyongyang|Washington|president|ambassador|agency|service|directorate|council|commission)\b/i;

/** Pacts and pledges. */
export const AGREEMENT = pattern(
  "\\b(?:sign(?:s|ed|ing)? (?:an? |the )?(?:\\w+[ -]){0,4}?(?:agreement|pact|treaty|accord|memorandum|partnership|declaration)|(?:announced|declared|proclaimed|agreed on|struck|reached) (?:an? |the |their |its )?(?:\\S+ ){0,4}?(?:partnership|pact|agreement|alliance|truce|accord)|agree(?:d|s)? not to|agree(?:d|s)? to (?:\\w+ ){0,3}?(?:cooperate|refrain|share|exchange|stop)|pledge[sd]? not to|promise[sd]? not to|vow(?:s|ed)? not to|(?:non-aggression|no-hack|no-spy|cyber(?:security)?) (?:pact|agreement|pledge)|partnership (?:\"|')?without limits|no[- ]limits partnership)",
);

/** What stands in the way of working together. */
export const OBSTACLE = pattern(
  "\\b(?:(?:an? |the |main |major |likely |another )*(?:obstacles?|barriers?|hurdles?|impediments?) (?:to|for)|hinder(?:s|ed|ing)?|imped(?:es|ed|ing)|(?:reluctan(?:t|ce)|unwilling(?:ness)?) to (?:share|cooperate|coordinate|collaborate|expose|reveal|disclose)|mistrust|distrust|lack of trust|would (?:require|mean|have to mean|involve) (?:sharing|exposing|revealing|disclosing|giving up)|mak(?:es|ing) (?:\\w+ )?(?:cooperation|coordination|collaboration) (?:un\\w+|difficult|hard|harder))",
);
export const COOPERATION =
  /\b(?:cooperat\w*|coordinat\w*|collaborat\w*|work(?:ing)? together|shar(?:e|ing)|joint|alliance|partnership)\b/i;

/** Things worth stealing: what is "collected" or "obtained" besides is no aim. */
export const WORTH_TAKING =
  /\b(?:information|data|databases?|credentials?|passwords?|logins?|documents?|files?|secrets?|intelligence|insights?|plans?|designs?|blueprints?|e-?mails?|messages?|correspondence|cookies|money|funds|cash|crypto\w*|bitcoins?|details|records|keys|contacts|screenshots|source code|research|technolog\w+|property|certificates?|tokens|wallets?|communications?|conversations?|archives|manifests|histor\w+|knowledge|know-how|submarines?|radar|drones?|satellite|warfare|weapons?|vaccines?|formulas?|photos|card numbers|accounts?)\b/i;
/** Whom one poses as, where no name says it. */
export const POSED_AS =
  /\b(?:firm|company|companies|agency|bank|ministry|university|organi[sz]ation|vendor|provider|authority|government|institute|institution|embassy|officials?|employees?|journalists?|reporters?|researchers?|recruiters?|customers?|contractors?|supplier|diplomats?|police|court|newspaper|airline|think tank|services?|support|administrators?|developer|person|woman|man|activists?|soldiers?|organizers?|students?|workers?)$/i;
