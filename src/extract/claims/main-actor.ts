import type { Term } from "../../model/claim.ts";
import type { Mention } from "../../model/document.ts";
import { isOperation } from "./sentence/letters.ts";
import { type groupNames, termOfMention } from "./terms.ts";

/** The actor a document is about: named thrice or more and more than half of the time. */
export function mainActor(mentions: readonly Mention[], groups: ReturnType<typeof groupNames>): Term | null {
  const counts = new Map<string, { count: number; mention: Mention }>();
  let all = 0;
  for (const mention of mentions) {
    if (mention.type !== "group" || isOperation(mention)) continue;
    all += 1;
    const key = mention.link[0] ?? mention.text.toLowerCase();
    const entry = counts.get(key);
    counts.set(key, { count: (entry?.count ?? 0) + 1, mention: entry?.mention ?? mention });
  }
  const best = [...counts.values()].sort((a, b) => b.count - a.count)[0];
  return best && best.count >= 3 && best.count * 2 > all
    ? termOfMention(best.mention, "actor", groups)
    : null;
}
