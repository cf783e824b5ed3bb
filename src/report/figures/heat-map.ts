import { byCodeUnit } from "../../model/ids.ts";
import { csvText } from "../escape.ts";
import type { Canvas, Drawing, Figure } from "../figure.ts";
import { el, group, type Markup } from "../markup.ts";
import { count } from "../numbers.ts";
import { type NamedOperation, operationsOf, placeName } from "../operations.ts";
import type { ReaderIndex } from "../reader-index.ts";
import { circle, diamond, fitted, hatch, label, rect, text } from "../svg.ts";
import { capital, listed } from "../words.ts";

const MOST_ACTORS = 30;
const MOST_PLACES = 14;

interface Grid {
  readonly actors: readonly { readonly id: string; readonly name: string; readonly total: number }[];
  readonly places: readonly string[];
  readonly counts: ReadonlyMap<string, number>;
  readonly own: (actor: string, place: string) => boolean;
}

const key = (actor: string, place: string): string => `${actor}\n${place}`;

function countriesOf(operation: NamedOperation): readonly string[] {
  return [...new Set(operation.victims.flatMap(({ country }) => (country === null ? [] : [country])))];
}

/** Operations by actor and victim country; the busiest rows and columns first, side A above side B. */
function gridOf(index: ReaderIndex): Grid {
  const counts = new Map<string, number>();
  const actors = new Map<string, { id: string; name: string; total: number }>();
  const places = new Map<string, number>();
  for (const operation of operationsOf(index))
    for (const place of countriesOf(operation)) {
      const actor = actors.get(operation.actor) ?? {
        id: operation.actor,
        name: operation.actorName,
        total: 0,
      };
      actors.set(operation.actor, { ...actor, total: actor.total + 1 });
      places.set(place, (places.get(place) ?? 0) + 1);
      counts.set(key(operation.actor, place), (counts.get(key(operation.actor, place)) ?? 0) + 1);
    }
  const rank = (actor: string): number => (index.sideOf(actor) === "b" ? 1 : 0);
  const ordered = [...actors.values()].sort(
    (left, right) =>
      rank(left.id) - rank(right.id) || right.total - left.total || byCodeUnit(left.id, right.id),
  );
  const targets = [...places].sort((left, right) => right[1] - left[1] || byCodeUnit(left[0], right[0]));
  return {
    actors: ordered.slice(0, MOST_ACTORS),
    places: targets.slice(0, MOST_PLACES).map(([place]) => place),
    counts,
    own: (actor, place) => index.actors.get(actor)?.states?.includes(place) ?? false,
  };
}

/** Four steps of one hue, by share of the largest count; 0 stays open. */
function step(value: number, most: number): number {
  return value === 0 ? 0 : Math.max(1, Math.ceil((4 * value) / most));
}

function cell(
  grid: Grid,
  actor: string,
  place: string,
  box: { x: number; y: number; w: number; h: number },
  most: number,
  prefix: string,
): Markup {
  const value = grid.counts.get(key(actor, place)) ?? 0;
  const heat = step(value, most);
  const own = grid.own(actor, place);
  return el(
    "g",
    { "data-actor": actor, "data-place": place },
    rect(box.x + 1, box.y + 1, box.w - 2, box.h - 2, { class: `h-${heat} s-rule` }),
    own && value === 0
      ? rect(box.x + 1, box.y + 1, box.w - 2, box.h - 2, { fill: `url(#${prefix}-own)` })
      : null,
    value === 0
      ? null
      : text(box.x + box.w / 2, box.y + box.h / 2 + 4, String(value), `t-mid h-ink${heat === 4 ? "-4" : ""}`),
  );
}

function draw(index: ReaderIndex, grid: Grid, { width, prefix }: Canvas): Drawing {
  const narrow = width < 560;
  const labelWidth = narrow ? 112 : 200;
  const w = Math.min(64, (width - labelWidth) / Math.max(1, grid.places.length));
  const h = 26;
  const head = 76;
  const most = Math.max(1, ...grid.counts.values());
  const columns = grid.places.map((place, column) => {
    const x = labelWidth + column * w + w / 2 + 4;
    return text(x, head - 8, fitted(placeName(index, place), 88), "t-soft", {
      transform: `rotate(-50 ${Math.round(x * 100) / 100} ${head - 8})`,
    });
  });
  const rows = grid.actors.map((actor, row) => {
    const y = head + row * h;
    const mark =
      index.sideOf(actor.id) === "b" ? diamond(6, y + h / 2, 4, "f-b") : circle(6, y + h / 2, 4.5, "f-a");
    return group(
      mark,
      label(16, y + h / 2 + 4, actor.name, labelWidth - 22),
      grid.places.map((place, column) =>
        cell(grid, actor.id, place, { x: labelWidth + column * w, y, w, h }, most, prefix),
      ),
    );
  });
  const foot = head + grid.actors.length * h + 20;
  return {
    height: foot + 6,
    content: group(
      el("defs", {}, hatch(`${prefix}-own`, "ink", 6)),
      columns,
      rows,
      circle(6, foot - 4, 4.5, "f-a"),
      text(16, foot, "side A", "t-head"),
      diamond(66, foot - 4, 4, "f-b"),
      text(76, foot, "side B", "t-head"),
      rect(124, foot - 11, 14, 12, { class: "s-rule", fill: `url(#${prefix}-own)` }),
      text(144, foot, "own state: not expected", "t-head"),
    ),
  };
}

/** The most frequent victim; several share the first place when their counts are equal. */
function title(index: ReaderIndex, grid: Grid): string {
  const totals = grid.places.map((place) =>
    grid.actors.reduce((sum, { id }) => sum + (grid.counts.get(key(id, place)) ?? 0), 0),
  );
  const most = Math.max(...totals);
  const first = grid.places
    .filter((_, position) => totals[position] === most)
    .map((place) => placeName(index, place));
  return first.length === 1
    ? `${capital(first[0]!)} is the country most often on record as a victim of the two sides`
    : `${capital(listed(first.slice(0, 3)))} are the countries most often on record as victims of the two sides`;
}

/** Who is on record against whom? `null` when no operation names a victim's country. */
export function heatMapFigure(index: ReaderIndex): Figure | null {
  const grid = gridOf(index);
  const top = grid.places[0];
  if (top === undefined || grid.actors.length === 0) return null;
  const cells = grid.actors.flatMap(({ id, name }) =>
    grid.places.map((place) => ({ id, name, place, value: grid.counts.get(key(id, place)) ?? 0 })),
  );
  const filled = cells.filter(({ value }) => value > 0);
  return {
    id: "heat-map",
    title: title(index, grid),
    subtitle: "Operations on record, by actor and victim country. Empty is not on record, which is not zero.",
    source: `${count(operationsOf(index).length, "operation")} of this case`,
    description: filled
      .map(({ name, place, value }) => `${name} against ${placeName(index, place)}: ${value}.`)
      .slice(0, 60)
      .join(" "),
    csv: csvText(
      ["actor", "name", "country", "operations"],
      cells.map(({ id, name, place, value }) => [id, name, place, value]),
    ),
    draw: (canvas) => draw(index, grid, canvas),
  };
}
