import { describe, expect, it } from "vitest";
import { reportFiles } from "../../src/commands/write-report.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import { bibtex } from "../../src/report/bibtex.ts";
import { figures } from "../../src/report/figures/figures.ts";
import { mispEvent } from "../../src/report/misp/misp-event.ts";
import { CASES } from "./cases.ts";

const NOTHING_HELD = {
  title: "T",
  claims: [],
  documents: [],
  identities: { entityOf: {}, labels: {} },
  tlp: "clear",
} as const;

/** Every file that `assess --out` and `export` make of an assessment. */
function written(assessment: Assessment): ReadonlyMap<string, string> {
  return new Map([
    ...reportFiles(assessment),
    ["event.misp.json", JSON.stringify(mispEvent({ ...NOTHING_HELD, assessment }))],
    ["sources.bib", bibtex([], assessment)],
  ]);
}

/** Cells of a CSV text (RFC 4180). */
function cells(csv: string): string[] {
  return [...csv.matchAll(/(?:^|,|\n)("(?:[^"]|"")*"|[^,\n]*)/g)].map((match) =>
    match[1]!.startsWith('"') ? match[1]!.slice(1, -1).replace(/""/g, '"') : match[1]!,
  );
}

describe("the files of an assessment", () => {
  it.each(CASES.filter(([what]) => what !== "five hundred pairs"))(
    "are the same bytes each time: %s",
    (_, make) => {
      const [first, again] = [written(make()), written(structuredClone(make()))];
      expect([...again.keys()]).toEqual([...first.keys()]);
      for (const [name, content] of first) expect(again.get(name) === content, name).toBe(true);
    },
  );

  it("do not depend on what was written before them", () => {
    const one = CASES[0]![1];
    const before = written(one());
    for (const [, make] of CASES.slice(1, 4)) written(make());
    expect([...written(one())]).toEqual([...before]);
  });

  it("hold no clock: no member or line names the present year's day", () => {
    const today = new Date().toISOString().slice(0, 10);
    for (const [, make] of CASES.slice(0, 3))
      for (const [name, content] of written(make())) expect(content.includes(today), name).toBe(false);
  });
});

describe("the CSV of every figure", () => {
  it.each(CASES)("has no cell that a spreadsheet would run: %s", (_, make) => {
    for (const { id, csv } of figures(make()))
      for (const cell of cells(csv))
        if (/^[\s]*[=+\-@\t\r]/.test(cell)) expect(cell, id).toMatch(/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/);
  });
});
