import type { Span } from "../../model/document.ts";
import type { Interval } from "../../model/interval.ts";

/** How a year was written: as figures, not at all, or against another date ("last year", "that year"). */
export type WrittenYear = number | "none" | "this" | "last" | "next" | "that" | "before" | "after";

/** A calendar date as far as it is written: "5 June", "June 2–5, 2020", "March", "2019". */
export interface CalendarAtom extends Span {
  readonly kind: "calendar";
  readonly year: WrittenYear;
  readonly month: number | null;
  readonly day: number | null;
  /** The second day of "June 2–5"; else `null`. */
  readonly lastDay: number | null;
}

/** A named stretch of a year: a quarter, a half, a season, a decade. Months count from `year`'s January = 1. */
export interface StretchAtom extends Span {
  readonly kind: "stretch";
  readonly year: WrittenYear;
  readonly months: readonly [first: number, last: number];
  readonly precision: "quarter" | "year";
}

/** What a phrase like "three months ago" is counted from. */
export interface Clocks {
  /** The day of publication, or `null`: then nothing relative to it has a value. */
  readonly published: string | null;
  /** The last date the text wrote out before this phrase, for "that year", "a week later". */
  readonly anchor: Interval | null;
}

/** A phrase that means a date only together with another one. */
export interface RelativeAtom extends Span {
  readonly kind: "relative";
  /** True for "that year", "a week later": without a date before them they mean no date at all. */
  readonly anchored: boolean;
  readonly resolve: (clocks: Clocks) => Interval | null;
}

/** One date as written, before it is joined with its neighbours and given a value. */
export type Atom = CalendarAtom | StretchAtom | RelativeAtom;

/** Years the reader believes in when they stand beside a month; anything else is a number. */
export const EARLIEST_YEAR = 1500;
export const LATEST_YEAR = 2099;
