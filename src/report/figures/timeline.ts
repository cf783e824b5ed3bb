import { byCodeUnit } from "../../model/ids.ts";
import { csvText } from "../escape.ts";
import type { Canvas, Drawing, Figure } from "../figure.ts";
import { el, group, type Markup } from "../markup.ts";
import { count } from "../numbers.ts";
import {
  dayNumber,
  isDated,
  type NamedOperation,
  operationsOf,
  placeName,
  victimText,
} from "../operations.ts";
import type { ReaderIndex } from "../reader-index.ts";
import { circle, diamond, hatch, label, line, rect, text, textWidth } from "../svg.ts";
import { intervalText } from "../words.ts";

const MOST_LANES = 24;
const MOST_OPERATIONS = 300;

interface Bar {
  readonly operation: NamedOperation;
  readonly from: number;
  readonly to: number;
}

interface Lane {
  readonly actor: string;
  readonly name: string;
  readonly tracks: readonly (readonly Bar[])[];
}

interface Plan {
  readonly lanes: readonly Lane[];
  readonly events: readonly { readonly day: number; readonly date: string; readonly label: string }[];
  readonly from: number;
  readonly to: number;
  readonly undated: number;
  readonly left: number;
}

/** First days of the years that cover both ends. */
function yearsAround(from: number, to: number): readonly [number, number] {
  const first = new Date(from * 86_400_000).getUTCFullYear();
  const last = new Date(to * 86_400_000).getUTCFullYear();
  return [dayNumber(`${first}-01-01`), dayNumber(`${last + 1}-01-01`)];
}

/** Puts bars on the first track where they do not meet another. */
function tracked(bars: readonly Bar[], gap: number): readonly (readonly Bar[])[] {
  const tracks: Bar[][] = [];
  for (const bar of bars) {
    const free = tracks.find((track) => (track.at(-1)?.to ?? Number.NEGATIVE_INFINITY) + gap < bar.from);
    if (free) free.push(bar);
    else tracks.push([bar]);
  }
  return tracks;
}

function planOf(index: ReaderIndex): Plan | null {
  const operations = operationsOf(index);
  const dated = operations.filter(({ when }) => isDated(when));
  if (dated.length === 0) return null;
  const events = index.assessment.question.events.map((event) => ({ ...event, day: dayNumber(event.date) }));
  const ends = dated.flatMap(({ when }) =>
    [when.from, when.to].flatMap((day) => (day === null ? [] : [dayNumber(day)])),
  );
  const days = [...ends, ...events.map(({ day }) => day)];
  const [from, to] = yearsAround(Math.min(...days), Math.max(...days));
  const bars = dated
    .slice(0, MOST_OPERATIONS)
    .map((operation) => ({
      operation,
      from: operation.when.from === null ? from : dayNumber(operation.when.from),
      to: operation.when.to === null ? to : dayNumber(operation.when.to) + 1,
    }))
    .sort((left, right) => left.from - right.from || byCodeUnit(left.operation.id, right.operation.id));
  const actors = [...new Map(bars.map(({ operation }) => [operation.actor, operation.actorName]))];
  const rank = (actor: string): number => (index.sideOf(actor) === "b" ? 1 : 0);
  const lanes = actors
    .sort((left, right) => rank(left[0]) - rank(right[0]) || byCodeUnit(left[0], right[0]))
    .slice(0, MOST_LANES)
    .map(([actor, name]) => ({
      actor,
      name,
      tracks: tracked(
        bars.filter(({ operation }) => operation.actor === actor),
        (to - from) / 80,
      ),
    }));
  return {
    lanes,
    events,
    from,
    to,
    undated: operations.length - dated.length,
    left: Math.max(0, dated.length - MOST_OPERATIONS),
  };
}

function mark(index: ReaderIndex, bar: Bar, at: (day: number) => number, y: number, prefix: string): Markup {
  const { operation } = bar;
  const side = index.sideOf(operation.actor) === "b" ? "b" : "a";
  const [x1, x2] = [at(bar.from), at(bar.to)];
  const place = (code: string): string => placeName(index, code);
  const words = `${operation.actorName} against ${victimText(operation, place)}, ${intervalText(operation.when)}`;
  const short = x2 - x1 < 6;
  const shape = short
    ? side === "a"
      ? circle((x1 + x2) / 2, y, 4.5, "f-a")
      : diamond((x1 + x2) / 2, y, 4, "f-b")
    : group(
        rect(x1, y - 5, x2 - x1, 10, { class: "f-page", rx: 2 }),
        rect(x1, y - 5, x2 - x1, 10, {
          fill: `url(#${prefix}-${side})`,
          class: `s-${side}${operation.when.from === null || operation.when.to === null ? " s-dash" : ""}`,
          rx: 2,
        }),
      );
  return el("g", { "data-operation": operation.id }, el("title", {}, words), shape);
}

