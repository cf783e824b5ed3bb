import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gatesOf, hasActor, opens, speaks, typesIn } from "../../../src/extract/claims/gates.ts";
import { ACTING_STEMS, FRAME_STEMS, SPEECH_STEMS } from "../../../src/extract/claims/tables/stems.ts";
import type { Mention } from "../../../src/model/document.ts";

const mention = (type: Mention["type"], start: number): Mention => ({
  type,
  start,
  end: start + 1,
  text: "X",
  link: [],
  value: null,
});
const gatesOfText = (text: string): number => gatesOf(text, 0, text.length);

/** Frames that need words only: the others need a mention too, or do without words. */
const WORDS_ONLY = ["flaws"] as const;
const stems = [
  ...new Set([...ACTING_STEMS, ...SPEECH_STEMS, ...WORDS_ONLY.flatMap((name) => [...FRAME_STEMS[name]])]),
];
const word = fc.oneof(
  fc.constantFrom(...stems.filter((stem) => /^[a-z]{1,4}$/.test(stem))),
  fc.stringMatching(/^[A-Za-z]{1,6}$/),
);

describe("what the words of a sentence leave possible", () => {
  it("is what the stems of its words are listed for", () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        const gates = gatesOfText(words.join(" "));
        const has = (listed: ReadonlySet<string>): boolean =>
          words.some((one) => listed.has(one.toLowerCase().slice(0, 4)));
        expect(speaks(gates)).toBe(has(SPEECH_STEMS));
        expect(hasActor(gates, 0)).toBe(has(ACTING_STEMS));
        for (const frame of WORDS_ONLY) expect(opens(gates, 0, frame, [])).toBe(has(FRAME_STEMS[frame]));
      }),
    );
  });

  it.each([
    ["aims", "They stole the plans"],
    ["aims", "which is **publicly\n available**"],
    ["motives", "The goal of the raid was plain"],
    ["motives", "a financially motivated group"],
    ["changes", "attacks rose"],
    ["positions", "the embassy denied it"],
  ] as const)("opens the frame of %s for a sentence with a word its patterns need: %s", (frame, text) => {
    expect(opens(gatesOfText(text), 0, frame, [])).toBe(true);
    expect(opens(gatesOfText("The enterprise moved house"), 0, frame, [])).toBe(false);
  });

  it("asks for a mention that the frame is about", () => {
    const gates = gatesOfText("targeted");
    expect(opens(gates, typesIn([mention("tool", 0)]), "targets", [])).toBe(false);
    expect(opens(gates, typesIn([mention("tool", 0), mention("sector", 9)]), "targets", [])).toBe(true);
  });

  it("asks for no word where two groups stand side by side", () => {
    const [near, far] = [
      [mention("group", 0), mention("group", 3)],
      [mention("group", 0), mention("group", 90)],
    ];
    expect(opens(0, typesIn(near), "names", near)).toBe(true);
    expect(opens(0, typesIn(far), "names", far)).toBe(false);
  });
});
