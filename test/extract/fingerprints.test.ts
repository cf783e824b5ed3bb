import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fingerprints, sharedSpans, similarity } from "../../src/extract/fingerprints.ts";

const STORY = `The intruders came in through a mail gateway that the harbour of Nordhaven had not updated since March.
They left a small loader that fetched further tools from a rented server and removed itself after forty days.
Nobody noticed until a printer in the harbour office jammed and a technician wondered who had printed berth plans.`;
const QUOTE =
  "They left a small loader that fetched further tools from a rented server and removed itself after forty days.";
const OTHER = `Police in four countries arrested nine people on Monday who are said to have run a ransomware service that
locked the records of hospitals and asked for two million, according to a prosecutor who spoke in the evening.`;

describe("fingerprints", () => {
  it("are the same for a copy in other layout, case and punctuation", () => {
    const copy = STORY.toUpperCase().replace(/\n/g, "  ").replace(/\./g, " —");
    expect(similarity(fingerprints(STORY), fingerprints(copy)).resemblance).toBe(1);
  });

  it("share nothing between texts that never met", () => {
    expect(similarity(fingerprints(STORY), fingerprints(OTHER))).toEqual({
      resemblance: 0,
      aInB: 0,
      bInA: 0,
    });
  });

  it("tell which text holds the other", () => {
    const relay = `${OTHER} ${QUOTE}`;
    const { aInB, bInA } = similarity(fingerprints(QUOTE), fingerprints(relay));
    expect(aInB).toBeGreaterThan(0.7);
    expect(bInA).toBeLessThan(0.7);
  });

  it("point at the words that a text quotes", () => {
    const relay = `${OTHER}\n"${QUOTE}"\n${OTHER}`;
    const spans = sharedSpans(fingerprints(relay), fingerprints(STORY));
    expect(spans).toHaveLength(1);
    const quoted = relay.slice(spans[0]!.start, spans[0]!.end);
    expect(QUOTE).toContain(quoted);
    expect(quoted.length).toBeGreaterThan(0.6 * QUOTE.length);
  });

  it("look only at the stretches they are given", () => {
    const start = STORY.indexOf("They left");
    const marks = fingerprints(STORY, [{ start, end: start + QUOTE.length }]);
    expect(marks.every((mark) => mark.start >= start && mark.end <= start + QUOTE.length)).toBe(true);
    expect(similarity(marks, fingerprints(QUOTE)).resemblance).toBe(1);
  });

  it("find any shared stretch of eleven words or more, wherever it stands", () => {
    const word = fc.stringMatching(/^[a-z]{3,8}$/);
    const words = (from: number, to: number) => fc.array(word, { minLength: from, maxLength: to });
    fc.assert(
      fc.property(words(11, 20), words(0, 20), words(0, 20), (shared, before, after) => {
        const a = fingerprints([...before, ...shared].join(" "));
        const b = fingerprints([...shared, ...after].join(" "));
        expect(sharedSpans(a, b).length).toBeGreaterThan(0);
      }),
    );
  });

  it("are none for a text under six words", () => {
    expect(fingerprints("Silver Heron was not seen.")).toEqual([]);
  });
});
