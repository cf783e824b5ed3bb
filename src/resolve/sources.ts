import type { Id } from "../model/ids.ts";

/** Who decides about the objects of an upstream source: the prefix of `Name.upstream`, and its `Decision.by`. */
const DECIDERS: Readonly<Record<string, string>> = {
  attack: "mitre-attack",
  misp: "misp-galaxy",
  tidal: "tidal",
  microsoft: "microsoft",
  "360net": "360net",
};

/** Who lists other people's names: as the namer of a label they do not say whose the name is. */
export const CATALOGUES: ReadonlySet<string> = new Set(["mitre", "mitre-attack", "misp-galaxy", "tidal"]);

/** Who decides by our own rules; a case may trust it or not, like any source. */
export const ENTENTE = "entente";

/** The prefix of names that only a case's own documents use. */
export const CASE = "case";

/** How the ids of our bridging decisions begin. The rest of such an id names the two objects. */
export const BRIDGE_ID = "d-bridge:";

/** The catalogue an upstream object comes from: `misp` of `misp:6d55…`. */
export function sourceOf(upstream: Id): string {
  const colon = upstream.indexOf(":");
  return colon < 0 ? upstream : upstream.slice(0, colon);
}

/** Who decides about a source's objects. Further clusters of one project (`misp-tool`) are that project's. */
export function deciderOf(source: string): string {
  return DECIDERS[source] ?? DECIDERS[source.split("-")[0]!] ?? source;
}
