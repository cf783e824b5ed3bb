import { describe, expect, it } from "vitest";
import { LIKELIHOOD_TERMS } from "../../src/model/vocabulary/icd203.ts";
import type { Block, Inline, Step } from "../../src/report/blocks.ts";
import { figures } from "../../src/report/figures/figures.ts";
import { outline } from "../../src/report/outline.ts";
import { stixBundle } from "../../src/report/stix/bundle.ts";
import { CASES } from "./cases.ts";

const inlineText = (inline: Inline): string =>
  typeof inline === "string" ? inline : "text" in inline && inline.kind !== "quote" ? inline.text : "";
const line = (inlines: readonly Inline[]): string => inlines.map(inlineText).join("");
const stepTexts = (steps: readonly Step[]): readonly string[] =>
  steps.flatMap((step) => [line(step.label), ...stepTexts(step.steps)]);

/** Every text of a block that is read as prose; the cells of a table are not sentences. */
function texts(block: Block): readonly string[] {
  switch (block.kind) {
    case "paragraphs":
      return [
        ...block.paragraphs.flat().map(({ parts }) => line(parts)),
        ...block.threads.flatMap(({ steps }) => stepTexts(steps)),
      ];
    case "figure":
      return [block.figure.title, block.figure.subtitle, block.figure.description];
    case "list":
      return block.items.map(line);
    case "table":
      return [block.caption];
    case "note":
      return [line(block.parts)];
    case "missing":
    case "heading":
      return [block.text];
    case "fold":
      return block.blocks.flatMap(texts);
    case "facts":
      return [];
  }
}

const LIKELIHOOD = new RegExp(`\\b(?:${LIKELIHOOD_TERMS.join("|")})\\b`, "iu");
const CONFIDENCE = /\bconfidence\b.*\b(?:low|moderate|high)\b|\b(?:low|moderate|high) confidence\b/iu;
const mixed = (text: string): readonly string[] =>
  text
    .split(/(?<=[.!?])\s+|\n/u)
    .filter((sentence) => LIKELIHOOD.test(sentence) && CONFIDENCE.test(sentence));

describe("likelihood and confidence never share a sentence (ICD 203)", () => {
  it.each(CASES)("in the report on %s", (_, make) => {
    const { sections } = outline(make());
    expect(sections.flatMap(({ blocks }) => blocks.flatMap(texts)).flatMap(mixed)).toEqual([]);
  });

  it.each(CASES)("in the STIX notes on %s", (_, make) => {
    const notes = stixBundle(make()).objects.flatMap(({ content }) =>
      typeof content === "string" ? [content] : [],
    );
    expect(notes.flatMap(mixed)).toEqual([]);
  });

  it("the check finds one when it is planted", () => {
    expect(mixed("It is likely, with high confidence.")).toHaveLength(1);
    expect(mixed("It is likely. Confidence is high.")).toEqual([]);
  });
});

describe("silence", () => {
  it.each(CASES)("is never printed as the grade none in %s", (_, make) => {
    const assessment = make();
    if (assessment.grade === "none") return;
    const all = outline(assessment).sections.flatMap(({ blocks }) => blocks.flatMap(texts));
    expect(all.filter((text) => /grade:? none/iu.test(text))).toEqual([]);
    expect(figures(assessment)[0]!.csv).toMatch(/^none,no,/mu);
  });
});
