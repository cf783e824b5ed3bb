import type { Candidates } from "../matching/pattern-index.ts";
import { type Introduced, MOST_NAMES } from "./introduced-names.ts";
import type { KnownNames } from "./known-names.ts";
import { COINED, looksCoined, type NameJudge } from "./name-shape.ts";
import { namesInRow } from "./other-names.ts";

/** What many pieces of software are called together, and what one is. */
const MALWARE_KINDS =
  "(?:malware|ransomware|malware (?:families|strains|variants|tools)|(?:ransomware|malicious) (?:families|strains|variants|payloads)|backdoors|trojans|RATs|loaders|downloaders|droppers|stealers|infostealers|botnets|wipers|implants|keyloggers|web ?shells|rootkits|bootkits|payloads)";
const TOOL_KINDS = "(?:tools|utilities|toolkits|(?:post-exploitation|offensive|C2) frameworks|scanners)";
const ONE =
  "(?:malware|backdoor|trojan|downloader|dropper|stealer|infostealer|wiper|implant|keylogger|web ?shell|rootkit|bootkit|ransomware|botnet|spyware|tunnell?er)";
const ONE_TOOL = "(?:tool|utility|toolkit|scanner|script)";
const MARKS = "[\"'*_`\\[]{0,3}";

const examplesOf = (kinds: string): RegExp =>
  new RegExp(
    `\\b${kinds}(?: families)?(?:,| \\(| –)? (?:such as|like|includ(?:ing|es?|ed)|e\\.g\\.,?|namely|notably):? (?:the |both )?(?=${MARKS}(?:[A-Z]|[a-z]{1,4}[A-Z]))`,
    "g",
  );
/** "A custom backdoor, Example, to", "the new backdoor Example": the noun comes first, the name is no word's form. */
const appositionOf = (noun: string): RegExp =>
  new RegExp(
    `\\b(?:an?|the|its|their|new|custom|another) (?:(?!(?:of|in|for|by|to|and|with)\\b)[\\w-]+ ){0,3}${noun},? ${MARKS}(${COINED})\\b`,
    "g",
  );

const EXAMPLES: readonly (readonly [Introduced["type"], RegExp])[] = [
  ["malware", examplesOf(MALWARE_KINDS)],
  ["tool", examplesOf(TOOL_KINDS)],
];
const APPOSITIONS: readonly (readonly [Introduced["type"], RegExp])[] = [
  ["malware", appositionOf(ONE)],
  ["tool", appositionOf(ONE_TOOL)],
];
export const EXAMPLE_PATTERNS: readonly RegExp[] = [...EXAMPLES, ...APPOSITIONS].map(
  ([, pattern]) => pattern,
);

/** Short acronyms are protocols and terms ("RDP", "LDAP"). */
const ACRONYM = /^[A-Z\d]{2,5}s?$/;
/** Written as no word is: capitals throughout, or within. */
const ODD = /^(?:[A-Z]{6,}|[A-Z][a-z]+(?:[A-Z][a-z]*\d*)+)$/;

/**
 * Names that a text gives as examples of software, or beside the noun for one: "malware such as Example and Other",
 * "a backdoor, ExAmple, to". Known ones of a row are left as they are. Linear in the text.
 */
export function exampleNames(
  text: string,
  known: KnownNames,
  judge: NameJudge,
  patterns: Candidates,
): Introduced[] {
  const found: Introduced[] = [];
  for (const [type, pattern] of EXAMPLES)
    for (const match of patterns.matches(pattern)) {
      if (found.length >= MOST_NAMES) return found;
      for (const { name, known: isKnown } of namesInRow(text, match.index + match[0].length, known, judge))
        if (!isKnown && !ACRONYM.test(name) && looksCoined(name, judge)) found.push({ name, type });
    }
  for (const [type, pattern] of APPOSITIONS)
    for (const match of patterns.matches(pattern)) {
      if (found.length >= MOST_NAMES) return found;
      const name = match[1]!.split(" ")[0]!.replace(/[.,-]+$/, "");
      if (ODD.test(name) && looksCoined(name, judge)) found.push({ name, type });
    }
  return found;
}
