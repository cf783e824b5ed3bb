import type { Id } from "../../model/ids.ts";
import type { Candidates } from "../matching/pattern-index.ts";
import { everyPattern } from "../matching/pattern-places.ts";
import { type Claimed, FINDER_WEIGHT } from "./claimed.ts";
import { COINED, looksCoined, type NameJudge, withinSentence, withoutOpeners } from "./name-shape.ts";
import { beginsSentence, besideCapital, doesSomething, standsFree } from "./surroundings.ts";
import { wordsBeginning } from "./words.ts";

/** A name that the text itself introduces, and what it says it is. */
export interface Introduced {
  readonly name: string;
  readonly type: "group" | "malware" | "tool" | "organisation";
  readonly link?: readonly Id[];
  /** Made of words that may stand in the text as words: not taken where a sentence begins or beside a capital. */
  readonly isWords?: boolean;
}

const QUOTE = "[\"'*_`\\[]{0,3}";
const GROUP_NOUN =
  "(?:threat groups?|hacking groups?|APT groups?|groups?|gang|threat actors?|actors?|cluster|clusters|crew|collective|intrusion set|adversary|hacking team|hackers|operators?|syndicate)";
const MALWARE_NOUN =
  "(?:malware|malware famil(?:y|ies)|trojan|banking trojan|ransomware|ransomware strain|backdoor|botnet|loader|remote access trojan|RAT|stealer|infostealer|information stealer|worm|wiper|implant|payload|dropper|downloader|rootkit|bootkit|keylogger|spyware|web ?shell|variant|exploit kit|crypter|malicious (?:tool|program|code|framework)|framework)";
const TOOL_NOUN =
  "(?:tool|toolkit|utility|packer|crypter|builder|toolset|script|tunnell?er|scanner|module|plugin|post-exploitation framework)";
const NAMING =
  "(?:(?:that |which |who(?:m)? )?(?:is |are |was |were |has been |have been |has |have )?(?:we |they |it |researchers |[A-Z][\\w-]+ (?:\\w+ )?)?(?:has |have |had )?(?:being )?(?:internally |also |previously |publicly |commonly |currently )?(?:call(?:s|ed|ing)?|name[ds]?|dub(?:s|bed)?|known as|track(?:s|ed|ing)?(?: it| them| this [a-z ]{3,20})? as|refer(?:s|red)? to(?: it| them)? as|codenamed|nicknamed|identified as|christened|labell?ed))";

