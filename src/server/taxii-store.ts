import { type StixObject, stixObjects } from "../commands/desk/stix-objects.ts";
import type { Assessment } from "../model/assessment.ts";
import type { Workbench } from "./workbench.ts";

/** An object with the server's own clock: when it came to be served, which is what `added_after` asks about. */
export interface Served {
  readonly object: StixObject;
  /** RFC 3339. */
  readonly added: string;
}

const bundles = new WeakMap<Assessment, readonly StixObject[]>();

function objectsOf(assessment: Assessment): readonly StixObject[] {
  const known = bundles.get(assessment) ?? stixObjects(assessment);
  bundles.set(assessment, known);
  return known;
}

/** When an object was made or last changed; what TAXII calls its version. */
export const versionOf = ({ modified, created }: StixObject, added: string): string =>
  modified ?? created ?? added;

/**
 * Objects of the settled assessments that this server holds, each once, in the order in which they came: by time of
 * settling, then by id. Assessments with something left out are trials, and are not served.
 */
export function servedObjects({ runs }: Workbench): readonly Served[] {
  const served = new Map<string, Served>();
  const settled = runs
    .all()
    .filter(({ settledAt, without }) => settledAt !== null && without.length === 0)
    .sort((x, y) => (x.settledAt! < y.settledAt! ? -1 : 1));
  for (const { assessment, settledAt } of settled)
    for (const object of objectsOf(assessment))
      if (!served.has(object.id)) served.set(object.id, { object, added: settledAt! });
  return [...served.values()].sort((x, y) =>
    x.added === y.added ? (x.object.id < y.object.id ? -1 : 1) : x.added < y.added ? -1 : 1,
  );
}
