import type { Mention } from "../../model/document.ts";
import { ACTING_STEMS, FRAME_STEMS, type FrameName, SPEECH_STEMS } from "./tables/stems.ts";

/** What the words of a sentence leave possible: found by their first four letters, before anything dearer. One bit each. */
export type Gates = number;

const NAMING: ReadonlySet<string> = new Set(["group", "malware", "tool"]);
/** Words that stand for two groups at once. */
const PAIRS: ReadonlySet<string> = new Set(["both", "two", "grou", "they", "acto"]);

const STEMS = { acts: ACTING_STEMS, speaks: SPEECH_STEMS, pairs: PAIRS, ...FRAME_STEMS } as const;
type Gate = keyof typeof STEMS;
const NAMES = Object.keys(STEMS) as readonly Gate[];
const bitOf = (gate: Gate): number => 1 << NAMES.indexOf(gate);

const LONGEST_STEM = 4;
const STOP = ".".charCodeAt(0);
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** A stem as one number: eight bits a letter, small ones. */
function stemAt(text: string, start: number, end: number): number {
  let stem = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    stem = (stem << 8) | (code >= 65 && code <= 90 ? code + 32 : code);
  }
  return stem;
}

/** For each stem, what a word that begins with it makes possible. */
const GATES_OF: ReadonlyMap<number, number> = (() => {
  const gates = new Map<number, number>();
  for (const gate of NAMES)
    for (const stem of STEMS[gate]) {
      const key = stemAt(stem, 0, stem.length);
      gates.set(key, (gates.get(key) ?? 0) | bitOf(gate));
    }
  return gates;
})();

/** Words are runs of letters with stops inside ("a.k.a."). */
export function gatesOf(text: string, start: number, end: number): Gates {
  let gates = 0;
  for (let at = start; at < end; at += 1) {
    if (!isLetter(text.charCodeAt(at))) continue;
    const from = at;
    while (at < end && (isLetter(text.charCodeAt(at)) || text.charCodeAt(at) === STOP)) at += 1;
    gates |= GATES_OF.get(stemAt(text, from, Math.min(at, from + LONGEST_STEM))) ?? 0;
  }
  return gates;
}

const meets = (gates: Gates, gate: Gate): boolean => (gates & bitOf(gate)) !== 0;

/** What a frame's object is made of, for the frames that need a mention in the sentence. */
const OBJECTS: Readonly<Partial<Record<FrameName, ReadonlySet<string>>>> = {
  names: new Set(["group", "malware", "tool"]),
  kinship: new Set(["malware"]),
  origins: new Set(["group", "location", "organisation", "malware"]),
  targets: new Set(["location", "sector", "organisation"]),
  uses: new Set(["malware", "tool", "product", "vulnerability", "indicator"]),
};

/** Two groups with no more between them than a few words and a bracket, two of a kind with no more than a slash. */
function isBesideNext({ type, end }: Mention, at: number, all: readonly Mention[]): boolean {
  const next = all[at + 1];
  if (type === "group") return next?.type === "group" && next.start <= end + " Organization (".length;
  const isSoftware = (one: string | undefined): boolean => one === "malware" || one === "tool";
  return isSoftware(type) && isSoftware(next?.type) && next!.start <= end + " (".length;
}

/** May the sentence hold a claim of this frame: are there the words, and something to be its object? */
export function opens(gates: Gates, frame: FrameName, mentions: readonly Mention[]): boolean {
  const objects = OBJECTS[frame];
  if (objects && !mentions.some(({ type }) => objects.has(type))) return false;
  if (frame === "relations" && !mentions.some(({ type }) => NAMING.has(type)) && !meets(gates, "pairs"))
    return false;
  const isHome = frame === "origins" && mentions.some(({ type }) => type === "location");
  // "X (Y)" and "X/Y" need no word at all.
  if (frame === "names" && mentions.some(isBesideNext)) return true;
  // "X's loader Y" needs no verb.
  const isOwned = frame === "uses" && mentions.some(({ type }) => type === "group");
  return isHome || isOwned || meets(gates, frame);
}

export const speaks = (gates: Gates): boolean => meets(gates, "speaks");

/** Is there anybody or anything that could act in the sentence? */
export const hasActor = (gates: Gates, mentions: readonly Mention[]): boolean =>
  meets(gates, "acts") || mentions.some(({ type }) => NAMING.has(type) || type === "organisation");

/** Does the sentence name somebody that later ones may point back at, or somebody who speaks? */
export const isWorthKnowing = (mentions: readonly Mention[]): boolean =>
  mentions.some(({ type }) => NAMING.has(type) || type === "person");
