import { join } from "node:path";
import type { TermFact } from "./facts.ts";
import { type Galaxy, listOf, readJson } from "./read-upstream.ts";

/** Spellings that the clusters use and MISP's own list of countries lacks. */
const SPELLINGS: Readonly<Record<string, string>> = {
  "iran (islamic republic of)": "IR",
  "korea (democratic people's republic of)": "KP",
  "korea (republic of)": "KR",
  korea: "KR",
  "russian federation": "RU",
  "people's republic of china": "CN",
  us: "US",
  usa: "US",
  uk: "GB",
  uae: "AE",
  türkiye: "TR",
  "the philippines": "PH",
  lebonon: "LB",
  macao: "MO",
  gaza: "PS",
  "czech republic": "CZ",
  czechia: "CZ",
  "viet nam": "VN",
  bosnia: "BA",
  burma: "MM",
};

/** Places larger or smaller than a country that the fields name. Anything else named there is an organisation. */
const REGIONS: Readonly<Record<string, string>> = {
  africa: "africa",
  asia: "asia",
  "central asia": "central-asia",
  "east asia": "eastern-asia",
  "eastern europe": "eastern-europe",
  europe: "europe",
  "european union": "european-union",
  kurdistan: "kurdistan",
  "middle east": "middle-east",
  "north america": "northern-america",
  "northeast africa": "northern-africa",
  "south america": "south-america",
  "south asia": "southern-asia",
  "southeast asia": "south-eastern-asia",
  "southeast asian": "south-eastern-asia",
  "southern africa": "southern-africa",
  "the middle east": "middle-east",
};

/** What a place name of a cluster means: a term id, or `null` when it names no place. */
export interface Places {
  readonly terms: readonly TermFact[];
  /** ISO 3166-1 alpha-2 of a country name in any of the clusters' spellings. */
  code(name: string): string | null;
  /** `country:XX` or `region:slug` of a place name, `null` for anything that is no place. */
  place(name: string): string | null;
  /** Term id of a value of the country, region or target-information cluster. */
  readonly byUuid: ReadonlyMap<string, string>;
}

const titleCase = (slug: string): string =>
  slug.replace(
    /(^|-)([a-z])/g,
    (_, dash: string, letter: string) => (dash ? " " : "") + letter.toUpperCase(),
  );

const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** Countries and regions as MISP's clusters list them. */
export function readPlaces(shared: string): Places {
  const cluster = (name: string): Galaxy => readJson(join(shared, `data/misp-galaxy/${name}.json.gz`));
  const codes = new Map<string, string>(Object.entries(SPELLINGS));
  const labels = new Map<string, string>();
  const byUuid = new Map<string, string>();
  for (const value of cluster("target-information").values) {
    const code = listOf(value, "iso-code")[0];
    if (!code || !/^[A-Z]{2}$/.test(code)) continue;
    if (!labels.has(code)) labels.set(code, value.value);
    codes.set(value.value.toLowerCase(), code);
    for (const synonym of listOf(value, "synonyms"))
      if (!codes.has(synonym.toLowerCase())) codes.set(synonym.toLowerCase(), code);
    byUuid.set(value.uuid, `country:${code}`);
  }
  for (const value of cluster("country").values) {
    const code = listOf(value, "ISO")[0];
    if (!code || !/^[A-Z]{2}$/.test(code)) continue;
    if (!labels.has(code)) labels.set(code, titleCase(slugOf(value.value)));
    if (!codes.has(value.value)) codes.set(value.value, code);
    byUuid.set(value.uuid, `country:${code}`);
  }
  const regions = new Set(Object.values(REGIONS));
  for (const value of cluster("region").values) {
    const slug = slugOf(value.value.replace(/^\d+ - /, ""));
    regions.add(slug);
    byUuid.set(value.uuid, `region:${slug}`);
  }
  const code = (name: string): string | null => codes.get(name.trim().toLowerCase()) ?? null;
  return {
    code,
    place: (name) => {
      const found = code(name);
      if (found) return `country:${found}`;
      const region = REGIONS[name.trim().toLowerCase()];
      return region ? `region:${region}` : null;
    },
    byUuid,
    terms: [
      ...[...labels].flatMap(([iso, label]) => [
        { id: `country:${iso}`, label },
        { id: `state:${iso}`, label },
      ]),
      ...[...regions].map((slug) => ({ id: `region:${slug}`, label: titleCase(slug) })),
    ],
  };
}
