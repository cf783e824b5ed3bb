import { pattern } from "../../../sentence/tables/forms.ts";
import { verbs } from "../../../tables/inflect.ts";

/** Verbs whose object is a victim. */
const ATTACKING = [
  verbs(`
    target attack compromise infiltrate breach infect penetrate victimise victimize affect impact deface cripple
    disrupt sabotage hobble devastate inundate overwhelm plunder fleece swindle scam prioritise prioritize besiege bombard pummel hammer plague harass menace terrorise terrorize extort ransom phish
    spear-phish spearphish raid assault paralyse paralyze burgle ensnare afflict harm defraud blackmail doxx wiretap
    dupe deceive rob ransack entrap ensnare immobilise immobilize incapacitate pillage subvert reconnoitre reconnoiter
  `),
  "surveil(?:s|led|ling)?|hit(?:s|ting)?|str(?:ike|ikes|uck|iking)|hack(?:s|ed|ing)?|DDoS(?:ed|ing)|beset",
  "held to ransom|(?:lur|entic|bait|loot|snar)(?:ed|ing)|trick(?:ed|ing)|approach(?:ed|ing)|put out of action|forced offline|locked out|sent (?:[\\w-]+ ){0,3}(?:e?-?mails?|messages?|documents|links?|malware)(?= by\\b)|br(?:eak|eaks|oke|oken|eaking) in at|brought to (?:its|their|a|<A>) (?:knees|standstill|halt)",
  "(?:(?:t(?:ake|akes|aking|ook)|br(?:ing|ings|ought|inging)|knock(?:s|ed|ing)?) (?:down|offline)|knock(?:s|ed|ing)?(?=(?: (?:\\w+|<WY>)){1,5} offline\\b)|shut(?:s|ting)? down|singl(?:e|es|ed|ing) out)",
];

