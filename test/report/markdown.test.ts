import { describe, expect, it } from "vitest";
import { renderHtml } from "../../src/report/html/page.ts";
import { renderMarkdown } from "../../src/report/markdown.ts";
import { CASES } from "./cases.ts";
import { silentCase, tacticalCase } from "./fixture.ts";
import { hostileCase } from "./fixture-variants.ts";

describe("the Markdown report", () => {
  it("reads as the golden file has it", async () => {
    await expect(renderMarkdown(tacticalCase())).toMatchFileSnapshot("../golden/report/hand-over/report.md");
  });

  it.each(CASES)("has the sections of the page, in its order, on %s", (_, make) => {
    const assessment = make();
    const titles = [...renderMarkdown(assessment).matchAll(/^## (.+)$/gmu)].map(([, title]) => title);
    const inPage = [...renderHtml(assessment).matchAll(/<h2[^>]*>([^<]+)<\/h2>/gu)].map(([, title]) =>
      title!.replace(/&#39;/gu, "'"),
    );
    expect(titles).toEqual(["Question", ...inPage, "Threads"]);
  });

  it.each(CASES)("gives every row of a table as many cells as its head on %s", (_, make) => {
    const tables = renderMarkdown(make())
      .split(/\n\n/u)
      .filter((block) => block.startsWith("| "));
    for (const table of tables) {
      const widths = table.split("\n").map((row) => row.replace(/\\\|/gu, "").split("|").length);
      expect(new Set(widths).size, table.slice(0, 200)).toBe(1);
    }
  });

  it("leads each mark to a thread", () => {
    const text = renderMarkdown(silentCase());
    const marks = new Set([...text.matchAll(/\]\(#thread-(\d+)\)/gu)].map(([, number]) => number));
    const threads = new Set([...text.matchAll(/^### Thread (\d+)$/gmu)].map(([, number]) => number));
    expect(marks.size).toBeGreaterThan(3);
    for (const mark of marks) expect(threads.has(mark)).toBe(true);
  });

  it("lets hostile text start no link, HTML or code", () => {
    const text = renderMarkdown(hostileCase());
    expect(text).not.toMatch(/(?<!\\)<(?:script|svg|img)/u);
    expect(text).not.toMatch(/\]\(<?(?:javascript|data):/u);
    expect(text).not.toMatch(/[\u202e\u2066\u200b\u001b]/u);
    expect(text).not.toMatch(/http:\/\/update\.evil-host\.com/u);
  });
});
