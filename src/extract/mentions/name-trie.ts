import { type Alphabet, alphabetOf, NO_LETTER } from "./alphabet.ts";

/**
 * A tree of letters over squashed names. Nodes are numbered breadth first, so that the children of one stand side by
 * side, sorted by letter: a step looks through one short row of numbers.
 */
export interface NameTrie {
  readonly alphabet: Alphabet;
  /** Where a letter leads from a node, or -1. The root is 0. */
  readonly step: (node: number, letter: number) => number;
  /** The names that end at a node, as indices into the list the tree was built from; usually none. */
  readonly namesAt: (node: number) => readonly number[] | undefined;
}

/** A node being built: the keys that pass through it are a stretch of the sorted ones, alike up to `depth`. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

interface Nodes {
  /** The letter that leads to each node. */
  readonly letters: Uint16Array;
  /** Where the children of each node begin; those of the last end with the nodes. */
  readonly children: Int32Array;
  readonly names: ReadonlyMap<number, readonly number[]>;
}

/** Keys as rows of letter classes, with their indices, in the order of those rows. */
function sortedKeys(keys: readonly string[], { classes }: Alphabet): { row: string; index: number }[] {
  const rowOf = (key: string): string => {
    let row = "";
    for (let at = 0; at < key.length; at += 1) row += String.fromCharCode(classes[key.charCodeAt(at)]!);
    return row;
  };
  return keys
    .map((key, index) => ({ row: rowOf(key), index }))
    .sort((a, b) => (a.row < b.row ? -1 : a.row > b.row ? 1 : a.index - b.index));
}

function nodesOf(sorted: readonly { readonly row: string; readonly index: number }[]): Nodes {
  const letters: number[] = [0];
  const children: number[] = [];
  const names = new Map<number, number[]>();
  const queue: Stretch[] = [{ from: 0, to: sorted.length, depth: 0 }];
  for (let node = 0; node < queue.length; node += 1) {
    const { from, to, depth } = queue[node]!;
    let at = from;
    while (at < to && sorted[at]!.row.length === depth) at += 1;
    if (at > from && depth > 0)
      names.set(
        node,
        sorted.slice(from, at).map(({ index }) => index),
      );
    children.push(queue.length);
    while (at < to) {
      const letter = sorted[at]!.row.charCodeAt(depth);
      const first = at;
      while (at < to && sorted[at]!.row.charCodeAt(depth) === letter) at += 1;
      letters.push(letter);
      queue.push({ from: first, to: at, depth: depth + 1 });
    }
  }
  children.push(queue.length);
  return { letters: Uint16Array.from(letters), children: Int32Array.from(children), names };
}

/** The first steps of all words begin at the root: its children in a row by letter. */
function fromRoot({ letters, children }: Nodes): Int32Array {
  let largest = 0;
  for (let child = children[0]!; child < children[1]!; child += 1)
    largest = Math.max(largest, letters[child]!);
  const row = new Int32Array(largest + 1).fill(-1);
  for (let child = children[0]!; child < children[1]!; child += 1) row[letters[child]!] = child;
  return row;
}

/** Builds the tree of a list of squashed names; equal ones share a node. n log n in the names. */
export function buildTrie(keys: readonly string[]): NameTrie {
  const alphabet = alphabetOf(keys);
  const nodes = nodesOf(sortedKeys(keys, alphabet));
  const { letters, children, names } = nodes;
  const root = fromRoot(nodes);
  const step = (node: number, letter: number): number => {
    if (letter === NO_LETTER) return -1;
    if (node === 0) return letter < root.length ? root[letter]! : -1;
    const end = children[node + 1]!;
    for (let child = children[node]!; child < end; child += 1) {
      const here = letters[child]!;
      if (here === letter) return child;
      if (here > letter) return -1;
    }
    return -1;
  };
  const endsName = new Uint8Array(letters.length);
  for (const node of names.keys()) endsName[node] = 1;
  return { alphabet, step, namesAt: (node) => (endsName[node] === 1 ? names.get(node) : undefined) };
}
