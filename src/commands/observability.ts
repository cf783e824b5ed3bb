import type { Assessment, SourceEntry } from "../model/assessment.ts";
import type { Operation } from "../model/evidence.ts";
import { byCodeUnit, type Id } from "../model/ids.ts";
import type { Day } from "../model/interval.ts";
import type { Witness } from "./edges.ts";
import { publisherOf } from "./grounds.ts";
import type { Inquiry } from "./inquiry.ts";
import { toCollect } from "./to-collect.ts";
import type { Weighed } from "./weigh.ts";

/** Who reported operations of one state's actors against one country, and when those took place. */
export interface Sighting {
  readonly publisher: string;
  readonly homeState: string;
  readonly victim: string;
  readonly actorState: string;
  readonly operations: number;
  /** Quarters in which they began, those known to the quarter; `2022 Q2`. */
  readonly quarters: readonly string[];
  /** Operations whose beginning is not known to the quarter. */
  readonly undated: number;
}

/**
 * Who could have seen (method §2)? Publishers by home state; publisher × victim country × actor state × quarter over
 * the operations between the states of the question; how many operations two publishers found independently; and
 * what would have to be collected to decide what is undecided.
 */
export function observability(
  inquiry: Inquiry,
  weighed: Weighed,
  sources: readonly SourceEntry[],
): Assessment["observability"] {
  const operations = betweenTheStates(inquiry);
  const reportersOf = reporters(inquiry);
  const twice = operations.filter((operation) => reportersOf(operation).size > 1).length;
  return {
    byHomeState: byHomeState(sources),
    sightings: sightings(inquiry, operations, reportersOf),
    ...(operations.length > 0 && {
      foundByTwoPublishers: `${twice} of ${operations.length} operations between the states concerned`,
    }),
    toCollect: toCollect(inquiry, weighed, { operations, reportersOf }),
  };
}

/** How many publishers, reports and claims stand behind the answer, by where the publisher is at home. */
function byHomeState(sources: readonly SourceEntry[]): Readonly<Record<string, unknown>> {
  const byHome = new Map<string, { publishers: number; reports: number; claims: number }>();
  for (const { homeState, documents, claims } of sources) {
    const home = homeState ?? "unknown";
    const own = byHome.get(home) ?? { publishers: 0, reports: 0, claims: 0 };
    byHome.set(home, {
      publishers: own.publishers + 1,
      reports: own.reports + documents,
      claims: own.claims + claims,
    });
  }
  return Object.fromEntries([...byHome].sort(([x], [y]) => byCodeUnit(x, y)));
}

function statesOfSide(inquiry: Inquiry, side: Inquiry["sideA"]): ReadonlySet<string> {
  return new Set(side.flatMap(({ actor }) => [...(inquiry.statesOf.get(actor.id) ?? [])]));
}

/** The states that stand on either side. */
export function bothStates(inquiry: Inquiry): ReadonlySet<string> {
  return new Set([...statesOfSide(inquiry, inquiry.sideA), ...statesOfSide(inquiry, inquiry.sideB)]);
}

/** Everybody's operations of one side's states against the other's: the question's actors are some of those. */
function betweenTheStates(inquiry: Inquiry): readonly Operation[] {
  const [a, b] = [statesOfSide(inquiry, inquiry.sideA), statesOfSide(inquiry, inquiry.sideB)];
  const { since, until } = inquiry.question.period;
  const against = (
    actor: Id,
    own: ReadonlySet<string>,
    other: ReadonlySet<string>,
    victims: Operation["victims"],
  ) =>
    [...(inquiry.statesOf.get(actor) ?? [])].some((state) => own.has(state)) &&
    victims.some(({ country }) => country !== null && other.has(country));
  return inquiry.operationsOfAll.filter(
    ({ actor, victims, when }) =>
      (since === null || when.to === null || when.to >= since) &&
      (until === null || when.from === null || when.from <= until) &&
      (against(actor, a, b, victims) || against(actor, b, a, victims)),
  );
}

/** Publisher → its witness, for everybody who reports an operation. */
export type ReportersOf = (operation: Operation) => ReadonlyMap<Id, Witness>;

function reporters({ grounds, witnessesOf }: Inquiry): ReportersOf {
  const claims = new Map(grounds.claims.map((claim) => [claim.id, claim]));
  return ({ claims: ids }) =>
    new Map(
      ids.flatMap((id) =>
        witnessesOf(claims.get(id)!).map((witness) => [witness.publisher, witness] as const),
      ),
    );
}

const quarterOf = (day: Day): string => `${day.slice(0, 4)} Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** The quarter in which an operation began, when it is known. */
function quarterOfStart({ when }: Operation): string | null {
  if (when.from === null || when.precision === "year") return null;
  return quarterOf(when.from);
}

function sightings(
  inquiry: Inquiry,
  operations: readonly Operation[],
  reportersOf: ReportersOf,
): readonly Sighting[] {
  const { statesOf, grounds } = inquiry;
  const states = bothStates(inquiry);
  const cells = new Map<string, { witness: Witness; victim: string; state: string; own: Operation[] }>();
  for (const operation of operations) {
    const countries = operation.victims.flatMap(({ country }) =>
      country !== null && states.has(country) ? [country] : [],
    );
    for (const witness of reportersOf(operation).values())
      for (const victim of new Set(countries))
        for (const state of statesOf.get(operation.actor) ?? []) {
          if (!states.has(state)) continue;
          const key = `${witness.publisher} ${victim} ${state}`;
          const cell = cells.get(key) ?? { witness, victim, state, own: [] };
          cells.set(key, cell);
          cell.own.push(operation);
        }
  }
  return [...cells]
    .sort(([x, { own: ox }], [y, { own: oy }]) => oy.length - ox.length || byCodeUnit(x, y))
    .map(([, { witness, victim, state, own }]) => {
      const quarters = own.map(quarterOfStart);
      return {
        publisher: publisherOf(grounds, witness.publisher).name,
        homeState: witness.homeState ?? "unknown",
        victim,
        actorState: state,
        operations: own.length,
        quarters: [...new Set(quarters.flatMap((quarter) => quarter ?? []))].sort(byCodeUnit),
        undated: quarters.filter((quarter) => quarter === null).length,
      };
    });
}
