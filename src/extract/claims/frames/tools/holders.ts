import { isAnybody } from "../../discourse.ts";
import type { Draft, Sentence } from "../../draft.ts";
import { type Placed, phrasesIn } from "../../sentence/objects.ts";
import type { Phrase } from "../../sentence/phrase.ts";
import { clauseStart, phrasesOf, subjectBefore } from "../../sentence/syntax.ts";
import { phraseAt } from "../../sentence/working-text.ts";
import { BESIDE_GROUPS, RUN_BY, SERVES, WITH_IN_BRACKET } from "./tables/holders.ts";
import { isNamedTool, usesOf } from "./use-objects.ts";

const isNamedGroup = ({ form, name }: Phrase): boolean => form === "actor" && name?.type === "group";

/** Where the bracket that is open at a place closes. */
function closing(text: string, at: number): number {
  const close = text.indexOf(")", at);
  return close < 0 ? text.length : close;
}

/** "A (operated by X, Y)", "A (X)": the tool before the bracket is of those in it. */
function inBrackets({ working, patterns }: Sentence): Draft[] {
  return [...patterns.matches(RUN_BY), ...patterns.matches(BESIDE_GROUPS)].flatMap((match) => {
    const end = match.index + match[0].length;
    const tool = phraseAt(working, match.index);
    const users = phrasesIn(working, end, closing(working.text, end), isNamedGroup);
    return tool && isNamedTool(tool)
      ? usesOf(
          users.map(({ phrase }) => phrase),
          [{ at: match.index, phrase: tool }],
          [match.index + 1, end],
        )
      : [];
  });
}

/** "X (with A)", "X (developer of A and B)". */
function withTools({ working, patterns }: Sentence): Draft[] {
  return patterns.matches(WITH_IN_BRACKET).flatMap((match) => {
    const end = match.index + match[0].length;
    const user = phraseAt(working, match.index);
    return user?.name
      ? usesOf([user], phrasesIn(working, end, closing(working.text, end), isNamedTool), [
          match.index + 1,
          end,
        ])
      : [];
  });
}

/** "Allows an attacker to": what it can do, and not for whom. */
const ANY_USER =
  /^(?:(?:an?|any|it|them)\b|.*\b(?:attacker|adversary|hacker|operators?|intruder|criminals?)$)/i;
const SERVING_NOW = /ing\b/;

/** The tools that serve somebody: those a clause is about; "deploys A, allowing …" tells of the last one before it. */
function servants({ working, series }: Sentence, at: number, word: string): readonly Placed[] {
  const from = clauseStart(working.text, at);
  if (SERVING_NOW.test(word)) return phrasesIn(working, from, at, isNamedTool).slice(-1);
  const subject = subjectBefore(working, series, at, {
    accepts: ({ form, owning }) => (form === "actor" || form === "software" || form === "event") && !owning,
    gerund: false,
  });
  return phrasesOf(subject, isNamedTool).map((phrase) => ({ at: subject!.start, phrase }));
}

/** "A allows X to move on", "A provides X with access". */
function serving(sentence: Sentence): Draft[] {
  const { working, patterns } = sentence;
  return patterns.matches(SERVES).flatMap((match) => {
    const end = match.index + match[0].length;
    const user = phraseAt(working, match.index + match[0].lastIndexOf(match[1]!));
    return user && !user.owning && (user.name !== null || !(ANY_USER.test(user.text) || isAnybody(user)))
      ? usesOf([user], servants(sentence, match.index, match[0]), [match.index, end])
      : [];
  });
}

/** Whose tool is it, where no verb of using says so: in a bracket beside it, or by whom it serves. */
export const holders = (sentence: Sentence): Draft[] => [
  ...inBrackets(sentence),
  ...withTools(sentence),
  ...serving(sentence),
];
