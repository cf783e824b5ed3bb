import type { Assessment } from "../model/assessment.ts";
import type { Claim } from "../model/claim.ts";
import type { Operation } from "../model/evidence.ts";
import type { Decision } from "../model/identity.ts";
import { byCodeUnit, type Id } from "../model/ids.ts";
import type { Day } from "../model/interval.ts";
import { eventReports } from "../resolve/event-reports.ts";
import { type Operations, operationsFrom, proposedDecisions } from "../resolve/operations.ts";
import { type Witness, witnessKnown } from "./edges.ts";
import { type Grounds, publisherOf } from "./grounds.ts";
import type { Inquiry } from "./inquiry.ts";
import { counts, type Without } from "./without.ts";

/** An operation with its actor's name and who reports it, as the assessment carries it. */
export type NamedOperation = Assessment["crossTargeting"][number];

type WitnessesOf = (claim: Claim) => readonly Witness[];

/**
 * Every operation that the claims known by a day tell of. `decisions` on event reports come on top of the proposed
 * ones; the case's own (`grounds.analyst`) reach them too, so that a joining can be undone.
 */
export function allOperations(
  grounds: Grounds,
  witnessesOf: WitnessesOf,
  { asOf, decisions }: { readonly asOf: Day | null; readonly decisions: readonly Decision[] },
): Operations {
  const known = grounds.claims.filter((claim) =>
    claim.eventTime !== null || claim.predicate === "attributed-to" || claim.predicate === "based-in"
      ? witnessesOf(claim).some((witness) => witnessKnown(witness, asOf))
      : false,
  );
  const reports = eventReports(known, grounds.resolution.entityOf);
  return operationsFrom(reports, [...proposedDecisions(reports), ...decisions, ...grounds.analyst]);
}

/** Adds the actor's name and the names of the publishers behind each operation's claims. */
export function nameOperations(
  operations: readonly Operation[],
  grounds: Grounds,
  witnessesOf: WitnessesOf,
  nameOf: (actor: Id) => string,
): readonly NamedOperation[] {
  const wanted = new Set(operations.flatMap(({ claims }) => claims));
  const claims = new Map(
    grounds.claims.flatMap((claim) => (wanted.has(claim.id) ? [[claim.id, claim]] : [])),
  );
  return operations.map((operation) => {
    const publishers = operation.claims.flatMap((id) => witnessesOf(claims.get(id)!));
    return {
      ...operation,
      actorName: nameOf(operation.actor),
      publishers: publisherNamesOf(publishers, grounds),
    };
  });
}

const publisherNamesOf = (
  witnesses: readonly Pick<Witness, "publisher">[],
  grounds: Grounds,
): readonly string[] =>
  [...new Set(witnesses.map(({ publisher }) => publisher))]
    .map((id) => publisherOf(grounds, id).name)
    .sort(byCodeUnit);

/** One operation as those who count tell of it: their claims, and their names. */
function toldBy(operation: NamedOperation, inquiry: Inquiry, without: Without): NamedOperation {
  const { grounds, witnessesOf, claimOf } = inquiry;
  const counting = (id: Id): readonly Witness[] =>
    witnessesOf(claimOf(id)!).filter((witness) => counts(witness, without));
  const claims = operation.claims.filter((id) => counting(id).length > 0);
  return { ...operation, claims, publishers: publisherNamesOf(claims.flatMap(counting), grounds) };
}

/** The inquiry without the operations that only witnesses who are left out tell of, and without those witnesses in the others. */
export function operationsLeft(inquiry: Inquiry, without: Without): Inquiry {
  const { publishers, states, families, channels } = without;
  if (publishers.size + states.size + families.size + channels.size === 0) return inquiry;
  const told = (operations: readonly NamedOperation[]): readonly NamedOperation[] =>
    inquiry.setting.left(operations, without).map((one) => toldBy(one, inquiry, without));
  return {
    ...inquiry,
    operations: told(inquiry.operations),
    operationsOfAll: inquiry.setting.left(inquiry.operationsOfAll, without),
    crossTargeting: channels.has("cross-targeting") ? [] : told(inquiry.crossTargeting),
  };
}

/** Both sides' operations within the question's period, and those of them against the other side's states. */
export function operationsFor(
  inquiry: Inquiry,
  decisions: readonly Decision[] = [],
): Pick<Inquiry, "operations" | "crossTargeting" | "operationsOfAll"> {
  const { grounds, witnessesOf, question, statesOf, sideA, sideB } = inquiry;
  const [a, b] = [sideA, sideB].map((side) => new Set(side.map(({ actor }) => actor.id))) as [
    Set<Id>,
    Set<Id>,
  ];
  const all = allOperations(grounds, witnessesOf, { asOf: question.asOf, decisions }).operations;
  const { since, until } = question.period;
  const own = all.filter(
    ({ actor, when }) =>
      (a.has(actor) || b.has(actor)) &&
      (since === null || when.to === null || when.to >= since) &&
      (until === null || when.from === null || when.from <= until),
  );
  const nameOf = (actor: Id): string =>
    [...sideA, ...sideB].find((member) => member.actor.id === actor)?.actor.name ?? actor;
  const operations = nameOperations(own, grounds, witnessesOf, nameOf);
  const states = (side: ReadonlySet<Id>): ReadonlySet<string> =>
    new Set([...side].flatMap((actor) => [...(statesOf.get(actor) ?? [])]));
  const [statesA, statesB] = [states(a), states(b)];
  const against = ({ victims }: Operation, targets: ReadonlySet<string>): boolean =>
    victims.some(({ country }) => country !== null && targets.has(country));
  return {
    operations,
    operationsOfAll: all,
    crossTargeting: operations.filter(
      (operation) =>
        (a.has(operation.actor) && against(operation, statesB)) ||
        (b.has(operation.actor) && against(operation, statesA)),
    ),
  };
}
