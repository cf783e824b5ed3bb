import { el, group, type Markup, raw } from "./markup.ts";
import { text, wrapped } from "./svg.ts";
import { FIGURE_CSS, tokenCss } from "./tokens.ts";

/** Where a figure is drawn: its width in user units, and a prefix that keeps its pattern ids its own. */
export interface Canvas {
  readonly width: number;
  readonly prefix: string;
}

export interface Drawing {
  readonly height: number;
  readonly content: Markup;
}

/** One figure: what it shows in words, how it draws itself at a width, and its numbers as CSV. */
export interface Figure {
  readonly id: string;
  /** A sentence that states what is seen. */
  readonly title: string;
  /** Measure and unit. */
  readonly subtitle: string;
  readonly source: string;
  /** What a reader who cannot see it needs: the values in words. */
  readonly description: string;
  readonly csv: string;
  readonly draw: (canvas: Canvas) => Drawing;
}

/** The plot alone, for a page that sets title, subtitle and source as its own text. */
export function inlineSvg(figure: Figure, width: number, variant: string): Markup {
  const prefix = `${figure.id}-${variant}`;
  const { height, content } = figure.draw({ width, prefix });
  return el(
    "svg",
    {
      class: `fig fig-${variant}`,
      viewBox: `0 0 ${Math.round(width)} ${Math.round(height)}`,
      width: Math.round(width),
      height: Math.round(height),
      role: "img",
      "aria-labelledby": `${prefix}-t ${prefix}-d`,
    },
    el("title", { id: `${prefix}-t` }, figure.title),
    el("desc", { id: `${prefix}-d` }, figure.description),
    content,
  );
}

/** A file of its own: title, subtitle, plot and source line, with its colours inside. */
export function standaloneSvg(figure: Figure, width = 720): string {
  const margin = 20;
  const inner = width - 2 * margin;
  const title = wrapped(figure.title, inner, 15);
  const subtitle = wrapped(figure.subtitle, inner);
  const source = wrapped(`Source: ${figure.source}`, inner, 11);
  const { height, content } = figure.draw({ width: inner, prefix: figure.id });
  const plotTop = margin + title.length * 20 + subtitle.length * 16 + 16;
  const sourceTop = plotTop + height + 24;
  const total = Math.round(sourceTop + source.length * 15 + margin - 10);
  const texts = [
    ...title.map((words, row) => text(margin, margin + 14 + row * 20, words, "t-title")),
    ...subtitle.map((words, row) =>
      text(margin, margin + 14 + title.length * 20 + row * 16, words, "t-soft"),
    ),
    ...source.map((words, row) => text(margin, sourceTop + row * 15, words, "t-head")),
  ];
  const svg = el(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      class: "fig",
      viewBox: `0 0 ${width} ${total}`,
      width,
      height: total,
      role: "img",
      "aria-labelledby": `${figure.id}-t ${figure.id}-d`,
    },
    el("title", { id: `${figure.id}-t` }, figure.title),
    el("desc", { id: `${figure.id}-d` }, `${figure.subtitle} ${figure.description}`),
    el("style", {}, raw(`${tokenCss("svg")}${FIGURE_CSS}`)),
    el("rect", { width, height: total, class: "f-page" }),
    group(texts),
    el("g", { transform: `translate(${margin} ${Math.round(plotTop)})` }, content),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg.markup}\n`;
}
