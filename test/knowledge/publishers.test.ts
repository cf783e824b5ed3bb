import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvRows, publisherIndex } from "../../src/knowledge/publishers.ts";
import type { Publisher } from "../../src/model/knowledge.ts";

const publisher = (id: string, ...hosts: string[]): Publisher => ({
  id,
  name: id,
  hosts,
  homeState: null,
  interest: null,
  reliability: "C",
  reason: "",
});

describe("publisherIndex", () => {
  const ownerOf = publisherIndex([
    publisher("example", "example.org"),
    publisher("labs", "labs.example.org"),
    publisher("other", "other.example"),
  ]);

  it.each([
    ["https://www.example.org/a", "example"],
    ["https://deep.labs.example.org/a?b#c", "labs"],
    ["http://user@OTHER.example:8080/", "other"],
    ["https://web.archive.org/web/20200101000000/http://labs.example.org/a", "labs"],
    ["https://notexample.org/", null],
    ["ftp://example.org/", null],
    ["not an address", null],
  ])("%s belongs to %s", (url, owner) => {
    expect(ownerOf(url)).toBe(owner);
  });
});

describe("csvRows", () => {
  it("gives back what was written, whatever the cells hold", () => {
    const cell = fc.string({ unit: "grapheme" });
    const row = fc.array(cell, { minLength: 1, maxLength: 5 });
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const text = rows.map((cells) => `${cells.map(quoted).join(",")}\n`).join("");
        expect(csvRows(text)).toEqual(rows);
      }),
    );
  });

  it("reads plain cells and either line end", () => {
    expect(csvRows("a,b\r\n1,\n")).toEqual([
      ["a", "b"],
      ["1", ""],
    ]);
    expect(csvRows("")).toEqual([]);
  });
});
