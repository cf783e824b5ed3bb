import type { Term } from "../../model/claim.ts";
import { RELATION_PREDICATES } from "../../model/vocabulary/predicates.ts";
import { type Cues, certaintyOf } from "./certainty/certainty.ts";
import type { Discourse } from "./discourse.ts";
import { type Draft, isPhrase, type Sentence } from "./draft.ts";
import {
  changeTerm,
  isAnyWork,
  isNobodysName,
  isOwnNamesake,
  kindTerm,
  othersTerm,
  posingTerm,
  somebodyTerm,
  userTerm,
  workTerm,
} from "./nameless-ends.ts";
import { leftOut } from "./terms.ts";

/** What is known where a draft is looked up. */
export interface Surroundings {
  readonly sentence: Sentence;
  readonly cues: Cues;
  readonly discourse: Discourse;
  /** Whom the entries of a list are about, where its opening names them. */
  readonly opened: Term | null;
}

const RELATIONS: ReadonlySet<string> = new Set(RELATION_PREDICATES);

/** Does the predicate stand between two groups? */
export const isBetweenGroups = ({ predicate }: Pick<Draft, "predicate">): boolean => RELATIONS.has(predicate);

/** A relation that takes two: a name may be told of whoever the text is about. */
export const takesTwo = (draft: Draft): boolean => isBetweenGroups(draft) && draft.predicate !== "alias-of";

/** Who is left out of "another overlap is with Y" is the one the text or its section is about, not the last named. */
function topicOf(draft: Draft, discourse: Discourse): Term | null {
  if (!takesTwo(draft)) return null;
  const topic = discourse.topic ?? (draft.weak ? null : discourse.only);
  return topic && leftOut(topic);
}

function subjectOf(draft: Draft, { sentence, discourse, opened }: Surroundings): Term | null {
  const { subject } = draft;
  const omitted = subject === "implied" ? (opened ?? topicOf(draft, discourse)) : null;
  if (subject === "implied" && omitted === null && takesTwo(draft)) return null;
  return (
    omitted ??
    workTerm(draft) ??
    discourse.resolve(subject, sentence) ??
    changeTerm(draft) ??
    somebodyTerm(draft) ??
    posingTerm(draft) ??
    kindTerm(draft) ??
    userTerm(draft)
  );
}

function objectOf(draft: Draft, { sentence, cues, discourse }: Surroundings): Term | null {
  const { object, orElse } = draft;
  const found = discourse.resolve(object, sentence);
  const isAnybody = found === null || isNobodysName(object, found);
  const term = isAnybody && orElse ? discourse.resolve(orElse, sentence) : found;
  return term ?? othersTerm(draft, () => (certaintyOf(sentence, cues, draft)?.negation ?? null) !== null);
}

/** The terms that the two ends of a draft stand for; `null` where one stands for nobody, or both for the same one. */
export function endsOf(draft: Draft, surroundings: Surroundings): readonly [Term, Term] | null {
  const { subject, object } = draft;
  if (isAnyWork(draft)) return null;
  const isPlural = isPhrase(subject) && subject.reference === "back" && subject.plural;
  if (isPlural && object === "implied") return surroundings.discourse.pairFor(subject, surroundings.sentence);
  const left = subjectOf(draft, surroundings);
  const right = left && objectOf(draft, surroundings);
  if (!left || !right) return null;
  if (left.canonical.toLowerCase() === right.canonical.toLowerCase() && !isOwnNamesake(draft, left, right))
    return null;
  if (draft.predicate === "alias-of" && isNobodysName(object, right)) return null;
  if (isBetweenGroups(draft) && (left.canonical === "unnamed" || right.canonical === "unnamed")) return null;
  return [left, right];
}
