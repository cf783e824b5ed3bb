import { byCodeUnit, type Id } from "../model/ids.ts";
import type { Clusters } from "./clusters.ts";
import type { NameTable } from "./name-table.ts";

/** Preference among the upstream ids of one entity: ATT&CK, MISP's actors, any other source, the case's own names. */
const PREFERENCE: readonly (readonly [string, number])[] = [
  ["attack:", 0],
  ["misp:", 1],
  ["case:", 3],
];
const OTHER = 2;

const preference = (upstream: Id): number =>
  PREFERENCE.find(([prefix]) => upstream.startsWith(prefix))?.[1] ?? OTHER;

const better = (a: Id, b: Id): number => preference(a) - preference(b) || byCodeUnit(a, b);

/** The public form: an ATT&CK id stands without its prefix. `attack:G0129` is `G0129`. */
export const publishedId = (upstream: Id): Id =>
  upstream.startsWith("attack:") ? upstream.slice("attack:".length) : upstream;

/**
 * Mints the entity id of each cluster from the upstream objects whose anchor it holds: the ATT&CK id (smallest if
 * several), else `misp:<uuid>`, else the smallest upstream id. A cluster without an anchor, a name cut from its
 * object, is called by its smallest name id. Returns name number → entity id. O(n).
 */
export function entityIds(table: NameTable, clusters: Clusters): (name: number) => Id {
  const upstreamOf = new Map<number, Id>();
  for (const { id, anchor } of table.objects) {
    if (anchor < 0) continue;
    const cluster = clusters.clusterOf(anchor);
    const known = upstreamOf.get(cluster);
    if (known === undefined || better(id, known) < 0) upstreamOf.set(cluster, id);
  }
  const nameOf = new Map<number, Id>();
  table.names.forEach(({ id }, index) => {
    const cluster = clusters.clusterOf(index);
    if (upstreamOf.has(cluster)) return;
    const known = nameOf.get(cluster);
    if (known === undefined || id < known) nameOf.set(cluster, id);
  });
  return (name) => {
    const cluster = clusters.clusterOf(name);
    const upstream = upstreamOf.get(cluster);
    return upstream === undefined ? nameOf.get(cluster)! : publishedId(upstream);
  };
}
