import type { Mention } from "../../model/document.ts";
import { ACTING_STEMS, FRAME_STEMS, type FrameName, SPEECH_STEMS } from "./tables/stems.ts";

/** What the words of a sentence leave possible: found by their first four letters, before anything dearer. */
export interface Gates {
  readonly stems: ReadonlySet<string>;
  /** A word that may be the subject of a claim. */
  readonly acts: boolean;
}

const WORD = /[A-Za-z][A-Za-z.]*/g;

const meets = (stems: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean => {
  for (const stem of stems) if (wanted.has(stem)) return true;
  return false;
};

export function gatesOf(sentence: string): Gates {
  const stems = new Set<string>();
  for (const [word] of sentence.matchAll(WORD)) stems.add(word.slice(0, 4).toLowerCase());
  return { stems, acts: meets(stems, ACTING_STEMS) };
}

/** May the sentence hold a claim of this frame? */
export const opens = ({ stems }: Gates, frame: FrameName): boolean => meets(stems, FRAME_STEMS[frame]);

export const speaks = ({ stems }: Gates): boolean => meets(stems, SPEECH_STEMS);

const NAMING: ReadonlySet<string> = new Set(["group", "malware", "tool"]);

/** Is there anybody or anything that could act in the sentence? */
export const hasActor = ({ acts }: Gates, mentions: readonly Mention[]): boolean =>
  acts || mentions.some(({ type }) => NAMING.has(type) || type === "organisation");

/** Does the sentence name somebody that later ones may point back at, or somebody who speaks? */
export const isWorthKnowing = (mentions: readonly Mention[]): boolean =>
  mentions.some(({ type }) => NAMING.has(type) || type === "person");
