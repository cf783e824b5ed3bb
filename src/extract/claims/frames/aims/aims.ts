import type { Draft, FrameReader, Sentence } from "../../draft.ts";
import type { Phrase } from "../../sentence/phrase.ts";
import {
  agentAfter,
  clauseEnd,
  clauseStart,
  isPassive,
  nounStart,
  phrasesOf,
  subjectAfter,
  subjectBefore,
} from "../../sentence/syntax.ts";
import { phraseAt } from "../../sentence/working-text.ts";
import { SEEK_VERBS } from "../../tables/triggers.ts";
import { coveted } from "./coveted.ts";
import { AVAILABLE, COOPERATION, HELD_BY, OBSTACLE, OUTCOME, WORTH_TAKING } from "./tables/aims.ts";
import { thingsAfter, words, writtenOf } from "./things.ts";

export const acts = ({ form, owning }: Phrase): boolean =>
  (form === "actor" || form === "software" || form === "event") && !owning;
export function subjectsFor(sentence: Sentence, at: number, gerund: boolean): Phrase[] {
  const { working, series } = sentence;
  const subject = subjectBefore(working, series, at, { accepts: acts, gerund });
  return phrasesOf(subject, acts);
}

/** "Went after X and released data": no more of what was sought. */
const SECOND_DEED = /^\w+ed /;
const AUXILIARY = / (?:(?:has|have|had) been|was|were|is|are|being)(?: \w+ly)? $/;

/** "Call records were exfiltrated by X". */
function sought(sentence: Sentence, start: number, end: number): Draft[] {
  const { working, series } = sentence;
  const { text } = working;
  const auxiliary = AUXILIARY.exec(text.slice(0, start));
  const from = auxiliary ? clauseStart(text, start) : nounStart(text, start);
  const thing = words(sentence, from, auxiliary?.index ?? start);
  const doers = phrasesOf(agentAfter(working, series, end), acts);
  return thing && WORTH_TAKING.test(writtenOf(sentence, thing))
    ? doers.map((subject) => ({
        predicate: "seeks" as const,
        subject,
        object: thing,
        trigger: { start, end },
        reach: end + 1,
      }))
    : [];
}

function seeks(sentence: Sentence): Draft[] {
  const { text } = sentence.working;
  return sentence.patterns.matches(SEEK_VERBS).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    if (
      /^(?:stolen|obtained|gathered|collected|acquired|harvested)$/i.test(match[0]) &&
      !/\b(?:has|have|had) (?:(?:\w+ly|also|even|already|long|been) )*$/i.test(text.slice(0, start))
    )
      return [];
    // "…/steal-money": part of a link, or of a word.
    if (/[/-]/.test(text[start - 1] ?? " ")) return [];
    if (isPassive(text, start, match[0])) return sought(sentence, start, end);
    const isInfinitive = /\bto (?:\w+ )?$/i.test(text.slice(Math.max(0, start - 16), start));
    const { working, series } = sentence;
    const isNoun = /^(?:theft of|in search of)$/i.test(match[0]);
    const doers = isNoun
      ? phrasesOf(agentAfter(working, series, end) ?? subjectAfter(working, series, start, end), acts)
      : [];
    // "The first find was after a leak": nobody looks for one.
    const isAfter = match[0] === "after";
    const subjects =
      doers.length > 0 ? doers : subjectsFor(sentence, start, /ing$/i.test(match[0]) || isInfinitive);
    return subjects
      .filter(({ form }) => !isAfter || form === "actor")
      .flatMap((subject) =>
        thingsAfter(sentence, end)
          .filter((thing) => !(isAfter && SECOND_DEED.test(writtenOf(sentence, thing))))
          .filter((thing) => WORTH_TAKING.test(writtenOf(sentence, thing)))
          .map((object) => ({
            predicate: "seeks" as const,
            subject,
            object,
            trigger: { start, end },
            reach: end + 1,
          })),
      );
  });
}

