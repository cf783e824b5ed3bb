import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileTechniques } from "../../../src/extract/techniques/compile-techniques.ts";
import { smallWeights } from "./small-model.ts";

const weights = smallWeights();
const classify = compileTechniques(weights);
const idsOf = (sentence: string) => classify(sentence)?.candidates.map(({ id }) => id);

describe("the technique model", () => {
  it("names the sub-technique when the words tell which it is", () => {
    expect(idsOf("Sand Marten sent mails with a booby-trapped attachment to the ministry.")?.[0]).toBe(
      "T1566.001",
    );
    expect(idsOf("Sand Marten sent mails with a link to a false login page.")?.[0]).toBe("T1566.002");
  });

  it("finds a technique in each clause of a sentence", () => {
    const sentence =
      "They sent mails with a link to a false login page, and later locked data with ransomware.";
    expect(idsOf(sentence)?.slice(0, 2).sort()).toEqual(["T1486", "T1566.002"]);
  });

  it("shows three candidates, best first, and does not abstain where it is sure", () => {
    const found = classify("The attackers dumped credentials from the memory of lsass twice that week.")!;
    expect(found.abstained).toBe(false);
    expect(found.candidates).toHaveLength(3);
    const scores = found.candidates.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it("abstains, candidates shown, when its best score is below the threshold", () => {
    const strict = compileTechniques({ ...weights, header: { ...weights.header, threshold: 1.01 } });
    const found = strict("The attackers dumped credentials from the memory of lsass.")!;
    expect(found.abstained).toBe(true);
    expect(found.candidates[0]?.id).toBe("T1003.001");
  });

  it("abstains on a sentence that advises against a technique, however sure of which it is", () => {
    const found = classify(
      "Administrators should make sure that nobody dumped credentials from the memory of lsass.",
    )!;
    expect(found.candidates[0]?.id).toBe("T1003.001");
    expect(found.abstained).toBe(true);
  });

  it("passes over a sentence that describes none, and one of words it does not know", () => {
    expect(classify("The office is closed on holidays and opens again next week.")).toBeNull();
    expect(classify("Zzyx qwv plugh.")).toBeNull();
    expect(classify("")).toBeNull();
  });

  it("says the same of a sentence whatever it read before", () => {
    const sentence = "They encrypted the files of the victim for ransom.";
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 5 }), (before) => {
        const fresh = compileTechniques(weights)(sentence);
        for (const text of before) classify(text);
        expect(classify(sentence)).toEqual(fresh);
      }),
      { numRuns: 50 },
    );
  });
});
