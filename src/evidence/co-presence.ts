import type { Operation } from "../model/evidence.ts";
import type { Id } from "../model/ids.ts";
import { eventsChannel } from "./events.ts";

/** Named victims that two or more actors are reported at. */
function meetingPlaces(operations: readonly Operation[]): ReadonlySet<string> {
  const actors = new Map<string, Set<Id>>();
  for (const { actor, victims } of operations)
    for (const { organisation } of victims)
      if (organisation !== null) actors.set(organisation, (actors.get(organisation) ?? new Set()).add(actor));
  return new Set([...actors].flatMap(([organisation, own]) => (own.size > 1 ? [organisation] : [])));
}

/** Operations at a named victim where another actor is reported too. Order and gap are for the test. */
export const coPresence = eventsChannel(
  "co-presence",
  "Attractive victims are entered by many who do not know of each other; most victims are never named; and the later of two may have hijacked the earlier one's access.",
  (operations) => {
    const places = meetingPlaces(operations);
    return operations.filter(({ victims }) =>
      victims.some(({ organisation }) => organisation !== null && places.has(organisation)),
    );
  },
);
