import { byCodeUnit, type Id } from "../../model/ids.ts";
import type { SourceList } from "../../model/schemas/workbench.ts";
import { publisherOf, witnessFinder } from "../grounds.ts";
import type { Desk } from "./desk.ts";

/** How many lines of lineage are listed, those with most claims first. */
const LINEAGE_SHOWN = 200;

/** Every publisher whose claims are in use, with its reliability; and who passes on whom, as far as claims say. */
export async function sourceList(desk: Desk): Promise<SourceList> {
  const grounds = await desk.grounds();
  const witnessesOf = witnessFinder(grounds);
  const nameOf = (id: Id): string => publisherOf(grounds, id).name;
  const tally = new Map<Id, { claims: number; readonly reports: Set<Id> }>();
  const lineage = new Map<string, { from: string; to: string; claims: number; why: string }>();
  const passOn = (from: string, to: string, why: string): void => {
    if (from === to) return;
    const key = `${from}\u0000${to}\u0000${why}`;
    const known = lineage.get(key) ?? { from, to, claims: 0, why };
    lineage.set(key, { ...known, claims: known.claims + 1 });
  };
  for (const claim of grounds.claims) {
    const own = grounds.published.get(claim.document);
    const speaker = nameOf(own ? (own.publisher ?? "unknown") : claim.document);
    for (const { publisher, family } of witnessesOf(claim)) {
      const known = tally.get(publisher) ?? { claims: 0, reports: new Set<Id>() };
      tally.set(publisher, known);
      known.claims += 1;
      known.reports.add(family);
      if (claim.passage.kind === "field" && claim.passage.urls.length > 0)
        passOn(nameOf(publisher), speaker, "cites");
    }
    for (const relayed of claim.relays)
      if (!/^https?:/.test(relayed)) passOn(nameOf(relayed), speaker, "passes on");
  }
  return {
    sources: [...tally]
      .map(([id, { claims, reports }]) => {
        const { name, reliability, reason, homeState, interest } = publisherOf(grounds, id);
        return { id, name, reliability, reason, homeState, interest, claims, reports: reports.size };
      })
      .sort((x, y) => y.claims - x.claims || byCodeUnit(x.id, y.id)),
    lineage: [...lineage.values()]
      .sort((x, y) => y.claims - x.claims || byCodeUnit(x.from, y.from) || byCodeUnit(x.to, y.to))
      .slice(0, LINEAGE_SHOWN),
  };
}
