import type { Claim } from "../../../../../model/claim.ts";
import { pattern } from "../../../sentence/tables/forms.ts";

/** Who can have a tool. */
export const AVAILABLE = pattern(
  "\\b(?:(?:is|are|was|were|been|be|remains?|became|not|as|a|an|to be)(?: \\w+ly)? (?:exclusive(?:ly)?(?: (?:to|by|used by))?|proprietary|unique to|publicly available|freely available|commercially available|open[- ]source|widely available|for sale|sold|not sold|shared (?:among|amongst|between|by|across)|used exclusively|used only|privately held|commodity malware|rented out)|exclusively used by|used exclusively by|(?:been|is|are|was|were|now) public|can be (?:\\w+ly )?(?:rented|bought|purchased|downloaded|obtained|leased)|(?:is|are|was|were) available (?=to|for|on|from|as|only)|(?:is|are|was|were|been) (?:marketed|advertised|rented|leased|distributed freely)|(?:is|are|was|were) (?:restricted|reserved|limited) (?:to|for)|in circulation (?:among|between)|common (?:currency|property) (?:among|between|to|of)|not (?:sold|offered|available|shared|traded)|never (?:been )?(?:sold|offered|shared)|known to be shared)\\b",
);
/** "Anyone can download X", "no group other than Y is known to use X": the tool comes last. */
export const HELD_BY = pattern(
  "\\b(anyone (?:can|may|could) (?:\\w+ ){0,2}?(?:download|buy|rent|obtain|use)|(?:no (?:group|actor|one|<A>) other than|only) <A> (?:has|have|is|are) (?:\\w+ ){0,4}?(?:to use|using|used|access to)) (?:the |a |an )?(<M>)",
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
    "ros[e]|ris(?:e[ns]?|ing)|increas(?:e|es|ed|ing)(?: (?:its|their) (?:activity|activities|operations|attacks))?|gr(?:ew|ow|ows|own|owing)|surg(?:e|es|ed|ing)|spik(?:e[ds]?|ing)|intensif(?:y|ies|ied|ying)|escalat(?:e|es|ed|ing|ion)|soar(?:s|ed|ing)?|doubled|tripled|ramp(?:ed|ing) up|stepp?(?:ed|ing) up|pick(?:ed|ing) up|uptick|accelerat(?:e|es|ed|ing)|multiplied|climbed|scal(?:e|es|ed|ing) up|upsurge|upswing|quadrupled|skyrocket(?:s|ed|ing)?",
    "rose",
  ),
  change(
    "widen(?:s|ed|ing)?(?: (?:its|their) (?:scope|targeting|net|activity))?|expand(?:s|ed|ing)?(?: (?:its|their) (?:scope|targeting|operations|activity|reach|focus))?|broaden(?:s|ed|ing)?(?: (?:its|their) \\w+)?|shift(?:s|ed|ing)? (?:its|their|towards?|focus)|turned (?:its|their) attention",
    "widened",
  ),
  change(
    "stopped|ceas(?:e|es|ed|ing)(?: operations)?|halted|declined|fell|dropped off|dwindl(?:e|es|ed|ing)|went (?:dark|silent|quiet)|gone (?:dark|silent|quiet)|shut(?:s|ting)? down|disappear(?:s|ed)|paus(?:e|es|ed|ing)(?: (?:its|their) (?:operations|activity))?|suspend(?:s|ed)|disband(?:s|ed)|(?:went|gone|goes|fell|fallen|lay) (?:dormant|inactive|underground|quiet|offline)|became (?:inactive|dormant)|vanish(?:es|ed)|decreas(?:e|es|ed|ing)|slow(?:s|ed|ing) down|wound down|wind(?:s|ing) down|scal(?:e|es|ed|ing) (?:back|down)|ended (?:its|their) (?:\\w+ )?(?:operations?|activit(?:y|ies)|campaigns?)|(?:took|taken|takes) (?:a|an) (?:\\w+ )?(?:break|hiatus)|no longer active",
    "stopped",
  ),
  change(
    "(?:start|beg[au]n?)(?:s|ed|ing|ning)? (?:operating|targeting|attacking|its (?:campaign|operations))|re-?emerg(?:e|es|ed|ing)|resurfac(?:e|es|ed|ing)|resum(?:e|es|ed|ing)|resurg(?:ed|ence)|(?:has |had )?bec(?:a|o)me active|active again|came back|returned (?=after|from (?:a|its|their) (?:\\w+ )?(?:hiatus|break|absence|silence|lull))|re-?appear(?:s|ed|ing)?|re-?launch(?:es|ed|ing)?(?= (?:its|their) (?:operations|activity))|restart(?:s|ed|ing) (?:its|their) (?:operations|activity|attacks)|ma(?:de|kes|king) (?:a|its|their) (?:\\w+ )?comeback",
    "started",
  ),
];
/** Changes that need no word for activity beside them, said right after whose they are. */
export const OF_THEMSELVES =
  /^(?:came back|resum|resurfac|re-?emerg|ceas\w+ operations|went (?:dark|silent|quiet)|gone (?:dark|silent|quiet)|disband|bec[ao]me (?:active|inactive|dormant)|active again|returned|re-?appear|re-?launch|(?:went|gone|goes|fell|fallen|lay) |vanish|ended|wound down|no longer active|ma(?:de|kes|king) |took|taken|takes)/i;
