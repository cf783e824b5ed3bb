/**
 * Writes the two ATT&CK matrices that `test` and the bench are checked on: group × technique and
 * group × software, as CSV edges.
 *
 *   node --import tsx scripts/attack-edges.ts OUT_FOLDER [ENTERPRISE_BUNDLE.json[.gz]]
 *
 * Live `intrusion-set` *uses* live `attack-pattern`, or live `malware` and `tool`; live means neither revoked
 * nor deprecated. Techniques as recorded: sub-techniques stay beside their parents. Sorted by id.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "fflate";

interface StixObject {
  readonly type: string;
  readonly id: string;
  readonly revoked?: boolean;
  readonly x_mitre_deprecated?: boolean;
  readonly relationship_type?: string;
  readonly source_ref?: string;
  readonly target_ref?: string;
  readonly external_references?: readonly { readonly source_name: string; readonly external_id?: string }[];
}

export interface AttackLayer {
  readonly file: string;
  readonly header: readonly [string, string];
  readonly targets: readonly string[];
}

export const ATTACK_LAYERS: readonly AttackLayer[] = [
  { file: "group-technique.csv", header: ["group", "technique"], targets: ["attack-pattern"] },
  { file: "group-software.csv", header: ["group", "software"], targets: ["malware", "tool"] },
];

/** Where the bundle lies among the shared data. */
export function sharedBundle(): string {
  return join(process.env.ENTENTE_SHARED ?? "../shared", "data/attack/enterprise-attack-18.1.json.gz");
}

const isLive = (object: StixObject): boolean => !object.revoked && !object.x_mitre_deprecated;

function attackId(object: StixObject): string {
  const reference = object.external_references?.find((entry) => entry.source_name === "mitre-attack");
  if (!reference?.external_id) throw new Error(`${object.id} has no ATT&CK id`);
  return reference.external_id;
}

/** The edges of one layer, each once, sorted by group and then by target. */
export function attackEdges(objects: readonly StixObject[], layer: AttackLayer): string[] {
  const live = new Map(objects.filter(isLive).map((object) => [object.id, object]));
  const edges = new Set<string>();
  for (const relation of objects) {
    if (relation.type !== "relationship" || relation.relationship_type !== "uses" || !isLive(relation))
      continue;
    const source = live.get(relation.source_ref ?? "");
    const target = live.get(relation.target_ref ?? "");
    if (source?.type !== "intrusion-set" || !target || !layer.targets.includes(target.type)) continue;
    edges.add(`${attackId(source)},${attackId(target)}`);
  }
  return [...edges].sort();
}

/** Reads a STIX bundle, gzipped or plain. */
export function readBundle(path: string): readonly StixObject[] {
  const bytes = readFileSync(path);
  const text = new TextDecoder().decode(path.endsWith(".gz") ? gunzipSync(bytes) : bytes);
  return (JSON.parse(text) as { objects: readonly StixObject[] }).objects;
}

/** One layer as CSV text with a header. */
export function attackCsv(objects: readonly StixObject[], layer: AttackLayer): string {
  return `${[layer.header.join(","), ...attackEdges(objects, layer)].join("\n")}\n`;
}

function main(folder: string | undefined, bundle: string): void {
  if (!folder) throw new Error("usage: attack-edges.ts OUT_FOLDER [ENTERPRISE_BUNDLE.json[.gz]]");
  const objects = readBundle(bundle);
  mkdirSync(folder, { recursive: true });
  for (const layer of ATTACK_LAYERS) {
    const csv = attackCsv(objects, layer);
    writeFileSync(join(folder, layer.file), csv);
    process.stdout.write(`${join(folder, layer.file)}: ${csv.split("\n").length - 2} edges\n`);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href)
  main(process.argv[2], process.argv[3] ?? sharedBundle());
