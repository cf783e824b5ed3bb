import type { Span } from "../../model/document.ts";
import type { Interval } from "../../model/interval.ts";
import type { Candidates } from "../matching/pattern-index.ts";
import { everyPattern } from "../matching/pattern-places.ts";
import type { Atom, Clocks } from "./atom.ts";
import { coarser, type Part } from "./calendar.ts";
import { MONTH, namedDates } from "./named.ts";
import { numericDates } from "./numeric.ts";
import { RELATIVE_PATTERNS, relativeDates } from "./relative.ts";
import { STRETCH, stretches } from "./stretches.ts";
import { daysOf } from "./values.ts";
import { bareYears } from "./years.ts";

/** A date or period as written. `value` is `null` when it hangs on a date that isn't known. */
export interface DateMention extends Span {
  readonly value: Interval | null;
  /** For "March to May 2021": the two written dates it runs between; else empty. */
  readonly ends: readonly (Span & { readonly value: Interval | null })[];
}

/** Patterns that are run over the whole text. */
export const DATE_PATTERNS: readonly RegExp[] = [MONTH, STRETCH, ...RELATIVE_PATTERNS];

const PART =
  /(?:^|[\s("“*[|>-])((?:the )?(early|beginning of|start of|mid|middle of|late|end of)(?:[ -](?:in )?|,? in )(?:the )?)$/i;
const SINCE =
  /(?:^|[\s("“*[|])((?:(?:at least |ever )?since(?: at least)?|dating back to|as early as|from at least)(?: at least| as early as| as far back as| around| about| approximately| roughly| the)?(?: in)? )$/i;
const UNTIL = /(?:^|[\s("“*[|])((?:until|till|up to|up until|through)(?: at least)? )$/i;
const ONWARD =
  /,? (?:onwards?|and (?:later|onwards?|beyond)|to (?:the )?(?:present(?: day)?|date|now|today))\b/iy;
const DASH_PRESENT = /\s?[-–—]\s?(?:present|today|now)\b/iy;
const BETWEEN = /(?:^|[\s("“*[|])(between(?: at least)? )$/i;
const FROM = /(?:^|[\s("“*[|])(from(?: at least| around)? )$/i;
const JOINED = /^(?:\s?(?:-|–|—)\s?|,? (?:to|through|thru|until|till|up to|and)(?: at least| around)? )$/i;
const LONGEST_JOIN = 20;
const LOOK_BACK = 40;

const PARTS: Readonly<Record<string, Part>> = {
  early: "early",
  beginning: "early",
  start: "early",
  mid: "middle",
  middle: "middle",
  late: "late",
  end: "late",
};

/** Longest first where they start together; what overlaps an earlier one is dropped. */
function inOrder(atoms: readonly Atom[]): Atom[] {
  const sorted = [...atoms].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Atom[] = [];
  for (const atom of sorted) if (atom.start >= (kept.at(-1)?.end ?? 0)) kept.push(atom);
  return kept;
}

interface Dated extends Span {
  readonly atom: Atom;
  readonly part: Part | null;
  value: Interval | null;
}

/** Takes "early", "mid-", "the end of" before a date into it. Days have no parts. */
function withPart(text: string, atom: Atom, floor: number): Omit<Dated, "value"> {
  const whole = atom.kind !== "calendar" || atom.day === null;
  const before = text.slice(Math.max(floor, atom.start - LOOK_BACK), atom.start);
  const match = whole ? PART.exec(before) : null;
  if (!match) return { start: atom.start, end: atom.end, atom, part: null };
  const part = PARTS[match[2]!.toLowerCase().replace(/ of$/, "")] ?? null;
  return { start: atom.start - match[1]!.length, end: atom.end, atom, part };
}

const yearless = (atom: Atom): boolean => atom.kind === "calendar" && atom.year === "none";
const dayKey = (atom: Atom): string | null =>
  atom.kind === "calendar" && atom.day !== null ? `${atom.month}-${atom.day}` : null;

/** Days written without a year take the year the text gives the same day elsewhere, the first time it does. */
function withKnownYears(atoms: readonly Atom[]): readonly Atom[] {
  const years = new Map<string, number>();
  for (const atom of atoms) {
    const key = dayKey(atom);
    if (key !== null && atom.kind === "calendar" && typeof atom.year === "number" && !years.has(key))
      years.set(key, atom.year);
  }
  return atoms.map((atom) => {
    const year = yearless(atom) ? years.get(dayKey(atom) ?? "") : undefined;
    return year === undefined || atom.kind !== "calendar" ? atom : { ...atom, year };
  });
}

/** Values in text order: each date is the anchor of "that year" after it. */
function dated(text: string, written: readonly Atom[], published: string | null): Dated[] {
  const dates: Dated[] = [];
  let anchor: Interval | null = null;
  for (const atom of withKnownYears(written)) {
    const clocks: Clocks = { published, anchor };
    const found = withPart(text, atom, dates.at(-1)?.end ?? 0);
    const value = daysOf(found.atom, found.part, clocks);
    if (value === null && atom.kind === "relative" && atom.anchored) continue;
    dates.push({ ...found, value });
    if (atom.kind !== "relative" && value) anchor = value;
  }
  return dates;
}

const shapeOf = (atom: Atom): string => {
  if (atom.kind !== "calendar") return atom.kind;
  if (atom.month === null) return "year";
  return atom.day === null ? "month" : "day";
};

/** In "March to May 2021" and "between 2 June and July 4, 2019" the year stands once, at the end. */
function borrowYear(first: Dated, second: Dated): Interval | null {
  const [a, b] = [first.atom, second.atom];
  if (!yearless(a) || a.kind !== "calendar" || b.kind !== "calendar" || !second.value?.from)
    return first.value;
  const year = Number(second.value.from.slice(0, 4));
  const wraps = a.month !== null && b.month !== null && a.month > b.month;
  return daysOf({ ...a, year: wraps ? year - 1 : year }, first.part, { published: null, anchor: null });
}

/** Are two neighbouring dates the ends of one period? "and" joins only after "between", months to years only after "from". */
function joins(text: string, first: Dated, second: Dated, before: string): boolean {
  if (second.start - first.end > LONGEST_JOIN || second.start < first.end) return false;
  const between = JOINED.exec(text.slice(first.end, second.start));
  if (!between || first.atom.kind === "relative") return false;
  if (/\band\b/i.test(between[0])) return BETWEEN.test(before);
  return FROM.test(before) || shapeOf(first.atom) === shapeOf(second.atom) || second.atom.kind === "relative";
}

function range(first: Dated, second: Dated, before: string): DateMention | null {
  const from = borrowYear(first, second);
  if (from?.from && second.value?.to && from.from > second.value.to) return null;
  const lead = (BETWEEN.exec(before) ?? FROM.exec(before))?.[1]?.length ?? 0;
  const known = from?.from && second.value?.to;
  return {
    start: first.start - lead,
    end: second.end,
    value: known
      ? { from: from.from, to: second.value!.to, precision: coarser(from.precision, second.value!.precision) }
      : null,
    ends: [
      { start: first.start, end: first.end, value: from },
      { start: second.start, end: second.end, value: second.value },
    ],
  };
}

function test(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** "since 2009", "until May 2020", "2015 onwards": a period open on one side; else the date itself. */
function open(text: string, date: Dated, before: string): DateMention {
  const { start, end, value } = date;
  const since = SINCE.exec(before)?.[1];
  if (since) return { start: start - since.length, end, value: value && { ...value, to: null }, ends: [] };
  const onward = test(ONWARD, text, end) || test(DASH_PRESENT, text, end);
  if (onward) return { start, end: end + onward, value: value && { ...value, to: null }, ends: [] };
  const until = UNTIL.exec(before)?.[1];
  if (until) return { start: start - until.length, end, value: value && { ...value, from: null }, ends: [] };
  return { start, end, value, ends: [] };
}

/**
 * Which dates and periods does a text name? Spans in text order, not overlapping, each with the days it means.
 * `text`: with plain spaces, hyphens and quotes (`plainText`); addresses and file names blanked out.
 *
 * A date without a year is the latest such date not after publication, unless its range or sentence gives the
 * year, or the text writes the same day with its year elsewhere. Phrases relative to publication, and yearless dates, have the value `null` when `published` is `null`.
 * "Early", "mid", "late" take a third (of a month) or four months (of a year) and keep the coarser precision.
 * `patterns`: the index of the text, where there is one. Linear in the text.
 */
export function findDates(
  text: string,
  published: Interval | null,
  patterns: Candidates = everyPattern(text),
): DateMention[] {
  const reference = published?.to ?? published?.from ?? null;
  const atoms = inOrder([
    ...numericDates(text, reference),
    ...namedDates(text, patterns),
    ...stretches(text, patterns),
    ...bareYears(text),
    ...relativeDates(patterns),
  ]);
  const dates = dated(text, atoms, reference);
  const mentions: DateMention[] = [];
  for (let index = 0; index < dates.length; index += 1) {
    const date = dates[index]!;
    const next = dates[index + 1];
    const before = text.slice(Math.max(mentions.at(-1)?.end ?? 0, date.start - LOOK_BACK), date.start);
    const joined = next && joins(text, date, next, before) ? range(date, next, before) : null;
    mentions.push(joined ?? open(text, date, before));
    if (joined) index += 1;
  }
  return mentions;
}
