import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnDegrees, rowDegrees, rowOf, sharedColumns } from "../../src/stats/binary-matrix.ts";
import { allOverlaps, pairCount } from "../../src/stats/pairs.ts";
import { seeded } from "../../src/stats/random.ts";
import {
  resetTable,
  snapshot,
  tableOverlap,
  tableOverlaps,
  trade,
  tradingTable,
} from "../../src/stats/trades.ts";
import { allTables, smallMatrix, unevenMatrix } from "./margins.ts";

describe("trade", () => {
  it("keeps every row and column sum", () => {
    fc.assert(
      fc.property(smallMatrix(), fc.nat(50), fc.nat(1000), (matrix, trades, seed) => {
        const table = tradingTable(matrix);
        trade(table, trades, seeded(seed));
        const after = snapshot(table, matrix.columnCount);
        expect(rowDegrees(after)).toEqual(rowDegrees(matrix));
        expect(columnDegrees(after)).toEqual(columnDegrees(matrix));
        for (let row = 0; row < after.rowCount; row++)
          expect(new Set(rowOf(after, row)).size).toBe(rowOf(after, row).length);
      }),
    );
  });

  it("inside strata keeps each stratum's column sums", () => {
    const matrix = unevenMatrix(12, 20, 4);
    const strata = Int32Array.from({ length: 12 }, (_, row) => row % 3);
    const table = tradingTable(matrix, strata);
    trade(table, 2000, seeded(1));
    const after = snapshot(table, matrix.columnCount);
    for (let stratum = 0; stratum < 3; stratum++) {
      const within = (of: typeof matrix): number[] => {
        const sums = new Array<number>(20).fill(0);
        for (let row = stratum; row < 12; row += 3) for (const column of rowOf(of, row)) sums[column]! += 1;
        return sums;
      };
      expect(within(after)).toEqual(within(matrix));
    }
    expect(after).not.toEqual(matrix);
  });

  it("leaves a row alone in its stratum as it is", () => {
    const matrix = unevenMatrix(3, 9, 4);
    const table = tradingTable(matrix, [0, 1, 2]);
    trade(table, 100, seeded(1));
    expect(snapshot(table, 9)).toEqual(matrix);
  });

  it("visits every table with these margins equally often", () => {
    const matrix = {
      rowCount: 3,
      columnCount: 4,
      rowStart: Int32Array.of(0, 2, 4, 5),
      columns: Int32Array.of(0, 1, 0, 2, 3),
    };
    const tables = allTables([2, 2, 1], [2, 1, 1, 1]);
    const visits = new Map<string, number>();
    const table = tradingTable(matrix);
    const random = seeded(8);
    const draws = 40_000;
    for (let draw = 0; draw < draws; draw++) {
      trade(table, 4, random);
      const key = [...snapshot(table, 4).columns].join();
      visits.set(key, (visits.get(key) ?? 0) + 1);
    }
    expect(visits.size).toBe(tables.length);
    const share = draws / tables.length;
    for (const count of visits.values()) expect(Math.abs(count - share)).toBeLessThan(6 * Math.sqrt(share));
  });

  it("the same seed makes the same trades, and a reset goes back to the start", () => {
    const matrix = unevenMatrix(10, 20, 2);
    const tables = [1, 2].map(() => {
      const table = tradingTable(matrix);
      trade(table, 500, seeded(9));
      return table;
    });
    expect(snapshot(tables[0]!, 20)).toEqual(snapshot(tables[1]!, 20));
    resetTable(tables[0]!, matrix);
    expect(snapshot(tables[0]!, 20)).toEqual(matrix);
  });
});

describe("overlaps of a trading table", () => {
  it("agree with those of its snapshot", () => {
    const matrix = unevenMatrix(15, 30, 3);
    const table = tradingTable(matrix);
    trade(table, 300, seeded(2));
    const now = snapshot(table, 30);
    const overlaps = new Int32Array(pairCount(15));
    tableOverlaps(table, overlaps);
    expect(overlaps).toEqual(allOverlaps(now));
    expect(tableOverlap(table, 4, 11)).toBe(sharedColumns(now, 4, 11).length);
  });
});
