import { describe, expect, it } from "vitest";
import { goldRows, hasShared, reportText } from "../../../bench/_claim-corpus.ts";
import { type GoldClaim, isGroupRelation, isTestHalf } from "../../../bench/_claim-scores.ts";
import { PREDICATES } from "../../../src/model/vocabulary/predicates.ts";

const rows = goldRows();
const claims = rows.filter((row): row is GoldClaim => row.kind === "claim");

describe("the gold set of claims", () => {
  it("holds at least 150 claims over 12 reports, 60 of them between groups, denials among them", () => {
    expect(claims.length).toBeGreaterThanOrEqual(150);
    expect(new Set(claims.map(({ report }) => report)).size).toBeGreaterThanOrEqual(12);
    expect(claims.filter((claim) => isGroupRelation(claim) && !claim.optional).length).toBeGreaterThanOrEqual(
      60,
    );
    expect(claims.some((claim) => isGroupRelation(claim) && claim.negation !== null)).toBe(true);
  });

  it("is parted in two halves by the hash of the report", () => {
    const test = claims.filter(({ report }) => isTestHalf(report)).length;
    expect(test / claims.length).toBeGreaterThan(0.4);
    expect(test / claims.length).toBeLessThan(0.6);
  });

  it("has rows that fit: known predicates, ends within their sentence, sentences within a passage", () => {
    const passages = rows.filter((row) => row.kind === "passage");
    for (const { report, start, end, predicate, subject, object, stance, negation } of claims) {
      expect(PREDICATES).toContain(predicate);
      expect(stance === "asserts").toBe(negation === null);
      const isCovered = passages.some((one) => one.report === report && one.start <= start && end <= one.end);
      expect(isCovered, `${report} ${start}`).toBe(true);
      for (const side of [subject, object]) {
        expect(side.name !== undefined || side.start !== undefined).toBe(true);
        if (side.start !== undefined) expect(side.start >= start && side.end! <= end).toBe(true);
      }
    }
  });

  it.skipIf(!hasShared)("points at reports that have the hash it names (needs ENTENTE_SHARED)", () => {
    for (const row of rows) {
      if (row.kind !== "report") continue;
      const { text, hash } = reportText(row.file);
      expect(hash).toBe(row.report);
      const last = claims.filter(({ report }) => report === row.report).map(({ end }) => end);
      expect(Math.max(0, ...last)).toBeLessThanOrEqual(text.length);
    }
  });
});
