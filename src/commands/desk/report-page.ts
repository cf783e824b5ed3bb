import type { Assessment } from "../../model/assessment.ts";
import type { ReportPage, WireBlock, WireInline, WireSection, WireStep } from "../../model/schemas/report.ts";
import type { Block, Inline, Section, Step } from "../../report/blocks.ts";
import { defang } from "../../report/defang.ts";
import { inert, safeUrl } from "../../report/escape.ts";
import { type Figure, inlineSvg } from "../../report/figure.ts";
import { outline } from "../../report/outline.ts";

/** Widths that figures are drawn at, as in the report's own page. */
const WIDE = 720;
const NARROW = 352;

/** Invisible characters shown, indicators defanged: what every writer of the report does to text from documents. */
const clean = (text: string): string => inert(defang(text));

function inline(part: Inline): WireInline {
  if (typeof part === "string") return clean(part);
  switch (part.kind) {
    case "link":
      return { kind: "link", text: inert(part.text), url: safeUrl(part.url) };
    case "command":
      return { kind: "command", text: inert(part.text) };
    case "versus":
    case "claim":
    case "claim-anchor":
    case "thread":
      return part;
    case "side":
      return { kind: "side", side: part.side, text: clean(part.text) };
    default:
      return { kind: part.kind, text: clean(part.text) };
  }
}

const inlines = (parts: readonly Inline[]): WireInline[] => parts.map(inline);

function step({ label, steps }: Step): WireStep {
  return { label: inlines(label), steps: steps.map(step) };
}

function figure(drawn: Figure): Extract<WireBlock, { kind: "figure" }>["figure"] {
  return {
    id: drawn.id,
    title: clean(drawn.title),
    subtitle: clean(drawn.subtitle),
    source: clean(drawn.source),
    description: clean(drawn.description),
    wide: inlineSvg(drawn, WIDE, "wide").markup,
    narrow: inlineSvg(drawn, NARROW, "narrow").markup,
  };
}

function block(one: Block): WireBlock {
  switch (one.kind) {
    case "paragraphs":
      return {
        kind: "paragraphs",
        paragraphs: one.paragraphs.map((lines) =>
          lines.map(({ parts, thread }) => ({ parts: inlines(parts), thread })),
        ),
        threads: one.threads.map(({ number, title, steps }) => ({
          number,
          title: clean(title),
          steps: steps.map(step),
        })),
      };
    case "table":
      return {
        kind: "table",
        caption: clean(one.caption),
        columns: one.columns.map((column) => ({ ...column })),
        rows: one.rows.map((row) => row.map(inlines)),
      };
    case "figure":
      return { kind: "figure", figure: figure(one.figure) };
    case "list":
      return { kind: "list", items: one.items.map(inlines) };
    case "facts":
      return { kind: "facts", items: one.items.map(({ term, value }) => ({ term, value: inlines(value) })) };
    case "note":
      return { kind: "note", parts: inlines(one.parts) };
    case "fold":
      return { kind: "fold", summary: clean(one.summary), print: one.print, blocks: one.blocks.map(block) };
    case "heading":
    case "missing":
      return { kind: one.kind, text: clean(one.text) };
  }
}

const section = ({ id, title, blocks }: Section): WireSection => ({ id, title, blocks: blocks.map(block) });

/** Sections that fill pages of their own in the workbench, and are sent only when asked for. */
const LARGE = new Set(["claims", "names"]);

/** The report's sections as content; all but the largest, or those asked for by id. */
export function reportPage(assessment: Assessment, wanted: readonly string[] | null): ReportPage {
  const { title, sections } = outline(assessment);
  return {
    title: clean(title),
    sections: sections
      .filter(({ id }) => (wanted === null ? !LARGE.has(id) : wanted.includes(id)))
      .map(section),
  };
}
