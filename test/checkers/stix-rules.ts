import { TLP_MARKINGS } from "../../src/model/vocabulary/tlp.ts";
import { checkedBy, type Fault } from "./schema-checker.ts";
import { BUNDLE_SCHEMA, STIX_SCHEMAS } from "./stix-schemas.ts";

type StixRecord = Readonly<Record<string, unknown>>;

const TLP_EXTENSION = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d";
/** STIX 2.1, 2.9: this namespace is for cyber-observables only. */
const RELATIONSHIP_ENDS_FORBIDDEN =
  /^(?:bundle|language-content|marking-definition|relationship|sighting|extension-definition)--/;

/** Relationship types that the specification defines, with their ends (4.1 to 4.19); others are anybody's own. */
const DEFINED: Readonly<Record<string, readonly (readonly [RegExp, RegExp])[]>> = {
  uses: [
    [/^(?:intrusion-set|campaign|threat-actor)--/, /^(?:attack-pattern|infrastructure|malware|tool)--/],
    [/^(?:attack-pattern|malware)--/, /^(?:attack-pattern|infrastructure|malware|tool)--/],
    [/^(?:tool|infrastructure)--/, /^infrastructure--/],
  ],
  targets: [
    [
      /^(?:attack-pattern|campaign|intrusion-set|malware|tool|threat-actor)--/,
      /^(?:identity|location|vulnerability)--/,
    ],
    [/^malware--/, /^infrastructure--/],
  ],
  "originates-from": [[/^(?:intrusion-set|campaign|malware)--/, /^location--/]],
};

/** Strictly typed ends only where this product writes a type that the specification defines. */
function endFaults({ relationship_type: type, source_ref: from, target_ref: to }: StixRecord): string[] {
  const ends = DEFINED[String(type)];
  const faults = [from, to].some((ref) => RELATIONSHIP_ENDS_FORBIDDEN.test(String(ref)))
    ? ["a relationship may not link markings, bundles or relationships"]
    : [];
  if (from === to) faults.push("a relationship needs two objects");
  if (ends && !ends.some(([a, b]) => a.test(String(from)) && b.test(String(to))))
    faults.push(
      `"${String(type)}" is not defined from ${String(from).split("--")[0]} to ${String(to).split("--")[0]}`,
    );
  return faults;
}

/** Nulls, empty lists and forbidden names anywhere in an object (2.2, 2.11, 3.1). */
function valueFaults(value: unknown, path: string): Fault[] {
  if (value === null) return [{ path, message: "null is no STIX value" }];
  if (Array.isArray(value))
    return value.length === 0
      ? [{ path, message: "a list may not be empty" }]
      : value.flatMap((one, at) => valueFaults(one, `${path}/${at}`));
  if (typeof value !== "object") return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(/^[a-zA-Z0-9_-]{1,250}$/.test(name)
      ? []
      : [{ path: `${path}/${name}`, message: "no name for a member" }]),
    ...valueFaults(inner, `${path}/${name}`),
  ]);
}

function references(value: unknown, path: string): (readonly [string, string])[] {
  if (Array.isArray(value)) return value.flatMap((one, at) => references(one, `${path}/${at}`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    /_refs?$/.test(name)
      ? [inner].flat().map((ref, at) => [String(ref), `${path}/${name}/${at}`] as const)
      : references(inner, `${path}/${name}`),
  );
}

function timeFaults(object: StixRecord, path: string): Fault[] {
  const order = [
    ["created", "modified", false],
    ["start_time", "stop_time", true],
    ["first_seen", "last_seen", false],
  ] as const;
  return order.flatMap(([first, last, isStrict]) => {
    const [a, b] = [object[first], object[last]];
    if (typeof a !== "string" || typeof b !== "string") return [];
    const [from, to] = [Date.parse(a), Date.parse(b)];
    if (Number.isNaN(from) || Number.isNaN(to)) return [{ path, message: `${first} or ${last} is no time` }];
    return to < from || (isStrict && to === from) ? [{ path, message: `${last} is not after ${first}` }] : [];
  });
}

/** TLP 2.0: the committee's own ids and no others, each with its label. */
function markingFaults(object: StixRecord, path: string): Fault[] {
  const tlp = (object.extensions as Readonly<Record<string, { tlp_2_0?: string }>> | undefined)?.[
    TLP_EXTENSION
  ]?.tlp_2_0;
  if (tlp === undefined) return [];
  const known = Object.entries(TLP_MARKINGS).find(([label]) => label === tlp);
  if (!known) return [{ path, message: `"${tlp}" is no TLP 2.0 label` }];
  if (known[1] !== object.id) return [{ path, message: `TLP:${tlp} has another id` }];
  return object.name === `TLP:${tlp.toUpperCase()}` ? [] : [{ path, message: "TLP is written in capitals" }];
}

function objectFaults(object: StixRecord, path: string): Fault[] {
  const schema = STIX_SCHEMAS[String(object.type)];
  if (!schema) return [{ path, message: `no type "${String(object.type)}" is written here` }];
  const ends = object.type === "relationship" ? endFaults(object) : [];
  return [
    ...checkedBy(schema, object, path),
    ...valueFaults(object, path),
    ...timeFaults(object, path),
    ...(object.type === "marking-definition" ? markingFaults(object, path) : []),
    ...ends.map((message) => ({ path, message })),
  ];
}

/** Everything about a bundle that STIX 2.1 forbids; none for a sound one. A self-contained bundle is asked for. */
export function stixFaults(bundle: unknown): readonly Fault[] {
  const outer = checkedBy(BUNDLE_SCHEMA, bundle, "");
  const objects = (bundle as { objects?: unknown } | null)?.objects;
  if (!Array.isArray(objects)) return outer.length > 0 ? outer : [{ path: "", message: "an empty bundle" }];
  const known = new Set<string>();
  const faults = [...outer];
  objects.forEach((object: StixRecord, at) => {
    const path = `/objects/${at}`;
    const id = String(object.id);
    if (known.has(id)) faults.push({ path, message: "an id that another object has" });
    known.add(id);
    faults.push(...objectFaults(object, path));
  });
  objects.forEach((object: StixRecord, at) => {
    for (const [ref, path] of references(object, `/objects/${at}`))
      if (!known.has(ref)) faults.push({ path, message: `${ref} is not in the bundle` });
    for (const extension of Object.keys((object.extensions as object | undefined) ?? {}))
      if (extension !== TLP_EXTENSION && !known.has(extension))
        faults.push({
          path: `/objects/${at}/extensions`,
          message: `${extension} is not defined in the bundle`,
        });
  });
  return faults;
}
