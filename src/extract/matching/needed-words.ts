import { BLANK, type PatternTree } from "./pattern-tree.ts";

/** A folded word that a match holds, and how many characters of the match may stand before it. */
export interface NeededWord {
  /** Symbols of `foldedSymbol`. */
  readonly word: string;
  readonly leastBefore: number;
  readonly mostBefore: number;
}

/** What is known of a part: all it can match when that is little, else words one of which it holds. */
interface Facts {
  readonly exact: readonly string[] | null;
  readonly needs: readonly NeededWord[] | null;
  readonly least: number;
  readonly most: number;
}

/** Stands for the edge of a word within exact strings. */
const EDGE = "|";
const MOST_STRINGS = 600;
/** What is longer is cut: so many symbols tell words apart. */
const LONGEST_WORD = 9;
/** Words that most texts hold: they tell nothing, and what comes after them is kept. */
const SMALL_WORDS =
  /^ ?(?:(?:a|an|the|as|at|by|for|from|in|into|of|on|or|out|to|with|under|up|and|no|not|only|it|its|their|this|that|these|those|is|are|was|were|be|been|has|have|had|who|which|also) )+/;
/** How common one of them is taken to be. */
const SMALL = 0.05;
const smallWordsIn = (word: string): number => SMALL_WORDS.exec(word)?.[0].length ?? 0;
const UNKNOWN: Facts = { exact: null, needs: null, least: 0, most: Number.POSITIVE_INFINITY };
const exactly = (exact: readonly string[], least: number, most = least): Facts => ({
  exact,
  needs: null,
  least,
  most,
});

/** Edges that the string itself settles go; at its ends they are blanks, where a letter stands beside them. */
function settled(string: string): { readonly word: string; readonly isLed: boolean } {
  const opens = /^\|+(?=[^ |])/.test(string);
  const closes = /[^ |]\|+$/.test(string);
  return {
    word: (opens ? BLANK : "") + string.replaceAll(EDGE, "") + (closes ? BLANK : ""),
    isLed: opens,
  };
}

function needsOf(strings: readonly string[], least: number, most: number): NeededWord[] | null {
  const needs = new Map<string, NeededWord>();
  for (const string of strings) {
    const { word, isLed } = settled(string);
    if (word.trim() === "") return null;
    const back = isLed ? 1 : 0;
    const cut = word.slice(0, smallWordsIn(word) + LONGEST_WORD);
    needs.set(cut, { word: cut, leastBefore: least - back, mostBefore: most - back });
  }
  return [...needs.values()];
}

/** How often a text may hold one of the words by chance: less is better. */
function commonness(needs: readonly NeededWord[]): number {
  let sum = 0;
  for (const { word, mostBefore } of needs) {
    const telling = word.slice(smallWordsIn(word));
    const blanks = telling.split(BLANK).length - 1;
    const weight = telling === "" ? SMALL : 0.12 ** Math.min(6, telling.length - 0.7 * blanks);
    sum += weight * (mostBefore <= 0 ? 1 : mostBefore < 200 ? 1.5 : 2);
  }
  return sum;
}

const shifted = (needs: readonly NeededWord[], least: number, most: number): NeededWord[] =>
  needs.map(({ word, leastBefore, mostBefore }) => ({
    word,
    leastBefore: leastBefore + least,
    mostBefore: mostBefore + most,
  }));

type Needs = readonly NeededWord[] | null;
const better = (a: Needs, b: Needs): Needs => {
  if (a === null || b === null) return a ?? b;
  return commonness(b) < commonness(a) ? b : a;
};

/** Each of the first followed by each of the second; `null` when that is too many. */
function crossed(first: readonly string[], second: readonly string[]): string[] | null {
  if (first.length * second.length > MOST_STRINGS) return null;
  return first.flatMap((a) => second.map((b) => a + b));
}

