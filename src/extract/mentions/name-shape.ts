import type { Gazetteer } from "./gazetteer.ts";
import { NEVER_NAMES } from "./tables/never-names.ts";

/** Source of a pattern for a coined name: one to three words with a capital or a figure, or a word in inner capitals. */
export const COINED =
  "[A-Z][\\w.+-]{0,40}(?: (?:[A-Z][\\w-]{0,40}|\\d{1,4}))?(?: [A-Z][\\w-]{0,40})?|[a-z]{1,4}[A-Z]\\w{1,40}";

/** Words with a capital that open phrases ("The New …") and name nothing. */
const FUNCTION_WORDS = new Set(
  `the a an this that these those its their our his her my it they we he she you i and or but of in on at by for to from
  with as is are was were has have had be been not no new old many most more some any all each every other another
  such same what when where who which how why if while after before during since until also then thus however
  according additionally furthermore moreover meanwhile although though because both either neither first second
  third last next previous recent recently currently several various multiple based using following like unlike
  one two three four five six seven eight nine ten can could may might must should would will shall do does did
  alongside see note figure table example here there once now today further later early late full version part`.split(
    /\s+/,
  ),
);

const NAME_BEFORE = /(?:^|[^\w.-])([A-Z][\w.+-]{1,40}(?: [A-Z][\w-]{1,40}){0,2}|[a-z]{1,4}[A-Z]\w{1,40})$/;

/** What a word must not be to pass for the coined name of a group or a piece of malware. */
export interface NameJudge {
  readonly isCommon: (word: string) => boolean;
  readonly gazetteer: Gazetteer;
}

const OTHER_TYPES: ReadonlySet<string> = new Set([
  "location",
  "organisation",
  "product",
  "sector",
  "technique",
]);

const hasInnerCapital = (word: string): boolean => /[a-z\d][A-Z]|\d/.test(word) || /^[A-Z]{4,}$/.test(word);

/** Figures first, file names, and adjectives made with a hyphen ("Russia-speaking", "Example-like"). */
const NO_NAME = /^\d|\.(?:exe|EXE|dll|DLL|ps1|py|js|docx?|xlsx?|pdf|sh)$|-[a-z]+(?: |$)|\+\+$/;

/** Is a word a listed place or organisation? */
const isOther = (word: string, gazetteer: Gazetteer): boolean =>
  gazetteer.lists(word).some(({ type }) => type === "location" || type === "organisation");

/** "Updated Example" holds the listed name "Example": what stands before it is no part of it. */
const isListedName = (word: string, gazetteer: Gazetteer): boolean =>
  gazetteer.lists(word).some(({ type, needsCue }) => !needsCue && /^(?:group|malware|tool)$/.test(type));

/** A name ends with its sentence: "Example. A" is "Example". */
const NEXT_SENTENCE = /(?<=[a-z\d]{2})\. .*$/;
export const withinSentence = (name: string): string => name.replace(NEXT_SENTENCE, "");

/** Is a listed name only a word of this one ("Updated Example")? */
export const holdsListedName = (name: string, { gazetteer }: NameJudge): boolean =>
  name.includes(" ") && name.split(/[ -]/).some((word) => isListedName(word, gazetteer));

/** Drops words in front that open a sentence: "The Sand Marten" is "Sand Marten". */
export function withoutOpeners(name: string): string {
  const words = name.split(" ");
  while (words.length > 0 && FUNCTION_WORDS.has(words[0]!.toLowerCase())) words.shift();
  if (words.length > 1 && words[0] === "APT" && /^[A-Z][a-z]/.test(words[1]!)) words.shift();
  return words.join(" ").replace(/[.,-]+$/, "");
}

/** Does nothing speak against a name? Not one that is listed as something else (a place, a company, a product). */
export function mayBeName(name: string, judge: NameJudge): boolean {
  if (name.length < 3 || NEVER_NAMES.has(name.toLowerCase()) || NO_NAME.test(name)) return false;
  if (judge.gazetteer.lists(name).some(({ type }) => OTHER_TYPES.has(type))) return false;
  const words = name.split(" ");
  if (FUNCTION_WORDS.has(words[0]!.toLowerCase())) return false;
  return !words.some((word) => isOther(word, judge.gazetteer));
}

/** Is a word of a name one of the language? */
const isPlain = (word: string, { isCommon }: NameJudge): boolean =>
  isCommon(word.toLowerCase()) ||
  FUNCTION_WORDS.has(word.toLowerCase()) ||
  NEVER_NAMES.has(word.toLowerCase());

/** Is a name made of words of the language alone ("Office Monkeys", "Iron")? */
export const isMadeOfWords = (name: string, judge: NameJudge): boolean =>
  name.split(/[ -]/).every((word) => isPlain(word, judge));

/** The name that a piece of text ends with, in the form of a coined one; empty when it ends otherwise. */
export const nameAtEnd = (text: string): string => withoutOpeners(NAME_BEFORE.exec(text)?.[1] ?? "");

/**
 * Could this be a name that someone coined? Not one that is listed as something else (a place, a company, a
 * product), nor words of the language: a single such word passes only when it is written as no word is ("PlugEx").
 */
export function looksCoined(name: string, judge: NameJudge): boolean {
  if (!mayBeName(name, judge)) return false;
  const words = name.split(/[ -]/);
  if (words.length > 1 && words.some((word) => isListedName(word, judge.gazetteer))) return false;
  if (isMadeOfWords(name, judge))
    return words.length > 1 ? false : hasInnerCapital(name) && !/^[A-Z]+$/.test(name);
  return !words.some((word) => isOther(word, judge.gazetteer));
}
