import type { DatedEvent, DayWindow, Lag } from "./dated-event.ts";

/** Expected events on each day of the window; events must lie inside it. */
function density(events: readonly DatedEvent[], { start, length }: DayWindow): Float64Array {
  const perDay = new Float64Array(length);
  for (const { from, to, weight = 1 } of events) {
    const share = weight / (to - from + 1);
    for (let day = from; day <= to; day++) perDay[day - start]! += share;
  }
  return perDay;
}

/** For each day u: expected `a` events on a day s with least ≤ u − s ≤ most. */
function reach(perDay: Float64Array, { least, most }: Lag): Float64Array {
  const sums = new Float64Array(perDay.length + 1);
  for (let day = 0; day < perDay.length; day++) sums[day + 1] = sums[day]! + perDay[day]!;
  return Float64Array.from(perDay, (_, u) => {
    const low = Math.max(0, u - most);
    const high = Math.min(perDay.length - 1, u - least);
    return high < low ? 0 : sums[high + 1]! - sums[low]!;
  });
}

/**
 * How many pairs (s in `a`, t in `b`) have least ≤ t − s ≤ most, when all of `b` is moved by 0, 1, 2, … days around
 * the window? One expected number for each move; entry 0 is the observed one. Imprecise dates count by their exact
 * expectation, which is what an average over draws from the intervals tends to. Events must lie inside the window.
 * O(length × events of `b`).
 */
export function shiftProfile(
  a: readonly DatedEvent[],
  b: readonly DatedEvent[],
  window: DayWindow,
  lag: Lag,
): Float64Array {
  const { start, length } = window;
  const near = reach(density(a, window), lag);
  // Twice around, so that a moved interval that wraps is still one stretch.
  const sums = new Float64Array(2 * length + 1);
  for (let day = 0; day < 2 * length; day++)
    sums[day + 1] = sums[day]! + near[day < length ? day : day - length]!;
  const profile = new Float64Array(length);
  for (const { from, to, weight = 1 } of b) {
    const days = to - from + 1;
    const first = from - start;
    for (let move = 0; move < length; move++)
      profile[move]! += (weight * (sums[first + move + days]! - sums[first + move]!)) / days;
  }
  return profile;
}
