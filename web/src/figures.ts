import type { ReportPage, WireBlock, WireFigure } from "../../src/model/schemas/report.ts";

function figuresIn(blocks: readonly WireBlock[]): readonly WireFigure[] {
  return blocks.flatMap((block) =>
    block.kind === "figure" ? [block.figure] : block.kind === "fold" ? figuresIn(block.blocks) : [],
  );
}

/** The figures of one section of the report. */
export function figuresOf(report: ReportPage | null, section: string): readonly WireFigure[] {
  return figuresIn(report?.sections.find(({ id }) => id === section)?.blocks ?? []);
}