/** Years below, thinned to what fits. */
function years(plan: Plan, at: (day: number) => number, top: number, bottom: number): Markup {
  const first = new Date(plan.from * 86_400_000).getUTCFullYear();
  const last = new Date(plan.to * 86_400_000).getUTCFullYear();
  const perYear = (at(plan.to) - at(plan.from)) / Math.max(1, last - first);
  const every = [1, 2, 5, 10].find((step) => step * perYear >= 38) ?? 10;
  const ticks = Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
  return group(
    ticks
      .filter((year) => year % every === 0)
      .map((year) => {
        const x = at(dayNumber(`${year}-01-01`));
        return group(line(x, top, x, bottom, "s-rule"), text(x, bottom + 15, String(year), "t-head t-mid"));
      }),
  );
}

/** Beside its rule, on the side that has room; where neither has, up to the figure's edge, cut if need be. */
function eventLabel(
  x: number,
  y: number,
  { words, room }: { readonly words: string; readonly room: number },
  width: number,
): Markup {
  if (x + 5 + room <= width) return label(x + 4, y, words, width - x - 4, "t-head");
  if (x - 5 - room >= 0) return text(x - 4, y, words, "t-head t-end");
  return label(Math.max(0, width - room - 1), y, words, width, "t-head");
}

/** Thin rules of the question's events, their labels stacked so that none covers another. */
function eventRules(
  plan: Plan,
  at: (day: number) => number,
  width: number,
  rows: number,
  bottom: number,
): Markup {
  return group(
    plan.events.map((event, position) => {
      const x = at(event.day);
      const row = position % rows;
      const y = 11 + row * 15;
      const words = `${event.date} ${event.label}`;
      const room = textWidth(words, 11);
      return group(line(x, y + 4, x, bottom, "s-ink s-dash"), eventLabel(x, y, { words, room }, width));
    }),
  );
}

function draw(index: ReaderIndex, plan: Plan, { width, prefix }: Canvas): Drawing {
  const narrow = width < 560;
  const left = narrow ? 4 : 168;
  const eventRows = Math.max(1, Math.min(4, plan.events.length));
  const top = plan.events.length > 0 ? eventRows * 15 + 8 : 8;
  const at = (day: number): number =>
    left + ((day - plan.from) / (plan.to - plan.from)) * (width - left - 14);
  let y = top;
  const lanes = plan.lanes.map((lane) => {
    const nameY = y + 14;
    const start = narrow ? y + 30 : y + 10;
    const marks = lane.tracks.flatMap((track, position) =>
      track.map((bar) => mark(index, bar, at, start + position * 15, prefix)),
    );
    y = start + lane.tracks.length * 15 + 2;
    const side =
      index.sideOf(lane.actor) === "b" ? diamond(6, nameY - 4, 4, "f-b") : circle(6, nameY - 4, 4.5, "f-a");
    return group(
      side,
      label(16, nameY, lane.name, narrow ? width - 20 : left - 24, "t-halo"),
      marks,
      line(0, y, width, y, "s-rule"),
    );
  });
  const defs = el("defs", {}, hatch(`${prefix}-a`, "a", 4), hatch(`${prefix}-b`, "b", 4));
  return {
    height: y + 44,
    content: group(
      defs,
      years(plan, at, top, y),
      lanes,
      eventRules(plan, at, width, eventRows, y),
      circle(6, y + 34, 4.5, "f-a"),
      diamond(20, y + 34, 4, "f-b"),
      text(30, y + 38, "dated to the day", "t-head"),
      rect(126, y + 29, 22, 10, { class: "s-a", fill: `url(#${prefix}-a)`, rx: 2 }),
      text(154, y + 38, "within these dates", "t-head"),
    ),
  };
}

function csv(index: ReaderIndex): string {
  return csvText(
    ["operation", "actor", "name", "from", "to", "precision", "victims", "outcome", "publishers"],
    operationsOf(index).map((operation) => [
      operation.id,
      operation.actor,
      operation.actorName,
      operation.when.from ?? "",
      operation.when.to ?? "",
      operation.when.precision,
      victimText(operation, (code) => code),
      operation.outcome ?? "",
      operation.publishers.join("; "),
    ]),
  );
}

/** When did each side act, as precisely as the sources say? `null` when nothing is dated. */
export function timelineFigure(index: ReaderIndex): Figure | null {
  const plan = planOf(index);
  if (plan === null) return null;
  const drawn = plan.lanes.reduce(
    (sum, lane) => sum + lane.tracks.reduce((inner, track) => inner + track.length, 0),
    0,
  );
  const years = [plan.from, plan.to - 1].map((day) => new Date(day * 86_400_000).getUTCFullYear());
  const open = plan.undated > 0 ? ` ${count(plan.undated, "undated operation")} cannot be drawn.` : "";
  const span = years[0] === years[1] ? `${years[0]}` : `${years[0]} to ${years[1]}`;
  return {
    id: "timeline",
    title: `${count(drawn, "dated operation")} of ${count(plan.lanes.length, "actor")} between ${span}`
      .replace(/between (\d{4})$/u, "in $1")
      .replace(/between (\d{4}) to/u, "from $1 to"),
    subtitle: `By incident date, not by publication. A hatched bar covers all dates the source allows.${open}`,
    source: `${count(operationsOf(index).length, "operation")} of this case`,
    description: operationsOf(index)
      .slice(0, 60)
      .map((operation) => `${operation.actorName}, ${intervalText(operation.when)}.`)
      .join(" "),
    csv: csv(index),
    draw: (canvas) => draw(index, plan, canvas),
  };
}
