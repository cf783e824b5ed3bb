import type { Mention } from "../../model/document.ts";
import { MENTION_TYPES, type MentionType } from "../../model/vocabulary/mentions.ts";
import { wordGates } from "../matching/word-gates.ts";
import {
  AGREEMENT,
  AVAILABLE,
  CHANGES,
  HELD_BY,
  OBSTACLE,
  OUTCOME,
  POSITION,
  QUOTED_POSITION,
} from "./tables/aims.ts";
import { FAKE_OF, IMPERSONATING } from "./tables/impersonation.ts";
import { KINSHIP } from "./tables/kinship.ts";
import { MOTIVATED, MOTIVE, MOTIVE_WORDS } from "./tables/motives.ts";
import { PACTS } from "./tables/pacts.ts";
import { ACTING_STEMS, FRAME_STEMS, SPEECH_STEMS } from "./tables/stems.ts";
import { SEEK_VERBS } from "./tables/triggers.ts";

/** What the words of a sentence leave possible: found by their first letters, before anything dearer. One bit each. */
export type Gates = number;

/** Words that stand for two groups at once. */
const BOTH: ReadonlySet<string> = new Set(["both", "two", "two."]);
const PAIRS: ReadonlySet<string> = new Set([...BOTH, "grou", "they", "acto"]);

/** Frames that find nothing where none of these patterns can match. */
const FRAME_PATTERNS = {
  aims: [SEEK_VERBS, AVAILABLE, HELD_BY, OUTCOME, OBSTACLE],
  kinship: KINSHIP,
  impersonation: [IMPERSONATING, FAKE_OF],
  motives: [MOTIVE, MOTIVE_WORDS, MOTIVATED],
  changes: CHANGES.map(({ words }) => words),
  positions: [POSITION, QUOTED_POSITION],
  pacts: [AGREEMENT, ...PACTS],
} as const;

/** What reads claims of some kind from a sentence. */
export type FrameName = keyof typeof FRAME_STEMS | keyof typeof FRAME_PATTERNS;

const STEMS = { acts: ACTING_STEMS, speaks: SPEECH_STEMS, both: BOTH, pairs: PAIRS, ...FRAME_STEMS } as const;
type StemGate = keyof typeof STEMS;
type Gate = StemGate | FrameName;
const NAMES = Object.keys(STEMS) as readonly StemGate[];
const opening = wordGates(Object.values(FRAME_PATTERNS));
const GATE_BITS: ReadonlyMap<Gate, Gates> = new Map(
  [...NAMES, ...(Object.keys(FRAME_PATTERNS) as FrameName[])].map((gate, index) => [gate, 1 << index]),
);
const bitOf = (gate: Gate): number => GATE_BITS.get(gate)!;

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

const PLACE_BITS = 13;
const PLACES = 1 << PLACE_BITS;
/** Stems, each beside what a word that begins with it makes possible, by open addressing: every word is looked up. */
const TABLE = new Int32Array(2 * PLACES);

/** Where a stem is in the table, or the free place where it would be. */
function placeOf(stem: number): number {
  let place = Math.imul(stem, 0x9e3779b1) >>> (32 - PLACE_BITS);
  while (TABLE[2 * place] !== stem && TABLE[2 * place] !== 0) place = (place + 1) & (PLACES - 1);
  return 2 * place;
}

for (const gate of NAMES)
  for (const written of STEMS[gate]) {
    const stem = stemAt(written, 0, written.length);
    const place = placeOf(stem);
    TABLE[place] = stem;
    TABLE[place + 1]! |= bitOf(gate);
  }

/** Words are runs of letters with stops inside ("a.k.a."). */
export function gatesOf(text: string, start: number, end: number): Gates {
  let gates = opening(text, start, end) << NAMES.length;
  for (let at = start; at < end; at += 1) {
    if (!isLetter(text.charCodeAt(at))) continue;
    const from = at;
    while (at < end && (isLetter(text.charCodeAt(at)) || text.charCodeAt(at) === STOP)) at += 1;
    gates |= TABLE[placeOf(stemAt(text, from, Math.min(at, from + LONGEST_STEM))) + 1]!;
  }
  return gates;
}

const meets = (gates: Gates, gate: Gate): boolean => (gates & bitOf(gate)) !== 0;

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
