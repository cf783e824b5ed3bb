import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { csvRows } from "../../src/knowledge/publishers.ts";
import { ownDecisions } from "../../src/resolve/own-decisions.ts";
import { bundledNames } from "./bundled.ts";
import { nameId, object, world } from "./fixtures.ts";

const w = world(object("misp:1", "Heron", "GREY OTTER@alpha"), object("attack:G9001", "Silver Heron"));
const header = ["a", "b", "kind", "because", "url"];

describe("decisions of our own", () => {
  it("stand over the labels, by entente, with reason and page", () => {
    const url = "https://example.org/r";
    expect(
      ownDecisions([header, ["misp:1", "attack:G9001", "overlaps", "shared server", url]], w.names),
    ).toEqual([
      {
        id: expect.stringMatching(/^d-[0-9a-f]{16}$/),
        a: nameId(w, "Heron"),
        b: nameId(w, "Silver Heron"),
        kind: "overlaps",
        by: "entente",
        because: `shared server (${url})`,
        claims: [],
        undoes: null,
      },
    ]);
  });

  it("rows over unknown objects, of no known kind or without a reason are left out", () => {
    const rows = [
      header,
      ["misp:1", "misp:9", "same", "x", ""],
      ["misp:1", "attack:G9001", "equal", "x", ""],
      ["misp:1", "attack:G9001", "same", " ", ""],
    ];
    expect(ownDecisions(rows, w.names)).toEqual([]);
    expect(ownDecisions([], w.names)).toEqual([]);
  });

  it("every bundled row takes effect and cites a page", () => {
    const text = readFileSync(
      join(import.meta.dirname, "../../data/knowledge/entente-decisions.csv"),
      "utf8",
    );
    const rows = csvRows(text);
    expect(ownDecisions(rows, bundledNames.names)).toHaveLength(rows.length - 1);
    for (const row of rows.slice(1)) expect(row.at(-1)).toMatch(/^https:\/\/\S+$/);
  });
});
