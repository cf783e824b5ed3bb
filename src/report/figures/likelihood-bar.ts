import { scaleLinear } from "d3-scale";
import type { Range } from "../../model/judgment.ts";
import { LIKELIHOOD_BANDS, LIKELIHOOD_TERMS } from "../../model/vocabulary/icd203.ts";
import { group, type Markup } from "../markup.ts";
import { line, rect, text } from "../svg.ts";
import type { Box } from "./rung.ts";

/** Per cent to user units along a bar. */
export function shareScale(x: number, width: number): (percent: number) => number {
  return scaleLinear([0, 100], [x, x + width]);
}

/** Alternating shades for the seven ICD 203 bands, 0 to 100 %. */
export function bands({ x, y, width, height }: Box): Markup {
  const at = shareScale(x, width);
  const edges = LIKELIHOOD_TERMS.map((term, position) => {
    const [low, high] = LIKELIHOOD_BANDS[term];
    return {
      from: position === 0 ? 0 : low,
      to: position === LIKELIHOOD_TERMS.length - 1 ? 100 : high,
      position,
    };
  });
  return group(
    edges
      .filter(({ position }) => position % 2 === 0)
      .map(({ from, to }) => rect(at(from), y, at(to) - at(from), height, { class: "f-band" })),
    rect(x, y, width, height, { class: "f-none s-rule" }),
  );
}

/** The weight-based range as a bar with its middle as a tick. */
export function rangeBar(range: Range, { x, y, width, height }: Box): Markup {
  const at = shareScale(x, width);
  const [low, high, middle] = [range.low, range.high, range.middle].map((share) => at(share * 100));
  return group(
    rect(low!, y + height * 0.25, Math.max(3, high! - low!), height * 0.5, { class: "f-both", rx: 2 }),
    line(middle!, y + 1, middle!, y + height - 1, "s-ink"),
  );
}

/** Band edges in per cent below the bars; narrow canvases leave the crowded ones out. */
export function bandAxis(x: number, y: number, width: number): Markup {
  const at = shareScale(x, width);
  const ticks = width < 360 ? [0, 20, 45, 80, 100] : [0, 5, 20, 45, 55, 80, 95, 100];
  return group(
    ticks.map((tick) =>
      tick === 100 ? text(at(100) - 5, y, "100", "t-head") : text(at(tick), y, String(tick), "t-head t-mid"),
    ),
  );
}
