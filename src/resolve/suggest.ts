import { distance } from "fastest-levenshtein";
import type { Name, NameKind } from "../model/identity.ts";
import { byCodeUnit } from "../model/ids.ts";
import { nameKey } from "./name-key.ts";

const MOST = 5;

/** Edits allowed for a key of this length: none under 3 letters, 1 up to 5, 2 up to 9, 3 beyond. */
function editsAllowed(length: number): number {
  if (length < 3) return 0;
  return length <= 5 ? 1 : length <= 9 ? 2 : 3;
}

/**
 * What could a misspelt name have been? At most five known names, nearest first; of equals those that more sources
 * list. A swap of two neighbouring letters counts as one edit (optimal string alignment), and names that begin with the
 * query are offered last. Empty when nothing is near.
 * O(names), with the costly comparison on the few that plain edit distance lets through.
 */
export function suggestNames(
  query: string,
  names: readonly Name[],
  kinds: readonly NameKind[],
): readonly string[] {
  const key = nameKey(query);
  const allowed = editsAllowed(key.length);
  if (allowed === 0) return [];
  const found = new Map<string, { text: string; edits: number; uses: number }>();
  for (const { text, kind } of names) {
    if (!kinds.includes(kind)) continue;
    const other = nameKey(text);
    const known = found.get(other);
    if (known !== undefined) {
      known.uses += 1;
      if (byCodeUnit(text, known.text) < 0) known.text = text;
      continue;
    }
    const edits = editsBetween(key, other, allowed);
    if (edits <= allowed) found.set(other, { text, edits, uses: 1 });
  }
  return [...found.values()]
    .sort((a, b) => a.edits - b.edits || b.uses - a.uses || byCodeUnit(a.text, b.text))
    .slice(0, MOST)
    .map(({ text }) => text);
}

const SHORTEST_BEGINNING = 4;

/** Edits from one key to the other; a name the query is the beginning of counts as the last one allowed. */
function editsBetween(key: string, other: string, allowed: number): number {
  if (key.length >= SHORTEST_BEGINNING && other.startsWith(key)) return allowed;
  if (Math.abs(other.length - key.length) > allowed || distance(key, other) > allowed * 2)
    return Number.POSITIVE_INFINITY;
  return alignment(key, other);
}

/** Optimal string alignment distance: insert, delete, replace, or swap two neighbours, each costing one. */
function alignment(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(row[j - 1]! + 1, last[j]! + 1, replace);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, beforeLast[j - 2]! + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}
