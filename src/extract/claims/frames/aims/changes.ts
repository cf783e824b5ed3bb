import { isAnybody } from "../../discourse.ts";
import type { End, FrameReader, Sentence } from "../../draft.ts";
import type { Phrase } from "../../sentence/phrase.ts";
import { clauseEnd, clauseStart } from "../../sentence/syntax.ts";
import { phraseAt } from "../../sentence/working-text.ts";
import { acts, phrasesBefore, subjectsFor } from "./aims.ts";
import { ACTIVITY, CHANGE_IN, CHANGES, OF_THEMSELVES } from "./tables/aims.ts";
import { isOfSomethingElse } from "./tables/changes.ts";
import { words } from "./things.ts";

const EVENT = /[\uEE00-\uEEFF]/;
/** "Attacks by X have": theirs is what changed. */
const BY_WHOM = /[\uEE00-\uEEFF] (?:by|from|of) (?:the )?[\uEC00-\uEEFF](?: \w+){0,3} $/;

/** Is there nothing between the phrase and the place but what goes with the verb? */
function isRightBefore({ working }: Sentence, phrase: Phrase, at: number): boolean {
  const gap = working.text.slice(working.starts.indexOf(phrase.start) + 1, at);
  return /^(?:'s operators)?(?: (?:has|have|had|also|now|then|suddenly|recently|is|are|was|were))* $/.test(
    gap,
  );
}

/** "An uptick in X's operations". */
function changedAfter({ working }: Sentence, at: number): Phrase | null {
  const gap = CHANGE_IN.exec(working.text.slice(at, at + 60));
  const phrase = gap && phraseAt(working, at + gap[0].length);
  return phrase && acts(phrase) ? phrase : null;
}

/** "An uptick in the activity": of the one the text is about, not of "the activity". */
const isSomebodys = (phrase: Phrase): boolean =>
  phrase.form !== "event" || (phrase.reference !== "back" && !isAnybody(phrase));

/** "Was expanded by", "increased with": a change that something brings about. What comes back may do so with anything. */
const isDoneBy = (word: string, after: string): boolean =>
  / (?:by|as)\b/.test(after.slice(0, 3)) || (!OF_THEMSELVES.test(word) && /^ (?:with|using)\b/.test(after));

/** "A service used by X and Y has ceased": not they have. */
const RUN_BY = /\b(?:used|offered|run|sold|operated|favou?red|abused) by (?:the )?["']?$/i;

/** What became more, less or wider, began or ended, and whose it is. */
export const changes: FrameReader = (sentence) => {
  const { working } = sentence;
  const { text } = working;
  return CHANGES.flatMap(({ words: regex, change }) =>
    sentence.patterns.matches(regex).flatMap((match) => {
      const start = match.index;
      const end = start + match[0].length;
      const from = clauseStart(text, start);
      const before = text.slice(from, start);
      if (isOfSomethingElse(before, match[0], text.slice(end, end + 60))) return [];
      const letters = phrasesBefore(sentence, from, start);
      const last = letters.at(-1);
      const changed = changedAfter(sentence, end);
      const isNear = last === undefined || start - working.starts.indexOf(last.start) < 45;
      const isActivity =
        ACTIVITY.test(`${before.slice(-60)} ${match[0]} ${text.slice(end, end + 24)}`) ||
        [last, changed].some((one) => one && (one.form === "event" || ACTIVITY.test(one.text))) ||
        BY_WHOM.test(before) ||
        EVENT.test(text.slice(end, end + 8)) ||
        (OF_THEMSELVES.test(match[0]) &&
          last?.name &&
          last.owner === null &&
          isRightBefore(sentence, last, start));
      if (!isActivity || !isNear || isDoneBy(match[0], text.slice(end, end + 7))) return [];
      const doers = subjectsFor(sentence, start, /ing\b/i.test(match[0])).filter(
        ({ form }) => form === "actor" || form === "software",
      );
      if (doers.length > 0 && RUN_BY.test(text.slice(from, working.starts.indexOf(doers[0]!.start))))
        return [];
      const nearest = letters.findLast(({ form }) => form === "actor" || form === "software");
      const subjects: readonly End[] =
        nearest !== undefined && doers.length > 0
          ? doers
          : [nearest ?? last ?? (changed && isSomebodys(changed) ? changed : "implied")];
      const object = words(sentence, start, Math.min(clauseEnd(text, end), end + 60));
      return subjects.flatMap((subject) =>
        object
          ? [
              {
                predicate: "activity-changed" as const,
                subject,
                object,
                trigger: { start, end },
                reach: end,
                change,
              },
            ]
          : [],
      );
    }),
  );
};
