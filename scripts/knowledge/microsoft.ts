import { join } from "node:path";
import type { Upstream } from "../../src/model/knowledge.ts";
import {
  type Facts,
  type LinkFact,
  type NameFact,
  NO_FACTS,
  type ObjectFact,
  type TermFact,
} from "./facts.ts";
import type { Places } from "./places.ts";
import { namerByScheme } from "./producers.ts";
import { type Galaxy, readJson } from "./read-upstream.ts";

export const MICROSOFT: Upstream = {
  id: "microsoft",
  name: "Microsoft threat actor naming feed",
  release: "dd056e0",
  released: "2026-08-06",
  url: "https://github.com/microsoft/mstic/tree/dd056e0/PublicFeeds/ThreatActorNaming",
  notice: "© Microsoft Corporation, CC BY 4.0. Names, origins and aliases were taken; nothing else.",
};

interface Entry {
  readonly "Threat actor name": string;
  readonly "Origin/Threat": string;
  readonly "Other names": string;
}

/**
 * Families of Microsoft's naming taxonomy that are not for nation-state actors. Every other weather word is, which
 * Microsoft defines as acting on behalf of, or directed by, a state-aligned programme: a sponsor, not a place.
 */
const NOT_A_STATE = /^(?:Tempest|Tsunami|Flood)$|^(?:Storm|CovertNetwork)-/;

/** Words of `Origin/Threat` that name no country. */
const MOTIVES: Readonly<Record<string, string | null>> = {
  "financially motivated": "financial-gain",
  "influence operations": "influence-operations",
  "private sector offensive actor": null,
  "group in development": null,
  "covert network": null,
};

/** Chemical elements, under which Microsoft named groups until April 2023. */
const ELEMENTS = new Set(
  `ACTINIUM AMERICIUM BARIUM BISMUTH BORON BROMINE CERIUM CESIUM CHLORINE CHROMIUM COPERNICIUM CURIUM DUBNIUM
  EUROPIUM GADOLINIUM GALLIUM HAFNIUM HASSIUM HELIUM HOLMIUM HYDROGEN IODINE IRIDIUM KRYPTON LAWRENCIUM LEAD
  MANGANESE MERCURY NEPTUNIUM NICKEL NIOBIUM NOBELIUM OSMIUM PHOSPHORUS PLATINUM PLUTONIUM POLONIUM POTASSIUM
  PROMETHIUM RADIUM RUBIDIUM SCANDIUM SEABORGIUM SILICON SODIUM STRONTIUM TANTALUM TECHNETIUM TELLURIUM THALLIUM
  THORIUM ZINC ZIRCONIUM`.split(/\s+/),
);

const slugOf = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
const upstreamOf = (entry: Entry): string => `microsoft:${slugOf(entry["Threat actor name"])}`;
const partsOf = (written: string): string[] =>
  written
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");

function readEntries(shared: string): readonly Entry[] {
  return readJson<Entry[]>(join(shared, "data/microsoft-actor-naming/MicrosoftMapping.json"));
}

function namesOf(entry: Entry): NameFact[] {
  const others = partsOf(entry["Other names"]).map((text): NameFact => {
    const own = ELEMENTS.has(text);
    return { text, namer: own ? "microsoft" : namerByScheme(text), urls: [], because: "" };
  });
  return [
    { text: entry["Threat actor name"], namer: "microsoft", urls: [MICROSOFT.url], because: "" },
    ...others,
  ];
}

function linksOf(entry: Entry, places: Places): LinkFact[] {
  const at = upstreamOf(entry);
  const base = { source: MICROSOFT.id, subject: at, at, urls: [] };
  const family = entry["Threat actor name"].split(" ").at(-1)!;
  return partsOf(entry["Origin/Threat"]).flatMap((part): LinkFact[] => {
    const code = places.code(part);
    const field = "Origin/Threat";
    if (!code) {
      const motive = MOTIVES[part.toLowerCase()];
      if (motive === undefined) throw new Error(`Unknown Microsoft origin: ${part}`);
      return motive
        ? [{ ...base, predicate: "motivated-by", object: `motive:${motive}`, text: part, field }]
        : [];
    }
    const located: LinkFact = {
      ...base,
      predicate: "based-in",
      object: `country:${code}`,
      text: part,
      field,
    };
    if (NOT_A_STATE.test(family)) return [located];
    return [
      located,
      {
        ...base,
        predicate: "attributed-to",
        object: `state:${code}`,
        text: part,
        field: "Threat actor name",
      },
    ];
  });
}

/** What MISP's Microsoft cluster calls each entry of the feed; values the feed no longer has are not in it. */
export function microsoftIds(shared: string): ReadonlyMap<string, string> {
  const byName = new Map<string, string>();
  for (const entry of readEntries(shared))
    for (const { text } of namesOf(entry))
      if (!byName.has(text.toLowerCase())) byName.set(text.toLowerCase(), upstreamOf(entry));
  for (const entry of readEntries(shared))
    byName.set(entry["Threat actor name"].toLowerCase(), upstreamOf(entry));
  const { values } = readJson<Galaxy>(join(shared, "data/misp-galaxy/microsoft-activity-group.json.gz"));
  return new Map(
    values.flatMap(({ uuid, value }) => {
      const id = byName.get(value.toLowerCase());
      return id ? [[uuid, id] as const] : [];
    }),
  );
}

/** Facts of Microsoft's feed: its names, the names it knows from others, origins, and sponsors by name family. */
export function microsoftFacts(shared: string, places: Places): Facts {
  const entries = readEntries(shared);
  const objects = entries.map(
    (entry): ObjectFact => ({
      upstream: upstreamOf(entry),
      kind: "actor",
      by: MICROSOFT.id,
      names: namesOf(entry),
    }),
  );
  const motives = [...new Set(Object.values(MOTIVES))].flatMap((slug): TermFact[] =>
    slug ? [{ id: `motive:${slug}`, label: slug.replaceAll("-", " ") }] : [],
  );
  return {
    ...NO_FACTS,
    upstreams: [MICROSOFT],
    objects,
    links: entries.flatMap((entry) => linksOf(entry, places)),
    terms: motives,
    leftOut: ["Microsoft: the NOBELIUM indicator table (indicators are read from a user's own copy)"],
  };
}
