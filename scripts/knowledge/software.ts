import { join } from "node:path";
import { estimate } from "./estimates.ts";
import { type DecisionFact, type Facts, type LinkFact, NO_FACTS, type ObjectFact } from "./facts.ts";
import { type Galaxy, type GalaxyValue, listOf, MISP, readJson } from "./read-upstream.ts";

/** MISP's clusters of software. Malpedia's is not among them: its data terms are non-commercial. */
export const SOFTWARE_CLUSTERS = [
  "backdoor",
  "botnet",
  "ransomware",
  "rat",
  "stealer",
  "tool",
  "wiper",
] as const;

type TargetOf = (uuid: string) => string | null;

const readCluster = (shared: string, cluster: string): readonly GalaxyValue[] =>
  readJson<Galaxy>(join(shared, `data/misp-galaxy/${cluster}.json.gz`)).values;

/** What each value of the software clusters is called in our ids, by its uuid. */
export function softwareIds(shared: string): ReadonlyMap<string, string> {
  return new Map(
    SOFTWARE_CLUSTERS.flatMap((cluster) =>
      readCluster(shared, cluster).map(({ uuid }) => [uuid, `misp-${cluster}:${uuid}`] as const),
    ),
  );
}

function objectOf(cluster: string, value: GalaxyValue): ObjectFact {
  const others = listOf(value, "synonyms").filter((text) => text !== value.value && text.length <= 80);
  return {
    upstream: `misp-${cluster}:${value.uuid}`,
    kind: "malware",
    by: MISP.id,
    names: [
      { text: value.value, namer: MISP.id, urls: [], because: "" },
      ...others.map((text) => ({ text, namer: "unknown", urls: [], because: "" })),
    ],
  };
}

const isSoftware = (id: string): boolean => /^misp-(?!agency)|^attack:S/.test(id);
const isActor = (id: string): boolean => /^(?:misp|microsoft|360net|tidal):|^attack:G/.test(id);

/** `used-by` read from the software's side: the actor uses it, with MISP's estimative word as the hedge. */
function usedBy(at: string, value: GalaxyValue, targetOf: TargetOf): LinkFact[] {
  return (value.related ?? []).flatMap((relation): LinkFact[] => {
    const subject = targetOf(relation["dest-uuid"]);
    if (!subject || !isActor(subject) || !/^(?:used-by|is-deployed-by)\s*$/.test(relation.type)) return [];
    const likelihood = estimate(relation.tags);
    const field = `related.${relation.type.trim()}`;
    const base = { source: MISP.id, subject, predicate: "uses", object: at, at, field, urls: [] } as const;
    return [likelihood ? { ...base, hedge: { text: likelihood, likelihood } } : base];
  });
}

function similar(at: string, value: GalaxyValue, targetOf: TargetOf): DecisionFact[] {
  return (value.related ?? []).flatMap((relation): DecisionFact[] => {
    const b = targetOf(relation["dest-uuid"]);
    if (relation.type !== "similar" || !b || b === at || !isSoftware(b)) return [];
    const likelihood = estimate(relation.tags) ?? "no estimate";
    const kind = likelihood === "almost certain" ? "same" : "unsure";
    return [{ a: at, b, kind, by: MISP.id, because: `similar, ${likelihood}` }];
  });
}

/** Names of malware and tools in MISP's clusters, who is said to use them, and which may be one. */
export function softwareFacts(shared: string, targetOf: TargetOf): Facts {
  const all = SOFTWARE_CLUSTERS.flatMap((cluster) =>
    readCluster(shared, cluster).map((value) => ({ cluster, value, at: `misp-${cluster}:${value.uuid}` })),
  );
  return {
    ...NO_FACTS,
    objects: all.map(({ cluster, value }) => objectOf(cluster, value)),
    links: all.flatMap(({ value, at }) => usedBy(at, value, targetOf)),
    decisions: all.flatMap(({ value, at }) => similar(at, value, targetOf)),
    leftOut: [
      "Malpedia's cluster: its data terms are non-commercial",
      "MISP software clusters: references, ransom notes, file extensions, leak-site addresses, and lineage between programs",
    ],
  };
}
