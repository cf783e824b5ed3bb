import type { Draft, FrameReader, Sentence } from "../../draft.ts";
import type { Phrase } from "../../sentence/phrase.ts";
import { clauseEnd } from "../../sentence/syntax.ts";
import { phraseAt } from "../../sentence/working-text.ts";
import { phrasesBefore, subjectsFor } from "./aims.ts";
import { MOTIVATED, MOTIVE, MOTIVE_FIRST, MOTIVE_WORDS, NO_MOTIVE, OF_A_THING } from "./tables/motives.ts";
import { words, writtenOf } from "./things.ts";

/** What ends a motive: another clause, a link, a note. */
const MOTIVE_END =
  /, (?:(?:but|which|who|while|whether|usually|although|as well|is|was|with|not|hit|stole|sent|struck|broke|\w{3,}ed)\b|and (?:its|their|that|there|has|have|is|are|it|they)\b|\w+ing\b)| and (?:its|their|that|there|has|have|is|are|the main)\b|,? and (?=[\uEC00-\uECFF])| but |,? (?:once|rather than|instead of)\b| ?(?:https?:|<sup|\[)/i;

function whose(sentence: Sentence, start: number, end: number): Phrase | undefined {
  return (
    subjectsFor(sentence, start, false)[0] ??
    phrasesBefore(sentence, start, end).findLast(({ form, owning }) => form !== "software" && !owning)
  );
}

/** "Their goal is to …", "in response to …": the words after say why. */
function toldAfter(sentence: Sentence): Draft[] {
  const { text } = sentence.working;
  return sentence.patterns.matches(MOTIVE).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const rest = text.slice(end, clauseEnd(text, end));
    const stop = MOTIVE_END.exec(rest);
    const object = words(sentence, end, end + (stop ? stop.index : rest.length));
    const subject = whose(sentence, start, end);
    if (!object || !subject || NO_MOTIVE.test(writtenOf(sentence, object))) return [];
    // "The motive is likely espionage": the phrase holds its hedge.
    const hedge = phraseAt(sentence.working, end + 1)?.hedge;
    return [
      {
        predicate: "motivated-by" as const,
        subject,
        object,
        trigger: { start, end },
        reach: end,
        ...(hedge ? { ownHedge: hedge } : {}),
      },
    ];
  });
}

const DRIVES = /(?:is what |was what )?(?:driv|drove|motivat)\w*(?: the)? ["']?$/i;

/** "Money is what drives X": why comes first. */
function toldBefore(sentence: Sentence): Draft[] {
  return sentence.patterns.matches(MOTIVE_FIRST).flatMap((match) => {
    const end = match.index + match[0].length;
    const start = match.index + match[0].indexOf(match[1]!);
    const cut = /,? (?:rather than|not|and not|instead of) /.exec(match[1]!);
    const stop = start + (cut ? cut.index : match[1]!.trimEnd().length);
    const object = words(sentence, start, stop);
    const subject = phraseAt(sentence.working, end);
    if (!object || !subject || NO_MOTIVE.test(writtenOf(sentence, object))) return [];
    return [
      {
        predicate: "motivated-by" as const,
        subject,
        object,
        trigger: { start: match.index + match[0].search(DRIVES), end },
        reach: end,
        // "Rather than money" takes back the other.
        ...(cut ? { aside: true } : {}),
      },
    ];
  });
}

/** "Financially motivated", "for profit": the words themselves say why. */
function toldInWords(sentence: Sentence): Draft[] {
  const { text } = sentence.working;
  return sentence.patterns.matches(MOTIVE_WORDS).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const object = words(sentence, start, end);
    const subject = whose(sentence, start, end);
    if (!object || !subject || OF_A_THING.test(text.slice(end, end + 30))) return [];
    return [{ predicate: "motivated-by" as const, subject, object, trigger: { start, end }, reach: end }];
  });
}

/** "X, a financially motivated group". */
function toldInPhrases({ working }: Sentence): Draft[] {
  return working.phrases.flatMap((phrase) => {
    const match = phrase.form === "actor" && phrase.name !== null ? MOTIVATED.exec(phrase.text) : null;
    if (!match) return [];
    const start = phrase.start + match.index;
    const at = working.starts.indexOf(phrase.start);
    return [
      {
        predicate: "motivated-by" as const,
        subject: phrase,
        object: { words: { start, end: start + match[0].length }, type: "text" as const },
        trigger: { start: at, end: at + 1 },
        reach: at + 1,
        aside: true,
        ownHedge: phrase.hedge,
      },
    ];
  });
}

/** Why does somebody act? */
export const motives: FrameReader = (sentence) => [
  ...toldAfter(sentence),
  ...toldBefore(sentence),
  ...toldInWords(sentence),
  ...toldInPhrases(sentence),
];
