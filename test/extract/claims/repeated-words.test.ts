import { describe, expect, it } from "vitest";
import { said } from "./reading.ts";

/** Words that loops of patterns go through; a slip of a keyboard or of a reader of pictures says one again and again. */
const WORDS = [
  "likely",
  "have",
  "has have",
  "previously",
  "also previously",
  "repeated",
  "allegedly,",
  "one of the",
  "the office of",
  "some of the",
  "the new copy of the",
  "being",
  "also known as",
  "and",
  "or by",
  ", and",
];

/** Where a loop may begin, and what must follow for it to match. */
const SENTENCES: readonly ((words: string) => string)[] = [
  (words) => `Silver Heron was ${words} used by nobody.`,
  (words) => `Silver Heron, ${words} Pale Otter of it.`,
  (words) => `GlassLoader ${words} written of old, is linked ${words} to MossWiper of it.`,
  (words) => `The attack ${words} attributed ${words} behind Silver Heron and ${words} Ministry.`,
];

describe("a word said again and again holds up nothing", () => {
  it.each(WORDS)("%s", (word) => {
    const text = SENTENCES.map((sentence) => sentence(`${word} `.repeat(40).trim())).join(" ");
    expect(said(`${text} Amber Finch used FernBot.`)).toContain("Amber Finch uses FernBot");
  });
});
