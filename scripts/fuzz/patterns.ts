import { matchingMs } from "./cpu.ts";
import type { WrittenPattern } from "./written-patterns.ts";

/** What a pattern may go back and forth over: its own words, and what most classes take. */
const MARKS = [
  " ",
  "a",
  "A",
  "0",
  "a ",
  "A ",
  "Aa ",
  "-",
  ".",
  "a.",
  "_",
  "\n",
  " \n",
  ",",
  "(",
  ")",
  "[",
  "<",
  "/",
  "\\",
  '"',
  "*",
  "@",
  ":",
];
const SMALL = 200;
const LARGE = 800;
/** A pattern that takes longer for a few hundred characters is worth a look wherever it is used. */
const TELLING_MS = 4;
const MOST_RATIO = 9;

const unitsOf = ({ source }: RegExp): string[] => {
  const words = [...new Set(source.match(/[A-Za-z]{2,}/g) ?? [])].slice(0, 12);
  return [...MARKS, ...words.map((word) => `${word} `), ...words];
};

/**
 * Which regular expressions take more than their share of a text that says one thing again and again? Each is run alone
 * on texts of its own words and on white space, marks and letters. What is only ever run on a short window of a text may
 * be slow here and harmless there; `growthFaults` asks the same of reading as a whole.
 */
export function slowPatterns(patterns: readonly WrittenPattern[], print: (line: string) => void): number {
  let faults = 0;
  for (const { regex, place } of patterns)
    for (const unit of unitsOf(regex)) {
      const text = (length: number): string => `${unit.repeat(Math.ceil(length / unit.length))}\u0000`;
      const large = matchingMs(regex, text(LARGE));
      if (large < TELLING_MS) continue;
      const small = matchingMs(regex, text(SMALL));
      if (large <= MOST_RATIO * small) continue;
      faults += 1;
      print(
        `${place} on ${JSON.stringify(unit)}: ${small.toFixed(1)} ms, ${large.toFixed(1)} ms for four times as much`,
      );
      break;
    }
  print(`${patterns.length} patterns, ${faults} that grow faster than the text`);
  return faults;
}
