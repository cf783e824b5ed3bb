import { describe, expect, it } from "vitest";
import type { TimedOperation } from "../../src/commands/timeline-change.ts";
import { rateBins } from "../../src/commands/timeline-rates.ts";

const on = (from: string, to: string): TimedOperation =>
  ({ group: "focus", placed: false, when: { from, to, precision: "day" } }) as TimedOperation;
const unitOver = (to: string) => rateBins([on("2020-01-10", "2020-01-20"), on(to, to)], "auto")[0]!.by;

describe("bins of a timeline", () => {
  it("where no unit is named take the finest that fits on a screen", () => {
    expect(["2021-11-30", "2022-06-30", "2024-11-30", "2025-06-30"].map(unitOver)).toEqual([
      "month",
      "quarter",
      "quarter",
      "year",
    ]);
  });

  it("share an operation out over its dates, whatever the unit", () => {
    for (const by of ["month", "quarter", "year"] as const) {
      const shares = rateBins([on("2020-11-01", "2021-03-01")], by).map(({ focus }) => focus);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 2);
    }
  });
});
