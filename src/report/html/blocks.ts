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

/** A sentence whose last word and mark stay on one line. */
function lineHtml(line: Line, page: PageContext): Markup {
  const mark = markHtml(line.thread);
  const last = line.parts.at(-1);
  const cut = typeof last === "string" ? last.lastIndexOf(" ") : -1;
  if (mark === null || typeof last !== "string" || cut < 0 || last.length - cut > 24)
    return group(inlinesHtml(line.parts, page), mark, " ");
  const before = [...line.parts.slice(0, -1), last.slice(0, cut + 1)];
  return group(
    inlinesHtml(before, page),
    el("span", { class: "keep" }, isolated(last.slice(cut + 1)), mark),
    " ",
  );
}

function linesHtml(block: Block & { kind: "lines" }, page: PageContext): Markup {
  const text =
    block.lines.length > 0
      ? el(
          "p",
          {},
          block.lines.map((line) => lineHtml(line, page)),
        )
      : null;
  const threads = block.threads.map((thread) => threadHtml(thread, page));
  if (text === null) return el("div", { class: "threads" }, threads);
  if (threads.length === 0) return text;
  return el("div", { class: "beside" }, text, el("div", { class: "margin" }, threads));
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
    case "lines":
      return linesHtml(block, page);
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
