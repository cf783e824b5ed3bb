import type { Draft, End, Sentence } from "../../draft.ts";
import { objectEnd, phrasesIn } from "../../sentence/objects.ts";
import type { Phrase } from "../../sentence/phrase.ts";
import { clauseStart, phrasesOf, subjectBefore } from "../../sentence/syntax.ts";
import { phraseAt } from "../../sentence/working-text.ts";
import { isActor } from "../origins/origin-ends.ts";
import {
  CHOICE,
  HOLDS,
  IS_CHOICE,
  KIT,
  KIT_HEAD,
  OF_CHOICE,
  PART_OF_KIT,
  WHOSE_AFTER,
  WHOSE_BEFORE,
} from "./tables/kits.ts";
import { isNamedTool, usesOf } from "./use-objects.ts";

const BEFORE = 48;
const AFTER = 90;

/** What somebody works with, with the words that say whose it is. Places of the working text. */
interface Kit {
  readonly start: number;
  readonly end: number;
  readonly owner: End;
}

/** A tool that is a phrase: "X's backdoor of choice". */
const LETTER = /^[\uED00-\uEDFF] /;
const isOwner = (phrase: Phrase | null): phrase is Phrase => phrase !== null && isActor(phrase);

/** "X expanded its toolset": that of whom the clause is about. */
function pointedAt({ working, series }: Sentence, at: number): End {
  const subject = subjectBefore(working, series, at, {
    accepts: ({ form, owning }) => form === "actor" && !owning,
    gerund: false,
  });
  return phrasesOf(subject, isActor)[0] ?? "implied";
}

/** Whose kit stands at a place: of who is named right before it, or after "of", "used by". */
function kitAt(sentence: Sentence, start: number, end: number): Kit | null {
  const { working } = sentence;
  const { text } = working;
  const after = WHOSE_AFTER.exec(text.slice(end, end + AFTER));
  const told = after ? phraseAt(working, end + after[0].length) : null;
  if (after && isOwner(told)) return { start, end: end + after[0].length + 1, owner: told };
  const from = Math.max(0, start - BEFORE);
  const before = WHOSE_BEFORE.exec(text.slice(from, start));
  const owner = before ? phraseAt(working, from + before.index) : null;
  if (before && owner?.owning) return { start: from + before.index, end, owner: pointedAt(sentence, start) };
  if (before && isOwner(owner)) return { start: from + before.index, end, owner };
  return /\bthe (?:[\w-]+ ){0,2}$/i.test(text.slice(from, start)) ? { start, end, owner: "implied" } : null;
}

/** "X's toolkit", "the tools used by X": kits that are phrases. */
const phraseKits = (sentence: Sentence): Kit[] =>
  phrasesIn(sentence.working, 0, sentence.working.text.length, ({ form }) => form === "software")
    .filter(({ phrase }) => phrase.name === null || phrase.name === phrase.owner)
    .flatMap(({ at, phrase }) => {
      const { owner } = phrase;
      const choice = OF_CHOICE.exec(sentence.working.text.slice(at + 1, at + 12));
      if (!choice && !KIT_HEAD.test(phrase.head)) return [];
      const end = at + 1 + (choice?.[0].length ?? 0);
      if (owner === null) {
        const kit = kitAt(sentence, at, end);
        return kit && kit.owner !== "implied" ? [kit] : [];
      }
      const { text } = owner;
      return [
        {
          start: at,
          end,
          owner: { ...phrase, form: "actor" as const, name: owner, text, start: owner.start, end: owner.end },
        },
      ];
    });

/** "X's arsenal includes A and B", "the toolset of X: A", "A is part of the toolkit used by X", "added A to its arsenal". */
export function kits(sentence: Sentence, accepts = isNamedTool): Draft[] {
  const { working, series, patterns } = sentence;
  const { text } = working;
  const named = patterns
    .matches(KIT)
    .flatMap(({ index, 0: word }) => kitAt(sentence, index, index + word.length) ?? []);
  const owned = working.phrases.some(accepts) ? phraseKits(sentence) : [];
  return [...named, ...owned].flatMap(({ start, end, owner }) => {
    const holds = HOLDS.exec(text.slice(end, end + AFTER));
    const from = end + (holds?.[0].length ?? 0);
    const within = holds ? phrasesIn(working, from, objectEnd(text, from), accepts) : [];
    const row = series.findLast(
      (one) =>
        one.end <= start &&
        one.start >= clauseStart(text, start) &&
        one.members.some(({ phrase }) => isNamedTool(phrase)),
    );
    const gap = row ? text.slice(row.end, start) : "";
    const isChoice = IS_CHOICE.test(gap) && CHOICE.test(text.slice(start, end).replace(LETTER, ""));
    const isPart = isChoice || (row !== undefined && PART_OF_KIT.test(gap));
    const parts = isPart && row ? row.members.filter(({ phrase }) => isNamedTool(phrase)) : [];
    const tools = owner === "implied" && holds === null ? [] : [...within, ...parts];
    return usesOf([owner], tools, [Math.min(start, end - 1), end]);
  });
}
