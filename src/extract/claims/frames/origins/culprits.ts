import type { Draft, Sentence } from "../../draft.ts";
import type { Phrase } from "../../sentence/phrase.ts";
import { seriesAt } from "../../sentence/syntax.ts";
import { phraseAt } from "../../sentence/working-text.ts";
import { isActor, isWork, pairs } from "./origin-ends.ts";
import { CREDIT, CULPRIT_OF, IN_WHICH, IS_WHO, MAKER_OF, MAKERS, OF_ACT, WHO_IS } from "./tables/culprits.ts";
import { STATE_BODY } from "./tables/origins.ts";

const REACH = 200;
const BEFORE = 120;

/** Whoever can be told to have done it: a group by name or one spoken of before, a state or a body of one. */
const isWho = (phrase: Phrase): boolean =>
  isActor(phrase)
    ? phrase.name !== null || phrase.reference === "back"
    : phrase.form === "location" || (phrase.form === "organisation" && STATE_BODY.test(phrase.text));

/** "Ruritania", and not "Ruritanian hackers": the place itself did it. */
const isWhole = ({ working: { text } }: Sentence, phrase: Phrase, at: number): boolean =>
  phrase.form !== "location" ||
  !/^[\s-][\w\uE000-\uEEFF]/.test(text.slice(at + 1)) ||
  /^ (?:in|on|and|who|which|that|with|but|based|because|since)\b/.test(text.slice(at + 1));

/** The row of groups at a place, or the state there. */
function whoAt(sentence: Sentence, at: number): { readonly who: readonly Phrase[]; readonly end: number } {
  const row = seriesAt(sentence.series, at);
  if (row) return { who: row.members.map(({ phrase }) => phrase).filter(isWho), end: row.end };
  const phrase = phraseAt(sentence.working, at);
  return { who: phrase && isWho(phrase) && isWhole(sentence, phrase, at) ? [phrase] : [], end: at + 1 };
}

const drafted = (
  work: Phrase,
  who: readonly Phrase[],
  rest: Pick<Draft, "trigger" | "reach" | "weak">,
): Draft[] =>
  isWork(work) ? pairs([work], who, { predicate: "attributed-to", ...rest, happened: true }) : [];

/** "The group behind the attack is X". */
function after(sentence: Sentence, start: number, work: number): Draft[] {
  const match = IS_WHO.exec(sentence.working.text.slice(work + 1, work + REACH));
  if (!match) return [];
  const at = work + 1 + match[0].length;
  const { who, end } = whoAt(sentence, at);
  // "Is the hacking group called …": the name that follows may be none of a group.
  const named = who.filter(({ form, name }) => form !== "actor" || name !== null);
  return drafted(phraseAt(sentence.working, work)!, named, { trigger: { start, end: at }, reach: end });
}

/** "X is the group behind the attack", "points to X as the perpetrator". */
function before(sentence: Sentence, start: number, work: number): Draft[] {
  const { working } = sentence;
  for (let at = start - 1; at >= Math.max(0, start - BEFORE); at -= 1) {
    const phrase = phraseAt(working, at);
    if (!phrase || !isWho(phrase)) continue;
    const gap = working.text.slice(at + 1, start);
    if (!WHO_IS.test(gap)) continue;
    return drafted(phraseAt(working, work)!, whoAt(sentence, at).who, {
      trigger: { start: at + 1, end: work },
      reach: work + 1,
      ...(/^suspect/i.test(working.text.slice(start)) ? { weak: true } : {}),
    });
  }
  return [];
}

/** "The group behind the attack", "the authors of A": where the words for the culprit begin, and where the act stands. */
function culpritsIn({ working, patterns }: Sentence): readonly (readonly [number, number])[] {
  const { text } = working;
  const isNobody = (phrase: Phrase | null): boolean => phrase?.name === null && !phrase.owning;
  const behind = patterns
    .matches(CULPRIT_OF)
    .filter(({ index, 1: letter }) => letter === undefined || isNobody(phraseAt(working, index)));
  const words = [...behind, ...patterns.matches(MAKER_OF)].map(
    ({ index, 0: found }) => [index, index + found.length] as const,
  );
  const makers = working.phrases.flatMap((phrase) => {
    if (phrase.form !== "actor" || !isNobody(phrase) || !MAKERS.test(phrase.head)) return [];
    const at = working.starts.indexOf(phrase.start);
    const match = OF_ACT.exec(text.slice(at + 1, at + REACH));
    return match ? [[at, at + 1 + match[0].length] as const] : [];
  });
  return [...words, ...makers];
}

/** "The group behind the attack" with its name on either side of it. */
const fromCulprits = (sentence: Sentence): Draft[] =>
  culpritsIn(sentence).flatMap(([start, work]) => {
    const told = after(sentence, start, work);
    return told.length > 0 ? told : before(sentence, start, work);
  });

/** The act first and the one that did it last: "credit for A goes to X", "A, for which X is responsible". */
function fromActs(sentence: Sentence, regex: RegExp): Draft[] {
  const { working, patterns } = sentence;
  return patterns.matches(regex).flatMap(({ index: start, 0: words, 1: act }) => {
    const at = start + words.length;
    const { who, end } = whoAt(sentence, at);
    return drafted(phraseAt(working, start + words.indexOf(act!))!, who, {
      trigger: { start, end: at },
      reach: end,
      ...(/^suspicion/i.test(words) ? { weak: true } : {}),
    });
  });
}

/** Who did or made it, told by a noun for the culprit and not by a verb. */
export const culprits = (sentence: Sentence): Draft[] => [
  ...fromCulprits(sentence),
  ...fromActs(sentence, CREDIT),
  ...fromActs(sentence, IN_WHICH),
];
