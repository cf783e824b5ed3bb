import type { LexiconEntry } from "../../model/knowledge.ts";
import { squashed } from "./alphabet.ts";
import { formsIn, type GazetteerEntry, gazetteerEntry, WEIGHT } from "./gazetteer-entry.ts";
import { NEVER_NAMES } from "./tables/never-names.ts";
import { RARE_WORDS } from "./tables/rare-words.ts";
import { CREW_NAMES, MALWARE_NAMES, TOOL_NAMES } from "./tables/software.ts";

/** "Lazarus Group" is also written "Lazarus", "Locky Ransomware" also "Locky". */
const GROUP_TAIL = /^(.{3,}?) (?:Group|Team|Gang|Crew)$/;
const MALWARE_TAIL =
  /^(.{4,}?) (?:[Rr]ansomware|RAT|Rat|[Tt]rojan|[Ss]tealer|[Ll]oader|[Bb]otnet|[Bb]ackdoor|[Kk]eylogger)$/;
const SHORTEST = 2;
/** A bare name this short, taken from a longer one, is too likely something else. */
const SHORTEST_BARE = 5;

/** Does a name mean something else often enough to need a word beside it? Names of up to three letters do too. */
function isDoubtful(surface: string, common: ReadonlySet<string>): boolean {
  const key = squashed(surface);
  if (key.length <= 3) return !/[a-z]+\d/.test(key);
  if (/^\d+$/.test(key)) return true;
  if (/[\s\d]/.test(surface)) return false;
  return common.has(key) || RARE_WORDS.has(key);
}

function bareName({ surface, type }: LexiconEntry): string | null {
  const tail = type === "group" ? GROUP_TAIL : type === "malware" ? MALWARE_TAIL : null;
  return tail?.exec(surface)?.[1]?.replace(/^The /, "") ?? null;
}

function namesNothing({ surface, type }: LexiconEntry): boolean {
  if (surface.length < SHORTEST || NEVER_NAMES.has(surface.toLowerCase())) return true;
  return type === "technique" && !surface.includes(" ");
}

/**
 * The knowledge base's lexicon as gazetteer entries: words that name nothing left out, shorter forms of long
 * names added, names that are common words marked as needing a cue. Techniques are taken by names of two words
 * and more, as listed.
 */
export function lexiconEntries(
  lexicon: readonly LexiconEntry[],
  common: ReadonlySet<string>,
): GazetteerEntry[] {
  const entries: GazetteerEntry[] = [];
  const add = (entry: LexiconEntry, surface: string): void => {
    const { type, link } = entry;
    const needsCue = entry.needsCue || isDoubtful(surface, common);
    const exactCase = entry.exactCase || needsCue || type === "technique";
    const weight = type === "technique" ? 2 : WEIGHT.lexicon;
    entries.push(gazetteerEntry(surface, type, weight, { link, needsCue, exactCase }));
  };
  for (const entry of lexicon) {
    if (namesNothing(entry)) continue;
    add(entry, entry.surface);
    const bare = bareName(entry);
    if (bare !== null && bare.length >= SHORTEST_BARE && !NEVER_NAMES.has(bare.toLowerCase()))
      add(entry, bare);
  }
  return entries;
}

/** Well-known malware and tools that the lexicon may lack; unlinked. */
export function softwareEntries(common: ReadonlySet<string>): GazetteerEntry[] {
  const read = (table: string, type: "malware" | "tool" | "group"): GazetteerEntry[] =>
    formsIn(table.replaceAll("\n", ";")).map((form) => {
      const marked = form.endsWith("!");
      const surface = marked ? form.slice(0, -1) : form;
      const needsCue = marked || isDoubtful(surface, common);
      return gazetteerEntry(surface, type, WEIGHT.house, {
        needsCue,
        exactCase: needsCue || surface.length <= 4,
      });
    });
  return [...read(MALWARE_NAMES, "malware"), ...read(TOOL_NAMES, "tool"), ...read(CREW_NAMES, "group")];
}