/** Verbs that reach their victim by a preposition. */
const ATTACKING_WITH_PREPOSITION = [
  "br(?:eak|eaks|oke|oken|eaking) into|(?:hack|burrow|tunnel|bor|worm|intrud|get|got|tap|broke)\\w* (?:(?:his|its|their|a) way )?(?:deep )?into|prey(?:s|ed|ing)? (?:up)?on|sp(?:y|ies|ied|ying) on|snoop(?:s|ed|ing)? on|eavesdrop(?:s|ped|ping) on|go(?:es|ing|ne)? after|went after|(?:interested|keen) (?:in|on)|zero(?:es|ed|ing)? in on|h(?:one|oned|oming|ones) in on",
  // "Disabled the websites of Y", "took over the accounts of Y": what is done is done to whose they are.
  "(?:disabl(?:e|es|ed|ing)|hijack(?:s|ed|ing)?|wip(?:e|es|ed|ing)|damag(?:e|es|ed|ing)|destroy(?:s|ed|ing)?|overload(?:s|ed|ing)?|flood(?:s|ed|ing)?|encrypt(?:s|ed|ing)?|t(?:ake|akes|ook|aking) (?:out|over)|bring(?:s|ing)? down|brought down|knock(?:s|ed|ing)? out)(?= (?:(?:[\\w'-]+|<WR>(?:'s?)?),? ){0,6}?(?:websites?|sites?|web ?pages?|portals?|infrastructure|networks?|systems?|servers?|grids?|facilit(?:y|ies)|accounts?|computers)\\b)",
  "leak(?:s|ed|ing)? (?:[^,;.]{1,40} )?(?:data|databases?|records|documents|files|e?mails|source code|information)(?: \\w+){0,2} (?:of|from|belonging to)",
  "(?:inflict|caus|wreak)\\w* (?:[\\w-]+ ){0,4}(?:damage|disruptions?|outages?|interruptions?|havoc|blackouts?|losses) (?:to|at|in|for|on|upon|across)|inflicted (?:up)?on|pos(?:e|es|ed|ing) an? (?:[\\w-]+ ){0,3}threat to",
  // "Accessed the network of Y", "stole Y's documents", "installed A at Y".
  "access(?:es|ed|ing)?(?= (?:the )?<W>(?:'s?)? (?:\\w+ ){0,2}(?:networks?|systems?|servers?|databases?|environments?|computers?)\\b)",
  "st(?:eal|eals|ole|olen|ealing)(?= (?:(?!from\\b|to\\b|in\\b|on\\b|by\\b|and\\b)[\\w-]+ ){0,3}?<OL>(?:'s?)? (?:[\\w-]+ ){0,2}(?:data|documents|secrets|files|records|funds|money|blueprints|intellectual property|trade secrets)\\b)",
  "(?:install|deploy|plant|drop|load|implant|upload)(?:s|p?ed|p?ing)? (?:[\\w-]+ ){0,4}<M>(?: (?:called|named|dubbed|known as) <M>)? (?:inside|within|at|in|on|onto|into|across)(?= (?:[\\w-]+ ){0,8}?<OS>)",
  "(?<=\\b(?:been|observed|seen|spotted) (?:\\w+ly )?)operating (?:in|within|across|throughout)(?= (?:the )?(?:\\w+ )?<L>)",
  "operat(?:e|es|ed|ing) (?:primarily|mainly|mostly|predominantly|largely|chiefly|particularly|principally) (?:in|within|across|throughout)",
  "active(?:ly)? (?:mainly |mostly |primarily |particularly |especially )?(?:in|within|across|throughout)|activity (?:in|within|across|throughout)",
  "active (?:adversary|group|actor|player|presence) (?:in|within|across)|spread(?:s|ing)? (?:mainly |mostly |widely |quickly |rapidly |first )?(?:in|across|throughout|to)(?= (?:the )?<L>)|sights (?:\\w+ ){0,3}(?:set|fixed|trained) on|(?:stolen|exfiltrated|leaked)(?= by\\b)",
  "aim(?:s|ed|ing)? (?:\\w+ )?(?:at|for(?= (?:the )?<W>))|(?:focus|concentrat|cent(?:er|r)(?:e[ds]|ing)|specialis|specializ)\\w*(?: (?:\\w+|<Y>)){0,5}? (?:up)?on",
  "(?:direct|point|turn|shift|train|devot|set|switch|redirect|extend|expand|broaden|widen|dedicat|pivot|mov|cast)\\w*(?: (?:\\w+|<Y>)){0,4}? (?:focus|attention|efforts?|attacks?|activit\\w+|operations?|resources|sights|eyes?|targeting|interest|reach|campaigns?|nets?|<E>)(?: \\w+){0,2}? (?:on|to|towards?|at|against|into|beyond|over)",
  "turn(?:ed|ing)? towards?|(?:ha[sd]|have|having|with|keep(?:s|ing)?|kept) (?:<A>|an?|the) (?:\\w+ )?eyes? (?:\\w+ )?on",
  // "Claimed Y as a victim", "added Y to its leak site".
  "(?:claim|list|add|nam|post)(?:s|es|ed|ing)(?= (?:(?:(?!to\\b|as\\b)[\\w-]+|<W>(?:'s?)?),? ){1,8}(?:(?:as|among) (?:<A>|an?|one of <A>|the) (?:\\w+ ){0,2}victims?|(?:to|on) (?:<A>|the|an?) (?:[\\w-]+ ){0,4}(?:leak|extortion|shaming|victim|Tor)))",
  "(?:expand|extend|broaden|widen|shift|redirect|diversif)\\w*(?: (?:(?!on\\b|to\\b)[\\w-]+|<A>)){0,3} (?:<E>|targets|(?:target|victim) (?:list|base|set)|footprint|horizons|scope|range)(?: \\w+){0,2}? (?:(?:in)?to|beyond|across)(?= (?:not )?(?:only )?(?:include (?:[\\w-]+ ){0,4}?<W>|(?:[\\w-]+ ){0,4}?<LS>))",
  "(?:(?:expand|pivot|shift|spread|diversif)\\w*|(?:branch|mov)(?:es|ed|ing) (?:out|on))(?: (?:also|out|recently|later|since|quickly|further|focus|beyond <L>|from <W>|(?:in )?<D>)){0,2} (?:in)?to(?= (?:not )?(?:only )?(?:include )?(?:(?:the|targets?|targeting|victims|other|new|additional|various|several|more|many|organi[sz]ations|companies|entities|firms|countries|nations|sectors|industries|verticals|regions|in|across|within|such|as|including),? ){0,6}<LS>)",
  "(?:gain|obtain|maintain|retain|acquir|secur|establish|achiev|had|have|having|got|sell|sold|sought|us(?:ed|ing)(?= (?:its|their|<A>)))\\w* (?:(?:\\w+[- ]){0,4})(?:access|foothold|entry|persistence|presence)(?: to| into| in| on| at| within| inside)",
  "(?:st(?:eal|eals|ole|olen|ealing)|exfiltrat\\w+|siphon\\w*|pilfer\\w*|loot\\w*|rob(?:bed|bing|s)?|extract(?:ed|ing)|theft|lifted|cop(?:ied|ying)(?! from)|(?:grabb|snatch|purloin|hoover|drain|milk)(?:ed|ing)(?: up)?|cash(?:ed|ing) out|(?:made|making) off with|(?:walk|run|ran|got|get)\\w* (?:off|away) with)(?: [^,;.]{1,60}?)? (?:from|out of)|(?:collect|gather|harvest|obtain)\\w* (?:[^,;.]{0,40}? )?(?:information|data|intelligence|documents|secrets) from",
  "(?:lurk|dwel|embed|burrow|hid|nest|pre-?position|entrench|ensconc)\\w*(?: \\w+){0,3}? (?:in|inside|within|on|across)",
  "(?:sent|send|sends|sending|deliver\\w*|emailed|e-mailed|mailed|distribut\\w+|dispatch\\w*)(?: [^,;.]{0,60}?)(?:mails?|messages?|phish\\w*|lures?|attachments?|invitations?|malware|payloads?|campaigns?|<EM>)(?: [^,;.]{1,50}?)? to",
];

