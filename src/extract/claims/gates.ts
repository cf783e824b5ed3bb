import type { Mention } from "../../model/document.ts";
import { MENTION_TYPES, type MentionType } from "../../model/vocabulary/mentions.ts";
import { BLANK, foldedSymbol } from "../matching/pattern-tree.ts";
import { type Opener, type WordGates, wordGates } from "../matching/word-gates.ts";
import {
  AGREEMENT,
  AVAILABLE,
  CHANGES,
  HELD_BY,
  OBSTACLE,
  OUTCOME,
  POSITION,
  QUOTED_POSITION,
} from "./frames/aims/tables/aims.ts";
import { THINGS_BEFORE, THINGS_FOLLOW } from "./frames/aims/tables/coveted.ts";
import { FAKE_OF, IMPERSONATING } from "./frames/aims/tables/impersonation.ts";
import { MOTIVATED, MOTIVE, MOTIVE_FIRST, MOTIVE_WORDS } from "./frames/aims/tables/motives.ts";
import { PACTS } from "./frames/aims/tables/pacts.ts";
import { KINSHIP } from "./frames/kinship/tables/kinship.ts";
import { HIDEOUTS, HOSTED_ON, SERVED_AS, SERVICE_FOR } from "./frames/tools/tables/hideouts.ts";
import { ACTING_STEMS, FRAME_STEMS, SPEECH_STEMS } from "./tables/stems.ts";
import { SEEK_VERBS } from "./tables/triggers.ts";

/** What the words of a sentence leave possible: found by their first letters, before anything dearer. One bit each. */
export type Gates = number;

/** Words that stand for two groups at once. */
const BOTH: ReadonlySet<string> = new Set(["both", "two"]);
const PAIRS: ReadonlySet<string> = new Set([...BOTH, "grou", "they", "acto"]);

/** Frames that find nothing where none of these patterns can match. */
const FRAME_PATTERNS = {
  aims: [SEEK_VERBS, THINGS_FOLLOW, THINGS_BEFORE, AVAILABLE, HELD_BY, OUTCOME, OBSTACLE],
  kinship: KINSHIP,
  hideouts: [HIDEOUTS, HOSTED_ON, SERVICE_FOR, SERVED_AS],
  impersonation: [IMPERSONATING, FAKE_OF],
  motives: [MOTIVE, MOTIVE_FIRST, MOTIVE_WORDS, MOTIVATED],
  changes: CHANGES.map(({ words }) => words),
  positions: [POSITION, QUOTED_POSITION],
  pacts: [AGREEMENT, ...PACTS],
} as const;

/** What reads claims of some kind from a sentence. */
export type FrameName = keyof typeof FRAME_STEMS | keyof typeof FRAME_PATTERNS;

const STEMS = { acts: ACTING_STEMS, speaks: SPEECH_STEMS, both: BOTH, pairs: PAIRS, ...FRAME_STEMS } as const;
/** Shorter ones are words. */
const SHORTEST_STEM = 4;

function wordOf(stem: string): string {
  const folded = [...stem].map((letter) => foldedSymbol(letter.charCodeAt(0))).join("");
  return BLANK + folded + (stem.length < SHORTEST_STEM ? BLANK : "");
}

type StemGate = keyof typeof STEMS;
type Gate = StemGate | FrameName;
const GATES: readonly (readonly [Gate, readonly Opener[]])[] = [
  ...(Object.entries(STEMS) as [StemGate, ReadonlySet<string>][]).map(
    ([gate, stems]) => [gate, [...stems].map(wordOf)] as const,
  ),
  ...(Object.entries(FRAME_PATTERNS) as [FrameName, readonly RegExp[]][]),
];
const BIT_OF_GATE: ReadonlyMap<Gate, Gates> = new Map(GATES.map(([gate], at) => [gate, 1 << at]));

/** Which gates does a stretch of a text (UTF-16 units) open? */
export const gatesOf: WordGates = wordGates(GATES.map(([, openers]) => openers));

const meets = (gates: Gates, gate: Gate): boolean => (gates & BIT_OF_GATE.get(gate)!) !== 0;

/** Which types of mentions a sentence holds, one bit each. */
export type Types = number;

const typesOf = (...types: readonly MentionType[]): Types =>
  types.reduce((bits, type) => bits | (1 << MENTION_TYPES.indexOf(type)), 0);
const BIT_OF = new Map(MENTION_TYPES.map((type) => [type, typesOf(type)]));

export function typesIn(mentions: readonly Mention[]): Types {
  let types = 0;
  for (const { type } of mentions) types |= BIT_OF.get(type)!;
  return types;
}

/** What a frame's object is made of, for the frames that need a mention in the sentence. */
const OBJECTS: Readonly<Partial<Record<FrameName, Types>>> = {
  pacts: typesOf("group", "location"),
  names: typesOf("group", "malware", "tool"),
  kinship: typesOf("malware", "group"),
  origins: typesOf("group", "location", "organisation", "malware"),
  ownedActs: typesOf("group"),
  targets: typesOf("location", "sector", "organisation"),
  uses: typesOf("malware", "tool", "product", "vulnerability", "indicator"),
};
const [GROUP, PLACE] = [typesOf("group"), typesOf("location")];
const NAMING = typesOf("group", "malware", "tool");
const ACTING = NAMING | typesOf("organisation");
const TELLING = NAMING | typesOf("person");

/** Two groups with no more between them than a few words and a bracket, two of a kind with no more than a slash. */
function isBesideNext({ type, end }: Mention, at: number, all: readonly Mention[]): boolean {
  const next = all[at + 1];
  if (type === "group") return next?.type === "group" && next.start <= end + " Organization (".length;
  const isSoftware = (one: string | undefined): boolean => one === "malware" || one === "tool";
  return isSoftware(type) && isSoftware(next?.type) && next!.start <= end + " (".length;
}

/** May the sentence hold a claim of this frame: are there the words, and something to be its object? */
export function opens(gates: Gates, types: Types, frame: FrameName, mentions: readonly Mention[]): boolean {
  const objects = OBJECTS[frame];
  // "Both were written by one team" names neither.
  const isOfBoth = frame === "kinship" && meets(gates, "both") && meets(gates, "relations");
  if (objects !== undefined && (types & objects) === 0 && !isOfBoth) return false;
  if (frame === "relations" && (types & NAMING) === 0 && !meets(gates, "pairs")) return false;
  if (meets(gates, frame)) return true;
  // "X (Y)" and "X/Y" need no word at all, "X's loader Y" no verb.
  if (frame === "names") return mentions.some(isBesideNext);
  return (frame === "origins" && (types & PLACE) !== 0) || (frame === "uses" && (types & GROUP) !== 0);
}

export const speaks = (gates: Gates): boolean => meets(gates, "speaks");

/** Is there anybody or anything that could act in the sentence? */
export const hasActor = (gates: Gates, types: Types): boolean =>
  meets(gates, "acts") || (types & ACTING) !== 0;

/** Does the sentence name somebody that later ones may point back at, or somebody who speaks? */
export const isWorthKnowing = (types: Types): boolean => (types & TELLING) !== 0;
