/** An event on one unknown whole day of [from, to], any of them alike. Days are numbers; any origin serves. */
export interface DatedEvent {
  readonly from: number;
  readonly to: number;
  /** How much it counts; 1 when absent. */
  readonly weight?: number;
}

/** A stretch of whole days: `length` of them from `start`. */
export interface DayWindow {
  readonly start: number;
  readonly length: number;
}

/** How far a second event may come after a first, in whole days, both ends inclusive; negative: before it. */
export interface Lag {
  readonly least: number;
  readonly most: number;
}

/**
 * Is an event dated finely enough for a window of `days`? Its interval may not be longer than the window; one day of
 * slack lets calendar quarters (up to 92 days) into a window of 90.
 */
export function fineEnough({ from, to }: DatedEvent, days: number): boolean {
  return to - from <= days + 1;
}

/** The event's days inside the window, or `null` when it has none there. */
export function clipped(event: DatedEvent, { start, length }: DayWindow): DatedEvent | null {
  const from = Math.max(event.from, start);
  const to = Math.min(event.to, start + length - 1);
  return from > to ? null : { ...event, from, to };
}

/** Chance that the event falls on or after `day`: the share of its interval that does. */
export function chanceFrom({ from, to }: DatedEvent, day: number): number {
  if (day <= from) return 1;
  return day > to ? 0 : (to - day + 1) / (to - from + 1);
}

/** Can two events lie at most so many days apart, both being fine enough for that window? */
export function mayMeet(one: DatedEvent, other: DatedEvent, days: number): boolean {
  if (!fineEnough(one, days) || !fineEnough(other, days)) return false;
  return one.from - other.to <= days && other.from - one.to <= days;
}
