import { describe, expect, it } from "vitest";
import { settleQuestion } from "../../src/infer/settle-question.ts";
import { testOverlap } from "../../src/infer/test-overlap.ts";
import type { Finding } from "../../src/model/finding.ts";
import { holm } from "../../src/stats/adjust.ts";
import { unevenMatrix } from "../stats/margins.ts";
import { channelFrom } from "./channel.ts";

const data = channelFrom(unevenMatrix(40, 80, 3));
const pairs = [
  ["G1000", "G1001"],
  ["G1002", "G1003"],
  ["G1004", "NOBODY"],
  ["G1005", "G1006"],
].map(([a, b]) => ({ a: a!, b: b! }));
const findings = testOverlap(data, { pairs, seed: 1, nulls: ["dc"], draws: 0 });
const tested = (list: typeof findings): Finding[] =>
  list.filter((finding): finding is Finding => finding.kind === "tested");

describe("settleQuestion", () => {
  const settled = settleQuestion(findings);

  it("corrects over every tested pair of the question and passes the untested on", () => {
    const q = holm(tested(findings).map(({ p }) => p));
    expect(tested(settled).map((finding) => finding.q)).toEqual([...q]);
    for (const finding of tested(settled)) expect(finding.adjusted).toEqual({ method: "holm", family: 3 });
    expect(settled[2]).toBe(findings[2]);
    expect(settled.map(({ a, b }) => ({ a, b }))).toEqual(pairs);
  });

  it("corrects secondary channels among themselves, whatever stands between them", () => {
    const secondary = testOverlap(
      { ...data, channel: "victims" },
      { pairs, seed: 1, nulls: ["dc"], draws: 0 },
    );
    const mixed = findings.flatMap((finding, index) => [secondary[index]!, finding]);
    const both = settleQuestion(mixed);
    expect(both.filter(({ channel }) => channel !== "victims")).toEqual(settled);
    expect(both.filter(({ channel }) => channel === "victims")).toEqual(settleQuestion(secondary));
    expect(both.map(({ channel }) => channel)).toEqual(mixed.map(({ channel }) => channel));
  });

  it("asks more of each pair the larger the family", () => {
    tested(findings).forEach((alone, index) => {
      const together = tested(settled)[index]!;
      expect(together.minimumDetectable ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(
        alone.minimumDetectable ?? Number.POSITIVE_INFINITY,
      );
      expect(together.flaggedFrom ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(
        alone.flaggedFrom ?? Number.POSITIVE_INFINITY,
      );
    });
  });

  it("flags exactly from `flaggedFrom` on, the other findings as they are", () => {
    tested(settled).forEach((finding, index) => {
      const mass = finding.nulls.dc!.mass!;
      const tail = (overlap: number): number => mass.slice(overlap).reduce((sum, value) => sum + value, 0);
      const qAt = (overlap: number): number => {
        const p = tested(findings).map((other, at) => (at === index ? tail(overlap) : other.p));
        return holm(p)[index]!;
      };
      if (finding.flaggedFrom == null) return;
      expect(qAt(finding.flaggedFrom)).toBeLessThanOrEqual(0.05);
      expect(qAt(finding.flaggedFrom - 1)).toBeGreaterThan(0.05);
    });
  });

  it("reports power that rises to the share of detection at the minimum detectable", () => {
    for (const { power, minimumDetectable } of tested(settled)) {
      const shares = power!.map(({ share }) => share);
      expect(shares).toEqual([...shares].sort((x, y) => x - y));
      if (minimumDetectable === null) continue;
      expect(power![minimumDetectable]!.share).toBeGreaterThanOrEqual(0.8);
      expect(power![minimumDetectable - 1]?.share ?? 0).toBeLessThan(0.8);
    }
  });

  it("of nothing is nothing", () => {
    expect(settleQuestion([])).toEqual([]);
  });
});
