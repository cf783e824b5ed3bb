import { byCodeUnit, type Id } from "../model/ids.ts";

/** Who can have a program, as far as the claims tell: the fewer, the more sharing it means. */
export type Exclusivity = "one-actor" | "one-state" | "several-states" | "public" | "unknown";

export interface ExclusivityClass {
  readonly class: Exclusivity;
  readonly users: readonly Id[];
  /** States said to sponsor the users, sorted. */
  readonly states: readonly string[];
}

export interface SoftwareUse {
  /** Actors said to use the program, by the state said to sponsor them; `null` gathers those without a known one. */
  readonly usersByState: ReadonlyMap<string | null, readonly Id[]>;
  /** True when a source says that anybody can get it: sold, leaked, open source, part of a system. */
  readonly isPublic: boolean;
}

/**
 * How exclusive is a program: to one actor, to one state's actors, to actors of several states, or public? An
 * `availability` claim outweighs the users, since "one known user" is often "one user published". An actor without a
 * known sponsor counts as a state of its own, for it cannot be shown to be anybody's. `unknown` without a user.
 */
export function exclusivityOf({ usersByState, isPublic }: SoftwareUse): ExclusivityClass {
  const users = [...new Set([...usersByState.values()].flat())].sort(byCodeUnit);
  const states = [...usersByState].flatMap(([state, ofState]) =>
    state === null || ofState.length === 0 ? [] : [state],
  );
  const homeless = usersByState.get(null)?.length ?? 0;
  return {
    class: classOf(users.length, new Set(states).size + homeless, isPublic),
    users,
    states: states.sort(byCodeUnit),
  };
}

function classOf(users: number, homes: number, isPublic: boolean): Exclusivity {
  if (isPublic) return "public";
  if (users === 0) return "unknown";
  if (users === 1) return "one-actor";
  return homes === 1 ? "one-state" : "several-states";
}
