import type { Effects } from "../effects/effects.ts";
import type { Claim } from "../model/claim.ts";
import type { Decision } from "../model/identity.ts";
import type { Knowledge } from "../model/knowledge.ts";
import { eventDecisions } from "../resolve/operations.ts";
import { resolveNames } from "../resolve/resolve-names.ts";
import { parseDecisionRows } from "../sources/incident-decisions.ts";
import { INCIDENT_SOURCE } from "../sources/incident-terms.ts";
import type { IncidentSet } from "../sources/incidents.ts";
import { type Grounds, type GroundsRequest, loadGrounds } from "./grounds.ts";
import { INCIDENT_FOLDER, incidentSets, incidentTexts } from "./incident-rows.ts";
import { loadKnowledge } from "./knowledge.ts";
import { citedBy } from "./reports-in-use.ts";

/** The bundled rows as claims over this knowledge's names. */
export async function bundledIncidents(
  effects: Effects,
  knowledge: Knowledge,
): Promise<{ readonly sets: readonly IncidentSet[]; readonly eventDecisions: readonly Decision[] }> {
  const sets = incidentSets(await incidentTexts(effects), knowledge.names, knowledge.version);
  const file = `${INCIDENT_FOLDER}/decisions.csv`;
  const rows = parseDecisionRows(await effects.readText(effects.bundled(file)), file);
  return { sets, eventDecisions: eventDecisions(rows, "entente", (id) => `${INCIDENT_SOURCE}:${id}`) };
}

/** The knowledge with the rows' names, claims and references added. Once added, nothing is added again. */
export function withIncidents(knowledge: Knowledge, sets: readonly IncidentSet[]): Knowledge {
  if (knowledge.claims.some(isIncident)) return knowledge;
  const names = new Map(
    [...knowledge.names, ...sets.flatMap((set) => set.names)].map((name) => [name.id, name]),
  );
  const dates = new Map(
    sets.flatMap(({ references }) => references.map(({ url, published }) => [url, published] as const)),
  );
  const known = new Set(knowledge.references.map(({ url }) => url));
  return {
    ...knowledge,
    names: [...names.values()],
    claims: [...knowledge.claims, ...sets.flatMap(({ claims }) => claims)],
    references: [
      // A row may know the date of a report that the catalogues cite without one.
      ...knowledge.references.map((reference) =>
        reference.published ? reference : { ...reference, published: dates.get(reference.url) ?? null },
      ),
      ...sets.flatMap(({ references }) => references).filter(({ url }) => !known.has(url)),
    ],
  };
}

const isIncident = ({ document }: Claim): boolean => document === INCIDENT_SOURCE;

/** Reads the grounds and adds the bundled incidents to them, unless they hold them already. */
export async function incidentGrounds(effects: Effects, request: GroundsRequest): Promise<Grounds> {
  const known = request.knowledge ?? (await loadKnowledge(effects));
  const { sets, eventDecisions: decisions } = await bundledIncidents(effects, known);
  const cited = sets.flatMap(({ claims }) => citedBy(claims));
  const grounds = await loadGrounds(effects, { ...request, knowledge: known, cited });
  if (grounds.claims.some(isIncident)) return { ...grounds, eventDecisions: decisions };
  const knowledge = withIncidents(grounds.knowledge, sets);
  const held = new Set(grounds.resolved.names.map(({ id }) => id));
  const added = knowledge.names.filter(({ id }) => !held.has(id));
  const resolved = {
    ...grounds.resolved,
    names: added.length === 0 ? grounds.resolved.names : [...grounds.resolved.names, ...added],
  };
  return {
    ...grounds,
    knowledge,
    claims: [...grounds.claims, ...sets.flatMap(({ claims }) => claims)],
    resolved,
    resolution: added.length === 0 ? grounds.resolution : resolveNames(resolved),
    eventDecisions: decisions,
  };
}
