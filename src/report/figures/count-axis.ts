import { scaleLinear } from "d3-scale";
import { group, type Markup } from "../markup.ts";
import { plain } from "../numbers.ts";
import { line, text } from "../svg.ts";

/** Counts to user units, with a light grid and whole-number ticks below. */
export interface CountAxis {
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
}

/** An axis from 0 (or `low`) to `high` over `width`, its ticks whole numbers. */
export function countAxis(low: number, high: number, x: number, width: number): CountAxis {
  const scale = scaleLinear([low, Math.max(high, low + 1)], [x, x + width]);
  const ticks = scale
    .ticks(Math.max(3, Math.min(8, Math.floor(width / 60))))
    .filter((tick) => Number.isInteger(tick));
  return { at: (value) => scale(value), ticks };
}

export function drawAxis({ at, ticks }: CountAxis, top: number, bottom: number): Markup {
  return group(
    ticks.map((tick) =>
      group(
        line(at(tick), top, at(tick), bottom, "s-rule"),
        text(at(tick), bottom + 15, plain(tick), "t-head t-mid"),
      ),
    ),
  );
}