/** An edge before a choice is one before each of its options. */
function distributed(parts: readonly PatternTree[]): PatternTree[] {
  const done: PatternTree[] = [];
  for (const part of parts) {
    const before = done.at(-1);
    if (before?.kind !== "edge" || part.kind !== "choice") {
      done.push(part);
      continue;
    }
    done[done.length - 1] = {
      kind: "choice",
      options: part.options.map((option) => ({
        kind: "row",
        parts: [before, ...(option.kind === "row" ? option.parts : [option])],
      })),
    };
  }
  return done;
}

function rowFacts(parts: readonly PatternTree[]): Facts {
  let best: Needs = null;
  let run: readonly string[] = [""];
  let runAt: readonly [number, number] = [0, 0];
  let least = 0;
  let most = 0;
  let isWhole = true;
  for (const part of distributed(parts)) {
    const facts = factsOf(part);
    const product = facts.exact && crossed(run, facts.exact);
    if (product) run = product;
    else {
      best = better(best, needsOf(run, ...runAt));
      if (facts.needs) best = better(best, shifted(facts.needs, least, most));
      isWhole = false;
      run = facts.exact ?? [""];
      runAt = facts.exact ? [least, most] : [least + facts.least, most + facts.most];
    }
    least += facts.least;
    most += facts.most;
  }
  best = better(best, needsOf(run, ...runAt));
  return { exact: isWhole ? run : null, needs: best, least, most };
}

/** Words one of which whatever matches holds. */
const neededIn = ({ exact, needs }: Facts): Needs => (exact ? needsOf(exact, 0, 0) : needs);

function choiceFacts(options: readonly PatternTree[]): Facts {
  const all = options.map(factsOf);
  const least = Math.min(...all.map((facts) => facts.least));
  const most = Math.max(...all.map((facts) => facts.most));
  const strings = all.flatMap(({ exact }) => exact ?? []);
  const isExact = all.every(({ exact }) => exact !== null) && strings.length <= MOST_STRINGS;
  const needs: NeededWord[] = [];
  for (const facts of all) {
    const own = neededIn(facts);
    if (own === null) return { exact: isExact ? strings : null, needs: null, least, most };
    needs.push(...own);
  }
  return { exact: isExact ? strings : null, needs, least, most };
}

function repeatFacts({ of, least, most }: Extract<PatternTree, { kind: "repeat" }>): Facts {
  const once = factsOf(of);
  const needs = least === 0 ? null : neededIn(once);
  const size = { least: once.least * least, most: once.most === 0 ? 0 : once.most * most };
  if (once.exact === null || most > LONGEST_WORD) return { exact: null, needs, ...size };
  let row: readonly string[] | null = [""];
  const strings: string[] = least === 0 ? [""] : [];
  for (let count = 1; count <= most && row !== null; count += 1) {
    row = crossed(row, once.exact);
    if (row && count >= least) strings.push(...row);
  }
  const isExact = row !== null && strings.length <= MOST_STRINGS;
  return { exact: isExact ? strings : null, needs, ...size };
}

function factsOf(tree: PatternTree): Facts {
  switch (tree.kind) {
    case "symbol":
      return tree.symbols ? exactly(tree.symbols, 1) : { exact: null, needs: null, least: 1, most: 2 };
    case "edge":
      return exactly([EDGE], 0);
    case "nothing":
      return exactly([""], 0);
    case "anything":
      return UNKNOWN;
    case "row":
      return rowFacts(tree.parts);
    case "choice":
      return choiceFacts(tree.options);
    case "repeat":
      return repeatFacts(tree);
  }
}

/** Above this, a text is as good as sure to hold one of the words, and looking for them tells nothing. */
const TOO_COMMON = 0.2;

/**
 * Words of which every match of an expression holds at least one, where it must stand; `null` when there are none or
 * they are in every text. A necessary condition only: whoever finds one still has to try the expression.
 */
export function neededWords(tree: PatternTree | null): readonly NeededWord[] | null {
  const needs = tree && neededIn(factsOf(tree));
  if (!needs || commonness(needs) > TOO_COMMON) return null;
  return needs;
}
