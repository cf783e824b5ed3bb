import { describe, expect, it } from "vitest";
import { claimsIn } from "./reading.ts";

/** What is hedged in a text, and what is not: "predicate object ~hedge". */
const hedges = (text: string): string[] =>
  claimsIn(text)
    .filter(({ predicate }) => predicate !== "based-in" && predicate !== "attributed-to")
    .map(({ predicate, object, hedge }) => `${predicate} ${object.text}${hedge ? ` ~${hedge.text}` : ""}`);

describe("how far a hedge reaches", () => {
  it.each([
    [
      "Silver Heron is thought to have breached banks, using GlassLoader to steal credentials.",
      [
        "targets banks ~is thought to have",
        "uses GlassLoader ~is thought to have",
        "seeks credentials ~is thought to have",
      ],
    ],
    [
      "Silver Heron may have attacked banks and hit hospitals.",
      ["targets banks ~may have", "targets hospitals ~may have"],
    ],
    ["The office presumably used Silver Heron to attack banks.", ["targets banks ~presumably"]],
    ["According to the paper, probably the group Silver Heron attacked banks.", ["targets banks ~probably"]],
    ["The suspected Silver Heron operators attacked banks.", ["targets banks ~suspected"]],
    [
      "Silver Heron and Pale Otter appear to send lures to steal credentials.",
      ["seeks credentials ~appear to"],
    ],
    [
      "Silver Heron steals passwords and possibly credentials.",
      ["seeks passwords", "seeks possibly credentials ~possibly"],
    ],
    ["It is highly likely Silver Heron attacked banks.", ["targets banks ~likely"]],
    ["Silver Heron was accused of attacking banks.", ["targets banks ~was accused of"]],
  ])("%s", (text, expected) => {
    expect(new Set(hedges(text))).toEqual(new Set(expected));
  });

  it.each([
    ["Silver Heron, an actor believed to be working for the FSB, targets banks.", ["targets banks"]],
    ["Silver Heron is believed to be an Iranian group, targeting banks.", ["targets banks"]],
    ["A group believed to be close to the state has targeted banks.", ["targets banks"]],
    [
      "Silver Heron operators seem to be patient and have been active since 2015, attacking banks.",
      ["targets banks"],
    ],
  ])("%s", (text, expected) => {
    expect(hedges(text)).toEqual(expected);
  });
});
