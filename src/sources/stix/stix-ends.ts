import type { Term } from "../../model/claim.ts";
import { textOf, textsOf } from "../source-json.ts";
import { group, place, sector, technique, term, vulnerability } from "../source-terms.ts";
import { attackIdOf, type StixEntry, type StixIndex } from "./stix-objects.ts";

export type EndKind =
  | "group"
  | "campaign"
  | "software"
  | "technique"
  | "vulnerability"
  | "victim"
  | "infrastructure"
  | "indicator"
  | "other";

const KINDS: Readonly<Record<string, EndKind>> = {
  "intrusion-set": "group",
  "threat-actor": "group",
  campaign: "campaign",
  malware: "software",
  tool: "software",
  "attack-pattern": "technique",
  vulnerability: "vulnerability",
  identity: "victim",
  location: "victim",
  infrastructure: "infrastructure",
  indicator: "indicator",
};

export const endKind = (type: string): EndKind => KINDS[type] ?? "other";

/** ATT&CK's id as the bundled knowledge writes it: techniques bare, everything else `attack:G0000`. */
function attackLink(entry: StixEntry): readonly string[] {
  const id = attackIdOf(entry.object);
  return id === null ? [] : [id.startsWith("T") ? id : `attack:${id}`];
}

function identityTerm(entry: StixEntry, name: string): Term {
  const kind = textOf(entry.object.identity_class);
  if (kind === "class") return sector(name);
  return term(name, kind === "individual" ? "person" : "organisation");
}

function locationTerm({ object }: StixEntry, name: string): Term {
  const country = textOf(object.country);
  const known = place(country || name);
  return name ? { ...known, text: name, canonical: name } : known;
}

/** The end that an object stands for; `null` for an object without a name or of a kind that ends no claim. */
export function endTerm(entry: StixEntry): Term | null {
  const name = textOf(entry.object.name);
  if (entry.type === "location") {
    const text = name || textOf(entry.object.country) || textOf(entry.object.region);
    return text ? locationTerm(entry, name || text) : null;
  }
  if (!name) return null;
  const link = attackLink(entry);
  switch (endKind(entry.type)) {
    case "group":
      return group(name, link);
    case "campaign":
      return term(name, "campaign", link);
    case "software":
      return term(name, entry.type === "tool" ? "tool" : "malware", link);
    case "technique":
      return link[0] ? term(link[0], "technique", link, name) : technique(name);
    case "vulnerability":
      return vulnerability(name);
    case "victim":
      return identityTerm(entry, name);
    case "infrastructure":
      return term(name, "indicator");
    default:
      return null;
  }
}

/** Sectors that an identity belongs to, beside its name. */
export const sectorsOf = (entry: StixEntry): Term[] =>
  entry.type === "identity" ? textsOf(entry.object.sectors).map(sector) : [];

/** An object, or what took its place; `null` when it is revoked or deprecated without a successor, or missing. */
export function liveEnd({ entries, successors }: StixIndex, id: string): StixEntry | null {
  const entry = entries.get(successors.get(id) ?? id) ?? null;
  if (!entry || entry.object.revoked === true || entry.object.x_mitre_deprecated === true) return null;
  return entry;
}

/** Who made an object, by name; nobody when the bundle does not hold the identity. */
export function authorOf({ entries }: StixIndex, entry: StixEntry): readonly string[] {
  const author = entries.get(textOf(entry.object.created_by_ref));
  const name = textOf(author?.object.name);
  return name ? [name] : [];
}
