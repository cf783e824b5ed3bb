import type { Markup } from "./markup.ts";
import { type Attributes, el } from "./markup.ts";

/** Marks of a figure. Lengths are user units, one to a CSS pixel at the figure's own width. */

export type HatchInk = "ink" | "a" | "b" | "both";

/** Width of a text in 12-unit sans, by character class: an estimate that errs on the wide side. */
export function textWidth(text: string, size = 12): number {
  let units = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code >= 0x1100 && (code <= 0x115f || (code >= 0x2e80 && code <= 0xffdc))) units += 1.02;
    else if (/[MW@%—]/u.test(character)) units += 0.92;
    else if (/[A-Z⟨⟩×]/u.test(character)) units += 0.69;
    else if (/[iljtf.,;:' |()[\]!]/u.test(character)) units += 0.33;
    else units += 0.57;
  }
  return units * size;
}

/** The text cut to fit, with an ellipsis; the whole text when it fits. */
export function fitted(text: string, width: number, size = 12): string {
  if (textWidth(text, size) <= width) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidth(`${characters.join("")}…`, size) > width) characters.pop();
  return `${characters.join("").trimEnd()}…`;
}

/** Greedy line breaking at spaces. A word wider than the line is cut. */
export function wrapped(text: string, width: number, size = 12): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const next = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(next, size) > width) {
      lines.push(fitted(line, width, size));
      line = word;
    } else line = next;
  }
  return line === "" ? lines : [...lines, fitted(line, width, size)];
}

export function text(x: number, y: number, content: string, classes = "", extra: Attributes = {}): Markup {
  return el("text", { x, y, class: classes === "" ? null : classes, ...extra }, content);
}

/** A text that nearly fills its room is held to it: fonts differ in width, and a script's letters may come from another. */
function held(content: string, width: number): Attributes {
  const length = textWidth(content);
  return length > width * 0.85
    ? { textLength: Math.min(length, width), lengthAdjust: "spacingAndGlyphs" }
    : {};
}

/** A text cut to `width`; the whole of it shows on hover and is read out. */
export function label(x: number, y: number, content: string, width: number, classes = ""): Markup {
  const cut = fitted(content, width);
  const title = cut === content ? null : el("title", {}, content);
  return el("text", { x, y, class: classes === "" ? null : classes, ...held(cut, width) }, title, cut);
}

/** Two names within `width`: each gives way to the other, so that neither end is lost. */
export function pairLabel(x: number, y: number, a: string, b: string, width: number, classes = ""): Markup {
  const whole = `${a} × ${b}`;
  if (textWidth(whole) <= width) return text(x, y, whole, classes, held(whole, width));
  const room = width - textWidth(" × ");
  const roomA = Math.max(room / 2, room - textWidth(b));
  const cutA = fitted(a, roomA);
  const cut = `${cutA} × ${fitted(b, room - Math.min(roomA, textWidth(cutA)))}`;
  const attributes = { x, y, class: classes === "" ? null : classes, ...held(cut, width) };
  return el("text", attributes, el("title", {}, whole), cut);
}

export function rect(x: number, y: number, width: number, height: number, extra: Attributes): Markup {
  return el("rect", { x, y, width: Math.max(0, width), height: Math.max(0, height), ...extra });
}

export function line(x1: number, y1: number, x2: number, y2: number, classes: string): Markup {
  return el("line", { x1, y1, x2, y2, class: classes });
}

export function path(d: string, classes: string, extra: Attributes = {}): Markup {
  return el("path", { d, class: classes, ...extra });
}

/** A diamond around a point: side B's mark, where side A's is a circle. */
export function diamond(x: number, y: number, radius: number, classes: string): Markup {
  const r = radius * 1.2;
  return path(
    `M${fix(x)} ${fix(y - r)}l${fix(r)} ${fix(r)}l${fix(-r)} ${fix(r)}l${fix(-r)} ${fix(-r)}z`,
    classes,
  );
}

export function circle(cx: number, cy: number, r: number, classes: string): Markup {
  return el("circle", { cx, cy, r, class: classes });
}

/** Two decimals, for path data. */
export function fix(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Diagonal hatching for `fill="url(#id)"`. Ids must differ between the figures of a page. */
export function hatch(id: string, ink: HatchInk, gap = 5): Markup {
  return el(
    "pattern",
    { id, width: gap, height: gap, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    el("line", { x1: 0, y1: 0, x2: 0, y2: gap, class: `p-${ink}` }),
  );
}
