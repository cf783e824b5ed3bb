import { gunzipSync } from "node:zlib";
import { z } from "zod";
import type { Example } from "./example.ts";

const StixObject = z.looseObject({
  type: z.string(),
  id: z.string(),
  name: z.string().optional(),
  description: z.string().optional(),
  revoked: z.boolean().optional(),
  x_mitre_deprecated: z.boolean().optional(),
  aliases: z.array(z.string()).optional(),
  x_mitre_aliases: z.array(z.string()).optional(),
  relationship_type: z.string().optional(),
  source_ref: z.string().optional(),
  target_ref: z.string().optional(),
  external_references: z
    .array(z.looseObject({ source_name: z.string(), external_id: z.string().optional() }))
    .optional(),
});
type StixObject = z.infer<typeof StixObject>;
const Bundle = z.object({ objects: z.array(StixObject) });

/** What one release of ATT&CK teaches. */
export interface AttackCorpus {
  /** Procedure examples with the names of groups, campaigns and malware masked. */
  readonly procedures: readonly Example[];
  /** Names of techniques and the sentences that describe them. */
  readonly descriptions: readonly Example[];
  /** Sentences on mitigation and detection: techniques named in defence, used by nobody. */
  readonly defences: readonly Example[];
  /** The id in use today for an id that was ever given out, `null` for one withdrawn without a successor. */
  current(id: string): string | null;
}

/** Stand-ins for a masked subject, taken in turn so that none becomes a sign of anything. */
const STAND_INS = {
  "intrusion-set": ["The group", "The attackers", "The threat actor", "They", "Threat actors"],
  campaign: ["The attackers", "The threat actors", "They", "The operators"],
  malware: ["The malware", "It", "The backdoor", "The sample", "This", "The payload"],
  tool: ["The tool", "It", "The malware", "This"],
} as const;

export function attackCorpus(gzipped: Uint8Array): AttackCorpus {
  const { objects } = Bundle.parse(JSON.parse(gunzipSync(gzipped).toString("utf8")));
  const byId = new Map(objects.map((object) => [object.id, object]));
  const current = successor(objects, byId);
  const mask = maskFor(objects);
  return {
    procedures: proceduresOf(objects, byId, current, mask),
    descriptions: descriptionsOf(objects, mask),
    defences: defencesOf(objects, mask),
    current,
  };
}

function attackId(object: StixObject | undefined): string | null {
  return (
    object?.external_references?.find(({ source_name }) => source_name === "mitre-attack")?.external_id ??
    null
  );
}

const isLive = (object: StixObject | undefined) => !!object && !object.revoked && !object.x_mitre_deprecated;

function successor(objects: readonly StixObject[], byId: ReadonlyMap<string, StixObject>) {
  const replacedBy = new Map<string, string>();
  const live = new Set<string>();
  for (const object of objects) {
    if (object.type === "attack-pattern" && isLive(object)) live.add(attackId(object)!);
    if (object.relationship_type !== "revoked-by") continue;
    const from = attackId(byId.get(object.source_ref ?? ""));
    const to = attackId(byId.get(object.target_ref ?? ""));
    if (from && to) replacedBy.set(from, to);
  }
  return (id: string): string | null => {
    let now = id;
    for (let hop = 0; hop < 10 && replacedBy.has(now); hop += 1) now = replacedBy.get(now)!;
    return live.has(now) ? now : null;
  };
}

type Mask = (text: string, subject: StixObject | undefined, turn: number) => string;

/** Takes citations, links and Markdown out, and the names of who acts; names of public tools in the object stay. */
function maskFor(objects: readonly StixObject[]): Mask {
  const kindOf = new Map<string, keyof typeof STAND_INS>();
  for (const object of objects) {
    const kind = object.type as keyof typeof STAND_INS;
    if (!(kind in STAND_INS)) continue;
    for (const name of [object.name, ...(object.aliases ?? []), ...(object.x_mitre_aliases ?? [])])
      if (name && name.length > 2) kindOf.set(name, kind);
  }
  return (text, subject, turn) => {
    const own = new Set([subject?.name, ...(subject?.aliases ?? []), ...(subject?.x_mitre_aliases ?? [])]);
    const standIn = (name: string) => {
      const kind = kindOf.get(name) ?? (subject?.type as keyof typeof STAND_INS | undefined);
      if (kind === "tool" && !own.has(name)) return name;
      const choices = STAND_INS[kind ?? "malware"] ?? STAND_INS.malware;
      return choices[turn % choices.length]!;
    };
    return text
      .replace(/\(Citation:[^)]*\)/g, " ")
      .replace(
        /\[([^\]]*)\]\(https?:\/\/attack\.mitre\.org\/(?:software|groups|campaigns)\/[^)]*\)/g,
        (_, name: string) => standIn(name),
      )
      .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
      .replace(/<\/?code>|[`*]/g, " ")
      .replace(/\s+/g, " ")
      .trim();
  };
}

function proceduresOf(
  objects: readonly StixObject[],
  byId: ReadonlyMap<string, StixObject>,
  current: (id: string) => string | null,
  mask: Mask,
): Example[] {
  const uses = objects
    .filter(({ relationship_type, description }) => relationship_type === "uses" && description)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return uses.flatMap((relation, turn) => {
    const target = byId.get(relation.target_ref ?? "");
    const id = target?.type === "attack-pattern" ? attackId(target) : null;
    const label = id === null ? null : current(id);
    const text = mask(relation.description ?? "", byId.get(relation.source_ref ?? ""), turn);
    return label === null || text.length < 10
      ? []
      : [{ text, label, subKnown: true, teaches: "both", weight: 1, report: null }];
  });
}

/** Ends of sentences in ATT&CK's own prose. */
const SENTENCE_END = /(?<=[.!?])\s+(?=[A-Z])/;
/** Shorter sentences say too little to learn from. */
const SHORTEST = 25;

/** What ATT&CK says each technique is: its name, and its description sentence by sentence. */
function descriptionsOf(objects: readonly StixObject[], mask: Mask): Example[] {
  const techniques = objects
    .filter((object) => object.type === "attack-pattern" && isLive(object))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return techniques.flatMap((technique, turn) => {
    const label = attackId(technique);
    const sentences = mask(technique.description ?? "", undefined, turn).split(SENTENCE_END);
    const texts = [technique.name ?? "", ...sentences.filter((text) => text.length >= SHORTEST)];
    return texts.map((text) => ({ text, label, subKnown: true, teaches: "which", weight: 1, report: null }));
  });
}

/** What ATT&CK says on mitigating and detecting techniques, sentence by sentence. */
function defencesOf(objects: readonly StixObject[], mask: Mask): Example[] {
  const texts = objects.filter(
    (object) =>
      object.description &&
      (object.relationship_type === "mitigates" ||
        ["course-of-action", "x-mitre-analytic"].includes(object.type)),
  );
  const sentences = texts
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((object, turn) => mask(object.description ?? "", undefined, turn).split(SENTENCE_END));
  return [...new Set(sentences)]
    .filter((text) => text.length >= SHORTEST)
    .map((text) => ({ text, label: null, subKnown: true, teaches: "whether", weight: 1, report: null }));
}
