import { readFileSync } from "node:fs";
import { compileMentions } from "../../../src/extract/mentions/compile-mentions.ts";
import type { Mention } from "../../../src/model/document.ts";
import { intervalOf } from "../../../src/model/interval.ts";
import type { LexiconEntry } from "../../../src/model/knowledge.ts";
import type { MentionType } from "../../../src/model/vocabulary/mentions.ts";

const entry = (surface: string, type: MentionType, link: string, needsCue = false): LexiconEntry => ({
  surface,
  type,
  link: [link],
  needsCue,
  exactCase: needsCue || surface.length <= 4,
});

/** A list of two dozen names: made-up ones, and the common words that the hard cases name. */
export const LEXICON: readonly LexiconEntry[] = [
  entry("Velvet Heron", "group", "n-heron"),
  entry("Amber Stoat Group", "group", "n-stoat"),
  entry("APT91", "group", "n-apt91"),
  entry("Tick", "group", "n-tick", true),
  entry("Scarab", "group", "n-scarab", true),
  entry("Snake", "group", "n-snake", true),
  entry("Play", "group", "n-play-crew", true),
  entry("Play", "malware", "n-play", true),
  entry("Royal", "malware", "n-royal", true),
  entry("Carbon", "malware", "n-carbon", true),
  entry("Hive", "malware", "n-hive", true),
  entry("Get", "malware", "n-get", true),
  entry("Empire", "tool", "n-empire", true),
  entry("Net", "tool", "n-net", true),
  entry("At", "tool", "n-at", true),
  entry("Ping", "tool", "n-ping", true),
  entry("Russian", "malware", "n-russian"),
  entry("Turkish", "malware", "n-turkish"),
  entry("August", "malware", "n-august", true),
  entry("Telegram", "malware", "n-telegram"),
  entry("Kaseya", "malware", "n-kaseya"),
  entry("DarkSide", "group", "n-darkside-crew"),
  entry("DarkSide", "malware", "n-darkside"),
  entry("GlassDrum", "malware", "n-drum"),
  entry("Cobalt Strike", "malware", "n-cobalt-strike"),
  entry("Emotet", "malware", "n-emotet"),
  entry("Hollow Reed Trojan", "malware", "n-reed"),
  entry("Exploit Public-Facing Application", "technique", "T1190"),
  entry("Phishing", "technique", "T1566"),
];

/** The common words that ship with the product. */
const WORDS = readFileSync(new URL("../../../data/lexicon/common-words.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"));

export const readMentions = compileMentions(LEXICON, { commonWords: WORDS });

/** The mentions of a text, of some types when given, as `text type`. */
export function found(text: string, ...types: readonly MentionType[]): string[] {
  return mentionsOf(text)
    .filter(({ type }) => types.length === 0 || types.includes(type))
    .map((mention) => `${mention.text} ${mention.type}`);
}

export const mentionsOf = (text: string, published: string | null = "2024-05-10"): Mention[] =>
  readMentions(text, { published: published === null ? null : intervalOf(published) });

/** The links of the first mention with this text; `undefined` when there is none. */
export const linksOf = (text: string, name: string): readonly string[] | undefined =>
  mentionsOf(text).find((mention) => mention.text === name)?.link;
