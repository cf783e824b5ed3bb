import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { enumerationTable, METHODS, samplingTable, tableIn } from "../../scripts/methods-tables.ts";
import { hasShared } from "./shared.ts";

const text = readFileSync(METHODS, "utf8");

describe("docs/methods.md", { timeout: 120_000 }, () => {
  it("prints dc's and cb's distance from full enumeration as it is", () => {
    expect(tableIn(text, "enumeration")).toBe(enumerationTable());
  });

  it.skipIf(!hasShared)(
    "prints their distance from a million sampled tables as it is (needs ENTENTE_SHARED)",
    () => {
      expect(tableIn(text, "sampling")).toBe(samplingTable());
    },
  );
});
