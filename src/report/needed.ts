import type { Finding } from "../model/finding.ts";
import { plain, signed } from "./numbers.ts";

/** What the whole rule would have seen: an excess over chance, and the overlap it flags from. */

/** `+10`: planted features over chance that are flagged in 8 of 10 cases; words when no number is. */
export function neededText(finding: Finding): string {
  const digits = finding.channel === "alignment" ? 1 : 0;
  return finding.minimumDetectable === null ? "never" : signed(finding.minimumDetectable, digits);
}

/** The overlap, a total, from which the rule flags; where the finding does not say, chance plus the excess. */
export function flaggedFrom(finding: Finding): number | null {
  if (finding.flaggedFrom !== undefined) return finding.flaggedFrom;
  if (finding.happening !== undefined) return null;
  return finding.minimumDetectable === null ? null : Math.round(finding.expected + finding.minimumDetectable);
}

/** The same for a thread: `10 over chance would be flagged in 8 of 10 cases, and any overlap from 25`. */
export function neededWords(finding: Finding): string {
  const from = flaggedFrom(finding);
  const always = from === null ? "" : `; any overlap from ${plain(from)} is flagged`;
  return finding.minimumDetectable === null
    ? `no excess would be flagged in 8 of 10 cases${always}`
    : `${plain(finding.minimumDetectable)} over chance would be flagged in 8 of 10 cases${always}`;
}
