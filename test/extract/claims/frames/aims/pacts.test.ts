import { describe, expect, it } from "vitest";
import { claimsIn } from "../../reading.ts";

/** "A – B" for each pact read, with how it is said if it is not plainly asserted. */
const pactsIn = (text: string): string[] =>
  claimsIn(text)
    .filter(({ predicate }) => predicate === "agreement")
    .map(
      ({ subject, object, stance }) =>
        `${subject.canonical} – ${object.canonical}${stance === "asserts" ? "" : ` (${stance})`}`,
    );

describe("pacts", () => {
  it.each([
    "In May 2015 Russia and China signed an agreement in which each undertook not to hack the other.",
    "Russia and China pledged in 2015 not to hack each other.",
    "A treaty between Russia and China obliges both to exchange information on threats.",
    "Russia's cyber security agreement with China was never published.",
    "In Moscow's view, Russia signed a no-hack pact with China in 2015.",
    "Under a memorandum concluded in 2021, Russia and China are to help each other.",
    "The declaration of 4 February 2022 speaks of a friendship between Moscow and Beijing.",
  ])("hold between the two that are named: %s", (text) => {
    expect(pactsIn(text)).toContain("Russia – China");
  });

  it("hold between each two of several", () => {
    expect(pactsIn("Russia, China and Iran signed a treaty on information security.")).toEqual([
      "Russia – China",
      "Russia – Iran",
      "China – Iran",
    ]);
  });

  it("hold between groups", () => {
    expect(pactsIn("Silver Heron and Pale Otter agreed not to attack each other.")).toEqual([
      "Silver Heron – Pale Otter",
    ]);
  });

  it("that there is none of are denied, not asserted", () => {
    expect(pactsIn("There is no agreement between Russia and China.")).toEqual(["Russia – China (denies)"]);
    expect(pactsIn("Russia and China never signed a treaty on espionage.")).toEqual([
      "Russia – China (denies)",
    ]);
  });

  it("are no pacts when firms make them, or when somebody wishes for one", () => {
    expect(pactsIn("Microsoft and Google announced a partnership on threat intelligence.")).toEqual([]);
    expect(pactsIn("If Russia and China signed a treaty, their groups might work together.")).toEqual([]);
    expect(
      pactsIn("Reports from Russia and China reached us by way of an agreement with a partner."),
    ).toEqual([]);
  });

  it("keep the words of one side where the other is not named", () => {
    expect(pactsIn("Beijing pledged not to steal trade secrets.")).toEqual([
      "China – pledged not to steal trade secrets",
    ]);
  });
});
