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
