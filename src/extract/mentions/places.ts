import type { Claimed } from "./claimed.ts";
import {
  formsIn,
  type GazetteerEntry,
  gazetteerEntry,
  type PlaceKind,
  tableRows,
  WEIGHT,
} from "./gazetteer-entry.ts";
import { COUNTRIES, DOUBTFUL_PLACES, LANGUAGES, REGIONS, SUBDIVISIONS } from "./tables/countries.ts";

const KINDS: readonly PlaceKind[] = ["country", "demonym", "capital", "government-house", "city"];

function place(surface: string, kind: PlaceKind, link: string): GazetteerEntry {
  const isShort = /^[A-Z.]{2,5}$/.test(surface);
  return gazetteerEntry(surface, "location", WEIGHT.place, {
    link: [link],
    value: kind,
    exactCase: isShort || !surface.includes(" "),
    needsCue: DOUBTFUL_PLACES.has(surface),
  });
}

/**
 * Countries with their people, capitals, seats of government and cities; parts of states; regions; languages.
 * Links: `country:RU` for whatever stands in one state, `region:middle-east` for regions.
 */
export function placeEntries(): GazetteerEntry[] {
  const entries: GazetteerEntry[] = [];
  for (const [code, ...fields] of tableRows(COUNTRIES))
    KINDS.forEach((kind, index) => {
      for (const form of formsIn(fields[index])) entries.push(place(form, kind, `country:${code}`));
    });
  for (const [code, forms] of tableRows(SUBDIVISIONS))
    for (const form of formsIn(forms)) entries.push(place(form, "subdivision", `country:${code}`));
  for (const [code, forms] of tableRows(LANGUAGES))
    for (const form of formsIn(forms)) entries.push(place(form, "language", `country:${code}`));
  for (const [slug, forms] of tableRows(REGIONS))
    for (const form of formsIn(forms)) entries.push(place(form, "region", `region:${slug}`));
  return entries;
}

const STATE_CODES: ReadonlySet<string> = new Set(tableRows(COUNTRIES).map(([code]) => code!));
/** Codes that are as often a word, a unit or an abbreviation; a cell of their own doesn't make them a country. */
const OTHER_MEANINGS = new Set(
  "AD AI AM AS BY CC CO DO ID IM IN IO IS IT LA ME ML MS MX NA NO PM PS SA SC SO ST TO TV UM VC".split(" "),
);
/** A table cell that holds nothing else. */
const CODE_CELL = /\|[ \n]{0,3}([A-Z]{2})(?=[ \n]{0,3}\|)/g;
/** "SE (Sweden)". */
const CODE_BEFORE_NAME = /\b([A-Z]{2})(?= \([A-Z][a-z]+)/g;

/** Countries by their two-letter code, where it stands alone in a table cell or right before the country's name. */
export function countryCodes(text: string): Claimed[] {
  const found: Claimed[] = [];
  for (const pattern of [CODE_CELL, CODE_BEFORE_NAME])
    for (const match of text.matchAll(pattern)) {
      const code = match[1]!;
      if (!STATE_CODES.has(code) || (pattern === CODE_CELL && OTHER_MEANINGS.has(code))) continue;
      const end = match.index + match[0].length;
      if (pattern === CODE_BEFORE_NAME && !namesCountry(code, text.slice(end + 2, end + 40))) continue;
      const link = [`country:${code}`];
      found.push({ start: end - 2, end, type: "location", link, value: "country", weight: WEIGHT.place });
    }
  return found;
}

const NAMES_BY_CODE: ReadonlyMap<string, readonly string[]> = new Map(
  tableRows(COUNTRIES).map(([code, names]) => [code!, formsIn(names)]),
);

const namesCountry = (code: string, after: string): boolean =>
  (NAMES_BY_CODE.get(code) ?? []).some((name) => after.startsWith(name));
