import { describe, expect, it } from "vitest";
import { readerIndex } from "../../src/report/reader-index.ts";
import { statementTable } from "../../src/report/sections/statements.ts";
import { hijackCase } from "./fixture.ts";

describe("what sources say in a channel", () => {
  it("is shown for three pairs where one claim speaks of many; the other pairs are folded, none is lost", () => {
    const assessment = hijackCase();
    const said = assessment.evidence.find(
      ({ channel, from }) => channel === "relations" && "claims" in from,
    )!;
    const others = assessment.evidence.filter(({ channel }) => channel !== "relations");
    const evidence = Array.from({ length: 5 }, (_, at) => ({ ...said, id: `e-${at}` }));
    const blocks = statementTable(
      readerIndex({ ...assessment, evidence: [...others, ...evidence] }),
      "relations",
    );
    const [table, fold] = blocks;
    if (table?.kind !== "table" || fold?.kind !== "fold") throw new Error("a table and a fold");
    expect(table.rows).toHaveLength(3);
    expect(fold.summary).toBe("The same claims on 2 further pairs");
    const [rest] = fold.blocks;
    expect(JSON.stringify([table, rest]).match(/e-\d"/g)).toEqual(evidence.map(({ id }) => `${id}"`));
  });
});
