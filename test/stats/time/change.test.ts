import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { below, seeded, uniform } from "../../../src/stats/random.ts";
import { changePosterior, largestRatio } from "../../../src/stats/time/change-point.ts";
import { logGamma } from "../../../src/stats/time/log-gamma.ts";
import { risePermutation } from "../../../src/stats/time/rate-permutation.ts";
import { searchedChange } from "../../../src/stats/time/searched-change.ts";
import { searchedShare } from "../../../src/stats/time/searched-share.ts";

const MONTH = 30;
const bins = (months: number, exposure?: number[]) => ({
  edges: Array.from({ length: months + 1 }, (_, index) => index * MONTH),
  exposure: exposure ?? Array.from({ length: months }, () => 1),
});
const onDay = (day: number) => ({ from: day, to: day });
const quick = { dateDraws: 5, simulations: 199, seed: 1 };

describe("logGamma", () => {
  it("follows factorials and the half", () => {
    expect(logGamma(5)).toBeCloseTo(Math.log(24), 12);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12);
    expect(logGamma(101)).toBeCloseTo(363.7393755555635, 9);
  });
});

describe("the posterior of one change point", () => {
  it("agrees with integrating both rates by hand for two bins", () => {
    const marginal = (count: number): number => {
      let sum = 0;
      const step = 0.0005;
      for (let root = step / 2; root < 8; root += step) {
        const rate = root * root;
        const prior = (0.5 ** 0.5 / Math.sqrt(Math.PI)) * rate ** -0.5 * Math.exp(-0.5 * rate);
        sum += prior * rate ** count * Math.exp(-rate) * 2 * root * step;
      }
      return sum;
    };
    const both = (() => {
      let sum = 0;
      const step = 0.0005;
      for (let root = step / 2; root < 8; root += step) {
        const rate = root * root;
        sum +=
          (0.5 ** 0.5 / Math.sqrt(Math.PI)) *
          rate ** -0.5 *
          Math.exp(-0.5 * rate) *
          rate ** 7 *
          Math.exp(-2 * rate) *
          2 *
          root *
          step;
      }
      return sum;
    })();
    const { share, bayesFactor } = changePosterior([1, 6], [1, 1]);
    expect(share).toEqual([1]);
    expect(bayesFactor).toBeCloseTo((marginal(1) * marginal(6)) / both, 5);
  });

  it("sums to one, and mirrors when time is turned around", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 12 }), (counts) => {
        const ones = counts.map(() => 1);
        const forward = changePosterior(counts, ones);
        const backward = changePosterior([...counts].reverse(), ones);
        expect(forward.share.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 10);
        [...backward.share].reverse().forEach((value, index) => {
          expect(value).toBeCloseTo(forward.share[index]!, 9);
        });
        expect(largestRatio(counts, ones).ratio).toBeCloseTo(
          largestRatio([...counts].reverse(), ones).ratio,
          9,
        );
      }),
    );
  });

  it("does not depend on the unit of the exposure", () => {
    expect(changePosterior([1, 2, 9], [30, 31, 30]).share.map((value) => value.toFixed(12))).toEqual(
      changePosterior([1, 2, 9], [3, 3.1, 3]).share.map((value) => value.toFixed(12)),
    );
  });
});

describe("a searched date", () => {
  it("rejects a true null about as often as it says, exposures unequal and dates imprecise", () => {
    const random = seeded(3);
    const exposure = Array.from({ length: 24 }, (_, month) => (month < 12 ? 1 : 4));
    const rounds = 200;
    let rejected = 0;
    for (let round = 0; round < rounds; round++) {
      const events = Array.from({ length: 12 }, () => {
        const month = uniform(random) < 0.2 ? below(random, 12) : 12 + below(random, 12);
        const length = [1, 30, 90, 360][below(random, 4)]!;
        const from = Math.floor((month * MONTH + below(random, MONTH)) / length) * length;
        return { from, to: from + length - 1 };
      });
      const found = searchedChange(events, bins(24, exposure), {
        dateDraws: 4,
        simulations: 79,
        seed: round,
      });
      if (found.p <= 0.05) rejected++;
    }
    expect(rejected / rounds).toBeLessThanOrEqual(0.097);
  });

  it("finds a planted change and where it is; more exposure explains it away", () => {
    const early = [40, 200].map(onDay);
    const late = Array.from({ length: 20 }, (_, index) => onDay(365 + index * 17));
    const found = searchedChange([...early, ...late], bins(24), quick);
    expect(found.p).toBeLessThanOrEqual(0.01);
    expect(Math.abs(found.place - 12)).toBeLessThanOrEqual(1);
    expect(found.bayesFactor).toBeGreaterThan(10);
    const exposure = Array.from({ length: 24 }, (_, month) => (month < 12 ? 1 : 10));
    expect(searchedChange([...early, ...late], bins(24, exposure), quick).p).toBeGreaterThan(0.2);
  });

  it("the same seed gives the same numbers", () => {
    const events = [onDay(3), { from: 30, to: 89 }, onDay(200)];
    expect(searchedChange(events, bins(8), quick)).toEqual(searchedChange(events, bins(8), quick));
  });

  it("of a share is not moved by a jump in reporting, and finds a change in the share", () => {
    const jump = Array.from({ length: 120 }, (_, index) => ({
      bin: index < 20 ? index % 12 : 12 + (index % 12),
      focus: index % 5 === 0,
      stratum: 0,
    }));
    expect(searchedShare(jump, 24, { draws: 199, seed: 1 }).p).toBeGreaterThan(0.2);
    const moved = jump.map((event) => ({ ...event, focus: event.bin >= 12 && event.focus }));
    expect(searchedShare(moved, 24, { draws: 199, seed: 1 }).p).toBeLessThanOrEqual(0.06);
  });
});

describe("the permutation of whole operations", () => {
  it("agrees with the exact test when every operation stands alone", () => {
    const cluster = (after: number, focus: number) => ({ stratum: 0, after, focus, control: 1 - focus });
    const clusters = [
      ...Array.from({ length: 3 }, () => cluster(1, 1)),
      cluster(0, 1),
      cluster(1, 0),
      ...Array.from({ length: 3 }, () => cluster(0, 0)),
    ];
    expect(risePermutation(clusters, { draws: 9999, seed: 4 }).p).toBeCloseTo(17 / 70, 1);
  });

  it("is less sure when the rise is one cluster", () => {
    const alone = (after: number, focus: number) => ({ stratum: 0, after, focus, control: 1 - focus });
    const controls = [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1].map((after) => alone(after, 0));
    const spread = [...controls, ...Array.from({ length: 6 }, () => alone(1, 1))];
    const lumped = [...controls, { stratum: 0, after: 1, focus: 6, control: 0 }];
    const options = { draws: 1999, seed: 2 };
    expect(risePermutation(lumped, options).p).toBeGreaterThan(risePermutation(spread, options).p);
  });
});
