import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseQuestion, questionHash } from "../../src/commands/question.ts";
import { UserError } from "../../src/errors.ts";

const ASKED = `schema: entente.question/1
title: Do they?
a: SILVER HERON
b: [state:XX]
period: { since: 2017, until: 2022-02 }
`;

function problem(text: string): string {
  try {
    parseQuestion(text, "q.yaml");
  } catch (error) {
    if (error instanceof UserError) return `${error.code} ${error.exitCode} ${error.message}`;
    throw error;
  }
  return "no problem";
}

describe("a question file", () => {
  it("means the first day by since and the last by until", () => {
    expect(parseQuestion(ASKED, "q.yaml").period).toEqual({ since: "2017-01-01", until: "2022-02-28" });
  });

  it("takes one name where a list is meant", () => {
    expect(parseQuestion(ASKED, "q.yaml").a).toEqual(["SILVER HERON"]);
  });

  it("has a hash that comments and layout do not move, and a name does", () => {
    const hash = questionHash(parseQuestion(ASKED, "q.yaml"));
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(questionHash(parseQuestion(`# asked again\n${ASKED}`, "other.yaml"))).toBe(hash);
    expect(questionHash(parseQuestion(ASKED.replace("HERON", "IBIS"), "q.yaml"))).not.toBe(hash);
  });

  it.each([
    ["broken YAML", `${ASKED}b: [x\n`, /^bad-question 3 q.yaml, line \d+, column \d+: /],
    [
      "a period that is no date",
      ASKED.replace("2017", "soon"),
      /line 5, column 18: `period.since`: not a date/,
    ],
    ["an impossible day", ASKED.replace("2022-02", "2022-02-30"), /`period.until`: not a date/],
    ["an unknown member", `${ASKED}colour: red\n`, /line 1, column 1: .*colour/],
    ["a missing side", ASKED.replace("b: [state:XX]\n", ""), /name both sides/],
    ["a period that ends before it starts", ASKED.replace("2022-02", "2016"), /is after/],
    ["nothing at all", "", /bad-question 3/],
    ["a wrong schema", ASKED.replace("question/1", "question/9"), /line 1, column 9: `schema`/],
  ])("says where it is wrong: %s", (_what, text, expected) => {
    expect(problem(text)).toMatch(expected);
  });

  it("is readable for every bundled case", () => {
    const file = "data/cases/divided-we-hack.yaml";
    expect(parseQuestion(readFileSync(file, "utf8"), file).events.map(({ date }) => date)).toEqual([
      "2022-02-04",
      "2022-02-24",
    ]);
  });
});
