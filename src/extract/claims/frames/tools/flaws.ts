import type { Draft, FrameReader, Words } from "../../draft.ts";
import { agentAfter, isPassive, phrasesOf, subjectBefore } from "../../sentence/syntax.ts";
import { spanOf } from "../../sentence/working-text.ts";
import { EXPLOIT_VERBS } from "../../tables/triggers.ts";
import { acts } from "../attacks/attackers.ts";
import { isActor } from "../origins/origin-ends.ts";
import { EXPLOITED_BY, FLAW_IN, OF_FLAW } from "./tables/flaws.ts";

/** What may stand between the verb and the flaw: no other clause, and no vulnerability that has a number. */
const BETWEEN = /^(?: (?:and|or)?(?!(?:that|which|who|to|by|with|and|in)\b)[\w'-]+){0,7} ["']?$/;
const NUMBERED = /[\uE800-\uE8FF]/;

/** Who exploits a vulnerability that is told of in words: "a zero-day in Example Server", "an Example flaw"? */
export const flaws: FrameReader = ({ working, series, patterns }) => {
  const { text } = working;
  return [FLAW_IN, OF_FLAW].flatMap((pattern) =>
    patterns.matches(pattern).flatMap((match): Draft[] => {
      const start = match.index;
      const end = start + match[0].length;
      if (NUMBERED.test(text.slice(start, end + 60))) return [];
      const object: Words = { words: spanOf(working, start, end), type: "vulnerability" };
      const verb = patterns
        .matches(EXPLOIT_VERBS)
        .findLast(({ index, 0: word }) => index + word.length <= start);
      const by = EXPLOITED_BY.exec(text.slice(end));
      const isActive =
        verb !== undefined &&
        BETWEEN.test(text.slice(verb.index + verb[0].length, start)) &&
        !isPassive(text, verb.index, verb[0]);
      const gerund = /ing$/i.test(verb?.[0] ?? "");
      const isOfActor = /ation$/i.test(verb?.[0] ?? "");
      const subject = isActive
        ? ((gerund || isOfActor
            ? subjectBefore(working, series, verb.index, { accepts: isActor, gerund })
            : null) ??
          (isOfActor ? null : subjectBefore(working, series, verb.index, { accepts: acts, gerund })))
        : by && agentAfter(working, series, end);
      const trigger = isActive
        ? { start: verb.index, end: verb.index + verb[0].length }
        : { start: end, end: end + (by?.[0].length ?? 0) };
      return phrasesOf(subject, acts).map((user) => ({
        predicate: "exploits",
        subject: user,
        object,
        trigger,
        reach: Math.max(end, trigger.end),
      }));
    }),
  );
};
