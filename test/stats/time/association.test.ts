import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { below, type Random, seeded } from "../../../src/stats/random.ts";
import {
  coOccurrence,
  followsSeries,
  leadLag,
  type SidedEvent,
} from "../../../src/stats/time/association.ts";
import { shiftProfile } from "../../../src/stats/time/shift-null.ts";

const REACHES = [7, 30, 90];
const window = { start: 0, length: 540 };
const options = { window, reaches: REACHES, draws: 79, seed: 1 };

/** An event as a source dates it: to the day, the month, the quarter or the year. */
function reported(day: number, random: Random): { readonly from: number; readonly to: number } {
  const length = [1, 30, 90, 360][below(random, 4)]!;
  const from = Math.floor(day / length) * length;
  return { from, to: Math.min(window.length, from + length) - 1 };
}

function series(side: SidedEvent["side"], events: number, random: Random): SidedEvent[] {
  return Array.from({ length: events }, () => {
    const day = below(random, window.length);
    return { ...reported(day, random), side, stratum: Math.floor(day / 90) };
  });
}

describe("co-occurrence and lead–lag", () => {
  it("reject a true null about as often as they say, on unequal series with imprecise dates", () => {
    const random = seeded(20);
    const rounds = 200;
    const rejected = { meetShift: 0, meetLabels: 0, followShift: 0, followLabels: 0, meet: 0 };
    for (let round = 0; round < rounds; round++) {
      const events = [...series("a", 8, random), ...series("b", 24, random), ...series("other", 12, random)];
      const own = { ...options, seed: round };
      const meet = coOccurrence(events, own);
      const follow = leadLag(events, own);
      if (meet.shift.p <= 0.05) rejected.meetShift++;
      if (meet.labels!.p <= 0.05) rejected.meetLabels++;
      if (follow.shift.p <= 0.05) rejected.followShift++;
      if (follow.labels!.p <= 0.05) rejected.followLabels++;
      if (meet.p <= 0.05) rejected.meet++;
    }
    // 0.05 + 3 standard errors of 200 rounds.
    for (const count of Object.values(rejected)) expect(count / rounds).toBeLessThanOrEqual(0.097);
    expect(rejected.meetShift / rounds).toBeGreaterThan(0.015);
    expect(rejected.followShift / rounds).toBeGreaterThan(0.015);
  });

  it("find a planted answer some days after each act, and its direction", () => {
    const random = seeded(5);
    const days = Array.from({ length: 15 }, () => 20 + below(random, 500));
    const event = (day: number, side: SidedEvent["side"]): SidedEvent => ({
      from: day,
      to: day,
      side,
      stratum: 0,
    });
    const planted = days.flatMap((day) => [event(day, "a"), event(day + 3, "b")]);
    const others = series("other", 60, random).map((one) => ({ ...one, stratum: 0 }));
    const follow = leadLag([...planted, ...others], { ...options, draws: 999 });
    expect(coOccurrence([...planted, ...others], { ...options, draws: 999 }).p).toBeLessThanOrEqual(0.03);
    expect(follow.p).toBeLessThanOrEqual(0.03);
    expect(follow.shift.z[0]!).toBeGreaterThan(0);
  });

  it("swapping sides keeps the meetings, flips the direction and keeps both p against shifts", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
        const random = seeded(seed);
        const events = [...series("a", 6, random), ...series("b", 6, random)];
        const swapped = events.map((one) => ({ ...one, side: one.side === "a" ? "b" : "a" }) as SidedEvent);
        const [meet, meetBack] = [coOccurrence(events, options), coOccurrence(swapped, options)];
        const [follow, followBack] = [leadLag(events, options), leadLag(swapped, options)];
        meet.observed.forEach((value, index) => {
          expect(meetBack.observed[index]!).toBeCloseTo(value, 9);
          expect(followBack.observed[index]!).toBeCloseTo(-follow.observed[index]!, 9);
        });
      }),
      { numRuns: 30 },
    );
  });

  it("the same seed gives the same result, and the order of third parties does not move the observed value", () => {
    const events = [
      ...series("a", 5, seeded(1)),
      ...series("b", 9, seeded(2)),
      ...series("other", 9, seeded(3)),
    ];
    expect(coOccurrence(events, options)).toEqual(coOccurrence(events, options));
    expect(coOccurrence([...events].reverse(), options).observed.map((value) => value.toFixed(9))).toEqual(
      coOccurrence(events, options).observed.map((value) => value.toFixed(9)),
    );
  });

  it("leave an event out of every window it is too coarse for", () => {
    const month: SidedEvent = { from: 0, to: 30, side: "a", stratum: 0 };
    const day: SidedEvent = { from: 10, to: 10, side: "b", stratum: 0 };
    const { observed, events } = coOccurrence([month, day], options);
    expect(events.map(({ a }) => a)).toEqual([0, 1, 1]);
    expect(observed.map((value) => value.toFixed(9))).toEqual(["0.000000000", "1.000000000", "1.000000000"]);
  });

  it("an imprecise date counts by its exact expectation", () => {
    const event: SidedEvent = { from: 0, to: 19, side: "a", stratum: 0 };
    const other: SidedEvent = { from: 20, to: 20, side: "b", stratum: 0 };
    // Days 0–19 against day 20: at most 30 apart always.
    expect(coOccurrence([event, other], { ...options, reaches: [30] }).observed[0]).toBeCloseTo(1, 12);
    expect(shiftProfile([event], [other], window, { least: -10, most: 10 })[0]).toBeCloseTo(0.5, 12);
  });

  it("say nothing about an empty side", () => {
    const { p, shift } = coOccurrence(series("a", 5, seeded(9)), options);
    expect(p).toBe(1);
    expect(shift.informative).toBe(false);
    expect(coOccurrence([], options).p).toBe(1);
  });

  it("a series that answers dated outside events is found, and a weight of two counts twice", () => {
    const outside = [30, 130, 250, 370, 480].map((day) => ({ from: day, to: day }));
    const answers = outside.map(({ from }) => ({ from: from + 5, to: from + 5 }));
    const found = followsSeries(outside, answers, { window, reaches: REACHES });
    expect(found.p).toBeLessThanOrEqual(0.03);
    const heavy = followsSeries(
      outside.map((event) => ({ ...event, weight: 2 })),
      answers,
      { window, reaches: REACHES },
    );
    expect(heavy.observed[0]).toBeCloseTo(2 * found.observed[0]!, 9);
  });
});
