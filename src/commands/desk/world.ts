import type { Assessment } from "../../model/assessment.ts";
import { byCodeUnit, type Id } from "../../model/ids.ts";
import type { World } from "../../model/schemas/workbench.ts";
import { countryName, countryNumber } from "./countries.ts";

interface Tally {
  a: number;
  b: number;
  readonly operations: Id[];
  readonly homeOf: Set<"a" | "b">;
}

/** Which countries each side's operations hit, and where the sides' sponsors sit. Each operation counts once a country. */
export function worldOf({ operations = [], actors }: Assessment): World {
  const sides = new Map<Id, Set<"a" | "b">>();
  for (const { id, side } of actors) sides.set(id, (sides.get(id) ?? new Set()).add(side));
  const countries = new Map<string, Tally>();
  const tally = (code: string): Tally => {
    const known = countries.get(code) ?? { a: 0, b: 0, operations: [], homeOf: new Set<"a" | "b">() };
    countries.set(code, known);
    return known;
  };
  let unplaced = 0;
  for (const { id, actor, victims } of operations) {
    const hit = new Set(victims.flatMap(({ country }) => country ?? []));
    if (hit.size === 0) unplaced += 1;
    for (const code of hit) {
      const own = tally(code);
      own.operations.push(id);
      for (const side of sides.get(actor) ?? []) own[side] += 1;
    }
  }
  for (const { side, states = [] } of actors) for (const code of states) tally(code).homeOf.add(side);
  return {
    countries: [...countries]
      .map(([code, { a, b, operations: hit, homeOf }]) => ({
        ...{ code, a, b, operations: hit },
        name: countryName(code),
        number: countryNumber(code),
        homeOf: [...homeOf].sort(byCodeUnit) as ("a" | "b")[],
      }))
      .sort((x, y) => y.a + y.b - x.a - x.b || byCodeUnit(x.code, y.code)),
    unplaced,
  };
}
