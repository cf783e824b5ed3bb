import type { ActorRef } from "../model/assessment.ts";
import type { Claim } from "../model/claim.ts";
import type { Id } from "../model/ids.ts";
import { isHedged } from "../resolve/attribution.ts";
import type { Register } from "../resolve/register.ts";
import { resolveSides } from "../resolve/side.ts";
import type { Witness } from "./edges.ts";
import { type Grounds, witnessFinder } from "./grounds.ts";
import { type allOperations, nameOperations } from "./operations.ts";
import { registerOn } from "./register.ts";
import type { TimelineRequest } from "./timeline.ts";
import type { TimedOperation } from "./timeline-change.ts";

type WitnessesOf = (claim: Claim) => readonly Witness[];

/** Whose operations are asked about, and what they are read from. */
export interface Setting {
  readonly grounds: Grounds;
  readonly register: Register;
  readonly witnessesOf: WitnessesOf;
  readonly claims: ReadonlyMap<Id, Claim>;
  readonly actors: readonly ActorRef[];
  readonly own: ReadonlySet<Id>;
  /** Actors placed in a state that was asked for, without a sponsor named. */
  readonly placed: ReadonlySet<Id>;
  readonly contested: ReadonlySet<Id>;
}

/** Finds the actors asked for, and who is placed in their states. Throws on unknown or ambiguous names. */
export function settingOf(grounds: Grounds, { actors: names }: TimelineRequest): Setting {
  const { claims } = grounds;
  const register = registerOn(grounds);
  const members = resolveSides(names, register);
  const states = names.flatMap((name) => /^state:([A-Za-z]{2})$/.exec(name)?.[1]?.toUpperCase() ?? []);
  const own = new Set([...members.map(({ actor }) => actor.id), ...states.map((code) => `state:${code}`)]);
  const inStates = [...register.attributions.countries].filter(
    ([id, all]) => !own.has(id) && all.some(({ code }) => states.includes(code)),
  );
  return {
    grounds,
    register,
    witnessesOf: witnessFinder(grounds),
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    actors: members.map(({ actor }) => actor),
    own,
    placed: new Set([...inStates.map(([id]) => id), ...states.map((code) => `country:${code}`)]),
    contested: new Set(members.flatMap(({ actor, contested }) => (contested ? [actor.id] : []))),
  };
}

/** In question: by the actors against the target. Compared with: theirs elsewhere, and others' against the target. */
export function timedOperations(
  operations: ReturnType<typeof allOperations>["operations"],
  setting: Setting,
  { target, actors }: TimelineRequest,
): readonly TimedOperation[] {
  const { grounds, register, witnessesOf, claims, own, placed, contested } = setting;
  const nameOf = (id: Id): string => (/^(?:state|country):/.test(id) ? id : register.index.displayName(id));
  return nameOperations(operations, grounds, witnessesOf, nameOf).flatMap((operation): TimedOperation[] => {
    const theirs = actors.length === 0 || own.has(operation.actor) || placed.has(operation.actor);
    const there = target === null || operation.victims.some(({ country }) => country === target);
    if (!theirs && (!there || target === null)) return [];
    const told = operation.claims.map((id) => claims.get(id)!);
    const [first] = witnessesOf(told[0]!);
    return [
      {
        ...operation,
        group: theirs && there ? "focus" : theirs ? "elsewhere" : "others",
        placed: placed.has(operation.actor),
        publisher: first!.publisher,
        family: first!.family,
        contested: contested.has(operation.actor) || told.every(isHedged) || isSuspected(told),
      },
    ];
  });
}

/**
 * An incident that several actors are named for is an operation of each; counted together it is one, told under all
 * their names.
 */
export function onceAnEvent(
  operations: readonly TimedOperation[],
  { claims }: Setting,
): readonly TimedOperation[] {
  const first = new Map<string, number>();
  const once: TimedOperation[] = [];
  for (const operation of operations) {
    const event = operation.claims.flatMap((id) => claims.get(id)!.event?.id ?? [])[0];
    const key = `${event} ${operation.group}`;
    const at = event === undefined ? undefined : first.get(key);
    if (at === undefined) {
      if (event !== undefined) first.set(key, once.length);
      once.push(operation);
    } else {
      const known = once[at]!;
      const actorName = [...new Set([known.actorName, operation.actorName])].join(", ");
      once[at] = { ...known, actorName, contested: known.contested && operation.contested };
    }
  }
  return once;
}

/** Is an operation laid at its actor by hedged words alone, or by some at another? */
function isSuspected(told: readonly Claim[]): boolean {
  const laid = told.filter(({ predicate }) => predicate === "attributed-to" || predicate === "based-in");
  const states = laid.flatMap(({ object }) =>
    object.link.flatMap((id) => /^(?:state|country):(..)$/.exec(id)?.[1] ?? []),
  );
  return laid.length > 0 && (new Set(states).size > 1 || laid.every(isHedged));
}
