import type { Draft, Sentence } from "../../draft.ts";
import type { Phrase } from "../../sentence/phrase.ts";
import { seriesAt } from "../../sentence/syntax.ts";
import { phraseAt } from "../../sentence/working-text.ts";
import { AFFILIATE_HEAD, BEHIND_TOOL, IS_AFFILIATE, THEN_AFFILIATE } from "./tables/makers.ts";
import { isNamedTool, objectsAfter, usesOf } from "./use-objects.ts";

const isNamedGroup = ({ form, name }: Phrase): boolean => form === "actor" && name?.type === "group";

/** "X, the group behind A and B". */
function behindTools(sentence: Sentence): Draft[] {
  const { working, patterns } = sentence;
  return patterns.matches(BEHIND_TOOL).flatMap((match) => {
    const end = match.index + match[0].length;
    const who = phraseAt(working, match.index);
    return who && isNamedGroup(who)
      ? usesOf([who], objectsAfter(sentence, end, isNamedTool), [match.index + 1, end])
      : [];
  });
}

/** "X is an A affiliate", "the A distributor X": what X deals in is within the phrase. */
function affiliates({ working, series }: Sentence): Draft[] {
  const { text, phrases } = working;
  return phrases.flatMap((phrase) => {
    const { form, name, head } = phrase;
    if (form !== "actor" || !AFFILIATE_HEAD.test(head) || !name || !/^(?:malware|tool)$/.test(name.type))
      return [];
    const at = working.starts.indexOf(phrase.start);
    const before = series.findLast((one) => one.end <= at);
    const next = /^ ["(]?(?=\S)/.exec(text.slice(at + 1));
    const told = before && IS_AFFILIATE.test(text.slice(before.end, at)) ? before : null;
    const after =
      THEN_AFFILIATE.test(text.slice(at + 1)) && next ? seriesAt(series, at + 1 + next[0].length) : null;
    const users = ((told ?? after)?.members ?? []).map((one) => one.phrase).filter(isNamedGroup);
    const tool: Phrase = {
      ...phrase,
      form: "software",
      name,
      text: name.text,
      start: name.start,
      end: name.end,
    };
    return usesOf(users, [{ at, phrase: tool }], [at, at + 1]);
  });
}

/** Who is told of as the one behind a tool, or as one that deals in it? */
export const makers = (sentence: Sentence): Draft[] => [...behindTools(sentence), ...affiliates(sentence)];
