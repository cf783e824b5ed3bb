import { describe, expect, it } from "vitest";
import { claimsIn } from "./reading.ts";

const sources = (text: string): string[] => claimsIn(text).flatMap(({ assertedBy }) => assertedBy);

describe("speakers without a name", () => {
  it.each([
    ["The indictment alleges that Silver Heron attacked banks in Japan.", "indictment"],
    [
      "Ukrainian officials, speaking on condition of anonymity, said Silver Heron attacked banks.",
      "Ukrainian officials",
    ],
    ["Three former employees described how Silver Heron attacked banks in Japan.", "Three former employees"],
    ["Silver Heron attacked banks in Japan, investigators in Seoul told reporters.", "investigators"],
    ["In May, prosecutors said that Silver Heron attacked banks in Japan.", "prosecutors"],
    ["Two diplomats admitted to us that Silver Heron attacked banks in Japan.", "Two diplomats"],
  ])("are the source of what they say: %s", (text, speaker) => {
    expect(sources(text)[0]).toBe(speaker);
  });

  it("are no source when they are told of and do not speak", () => {
    expect(sources("Silver Heron attacked officials in Japan.")).toContain("author");
    expect(
      new Set(sources("Silver Heron said to the police agency nothing, and attacked banks.")),
    ).not.toContain("police agency");
  });

  it("are not a vendor's own researchers", () => {
    expect(sources("The researchers believe that Silver Heron attacked banks.")).toEqual(["author"]);
  });
});
