import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CREDIBILITY_WORDS, RELIABILITY_WORDS } from "../../src/model/vocabulary/admiralty.ts";
import { CHANNEL_IDS, CHANNEL_MEANINGS } from "../../src/model/vocabulary/channels.ts";
import { DIAMOND_CORNERS } from "../../src/model/vocabulary/diamond.ts";
import { LIKELIHOOD_BANDS, LIKELIHOOD_TERMS, likelihoodTerm } from "../../src/model/vocabulary/icd203.ts";
import { FLAGS, GRADE_MEANINGS, HYPOTHESES, STATUSES } from "../../src/model/vocabulary/levels.ts";
import { PREDICATE_MEANINGS, PREDICATES } from "../../src/model/vocabulary/predicates.ts";
import { STIX_OBJECTS } from "../../src/model/vocabulary/stix.ts";
import { TERMS } from "../../src/model/vocabulary/terms.ts";
import { strictestTlp } from "../../src/model/vocabulary/tlp.ts";

/** Section title → word → meaning. */
function glossary(): Map<string, Map<string, string>> {
  const sections = new Map<string, Map<string, string>>();
  let open = new Map<string, string>();
  for (const line of readFileSync("docs/glossary.md", "utf8").split("\n")) {
    if (line.startsWith("## ")) {
      open = new Map();
      sections.set(line.slice(3), open);
    }
    const row = /^\| (.+?) \| (.+) \|$/.exec(line);
    if (row && row[1] !== "Word" && row[1] !== "---") open.set(row[1]!, row[2]!);
  }
  return sections;
}

describe("the vocabulary and docs/glossary.md", () => {
  const sections = glossary();
  it.each([
    ["The product's own words", TERMS],
    ["Grades", GRADE_MEANINGS],
    ["Channels", CHANNEL_MEANINGS],
    ["Predicates", PREDICATE_MEANINGS],
    ["Reliability of a source (Admiralty code)", RELIABILITY_WORDS],
    ["Credibility of a claim (Admiralty code)", CREDIBILITY_WORDS],
    ["Corners of the Diamond Model", DIAMOND_CORNERS],
    ["STIX 2.1 objects", STIX_OBJECTS],
  ])("say the same under %s", (section, words) => {
    expect(Object.fromEntries(sections.get(section) ?? [])).toEqual(words);
  });

  it.each([
    ["Statuses of a level", STATUSES],
    ["Hypotheses", HYPOTHESES],
    ["Flags", FLAGS],
    ["Likelihood terms (ICD 203)", LIKELIHOOD_TERMS],
  ])("list the same words under %s", (section, words) => {
    expect([...(sections.get(section)?.keys() ?? [])]).toEqual([...words]);
  });

  it("lists are complete: a meaning for every predicate and channel", () => {
    expect(Object.keys(PREDICATE_MEANINGS)).toEqual([...PREDICATES]);
    expect(Object.keys(CHANNEL_MEANINGS)).toEqual([...CHANNEL_IDS]);
  });
});

describe("ICD 203 terms", () => {
  it("bands follow one another without gap", () => {
    LIKELIHOOD_TERMS.slice(1).forEach((term, at) => {
      expect(LIKELIHOOD_BANDS[term][0]).toBe(LIKELIHOOD_BANDS[LIKELIHOOD_TERMS[at]!][1]);
    });
  });

  it("a share falls in the band that holds it", () => {
    expect([0, 0.04, 0.05, 0.2, 0.5, 0.55, 0.8, 0.95, 1].map(likelihoodTerm)).toEqual([
      "almost no chance",
      "almost no chance",
      "very unlikely",
      "unlikely",
      "roughly even chance",
      "likely",
      "very likely",
      "almost certain",
      "almost certain",
    ]);
  });
});

describe("TLP", () => {
  it("a derived product takes the strictest marking of its inputs", () => {
    expect(strictestTlp(["green", "amber+strict", "clear"])).toBe("amber+strict");
    expect(strictestTlp([])).toBe("clear");
  });
});
