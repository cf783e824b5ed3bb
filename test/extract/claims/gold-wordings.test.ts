import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { goldOf, type Wording, wordings } from "../../../bench/claims/wordings.ts";
import { PREDICATES } from "../../../src/model/vocabulary/predicates.ts";

const parts = { open: wordings("open"), closed: wordings("closed") };
const all = [...parts.open, ...parts.closed];
const isClosed = ({ id }: Wording): boolean => createHash("sha256").update(id).digest()[0]! % 2 === 1;

describe("the wordings of the gold", () => {
  it("are 450 passages or more, no two alike, with 25 for each relation between groups and 60 traps", () => {
    expect(all.length).toBeGreaterThanOrEqual(450);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
    const count = (wanted: string): number => all.filter(({ focus }) => focus === wanted).length;
    for (const predicate of [
      "cooperates-with",
      "hands-off-to",
      "shares-with",
      "hijacks",
      "imitates",
      "part-of",
    ])
      expect(count(predicate), predicate).toBeGreaterThanOrEqual(25);
    expect(count("trap")).toBeGreaterThanOrEqual(60);
  });

  it("are parted by the hash of their id", () => {
    for (const wording of all) expect(wording.part === "closed", wording.id).toBe(isClosed(wording));
    expect(parts.open.length / all.length).toBeGreaterThan(0.4);
    expect(parts.open.length / all.length).toBeLessThan(0.6);
  });

  it("expect known predicates between names that stand in their passage", () => {
    for (const wording of all)
      for (const { predicate, stance, negation, subject, object } of goldOf(wording)) {
        expect(PREDICATES).toContain(predicate);
        expect(stance === "asserts", wording.id).toBe(negation === null);
        for (const end of [subject, object])
          expect(end.start !== undefined || end.name === "unnamed", `${wording.id}: ${end.name}`).toBe(true);
      }
  });
});
