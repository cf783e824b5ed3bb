import { describe, expect, it } from "vitest";
import { cells } from "../../src/report/columns.ts";
import { renderTerminal } from "../../src/report/terminal.ts";
import { CASES } from "./cases.ts";
import { emptyCase, silentCase, tacticalCase } from "./fixture.ts";
import { hostileCase, manyPairsCase } from "./fixture-variants.ts";

const plain = (assessment: Parameters<typeof renderTerminal>[0], width = 100): string =>
  renderTerminal(assessment, { color: false, width, files: ["out/report.html", "out/figures/"] });

describe("the terminal", () => {
  it("reads as the golden file has it", async () => {
    await expect(plain(silentCase())).toMatchFileSnapshot("../golden/report/silent/terminal.txt");
  });

  it.each(CASES)("stays within its width and about 45 lines on %s", (_, make) => {
    for (const width of [80, 100, 200]) {
      const lines = plain(make(), width).split("\n");
      expect(lines.length).toBeLessThanOrEqual(width === 80 ? 56 : 50);
      for (const line of lines) expect(cells(line), line).toBeLessThanOrEqual(Math.min(width, 100));
    }
  });

  it("shows status, likelihood, confidence, the excess needed, undated channels and the files", () => {
    const text = plain(silentCase());
    expect(text).toMatch(/^Tactical +no evidence found +almost no chance to very unlikely, 2–12% +low$/mu);
    expect(text).toMatch(
      /^Silver Heron × Pale Otter +no evidence found +0 \/ 1\.2 \/ \+4 +24 \/ 22\.8 \/ \+9$/mu,
    );
    expect(text).toContain("Undated links take part in software and techniques: not limited to the period.");
    expect(text).toContain("  out/report.html");
    expect(text).toContain("Tin Lynx has too little on record");
  });

  it("says undetermined and not none when nothing is known", () => {
    const text = plain(emptyCase());
    expect(text).toContain("Grade: undetermined");
    expect(text).not.toMatch(/\bnone\b/iu);
  });

  it("counts the pairs it does not show", () => {
    expect(plain(manyPairsCase())).toContain("… and 490 more pairs.");
  });

  it("puts pairs that say something first", () => {
    const base = tacticalCase();
    const reversed = { ...base, pairs: [...base.pairs].reverse() };
    expect(
      plain(reversed)
        .split("\n")
        .find((line) => line.includes(" × ")),
    ).toContain("tactical supported");
  });

  it("colours only when asked, and never with a document's own codes", () => {
    expect(plain(hostileCase())).not.toMatch(/[\u001b\u0007\u202e]/u);
    const coloured = renderTerminal(hostileCase(), { color: true, width: 100 });
    expect(coloured.replace(/\u001b\[\d+m/gu, "")).not.toMatch(/[\u001b\u0007]/u);
    expect(renderTerminal(silentCase(), { color: true, width: 100 })).toContain("\u001b[1m");
  });
});
