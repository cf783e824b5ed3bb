import { describe, expect, it } from "vitest";
import { withPredicate } from "../../reading.ts";

const motives = (text: string): string[] =>
  withPredicate(text, "motivated-by").map(
    ({ subject, object, hedge }) => `${subject.canonical}: ${object.text}${hedge ? ` ~${hedge.text}` : ""}`,
  );

describe("why somebody acts", () => {
  it.each([
    [
      "Silver Heron is a financially motivated group that robs banks.",
      ["Silver Heron: financially motivated"],
    ],
    ["Silver Heron, which was driven by profit, is noted for its tools.", ["Silver Heron: profit"]],
    [
      "Silver Heron's main goal seems to be data theft, usually on Fridays.",
      ["Silver Heron: data theft ~seems to be"],
    ],
    ["Silver Heron attacked a port as retaliation for sanctions.", ["Silver Heron: sanctions"]],
    ["The motive for the breach was espionage, not money.", ["breach: espionage"]],
    ["Silver Heron, motivated purely by money, hit hospitals.", ["Silver Heron: money"]],
    ["Profit is what drives Silver Heron.", ["Silver Heron: Profit"]],
    ["Espionage rather than money motivates Silver Heron.", ["Silver Heron: Espionage"]],
    ["Silver Heron robs banks to fund the regime.", ["Silver Heron: the regime"]],
    ["The motive of Silver Heron is likely espionage.", ["Silver Heron: likely espionage ~likely"]],
  ])("%s", (text, expected) => {
    expect(motives(text)).toEqual(expected);
  });

  it.each([
    "Silver Heron's motivations are currently unknown.",
    "The main goal of Silver Heron is still unclear.",
    "Silver Heron uses politically-motivated lures.",
    "Silver Heron, which for the purposes of this report we call SH, is back.",
  ])("%s", (text) => {
    expect(motives(text)).toEqual([]);
  });
});