/** Acts against countries, sectors and organisations. */
export const TARGET_VERBS = pattern(`\\b(?:${[...ATTACKING, ...ATTACKING_WITH_PREPOSITION].join("|")})\\b`);

/** What is done to a victim, as a noun or a phrase that such a noun heads. */
const ATTACK =
  "(?:<E>|<A>(?! (?:with|using|via|in|during|by|from) (?:\\w+ )?<YD>)|\\b(?:attacks?|outbreaks?|campaigns?|operations?|espionage|intrusions?|interest|focus|strikes?|assaults?|offensives?|raids?|break-ins?|forays?|incursions?|attempts?|activity|efforts?|waves?|heists?|infiltrations?|breach(?:es)?|compromises?|hacks?|infections?|defacements?|(?<=\\b(?:the|an?|this|that|recent|latest|major|[\\uEC00-\\uECFF]'s?) )hits?|hit jobs?|onslaughts?|ambush(?:es)?|emphasis|targeting|phishing|spear-?phishing|surveillance|hacking|sabotage|spying|disruption|penetration))";
/** What may stand between it and the word that leads to the victim: who, with what, when, how. */
const ASIDE =
  "(?: (?:launched|aimed|directed|focused|conducted|mounted|perpetrated|waged|carried out|attempted|committed|orchestrated|staged|executed|run|seen|observed|that took place|going on|dating back to <D>|active)\\b| (?:by|from|with|using|via|in|during|since|until|through|around|of) (?:the |a |an |its |their )?[\"']?<YD>[\"']?(?: (?:and|,) [\"']?<YD>[\"']?)?| <D>| \\([^()]{1,60}\\)){0,3}";
