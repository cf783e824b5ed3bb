import { describe, expect, it } from "vitest";
import { filedQuestions, questionAsked } from "../../src/commands/desk/questions.ts";
import { questionHash } from "../../src/commands/question.ts";
import { quietEffects } from "../../src/effects/quiet.ts";

const FILE = `schema: entente.question/1
title: Do SILVER HERON and PALE OTTER work together?
a: [SILVER HERON]
b: [PALE OTTER]
period: { since: 2017, until: 2020 }
events: [{ id: pact, date: 2018-02-04, label: A pact }]
expect: [{ level: tactical, status: possible, source: example-labs }]
`;
const PAIRS = `schema: entente.question/1
title: On pairs
pairs: [{ a: SILVER HERON, b: PALE OTTER }]
`;

const effects = quietEffects(
  new Map([
    ["data/cases/herons.yaml", FILE],
    ["data/cases/pairs.yaml", PAIRS],
    ["mine/otters.yaml", FILE.replace("Do SILVER", "And do SILVER")],
  ]),
);

describe("question files at hand", () => {
  it("are one's own and then those that ship, but for questions on exact pairs", async () => {
    const filed = await filedQuestions(effects, ["mine/otters.yaml"]);
    expect(filed.map(({ id }) => id)).toEqual(["otters", "herons"]);
  });

  it("asked with the sides and dates of the file keep its hash, and so what a study found", async () => {
    const filed = await filedQuestions(effects, []);
    const sides = { a: ["SILVER HERON"], b: ["PALE OTTER"], since: "2017", until: "2020" };
    const asked = questionAsked({ question: "herons", ...sides }, filed);
    expect(questionHash(asked)).toBe(questionHash(filed[0]!.question));
    expect(questionHash(questionAsked(sides, filed))).not.toBe(questionHash(asked));
  });

  it("take a date as changed or cleared, and leave the rest of the file standing", async () => {
    const filed = await filedQuestions(effects, []);
    const asked = questionAsked({ question: "herons", since: null, until: "2019" }, filed);
    expect(asked.period).toEqual({ since: null, until: "2019-12-31" });
    expect(asked.expect).toHaveLength(1);
    expect(asked.title).toBe(filed[0]!.question.title);
  });

  it("of an unknown name are refused with those there are", async () => {
    const filed = await filedQuestions(effects, []);
    expect(() => questionAsked({ question: "wrens" }, filed)).toThrow(
      expect.objectContaining({ code: "unknown-id", candidates: ["herons"] }),
    );
  });
});
