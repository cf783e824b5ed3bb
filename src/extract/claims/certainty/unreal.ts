import type { Span } from "../../../model/document.ts";
import type { Draft, Sentence } from "../draft.ts";
import { phraseAt, type WorkingText } from "../sentence/working-text.ts";
import { type Cue, EVENT, reaches } from "./scope.ts";
import {
  CLAUSAL_UNREAL,
  EXAMPLE,
  INTENT,
  MADE_UP,
  NEVER_DONE,
  NEXT_VERB,
  SCENE,
  STORY,
  TO_COME,
} from "./tables/unreal.ts";

/** Where a sentence tells of what is no event. */
export interface Unreal {
  /** Conditions, forecasts, advice, abilities: each reaches as far as its scope. */
  readonly cues: readonly Cue[];
  /** From here on all is made up, an example or a plan that came to nothing; `null` where nothing is. */
  readonly from: number | null;
}

/** Words that say of a named one that it stands for anybody: "a group, say X". */
const isExample = ({ working }: Sentence, at: number): boolean =>
  (phraseAt(working, at)?.name ?? null) !== null;

/** "In the film": a scene in words, or in a mention that is no other branch of trade. */
function isMadeUp(working: WorkingText, at: number): boolean {
  const phrase = phraseAt(working, at);
  return phrase === null || MADE_UP.test(phrase.text);
}

function madeUpFrom(sentence: Sentence): number | null {
  const { patterns, working } = sentence;
  if (patterns.matches(SCENE).some(({ index, 0: match }) => isMadeUp(working, index + match.length - 1)))
    return 0;
  const [story] = patterns.matches(STORY);
  if (story) return /^is the\b/i.test(story[0]) ? 0 : story.index;
  if (patterns.matches(EXAMPLE).some(({ index, 0: match }) => isExample(sentence, index + match.length)))
    return 0;
  const undone = patterns.matches(NEVER_DONE).at(-1);
  const intent = undone ? INTENT.exec(working.text.slice(0, undone.index)) : null;
  return intent ? intent.index : null;
}

/** What of a sentence is no event, found once for all its claims; `spans` without the conditions that are none. */
export function unrealIn(sentence: Sentence, spans: readonly Span[]): Unreal {
  const { text } = sentence.working;
  const cues = spans.map((span) => ({
    ...span,
    scope: CLAUSAL_UNREAL.test(text.slice(span.start, span.end)) ? ("clausal" as const) : ("verbal" as const),
  }));
  return { cues, from: madeUpFrom(sentence) };
}

const NEXT = /^(?: \w+ly)? $/;

/** Does a claim tell of what did not happen: under a condition, in a story, in a plan, or yet to come? */
export function isUnreal(text: string, { cues, from }: Unreal, draft: Draft): boolean {
  const { trigger, reach } = draft;
  if (from !== null && trigger.start >= from) return true;
  if (EVENT.test(text.slice(trigger.start, trigger.end)) && TO_COME.test(text.slice(reach))) return true;
  return cues.some((cue) => {
    if (cue.end > trigger.start) return false;
    const isNext = NEXT_VERB.test(text.slice(cue.start, cue.end));
    return isNext ? NEXT.test(text.slice(cue.end, trigger.start)) : reaches(text, cue, draft);
  });
}
