import type { Term, TermType } from "../model/claim.ts";
import type { Id } from "../model/ids.ts";
import { ATTACK_IDS } from "../model/vocabulary/stix.ts";
import { countryCode } from "./country-codes.ts";

/** An end of a claim. Without a link it is a name that resolution looks up by its text. */
export function term(text: string, type: TermType, link: readonly Id[] = [], canonical = text): Term {
  return { text, canonical, span: null, type, link };
}

export const group = (name: string, link: readonly Id[] = []): Term => term(name, "group", link);

/** Somebody whom the source does not name, told apart from all others by the record that speaks of them. */
export const unnamed = (record: Id): Term => term(`unnamed (${record})`, "unnamed");

/** A place: a country by its code, any other by its words alone. */
export function place(written: string): Term {
  const code = countryCode(written);
  return term(written, "location", code ? [`country:${code}`] : []);
}

/** A state as sponsor; `null` when the words name no country. */
export function state(written: string): Term | null {
  const code = countryCode(written);
  return code ? term(written, "state", [`state:${code}`]) : null;
}

/** Words of sources → slug of a sector of the bundled vocabulary. */
const SECTORS: readonly (readonly [RegExp, string])[] = [
  [/^think[ -]tanks?$/, "think-tanks"],
  [
    /^(?:state institutions.*|governments?(?: and public.*| ?\/ ?ministries|[ -](?:national|local|regional))?|government|government agencies)$/,
    "government",
  ],
  [/^(?:defen[cs]e(?: industry)?)$/, "defense"],
  [/^military$/, "military"],
  [/^(?:health|health ?care|healtcare)$/, "healthcare"],
  [/^(?:financ(?:e|ial)|financial[ -](?:services|institutions)|banks?|banking)$/, "finance"],
  [/^(?:energy|oil and gas)$/, "energy"],
  [/^(?:tele(?:media|com(?:munications?|s)?)|communications)$/, "telecommunications"],
  [/^(?:media|media and entertainment companies|journalists?)$/, "media"],
  [/^(?:education|universit(?:y|ies)|higher education)$/, "education"],
  [/^(?:technology|it|high-tech|information technology)$/, "technology"],
  [
    /^(?:ngos?|civil society|non-?profits?|non-governmental organizations.*|advocacy \/ activists.*)$/,
    "civil-society",
  ],
  [/^(?:private sector|corporate targets.*|corporations and businesses)$/, "private-sector"],
  [/^(?:critical infrastructure|infrastructure)$/, "infrastructure"],
  [/^(?:international \/ supranational organization|intergovernmental)$/, "intergovernmental"],
  [/^political parties$/, "political-parties"],
  [/^(?:science|research)$/, "research"],
  [/^(?:transportation|transport)$/, "transportation"],
  [/^(?:intelligence agencies|intelligence)$/, "intelligence"],
  [/^(?:pharmaceuticals?)$/, "pharmaceuticals"],
  [
    /^(?:aerospace|agriculture|automotive|aviation|chemical|construction|cryptocurrency|diplomacy|dissidents|electronics|engineering|entertainment|gambling|gaming|hospitality|industrial|insurance|legal|logistics|manufacturing|maritime|mining|nuclear|rail|retail|semiconductors|space|travel|utilities|water)$/,
    "",
  ],
];

/** A sector, by the slug of the bundled vocabulary when the words are known. */
export function sector(written: string): Term {
  const words = written.trim().toLowerCase();
  const known = SECTORS.find(([pattern]) => pattern.test(words));
  return term(written, "sector", known ? [`sector:${known[1] || words}`] : []);
}

/** A technique by its ATT&CK id when the words hold one ("Web Service - T1102"), else by name. */
export function technique(written: string): Term {
  const id = /\bT\d{4}(?:\.\d{3})?\b/.exec(written)?.[0];
  return id && ATTACK_IDS.technique.test(id)
    ? term(id, "technique", [id], written)
    : term(written, "technique");
}

export const CVE = /\bCVE-\d{4}-\d{4,}\b/i;

/** A vulnerability by its CVE id. */
export function vulnerability(written: string): Term {
  const id = CVE.exec(written)?.[0].toUpperCase();
  return id ? term(id, "vulnerability", [id]) : term(written, "vulnerability");
}
