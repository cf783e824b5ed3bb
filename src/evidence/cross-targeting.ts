import { eventsChannel } from "./events.ts";

/** Operations against a country that is not the actor's own: a group's own state is no target it could have chosen. */
export const crossTargeting = eventsChannel(
  "cross-targeting",
  "A lower bound: states whose victims disclose little look spared. And allies can spy on each other, so attacks do not rule cooperation out.",
  (operations, { statesOf }) =>
    operations.flatMap((operation) => {
      const own = statesOf?.get(operation.actor);
      const victims = operation.victims.filter(({ country }) => country !== null && !own?.has(country));
      return victims.length === 0 ? [] : [{ ...operation, victims }];
    }),
);
