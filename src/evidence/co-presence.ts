import { eventsChannel } from "./events.ts";

/** Operations at a named victim: what two actors could have met at. Meeting, order and gap are for the test. */
export const coPresence = eventsChannel(
  "co-presence",
  "Attractive victims are entered by many who do not know of each other; most victims are never named; and the later of two may have hijacked the earlier one's access.",
  (operations) =>
    operations.filter(({ victims }) => victims.some(({ organisation }) => organisation !== null)),
);