/** Nouns may begin with a capital ("banking Trojan"); names must, so the patterns can't ignore case. */
const anyInitial = (source: string): string =>
  source.replace(/(?<=[|:])[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);

/** "a backdoor called X", "a trojan (RAT), which we dubbed X". */
const introduced = (noun: string): RegExp =>
  new RegExp(
    `\\b${anyInitial(noun)}(?: \\([A-Za-z ]{2,24}\\))?(?:,? (?:\\w+ ){0,2})?[,(]? ?${NAMING}:? ${QUOTE}((?:the )?(?:${COINED}))`,
    "g",
  );

/** "We named the malware X", "dubbed the group X". */
const namedNoun = (noun: string): RegExp =>
  new RegExp(
    `\\b(?:name[ds]?|dub(?:s|bed)?|call(?:s|ed)?|christened|codenamed) (?:the|this|that) (?:\\w+ )?${anyInitial(noun)},? (?:as )?${QUOTE}((?:${COINED}))`,
    "g",
  );

/** "the cybercrime group X (aka Y)": a name that another name follows. */
const NAMED_WITH_ALIAS = new RegExp(
  `\\b${anyInitial(GROUP_NOUN)} ${QUOTE}((?:${COINED}))${QUOTE}(?=,? \\(?(?:aka|a\\.k\\.a\\.?|also (?:known|tracked|called|dubbed)))`,
  "g",
);

const INTRODUCTIONS: readonly (readonly [Introduced["type"], RegExp])[] = [
  ["group", introduced(GROUP_NOUN)],
  ["malware", introduced(MALWARE_NOUN)],
  ["tool", introduced(TOOL_NOUN)],
  ["group", namedNoun(GROUP_NOUN)],
  ["malware", namedNoun(MALWARE_NOUN)],
  ["group", NAMED_WITH_ALIAS],
];

/** "researchers at X", "security firm X", "X researchers". */
const ORGANISATION_INTRODUCTIONS: readonly RegExp[] = [
  new RegExp(
    `\\b(?:[Rr]esearchers?|[Aa]nalysts?|[Ee]xperts?|[Ee]ngineers?|[Cc]olleagues|employees|scientists|CEO|CTO|CISO|president|director|spokes\\w+|customers|head of [a-z ]{3,30}) (?:at|from|with|of) (?:the )?(?:[a-z-]+ (?:company|firm|vendor|giant|provider|startup) )?${QUOTE}((?:${COINED}))`,
    "g",
  ),
  new RegExp(
    `\\b(?:[Ss]ecurity|[Cc]ybersecurity|software|technology|tech|IT|intelligence|antivirus|hosting|shipping|oil|energy|media|aerospace|defense|telecom|telecommunications|insurance|gaming|consulting|pharmaceutical|cryptocurrency|news) (?:company|firm|vendor|giant|provider|startup|maker|agency|exchange|manufacturer|contractor|conglomerate) ${QUOTE}((?:${COINED}))`,
    "g",
  ),
  /\b([A-Z][\w-]{1,40}(?: [A-Z][\w-]{1,40})?)(?:'s)? (?:researchers|analysts|security researchers|researcher|spokesperson|spokesman|spokeswoman|CEO|threat research)\b/g,
  /\b[Aa]ccording to ([A-Z][\w-]{1,40}(?: [A-Z][\w-]{1,40})?)(?='s| (?:researchers|analysts|report|data|telemetry))/g,
];

/** "X ransomware", "the X gang": the noun after a name tells what it is. */
const MALWARE_TAIL =
  /\b([A-Z][\w+-]{0,40}(?: [A-Z][\w-]{0,40})?) (?:malware|Malware|Ransomware|ransomware|trojan|Trojan|backdoor|botnet|infostealer|stealer|Stealer|RAT|loader|wiper|worm|keylogger|dropper|downloader|rootkit|spyware|implant|web ?shell)\b/g;
const GROUP_TAIL =
  /\b([A-Z][\w+-]{0,40}(?: [A-Z][\w-]{0,40})?) (?:gang|threat group|hacking group|APT group|APT|cybercrime group|espionage group|threat actors?|hackers|intrusion set|ransomware gang|crew)\b/g;
const TOOL_TAIL =
  /\b([A-Z][\w+-]{0,40}(?: [A-Z][\w-]{0,40})?) (?:builder kit|Builder Kit|building kit|packer|crypter|builder|exploit builder)\b/g;

const TAILS: readonly (readonly [Introduced["type"], RegExp])[] = [
  ["malware", MALWARE_TAIL],
  ["group", GROUP_TAIL],
  ["tool", TOOL_TAIL],
];

/** Names that detection engines give: "Trojan.Win32.Example.abc". */
const DETECTION =
  /\b(?:Trojan|Backdoor|Ransom|Worm|Virus|Win32|Win64|W32|W64|W97M|X97M|HEUR|UDS|PUA|PUP|Exploit|TrojanDownloader|TrojanSpy|TrojanDropper|Troj|Mal|Gen|Android|AndroidOS|Linux|Unix|OSX|MacOS|MSIL|JS|VBS|VBA|PowerShell|HTML|HackTool|Hacktool|RiskTool|RiskWare|Riskware|Adware|Downloader|Infostealer|Packed|Generic|Dropper|Rootkit|not-a-virus)(?:[.:/-](?:[A-Z]\w{0,40}|[a-z]{2,40}\w{0,40})){1,6}(?:![\w.]{1,40}|[.:/-][A-Za-z0-9]{1,4}){0,3}/g;
/** Patterns that are run over the whole text. */
export const INTRODUCED_PATTERNS: readonly RegExp[] = [
  ...[...INTRODUCTIONS, ...TAILS].map(([, pattern]) => pattern),
  ...ORGANISATION_INTRODUCTIONS,
  DETECTION,
];
const DETECTED_BEFORE =
  /\b(?:detect(?:s|ed|ion)?|identif(?:y|ies|ied)|flagged|known|named|called|classified|blocked|verdicts?|names?)(?: (?:it|them|this [a-z]+|these [a-z]+|the [a-z]+|samples?))?(?: as| by the names?| under the names?| with the names?)?:?[ "'*_`([]*$/i;
/** "Example scripting language", "written in Example": a language, no malware. */
const LANGUAGE_AFTER = /^ (?:scripting |programming |script )?(?:language|interpreter|scripts?\b)/;
/** Bounds on what one text can make the reader look at: a text's cost stays linear in its length. */
export const MOST_NAMES = 300;
export const LONGEST_LOOK = 200_000;
/** How often a name that doesn't look coined must be written to pass on a noun after it alone. */
const OFTEN = 2;

const looksInvented = (name: string): boolean => /[a-z\d][A-Z]|\d|^[A-Z]{4,}$/.test(name.replace(/ /g, ""));

function occurrences(text: string, name: string, limit: number): number {
  let count = 0;
  for (let at = text.indexOf(name); at !== -1 && count < limit; at = text.indexOf(name, at + name.length))
    count += 1;
  return count;
}

/** Does the text say somewhere that a name is a programming language? */
function isLanguage(opening: string, name: string): boolean {
  if (opening.includes(`written in ${name}`)) return true;
  for (let at = opening.indexOf(name), looks = 0; at !== -1 && looks < 20; looks += 1) {
    if (LANGUAGE_AFTER.test(opening.slice(at + name.length, at + name.length + 28))) return true;
    at = opening.indexOf(name, at + 1);
  }
  return false;
}

/** The name without words that only open the sentence; `null` when nothing coined is left. */
function coined(name: string, judge: NameJudge): string | null {
  const whole = withoutOpeners(withinSentence(name).replace(/^the /i, ""));
  return looksCoined(whole, judge) ? whole : null;
}

/** "Example RAT threat actors" are called after software and have no name of their own. */
const namesSoftware = (name: string, { gazetteer }: NameJudge): boolean =>
  name
    .split(" ")
    .some(
      (word) =>
        /^(?:RAT|Bot|Loader|Stealer|Trojan|Ransomware)$/.test(word) ||
        gazetteer
          .lists(word)
          .some(({ type, needsCue }) => !needsCue && (type === "malware" || type === "tool")),
    );

/** Which names does the text introduce? `judge` tells words and listed names from coined ones. */
export function introducedNames(
  text: string,
  judge: NameJudge,
  patterns: Candidates = everyPattern(text),
): Introduced[] {
  const found = new Map<string, Introduced["type"]>();
  const add = (name: string | null, type: Introduced["type"]): void => {
    if (name === null || found.has(name) || found.size >= MOST_NAMES) return;
    if (type === "group" && namesSoftware(name, judge)) return;
    if (judge.gazetteer.lists(name).some((entry) => !entry.needsCue)) return;
    found.set(name, type);
  };
  for (const [type, pattern] of INTRODUCTIONS)
    for (const match of patterns.matches(pattern)) add(coined(match[1]!, judge), type);
  const opening = text.slice(0, LONGEST_LOOK);
  const judged = new Set<string>();
  for (const [type, pattern] of TAILS)
    for (const match of patterns.matches(pattern)) {
      const name = coined(match[1]!, judge);
      if (name === null || found.has(name) || judged.has(name) || judged.size >= MOST_NAMES) continue;
      judged.add(name);
      if (isLanguage(opening, name)) continue;
      if (!looksInvented(name) && occurrences(opening, name, OFTEN) < OFTEN) continue;
      add(name, type);
    }
  for (const pattern of ORGANISATION_INTRODUCTIONS)
    for (const match of patterns.matches(pattern)) {
      const name = coined(match[1]!, judge);
      if (name !== null && judge.gazetteer.lists(name).length === 0) add(name, "organisation");
    }
  return [...found].map(([name, type]) => ({ name, type }));
}

/** A word stands as a name within a sentence, or at its start before a verb. */
const standsAsName = (text: string, start: number, end: number): boolean =>
  !besideCapital(text, start, end) && (!beginsSentence(text, start) || doesSomething(text, end));

/** Every place of the introduced names, letter by letter as introduced. Linear in the text. */
export function placesOf(text: string, names: readonly Introduced[]): Claimed[] {
  if (names.length === 0) return [];
  const byFirstWord = new Map<string, Introduced[]>();
  for (const name of [...names].sort((a, b) => b.name.length - a.name.length)) {
    const first = /^[\p{L}\p{N}_+-]+/u.exec(name.name)?.[0] ?? name.name;
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), name]);
  }
  const claimed: Claimed[] = [];
  const firsts = new Set([...byFirstWord.keys()].map((word) => word.charCodeAt(0)));
  const places = wordsBeginning(text, firsts);
  for (let place = 0; place < places.length; place += 2) {
    const start = places[place]!;
    const introduced = byFirstWord
      .get(text.slice(start, places[place + 1]!))
      ?.find(
        ({ name }) =>
          text.startsWith(name, start) &&
          !/^[\p{L}\p{N}]/u.test(text.slice(start + name.length, start + name.length + 1)),
      );
    if (!introduced || !standsFree(text, start, start + introduced.name.length)) continue;
    if (introduced.isWords && !standsAsName(text, start, start + introduced.name.length)) continue;
    const { name, type, link = [] } = introduced;
    claimed.push({
      start,
      end: start + name.length,
      type,
      link,
      value: null,
      weight: FINDER_WEIGHT.introduced,
    });
  }
  return claimed;
}

/** Names of detection engines, which are malware by their form. */
export function detectionNames(text: string, patterns: Candidates = everyPattern(text)): Claimed[] {
  const claimed: Claimed[] = [];
  for (const match of patterns.matches(DETECTION)) {
    const end = match.index + match[0].length;
    if ((match[0].match(/[.:/]/g)?.length ?? 0) < 2) continue;
    if (!DETECTED_BEFORE.test(text.slice(Math.max(0, match.index - 40), match.index))) continue;
    claimed.push({
      start: match.index,
      end,
      type: "malware",
      link: [],
      value: null,
      weight: FINDER_WEIGHT.introduced,
    });
  }
  return claimed;
}
