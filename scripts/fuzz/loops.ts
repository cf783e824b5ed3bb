import { RegExpParser, visitRegExpAST } from "@eslint-community/regexpp";
import { matchingMs } from "./cpu.ts";
import { type Loop, type LoopAutomaton, loopAutomaton, type Range } from "./loop-automaton.ts";
import type { WrittenPattern } from "./written-patterns.ts";

/** Loops of fewer turns double their work no more often than that. */
const MANY_TURNS = 12;
/** Letters that are readable in what is printed, before any other of a range. */
const READABLE = [..."aelst A0"].map((letter) => letter.charCodeAt(0));

/** One character of a range. */
const oneOf = ({ min, max }: Range): number => READABLE.find((code) => min <= code && code <= max) ?? min;

/** A character that two places take, `null` without one. */
function common({ takes }: LoopAutomaton, a: number, b: number): number | null {
  for (const one of takes[a]!)
    for (const other of takes[b]!) {
      const both = { min: Math.max(one.min, other.min), max: Math.min(one.max, other.max) };
      if (both.min <= both.max) return oneOf(both);
    }
  return null;
}

/** Two places that one text leads to, and how it came there. */
interface Pair {
  readonly a: number;
  readonly b: number;
  readonly from: Pair | null;
  readonly code: number;
}

/**
 * Texts that a loop can be gone through with in two ways: two places of its body that one text leads to from one, and
 * that one more text leads from to one. On each of them again and again the loop's work doubles with every turn
 * (exponential ambiguity: Weber and Seidl 1991, "On the degree of ambiguity of finite automata", criterion EDA).
 */
function twoWays(automaton: LoopAutomaton): string[] {
  const { next, takes } = automaton;
  const size = takes.length;
  const textTo = (pair: Pair): string =>
    pair.from === null ? "" : textTo(pair.from) + String.fromCharCode(pair.code);
  const after = function* (pair: Pair): Generator<Pair> {
    for (const a of next[pair.a]!)
      for (const b of next[pair.b]!) {
        const code = common(automaton, a, b);
        if (code !== null) yield { a, b, from: pair, code };
      }
  };
  const keyOf = ({ a, b }: Pair): number => a * size + b;
  /** Where two places come to one again, each pair on the way looked at once. */
  const joinedAfter = (split: Pair): Pair[] => {
    const seen = new Set([keyOf(split)]);
    const queue = [split];
    const joined: Pair[] = [];
    for (let pair = queue.shift(); pair; pair = queue.shift())
      for (const to of after(pair)) {
        if (to.a === to.b) joined.push(to);
        else if (!seen.has(keyOf(to))) {
          seen.add(keyOf(to));
          queue.push(to);
        }
      }
    return joined;
  };
  const alone = takes.map((_, at): Pair => ({ a: at, b: at, from: null, code: 0 }));
  const texts = new Set<string>();
  for (const start of alone)
    for (const split of [...after(start)].filter(({ a, b }) => a < b))
      for (const joined of joinedAfter(split).slice(0, 3))
        texts.add(textTo(joined) + backTo(automaton, joined.a, start.a));
  return [...texts];
}

/** The text that leads from one place of a loop to another. */
function backTo({ next, takes }: LoopAutomaton, from: number, to: number): string {
  const texts = new Map([[from, ""]]);
  const queue = [from];
  for (let at = queue.shift(); at !== undefined && !texts.has(to); at = queue.shift())
    for (const follower of next[at]!) {
      const [range] = takes[follower]!;
      if (texts.has(follower) || !range) continue;
      texts.set(follower, texts.get(at)! + String.fromCharCode(oneOf(range)));
      queue.push(follower);
    }
  return texts.get(to) ?? "";
}

/** Few turns first, so that nobody waits for what is found; a loop that one text goes through in one way takes microseconds. */
const TURNS = [10, 14, 18, 22];
const TELLING_MS = 20;
const MOST_TEXTS = 60;

/** Of the texts, one that the loop really is slow on: what stands before and behind a place may rule a way out. */
function slowOn(regex: RegExp, { element }: Loop, texts: readonly string[]): string | null {
  const loop = new RegExp(`^(?:${element.raw})*(?:\\u0001|x\\by)`, regex.flags);
  const turned = (text: string): string[] => [...text].map((_, at) => text.slice(at) + text.slice(0, at));
  const isSlow = (text: string): boolean =>
    TURNS.some((turns) => matchingMs(loop, text.repeat(turns)) > TELLING_MS);
  return texts.slice(0, MOST_TEXTS).flatMap(turned).find(isSlow) ?? null;
}

function loopsOf(regex: RegExp): Loop[] {
  const loops: Loop[] = [];
  const isGroup = ({ element }: Loop): boolean =>
    element.type === "Group" || element.type === "CapturingGroup";
  const unicode = regex.flags.includes("u");
  visitRegExpAST(new RegExpParser().parsePattern(regex.source, 0, regex.source.length, { unicode }), {
    onQuantifierEnter: (loop) => {
      if (loop.max >= MANY_TURNS && isGroup(loop)) loops.push(loop);
    },
  });
  return loops;
}

/**
 * Loops of patterns that one text goes through in two ways: a text of twenty such turns costs a million times as much
 * as one turn, wherever the pattern is used. Prints each with such a text and gives their number.
 */
export function doublingLoops(patterns: readonly WrittenPattern[], print: (line: string) => void): number {
  let faults = 0;
  const seen = new Set<string>();
  for (const { regex, place } of patterns)
    for (const loop of loopsOf(regex)) {
      if (seen.has(loop.raw + regex.flags)) continue;
      seen.add(loop.raw + regex.flags);
      const text = slowOn(regex, loop, twoWays(loopAutomaton(regex, loop)));
      if (text === null) continue;
      faults += 1;
      print(`${place} on ${JSON.stringify(text)} again and again: ${loop.raw.slice(0, 200)}`);
    }
  print(`${patterns.length} patterns, ${faults} loops that a text goes through in two ways`);
  return faults;
}
