import type { Claimed } from "./claimed.ts";

/** A short form that the text gives right after a name: "Golden Example (GE)". */
export interface Alias {
  readonly short: string;
  readonly of: Claimed;
}

const ACRONYM_AFTER = /^["'*_]{0,3} ?\((?:the )?["'*_]{0,2}([A-Z][A-Za-z&/-]{1,9})["'*_]{0,2}\)/;
const NAMED: ReadonlySet<string> = new Set(["group", "organisation", "malware", "tool"]);
const SMALL_WORDS = /^(?:of|the|and|for|in|on|de|du|la|des|und|für|to|a)$/i;

/** Do the letters of a short form follow the initials of a name? "IRGC" and "Islamic Revolutionary Guard Corps" do. */
function matchesInitials(short: string, name: string): boolean {
  const letters = short.replace(/[^A-Za-z]/g, "").toLowerCase();
  const words = name.split(/[\s-]+/).filter((word) => word !== "");
  const initials = words.map((word) => word[0]!.toLowerCase()).join("");
  const telling = words
    .filter((word) => !SMALL_WORDS.test(word))
    .map((word) => word[0]!.toLowerCase())
    .join("");
  if (letters.length < 2) return false;
  return initials === letters || telling === letters || (letters.length > 2 && telling.startsWith(letters));
}

/** Which short forms does the text introduce for names already found? */
export function aliasesIn(text: string, claimed: readonly Claimed[]): Alias[] {
  const found = new Map<string, Alias>();
  for (const name of claimed) {
    if (!NAMED.has(name.type)) continue;
    const short = ACRONYM_AFTER.exec(text.slice(name.end, name.end + 24))?.[1];
    if (!short || found.has(short) || !matchesInitials(short, text.slice(name.start, name.end))) continue;
    found.set(short, { short, of: name });
  }
  return [...found.values()];
}
