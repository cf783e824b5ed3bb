import { join } from "node:path";
import { certainty } from "./estimates.ts";
import {
  type DecisionFact,
  type Facts,
  type LinkFact,
  type NameFact,
  NO_FACTS,
  type ObjectFact,
  type TermFact,
} from "./facts.ts";
import { relationDecisions, relationLinks } from "./misp-relations.ts";
import type { Places } from "./places.ts";
import { namerByScheme, ORIGINS, PRODUCERS } from "./producers.ts";
import { type Galaxy, type GalaxyValue, listOf, MISP, readJson } from "./read-upstream.ts";
import { sectorOf } from "./sectors.ts";

const SUSPECTED = { text: "suspected", likelihood: "unquantified" } as const;

/** Who MISP says uses a name: its `name-attribution` and `origin:` entries; else what the name's form tells. */
function namersOf(value: GalaxyValue, text: string): string[] {
  const stated = listOf(value, "name-attribution").flatMap((entry) => {
    const split = entry.lastIndexOf(":");
    return entry.slice(0, split) === text ? [PRODUCERS[entry.slice(split + 1)] ?? "unknown"] : [];
  });
  const origin = listOf(value, `origin:${text}`).flatMap((name) => ORIGINS[name] ?? []);
  const all = [...new Set([...stated, ...origin])];
  return all.length > 0 ? all : [namerByScheme(text)];
}

/** The label as MISP's own name (the anchor), then every listed name once for each namer. */
function namesOf(value: GalaxyValue): NameFact[] {
  const attributed = listOf(value, "name-attribution").map((entry) => entry.slice(0, entry.lastIndexOf(":")));
  const origins = Object.keys(value.meta ?? {})
    .filter((key) => key.startsWith("origin:"))
    .map((key) => key.slice("origin:".length));
  const listed = new Set([value.value, ...listOf(value, "synonyms"), ...attributed, ...origins]);
  const names = [...listed].flatMap((text) =>
    namersOf(value, text)
      .filter((namer) => text !== value.value || namer !== "unknown")
      .map((namer) => ({ text, namer, urls: [], because: "" })),
  );
  return [{ text: value.value, namer: MISP.id, urls: listOf(value, "refs"), because: "" }, ...names];
}

/** Countries, sponsors, units, victims and sectors of one actor. */
function fieldLinks(value: GalaxyValue, places: Places): LinkFact[] {
  const at = `misp:${value.uuid}`;
  const base = { source: MISP.id, subject: at, at, urls: [] };
  const sure = certainty(listOf(value, "attribution-confidence")[0]);
  const countries = listOf(value, "country").map(
    (code): LinkFact => ({
      ...base,
      predicate: "based-in",
      object: `country:${code}`,
      field: "meta.country",
      ...sure,
    }),
  );
  const sponsors = listOf(value, "cfr-suspected-state-sponsor").flatMap((name): LinkFact[] => {
    const code = places.code(name);
    const field = "meta.cfr-suspected-state-sponsor";
    if (!code) return [];
    return [
      {
        ...base,
        predicate: "attributed-to",
        object: `state:${code}`,
        text: name,
        field,
        hedge: SUSPECTED,
        ...sure,
      },
    ];
  });
  const units = listOf(value, "GRU").flatMap((unit): LinkFact[] => [
    { ...base, predicate: "attributed-to", object: "state:RU", text: "GRU", field: "meta.GRU", ...sure },
    { ...base, predicate: "attributed-to", object: unitId(unit), field: "meta.GRU", ...sure },
  ]);
  return [...countries, ...sponsors, ...units, ...targetLinks(value, places), ...motiveLinks(value)];
}

function targetLinks(value: GalaxyValue, places: Places): LinkFact[] {
  const at = `misp:${value.uuid}`;
  const base = { source: MISP.id, subject: at, predicate: "targets", at, urls: [] } as const;
  const victims = ["cfr-suspected-victims", "suspected-victims"].flatMap((key) =>
    listOf(value, key)
      .filter((name) => name !== "Global")
      .map((name): LinkFact => {
        const object = places.place(name) ?? `organisation:${name}`;
        return { ...base, object, text: name, field: `meta.${key}`, hedge: SUSPECTED };
      }),
  );
  const sectors = ["cfr-target-category", "targeted-sector"].flatMap((key) =>
    listOf(value, key).flatMap((name): LinkFact[] => {
      const sector = sectorOf(name);
      return sector ? [{ ...base, object: sector.id, text: name, field: `meta.${key}` }] : [];
    }),
  );
  return [...victims, ...sectors];
}

