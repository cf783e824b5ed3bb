import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { codebook } from "../../scripts/codebook/codebook.ts";
import { SHARES_THAT_STAND } from "../../scripts/codebook/variables.ts";
import { parseTables } from "../../src/assess/parse-tables.ts";
import { findingWeights, priorOdds, statementWeights } from "../../src/assess/tables.ts";
import { RELIABILITIES } from "../../src/model/vocabulary/admiralty.ts";
import { HYPOTHESES, LEVELS } from "../../src/model/vocabulary/levels.ts";
import { TABLE_TEXTS, TABLES } from "./fixtures.ts";

const changed = (table: keyof typeof TABLE_TEXTS, from: string | RegExp, to: string) => () =>
  parseTables({ ...TABLE_TEXTS, [table]: TABLE_TEXTS[table].replace(from, to) });

describe("the tables", () => {
  it("give every entry a reason and a source", () => {
    for (const entry of [...TABLES.weights, ...TABLES.priors, ...TABLES.expectedExcess]) {
      expect(entry.reason.length).toBeGreaterThan(10);
      expect(entry.source.length).toBeGreaterThan(4);
    }
  });

  it("keep a finding's ratio between 1/10 and 10", () => {
    for (const { channel, likelihoodRatio } of TABLES.weights)
      if (channel !== "relations") expect(Math.abs(Math.log10(likelihoodRatio))).toBeLessThanOrEqual(1);
  });

  it("give no level anything for techniques or software as expected, so they cannot speak against one", () => {
    for (const channel of ["techniques", "software"] as const) {
      const levels = findingWeights(TABLES, channel, "as-expected").filter(({ hypothesis }) =>
        LEVELS.some((level) => level === hypothesis),
      );
      expect(levels).toEqual([]);
    }
    for (const { channel, smallestDocumented } of TABLES.expectedExcess)
      if (channel === "techniques" || channel === "software") expect(smallestDocumented).toBeNull();
  });

  it("set outright ratios to the odds of the share that stands over the base rate", () => {
    for (const letter of RELIABILITIES)
      for (const reading of ["shares-with", "repeated", "alliance", "hijacks", "imitates", "alias-of"])
        for (const weight of statementWeights(TABLES, reading, "asserts", letter)) {
          if (!weight.adds) continue;
          const share = SHARES_THAT_STAND[letter];
          const ratio = share / (1 - share) / priorOdds(TABLES, weight.hypothesis, "different-state");
          expect(weight.likelihoodRatio / ratio).toBeGreaterThan(0.95);
          expect(weight.likelihoodRatio / ratio).toBeLessThan(1.05);
        }
  });

  it("never let a less reliable publisher weigh more, unrated ones aside", () => {
    const letters = ["A", "B", "C", "D", "E"] as const;
    for (const reading of new Set(TABLES.weights.map(({ outcome }) => outcome.split(" ")[0]!)))
      for (const stance of ["asserts", "denies", "doubts"] as const)
        for (const hypothesis of HYPOTHESES) {
          const sizes = letters.map((letter) => {
            const weight = statementWeights(TABLES, reading, stance, letter).find(
              (w) => w.hypothesis === hypothesis,
            );
            return Math.abs(Math.log(weight?.likelihoodRatio ?? 1));
          });
          expect([...sizes].sort((x, y) => y - x)).toEqual(sizes);
        }
  });

  it.each([
    [
      "an unknown channel",
      "weights",
      "\ntechniques,excess",
      "\ntelepathy,excess",
      /record \d+: unknown value "telepathy"/,
    ],
    ["an unknown hypothesis", "weights", "asserts A,tactical", "asserts A,cosmic", /unknown value "cosmic"/],
    ["a finding's ratio over 10", "weights", /(excess,one-actor),4/, "$1,40", /between 1\/10 and 10/],
    ["a ratio that is no number", "weights", "tactical,1500", "tactical,many", /not above 0/],
    [
      "a statement without a letter",
      "weights",
      "cooperates-with asserts A,",
      "cooperates-with asserts,",
      /is not "<reading>/,
    ],
    [
      "a second weight for one outcome",
      "weights",
      "asserts B,tactical",
      "asserts A,tactical",
      /a second weight of tactical/,
    ],
    ["neither yes nor no", "weights", "1500,yes", "1500,perhaps", /neither yes nor no/],
    ["a missing column", "weights", "adds,reason", "extra,reason", /no column "adds"/],
    ["a probability of 1", "priors", "0.005", "1", /not between 0 and 1/],
    ["a question without a prior", "priors", /hijack,states.*\n/, "", /no prior for hijack in states/],
    [
      "an entry without a reason",
      "expectedExcess",
      /(techniques,tactical,1,),[^"]*?"?[^\n]*\n/,
      "$1,,x\n",
      /without its reason/,
    ],
    ["a negative excess", "expectedExcess", "software,tactical,1", "software,tactical,-1", /not a count/],
    ["no entries", "expectedExcess", /\n[\s\S]*/, "\n", /no entries/],
  ] as const)("name table and record on %s", (_, table, from, to, message) => {
    expect(changed(table, from, to)).toThrow(message);
    expect(changed(table, from, to)).toThrow(/src\/assess\//);
  });

  it("are what docs/codebook.md prints", () => {
    expect(readFileSync("docs/codebook.md", "utf8")).toBe(codebook(TABLES));
  });
});
