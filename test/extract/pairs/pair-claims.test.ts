import { describe, expect, it } from "vitest";
import { compileReader } from "../../../src/extract/reader.ts";
import type { Claim } from "../../../src/model/claim.ts";
import type { LexiconEntry } from "../../../src/model/knowledge.ts";
import { documentOf } from "../claims/reading.ts";

const entry = (surface: string, type: LexiconEntry["type"]): LexiconEntry => ({
  surface,
  type,
  link: [`n-${surface.toLowerCase().replace(/ /g, "-")}`],
  needsCue: false,
  exactCase: true,
});
const reader = compileReader({
  lexicon: [
    ...["Silver Heron", "Pale Otter", "Amber Finch"].map((name) => entry(name, "group")),
    entry("MossWiper", "malware"),
    entry("Bureau Nine", "organisation"),
  ],
  techniques: [],
  publishers: [],
});

const claimsIn = (text: string): readonly Claim[] => reader.read(documentOf(text)).claims;
const fromPairs = (text: string): readonly Claim[] =>
  claimsIn(text).filter(({ origin }) => origin.name === "pair");
/** What the passage says after its heading: some sentences are plain enough to be read without it. */
const said = (sentence: string, heading = "Silver Heron and Pale Otter.") =>
  claimsIn(`${heading} ${sentence}`).map(
    ({ subject, predicate, object, stance }) =>
      `${subject.canonical} ${stance === "asserts" ? "" : `${stance} `}${predicate} ${object.canonical}`,
  );
const both = (predicate: string) => `Silver Heron ${predicate} Pale Otter`;

describe("a passage whose first line names two groups", () => {
  it.each([
    ["Footholds of the first crew were repeatedly sold to the second.", "hands-off-to"],
    ["One crew's signing certificate was lent to the other.", "shares-with"],
    ["A year of log files shows how the two worked in tandem.", "cooperates-with"],
    ["Its servers were commandeered while the developers were unaware.", "hijacks"],
    ["The panel's look was mimicked down to the colours.", "imitates"],
    ["Both sat inside the same ministry network for a month.", "overlaps-with"],
  ])("%s", (sentence, predicate) => {
    expect(said(sentence)).toEqual([both(predicate)]);
  });

  it("tells who handed on to whom where the sentence names them", () => {
    expect(said("Hosts opened by Pale Otter loaders were later visited by Silver Heron implants.")).toEqual([
      "Pale Otter hands-off-to Silver Heron",
    ]);
  });

  it("puts both under a body that has them in common, with or without a name", () => {
    expect(said("Both answer to Bureau Nine.")).toEqual([
      "Silver Heron part-of Bureau Nine",
      "Pale Otter part-of Bureau Nine",
    ]);
    expect(said("The two are run by the same directorate.")).toEqual([
      "Silver Heron part-of the same directorate",
      "Pale Otter part-of the same directorate",
    ]);
    expect(said("Both attacked the same ministry.")).toEqual([]);
  });

  it("keeps negation, hedge and confidence", () => {
    expect(said("No evidence of coordination was found.")).toEqual([both("doubts cooperates-with")]);
    expect(said("Each was apparently unaware of the other.")).toEqual([both("denies cooperates-with")]);
    expect(said("The two never cooperated.")).toEqual([both("denies cooperates-with")]);
    const [claim] = claimsIn(
      "Silver Heron and Pale Otter. Analysts say with moderate confidence that they probably collaborated.",
    );
    expect(claim).toMatchObject({
      confidence: "moderate",
      hedge: { text: "probably", likelihood: "likely" },
    });
  });

  it("takes the preferred of two explanations, not the one it is preferred to", () => {
    expect(said("The firm prefers cooperation over hijack.")).toEqual([both("cooperates-with")]);
  });

  it("leaves sentences on a third group, and on others in general, to the plain reading", () => {
    const head = "Silver Heron and Pale Otter.";
    expect(fromPairs(`${head} Amber Finch worked together with a broker.`)).toEqual([]);
    expect(said("Stolen code was shared with other groups.").filter((one) => /shares/.test(one))).toEqual([]);
  });

  it("takes a second name in brackets, and a crew known by its malware, for the pair's own", () => {
    const claims = said("Amber Finch partnered with the crew.", "Silver Heron (Amber Finch) and MossWiper.");
    expect(claims).toEqual(["Amber Finch alias-of Silver Heron", "Silver Heron cooperates-with MossWiper"]);
  });
});

describe("a passage that does not set out to speak of two", () => {
  it.each([
    "Silver Heron attacked Pale Otter. The two cooperated with a broker's staff.",
    "Notes on Silver Heron. The crew worked together with a broker.",
    "Silver Heron and Silver Heron. The crew worked together.",
  ])("%s gives nothing", (text) => {
    expect(fromPairs(text)).toEqual([]);
  });

  it("further down, needs words for two", () => {
    const filler = "The report is long. It has a table. It has a figure. ";
    const head = `Silver Heron and Pale Otter.\n\n${filler}`;
    expect(fromPairs(`${head}It was assisted by cloud staff.`)).toEqual([]);
    expect(fromPairs(`${head}The one assisted the other.`)).toHaveLength(1);
  });
});
