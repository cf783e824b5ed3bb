import type { Term } from "../../model/claim.ts";
import { byCodeUnit, type Id } from "../../model/ids.ts";

/** A term as the STIX object that stands for it: its type, what its id is made from, and its own members. */
export interface StixEnd {
  readonly type: string;
  readonly content: string;
  readonly members: Readonly<Record<string, unknown>>;
}

/** Who is who, as far as it was decided: entity of a name id, and an entity's label. */
export interface Identities {
  readonly entityOf: Readonly<Record<Id, Id>>;
  readonly labels: Readonly<Record<Id, string>>;
}

/** The page of an id in the catalogue that issued it; `null` for ids of our own. */
export function externalReference(id: Id): Readonly<Record<string, string>> | null {
  const attack = /^(?:attack:)?([GSC]\d{4}|T\d{4}(?:\.\d{3})?)$/u.exec(id)?.[1];
  if (attack !== undefined) {
    const kind = { G: "groups", S: "software", C: "campaigns", T: "techniques" }[attack[0]!]!;
    const url = `https://attack.mitre.org/${kind}/${attack.replace(".", "/")}`;
    return { source_name: "mitre-attack", external_id: attack, url };
  }
  if (/^CVE-\d{4}-\d{4,}$/u.test(id)) return { source_name: "cve", external_id: id };
  const [source, object] = id.split(":");
  return !source || !object || source === "case" ? null : { source_name: source, external_id: object };
}

/** The one entity that a term means; `null` when it may mean several, or nobody listed. */
export function meantEntity({ link }: Term, { entityOf }: Identities): Id | null {
  // An id that no name carries is the entity's own: `attack:G0129` is `G0129`.
  const meant = new Set(link.map((id) => entityOf[id] ?? id.replace(/^attack:/u, "")));
  return meant.size === 1 ? [...meant][0]! : null;
}

const NAMED_TYPES: Readonly<Partial<Record<Term["type"], string>>> = {
  group: "intrusion-set",
  campaign: "campaign",
  malware: "malware",
  tool: "tool",
  technique: "attack-pattern",
  vulnerability: "vulnerability",
  location: "location",
  state: "identity",
  organisation: "identity",
  person: "identity",
  sector: "identity",
  indicator: "infrastructure",
};

const IDENTITY_CLASS: Readonly<Partial<Record<Term["type"], string>>> = {
  state: "organization",
  organisation: "organization",
  person: "individual",
  sector: "class",
};

/** Members that a type cannot be without (STIX 2.1, 4). */
function required(type: string, term: Term, entity: Id | null, name: string): StixEnd["members"] {
  if (type === "malware") return { is_family: true };
  if (type === "identity") return { identity_class: IDENTITY_CLASS[term.type]! };
  if (type !== "location") return {};
  const country = /^(?:country|state):([A-Z]{2})$/u.exec(entity ?? "")?.[1];
  return country === undefined ? { region: name } : { country };
}

/**
 * The object for one end of a claim; `null` for what STIX has no object for: dates, products, events, free text,
 * groups without a name. One entity is one object under its decided label; a term that may mean several entities, or
 * none, is an object under its own words, so that nobody's undecided name is filed under somebody else.
 */
export function stixEnd(term: Term, identities: Identities, asWritten = false): StixEnd | null {
  const type = NAMED_TYPES[term.type];
  const words = (term.canonical.trim() === "" ? term.text : term.canonical).trim();
  if (type === undefined || words === "") return null;
  const entity = asWritten ? null : meantEntity(term, identities);
  const name = (entity === null ? undefined : identities.labels[entity]) ?? words;
  const upstream = entity === null ? null : externalReference(entity);
  return {
    type,
    content: entity ?? `${term.type}/${words.toLowerCase()}`,
    members: {
      name,
      ...required(type, term, entity, name),
      ...(upstream === null ? {} : { external_references: [upstream] }),
    },
  };
}

/** Names as one list, each once, in code-unit order. */
export const sortedNames = (names: Iterable<string>): readonly string[] =>
  [...new Set(names)].sort(byCodeUnit);
