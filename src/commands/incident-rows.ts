import type { Effects } from "../effects/effects.ts";
import type { Name } from "../model/identity.ts";
import { type IncidentSet, parseIncidents } from "../sources/incidents.ts";

export const INCIDENT_FOLDER = "data/incidents";
export const INCIDENT_FILES = ["incidents.csv", "relations.csv"] as const;

/** The bundled rows as they are written. */
export async function incidentTexts(
  effects: Effects,
): Promise<readonly { readonly file: string; readonly text: string }[]> {
  const paths = INCIDENT_FILES.map((name) => `${INCIDENT_FOLDER}/${name}`);
  return Promise.all(
    paths.map(async (file) => ({ file, text: await effects.readText(effects.bundled(file)) })),
  );
}

/** Rows as claims over some names, and over the names that rows before brought in. */
export function incidentSets(
  texts: Awaited<ReturnType<typeof incidentTexts>>,
  names: readonly Name[],
  release: string,
): readonly IncidentSet[] {
  const sets: IncidentSet[] = [];
  for (const { file, text } of texts) {
    const known = [...names, ...sets.flatMap((set) => set.names)];
    sets.push(parseIncidents(text, { file, release, names: known }));
  }
  return sets;
}
