import type { Day, Interval } from "../model/interval.ts";
import type { DatedEvent } from "../stats/time/dated-event.ts";

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}

/** The day a number stands for. */
export function dayOf(number: number): Day {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

/** An interval as days; an open end takes the other one's place, and `null` has no date at all. */
export function datedEvent({ from, to }: Interval): DatedEvent | null {
  const first = from ?? to;
  const last = to ?? from;
  return first === null || last === null ? null : { from: dayNumber(first), to: dayNumber(last) };
}

/** The same day so many months earlier; the month's last day when it is shorter. */
export function monthsBefore(day: Day, months: number): Day {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const at = year * 12 + (month - 1) - months;
  const last = new Date(Date.UTC(Math.floor(at / 12), (at % 12) + 1, 0)).getUTCDate();
  return new Date(Date.UTC(Math.floor(at / 12), at % 12, Math.min(date, last))).toISOString().slice(0, 10);
}

/** First days of the months, quarters or years that cover a stretch, and the first day after it. */
export function calendarEdges(first: Day, last: Day, by: "month" | "quarter" | "year"): readonly Day[] {
  const step = { month: 1, quarter: 3, year: 12 }[by];
  const monthOf = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const edges: Day[] = [];
  for (let at = Math.floor(monthOf(first) / step) * step; ; at += step) {
    edges.push(new Date(Date.UTC(Math.floor(at / 12), at % 12, 1)).toISOString().slice(0, 10));
    if (at > monthOf(last)) return edges;
  }
}
