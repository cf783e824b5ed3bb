import { formsIn, type GazetteerEntry, gazetteerEntry, tableRows, WEIGHT } from "./gazetteer-entry.ts";
import { HEAD_NOUNS, SECTORS } from "./tables/sectors.ts";

const HEADS = formsIn(HEAD_NOUNS);

/** "compan*" is "company" and "companies", "organi?ation*" both spellings in both numbers. */
function members(form: string): string[] {
  const spellings = form.includes("organi?ation")
    ? [form.replace("organi?ation", "organization"), form.replace("organi?ation", "organisation")]
    : [form];
  return spellings.flatMap((spelling) => {
    if (!spelling.endsWith("*")) return [spelling];
    const stem = spelling.slice(0, -1);
    if (/(?:compan|agenc|entit|embass|universit|ministr|militar|bod|facilit|utilit|consultanc|charit|municipalit|suppl|part|laborator|communit|factor|countr)$/.test(stem))
      return [`${stem}y`, `${stem}ies`];
    return /(?:ch|sh|s|x)$/.test(stem) ? [stem, `${stem}es`] : [stem, `${stem}s`];
  });
}

const sector = (surface: string, slug: string): GazetteerEntry =>
  gazetteerEntry(surface, "sector", WEIGHT.sector, {
    link: [`sector:${slug}`],
    anyCase: !/^[A-Z]{2,4}s?$/.test(surface),
    exactCase: /^[A-Z]{2,4}s?$/.test(surface),
  });

/**
 * Every way a sector is named: its words alone ("banking"), words with a head noun ("energy companies"), its
 * members ("hospitals", "law firms"). Links: `sector:energy`. A sector word without head noun that is an everyday
 * word ("state", "public", "security") is not taken.
 */
export function sectorEntries(): GazetteerEntry[] {
  const entries = new Map<string, GazetteerEntry>();
  const add = (surface: string, slug: string): void => {
    const key = surface.toLowerCase();
    if (!entries.has(key)) entries.set(key, sector(surface, slug));
  };
  for (const [slug, alone, headed, members_] of tableRows(SECTORS)) {
    for (const form of formsIn(alone)) add(form, slug!);
    for (const form of formsIn(members_).flatMap(members)) add(form, slug!);
    for (const form of new Set([...formsIn(headed), ...formsIn(alone)]))
      for (const head of HEADS) add(`${form} ${head}`, slug!);
  }
  return [...entries.values()];
}
