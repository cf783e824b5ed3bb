import { describe, expect, it } from "vitest";
import { bottomLine } from "../../src/report/bottom-line.ts";
import { coverageSentence } from "../../src/report/coverage.ts";
import { levelSentences, likelihoodSentence } from "../../src/report/prose.ts";
import { readerIndex } from "../../src/report/reader-index.ts";
import { emptyCase, hijackCase, silentCase, tacticalCase } from "./fixture.ts";
import { judgment, range } from "./fixture-parts.ts";

const said = (assessment: Parameters<typeof readerIndex>[0]): string =>
  bottomLine(readerIndex(assessment))
    .map(({ text }) => text)
    .join(" ");

describe("the bottom line", () => {
  it("calls silence silence, and never a finding that there is nothing", () => {
    const text = said(silentCase());
    expect(text).toContain("is undetermined");
    expect(text).toContain("this is silence, not evidence of no coordination");
    expect(text).not.toMatch(/\bnone\b/iu);
  });

  it("tells what cannot be decided apart from what was not found", () => {
    expect(said(silentCase())).toContain("The operational and strategic levels cannot be decided");
    expect(said(emptyCase())).toContain("cannot decide it at any level");
  });

  it("names the actors that lack data", () => {
    expect(said(silentCase())).toContain("Tin Lynx has too little on record to be compared");
  });

  it("says what would have been seen, as an excess over chance", () => {
    expect(said(silentCase())).toContain(
      "4 shared tools or 9 to 14 shared techniques more than chance gives",
    );
  });

  it("says so when both sides mean one actor", () => {
    const told = tacticalCase();
    const [pair] = told.pairs;
    const question = { ...told.question, a: [pair!.a.name], b: ["PEWTER HERON"] };
    const same = { ...told, question, pairs: [{ ...pair!, b: pair!.a }] };
    expect(said(same)).toContain(`${pair!.a.name} and PEWTER HERON mean one actor here, ${pair!.a.name}`);
  });

  it("names the pair that a supported grade stands on", () => {
    expect(said(tacticalCase())).toMatch(
      /^Open sources support tactical cooperation between Silver Heron and Pale Otter/u,
    );
  });

  it("says that the evidence speaks against a level only where it does", () => {
    expect(said(tacticalCase())).toContain("the evidence speaks against strategic cooperation");
    expect(said(hijackCase())).toContain("the evidence speaks against tactical cooperation");
    expect(said(hijackCase())).toContain("No evidence of operational or strategic cooperation was found");
    expect(said(silentCase())).not.toContain("speaks against");
  });

  it("counts pairs that lack data apart from pairs compared", () => {
    const base = silentCase();
    const [first, ...rest] = base.pairs;
    const bare = { ...first!, flags: ["insufficient-data" as const] };
    expect(coverageSentence(readerIndex({ ...base, pairs: [bare, ...rest] }))).toMatch(
      /^5 pairs compared; 1 pair lacks data/u,
    );
  });
});

describe("a level's sentences", () => {
  it("keep likelihood and confidence apart", () => {
    const sentences = levelSentences(judgment("tactical", "supported", { of: "x", confidence: "high" }));
    const likelihood = sentences.findIndex((each) => each.startsWith("Likelihood"));
    const confidence = sentences.findIndex((each) => each.startsWith("Confidence"));
    expect(likelihood).toBeGreaterThan(-1);
    expect(confidence).toBeGreaterThan(likelihood);
  });

  it("say when a range cannot be narrowed, and when there is none", () => {
    const wide = judgment("tactical", "undecidable", {
      of: "x",
      likelihood: { ...range(0.03, 0.4, 0.9), term: [] },
    });
    expect(likelihoodSentence(wide)).toContain("cannot be narrowed");
    expect(likelihoodSentence({ ...wide, likelihood: null })).toContain("No likelihood is given");
  });

  it("make a sentence of each reason, whatever its end", () => {
    const sentences = levelSentences(
      judgment("tactical", "possible", { of: "x", reasons: ["one publisher", "Two more. ", " "] }),
    );
    expect(sentences.slice(-2)).toEqual(["One publisher.", "Two more."]);
  });
});