const MAINLY =
  "(?:(?:primarily|mainly|mostly|predominantly|largely|specifically|exclusively|chiefly|principally|particularly|solely|also) )?";
const LEADING =
  "(?:against|involving|on|upon|into|throughout|across|within|inside|targeting|hitting|affecting|around|at(?! the (?:behest|request|direction|time|same|end|beginning|hands|feet))|in(?! (?:order|response|retaliation|support|addition|which|progress|the (?:wake|wild|past|last|name|future)))|towards?|(?<=(?<!\\bof (?:\\w+ )?)\\binterests? )to|(?<=\\b(?:targeting|phishing|hacking|infiltrations?|breach|breaches|compromises?|hack|surveillance|sabotage|penetration|disruption|victimi[sz]ation|infections?|defacements?) )of)";

/** "Attacks by X on", "a campaign against". The victim follows. */
export const TARGET_NOUNS = pattern(`(?:${ATTACK}${ASIDE} ${MAINLY}${LEADING}|<AE> of)(?= (?!<D>))`);
/** Things done "of" somebody: "the breach of X". */
export const DONE_OF =
  /^(?:breach(?:es)?|compromises?|hacks?|hacking|infections?|infiltrations?|intrusions?|cyber-?espionage|espionage|spying)$/;

/** "Against", whatever was done: the victim follows. */
export const AGAINST = pattern("\\b(?:against|aimed at|at the expense of)(?= )");
/** Those are defended, or it is they who are accused: no victims. */
export const NO_ATTACK =
  /\b(?:protect|defen[ds]|guard|secur|immun|shield|sanction|indict|charg|accus|allegation|lawsuit|complain|case|evidence|testif|war|fight|fought|battle|struggle|crackdown|revolt|protest|vote|sp[eo]ke|warn|hedge|grievance|action|measures?|compar|check|match|valid|verif|test|effective|prejudice|bias|resist|rule|law|blockade|embargo|precaution|mitigat|advis|rebel|demonstrat|crime)\w*(?: \w+){0,3} $/i;

/** The victim first: "X fell victim to", "X remains in the crosshairs of", "X has been a target of". Who did it follows. */
export const FELL_TO = pattern(
  "\\b(?:f(?:all|alls|ell|allen|alling) (?:(?:victim|prey) )?to|b(?:ore|ear|ears|earing|orne) the brunt of|receiv(?:e|es|ed|ing) [^;,.]{0,40}?(?:mails?|messages?|attachments?|links?|documents?|invitations?|calls|malware|phishing|threats?|demands?)(?: [\\w-]+| <M>){0,4} (?:from|sent by)|(?:lost|paid)[^;,.]{1,40}? to|no match for|(?:an? |the )?(?:\\w+ )?(?:targets?|victims?|casualt(?:y|ies)|focus|objects?|playgrounds?|(?:testing|training|hunting|stomping|proving) grounds?) (?:of|for)|in the (?:crosshairs|cross-hairs|sights|firing line) of|on the receiving end of|at the hands of|under (?:attack|siege|fire|assault|pressure) (?:by|from)|of (?:\\w+ )?interest to|suffer(?:s|ed|ing)?[^;,.]{0,50}? (?:by|from|of|at the hands of)|(?:expos(?:ed|ure)|subject(?:ed)?|fac(?:ed|ing)) to)(?: (?:the|a|an|several|cyber|\\w+ed|\\w+ing|\\w+ful|\\w+ive))* ?[\"']?(?=<YM>)",
);

