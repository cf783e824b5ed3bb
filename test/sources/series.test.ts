import { describe, expect, it } from "vitest";
import { parseDecisionRows } from "../../src/sources/incident-decisions.ts";
import { parseSeries } from "../../src/sources/series.ts";

describe("a dated outside series", () => {
  it("keeps the precision of each date, and counts one where no value stands", () => {
    expect(parseSeries("date,value\n2022-02-24,3\n2023-05,\n", "s.csv")).toMatchObject([
      { when: { from: "2022-02-24", precision: "day" }, value: 3 },
      { when: { to: "2023-05-31", precision: "month" }, value: 1 },
    ]);
  });

  it.each(["date\nMay 2022\n", "date,value\n2022,many\n"])("names the line that cannot be read", (text) => {
    expect(() => parseSeries(text, "s.csv")).toThrow(/line 2/);
  });
});

describe("decisions on incident rows", () => {
  it("need two ends, a known kind and a reason", () => {
    const row = { a: "X-1", b: "X-2", kind: "same", because: "one intrusion" };
    expect(parseDecisionRows("a,b,kind,because\nX-1,X-2,same,one intrusion\n", "d.csv")).toEqual([row]);
    expect(() => parseDecisionRows("a,b,kind,because\nX-1,X-2,maybe,x\n", "d.csv")).toThrow(/line 2/);
    expect(() => parseDecisionRows("a,b,kind,because\nX-1,X-2,same,\n", "d.csv")).toThrow(/line 2/);
  });
});
