import { describe, expect, it } from "vitest";
import { pairStatements } from "../../src/commands/pair-statements.ts";
import { claim, HERON, MARTEN } from "../assess/fixtures.ts";

const statesOf = new Map([[MARTEN.id, new Set(["RU"])]]);
const on = (...claims: ReturnType<typeof claim>[]) =>
  pairStatements(claims, { a: HERON, b: MARTEN }, statesOf);
const none = claim({
  predicate: "cooperates-with",
  object: "state:RU",
  stance: "denies",
  negation: "no-evidence",
});

describe("claims that bear on a pair", () => {
  it("are those between the two, either way round, and what either is part of", () => {
    const between = claim();
    const back = claim({ subject: MARTEN.id, object: HERON.id, publisher: "other-labs" });
    const leg = claim({ predicate: "part-of", object: "organisation:one" });
    const elsewhere = claim({ object: "G9003", publisher: "third-labs" });
    expect(on(between, back, leg, elsewhere)).toEqual([between, back, leg]);
  });

  it("take in a denial about all groups of the other's state, marked as such and placed to see nothing", () => {
    expect(on(none)).toEqual([{ ...none, object: MARTEN.id, ofWholeSide: true, placedToSee: false }]);
    expect(pairStatements([none], { a: MARTEN, b: HERON }, statesOf)).toHaveLength(1);
  });

  it("leave out an assertion about all of them, and a denial about another state's", () => {
    expect(on({ ...none, stance: "asserts", negation: null })).toEqual([]);
    expect(on({ ...none, object: "state:CN" })).toEqual([]);
  });
});