/** "In the crosshairs of X are Y", "on X's list were Y": after whose they are come those that a list tells of. */
export const ARE_THEY = pattern(
  "^[\"')]*(?:'s? (?:[\\w-]+ ){0,3})?(?: \\([^()]{1,60}\\))?(?:,[^,;:]{1,60},)?(?: (?:[\\w-]+ ){0,3}?)?(?:is|are|was|were|remains?|includ(?:e|es|ed))(?: \\w+ly| also| too)?(?= )",
  "i",
);

/** "Y suffered an attack", "Y disclosed a breach": the victim first, and what befell it last. */
export const SUFFERED = pattern(
  "<W>(?:'s? (?:\\w+ )?)?[\"')]*\\.?,? (?:(?:which|who|that|has|have|had|also|recently|itself|previously|reportedly|allegedly|\\([^()]{1,30}\\)),? )*(?:(?:suffer(?:s|ed|ing)?|sustain(?:s|ed|ing)?|experienc(?:es|ed|ing)|endur(?:es|ed|ing)|weather(?:s|ed|ing)|underwent|c[ao]me under|fac(?:es|ed|ing))|(disclos(?:es|ed|ing)|announc(?:es|ed|ing)|confirm(?:s|ed|ing)|acknowledg(?:es|ed|ing)|admit(?:s|ted|ting)?|reveal(?:s|ed|ing)))(?: (?:to|from|that it (?:had )?(?:suffered|experienced|sustained)|by|suffering|numerous|several|repeated|increasingly|frequent|and|sophisticated|an?|its|their|own|massive|huge|major|large|second|new|serious|data|security|damaging|crippling|devastating|significant|recent))* (<E>)(?! (?:by|from|of|against|on|at|targeting|in which|that (?:hit|targeted)|campaigns?)\\b)",
);

/** "The Y breach": the victim, and what may stand between it and what was done to it. */
export const BEFALLEN = pattern(
  "(?:^|\\b(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat|recent|[Dd]uring|[Aa]fter|[Ss]ince|infamous|massive|of|like|20\\d\\d|<D>) )(<O>)(?:'s)?(?: [A-Z][\\w-]+)?(?: (?:data|security|network|e?mail|[Ss]upply[- ][Cc]hain|massive|recent|infamous|20\\d\\d|<D>)){0,2} $",
  "",
);
/** What is said to follow it is whose it was. */
export const BEFALLEN_OTHERS =
  /^ (?:by|from|against|on|at|of(?! (?:19|20|[\uE600-\uE6FF]))|targeting|campaigns?|response|responders?|handl\w+|reports?|teams?|investigat\w+)\b/i;

/** "The attacks were also seen in …", "infections have been detected in …". */
export const SEEN_IN = pattern(
  "(?:(<EM>)(?: (?:\\w+ed|seen|known)(?: (?!to\\b|by\\b)\\w+){0,3})? (?:have been|has been|were|was|are|is) (?:mostly|mainly|primarily|largely|exclusively|predominantly|almost exclusively|concentrated) (?:in|across)|(<AEM>)(?: (?:has|have|had))?(?: also)? (?:was|were|been|are|is|(?:appears?|appeared|seems?|seemed) to (?:be|have been))(?: (?:also|first|mostly|mainly|primarily|so far|previously))* (?:seen|observed|detected|reported|identified|spotted|recorded|registered|located|found|concentrated)(?: (?:mostly|mainly|primarily|so far))? (?:in|across))(?= (?:the )?<L>)",
);

