import { describe, expect, it } from "vitest";
import { withPredicate } from "./reading.ts";

const changesIn = (text: string): string[] =>
  withPredicate(text, "activity-changed").map(({ subject, change }) => `${subject.canonical} ${change}`);

describe("changes of activity", () => {
  it("reads what became more, wider or less", () => {
    expect(changesIn("Attacks by Silver Heron have increased since May.")).toEqual(["Silver Heron rose"]);
    expect(changesIn("Silver Heron has expanded its operations.")).toEqual(["Silver Heron widened"]);
    expect(changesIn("Attacks by Silver Heron declined in June.")).toEqual(["Silver Heron stopped"]);
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
    ])
      expect(changesIn(text), text).toEqual([]);
  });
});
