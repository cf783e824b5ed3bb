import type { Facts, NameFact } from "./facts.ts";

/** Sources that list names and coin few: their labels tell nothing about who uses a name. */
const LISTERS = new Set(["unknown", "mitre", "misp-galaxy", "tidal"]);

/** 360's own names are Chinese or numbers; its labels also carry the name by which others know a group. */
const IS_OF_360 = /\p{Script=Han}|^APT-C-\d+$/u;

/** Lower-cased actor name → the one publisher that any source says uses it; names claimed for several are left out. */
function coiners(facts: readonly Facts[]): ReadonlyMap<string, string> {
  const found = new Map<string, Set<string>>();
  for (const { kind, names } of facts.flatMap((one) => one.objects)) {
    if (kind !== "actor") continue;
    for (const { text, namer } of names) {
      if (LISTERS.has(namer) || (namer === "360" && !IS_OF_360.test(text))) continue;
      const key = text.toLowerCase();
      found.set(key, (found.get(key) ?? new Set()).add(namer));
    }
  }
  return new Map(
    [...found].flatMap(([text, namers]) => (namers.size === 1 ? [[text, [...namers][0]!]] : [])),
  );
}

/**
 * Fills in who uses a name where an object lists it without saying, from a source that does say: ATT&CK lists
 * "Sednit", MISP attributes it to ESET. Only for actors, and only when all sources that say agree.
 */
export function fillNamers(facts: readonly Facts[]): Facts[] {
  const known = coiners(facts);
  const fill = (name: NameFact): NameFact =>
    name.namer === "unknown" ? { ...name, namer: known.get(name.text.toLowerCase()) ?? "unknown" } : name;
  return facts.map((one) => ({
    ...one,
    objects: one.objects.map((object) =>
      object.kind === "actor" ? { ...object, names: object.names.map(fill) } : object,
    ),
  }));
}
