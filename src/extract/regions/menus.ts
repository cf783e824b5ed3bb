import { MENU_WORD } from "./cues.ts";
import type { Unit } from "./units.ts";

/** A link of a menu: a word or three, no figures, no stop. */
const isShort = ({ line, block }: Unit): boolean =>
  block.tag !== "td" && line.length <= 32 && line.split(" ").length <= 4 && /^[\p{L}&'’ +/-]+$/u.test(line);

/**
 * Marks the site's menu where a scrape leaves it: a run of short lines at the top or the bottom of the page, at
 * least two of them words that only menus hold. A list of victims or malware elsewhere is left alone.
 */
export function markMenus(units: readonly Unit[]): void {
  for (const order of [units, [...units].reverse()]) {
    let length = 0;
    while (length < order.length && (isShort(order[length]!) || MENU_WORD.test(order[length]!.line)))
      length += 1;
    const run = order.slice(0, length);
    const words = run.filter((unit) => MENU_WORD.test(unit.line)).length;
    if (run.length >= 3 && words >= 2 && length < units.length)
      for (const unit of run) unit.kind = "furniture";
  }
}
