import type { Candidates } from "../matching/pattern-index.ts";
import { everyPattern } from "../matching/pattern-places.ts";
import { type Introduced, LONGEST_LOOK, MOST_NAMES } from "./introduced-names.ts";
import {
  COINED,
  isMadeOfWords,
  looksCoined,
  mayBeName,
  type NameJudge,
  nameAtEnd,
  withinSentence,
  withoutOpeners,
} from "./name-shape.ts";
import { besideCapital } from "./surroundings.ts";

/** A crew's noun that says so by itself, with what qualifies it: "a group" alone may be a bank. */
const CREW =
  "(?:(?:threat|hacking|hacker|APT|espionage|cyber[- ]?espionage|cyber[- ]?crime|cybercriminal|attack|ransomware|extortion|hacktivist|intrusion|adversary|state-sponsored|cyber) (?:group|gang|actor|crew|team|collective|set)|APT group|intrusion set|hacktivist group|ransomware gang)";
const SOFTWARE =
  "(?:malware|trojan|backdoor|ransomware|botnet|infostealer|information stealer|info-stealer|stealer|worm|wiper|implant|rootkit|bootkit|keylogger|spyware|web ?shell|downloader|dropper|remote access (?:trojan|tool)|RAT|loader|banking trojan|cryptominer)";
const TOOL =
  "(?:(?:hacking|open[- ]source|publicly available|penetration testing|pentesting|credential[- ]dumping|password[- ]dumping|post-exploitation|tunnell?ing|scanning|dumping|exploitation|reconnaissance) (?:tool|toolkit|utility|framework))";
/** Adjectives, but no word that begins another phrase: "a tool for reversing malware" is no malware. */
const WORDS_BETWEEN =
  "(?:(?:piece|type|family|kind|form|strain|variant) of |(?!(?:that|which|who|of|in|for|by|to|from|with|and|on|at|as)\\b)[\\w'/-]{1,24},? ){0,5}?";
/** What may follow the noun when the phrase is about it: not "a ransomware victim". */
const ENDS =
  "(?=[,.;:)\\n\"'*]|$| (?:that|which|who|whose|used|using|written|with|in|for|from|designed|active|known|linked|targeting|operating|by|of|since|and|or|to|capable|based|developed|believed|first|seen|aimed|also|available|called|able|on|at|[–—(]))";
/** Nouns that a name follows directly; others qualify what follows ("the loader SWF"). */
const BARE_SOFTWARE =
  "(?:malware|trojan|backdoor|ransomware|botnet|worm|wiper|rootkit|spyware|infostealer|keylogger|malware family,?)";
/** "the actor Examplia tracks as X": who names it is not it. */
const NOT_A_NAMER =
  "(?! (?:tracks?|calls?|dubs|dubbed|names?|named|refers?|identif|has (?:named|dubbed|called|tracked|reported)|researchers|analysts|says?|said|reports?))";
const MARKS = "[\"'*_]{0,3}";

/** What is said of the name before: "Example, a modular backdoor", "Example (short for …) is a Chinese espionage group". */
const DEFINITION = new RegExp(
  `(?:,|:| –| —| is| was) (?:an?|the name of an?) ${WORDS_BETWEEN}(?:(${CREW})|(${SOFTWARE})|(?:${TOOL}))s?(?: famil(?:y|ies)| strain)?${ENDS}`,
  "g",
);
const BEFORE_DEFINITION = /["'*_]{0,3}(?: \([^()\n]{1,50}\))?$/;
const LOOK = 130;

/** "the hacking group Example", "malware 'Example'": the noun stands right before. */
const headed = (noun: string): RegExp => new RegExp(`\\b${noun} ${MARKS}(${COINED})\\b${NOT_A_NAMER}`, "g");

const HEADED: readonly (readonly ["group" | "malware", RegExp])[] = [
  ["group", headed(`${CREW},?`)],
  ["malware", headed(BARE_SOFTWARE)],
];

export const TOLD_PATTERNS: readonly RegExp[] = [DEFINITION, ...HEADED.map(([, pattern]) => pattern)];

/** How often a name must stand in the text when only the noun before it speaks for it. */
const OFTEN = 2;
/** Acronyms and their plurals are terms ("SWF", "PDBs"). */
const IS_ACRONYM = /^[A-Z\d]+s?$/;

const isOften = (text: string, name: string): boolean => text.indexOf(name) !== text.lastIndexOf(name);

/** Does a word stand with a capital within sentences, as a name would, and more often than it stands small? */
function isWrittenAsName(text: string, name: string): boolean {
  let capital = 0;
  const within = new RegExp(`(?<=[a-z,] ["'*_(]{0,2})${name}\\b(?! [A-Z])`, "g");
  for (const _ of text.matchAll(within)) capital += 1;
  return capital >= OFTEN && !text.includes(` ${name.toLowerCase()} `);
}

function definedNames(text: string, judge: NameJudge, patterns: Candidates): Introduced[] {
  const found: Introduced[] = [];
  for (const { index, 1: crew, 2: software } of patterns.matches(DEFINITION)) {
    const before = text.slice(Math.max(0, index - LOOK), index).replace(BEFORE_DEFINITION, "");
    const name = nameAtEnd(before);
    if (name === "" || !looksCoined(name, judge)) continue;
    found.push({ name, type: crew ? "group" : software ? "malware" : "tool" });
  }
  return found;
}

function headedNames(whole: string, judge: NameJudge, patterns: Candidates): Introduced[] {
  const found: Introduced[] = [];
  const text = whole.slice(0, LONGEST_LOOK);
  const judged = new Set<string>();
  for (const [type, pattern] of HEADED)
    for (const match of patterns.matches(pattern)) {
      const name = withoutOpeners(withinSentence(match[1]!));
      if (judged.has(`${type} ${name}`)) continue;
      if (judged.size >= MOST_NAMES) return found;
      judged.add(`${type} ${name}`);
      if (type === "malware" && (IS_ACRONYM.test(name) || !isOften(text, name))) continue;
      const isName = looksCoined(name, judge) || (type === "group" && isWordName(text, match, name, judge));
      if (isName) found.push({ name, type });
    }
  return found;
}

/**
 * Names that the text says the kind of, in a definition or by the noun before: "Example, a banking trojan", "the
 * hacking group Example". Names of one word of the language only after a crew's noun, and when written as names
 * throughout. Linear in the text.
 */
export const toldNames = (
  text: string,
  judge: NameJudge,
  patterns: Candidates = everyPattern(text),
): Introduced[] => [...definedNames(text, judge, patterns), ...headedNames(text, judge, patterns)];

function isWordName(text: string, match: RegExpExecArray, name: string, judge: NameJudge): boolean {
  if (!/^[A-Z][a-z]{3,}$/.test(name) || !mayBeName(name, judge) || !isMadeOfWords(name, judge)) return false;
  const end = match.index + match[0].length;
  return match[1] === name && !besideCapital(text, end - name.length, end) && isWrittenAsName(text, name);
}
