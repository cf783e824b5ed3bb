import { describe, expect, it } from "vitest";
import type { Publisher } from "../../src/model/knowledge.ts";
import { publisherNames, publisherOfUrl } from "../../src/resolve/publishers.ts";

const publisher = (id: string, ...hosts: string[]): Publisher => ({
  id,
  name: `The ${id}`,
  hosts,
  homeState: null,
  interest: null,
  reliability: "C",
  reason: "invented",
});
const all = [
  publisher("labs", "example.org"),
  publisher("blog", "blog.example.org"),
  publisher("mitre", "m.example"),
];

describe("who published a page", () => {
  it.each([
    ["https://www.example.org/a", "labs"],
    ["http://deep.blog.example.org/", "blog"],
    ["https://web.archive.org/web/20200101000000/http://example.org/a", "labs"],
    ["https://notexample.org/", null],
    ["Example Labs, 2019", null],
  ])("%s is by %s", (url, id) => {
    expect(publisherOfUrl(url, all)?.id ?? null).toBe(id);
  });

  it("prints sources and namers by their publisher's name, and strangers as they are", () => {
    const print = publisherNames(all);
    expect(["mitre-attack", "mitre", "labs", "ana"].map(print)).toEqual([
      "The mitre",
      "The mitre",
      "The labs",
      "ana",
    ]);
  });
});
