import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { doublingLoops } from "../../scripts/fuzz/loops.ts";

const faultsOf = (regex: RegExp): string[] => {
  const printed: string[] = [];
  doublingLoops([{ regex, place: "here" }], (line) => printed.push(line));
  return printed.slice(0, -1);
};

describe("a loop that a text goes through in two ways", () => {
  it.each([
    ["a word beside its ending", /was (?:(?:also|likely|\w+ly) )*seen/i],
    ["a word said twice", /(?: (?:has|have|had|to|have))* been/],
    ["a word with another after it that may come by itself", /(?:(?:the|one of(?: the)?) )+group/],
    ["a mark that the word before it takes too", /tied(?:,? [^\s.;:]+){0,14} to/],
    ["figures cut anywhere", /(?::?[0-9a-f]{1,4})+(?!\w)/],
  ])("is found: %s", (_, regex) => {
    expect(faultsOf(regex)).toHaveLength(1);
  });

  it.each([
    ["words each said once", /was (?:(?:also|\w+ly) )*seen/i],
    ["a word that what follows rules out", /(?:(?!likely )\w+ly |likely )*seen/],
    ["so few turns that nothing comes of it", /(?:(?:likely|\w+ly) ){0,5}seen/],
    ["figures between marks", /(?:[0-9a-f]{1,4}:){2,7}(?::?[0-9a-f])+(?!\w)/],
  ])("is not found in %s", (_, regex) => {
    expect(faultsOf(regex)).toEqual([]);
  });

  it("is in no pattern that is run over what others wrote", () => {
    const script = ["--import", "tsx", "scripts/fuzz.ts", "--loops"];
    const printed = execFileSync(process.execPath, script, { encoding: "utf8" });
    expect(printed).toMatch(/^\d{4} patterns, 0 loops that a text goes through in two ways\n$/);
  }, 60_000);
});
