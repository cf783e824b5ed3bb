import { describe, expect, it } from "vitest";
import { type TimelineRequest, timeline } from "../../src/commands/timeline.ts";
import { realEffects } from "../../src/effects/real.ts";

const effects = { ...realEffects(), userData: "/nonexistent" };
const ask = (request: Partial<TimelineRequest> = {}) =>
  timeline(effects, {
    actors: ["state:CN"],
    target: "RU",
    since: null,
    until: null,
    by: "year",
    change: null,
    series: null,
    case: null,
    seed: 1,
    ...request,
  });
const answer = await ask();

describe("timeline of Chinese state groups against Russia, on the bundled incidents", () => {
  it("holds dated operations, each with its actor, publishers and claims", () => {
    expect(answer.schema).toBe("entente.timeline/1");
    expect(answer.operations.length).toBeGreaterThan(10);
    for (const { victims, publishers, claims, when, group } of answer.operations) {
      expect(group).toBe("focus");
      expect(victims.some(({ country }) => country === "RU")).toBe(true);
      expect(publishers.length).toBeGreaterThan(0);
      expect(claims.length).toBeGreaterThan(0);
      expect(when.from).not.toBeNull();
    }
  });

  it("counts two reports of one intrusion once, and names both publishers", () => {
    const told = answer.operations.find(({ publishers }) => publishers.includes("Group-IB"));
    expect(told!.publishers).toContain("SentinelLabs");
  });

  it("puts the press claim of a rise from May 2022 as a searched date, with the triple comparison", () => {
    expect(answer.claims).toMatchObject([
      {
        ...{ change: "rose", from: "2022-05-01", publishers: ["The New York Times"] },
        ...{ relays: ["teamt5"], relayNames: ["TeamT5"] },
      },
      { change: "widened", from: "2022-02-01", publishers: ["The New York Times"] },
    ]);
    expect(answer.change!.kind).toBe("searched");
    for (const { dates, search } of answer.change!.answers) {
      expect(search).not.toBeNull();
      expect(dates).toMatchObject([
        { date: "2022-05-01", searched: true },
        { date: "2022-02-01", searched: true },
      ]);
      expect(dates[0]!.comparisons.map(({ against }) => against)).toEqual(["elsewhere", "others"]);
      for (const comparison of dates[0]!.comparisons) {
        expect(comparison).toHaveProperty("minimumDetectable");
        expect(comparison.p).toBeGreaterThan(0);
        expect(comparison.p).toBeLessThanOrEqual(1);
      }
    }
  });

  it("leaves purposive rows out of the answer that decides, and shows the others beside it", () => {
    const [decides, ...shown] = answer.change!.answers;
    expect(decides).toMatchObject({ basis: "without purposive rows", decides: true });
    expect(shown.every((one) => !one.decides)).toBe(true);
    expect(shown[0]!.operations.focus).toBeGreaterThan(decides!.operations.focus);
    expect(decides!.dates[0]!.p).toBe(1);
  });

  it("shares each operation out over its interval, so that rates add up to operations", () => {
    const sum = answer.rates.reduce((total, { focus }) => total + focus, 0);
    expect(sum).toBeCloseTo(answer.operations.filter(({ placed }) => !placed).length, 1);
  });

  it("a date given is tested as fixed, and the same seed gives the same bytes", async () => {
    const fixed = await ask({ change: "2022-02-24" });
    expect(fixed.change).toMatchObject({ kind: "fixed" });
    expect(fixed.change!.answers[1]!.dates).toMatchObject([{ date: "2022-02-24", searched: false }]);
    expect(JSON.stringify(await ask({ change: "2022-02-24" }))).toBe(JSON.stringify(fixed));
  });

  it("refuses a change without two groups to compare, and words that are no date", async () => {
    await expect(ask({ target: null, change: "search" })).rejects.toMatchObject({ code: "bad-option" });
    await expect(ask({ change: "last spring" })).rejects.toMatchObject({ code: "bad-date" });
    await expect(ask({ actors: ["Nobody at all"] })).rejects.toMatchObject({ code: "unknown-name" });
  });

  it("without a target lists what one actor did, and tests nothing", async () => {
    const one = await ask({ actors: ["Scarab"], target: null });
    expect(one.change).toBeNull();
    expect(one.operations.map(({ publishers }) => publishers)).toContainEqual(["CERT-UA", "SentinelLabs"]);
  });
});
