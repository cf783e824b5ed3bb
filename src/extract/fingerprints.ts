import type { Fingerprint, Span } from "../model/document.ts";
import { runHash, wordHashes } from "./word-hashes.ts";

/** Words in a run. Shorter runs are shared by texts that never met; longer ones miss edited quotes. */
const RUN = 6;
/** One run of every so many in a row is kept: any shared stretch of RUN + WINDOW - 1 = 11 words is found. */
const WINDOW = 6;

/** Positions of the smallest value in each window, the last of equal ones, each once. */
function minima(values: Uint32Array): number[] {
  const kept: number[] = [];
  const first = Math.min(WINDOW, values.length) - 1;
  let least = 0;
  let last = -1;
  for (let at = 0; at < values.length; at += 1) {
    if (values[at]! <= values[least]!) least = at;
    else if (least <= at - WINDOW) {
      least += 1;
      for (let other = least + 1; other <= at; other += 1)
        if (values[other]! <= values[least]!) least = other;
    }
    if (at < first || last === least) continue;
    kept.push(least);
    last = least;
  }
  return kept;
}

/** The hash of each run of words, by its first. */
function runsOf(hashes: Uint32Array): Uint32Array {
  const runs = new Uint32Array(Math.max(0, hashes.length - RUN + 1));
  for (let at = 0; at < runs.length; at += 1) runs[at] = runHash(hashes, at, RUN);
  return runs;
}

/**
 * Which runs of words mark a text, so that copies and quotes of it can be found in others? Winnowing (Schleimer,
 * Wilkerson, Aiken, SIGMOD 2003): of every six neighbouring runs of six words the one with the smallest hash is
 * kept, with its place. Case, punctuation and layout don't count. `within`: the stretches to look at, for example
 * the main regions; the whole text without it. Sorted by place; empty under six words. Linear.
 */
export function fingerprints(text: string, within?: readonly Span[]): Fingerprint[] {
  const spans = within ?? [{ start: 0, end: text.length }];
  return spans.flatMap(({ start, end }) => {
    const { hashes, starts, ends } = wordHashes(text.slice(start, end));
    const runs = runsOf(hashes);
    return minima(runs).map((at) => ({
      hash: runs[at]!,
      start: start + starts[at]!,
      end: start + ends[at + RUN - 1]!,
    }));
  });
}

/** The hashes of `fingerprints` without their places, each once, ascending: all that a lineage needs. */
export function fingerprintHashes(text: string, within: readonly Span[]): Uint32Array {
  const all = within.flatMap(({ start, end }) => {
    const runs = runsOf(wordHashes(text.slice(start, end)).hashes);
    return minima(runs).map((at) => runs[at]!);
  });
  const sorted = new Uint32Array(all).sort();
  let kept = 0;
  for (let at = 0; at < sorted.length; at += 1)
    if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[kept++] = sorted[at]!;
  return sorted.slice(0, kept);
}

export interface Similarity {
  /** Share of all marks that both texts have (Jaccard), 0 to 1: near 1 for copies. */
  readonly resemblance: number;
  /** Share of a's marks that b has, and of b's that a has: near 1 where the one holds the other (Broder 1997). */
  readonly aInB: number;
  readonly bInA: number;
}

const hashesOf = (marks: readonly Fingerprint[]): Set<number> => new Set(marks.map(({ hash }) => hash));

/** How much do two texts share word for word? All zero when either has no marks. */
export function similarity(a: readonly Fingerprint[], b: readonly Fingerprint[]): Similarity {
  const ofA = hashesOf(a);
  const ofB = hashesOf(b);
  let shared = 0;
  for (const hash of ofA) if (ofB.has(hash)) shared += 1;
  if (shared === 0) return { resemblance: 0, aInB: 0, bInA: 0 };
  return {
    resemblance: shared / (ofA.size + ofB.size - shared),
    aInB: shared / ofA.size,
    bInA: shared / ofB.size,
  };
}

/**
 * Where does text a hold words of text b? Spans of a, marks next to one another joined, sorted; a span is at
 * least six words long. `gap`: how many characters of other words a span may bridge.
 */
export function sharedSpans(a: readonly Fingerprint[], b: readonly Fingerprint[], gap = 80): Span[] {
  const ofB = hashesOf(b);
  const spans: { start: number; end: number }[] = [];
  for (const { hash, start, end } of a) {
    if (!ofB.has(hash)) continue;
    const last = spans.at(-1);
    if (last && start - last.end <= gap) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  return spans;
}
