import type { Mention } from "../../model/document.ts";
import { ACTING_STEMS, FRAME_STEMS, type FrameName, SPEECH_STEMS } from "./tables/stems.ts";

/** What the words of a sentence leave possible: found by their first four letters, before anything dearer. */
export interface Gates {
  readonly stems: ReadonlySet<string>;
  /** A word that may be the subject of a claim. */
  readonly acts: boolean;
}

const NAMING: ReadonlySet<string> = new Set(["group", "malware", "tool"]);
/** Words that stand for two groups at once. */
const PAIRS: ReadonlySet<string> = new Set(["both", "two", "grou", "they", "acto"]);
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

/** What a frame's object is made of, for the frames that need a mention in the sentence. */
const OBJECTS: Readonly<Partial<Record<FrameName, ReadonlySet<string>>>> = {
  names: new Set(["group", "malware", "tool"]),
  origins: new Set(["group", "location", "organisation", "malware"]),
  targets: new Set(["location", "sector", "organisation"]),
  uses: new Set(["malware", "tool", "product", "vulnerability", "indicator"]),
};

/** May the sentence hold a claim of this frame: are there the words, and something to be its object? */
export function opens({ stems }: Gates, frame: FrameName, mentions: readonly Mention[]): boolean {
  const objects = OBJECTS[frame];
  if (objects && !mentions.some(({ type }) => objects.has(type))) return false;
  if (frame === "relations" && !mentions.some(({ type }) => NAMING.has(type)) && !meets(stems, PAIRS))
    return false;
  const isHome = frame === "origins" && mentions.some(({ type }) => type === "location");
  return isHome || meets(stems, FRAME_STEMS[frame]);
}

export const speaks = ({ stems }: Gates): boolean => meets(stems, SPEECH_STEMS);

/** Is there anybody or anything that could act in the sentence? */
export const hasActor = ({ acts }: Gates, mentions: readonly Mention[]): boolean =>
  acts || mentions.some(({ type }) => NAMING.has(type) || type === "organisation");

/** Does the sentence name somebody that later ones may point back at, or somebody who speaks? */
export const isWorthKnowing = (mentions: readonly Mention[]): boolean =>
  mentions.some(({ type }) => NAMING.has(type) || type === "person");
