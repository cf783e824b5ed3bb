import type { Assessment } from "../model/assessment.ts";
import type { Block, Inline, Line, Section, Step, Table, Thread } from "./blocks.ts";
import { defang } from "./defang.ts";
import { escapeMarkdown, markdownCode, safeUrl } from "./escape.ts";
import type { Figure } from "./figure.ts";
import { outline } from "./outline.ts";
import { citation } from "./sections/method.ts";

const words = (text: string): string => escapeMarkdown(defang(text));

function link(text: string, url: string): string {
  const safe = safeUrl(url);
  return safe === null ? markdownCode(defang(text)) : `[${escapeMarkdown(text)}](<${safe}>)`;
}

function inlineText(inline: Inline): string {
  if (typeof inline === "string") return words(inline);
  switch (inline.kind) {
    case "name":
    case "side":
      return words(inline.text);
    case "versus":
      return " × ";
    case "strong":
      return `**${words(inline.text)}**`;
    case "quote":
      return `“${words(inline.text)}”`;
    case "id":
      return markdownCode(defang(inline.text));
    case "command":
      return markdownCode(inline.text);
    case "link":
      return link(inline.text, inline.url);
    case "claim":
    case "claim-anchor":
      return markdownCode(inline.id);
    case "thread":
      return `[${inline.number}](#thread-${inline.number})`;
  }
}

const inlinesText = (inlines: readonly Inline[]): string => inlines.map(inlineText).join("");

function tableText(table: Table): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    `**${words(table.caption)}**`,
    "",
    row(table.columns.map(({ label }) => words(label))),
    row(table.columns.map(({ align }) => (align === "end" ? "---:" : "---"))),
    ...table.rows.map((cells) => row(cells.map(inlinesText))),
  ].join("\n");
}

/** A figure in words: its sentence, its measure, its values, and the file that draws it. */
function figureText(figure: Figure): string {
  return [
    `**${words(figure.title)}.** ${words(figure.subtitle)}`,
    "",
    `> ${words(figure.description)}`,
    "",
    `Figure ${markdownCode(`figures/${figure.id}.svg`)}, data ${markdownCode(`figures/${figure.id}.csv`)}. Source: ${words(figure.source)}.`,
  ].join("\n");
}

function stepsText(steps: readonly Step[], depth: number): readonly string[] {
  return steps.flatMap((step) => [
    `${"  ".repeat(depth)}- ${inlinesText(step.label)}`,
    ...stepsText(step.steps, depth + 1),
  ]);
}

function paragraphText(lines: readonly Line[]): string {
  const mark = ({ thread }: Line): string => (thread === null ? "" : ` [${thread}](#thread-${thread})`);
  return lines.map((line) => inlinesText(line.parts) + mark(line)).join(" ");
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "paragraphs":
      return block.paragraphs
        .map(paragraphText)
        .filter((text) => text !== "")
        .join("\n\n");
    case "heading":
      return `### ${words(block.text)}`;
    case "table":
      return tableText(block);
    case "figure":
      return figureText(block.figure);
    case "list":
      return block.items.map((item) => `- ${inlinesText(item)}`).join("\n");
    case "facts":
      return block.items.map(({ term, value }) => `- ${words(term)}: ${inlinesText(value)}`).join("\n");
    case "missing":
    case "note":
      return block.kind === "missing" ? `_${words(block.text)}_` : inlinesText(block.parts);
    case "fold":
      return [`**${words(block.summary)}**`, ...block.blocks.map(blockText)].join("\n\n");
  }
}

function threadsOf(block: Block): readonly Thread[] {
  if (block.kind === "paragraphs") return block.threads;
  return block.kind === "fold" ? block.blocks.flatMap(threadsOf) : [];
}

function sectionText(section: Section): string {
  return [`## ${section.title}`, ...section.blocks.map(blockText).filter((text) => text !== "")].join("\n\n");
}

/** The report's content as Markdown, section for section; threads come last, each under its number. */
export function renderMarkdown(assessment: Assessment): string {
  const { title, index, sections } = outline(assessment);
  const threads = sections
    .flatMap((section) => section.blocks.flatMap(threadsOf))
    .map((thread) =>
      [
        `### Thread ${thread.number}`,
        `**${words(thread.title)}**`,
        stepsText(thread.steps, 0).join("\n"),
      ].join("\n\n"),
    );
  const marking = assessment.tlp === undefined ? [] : [`TLP:${assessment.tlp.toUpperCase()}`];
  const parts = [
    `# ${words(title)}`,
    ...marking,
    ...sections.map(sectionText),
    "## Threads",
    ...threads,
    words(citation(index)),
  ];
  return `${parts.join("\n\n")}\n`;
}
