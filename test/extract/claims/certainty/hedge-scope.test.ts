import { describe, expect, it } from "vitest";
import { claimsIn } from "../reading.ts";

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
    [
      "There is speculation about a link between Silver Heron and Pale Otter.",
      ["overlaps-with Pale Otter ~speculation about"],
    ],
    ["Silver Heron was accused of attacking banks.", ["targets banks ~was accused of"]],
    ["Silver Heron attacked banks, researchers believe.", ["targets banks ~researchers believe"]],
    ["Silver Heron attacked banks, it is thought.", ["targets banks ~is thought"]],
    ["What appears to be Silver Heron attacked banks.", ["targets banks ~appears to be"]],
    [
      "Silver Heron has been linked to many attacks against banks and hospitals.",
      ["targets banks ~linked to", "targets hospitals ~linked to"],
    ],
    [
      "Silver Heron is believed to be patient and to have attacked banks.",
      ["targets banks ~is believed to be"],
    ],
    ["In all probability Silver Heron attacked banks.", ["targets banks ~In all probability"]],
    [
      "There is every reason to believe that Silver Heron attacked banks.",
      ["targets banks ~every reason to believe that"],
    ],
    ["We have a hunch that Silver Heron attacked banks.", ["targets banks ~hunch that"]],
    [
      "Silver Heron reportedly attacked banks and used GlassLoader.",
      ["targets banks ~reportedly", "uses GlassLoader ~reportedly"],
    ],
    [
      "This appears to show once more the interest of Silver Heron in banks.",
      ["targets banks ~This appears to show"],
    ],
    ["Silver Heron has connections to Pale Otter.", ["overlaps-with Pale Otter ~connections"]],
    ["MossWiper has ties to GlassLoader.", ["overlaps-with GlassLoader ~ties"]],
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

  it("holds for those on whose behalf the hedged thing was done", () => {
    const [claim] = claimsIn(
      "Silver Heron allegedly attacked banks on behalf of the Iranian government.",
    ).filter(({ predicate }) => predicate === "attributed-to");
    expect(claim?.hedge?.text).toBe("allegedly");
  });

  it("does not go on from a tie to an act to what else is told", () => {
    expect(hedges("Silver Heron, linked to an intrusion in 2015, targets banks.")).toContain("targets banks");
  });

  it("takes back no more than the clause that concedes it", () => {
    const claims = claimsIn(
      "Though no evidence exists on the origin, the links between Silver Heron and Pale Otter are strong.",
    );
    expect(claims.map(({ stance }) => stance)).toEqual(["asserts"]);
  });
});
