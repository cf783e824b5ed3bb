import type { Draft, End, Sentence } from "../../draft.ts";
import type { Phrase } from "../../sentence/phrase.ts";
import { type Series, seriesAt } from "../../sentence/syntax.ts";
import { EVENT_HEADS } from "../../sentence/tables/nouns.ts";
import { isActor } from "../origins/origin-ends.ts";
import { ACT_OF, SEEN_IN_ACTS, TO_ACT } from "./tables/arsenals.ts";
import { workEnd } from "./use-anybody.ts";
import { isNamedTool, usesOf } from "./use-objects.ts";

const REACH = 140;
const isAct = ({ form, head, name }: Phrase): boolean =>
  (form === "event" && !head.startsWith("infection")) ||
  (form === "actor" && name !== null && EVENT_HEADS.has(head));

/** Whose the act at a place is said to be: X of "the campaign by X"; the attacks themselves where nobody is. */
function usersOf({ working, series }: Sentence, { end, members }: Series): readonly End[] {
  const [only] = members;
  if (!only || !isAct(only.phrase)) return [];
  const { text } = working;
  const of = only.phrase.form === "event" ? ACT_OF.exec(text.slice(end, end + REACH)) : null;
  const doers = of ? (seriesAt(series, end + of[0].length)?.members ?? []) : [];
  const named = doers.map(({ phrase }) => phrase).filter((phrase) => isActor(phrase) && !phrase.owning);
  if (named.length > 0) return named;
  return members.filter(({ phrase }) => isAct(phrase)).map(({ phrase }) => workEnd(phrase));
}

/** "A was spotted in the operations of X", "A, used in X's campaign", "A seen in attacks on banks". */
export function seenInActs(sentence: Sentence): Draft[] {
  const { working, series, patterns } = sentence;
  return patterns.matches(SEEN_IN_ACTS).flatMap((match) => {
    const end = match.index + match[0].length;
    const tools = (seriesAt(series, match.index)?.members ?? []).filter(({ phrase }) => isNamedTool(phrase));
    const next = series.find(({ start }) => start >= end);
    // "In X's operations": X stands first.
    const act =
      next && /^['\u2019]s? (?:[\w-]+ ){0,3}$/.test(gapAfter(sentence, next)) ? nextOf(series, next) : next;
    if (!next || !act || tools.length === 0 || !TO_ACT.test(working.text.slice(end, next.start))) return [];
    const users = act === next ? usersOf(sentence, act) : isActOf(act) ? ownersOf(next) : [];
    return usesOf(users, tools, [match.index + 1, end]);
  });
}

const nextOf = (series: readonly Series[], one: Series): Series | undefined =>
  series.find(({ start }) => start >= one.end);
const gapAfter = ({ working, series }: Sentence, one: Series): string => {
  const next = nextOf(series, one);
  return next ? working.text.slice(one.end, next.start) : "";
};
const isActOf = ({ members }: Series): boolean => members.every(({ phrase }) => isAct(phrase));
const ownersOf = ({ members }: Series): readonly Phrase[] =>
  members.map(({ phrase }) => phrase).filter((phrase) => isActor(phrase) && !phrase.owning);
