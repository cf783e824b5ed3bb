import { describe, expect, it } from "vitest";
import {
  freshRows,
  goldRows,
  goldText,
  hasShared,
  otherRows,
  relationRows,
  unseenRows,
} from "../../../bench/claims/corpus.ts";
import { goldOfRelation } from "../../../bench/claims/relations.ts";
import { PREDICATES } from "../../../src/model/vocabulary/predicates.ts";

const rows = relationRows();

describe("the sentences labelled with relations", () => {
  it("are of texts that no other part of the gold has", () => {
    const known = new Set(
      [...goldRows(), ...freshRows(), ...unseenRows(), ...otherRows()].flatMap((row) =>
        row.kind === "report" ? [`${row.file} ${row.id ?? ""}`] : [],
      ),
    );
    const own = rows.map(({ file, id }) => `${file} ${id ?? ""}`);
    expect(own.filter((one) => known.has(one))).toEqual([]);
    expect(new Set(own).size).toBe(own.length);
  });

  it("hold relations of known predicates between two places of one of them", () => {
    for (const row of rows)
      for (const relation of row.relations) {
        const claim = goldOfRelation(row, "", relation);
        const [, from, fromEnd, to, toEnd] = relation;
        expect(PREDICATES).toContain(claim.predicate);
        expect(from < fromEnd && to < toEnd && from !== to).toBe(true);
        expect(Math.min(from, to)).toBeGreaterThanOrEqual(claim.start);
        expect(Math.max(fromEnd, toEnd)).toBeLessThanOrEqual(claim.end);
      }
  });

  it.skipIf(!hasShared)("point at texts that have the hash they name (needs ENTENTE_SHARED)", () => {
    for (const row of rows) expect(goldText(row).hash).toBe(row.sha256);
  });
});
