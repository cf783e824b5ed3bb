import { describe, expect, it } from "vitest";
import {
  freshRows,
  goldRows,
  goldText,
  hasShared,
  otherRows,
  unseenRows,
} from "../../../bench/claims/corpus.ts";
import { type GoldClaim, isGroupRelation, isTestHalf } from "../../../bench/claims/scores.ts";
import { PREDICATES } from "../../../src/model/vocabulary/predicates.ts";

const rows = goldRows();
const fresh = freshRows();
const unseen = unseenRows();
const others = otherRows();
const all = [...rows, ...fresh, ...unseen, ...others];
const gold = all.filter((row): row is GoldClaim => row.kind === "claim");
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

  it("has fresh reports of which a third is only checked, none of them in either half", () => {
    const reports = fresh.filter((row) => row.kind === "report");
    const known = new Set(rows.map(({ report }) => report));
    expect(reports.some(({ report }) => known.has(report))).toBe(false);
    const checked = reports.filter(({ part }) => part === "fresh-check").length / reports.length;
    expect(checked).toBeGreaterThan(0.25);
    expect(checked).toBeLessThan(0.45);
  });

  it("has once unseen reports that are in no other part, 70 claims between groups among them", () => {
    const reports = unseen.filter((row) => row.kind === "report");
    const known = new Set([...rows, ...fresh].map(({ report }) => report));
    expect(reports.some(({ report }) => known.has(report))).toBe(false);
    expect(reports.every(({ part }) => part === "unseen-check")).toBe(true);
    expect(new Set(reports.map(({ report }) => report)).size).toBe(reports.length);
    const needed = unseen.filter((row): row is GoldClaim => row.kind === "claim" && !row.optional);
    expect(needed.length).toBeGreaterThanOrEqual(250);
    expect(needed.filter(isGroupRelation).length).toBeGreaterThanOrEqual(70);
    expect(needed.some((claim) => isGroupRelation(claim) && claim.negation !== null)).toBe(true);
  });

  it("has texts of ten other sources, each by its source and id, 70 claims between groups besides other names", () => {
    const texts = others.filter((row) => row.kind === "report");
    expect(texts.every(({ part, id, text }) => part === "other-sources" && id && text)).toBe(true);
    expect(new Set(texts.map(({ report }) => report)).size).toBe(texts.length);
    expect(new Set(texts.map(({ report }) => report.split("/")[0])).size).toBe(10);
    const needed = others.filter((row): row is GoldClaim => row.kind === "claim" && !row.optional);
    expect(needed.length).toBeGreaterThanOrEqual(250);
    const between = needed.filter(isGroupRelation);
    expect(between.length).toBeGreaterThanOrEqual(100);
    expect(between.filter(({ predicate }) => predicate !== "alias-of").length).toBeGreaterThanOrEqual(70);
  });

  it("was completed only where a blind second reading was made, and then with optional claims", () => {
    const added = all.filter((row): row is GoldClaim => row.kind === "claim" && row.addedBy !== undefined);
    const read = new Set([...unseen, ...others].map(({ report }) => report));
    expect(added.length).toBeGreaterThan(0);
    expect(added.every(({ optional }) => optional)).toBe(true);
    expect(added.every(({ report }) => read.has(report) || isTestHalf(report))).toBe(true);
  });

  it("has rows that fit: known predicates, ends within their sentence, sentences within a passage", () => {
    const passages = all.filter((row) => row.kind === "passage");
    for (const { report, start, end, predicate, subject, object, stance, negation } of gold) {
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
    for (const row of all) {
      if (row.kind !== "report") continue;
      const { text, hash } = goldText(row);
      expect(hash).toBe(row.text ?? row.report);
      const last = gold.filter(({ report }) => report === row.report).map(({ end }) => end);
      expect(Math.max(0, ...last)).toBeLessThanOrEqual(text.length);
    }
  });
});
