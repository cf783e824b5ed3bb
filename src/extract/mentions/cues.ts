/** Words beside a name that tell what it names. All patterns look at plain text right before or after the name. */

const LOOK = 56;
/** Quotes, stars, brackets and a possessive may stand between a name and its cue; no line break. */
const OPEN = "[ \"'*_`(\\[]*";
const CLOSE = "(?:'s)?[\"'*_`)\\]]*";

const GROUP_NOUN =
  "(?:groups?|gangs?|actors?|APTs?|crews?|teams?|operators?|affiliates?|hackers|cluster|collective|syndicate|cartel|hacktivists|intrusion sets?|adversar(?:y|ies)|cyberspies|cyberspy|outfit|attackers|spies|operatives)";
const GROUP_ADJECTIVE =
  "(?:(?:advanced persistent |cyber[- ]?|state-sponsored |Chinese |Russian |Iranian |North Korean )?(?:threat|hacking|hacker|espionage|cybercrime|criminal|ransomware|extortion|activity|APT|nation-state|hacktivist|crimeware)[ -])*";
const MALWARE_NOUN =
  "(?:malwares?|trojans?|ransomware(?:-as-a-service)?|backdoors?|botnets?|loaders?|RATs?|[a-z-]*stealers?|infostealers?|worms?|wipers?|implants?|payloads?|samples?|droppers?|downloaders?|rootkits?|bootkits?|bots?|variants?|binar(?:y|ies)|infections?|key ?loggers?|spyware|beacons?|exploit kit|EK|miners?|cryptominers?|web ?shells?|encryptor|encryptors|decryptor|lockers?|ransom notes?|executables?|shellcode|stagers?|injector|malicious code|virus(?:es)?|maldocs?|C2|C&C|command[- ]and[- ]control)";
/** Nouns that follow a family's name rather than an adjective: "Final payload" is no family, "Final ransomware" is. */
const FAMILY_NOUN =
  "(?:malware|trojan|ransomware(?:-as-a-service)?|backdoors?|botnet|RATs?|[a-z-]*stealers?|worm|wiper|implant|rootkit|bootkit|exploit kit|ransom notes?|encryptors?|lockers?|virus|web ?shell|leak site)";
const MALWARE_ADJECTIVE =
  "(?:(?:banking|remote access|information|info|credential|password|modular|file[- ]?encrypting|Android|Windows|Linux|macOS|Mac|mobile|PoS|POS|point-of-sale|IoT|crypto(?:currency)?|data|disk|custom|final|second-stage|first-stage|malicious|cyber|notorious|infamous|new|HTTP|web|phishing) )*";
const TOOL_NOUN =
  "(?:tools?|toolkits?|utilit(?:y|ies)|commands?|frameworks?|scanners?|scripts?|packers?|crypters?|builders?|kits?|suites?|librar(?:y|ies)|modules?|software|programs?|post-exploitation|clients?|proxy|proxies|tunnel(?:er|ing)?|protocol)";
const NAMING =
  "(?:called|named|known as|dubbed|tracked as|tracks? (?:it |them |this [a-z]+ )?as|codenamed|nicknamed|named as|alias(?:es)?|aka|a\\.k\\.a\\.?|referred to as|refers? to as|we call|calls|identified as|branded|deployed by|behind|attributed to|linked to|attribution to|associated with)";

const compile = (source: string): RegExp => new RegExp(source, "i");

const after = (adjective: string, noun: string): RegExp => compile(`^${CLOSE}[ -]${adjective}${noun}\\b`);
const before = (noun: string): RegExp =>
  compile(
    `(?:^|[^\\w-])(?:${noun}|${noun},?(?: (?:currently |previously |commonly |publicly |also |that [a-z]+ |it |we |[a-z]+ ){0,2})?${NAMING})[,:]?${OPEN}$`,
  );