/** It is not the tool that is sold, but what it brought in. */
const OUT_OF = /\b(?:from|by|through|via|with|about|on) (?:the |this )?["']?$/i;
const OF_SPOILS =
  /\b(?:originally|initially|data|access|information|credentials|logs|spoils|victims|results)\b/i;

function availability(sentence: Sentence): Draft[] {
  const { working, series } = sentence;
  const { text } = working;
  return sentence.patterns.matches(AVAILABLE).flatMap((match) => {
    const start = match.index;
    const subject = subjectBefore(working, series, start, {
      accepts: ({ form }) => form === "software",
      gerund: false,
    });
    const tool = subject?.members.map(({ phrase }) => phrase).find(({ form }) => form === "software");
    const gap = text.slice(subject?.end ?? start, start);
    const isOfIt = OUT_OF.test(text.slice(0, subject?.start ?? 0));
    if (!tool || isOfIt || gap.length > 50 || OF_SPOILS.test(gap) || /\bnot (?:\w+ )?$/.test(gap)) return [];
    const object = words(sentence, start, clauseEnd(text, start + match[0].length));
    return object
      ? [
          {
            predicate: "availability" as const,
            subject: tool,
            object,
            trigger: { start, end: start + match[0].length },
            reach: start,
          },
        ]
      : [];
  });
}

/** The actors, software and acts between two places. */
export function phrasesBefore({ working }: Sentence, from: number, to: number): Phrase[] {
  const found: Phrase[] = [];
  for (let at = from; at < to; at += 1) {
    const phrase = phraseAt(working, at);
    if (phrase && (phrase.form === "actor" || phrase.form === "software" || phrase.form === "event"))
      found.push(phrase);
  }
  return found;
}

/**
 * Predicates whose object is what the words say: subject before, the rest of the clause after. "Left without power"
 * takes nothing back.
 */
function spoken(
  sentence: Sentence,
  predicate: Draft["predicate"],
  regex: RegExp,
  includeTrigger: boolean,
): Draft[] {
  const { text } = sentence.working;
  return sentence.patterns.matches(regex).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const object = words(sentence, includeTrigger ? start : end, clauseEnd(text, end));
    const subject =
      subjectsFor(sentence, start, false)[0] ??
      phrasesBefore(sentence, start, end).findLast(({ form, owning }) => form !== "software" && !owning);
    if (!object || !subject) return [];
    const without = match[0].search(/ without\b/);
    const said = without < 0 ? end : start + without;
    return [{ predicate, subject, object, trigger: { start, end: said }, reach: said }];
  });
}

/** "Anyone can download X". */
function held(sentence: Sentence): Draft[] {
  const { working } = sentence;
  return sentence.patterns.matches(HELD_BY).flatMap((match) => {
    const end = match.index + match[0].length;
    const subject = phraseAt(working, end - 1);
    const object = words(sentence, match.index, match.index + match[1]!.length);
    const trigger = { start: match.index, end };
    return subject && object
      ? [{ predicate: "availability" as const, subject, object, trigger, reach: end }]
      : [];
  });
}

const SIDES_IN_WORDS = /\b(?:states|services|groups|gangs|countries|agencies|governments|allies|sides)\b/i;
const NOUN_OF_OBSTACLE = /(?: to| for)$/i;

function obstacles(sentence: Sentence): Draft[] {
  const { text, phrases } = sentence.working;
  if (!sentence.patterns.may(OBSTACLE) || !COOPERATION.test(text)) return [];
  const sides = phrases.filter(({ form }) => /^(?:actor|location|organisation)$/.test(form));
  if (sides.length < 2 && !SIDES_IN_WORDS.test(text)) return [];
  return sentence.patterns.matches(OBSTACLE).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    // What else stands in the way of something is no matter here.
    if (NOUN_OF_OBSTACLE.test(match[0]) && !COOPERATION.test(text.slice(end, clauseEnd(text, end))))
      return [];
    const subject = words(sentence, clauseStart(text, start), start) ?? words(sentence, start, end);
    const object = words(sentence, end, clauseEnd(text, end)) ?? words(sentence, start, end);
    return subject && object
      ? [
          {
            predicate: "obstacle-to" as const,
            subject,
            object,
            trigger: { start, end },
            reach: start,
            aside: true,
          },
        ]
      : [];
  });
}

/** What is sought, who can have a tool, why, what came of it, what stands in the way. */
export const aims: FrameReader = (sentence) => [
  ...seeks(sentence),
  ...coveted(sentence),
  ...availability(sentence),
  ...held(sentence),
  ...spoken(sentence, "outcome", OUTCOME, true),
  ...obstacles(sentence),
];
