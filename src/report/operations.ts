import type { Assessment } from "../model/assessment.ts";
import type { Interval } from "../model/interval.ts";
import type { ReaderIndex } from "./reader-index.ts";

/** An operation with its actor's name and who reports it. */
export type NamedOperation = Assessment["crossTargeting"][number];

/** Both sides' operations; the cross-targeting list alone where the assessment carries no more. Each id once. */
export function operationsOf(index: ReaderIndex): readonly NamedOperation[] {
  const all = [...(index.assessment.operations ?? []), ...index.assessment.crossTargeting];
  return [...new Map(all.map((operation) => [operation.id, operation])).values()];
}

/** Is any end of it known? */
export function isDated(when: Interval): boolean {
  return when.from !== null || when.to !== null;
}

/** Days since 1970-01-01, for placing a day on an axis. */
export function dayNumber(day: string): number {
  return (
    Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 86_400_000
  );
}

/** `RU, defence, military`; what is not known is left out. */
export function victimText(operation: NamedOperation, place: (code: string) => string): string {
  const victims = operation.victims.map(({ country, sector, organisation, role }) => {
    const where = country === null ? [] : [place(country)];
    const field = sector === null ? [] : [sector.replace(/^sector:/u, "")];
    const body = organisation === null ? [] : [organisation];
    return [...where, ...field, ...body, ...(role === "unknown" ? [] : [role])].join(", ");
  });
  const known = victims.filter((victim) => victim !== "");
  return known.length === 0 ? "not named" : known.join("; ");
}

/** A country's label: by `country:XX`, by the bare code, else the code. */
export function placeName(index: ReaderIndex, code: string): string {
  const { labels } = index.assessment;
  return labels[`country:${code}`] ?? labels[code] ?? code;
}
