import { describe, expect, it } from "vitest";
import { unlisted } from "../../src/commands/grounds.ts";
import { checkPublishers, parseWithout, writtenWithout } from "../../src/commands/without.ts";

const grounds = {
  publishers: new Map([["example-labs", { ...unlisted("example-labs"), name: "Example Labs" }]]),
  published: new Map(),
  claims: [],
};
const check = (...values: string[]) => checkPublishers(parseWithout(values), grounds);

describe("what is left out", () => {
  it("must be known here: a misspelt publisher would leave out nothing and look like an answer", () => {
    expect(() => check("example-labs", "publisher:example-labs", "state:us")).not.toThrow();
    expect(() => check("exmaple-labs")).toThrow(
      expect.objectContaining({ code: "bad-option", candidates: [] }),
    );
  });

  it("by a publisher's name leads to its id", () => {
    expect(() => check("Example")).toThrow(expect.objectContaining({ candidates: ["example-labs"] }));
  });

  it("by home state wants a code", () => {
    expect(() => parseWithout(["state:Russia"])).toThrow(expect.objectContaining({ code: "bad-option" }));
  });

  it("is written in a fixed order, and reads back the same", () => {
    const values = ["channel:victims", "state:us", "decision:d-2", "publisher:eset", "family:f-1"];
    const written = writtenWithout(parseWithout(values));
    expect(written).toEqual(["eset", "state:US", "family:f-1", "channel:victims", "decision:d-2"]);
    expect(writtenWithout(parseWithout(written))).toEqual(written);
  });
});
