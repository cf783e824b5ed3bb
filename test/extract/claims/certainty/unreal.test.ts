import { describe, expect, it } from "vitest";
import { claimsIn } from "../reading.ts";

describe("what is no event", () => {
  it.each([
    ["a film", "In the film, Silver Heron hacks a bank in Peru."],
    ["a novel", "The novel tells how Silver Heron attacks the grid of Peru."],
    ["an exercise", "During the exercise, Silver Heron attacked a ministry in Peru."],
    ["an example made up", "In this fictional example, Silver Heron deploys MossWiper."],
    ["an example of anybody", "Take a group, say Silver Heron, that uses MossWiper."],
    ["an argument", "For the sake of argument, let us say that Silver Heron works with Pale Otter."],
    ["a case to think of", "Consider the case where Silver Heron buys access from Pale Otter."],
    ["a title", "“Silver Heron Attacks Peru” is the title of a lecture."],
    ["a threat", "Silver Heron threatened to attack the grid of Peru."],
    ["an attack to come", "An attack by Silver Heron on Peru is imminent."],
    ["an attack that would be", "An attack by Silver Heron on Peru would be a disaster."],
    ["a prospect", "The prospect of Silver Heron attacking Peru worries officials."],
    ["a plan dropped", "A plan for Silver Heron to attack Peru was shelved."],
    [
      "a draft never acted on",
      "The aim, according to a draft that was never acted upon, was for Silver Heron to attack Peru.",
    ],
    ["a false trail", "Someone made it appear that Silver Heron had attacked Peru."],
  ])("gives nothing for %s", (_, text) => {
    expect(claimsIn(text).filter(({ stance }) => stance === "asserts")).toEqual([]);
  });

  it.each([
    "In the film industry, Silver Heron attacked studios in Peru.",
    "Silver Heron attacked Peru, and a plan to attack Chile was shelved.",
    "Silver Heron attacked Peru and threatened to publish the files.",
    "Silver Heron attacked Peru, said officials.",
  ])("keeps the event of “%s”", (text) => {
    const targets = claimsIn(text).filter(({ predicate }) => predicate === "targets");
    expect(targets.map(({ object }) => object.text)).toContain("Peru");
  });

  it("takes a past job for one that has ended", () => {
    const jobs = claimsIn(
      "The author, who used to work for the Ministry of State Security, tracks Silver Heron.",
    );
    expect(jobs.every(({ stance }) => stance !== "asserts")).toBe(true);
  });
});
