import { describe, expect, it } from "vitest";
import { calendarEdges, datedEvent, dayNumber, dayOf, monthsBefore } from "../../src/infer/days.ts";
import { type RatedOperation, rateChange } from "../../src/infer/rate-change.ts";
import { rateSearch } from "../../src/infer/rate-search.ts";
import { seriesAnswer } from "../../src/infer/series.ts";
import type { Operation } from "../../src/model/evidence.ts";
import { intervalOf } from "../../src/model/interval.ts";

describe("days", () => {
  it("go both ways and keep the calendar", () => {
    expect(dayOf(dayNumber("2024-02-29"))).toBe("2024-02-29");
    expect(monthsBefore("2024-08-31", 18)).toBe("2023-02-28");
    expect(calendarEdges("2021-11-15", "2022-01-02", "month")).toEqual([
      "2021-11-01",
      "2021-12-01",
      "2022-01-01",
      "2022-02-01",
    ]);
    expect(calendarEdges("2021-11-15", "2022-01-02", "year")).toEqual([
      "2021-01-01",
      "2022-01-01",
      "2023-01-01",
    ]);
  });

  it("an open end takes the other's place, and no date is none", () => {
    expect(datedEvent({ from: "2024-01-02", to: null, precision: "day" })).toEqual({
      from: dayNumber("2024-01-02"),
      to: dayNumber("2024-01-02"),
    });
    expect(datedEvent({ from: null, to: null, precision: "year" })).toBeNull();
  });
});

const rated = (group: RatedOperation["group"], from: number, number: number, length = 1): RatedOperation[] =>
  Array.from({ length: number }, (_, index) => ({
    group,
    from: from + index * 3,
    to: from + index * 3 + length - 1,
    publisher: "p",
    family: `${group}${from}${index}`,
  }));
const options = { window: { start: 0, length: 1000 }, cut: 500, draws: 20, permutations: 499, seed: 1 };

describe("a rise after a fixed date", () => {
  it("stands when it is beyond both controls, and not when reporting rose for everyone", () => {
    const rise = [...rated("focus", 0, 4), ...rated("focus", 500, 24)];
    const level = (["elsewhere", "others"] as const).flatMap((group) => [
      ...rated(group, 0, 30),
      ...rated(group, 500, 30),
    ]);
    const jump = (["elsewhere", "others"] as const).flatMap((group) => [
      ...rated(group, 0, 6),
      ...rated(group, 500, 36),
    ]);
    expect(rateChange([...rise, ...level], options).p).toBeLessThan(0.01);
    expect(rateChange([...rise, ...jump], options).p).toBeGreaterThan(0.3);
  });

  it("does not stand against one control alone", () => {
    const operations = [
      ...rated("focus", 0, 4),
      ...rated("focus", 500, 24),
      ...rated("others", 0, 30),
      ...rated("others", 500, 30),
      ...rated("elsewhere", 0, 5),
      ...rated("elsewhere", 500, 30),
    ];
    const { comparisons, p } = rateChange(operations, options);
    expect(comparisons.find(({ against }) => against === "others")!.p).toBeLessThan(0.01);
    expect(p).toBeGreaterThan(0.3);
  });

  it("averages over the days an interval allows, and says how far p ranges", () => {
    const vague = [...rated("focus", 460, 6, 90), ...rated("others", 0, 20), ...rated("others", 600, 20)];
    const other = rateChange(vague, options).comparisons.find(({ against }) => against === "others")!;
    expect(other.range[0]).toBeLessThan(other.range[1]);
    expect(other.p).toBeGreaterThanOrEqual(other.range[0]);
    expect(other.p).toBeLessThanOrEqual(other.range[1]);
  });

  it("with nothing in question says that nothing could be detected", () => {
    const { comparisons, p } = rateChange(rated("others", 0, 10), options);
    expect(p).toBe(1);
    for (const { minimumDetectable, powerForTripling } of comparisons)
      expect([minimumDetectable, powerForTripling]).toEqual([null, 0]);
  });
});

describe("a searched rise", () => {
  it("finds the month of a change in share, and the raw posterior beside it", () => {
    const start = dayNumber("2020-01-01");
    const operations = [
      ...rated("focus", start + 400, 30),
      ...(["elsewhere", "others"] as const).flatMap((group) => [
        ...rated(group, start, 60),
        ...rated(group, start + 300, 60),
      ]),
    ];
    const found = rateSearch(operations, {
      since: "2020-01-01",
      until: "2021-06-30",
      dateDraws: 2,
      simulations: 99,
      seed: 1,
    });
    expect(found.p).toBeLessThanOrEqual(0.05);
    expect(found.raw!.p).toBeLessThanOrEqual(0.05);
    expect(found.raw!.posterior.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
  });
});

const operation = (id: string, actor: string, when: string): Operation => ({
  id,
  actor,
  victims: [],
  tools: [],
  when: intervalOf(when)!,
  outcome: null,
  claims: [],
  purposive: false,
});

describe("operations beside an outside series", () => {
  const days = [
    "2023-01-05",
    "2023-01-19",
    "2023-04-02",
    "2023-05-29",
    "2023-06-10",
    "2023-08-30",
    "2023-12-12",
  ];
  const operations = days.map((day, index) => operation(`a${index}`, "G1", day));

  it("compares with an outside series", () => {
    const entries = days.map((day) => ({ when: intervalOf(dayOf(dayNumber(day) - 3))!, value: 1 }));
    const answer = seriesAnswer(
      entries,
      operations.filter(({ actor }) => actor === "G1"),
    );
    expect(answer).toMatchObject({ entries: 7, operations: 7, informative: true });
    expect(answer.p).toBeLessThanOrEqual(0.05);
    expect(seriesAnswer([], []).p).toBe(1);
  });
});
