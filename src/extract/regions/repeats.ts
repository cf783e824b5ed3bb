import { runHash, type WordHashes, wordAt, wordHashes } from "../word-hashes.ts";
import { SUMMARY_HEAD } from "./cues.ts";
import type { Unit } from "./units.ts";

/** Teasers and summaries stand among the first blocks of a page, or under a heading that says so. */
const OPENING = 14;
const SHORTEST_REPEAT = 40;
const SHORTEST_POINT = 20;
const LONGEST_POINT = 600;
const SHINGLE = 3;
/** Share of a teaser's word triples that the text must hold. */
const SAID_AGAIN = 0.7;
const FEWEST_SHINGLES = 4;
/** A point's words are said again when a single block has this share of them. */
const WORDS_AGAIN = 0.8;
const SHORTEST_WORD = 3;

/** A block that may say what the text says: which one, and its triples of words. */
interface Candidate {
  readonly number: number;
  readonly isPoint: boolean;
  readonly shingles: ReadonlySet<number>;
}

/** The runs of `length` words in a block; single words only where they are long enough to mean something. */
function shinglesOf(unit: Unit, words: WordHashes, length: number): number[] {
  const end = wordAt(words, unit.block.end) - length;
  const found: number[] = [];
  for (let at = wordAt(words, unit.block.start); at <= end; at += 1)
    if (length > 1 || isTelling(words, at)) found.push(runHash(words.hashes, at, length));
  return found;
}

const isTelling = ({ starts, ends }: WordHashes, at: number): boolean =>
  ends[at]! - starts[at]! >= SHORTEST_WORD;

/** Teasers among the first blocks, points of lists there, and whatever stands under "Key takeaways". */
function candidatesOf(units: readonly Unit[], words: WordHashes): Candidate[] {
  const candidates: Candidate[] = [];
  let underSummary = false;
  let opening = 0;
  for (const [number, unit] of units.entries()) {
    if (unit.kind !== "main") continue;
    if (unit.isHeadline && unit.block.tag !== "li") underSummary = SUMMARY_HEAD.test(unit.line);
    opening += 1;
    const isPoint = unit.block.tag === "li" && (underSummary || opening <= 2 * OPENING);
    const isTeaser = unit.block.tag !== "h1" && opening <= OPENING;
    if (!isPoint && !isTeaser && !underSummary) continue;
    if (unit.length < (isPoint ? SHORTEST_POINT : SHORTEST_REPEAT) || unit.length > LONGEST_POINT) continue;
    // Points are cut from their sentences and turned round: their words count, not the order of them.
    const shingles = new Set(shinglesOf(unit, words, isPoint ? 1 : SHINGLE));
    if (shingles.size >= FEWEST_SHINGLES) candidates.push({ number, isPoint, shingles });
  }
  return candidates;
}

const SIEVE = 4096;

interface Wanted {
  /** For each wanted triple of words, the candidates that have it. */
  readonly by: ReadonlyMap<number, readonly number[]>;
  /** 1 for the last bits of those that are wanted: every word of a text is asked for, hardly any is. */
  readonly sieve: Uint8Array;
}

function wantedBy(candidates: readonly Candidate[]): Wanted {
  const by = new Map<number, number[]>();
  const sieve = new Uint8Array(SIEVE);
  for (const [index, { shingles }] of candidates.entries())
    for (const shingle of shingles) {
      sieve[shingle % SIEVE] = 1;
      const list = by.get(shingle);
      if (list === undefined) by.set(shingle, [index]);
      else list.push(index);
    }
  return { by, sieve };
}

/** How many triples of each candidate a block of prose holds; `null` when none. */
function sharedWith(unit: Unit, words: WordHashes, { by, sieve }: Wanted): Map<number, number> | null {
  const end = wordAt(words, unit.block.end);
  const found = new Set<number>();
  for (let at = wordAt(words, unit.block.start); at < end; at += 1) {
    const word = runHash(words.hashes, at, 1);
    if (sieve[word % SIEVE] === 1 && by.has(word)) found.add(word);
    const run = at + SHINGLE <= end ? runHash(words.hashes, at, SHINGLE) : word;
    if (sieve[run % SIEVE] === 1 && by.has(run)) found.add(run);
  }
  if (found.size === 0) return null;
  const shared = new Map<number, number>();
  for (const shingle of found)
    for (const candidate of by.get(shingle)!) shared.set(candidate, (shared.get(candidate) ?? 0) + 1);
  return shared;
}

/** Of two blocks that say the same the first is the lead, unless it is a teaser of a longer one. */
function markTeasers(units: readonly Unit[], words: WordHashes): void {
  const candidates = candidatesOf(units, words);
  if (candidates.length === 0) return;
  const wanted = wantedBy(candidates);
  for (const [number, unit] of units.entries()) {
    if (unit.kind !== "main" || !unit.isProse) continue;
    for (const [index, shared] of sharedWith(unit, words, wanted) ?? []) {
      const candidate = candidates[index]!;
      const own = units[candidate.number]!;
      const isOther = candidate.number !== number && own.kind === "main";
      const needed = candidate.isPoint ? WORDS_AGAIN : SAID_AGAIN;
      const says = isOther && shared >= needed * candidate.shingles.size;
      if (says && (unit.length > own.length || candidate.isPoint || number < candidate.number))
        own.kind = "furniture";
    }
  }
}

/** Exact copies: of a block of the page's opening, or of several blocks in a row, by a template or a scrape. */
function markCopies(units: readonly Unit[], words: WordHashes): void {
  const first = new Map<number, number>();
  let before: { unit: Unit; original: number } | null = null;
  for (const [number, unit] of units.entries()) {
    const { block, length } = unit;
    const fits =
      unit.kind === "main" && length >= SHORTEST_REPEAT && block.tag !== "td" && block.tag !== "pre";
    if (!fits) continue;
    const from = wordAt(words, block.start);
    const count = wordAt(words, block.end) - from;
    const key = runHash(words.hashes, from, count) * 4096 + (count % 4096);
    const original = first.get(key);
    if (original === undefined) {
      first.set(key, number);
      before = null;
      continue;
    }
    const isRun: boolean = before !== null && before.original < original && original - before.original <= 3;
    if (isRun && before) before.unit.kind = "furniture";
    if (isRun || original < OPENING) unit.kind = "furniture";
    before = { unit, original };
  }
}

/**
 * Marks what a page says twice, so that it counts once: copies of blocks, teasers above the text that holds
 * them word for word, and points of a summary that only repeat it. A summary in words of its own stays, and so
 * does a sentence that a report uses again for another thing. Linear in the text.
 */
export function markRepeats(units: readonly Unit[], text: string): void {
  const words = wordHashes(text);
  markCopies(units, words);
  markTeasers(units, words);
}
