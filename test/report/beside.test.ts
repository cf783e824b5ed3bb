import { describe, expect, it } from "vitest";
import { renderHtml } from "../../src/report/html/page.ts";
import { renderMarkdown } from "../../src/report/markdown.ts";
import { renderTerminal } from "../../src/report/terminal.ts";
import { silentCase } from "./fixture.ts";
import { studiedCase } from "./fixture-variants.ts";

const sectionOf = (markdown: string, title: string): string =>
  markdown.split(/^## /mu).find((part) => part.startsWith(title)) ?? "";
const TITLES = [
  "What another study found",
  "Between the states",
  "What else is said of the sides",
  "What cooperation would leave, and whether it could be seen",
];

describe("what stands beside the levels", () => {
  const text = renderMarkdown(studiedCase());

  it("has no section where the question brings nothing of the kind", () => {
    const bare = renderMarkdown(silentCase());
    for (const title of TITLES) expect([title, sectionOf(bare, title)]).toEqual([title, ""]);
    for (const title of TITLES) expect(sectionOf(text, title), title).not.toBe("");
  });

  it("sets a study's finding beside the answer with its claims and without them, and says why", () => {
    const rows = sectionOf(text, TITLES[0]!).split("\n");
    // Two levels answered alike are one row.
    expect(rows.find((row) => row.startsWith("| Tactical, operational |"))).toMatch(
      /no evidence found.*None came to light.*cannot be decided.*cannot be decided/u,
    );
    expect(rows.find((row) => row.startsWith("| Between the states |"))).toMatch(
      /supported.*supported.*possible/u,
    );
    expect(rows.find((row) => row.startsWith("- **Tactical, operational"))).toContain(
      "No test could have seen it",
    );
    expect(rows.find((row) => row.startsWith("- **Between the states"))).toContain("Without them it reads");
  });

  it("keeps the states' answer out of the levels, with each row's weight and why it weighs that", () => {
    const states = sectionOf(text, TITLES[1]!);
    expect(states).toMatch(/Syldavia × Borduria \| \*\*possible/u);
    expect(states).toMatch(/One says that they act together.*\| 0 \| 0 \| 0 \| The Courier \(C\): 16%/u);
    expect(sectionOf(text, "Key judgments")).not.toContain("Borduria declare");
  });

  it("says of each trace whether it was looked for, and never calls silence none", () => {
    const traces = sectionOf(text, TITLES[3]!);
    expect(traces).toContain("It would lay servers and habits open");
    expect(traces).toMatch(/Techniques .*could not have been seen at any level/u);
    expect(traces).toMatch(/Tools .*would have been seen: strategic traces in 2/u);
    expect(traces).toMatch(/Indicators .*in none of 6 pairs.*nothing could be looked for/u);
  });

  it("tells who says what with which hedge, and what a tool inside one state can show", () => {
    const said = sectionOf(text, TITLES[2]!);
    expect(said).toMatch(/Silver Heron seeks radar.*passing on Other Vendor.*possibly.*not opened/u);
    expect(said).toMatch(
      /On record with OTTERLOAD: Silver Heron \(XS\)\. A tool that stays inside one state/u,
    );
  });

  it("is told in short on a terminal, and in the page", () => {
    const lines = renderTerminal(studiedCase(), { color: false, width: 100 });
    expect(lines).toMatch(/Study by Royal Library +it found +here +without its claims/u);
    expect(lines).toContain("Syldavia × Borduria: tactical possible, operational cannot be decided");
    expect(renderTerminal(silentCase(), { color: false, width: 100 })).not.toContain("Study by");
    for (const id of ["studies", "states", "said", "traces"])
      expect(renderHtml(studiedCase())).toContain(`<section id="${id}"`);
  });
});