const GROUP_AFTER = after(GROUP_ADJECTIVE, GROUP_NOUN);
const GROUP_BEFORE = before(GROUP_NOUN);
const MALWARE_AFTER = after(MALWARE_ADJECTIVE, MALWARE_NOUN);
const MALWARE_BEFORE = before(`(?:${MALWARE_NOUN}|malware famil(?:y|ies)|families)`);
const FAMILY_AFTER = after(MALWARE_ADJECTIVE, FAMILY_NOUN);
/** What a crew has as well as a family: "an Example implant" says nothing of what Example is. */
const HAVING_AFTER = after(
  MALWARE_ADJECTIVE,
  "(?:implants?|payloads?|samples?|droppers?|downloaders?|loaders?|infections?|binar(?:y|ies)|executables?|shellcode|stagers?|beacons?|malicious code|maldocs?|C2|C&C|command[- ]and[- ]control)",
);
/** One of several: "a new Example backdoor" is one that Example has, "the Example backdoor" is Example. */
const ONE_OF_BEFORE =
  /(?:^|[^\w-])(?:an?|another|other|several|some|new|newer|known|unknown|previous|multiple|custom|these|those)["'*_ ]{1,3}$/i;
const BACKDOOR_AFTER = after(MALWARE_ADJECTIVE, "(?:backdoors?|rootkits?|tools?|toolsets?|variants?)");
const TOOL_AFTER = after("(?:[a-z-]+ )?", TOOL_NOUN);
const TOOL_BEFORE = before(TOOL_NOUN);
const NAMED_BEFORE = compile(
  `(?:^|[^\\w-])(?:called|named|known as|dubbed|tracked as|codenamed|nicknamed|aka|a\\.k\\.a\\.)[,:]?${OPEN}$`,
);
const RUNS_BEFORE =
  /(?:^|[^\w-])(?:infected with|infect(?:s|ing)? [a-z ]{0,20}with|deploy(?:s|ed|ing)?|drop(?:s|ped|ping)?|deliver(?:s|ed|ing)?|distribut(?:es|ed|ing|e)|install(?:s|ed|ing)?|spread(?:s|ing)?|download(?:s|ed|ing)?|execut(?:es|ed|ing|e)|encrypted (?:by|with)|versions? of|variants? of|samples? of|copy of|strain of|builds? of|developers? of|operators? of|authors? of|loading|leading to)[ "'*_`([]*$/i;
const ACTS_AFTER =
  /^(?:'s)?[*_"]*,? (?:said|says|claims?|claimed|announced|demand(?:s|ed)|threaten(?:s|ed)|listed|leaked|posted|stole|breached|hacked|recruit(?:s|ed)|extort(?:s|ed)|attacked|targeted|defaced?s?|hit|compromised|infiltrated|launched|took down|takes down|hacks|was targeting|is targeting|has targeted|has claimed|have claimed|took credit|claimed responsibility|is believed to|are believed to|is attributed|rebranded|shut down|members?\b|leadership|leaders?\b|representatives?)\b/i;
const COMMAND_BEFORE = /(?:`|\.\\|\bcommand )$/;
const COMMAND_AFTER =
  /^(?:`|\.exe\b|\.py\b| (?:command|utility|tool|use|user|group|view|start|stop|localgroup|share|time|config|query|add|delete|accounts)\b)/i;

/** "X operators" are the crew X; "X's operators" are people who run X. */
const OWNED_AFTER = /^'s (?:[a-z-]+ )?(?:operators?|affiliates?|developers?|authors?|team|crew)\b/i;

const wordsBefore = (text: string, start: number): string => text.slice(Math.max(0, start - LOOK), start);
const wordsAfter = (text: string, end: number): string => text.slice(end, end + LOOK);

/** What the words beside a name say of it. */
export interface Cues {
  readonly group: boolean;
  readonly malware: boolean;
  /** A noun follows, or any stands before, that goes with names of families and hardly with adjectives. */
  readonly family: boolean;
  readonly tool: boolean;
  /** The noun after the name may be what a crew of that name has ("an X implant"). */
  readonly owned: boolean;
  /** "called X", "dubbed X": a name stands here, of whatever kind. */
  readonly named: boolean;
  /** The name does something only people do ("X claimed the attack"). */
  readonly acts: boolean;
  /** Something is done with the name that is done with software ("deployed X"). */
  readonly runs: boolean;
  /** The name is typed in as a command. */
  readonly command: boolean;
}

/** Cues looked for when they are asked about: most names are settled by one or two of them. */
class CuesHere implements Cues {
  readonly #left: string;
  readonly #right: string;

  constructor(text: string, start: number, end: number) {
    this.#left = wordsBefore(text, start);
    this.#right = wordsAfter(text, end);
  }

  get group(): boolean {
    const isAfter = GROUP_AFTER.test(this.#right) && !OWNED_AFTER.test(this.#right);
    return isAfter || GROUP_BEFORE.test(this.#left);
  }
  get malware(): boolean {
    return MALWARE_AFTER.test(this.#right) || MALWARE_BEFORE.test(this.#left);
  }
  get family(): boolean {
    return FAMILY_AFTER.test(this.#right) || MALWARE_BEFORE.test(this.#left);
  }
  get tool(): boolean {
    return TOOL_AFTER.test(this.#right) || TOOL_BEFORE.test(this.#left);
  }
  get owned(): boolean {
    if (MALWARE_BEFORE.test(this.#left)) return false;
    return (
      HAVING_AFTER.test(this.#right) || (BACKDOOR_AFTER.test(this.#right) && ONE_OF_BEFORE.test(this.#left))
    );
  }
  get named(): boolean {
    return NAMED_BEFORE.test(this.#left);
  }
  get acts(): boolean {
    return ACTS_AFTER.test(this.#right);
  }
  get runs(): boolean {
    return RUNS_BEFORE.test(this.#left);
  }
  get command(): boolean {
    return COMMAND_AFTER.test(this.#right) || COMMAND_BEFORE.test(this.#left);
  }
}

export const cuesAt = (text: string, start: number, end: number): Cues => new CuesHere(text, start, end);

const SAID_TO_BE =
  /^["'*_)]*(?: \([^()]{0,120}\))?(?:,|:| –| —)? (?:(?:also known as|aka|also called)[^.;\n]{0,90}, )?(?:(?:is|are|was|were|has been|remains?)(?: (?:\w+ ){0,3}to be)? )?(?:an?|the|one of the) ([^.;\n]{0,90})/;
const KIND_NOUN = new RegExp(
  `\\b(?:(${GROUP_NOUN}|organi[sz]ation|adversar(?:y|ies)|unit)|(${MALWARE_NOUN}|${TOOL_NOUN}))(?![\\w-])`,
  "i",
);
/** What only people have or do: "X's arsenal", "X has conducted". */
const HAS_OR_DOES =
  /^(?:['’]s? (?:[\w-]+ ){0,2}(?:arsenal|toolset|toolkit|victims|motiv\w+|members|tradecraft|TTPs|interests?|campaigns?|malware|backdoors?|trojans?|targeting|operations)\b| (?:has |have |had |also |often |continues to |regularly |previously |recently |likely )*(?:conducts?|conducted|employs|employed|retooled|compromised (?:a|the|several|multiple)|launched (?:an?|the|several) (?:attack|campaign)|shifted (?:its|their)|has a history))/;

/**
 * What kind of thing does the sentence say the name before `end` is ("X, an actor", "X is a banking trojan"), or show it
 * to be by what it has ("X's arsenal")? `null` when it says neither.
 */
export function nounSaidOf(text: string, end: number): "group" | "software" | null {
  const right = text.slice(end, end + 260);
  const said = SAID_TO_BE.exec(right)?.[1];
  const noun = said ? KIND_NOUN.exec(said) : null;
  if (noun) return noun[1] ? "group" : "software";
  return HAS_OR_DOES.test(right) ? "group" : null;
}

/** "X is a financially motivated threat actor", "X, a modular backdoor": the noun is what the phrase is about. */
const SAID_PLAINLY = new RegExp(
  `^["'*_)]*(?: \\([^()]{0,80}\\))?(?:,|:| –| —| (?:is|are|was|were|has been)(?: \\w+ly)?) (?:an?|one of the|the name of an?) (?:(?!(?:that|which|who|of|in|for|by|to|from|with|and|on|at|as)\\b)[\\w'/-]+,? |(?:piece|type|family|kind|form|strain|variant) of ){0,6}?(?:(${GROUP_NOUN})|(${MALWARE_NOUN}|${TOOL_NOUN}))(?![\\w-])`,
  "i",
);

/** As `nounSaidOf`, by a plain definition alone: enough for a word that may be no name at all. */
export function saidToBe(text: string, end: number): "group" | "software" | null {
  const noun = SAID_PLAINLY.exec(text.slice(end, end + 200));
  return noun ? (noun[1] ? "group" : "software") : null;
}

const ORGANISATION_AFTER =
  /^(?:'s)?["'*_)\]]* (?:said|says|told|announced|reported|reports|researchers?|analysts?|employees?|spokes\w+|CEO|officials?|executives?|customers?|noted|warned|confirmed|disclosed|published|identified|discovered|observed|detected|subsidiary|headquarters|Inc|Corp|Ltd|LLC|GmbH|products?|processors?|CPUs?|chips?|stores?)\b/i;
const ORGANISATION_BEFORE =
  /(?:^|[^\w-])(?:at|the|company|firm|giant|maker|bank|vendor|provider|agency|party|union|government|organi[sz]ation|manufacturer|retailer|according to|researchers (?:at|from|with)|acquired by|owned by|\()[\s"'*_([]*$/i;
const PRODUCT_AFTER =
  /^(?:'s)?["'*_)\]]* (?:documents?|docs?|files?|macros?|attachments?|spreadsheets?|templates?|workbooks?|servers?|services?|accounts?|clients?|mailbox(?:es)?|mails?|emails?|browsers?|extensions?|users?|apps?|applications?|versions?|software|web|online|platforms?|channels?|devices?|messages?|messenger|meetings?|calls?|links?|API|bots?|credentials?|passwords?|login|logs?|vulnerabilit(?:y|ies)|exploits?|applets?|runtime|code|scripts?|programs?|installers?|binary|binaries|modules?|plug-?ins?|wallets?|cookies|data|drive|storage|url|urls|format|library|libraries|engine|store|web store|updates?|365|20\d\d|\d+(?:\.\d+)*)\b/i;
const PRODUCT_BEFORE =
  /(?:^|[^\w-])(?:Microsoft|MS|Google|Apple|Mozilla|Oracle|Adobe|SolarWinds|malicious|weaponi[sz]ed|fake|including Chrome,?|Chrome|Firefox|Internet Explorer|Android|Android and|browsers?|written in|compiled with|developed in|coded in|scripts? in|and Google|Opera and|via|such as)[\s"'*_([]*$/i;

/** Does a word beside a name say that it is an organisation? */
export const isOrganisationHere = (text: string, start: number, end: number): boolean =>
  ORGANISATION_AFTER.test(wordsAfter(text, end)) || ORGANISATION_BEFORE.test(wordsBefore(text, start));

/** Does a word beside a name say that it is a piece of software or a service? */
export const isProductHere = (text: string, start: number, end: number): boolean =>
  PRODUCT_AFTER.test(wordsAfter(text, end)) || PRODUCT_BEFORE.test(wordsBefore(text, start));
