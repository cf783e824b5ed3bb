import { describe, expect, it } from "vitest";
import { questionFrom } from "../../src/commands/asked-question.ts";
import { unlisted } from "../../src/commands/grounds.ts";
import { prepareInquiry } from "../../src/commands/inquiry.ts";
import { operationsLeft } from "../../src/commands/operations.ts";
import { checkDecisions, checkPublishers, parseWithout, writtenWithout } from "../../src/commands/without.ts";
import { realEffects } from "../../src/effects/real.ts";
import type { Name } from "../../src/model/identity.ts";
import { resolveNames } from "../../src/resolve/resolve-names.ts";

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

  it("by decision must be known here: one of a list, of the case, or our own joining of two spellings", () => {
    const name = (upstream: string) =>
      ({
        id: `n-${upstream}`,
        text: "SILVER HERON",
        kind: "actor",
        namer: "x",
        upstream,
        anchor: true,
        urls: [],
      }) as Name;
    const listed = {
      id: "d-1234567890",
      a: "n-x",
      b: "n-y",
      kind: "same",
      by: "x",
      because: "",
      claims: [],
      undoes: null,
    } as const;
    const resolved = {
      names: [name("one:1"), name("two:1")],
      decisions: [listed],
      trust: null,
      knowledge: "1",
    };
    const decided = (...ids: string[]) =>
      checkDecisions({ decisions: ids }, { resolved, eventDecisions: [] });
    const bridge = resolveNames(resolved).live.find((id) => id !== listed.id)!;
    expect(() => decided(listed.id, bridge)).not.toThrow();
    expect(() => decided("d-12345")).toThrow(
      expect.objectContaining({ code: "bad-option", candidates: ["d-1234567890"] }),
    );
    expect(() => decided("d-none")).toThrow(expect.objectContaining({ code: "bad-option", candidates: [] }));
  });

  it("takes operations along: what nobody else told of is gone, its reporters' names from the others", async () => {
    const effects = { ...realEffects(), userData: "/nonexistent" };
    const question = questionFrom({ a: ["Mustang Panda"], b: ["Turla"], since: "2017" });
    const rows = async (...values: string[]) => {
      const without = parseWithout(values);
      const inquiry = operationsLeft(
        await prepareInquiry(effects, { question, case: null, without }),
        without,
      );
      return inquiry.crossTargeting.map(({ publishers }) => publishers);
    };
    const all = await rows();
    expect(all.flat()).toEqual(expect.arrayContaining(["Cisco Talos", "Secureworks Counter Threat Unit"]));
    const left = await rows("cisco-talos");
    expect(left.flat()).toEqual(all.flat().filter((publisher) => publisher !== "Cisco Talos"));
    expect(left).not.toContainEqual([]);
    expect(await rows("channel:cross-targeting")).toEqual([]);
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
