import type { Block, Line, Table, Thread } from "../blocks.ts";
import { type Figure, inlineSvg } from "../figure.ts";
import { el, group, type Markup, verbatim } from "../markup.ts";
import { inlinesHtml, isolated, markHtml, type PageContext, stepsHtml } from "./inline.ts";

/** Widths figures are drawn at: one for columns of 640 pixels and more, one for a telephone. */
const WIDE = 720;
const NARROW = 352;

function threadHtml(thread: Thread, page: PageContext): Markup {
  return el(
    "details",
    { class: "thread" },
    el(
      "summary",
      {},
      el("span", { class: "number" }, String(thread.number)),
      " ",
      el("bdi", {}, thread.title),
    ),
    stepsHtml(thread.steps, page, `thread-${thread.number}`),
  );
}

/** A sentence and its mark; nothing between them, so that the mark never starts a line. */
function lineHtml(line: Line, page: PageContext): Markup {
  return group(inlinesHtml(line.parts, page), markHtml(line.thread), " ");
}

function paragraphsHtml(block: Block & { kind: "paragraphs" }, page: PageContext): Markup {
  const text = block.paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) =>
      el(
        "p",
        {},
        lines.map((line) => lineHtml(line, page)),
      ),
    );
  const threads = block.threads.map((thread) => threadHtml(thread, page));
  if (text.length === 0) return el("div", { class: "threads" }, threads);
  if (threads.length === 0) return group(text);
  return el("div", { class: "beside" }, el("div", {}, text), el("div", { class: "margin" }, threads));
}

function tableHtml(table: Table, page: PageContext, id: string): Markup {
  const classes = table.columns.map(({ align, room }) =>
    [align === "end" ? "end" : "", room ?? ""].filter((name) => name !== "").join(" "),
  );
  const head = table.columns.map(({ label }, column) =>
    el("th", { scope: "col", class: classes[column] || null }, label),
  );
  const rows = table.rows.map((row) =>
    el(
      "tr",
      {},
      row.map((cell, column) =>
        column === 0
          ? el("th", { scope: "row", class: classes[0] || null }, inlinesHtml(cell, page))
          : el("td", { class: classes[column] || null }, inlinesHtml(cell, page)),
      ),
    ),
  );
  const grid = el(
    "table",
    { "aria-labelledby": id },
    el("thead", {}, el("tr", {}, head)),
    el("tbody", {}, rows),
  );
  return group(
    el("p", { class: "caption", id }, isolated(table.caption)),
    el("div", { class: "scroll", role: "region", "aria-labelledby": id, tabindex: 0 }, grid),
  );
}

function figureHtml(figure: Figure): Markup {
  return el(
    "figure",
    { id: `figure-${figure.id}` },
    el(
      "figcaption",
      {},
      el("span", { class: "fig-title" }, isolated(`${figure.title}.`)),
      el("span", { class: "fig-sub" }, figure.subtitle),
    ),
    inlineSvg(figure, WIDE, "wide"),
    inlineSvg(figure, NARROW, "narrow"),
    el(
      "p",
      { class: "source" },
      `Source: ${figure.source}. Data: `,
      el("code", {}, verbatim(`figures/${figure.id}.csv`)),
      ".",
    ),
  );
}

function foldHtml(block: Block & { kind: "fold" }, page: PageContext, id: string): Markup {
  return el(
    "details",
    { class: block.print ? "fold" : "fold screen-only" },
    el("summary", {}, block.summary),
    block.blocks.map((inner, position) => blockHtml(inner, page, `${id}-${position + 1}`)),
  );
}

/** One block. `id` is unique in the page and names the parts that need one. */
export function blockHtml(block: Block, page: PageContext, id: string): Markup {
  switch (block.kind) {
    case "paragraphs":
      return paragraphsHtml(block, page);
    case "heading":
      return el("h3", {}, isolated(block.text));
    case "table":
      return tableHtml(block, page, id);
    case "figure":
      return figureHtml(block.figure);
    case "list":
      return el(
        "ul",
        { class: "plain" },
        block.items.map((item) => el("li", {}, inlinesHtml(item, page))),
      );
    case "facts":
      return el(
        "dl",
        {},
        block.items.map(({ term, value }) =>
          group(el("dt", {}, term), el("dd", {}, inlinesHtml(value, page))),
        ),
      );
    case "missing":
      return el("p", { class: "missing" }, isolated(block.text));
    case "note":
      return el("p", { class: "note" }, inlinesHtml(block.parts, page));
    case "fold":
      return foldHtml(block, page, id);
  }
}
