import { describe, expect, it } from "vitest";
import { told, withPredicate } from "../../reading.ts";

const position = (text: string): string[] => told(withPredicate(text, "official-position"));
const change = (text: string): string[] => told(withPredicate(text, "activity-changed"));

describe("official positions", () => {
  it("are read from what the accused says in quotes", () => {
    expect(
      position('"These allegations have no basis in fact," the embassy of Iran in Tirana wrote.'),
    ).toEqual(["Iran official-position These allegations have no basis in fact"]);
  });

  it("are read past a pronoun", () => {
    expect(position("Tehran has repeatedly said that it has nothing to do with Silver Heron.")).toEqual([
      "Iran official-position has nothing to do with Silver Heron",
    ]);
  });

  it("are no answers too, of firms as well as of states", () => {
    expect(position("Kaspersky did not answer questions about the document.")).toEqual([
      "Kaspersky official-position did not answer questions about the document",
    ]);
    expect(position("Turkish officials have not commented on Silver Heron.")[0]).toContain("not commented");
  });

  it("are not what a firm's researchers say", () => {
    expect(position('"The campaign was built on baseless claims," a researcher in Berlin said.')).toEqual([]);
  });
});

describe("changes of activity", () => {
  it("belong to those named after them", () => {
    expect(change("We have seen a marked uptick in Silver Heron's operations.")).toEqual([
      "Silver Heron activity-changed uptick in Silver Heron's operations",
    ]);
    expect(change("Since May, attacks by Silver Heron have increased.")).toEqual([
      "Silver Heron activity-changed increased",
    ]);
  });

  it("need no word for activity when a group comes back or falls silent", () => {
    expect(change("After a lull of eight months Silver Heron came back.")[0]).toContain("came back");
    expect(change("Silver Heron's loader came back to life after a reboot.")).toEqual([]);
  });
});

describe("motives, outcomes and who can have a tool", () => {
  it("take the actor from within the words for the aim", () => {
    expect(
      told(withPredicate("The aim of the wiper attacks by Silver Heron was to spread fear.", "motivated-by")),
    ).toEqual(["Silver Heron motivated-by spread fear"]);
  });

  it("take nothing back where people are left without power", () => {
    const [outcome] = withPredicate(
      "Silver Heron left 230,000 people without power for six hours.",
      "outcome",
    );
    expect(outcome?.stance).toBe("asserts");
  });

  it("read machines left useless and a tool that anyone can have", () => {
    expect(told(withPredicate("MossWiper rendered hundreds of machines unusable.", "outcome"))).toEqual([
      "MossWiper outcome rendered hundreds of machines unusable",
    ]);
    expect(
      told(withPredicate("MossWiper is an open source, red team command framework.", "availability")),
    ).toEqual(["MossWiper availability an open source, red team command framework"]);
    expect(told(withPredicate("Anyone can download MossWiper.", "availability"))).toEqual([
      "MossWiper availability Anyone can download",
    ]);
    expect(
      withPredicate(
        "More details about MossWiper are available to customers of our service.",
        "availability",
      ),
    ).toEqual([]);
  });
});
