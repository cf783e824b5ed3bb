import { eventsChannel, isDated } from "./events.ts";

/** Dated operations with a victim country: the portfolios that a test compares before and after an event. */
export const alignment = eventsChannel(
  "alignment",
  "A war moves everybody's targets at once: portfolios that grow alike after it show a common interest, not an agreement.",
  (operations) =>
    operations.filter(
      (operation) => isDated(operation) && operation.victims.some(({ country }) => country !== null),
    ),
);
