import { describe, expect, it } from "vitest";
import { exclusivityOf } from "../../src/resolve/exclusivity.ts";

const use = (users: readonly (readonly [string | null, readonly string[]])[], isPublic = false) =>
  exclusivityOf({ usersByState: new Map(users), isPublic });

describe("how exclusive a program is", () => {
  it.each([
    ["one actor", [["XX", ["G1"]]], "one-actor"],
    ["one actor of no known state", [[null, ["G1"]]], "one-actor"],
    ["one state's actors", [["XX", ["G1", "G2"]]], "one-state"],
    [
      "actors of two states",
      [
        ["XX", ["G1"]],
        ["YY", ["G2"]],
      ],
      "several-states",
    ],
    [
      "an actor of no known state beside one of a state",
      [
        ["XX", ["G1"]],
        [null, ["G2"]],
      ],
      "several-states",
    ],
    ["two actors of no known state", [[null, ["G1", "G2"]]], "several-states"],
    ["nobody", [["XX", []]], "unknown"],
  ] as const)("%s", (_, users, expected) => {
    expect(use(users).class).toBe(expected);
  });

  it("what anybody can get is public, whoever is known to use it", () => {
    expect(use([["XX", ["G1"]]], true)).toEqual({ class: "public", users: ["G1"], states: ["XX"] });
  });

  it("an actor under two sponsors counts once among the users", () => {
    expect(
      use([
        ["YY", ["G1"]],
        ["XX", ["G1"]],
      ]),
    ).toEqual({ class: "one-actor", users: ["G1"], states: ["XX", "YY"] });
  });
});
