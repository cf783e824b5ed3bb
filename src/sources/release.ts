import type { NameKind } from "../model/identity.ts";
import type { Id } from "../model/ids.ts";
import type { Release, ReleaseObject } from "../model/release.ts";
import { galaxyTerm, kindOfGalaxy } from "./misp-terms.ts";
import { isRecord, type JsonRecord, parseJson, recordsOf, textOf, textsOf } from "./source-json.ts";
import { attackIdOf } from "./stix/stix-objects.ts";

const STIX_KINDS: Readonly<Record<string, NameKind>> = {
  "intrusion-set": "actor",
  campaign: "campaign",
  malware: "software",
  tool: "software",
};

function attackObjects(objects: readonly JsonRecord[]): ReleaseObject[] {
  const upstreamOf = new Map(
    objects.flatMap((object): [string, Id][] => {
      const id = STIX_KINDS[textOf(object.type)] ? attackIdOf(object) : null;
      return id === null ? [] : [[textOf(object.id), `attack:${id}`]];
    }),
  );
  const successors = new Map(
    objects
      .filter(({ relationship_type }) => relationship_type === "revoked-by")
      .map((object) => [textOf(object.source_ref), textOf(object.target_ref)]),
  );
  return objects.flatMap((object): ReleaseObject[] => {
    const upstream = upstreamOf.get(textOf(object.id));
    const label = textOf(object.name);
    if (upstream === undefined || !label) return [];
    return [
      {
        upstream,
        kind: STIX_KINDS[textOf(object.type)]!,
        label,
        names: [...new Set([label, ...textsOf(object.aliases), ...textsOf(object.x_mitre_aliases)])],
        isRetired: object.revoked === true || object.x_mitre_deprecated === true,
        replacedBy: upstreamOf.get(successors.get(textOf(object.id)) ?? "") ?? null,
      },
    ];
  });
}

/** ATT&CK's own releases hold its matrix or describe the collection; other bundles that cite ATT&CK do not. */
function attackRelease(objects: readonly JsonRecord[]): Release | null {
  const collection = objects.find(({ type }) => type === "x-mitre-collection");
  const matrix = objects.find(({ type }) => type === "x-mitre-matrix");
  if (!collection && !matrix) return null;
  const latest = objects.reduce((last, { modified }) => {
    const day = textOf(modified).slice(0, 10);
    return day > last ? day : last;
  }, "");
  const version = collection
    ? `${textOf(collection.name)} ${textOf(collection.x_mitre_version)}`
    : `${textOf(matrix!.name) || "ATT&CK"} as of ${latest}`;
  return { catalogue: "mitre-attack", version, objects: attackObjects(objects) };
}

function galaxyRelease(cluster: JsonRecord): Release | null {
  const galaxy = kindOfGalaxy(textOf(cluster.type) || textOf(cluster.name));
  const objects = recordsOf(cluster.values).flatMap((value): ReleaseObject[] => {
    const meta = isRecord(value.meta) ? value.meta : {};
    const end = galaxyTerm(galaxy, textOf(value.value), textOf(value.uuid), meta);
    const upstream = end?.link[0];
    if (end?.type !== "group" || !upstream?.startsWith("misp:")) return [];
    const names = [...new Set([end.text, ...textsOf(meta.synonyms)])];
    const isRetired = value.revoked === true;
    return [{ upstream, kind: "actor", label: end.text, names, isRetired, replacedBy: null }];
  });
  if (objects.length === 0) return null;
  return { catalogue: "misp-galaxy", version: `${galaxy} ${textOf(cluster.version)}`, objects };
}

/**
 * What a file lists if it is a release of ATT&CK or MISP's galaxy of threat actors, else `null`. Throws `bad-source`
 * for what is no JSON.
 */
export function releaseIn(text: string, name: string): Release | null {
  const parsed = parseJson(text, name);
  if (!isRecord(parsed)) return null;
  return Array.isArray(parsed.objects) ? attackRelease(recordsOf(parsed.objects)) : galaxyRelease(parsed);
}
