import type { Status } from "../../model/vocabulary/levels.ts";
import { group, type Markup } from "../markup.ts";
import { line, rect } from "../svg.ts";

/** How one rung is drawn: filled, half, open and hatched, struck through; shape and hatch tell, not colour. */
export type RungState = Status | "held" | "empty" | "undetermined";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One rung. `hatchId` names a hatch pattern of the same drawing. */
export function rung(state: RungState, { x, y, width, height }: Box, hatchId: string): Markup {
  const outline = (classes: string, fill = "f-page"): Markup =>
    rect(x, y, width, height, { class: `${fill} ${classes}`, rx: 2 });
  const hatched = rect(x, y, width, height, { fill: `url(#${hatchId})`, rx: 2 });
  switch (state) {
    case "supported":
    case "held":
      return outline("s-both", "f-both");
    case "possible":
      return group(outline("s-both"), rect(x, y, width / 2, height, { class: "f-both" }));
    case "no-evidence":
      return group(outline("s-line"), hatched, rect(x, y, width, height, { class: "f-none s-line", rx: 2 }));
    case "undecidable":
    case "undetermined":
      return group(
        outline("s-line s-dash"),
        hatched,
        rect(x, y, width, height, { class: "f-none s-ink s-dash", rx: 2 }),
      );
    case "evidence-against":
      return group(
        outline("s-ink"),
        line(x + 3, y + 3, x + width - 3, y + height - 3, "s-ink"),
        line(x + 3, y + height - 3, x + width - 3, y + 3, "s-ink"),
      );
    case "empty":
      return outline("s-rule");
  }
}
