import type { Draft, End, FrameReader, Sentence, Words } from "../../draft.ts";
import { type Placed, phrasesIn } from "../../sentence/objects.ts";
import type { Phrase } from "../../sentence/phrase.ts";
import {
  agentAfter,
  clauseEnd,
  isPassive,
  phrasesOf,
  subjectAfter,
  subjectBefore,
} from "../../sentence/syntax.ts";
import { pattern } from "../../sentence/tables/forms.ts";
import { acts, subjectsFor } from "./aims.ts";
import { POSED_AS } from "./tables/aims.ts";
import {
  FAKE_OF,
  FAKE_THING,
  IMPERSONATING,
  NEXT_OF_THEM,
  OF_FIRM,
  SUCH_AS,
  THROUGH_ROLES,
} from "./tables/impersonation.ts";
import { thingsAfter, writtenOf } from "./things.ts";

const REACH = 110;
const isBrand = ({ form }: Phrase): boolean => /^(?:organisation|person|product)$/.test(form);
const isKind = (phrase: Phrase): boolean => isBrand(phrase) || phrase.form === "sector";

/** "Spoofing the search results of A": something there, and not A. */
const FOUND_THERE = /^(?:'s)? (?:search|results?|images?|documents?|files?|icons?)\b/;

/** Bankers and journalists are what somebody passes for, and no line of business. */
const asWritten = (phrase: Phrase): End =>
  phrase.form === "sector" ? { words: { start: phrase.start, end: phrase.end }, type: "text" } : phrase;
const isReached = (gap: string): boolean => THROUGH_ROLES.test(gap) || SUCH_AS.test(gap);
/** "These organizations: A and B" are those that are named. */
const GENERAL = /^(?:\w+ )?(?:organi[sz]ations|entities|companies|firms|services|institutions)$/i;

/** Whom the words pass for: the first named after them, through "an employee of", and the row that begins there. */
function brandsAfter({ working }: Sentence, end: number, stop: number): readonly Placed[] {
  const { text } = working;
  const all = phrasesIn(
    working,
    end,
    Math.min(stop, end + REACH),
    (one) => one.form === "actor" || isKind(one),
  );
  const [first] = all;
  if (!first || !isKind(first.phrase) || !isReached(text.slice(end, first.at))) return [];
  const row = [first];
  for (const one of phrasesIn(working, first.at + 1, stop, isKind)) {
    const last = row.at(-1)!;
    const gap = text.slice(last.at + 1, one.at);
    const isOfFirm = last.phrase.form === "sector" && isBrand(one.phrase) && OF_FIRM.test(gap);
    if (!isOfFirm && !NEXT_OF_THEM.test(gap) && !SUCH_AS.test(gap)) break;
    if (GENERAL.test(last.phrase.text) && SUCH_AS.test(gap)) row.pop();
    row.push(one);
  }
  return FOUND_THERE.test(text.slice(row.at(-1)!.at + 1)) ? [] : row;
}

/** What may open a sentence before who does it: "in the guise of a recruiter, X wrote". */
const FRONTS = /^(?:(?:in|under) the (?:guise|name)|dressed)\b/i;

/** Who passes for somebody: who acts, or sent or made what does. */
function posers(sentence: Sentence, word: string, start: number, end: number): readonly End[] {
  const { working, series } = sentence;
  if (isPassive(working.text, start, word)) {
    const agents = phrasesOf(agentAfter(working, series, end), acts);
    if (agents.length > 0) return agents;
  }
  const gerund = /^\w+ing\b/i.test(word);
  const actor = subjectBefore(working, series, start, {
    accepts: ({ form, owning }) => form === "actor" && !owning,
    gerund,
  });
  const own = subjectsFor(sentence, start, gerund);
  const isThing = own.every(({ form }) => form !== "actor");
  if (own.length > 0) return isThing && actor && own.every(isAnyThing) ? phrasesOf(actor, acts) : own;
  const after = gerund || FRONTS.test(word) ? subjectAfter(working, series, start, end) : null;
  const told = after ?? agentAfter(working, series, end);
  const found = phrasesOf(told, acts);
  return found.length > 0 ? found : ["implied"];
}
const isAnyThing = ({ form, name }: Phrase): boolean => form === "software" && name === null;

/** "Hackers impersonated A": somebody did. */
const DONE = /^(?:[a-z]+ed|pos(?:ed|ing)|set) ?/i;

const drafted = (
  subjects: readonly End[],
  objects: readonly End[],
  { word, start, end }: { readonly word: string; readonly start: number; readonly end: number },
): Draft[] =>
  subjects.flatMap((subject) =>
    objects.map((object) => ({
      predicate: "impersonates" as const,
      subject,
      object,
      trigger: { start, end },
      reach: end + 1,
      ...(DONE.test(word) ? { happened: true } : {}),
    })),
  );

/** Of things told in words those that one can pass for: the first, and those of a word or two that go on from it. */
function posedAs(sentence: Sentence, things: readonly Words[]): readonly Words[] {
  const isPosed = (thing: Words): boolean => POSED_AS.test(writtenOf(sentence, thing));
  const first = things.findIndex(isPosed);
  return first < 0
    ? []
    : things.filter(
        (thing, at) =>
          at === first ||
          (at > first && isPosed(thing) && /^(?:\S+ ){0,3}\S+$/.test(writtenOf(sentence, thing))),
      );
}

const NEXT_ACTOR = pattern("^[^;,]*<A>", "i");

/** "Posing as A", "pages that mimic A, B and C", "mails that appeared to come from A". */
function fromWords(sentence: Sentence): Draft[] {
  const { working, series, patterns } = sentence;
  const { text } = working;
  return patterns.matches(IMPERSONATING).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const stop = clauseEnd(text, end);
    const named = brandsAfter(sentence, end, stop).map(({ phrase }) => asWritten(phrase));
    const isFronted = /^\w+ing\b/i.test(match[0]) || FRONTS.test(match[0]);
    const after = isFronted ? subjectAfter(working, series, start, end) : null;
    const comma = after ? text.lastIndexOf(",", after.start) : undefined;
    const isActorNext = NEXT_ACTOR.test(text.slice(end, end + 30));
    const posed = named.length > 0 || isActorNext ? [] : posedAs(sentence, thingsAfter(sentence, end, comma));
    const objects: readonly End[] = named.length > 0 ? named : posed;
    return objects.length > 0
      ? drafted(posers(sentence, match[0], start, end), objects, { word: match[0], start, end })
      : [];
  });
}

/** "Set up a fake A login page", "cloned websites of A". */
function fromFakes(sentence: Sentence): Draft[] {
  const { text } = sentence.working;
  return sentence.patterns.matches(FAKE_OF).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const [first] = phrasesIn(sentence.working, end, end + 1, isBrand);
    const isOf = / (?:of|from|by) (?:the )?$/.test(match[0]);
    if (!first || (!isOf && !FAKE_THING.test(text.slice(end + 1, end + 60)))) return [];
    const who = posers(sentence, match[0], start, end).filter((one) => one !== "implied");
    return drafted(who, [first.phrase], { word: match[0], start, end });
  });
}

/** For whom do the actors, their mails or their pages pass? */
export const impersonation: FrameReader = (sentence) => {
  const told = fromWords(sentence);
  const known = new Set(told.map(({ object }) => object));
  return [...told, ...fromFakes(sentence).filter(({ object }) => !known.has(object))];
};
