import type { Draft, FrameReader, Sentence } from "../../draft.ts";
import { clauseStart } from "../../sentence/syntax.ts";
import { phraseAt } from "../../sentence/working-text.ts";
import { WORTH_TAKING } from "./tables/aims.ts";
import { THINGS_BEFORE, THINGS_FOLLOW } from "./tables/coveted.ts";
import { thingsAfter, writtenOf } from "./things.ts";

function sought(
  sentence: Sentence,
  match: RegExpExecArray,
  [from, to]: readonly [number, number | undefined],
): Draft[] {
  const letter = (match[1] ?? match[2] ?? match[3])!;
  const subject = phraseAt(sentence.working, match.index + match[0].lastIndexOf(letter));
  const trigger = { start: match.index, end: match.index + match[0].length };
  return subject === null || subject.owning
    ? []
    : thingsAfter(sentence, from, to)
        .filter((thing) => WORTH_TAKING.test(writtenOf(sentence, thing)))
        .map((object) => ({ predicate: "seeks", subject, object, trigger, reach: trigger.end + 1 }));
}

/** What was sought, where the things are what the sentence is about: "what X was after were plans"? */
export const coveted: FrameReader = (sentence) => {
  const { working, patterns } = sentence;
  return [
    ...patterns
      .matches(THINGS_FOLLOW)
      .flatMap((match) => sought(sentence, match, [match.index + match[0].length, undefined])),
    ...patterns
      .matches(THINGS_BEFORE)
      .flatMap((match) => sought(sentence, match, [clauseStart(working.text, match.index), match.index])),
  ];
};