/** "Its targets include …", "most of the victims are located in …". */
export const VICTIM_NOUNS = pattern(
  "\\b(?:victim|target) of (?:the |this |these )?<Y> (?:was|is)(?= )|(?:\\b(?:infections?|detections?)|<E>) (?:of|by|with|from) (?:the )?[\"']?<M>[\"']? (?:in|across|throughout)(?= (?:the )?<L>)|\\b(?:countries|nations|states|sectors|industries|organi[sz]ations) (?:that|which) (?:received|suffered|experienced|faced|saw) (?:the )?(?:\\w+ ){0,2}(?:<E>|infections)(?: (?:by|of|from) <Y>)? (?:were|are|include|included)(?= )|\\bvictims,? (?:(?:primarily|mainly|mostly|largely|predominantly) )?(?:(?:based|located|situated|identified|seen) )?(?:in|across|from|among)(?= )|\\b(?:targets|victims|targeting|victimology|target (?:interests|set|sets|list|base|focus|profile|sectors|industries|countries|regions|organi[sz]ations)|targeted (?:\\w+ )?(?:entities|industries|sectors|verticals|countries|regions|nations|areas|organi[sz]ations|companies|victims|users|individuals|persons|people|groups|sites)|(?:users|customers|computers|machines|systems|devices|hosts|networks|websites|sites|accounts|servers|targets|most-targeted countries|entities|organi[sz]ations|companies|firms|institutions|businesses|agencies|bodies|those|sectors|industries|countries|nations|victims|individuals|people) (?:(?:in (?:the )?<L> )?(?:that|which|who) (?:were|was|are|have been|has been) )?(?:\\w+ly )?(?:targeted|attacked|hit|compromised|breached|affected|struck|infected|hacked))(?: (?:listed|named|referenced|posted|published|claimed)(?: (?:on|by) (?:the )?(?:<Y>(?:'s)? ?)?(?:[\\w-]+ ){0,4}?(?:sites?|websites?|blogs?|portals?))?)?(?: (?:of|by|in|for|during) (?:the |this |these )?(?:<Y>|attacks?)(?: \\([^()]{1,80}\\))?| (?:in|across|within|outside) (?:the )?<L>)?(?:, according to [^,;.]{1,40},|,)?(?: (?:have|has|had|typically|mostly|mainly|primarily|usually|also|so far|known|were|was|are|is|been))*(?: remain(?:s|ed)?| includ(?:e|es|ed|ing)| (?:were|was|are|is|been|be)(?: \\w+ly)?(?: (?:located|found|based|concentrated|situated|spread|seen|from|involved|entities|organi[sz]ations))?(?: in| across| within)?| span(?:s|ned)?| consist(?:s|ed)? of| belong(?:s|ed)? to|,? (?:all |mostly |mainly |(?:were|was|are|is) )?(?:related|linked|tied|connected) to|(?: (?:were|was|are|is|been))?(?: \\w+ly)? (?:limited|confined|restricted) to| rang(?:e|es|ed) from| cover(?:s|ed)?| encompass(?:es|ed)?| turn(?:s|ed)? out to be| appear(?:s|ed)? to (?:be|include)| (?:hail|come|came)(?:s|ed)? from| feature(?:s|d)?|:)|(?<=^|[.;:)] )(?:target|victim):",
);

/** "Y is the country with the most infections with X", "Y saw the majority of X attacks". */
export const MOST_HIT = pattern(
  "(<W>)[\"')]*,? (?:(?:(?:is|was|being) )?(?:the |one of the )?(?:\\w+ )?(?:country|nation|region|sector) with (?=[\"']?<M>)|(?:(?:is|was|being) (?:the |one of the )?(?:\\w+ ){0,2}with|the (?:country|nation|region|sector) with|(?:suffer|record|report|experienc|account|see|saw|receiv)\\w*(?: for)?|hav(?:e|ing)|has|had) (?:the |by far )*(?:most|majority of|bulk of|highest (?:number|concentration|share) of|largest (?:number|share) of|greatest number of|lion's share of) )(?:(?:known|recorded|confirmed|all|the) )*(?:(<YM>)(?:'s?)?[\"']? (?:infections?|victims|attacks|detections|compromises)|(<ME>)|infections?|victims|attacks|detections|compromises)(?: (?:with|by|of|from) (?:the )?[\"']?(<YM>))?",
);

