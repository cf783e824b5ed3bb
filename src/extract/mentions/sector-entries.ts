import { formsIn, type GazetteerEntry, gazetteerEntry, ONE, tableRows, WEIGHT } from "./gazetteer-entry.ts";
import { HEAD_NOUNS, SECTORS } from "./tables/sectors.ts";

const HEADS = formsIn(HEAD_NOUNS);

const IN_Y =
  /(?:compan|agenc|entit|embass|universit|ministr|militar|bod|facilit|utilit|consultanc|charit|municipalit|part|laborator|communit)$/;

function bothNumbers(stem: string): [string, string] {
  if (IN_Y.test(stem)) return [`${stem}y`, `${stem}ies`];
  return [stem, /(?:ch|sh|s|x)$/.test(stem) ? `${stem}es` : `${stem}s`];
}

/** "compan*" is "company" and "companies", "bank+" is "banks", "organi?ation*" both spellings in both numbers. */
function members(form: string): string[] {
  const spellings = form.includes("organi?ation")
    ? [form.replace("organi?ation", "organization"), form.replace("organi?ation", "organisation")]
    : [form];
  return spellings.flatMap((spelling) => {
    const mark = spelling.at(-1);
    if (mark !== "*" && mark !== "+") return [spelling];
    const stem = spelling.slice(0, -1);
    const forms = bothNumbers(stem);
    return mark === "+" ? forms.slice(1) : forms;
  });
}

/** Words that name a sector wherever they stand; the others only in a list of sectors. */
const SURE_ALONE = new Set(
  "banking,healthcare,health care,critical infrastructure,critical infrastructures,e-commerce,ecommerce,financial services,aerospace,telecommunications,telecoms,defense industrial base,aviation,online banking,public sector,private sector,oil and gas,pharmaceuticals,semiconductors,cryptocurrency industry".split(
    ",",
  ),
);

/** "IT", "NGOs", "IT targets": in small letters they are other words. */
const CAPITALS = /^[A-Z]{2,4}s?(?= |$)/;

const sector = (
  surface: string,
  slug: string,
  needsCue = false,
  value: string | null = null,
): GazetteerEntry =>
  gazetteerEntry(surface, "sector", WEIGHT.sector, {
    link: [`sector:${slug}`],
    value,
    needsCue,
    anyCase: !CAPITALS.test(surface),
    exactCase: CAPITALS.test(surface),
  });

/**
 * Every way a sector is named: its words alone ("banking"), words with a head noun ("energy companies"), its
 * members ("hospitals", "law firms"). Links: `sector:energy`. A sector word without head noun that is an everyday
 * word ("state", "public", "security") is not taken.
 */
export function sectorEntries(): GazetteerEntry[] {
  const entries = new Map<string, GazetteerEntry>();
  const add = (surface: string, slug: string, needsCue = false, value: string | null = null): void => {
    const key = surface.toLowerCase();
    if (!entries.has(key)) entries.set(key, sector(surface, slug, needsCue, value));
  };
  for (const [slug, alone, headed, members_] of tableRows(SECTORS)) {
    for (const form of formsIn(alone)) add(form, slug!, !SURE_ALONE.has(form.toLowerCase()));
    for (const form of formsIn(headed)) add(form, slug!, true);
    for (const form of formsIn(members_).flatMap(members)) add(form, slug!);
    for (const form of new Set([...formsIn(headed), ...formsIn(alone)]))
      for (const head of HEADS) add(`${form} ${head}`, slug!);
  }
  for (const [slug, , , members_] of tableRows(SECTORS))
    for (const form of formsIn(members_).filter((member) => member.endsWith("+"))) {
      const [one] = bothNumbers(form.slice(0, -1));
      const known = entries.get(one.toLowerCase());
      if (known) entries.set(one.toLowerCase(), { ...known, value: ONE });
      else add(one, slug!, false, ONE);
    }
  return [...entries.values()];
}
