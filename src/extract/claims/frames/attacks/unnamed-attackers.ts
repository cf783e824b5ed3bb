import type { Sentence } from "../../draft.ts";
import type { Series } from "../../sentence/syntax.ts";

const PAST = /(?:ed|hit|struck|broke|stole|went|took|got|sent|brought|shut|hid|stolen|broken|taken)\b/i;
/** "Used X to target", "tried to disable": it has been done, or begun. */
const PURSUED =
  /\b(?:(?:tried|attempted|attempts?|managed|sought|able|succeeded|began|started|continued?|proceeded)|(?:used|leveraged|exploited|abused|deployed|employed|sent|hijacked|registered|created|set up|utili[sz]ed|using|leveraging|exploiting|abusing) [^;.]{0,120}) to (?:\w+ly )?$/i;
const ONGOING = /\b(?:is|are|was|were|been) (?:\w+ )?$/i;
/** "Interested in", "focused on": of anybody in general. */
const LEANING = /^(?:focus|concentrat|aim|interest|keen|turn|active)/i;
/** "The following groups have attacked": named elsewhere. */
const FOLLOWING = /\bfollowing\b/i;
const THEY = /^(?:it|they)$/i;

interface Verb {
  readonly word: string;
  readonly start: number;
}

/** Is it told as having happened, or as going on: "breached", "are targeting", but not "breach" or "to breach"? */
function isHappening({ word, start }: Verb, text: string): boolean {
  if (LEANING.test(word)) return false;
  const before = text.slice(Math.max(0, start - 160), start);
  return PAST.test(word) || PURSUED.test(before) || (/^\w+ing\b/i.test(word) && ONGOING.test(before));
}

/** Is the subject one that stands for names to come? */
export const isList = ({ members: [only] }: Series): boolean =>
  only !== undefined && only.phrase.name === null && FOLLOWING.test(only.phrase.text);

/** "Adversary targeting banks.": a text about somebody may open with what they are. */
const isDefinition = (sentence: Sentence, { start, members }: Series): boolean =>
  start === 0 &&
  members.length === 1 &&
  members[0]!.phrase.form === "actor" &&
  !members[0]!.phrase.plural &&
  !/^(?:an?|any|every|each) /i.test(members[0]!.phrase.text) &&
  sentence.working.phrases.every(({ form, name }) => form !== "actor" || name === null);

/** Has somebody done it, whoever they are: "hackers breached", "they target" where nobody was named? */
export function isByThem(sentence: Sentence, subject: Series, verb: Verb): boolean {
  const { text } = sentence.working;
  const [only] = subject.members;
  if (only && THEY.test(only.phrase.text)) return true;
  return isHappening(verb, text) || isDefinition(sentence, subject);
}

const LEFT_OUT =
  /^(?:(?:also|has|have|had|is|was|mainly|mostly|primarily|typically|predominantly|known (?:to|for)|responsible for|believed to (?:be responsible for|have)|suspected of|observed|seen) )*$/i;
const WITHOUT_SUBJECT = /^(?:targets|targeting|attacks|targeted|hacked|compromised|infiltrated|breached)\b/i;

/** "Targets banks in Peru.", "Responsible for targeting banks.": said of whom the text is about. */
export function isOfTopic({ working: { text } }: Sentence, { word, start }: Verb): boolean {
  const before = text.slice(0, start);
  if (!LEFT_OUT.test(before)) return false;
  return /^(?:targets|attacks)\b/i.test(word) || (before !== "" && WITHOUT_SUBJECT.test(word));
}
