import countries from "i18n-iso-countries";
import english from "i18n-iso-countries/langs/en.json" with { type: "json" };

/** Spellings of sources that ISO 3166's English names do not cover, folded as `fold` does. */
const OTHER_SPELLINGS: Readonly<Record<string, string>> = {
  "bosnia and herzegovina": "BA",
  bolivia: "BO",
  brunei: "BN",
  burma: "MM",
  "cape verde": "CV",
  czech: "CZ",
  "czech republic": "CZ",
  "democratic peoples republic of korea": "KP",
  "democratic republic of the congo": "CD",
  drc: "CD",
  "east timor": "TL",
  england: "GB",
  "great britain": "GB",
  "hong kong": "HK",
  iran: "IR",
  "iran islamic republic of": "IR",
  "islamic republic of iran": "IR",
  "ivory coast": "CI",
  "korea democratic peoples republic of": "KP",
  "korea republic of": "KR",
  kosovo: "XK",
  laos: "LA",
  macau: "MO",
  macedonia: "MK",
  moldova: "MD",
  "moldova republic of": "MD",
  "north korea": "KP",
  "north macedonia": "MK",
  palestine: "PS",
  "palestine state of": "PS",
  "palestinian territory": "PS",
  "republic of korea": "KR",
  russia: "RU",
  "russian federation": "RU",
  "south korea": "KR",
  swaziland: "SZ",
  syria: "SY",
  "syrian arab republic": "SY",
  taiwan: "TW",
  "taiwan province of china": "TW",
  tanzania: "TZ",
  "the netherlands": "NL",
  turkey: "TR",
  turkiye: "TR",
  uae: "AE",
  uk: "GB",
  "united kingdom": "GB",
  "united kingdom of great britain and northern ireland": "GB",
  "united states": "US",
  "united states of america": "US",
  us: "US",
  usa: "US",
  venezuela: "VE",
  "venezuela bolivarian republic of": "VE",
  "viet nam": "VN",
  vietnam: "VN",
  "virgin islands british": "VG",
};

const fold = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^a-z]+/g, " ")
    .trim();

const NAMES = new Map<string, string>();
for (const [code, names] of Object.entries(english.countries as Readonly<Record<string, string | string[]>>))
  for (const name of [names].flat()) NAMES.set(fold(name), code);
for (const [name, code] of Object.entries(OTHER_SPELLINGS)) NAMES.set(name, code);

/**
 * ISO 3166-1 alpha-2 code of a country as sources write it: an English name in any of its usual forms, or a two- or
 * three-letter code in capitals. `null` for regions, alliances and anything else.
 */
export function countryCode(written: string): string | null {
  const text = written.trim();
  if (/^[A-Z]{2}$/.test(text)) {
    if (text === "UK") return "GB";
    return text === "XK" || countries.alpha2ToAlpha3(text) ? text : null;
  }
  if (/^[A-Z]{3}$/.test(text)) {
    const code = countries.alpha3ToAlpha2(text);
    if (code) return code;
  }
  return NAMES.get(fold(text)) ?? null;
}
