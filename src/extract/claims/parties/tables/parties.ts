import { pattern } from "../../sentence/tables/forms.ts";

/** What a group goes in by: it is handed on. */
export const WAY_IN =
  "(?:access(?:es)?|footholds?|credentials|logins?|victims?|beachheads?|entry points?|entry|control|hosts?|networks?|machines?|environments?|sessions?)";
/** What a group works with: it is shared. */
export const MEANS =
  "(?:infrastructure|servers?|domains?|tools?|toolkits?|toolsets?|tooling|arsenals?|malware|implants?|backdoors?|loaders?|payloads?|exploits?|zero-days?|code|source code|code ?bases?|builders?|botnets?|panels?|accounts|C2s?|C&C|resources|platforms?|software|certificates?|samples?|frameworks?|webshells?|web shells|scripts?|modules?|components?|services|hosting|proxies|(?:IP |C2 |IP-)?addresses|IPs|websites?|hostnames?|registrants?|netblocks?)";
/** What a group does and how, and who it is made of. */
const CONDUCT =
  "(?:activit(?:y|ies)|operations?|campaigns?|attacks?|intrusions?|incidents?|breaches|compromises|tradecraft|TTPs?|tactics(?:, techniques,? and procedures)?|techniques|procedures|methods|modus operandi|playbook|style|victimology|targeting|target sets?|efforts|work|handiwork|members?|operators?|operatives|personnel|developers?|leaders(?:hip)?|administrators?|representatives|branding|brand|names?|identity|moniker|logo|persona|banner|guise|mantle|ransom notes?|leak sites?|behaviou?r|fingerprints?|hallmarks?|(?:(?:<E>|infection|attack|kill) )?chains?|lures?|phishing|kits?|loader|documents?|approach|workstations?|computers|laptops|mailbox(?:es)?|traffic|chats?)";
const HELD = `(?:${WAY_IN}|${MEANS}|${CONDUCT}|that|those|<MEA>)`;
/** Those that cannot be read as a verb right after a name. */
const SURE =
  "(?:infrastructure|servers?|domains|tools?|toolset|tooling|arsenal|malware|implants?|backdoors?|loaders?|payloads?|botnets?|C2s?|C&C|footholds?|credentials|victims?|activit(?:y|ies)|operations?|campaigns?|intrusions?|tradecraft|TTPs?|members?|operators?|operatives|developers?|leadership|personnel)";
/** Verbs of having, as participles: "servers run by". */
const HAVING =
  "(?:used|leveraged|utili[sz]ed|run|operated|owned|controlled|managed|maintained|held|employed|deployed|developed|built|created|written|registered|leased|rented|compromised|breached|infected|hacked|penetrated|gained|obtained|acquired|established|stolen|achieved|secured|harvested|conducted|carried out|launched|mounted|perpetrated|executed|set up|favou?red|provided|supplied|sold|brokered|handed over|opened up)";

const ADJECTIVES =
  "(?:(?!(?:to|of|and|in|with|by|from|for|or|as|on|at|that|which|who|joint|shared|common|coordinated|combined|collaborative|cooperative|overlapping|similar|(?:resembl|mirror|echo|evok|overlap|match|parallel|coincid|correlat|intersect|align|involv|includ|bear|share)\\w*)\\b)[\\w&-]+ ){0,2}";
/** "The servers (and tools) of X", "access gained by X", "those belonging to X". */
export const HELD_BEFORE = pattern(
  `(?<![\\w-])(?<!'s )(?<!\\b(?:is|are|was|were|as|be|been|former|both|remains?) (?:an? |the )?)(?<!\\b(?:joint|shared|common|coordinated|combined|collaborative|cooperative|overlapping|similar|separate|distinct|different) )(?<!\\b(?:hand-?offs?|hand-?overs?|sharing|exchanges?|transfers?|sales?|trade|passing|leasing|lending|supply) of (?:the )?)(?:(?:the|an?|some of the|parts of the|some|several|multiple|many|two|existing|its own|their own) ${ADJECTIVES})?(?:${HELD}(?: and | or |, ))?(?<!\\w)(${HELD})(?: (?:of|from|by|belonging to|that (?:belongs?|belonged) to|attributed to|(?:previously |originally |initially |first |already |also |being |that (?:was|were|is|are|had been) )*${HAVING} by))(?<!\\b(?:hosts?|networks?|machines?|environments?|systems) by) (?:the |an? |some )?["']?(?=<A>)<A>`,
);
/** What stands before the group in those: quick to find, which the words before it are not. */
export const HELD_BEFORE_END = pattern(`<A>(?<=\\b(?:of|from|by|to) (?:the |an? |some )?["']?<A>)`, "i");
/** "X's servers", "X infrastructure". */
export const HELD_OF = pattern(
  `<A>(?:["']?(?:'s|') ${ADJECTIVES}((?:${WAY_IN}|${MEANS}|${CONDUCT})(?![\\w-])|<ME>)|["']? (${SURE})(?![\\w-]))(?:(?: and | or |, |/)(?:${SURE})(?![\\w-]))?`,
);
/** What may be had in common without a hand in it: likeness, no sharing. */
export const LIKENESS =
  "(?:similarit|overlap|TTPs?\\b|techniques|tactics|code\\b|characteristics|traits|commonalit|targets?\\b|features|interests?|goals|functionalit|patterns?|design|strings?|elements?|themes?|lures?|hallmarks|victim|amount|lot in|resembl|origins?|lineage|look|blows|leadership style)";

/** "X, whose activity …". */
export const HELD_WHOSE = pattern(
  `<A>["']*, whose (?:[\\w-]+ ){0,2}?((?:${WAY_IN}|${MEANS}|${CONDUCT})(?![\\w-])|<ME>)`,
);
/** What somebody gave is read as given. */
const HAS_TAKEN = `(?: (?:had|has|have))?(?: already| previously| earlier| initially| first| once)? (?!provided|supplied|sold|brokered|handed)${HAVING}`;
/** What stands behind the group in "access that X had gained": quick to find. */
export const HELD_BY_CLAUSE_END = pattern(`<A>${HAS_TAKEN}`, "i");
/** "Access that X had gained": the group is group 2. */
export const HELD_BY_CLAUSE = pattern(
  `(?<![\\w-])(?<!\\bsame (?:[\\w-]+ ){0,2})(?:the |an? )?(${WAY_IN}|${MEANS}|<M>) (?:(?:that |which )?(?:the )?(?=<A> ha[dsv])|(?:that|which) (?:the )?)(<A>)${HAS_TAKEN}(?! (?:over |on |off )?(?:to|with) (?:(?:the|an?|other|both) )*["']?<A>)`,
);
