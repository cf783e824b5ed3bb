import type { Token } from "./phrase-tokens.ts";

const BACKING =
  /^-(?:backed|sponsored|supported|funded|financed|directed|controlled|run|linked|affiliated|associated|aligned|nexus|connected|tied)$/;
/** Who acts for a state, or how they stand to it, right after the name of its government or service. */
const STATES_OWN: ReadonlySet<string> = new Set(
  "hackers hacker actors actor operatives spies cyberspies operators affiliated backed sponsored linked aligned controlled directed funded supported".split(
    " ",
  ),
);
const STATES =
  /\b(?:governments?|ministry|intelligence|military|army|GRU|FSB|SVR|MSS|IRGC|PLA|RGB|MOIS|Kremlin|security services?|Guards?|Corps|Unit \d+)$/i;

/** A body that people within a phrase act for: "an Example government-backed actor", "(FSB)-linked", "Example military hackers". */
export function isBacker(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]!.form !== "organisation") return false;
  const next = tokens[tokens[at + 1]?.text === ")" ? at + 2 : at + 1];
  if (!next) return false;
  return BACKING.test(next.lower) || (STATES_OWN.has(next.lower) && STATES.test(tokens[at]!.mention!.text));
}
