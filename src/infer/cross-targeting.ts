import type { Operation, VictimRole } from "../model/evidence.ts";
import { byCodeUnit, type Id } from "../model/ids.ts";
import type { Day } from "../model/interval.ts";
import { quasiIndependence } from "../stats/quasi-independence.ts";
import { chanceFrom } from "../stats/time/dated-event.ts";
import { datedEvent, dayNumber } from "./days.ts";

/** One side's operations against the states of the other. A lower bound: victims there disclose little. */
export interface CrossTargeting {
  readonly observed: number;
  /** What the actors' and countries' own totals lead to expect, own-state cells being impossible. */
  readonly expected: number;
  /** Observed over expected; `null` where nothing was expected. */
  readonly ratio: number | null;
  readonly byRole: Readonly<Record<VictimRole, number>>;
  /** Expected numbers before and after the event; `null` without one. Undated operations are in neither. */
  readonly around: { readonly event: Day; readonly before: number; readonly after: number } | null;
  readonly operations: readonly Id[];
}

export interface CrossTargetingOptions {
  readonly actors: ReadonlySet<Id>;
  /** Countries of the other side's states. */
  readonly targets: ReadonlySet<string>;
  readonly statesOf: ReadonlyMap<Id, ReadonlySet<string>>;
  readonly event: Day | null;
}

/**
 * How often did these actors attack those states, beside what chance gives? `operations`: of all actors, so that
 * margins mean something. Each operation counts once for each victim country.
 */
export function crossTargets(
  operations: readonly Operation[],
  options: CrossTargetingOptions,
): CrossTargeting {
  const { actors, targets, event } = options;
  const own = operations.filter(
    ({ actor, victims }) =>
      actors.has(actor) && victims.some(({ country }) => country !== null && targets.has(country)),
  );
  const { observed, expected } = totals(operations, options);
  const roles: Record<VictimRole, number> = { civilian: 0, military: 0, unknown: 0 };
  for (const { victims } of own)
    roles[victims.find(({ country }) => country !== null && targets.has(country))!.role]++;
  return {
    observed,
    expected,
    ratio: expected > 0 ? observed / expected : null,
    byRole: roles,
    around: event === null ? null : around(own, event),
    operations: own.map(({ id }) => id),
  };
}

/** Actor × country counts against a fit that keeps both margins and leaves own-state cells empty. */
function totals(
  operations: readonly Operation[],
  { actors, targets, statesOf }: CrossTargetingOptions,
): { readonly observed: number; readonly expected: number } {
  const countriesOf = ({ victims }: Operation): string[] => [
    ...new Set(victims.flatMap(({ country }) => country ?? [])),
  ];
  const rows = [...new Set(operations.map(({ actor }) => actor))].sort(byCodeUnit);
  const columns = [...new Set(operations.flatMap(countriesOf))].sort(byCodeUnit);
  const counts = rows.map(() => columns.map(() => 0));
  for (const operation of operations)
    for (const country of countriesOf(operation))
      counts[rows.indexOf(operation.actor)]![columns.indexOf(country)]! += 1;
  const possible = (row: number, column: number): boolean => !statesOf.get(rows[row]!)?.has(columns[column]!);
  const fitted = quasiIndependence(counts, possible);
  let [observed, expected] = [0, 0];
  rows.forEach((actor, row) => {
    if (!actors.has(actor)) return;
    columns.forEach((country, column) => {
      if (!targets.has(country) || !possible(row, column)) return;
      observed += counts[row]![column]!;
      expected += fitted[row]![column]!;
    });
  });
  return { observed, expected };
}

function around(operations: readonly Operation[], event: Day): CrossTargeting["around"] {
  const cut = dayNumber(event);
  const chances = operations.flatMap(({ when }) => {
    const dated = datedEvent(when);
    return dated ? [chanceFrom(dated, cut)] : [];
  });
  const after = chances.reduce((sum, chance) => sum + chance, 0);
  return { event, before: chances.length - after, after };
}
