import { eventsChannel, isDated } from "./events.ts";

/** Operations with a date, for whether one side's follow or meet the other's. */
export const timing = eventsChannel(
  "timing",
  "Two groups that react to one war, one exploit or one holiday calendar meet in time without meeting; and reports come in waves, so operations that one firm tells of together look as if they happened together.",
  (operations) => operations.filter(isDated),
);
