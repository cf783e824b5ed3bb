import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimFromMembers, claimMembers } from "../../src/model/stix-claim.ts";
import { claimIn } from "../arbitrary/claims.ts";

const claim = claimIn(fc.constant("d-1"));

/** Every value in it that STIX 2.1 does not allow, and every member name that it does not. */
function faults(value: unknown, path = ""): string[] {
  if (value === null || value === undefined) return [`${path} is null`];
  if (Array.isArray(value))
    return value.length === 0
      ? [`${path} is empty`]
      : value.flatMap((one, at) => faults(one, `${path}/${at}`));
  if (typeof value !== "object") return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(/^[a-z0-9_]{2,250}$/.test(name) ? [] : [`${path}/${name} is no name`]),
    ...faults(inner, `${path}/${name}`),
  ]);
}

describe("a claim in our STIX extension", () => {
  it("comes back as it was", () => {
    fc.assert(
      fc.property(claim, (one) => {
        expect(claimFromMembers(JSON.parse(JSON.stringify(claimMembers(one))))).toEqual(one);
      }),
    );
  });

  it("has no null, no empty list and no name that STIX forbids", () => {
    fc.assert(
      fc.property(claim, (one) => {
        expect(faults(claimMembers(one))).toEqual([]);
      }),
    );
  });

  it("is not taken back when a word of it was changed, or a part is missing", () => {
    const [one] = fc.sample(claim, { numRuns: 1, seed: 3 });
    const members = claimMembers(one!);
    const subject = { ...(members.subject as object), text: "somebody else" };
    expect(claimFromMembers({ ...members, subject })).toBeNull();
    expect(claimFromMembers({ ...members, predicate: "befriends" })).toBeNull();
    const { document: _, ...rest } = members;
    expect(claimFromMembers(rest)).toBeNull();
    expect(claimFromMembers("text")).toBeNull();
  });
});