/** "An uptick in X's operations": whose they are comes after. */
export const CHANGE_IN = /^ (?:in|of)(?: the)?(?: (?:number|volume|pace|tempo|frequency) of)?(?: the)? /;
/** What must stand beside a change for it to be one of activity. */
export const ACTIVITY =
  /\b(?:number of (?:\w+ )?(?:attacks|intrusions|incidents|attempts|infections)|attacks?|activit(?:y|ies)|intrusions?|operations?|campaigns?|targeting|tempo|pace|volume|hacking|espionage|scope|attempts)\b/i;

/** What came of it. */
export const OUTCOME = pattern(
  "\\b(?:(?:(?<!\\bthe )caus(?:ed|ing)|le(?:d|ading) to|result(?:ed|ing) in)(?= (?:\\w+[ -]){0,4}?(?:outages?|blackouts?|loss(?:es)?|damages?|disruptions?|shutdowns?|thefts?|leaks?|arrests?|downtime|failures?|destruction|breach(?:es)?)\\b)|(?:was|were|been) (?:successful|unsuccessful|thwarted|foiled|blocked|prevented|repelled|stopped before|contained)|(?:failed|succeeded)(?= (?:to|in|at|when|because|and|but|after|due|on)\\b|[.,;]|$)|(?:thwarted|foiled|blocked|repelled)(?= <Y>| the| an?)|left (?:\\S+ ){1,6}?without (?:power|electricity|heat\\w*|internet|water|access)|render(?:s|ed|ing) (?:\\S+ ){1,6}?(?:unusable|inoperable|inaccessible|unbootable|useless)|br(?:ought|ings?) (?:\\S+ ){1,6}?to a (?:standstill|halt)|came to a (?:standstill|halt)|came away empty-handed|(?:went|remained|gone) (?:unnoticed|undetected)|(?:was|were|been) (?:\\w+ )?(?:arrested|dismantled)|knocked (?:\\w+ ){0,4}offline|took (?:\\w+ ){0,4}offline)",
);

/** What a state or firm officially says. The words after belong to it. */
export const POSITION = pattern(
  "\\b(?:den(?:y|ies|ied)(?! (?:an? (?!role|part|link|connection|involvement|claim|report)|him|her|them|us|users?|access|entry|service) )(?: any| all| the)?(?: \\w+)?|condemn(?:s|ed)|reject(?:s|ed)|accus(?:es|ed) |dismiss(?:es|ed)|declin(?:es|ed) to comment|did not (?:immediately )?(?:respond|reply|comment|answer)|(?:not|never) (?:\\w+ )?(?:commented|responded|replied|answered)|neither confirm(?:s|ed)? nor den(?:y|ies|ied)|refus(?:es|ed) to comment|no comment|(?:has|had|have) nothing to do with|call(?:s|ed) (?=<L>)|describ(?:es|ed) (?:<L>|the (?:\\S+ ){1,4}?)as|call(?:s|ed) the (?:\\S+ ){1,4}?(?=baseless|groundless|unfounded|slander|disinformation|an? (?:fabrication|smear|lie|hoax))|label(?:s|led) <L>|sanction(?:s|ed)(?! (?:against|for|on|over|from|and|were|was|are|by|economy|regime|list|evasion)\\b)|expell?(?:s|ed))",
);
export const OFFICIAL =
  /\b(?:government|ministry|minister|embassy|spokes\w+|officials?|state department|foreign office|Kremlin|White House|Beijing|Moscow|Tehran|Pyongyang|Washington|Hanoi|Kyiv|London|Berlin|Paris|Ankara|Delhi|Seoul|Tokyo|Taipei|FSB|SVR|GRU|MSS|intelligence|president|ambassador|agency|service|directorate|council|commission)\b/i;
/** No answer is one: of firms as well as of states. */
export const SILENCE = /\b(?:comment|respon|repl|answer|confirm)/i;
/** Who may speak for a state; a capital alone is where somebody spoke. */
export const SPOKEN_FOR =
  /\b(?:government|ministry|minister|embassy|spokes\w+|officials?|foreign office|Kremlin|White House|president|ambassador|diplomats?)\b/i;
/** What somebody accused says of it, in quotes, and who says it. */
export const QUOTED_POSITION = pattern(
  '"([^"]{0,160}?\\b(?:allegations?|accusations?|baseless|groundless|unfounded|fabricat\\w+|slander|smear|no basis|no such|oppose[sd]?|nothing to do|not involved|never been involved)\\b[^"]{0,120}?)[,.]?" ([^".;]{0,120}?\\b(?:said|says|told|wrote|added|stated|insisted)\\b)',
);

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
  /\b(?:firm|company|companies|agency|bank|ministry|university|organi[sz]ations?|vendors?|providers?|authorit(?:y|ies)|governments?|institut(?:es?|ions?)|embass(?:y|ies)|ministries|universities|agencies|banks|firms|entities|brands?|staff|personnel|scholars?|academics?|professors?|executives?|colleagues?|help ?desk|technicians?|employers?|headhunters?|investors?|lawyers?|persona|individuals|officers?|bureau|bureaus|department|departments|police officers|hospitals?|retailers?|exchanges?|officials?|employees?|journalists?|reporters?|researchers?|recruiters?|customers?|contractors?|supplier|diplomats?|police|court|newspaper|airline|think tank|services?|support|administrators?|developer|person|woman|man|activists?|soldiers?|organizers?|students?|workers?)$/i;