/** `motive` holds a short label in eight actors and a sentence in two; only labels are facts. */
function motiveLinks(value: GalaxyValue): LinkFact[] {
  const at = `misp:${value.uuid}`;
  return listOf(value, "motive")
    .filter((motive) => !motive.includes(" "))
    .map((motive) => ({
      source: MISP.id,
      subject: at,
      predicate: "motivated-by",
      object: `motive:${motive.toLowerCase()}`,
      text: motive,
      at,
      field: "meta.motive",
      urls: [],
    }));
}

const unitId = (unit: string): string => `unit:ru-gru-${unit.replace(/\D+/g, "")}`;

/** The GRU's units that MISP names, by the ids of `bodies.csv`. */
export function mispUnits(shared: string): string[] {
  return [...new Set(readActors(shared).flatMap((value) => listOf(value, "GRU").map(unitId)))];
}

/** An ATT&CK id among an actor's names joins the two when no other actor lists that id. */
function attackIdDecisions(values: readonly GalaxyValue[], known: ReadonlySet<string>): DecisionFact[] {
  const listing = new Map<string, string[]>();
  for (const value of values) {
    const ids = new Set(namesOf(value).map(({ text }) => text));
    for (const id of ids)
      if (/^G\d{4}$/.test(id)) listing.set(id, [...(listing.get(id) ?? []), `misp:${value.uuid}`]);
  }
  return [...listing].flatMap(([id, actors]) =>
    known.has(`attack:${id}`)
      ? actors.map(
          (a): DecisionFact => ({
            a,
            b: `attack:${id}`,
            kind: actors.length === 1 ? "same" : "unsure",
            by: MISP.id,
            because:
              actors.length === 1 ? `lists ${id}` : `lists ${id}, as ${actors.length - 1} other actor does`,
          }),
        )
      : [],
  );
}

function termsOf(values: readonly GalaxyValue[]): TermFact[] {
  const sectors = values.flatMap((value) =>
    ["cfr-target-category", "targeted-sector"].flatMap((key) =>
      listOf(value, key).flatMap((name) => sectorOf(name) ?? []),
    ),
  );
  const motives = values.flatMap((value) =>
    motiveLinks(value).map(({ object, text }) => ({ id: object, label: text ?? object })),
  );
  return [...sectors, ...motives];
}

/** What each value of MISP's threat-actor cluster is called in our ids, by its uuid. */
export function mispActorIds(shared: string): ReadonlyMap<string, string> {
  return new Map(readActors(shared).map(({ uuid }) => [uuid, `misp:${uuid}`]));
}

const readActors = (shared: string): readonly GalaxyValue[] =>
  readJson<Galaxy>(join(shared, "data/misp-galaxy/threat-actor.json.gz")).values;

/** Facts of MISP's threat-actor cluster. `targetOf` tells what a uuid of any bundled cluster stands for. */
export function mispActorFacts(
  shared: string,
  places: Places,
  targetOf: (uuid: string) => string | null,
  attackObjects: ReadonlySet<string>,
): Facts {
  const values = readActors(shared);
  const objects = values.map(
    (value): ObjectFact => ({
      upstream: `misp:${value.uuid}`,
      kind: "actor",
      by: MISP.id,
      names: namesOf(value),
    }),
  );
  return {
    ...NO_FACTS,
    upstreams: [MISP],
    objects,
    links: values.flatMap((value) => [...fieldLinks(value, places), ...relationLinks(value, targetOf)]),
    decisions: [
      ...values.flatMap((value) => relationDecisions(value, targetOf)),
      ...attackIdDecisions(values, attackObjects),
    ],
    references: values.flatMap((value) => listOf(value, "refs").map((url) => ({ url, published: null }))),
    terms: termsOf(values),
    leftOut: [
      "MISP threat-actor: cfr-type-of-incident, since, spoken-language and free-text fields (descriptions, victimology, capabilities)",
      "MISP threat-actor: relations to clusters that are not bundled (Malpedia and others)",
    ],
  };
}
