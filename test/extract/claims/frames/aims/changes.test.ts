import { describe, expect, it } from "vitest";
import { withPredicate } from "../../reading.ts";

const changesIn = (text: string): string[] =>
  withPredicate(text, "activity-changed").map(({ subject, change }) => `${subject.canonical} ${change}`);

describe("changes of activity", () => {
  it("reads what became more, wider or less", () => {
    expect(changesIn("Attacks by Silver Heron have increased since May.")).toEqual(["Silver Heron rose"]);
    expect(changesIn("Silver Heron has expanded its operations.")).toEqual(["Silver Heron widened"]);
    expect(changesIn("Attacks by Silver Heron declined in June.")).toEqual(["Silver Heron stopped"]);
  });

  it.each([
    ["Soon after its debut, GlassLoader went dormant.", ["GlassLoader stopped"]],
    ["Silver Heron came back in June with new tools.", ["Silver Heron started"]],
    ["Silver Heron made a comeback in 2020.", ["Silver Heron started"]],
    ["The number of Silver Heron attacks decreased in 2020.", ["Silver Heron stopped"]],
    ["Silver Heron scaled back its operations in 2020.", ["Silver Heron stopped"]],
  ])("reads that somebody left or came back: %s", (text, expected) => {
    expect(changesIn(text)).toEqual(expected);
  });

  it("reads none where something else grows", () => {
    for (const text of [
      "Silver Heron used a privilege escalation attack.",
      "The incident at the plant occurred due to a power surge.",
      "The average cost of a breach has doubled within the year.",
      "The attack surface of Silver Heron is expanding.",
      "The attack increases the load of the machine.",
      "Mining activity causes increased wear on hardware.",
      "The attacks of Silver Heron led to increased regulation.",
      "The attack of Silver Heron goes on once the machine is restarted.",
      "The campaign is tied to the rise of tension in the region.",
    ])
      expect(changesIn(text), text).toEqual([]);
  });
});
