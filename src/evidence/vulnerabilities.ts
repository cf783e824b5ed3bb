import type { ClaimEdge } from "../model/evidence.ts";
import type { Id } from "../model/ids.ts";
import type { Channel } from "./channel.ts";
import { cellsOf, matrixOf } from "./matrix.ts";

/** Days after a vulnerability's first known use within which another use is still early. */
export const EARLY_DAYS = 180;

const CVE = /^CVE-\d{4}-\d{4,}$/;
const MISLEADS =
  "Once a flaw and its exploit are public, everyone uses it; a first use that nobody published makes later ones look early; and suppliers sell exploits to groups that never meet.";

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** Vulnerability → first day of its first dated use by anybody. */
function firstUses(edges: readonly ClaimEdge[]): Map<Id, string> {
  const first = new Map<Id, string>();
  for (const { column, when, stance } of edges) {
    if (stance !== "asserts" || !CVE.test(column) || !when?.from) continue;
    const known = first.get(column);
    if (known === undefined || when.from < known) first.set(column, when.from);
  }
  return first;
}

/** Early use of the same vulnerability: dated uses soon after the first, and undated ones, marked. */
export const vulnerabilities: Channel = {
  id: "vulnerabilities",
  misleadsWhen: MISLEADS,
  primary: false,
  build: ({ edges, period }) => {
    const first = firstUses(
      edges.filter(({ predicate }) => predicate === "exploits" || predicate === "uses"),
    );
    const early = edges.filter(({ column, when }) => {
      const start = first.get(column);
      return !when?.from || start === undefined || dayNumber(when.from) - dayNumber(start) <= EARLY_DAYS;
    });
    const cells = cellsOf(early, period, (column) => CVE.test(column), ["exploits", "uses"]);
    return matrixOf("vulnerabilities", MISLEADS, cells);
  },
};
