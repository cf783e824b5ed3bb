import { join } from "node:path";
import type { Upstream } from "../../src/model/knowledge.ts";
import { type DecisionFact, type Facts, type LinkFact, NO_FACTS, type ObjectFact } from "./facts.ts";
import { type Galaxy, type GalaxyValue, listOf, readJson } from "./read-upstream.ts";
import { sectorOf } from "./sectors.ts";

export const TIDAL: Upstream = {
  id: "tidal",
  name: "Tidal Cyber groups and campaigns, as MISP galaxy publishes them",
  release: "MISP galaxy 9434ace4 (tidal-groups 1)",
  released: "2026-08-06",
  url: "https://github.com/MISP/misp-galaxy/blob/9434ace4/clusters/tidal-groups.json",
  notice: "CC0-1.0 or BSD-2-Clause, © 2015–2026 MISP Project contributors.",
};

const slugOf = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
const isCurrent = ({ value }: GalaxyValue): boolean => !value.endsWith("(Deprecated)");

function readCluster(shared: string, name: string): readonly GalaxyValue[] {
  return readJson<Galaxy>(join(shared, `data/misp-galaxy/${name}.json.gz`)).values.filter(isCurrent);
}

function objectOf(value: GalaxyValue, kind: "actor" | "campaign"): ObjectFact {
  const page = value.meta?.source === "MITRE" ? [] : listOf(value, "refs");
  const names = [{ text: value.value, namer: TIDAL.id, urls: page, because: "" }];
  return { upstream: `tidal:${value.uuid}`, kind, by: TIDAL.id, names };
}

/** Tidal's copy of an ATT&CK object says which one it is; its own ids (3000 and up) are no ATT&CK ids. */
function sameAsAttack(value: GalaxyValue, key: string): DecisionFact[] {
  const id = listOf(value, key)[0];
  if (!id || value.meta?.source !== "MITRE") return [];
  return [
    { a: `tidal:${value.uuid}`, b: `attack:${id}`, kind: "same", by: TIDAL.id, because: `${key} ${id}` },
  ];
}

function linksOf(value: GalaxyValue): LinkFact[] {
  const at = `tidal:${value.uuid}`;
  const base = { source: TIDAL.id, subject: at, at, urls: [] };
  const countries = listOf(value, "country").map(
    (code): LinkFact => ({
      ...base,
      predicate: "based-in",
      object: `country:${code}`,
      field: "meta.country",
    }),
  );
  const victims = listOf(value, "observed_countries").map(
    (code): LinkFact => ({
      ...base,
      predicate: "targets",
      object: `country:${code}`,
      field: "meta.observed_countries",
    }),
  );
  const sectors = listOf(value, "target_categories").flatMap((text): LinkFact[] => {
    const sector = sectorOf(text);
    return sector
      ? [{ ...base, predicate: "targets", object: sector.id, text, field: "meta.target_categories" }]
      : [];
  });
  const motives = listOf(value, "observed_motivations").map(
    (text): LinkFact => ({
      ...base,
      predicate: "motivated-by",
      object: `motive:${slugOf(text)}`,
      text,
      field: "meta.observed_motivations",
    }),
  );
  return [...countries, ...victims, ...sectors, ...motives];
}

/** Facts of Tidal's groups: suspected country, countries and sectors hit, motives; campaigns by name. */
export function tidalFacts(shared: string): Facts {
  const groups = readCluster(shared, "tidal-groups");
  const campaigns = readCluster(shared, "tidal-campaigns").filter(({ meta }) => meta?.source !== "MITRE");
  const sectors = groups.flatMap((value) =>
    listOf(value, "target_categories").flatMap((text) => sectorOf(text) ?? []),
  );
  const motives = groups.flatMap((value) =>
    listOf(value, "observed_motivations").map((text) => ({
      id: `motive:${slugOf(text)}`,
      label: text.toLowerCase(),
    })),
  );
  return {
    ...NO_FACTS,
    upstreams: [TIDAL],
    objects: [
      ...groups.map((value) => objectOf(value, "actor")),
      ...campaigns.map((value) => objectOf(value, "campaign")),
    ],
    links: groups.flatMap(linksOf),
    decisions: groups.flatMap((value) => sameAsAttack(value, "group_attack_id")),
    terms: [...sectors, ...motives],
    leftOut: [
      "Tidal: objects it marks as deprecated, its own ids (not unique) and its tags",
      "Tidal: dates of its own campaigns (the cluster ties them to no group), and its copies of ATT&CK campaigns",
    ],
  };
}
