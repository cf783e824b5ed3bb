import type { Term, TermType } from "../model/claim.ts";
import type { Id } from "../model/ids.ts";
import { type JsonRecord, textOf } from "./source-json.ts";
import { group, place, sector, technique, term } from "./source-terms.ts";

/** A galaxy's type in one spelling: `360net-threat-actor`, `groups` (Tidal), `Malpedia` all have their own. */
export function kindOfGalaxy(type: string): string {
  return type.trim().toLowerCase().replace(/\s+/g, "-");
}

const GROUPS = /threat-actor|intrusion-set|activity-group|^groups$|^actor/;
const CAMPAIGNS = /campaign/;
const TOOLS = /^tool$|-tool$/;
const MALWARE = /malware|malpedia|ransomware|^rat$|botnet|backdoor|stealer|wiper|banker|cryptominers/;
const TECHNIQUES = /attack-pattern/;

function typeOf(galaxy: string): TermType | null {
  if (GROUPS.test(galaxy)) return "group";
  if (CAMPAIGNS.test(galaxy)) return "campaign";
  if (TECHNIQUES.test(galaxy)) return "technique";
  if (MALWARE.test(galaxy)) return "malware";
  if (TOOLS.test(galaxy)) return "tool";
  if (/agenc/.test(galaxy)) return "organisation";
  return null;
}

/** Upstream ids of the bundled knowledge, by galaxy. */
function linkOf(galaxy: string, uuid: string, meta: JsonRecord): readonly Id[] {
  const attack = textOf(meta.external_id);
  if (/^[GSC]\d{4}$/.test(attack)) return [`attack:${attack}`];
  if (galaxy === "threat-actor") return [`misp:${uuid}`];
  if (galaxy === "360net-threat-actor") return [`360net:${uuid}`];
  if (galaxy === "groups" && textOf(meta.group_attack_id)) return [`tidal:${uuid}`];
  return galaxy === "intelligence-agency" ? [`misp-agency:${uuid}`] : [];
}

/** `Name - G0001` and `Name - T1001.002` carry ATT&CK's id behind the name. */
const withoutId = (value: string): string => value.replace(/ - [GSC]\d{4}$/, "");

/** The end that a cluster value stands for; `null` for vocabularies (countries, sectors, regions) and unknown galaxies. */
export function galaxyTerm(galaxy: string, value: string, uuid: string, meta: JsonRecord): Term | null {
  const type = typeOf(galaxy);
  if (!type || !value) return null;
  if (type === "technique") return technique(value);
  const id = / - ([GSC]\d{4})$/.exec(value)?.[1];
  const link = id ? [`attack:${id}`] : linkOf(galaxy, uuid, meta);
  const name = withoutId(value);
  return type === "group" ? group(name, link) : term(name, type, link);
}

/** Places and sectors as events tag them. */
export function victimTerm(galaxy: string, value: string): Term | null {
  if (galaxy === "country" || galaxy === "target-information") return place(value);
  return galaxy === "sector" ? sector(value) : null;
}
