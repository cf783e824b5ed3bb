import { join } from "node:path";
import type { Reference, Technique, Upstream } from "../../src/model/knowledge.ts";
import { type Described, statementFacts } from "./attack-statements.ts";
import { publishedIn } from "./citations.ts";
import {
  type Facts,
  type LinkFact,
  type NameFact,
  NO_FACTS,
  type ObjectFact,
  type ObjectKind,
} from "./facts.ts";
import { namerByScheme } from "./producers.ts";
import { readJson } from "./read-upstream.ts";
import { attackId, Bundle, isLive, type StixObject } from "./stix-bundle.ts";

export const ATTACK: Upstream = {
  id: "mitre-attack",
  name: "MITRE ATT&CK (Enterprise, and groups of ICS)",
  release: "18.1",
  released: "2025-11-13",
  url: "https://github.com/mitre/cti/tree/421deacb",
  notice:
    "© 2025 The MITRE Corporation. This work is reproduced and distributed with the permission of The MITRE Corporation.",
};

const KINDS: Readonly<Record<string, ObjectKind>> = {
  "intrusion-set": "actor",
  campaign: "campaign",
  malware: "malware",
  tool: "tool",
};

/** Addresses an object cites, the ATT&CK page of the object itself left out. */
function citedUrls(object: StixObject): string[] {
  const references = object.external_references ?? [];
  return references.flatMap(({ source_name, url }) =>
    url !== undefined && source_name !== "mitre-attack" ? [url] : [],
  );
}

/** The reports that an alias entry cites: `(Citation: X)` names another entry of the same object. */
function aliasUrls(object: StixObject, alias: string): string[] {
  const references = object.external_references ?? [];
  const entry = references.find((one) => one.source_name === alias && one.url === undefined);
  const cited = [...(entry?.description ?? "").matchAll(/\(Citation: ([^)]+)\)/g)].map((match) => match[1]);
  return references.flatMap(({ source_name, url }) =>
    url !== undefined && cited.includes(source_name) ? [url] : [],
  );
}

/** The object's label and its ATT&CK id, then its aliases with the reports cited for each. */
function namesOf(object: StixObject, id: string): NameFact[] {
  const label = object.name ?? id;
  const aliases = (object.aliases ?? object.x_mitre_aliases ?? []).filter((alias) => alias !== label);
  const page = object.external_references?.find((one) => one.source_name === "mitre-attack")?.url;
  const own = page === undefined ? [] : [page];
  return [
    { text: label, namer: "mitre", urls: own, because: "" },
    { text: id, namer: "mitre", urls: own, because: "" },
    ...aliases.map((text) => ({
      text,
      namer: namerByScheme(text),
      urls: aliasUrls(object, text),
      because: "",
    })),
  ];
}

/** `2023-01-31T23:00:00Z` is midnight of 1 February in the editor's zone: round to the day, keep the month. */
function monthOf(timestamp: string): string {
  return new Date(Date.parse(timestamp) + 12 * 3_600_000).toISOString().slice(0, 7);
}

function objectFacts(bundle: Bundle): ObjectFact[] {
  const inherited = new Map<string, NameFact[]>();
  for (const object of bundle.objects.values()) {
    if (!(object.type in KINDS) || isLive(object)) continue;
    const successor = bundle.live(object.id);
    const id = attackId(object);
    if (!successor || !id) continue;
    const because = `revoked-by: ${id} is now ${attackId(successor)}`;
    const names = namesOf(object, id).map((name) => ({ ...name, because }));
    inherited.set(successor.id, [...(inherited.get(successor.id) ?? []), ...names]);
  }
  return [...bundle.objects.values()].flatMap((object) => {
    const kind = KINDS[object.type];
    const id = attackId(object);
    if (!kind || !id || !isLive(object)) return [];
    const names = [...namesOf(object, id), ...(inherited.get(object.id) ?? [])];
    return [{ upstream: `attack:${id}`, kind, by: ATTACK.id, names }];
  });
}

function techniqueFacts(bundle: Bundle): Technique[] {
  return [...bundle.objects.values()].flatMap((object): Technique[] => {
    const id = attackId(object);
    if (object.type !== "attack-pattern" || !id) return [];
    const successor = isLive(object) ? null : bundle.live(object.id);
    return [
      {
        id,
        name: object.name ?? id,
        tactics: (object.kill_chain_phases ?? []).map(({ phase_name }) => phase_name),
        parent: id.includes(".") ? id.slice(0, id.indexOf(".")) : null,
        replacedBy: successor ? attackId(successor) : null,
        ...(isLive(object) ? {} : { retired: true }),
      },
    ];
  });
}