/** "… are among X's victims", "… make up the bulk of X's targets": the victim comes first. */
export const AMONG_THEIRS = pattern(
  "\\b(?:of|among|in|on|for|to) (?:the )?(<A>)(?:'s?)? (?:\\w+ ){0,2}(?:victims?|targets?|target list|crosshairs|sights|radar)\\b",
);
/** "… communicating with X's servers": who is told of before has been broken into. */
export const TALKS_TO = pattern(
  "\\b(?:communicat(?:es?|ed|ing)|connect(?:s|ed|ing)?|beacon(?:s|ed|ing)?) (?:with|to) (?:the )?(<A>)(?:'s?)? (?:[\\w()&-]+ ){0,3}(?:infrastructure|servers?|C2s?)\\b",
);

/** "We found X in three ministries", "X has been seen in the networks of Y". The victim follows. */
export const FOUND_IN = pattern(
  "(?:\\b(?:see|saw|f(?:ou|i)nd|spot(?:ted)?|detect(?:ed)?|observed?|discovered|identified|noticed|caught) [\"']?(<AM>)[\"']?|(<AM>)[\"']? (?:(?:has|have|had) been|was|were|is|are) (?:\\w+ly )?(?:seen|found|spotted|detected|observed|discovered|identified|noticed|caught|present|at home)) (?:in|on|inside|within|at)(?= )",
);

/** "The break-in at Y was the work of X": from what was done to who did it. */
export const WAS_WORK_OF =
  /^[^;:]{0,80}? (?:was|were|is|are|has been|have been) (?:\w+ ){0,3}?(?:(?:the )?(?:work|doing|handiwork) of|(?:attributed|traced|credited|linked|put down) to|(?:pinned|blamed) on)(?: the| a| an)? ?["']?$/;

/** "… in the network of Y": the victim is whose it is. */
export const IN_NETWORK = pattern(
  "\\b(?:in|on|inside|within|into|onto|across|through|to|from) (?!an? (?:\\w+ )?network of)(?:(?:[\\w-]+|<OR>) ){0,3}(?:networks?|(?:web ?)?servers?|portals?|systems?|computers?|machines?|mail ?box(?:es)?|(?:e-?mail )?accounts?|workstations?|endpoints?|environments?|websites?) (?:of|at|belonging to|inside|within)(?= )|\\b(?:in|inside|into|through|within) (?:the |an? )?(?=(?:<L> )?<W>(?:'s?)? (?:networks?|mail ?box(?:es)?|inbox(?:es)?|intranets?)\\b)",
);

/** Verbs that are said of computers only: "hacked", "launched cyber-attacks against". The victim follows. */
export const HACKING = pattern(
  "\\b(?:hack(?:s|ed)?(?: into)?|DDoS(?:ed)?|deface[sd]?|br(?:oke|eaks) into (?:the |\\w+ ){0,3}(?=<W>[^.]{0,40} (?:networks?|systems?|computers?|servers?|e?mails?))|(?:launch|conduct|carr|perform|mount|r[au]n|wage|order|direct)\\w*(?: out)? (?:an? |the |its |several |multiple |numerous )?(?:[\\w-]+ ){0,3}?(?:cyber-?attacks?|cyber attacks?|hacking (?:campaigns?|operations?)|(?:spear-?)?phishing (?:attacks?|campaigns?)|cyber(?:-| )?espionage(?: campaigns?| operations?)?|DDoS attacks?|<E>) (?:against|on|targeting|aimed at))(?= )",
);
/** Organisations that are a state's, and act abroad. */
export const STATE_ATTACKER =
  /\b(?:government|intelligence|military|army|GRU|FSB|SVR|NSA|CIA|GCHQ|MSS|PLA|Mossad|BND|DGSE|AIVD|ISI|IRGC|Revolutionary Guards?|Cyber Command|National Security Agency|Security Service|Ministry of (?:State )?(?:Security|Intelligence|Defen[cs]e)|Unit \d+|Reconnaissance General Bureau|RGB)\b/i;