/** `uses` of groups and campaigns, and `attributed-to` of campaigns; what a program uses is left out. */
function linkFacts(bundle: Bundle): LinkFact[] {
  return [...bundle.objects.values()].flatMap((relation): LinkFact[] => {
    const predicate = relation.relationship_type;
    if ((predicate !== "uses" && predicate !== "attributed-to") || !isLive(relation)) return [];
    const source = bundle.live(relation.source_ref);
    const target = bundle.live(relation.target_ref);
    if (!source || !target || (source.type !== "intrusion-set" && source.type !== "campaign")) return [];
    const subject = attackId(source);
    const object = attackId(target);
    if (!subject || !object) return [];
    return [
      {
        source: ATTACK.id,
        subject: `attack:${subject}`,
        predicate,
        object: target.type === "attack-pattern" ? object : `attack:${object}`,
        at: `attack:${relation.id}`,
        field: "target_ref",
        urls: citedUrls(relation),
        ...(source.first_seen && source.last_seen
          ? { when: [monthOf(source.first_seen), monthOf(source.last_seen)] as const }
          : {}),
      },
    ];
  });
}

function referenceFacts(bundle: Bundle): Reference[] {
  return [...bundle.objects.values()].flatMap((object) =>
    (object.external_references ?? []).flatMap(({ url, description }) =>
      url !== undefined && description !== undefined ? [{ url, published: publishedIn(description) }] : [],
    ),
  );
}

/** Groups, campaigns and software that only the ICS matrix holds, with the campaigns it attributes. */
function icsOnly(shared: string, enterprise: Bundle): Pick<Facts, "objects" | "links" | "references"> {
  const path = join(shared, "data/attack/ics-attack-18.1-stix21.json.gz");
  const bundle = new Bundle(readJson<{ objects: StixObject[] }>(path).objects);
  const known = new Set(
    [...enterprise.objects.values()].filter((object) => object.type in KINDS).map(attackId),
  );
  const objects = objectFacts(bundle).filter(({ upstream }) => !known.has(upstream.slice("attack:".length)));
  const links = linkFacts(bundle).filter(
    ({ at, predicate }) =>
      predicate === "attributed-to" && !enterprise.objects.has(at.slice("attack:".length)),
  );
  return { objects, links, references: referenceFacts(bundle) };
}

/** Descriptions of live groups by ATT&CK id, for the statements that are coded by hand. */
function describedGroups(bundle: Bundle): ReadonlyMap<string, Described> {
  return new Map(
    [...bundle.objects.values()].flatMap((object) => {
      const id = object.type === "intrusion-set" && isLive(object) ? attackId(object) : null;
      if (!id) return [];
      const cited = (object.external_references ?? []).flatMap(({ source_name, url }) =>
        url === undefined ? [] : [[source_name, url] as const],
      );
      return [[id, { description: object.description ?? "", urlOf: new Map(cited) }] as const];
    }),
  );
}

/** Facts of ATT&CK: groups, campaigns, software, techniques and the links between them. */
export function attackFacts(shared: string): Facts & { readonly idOf: ReadonlyMap<string, string> } {
  const path = join(shared, "data/attack/enterprise-attack-18.1.json.gz");
  const bundle = new Bundle(readJson<{ objects: StixObject[] }>(path).objects);
  const ics = icsOnly(shared, bundle);
  const statements = statementFacts(describedGroups(bundle));
  const idOf = new Map<string, string>();
  for (const object of bundle.objects.values()) {
    const live = object.type in KINDS ? bundle.live(object.id) : null;
    const id = live ? attackId(live) : null;
    if (id) idOf.set(object.id.slice(object.id.indexOf("--") + 2), `attack:${id}`);
  }
  return {
    ...NO_FACTS,
    idOf,
    upstreams: [ATTACK],
    objects: [...objectFacts(bundle), ...ics.objects, ...statements.objects],
    links: [...linkFacts(bundle), ...ics.links, ...statements.links],
    techniques: techniqueFacts(bundle),
    references: [...referenceFacts(bundle), ...ics.references],
    leftOut: [
      "ATT&CK: deprecated groups, campaigns and software without a successor (nobody's current name)",
      "ATT&CK: techniques of malware and tools (no group acts in them)",
      "ATT&CK for ICS: technique and software links (the overlap tests are calibrated on Enterprise alone)",
      "ATT&CK: all descriptions (what a few say of sponsors and relations is coded with its offsets), mitigations, data sources, detection strategies and analytics",
    ],
  };
}
