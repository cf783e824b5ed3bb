import { type Alphabet, alphabetOf, NO_LETTER } from "./alphabet.ts";

/**
 * A tree of letters over squashed names. Edges sit in one open-addressed table of plain numbers: a step is a
 * multiplication and, nearly always, one look.
 */
export interface NameTrie {
  readonly alphabet: Alphabet;
  /** Where a letter leads from a node, or -1. The root is 0. */
  readonly step: (node: number, letter: number) => number;
  /** The names that end at a node, as indices into the list the tree was built from; usually none. */
  readonly namesAt: (node: number) => readonly number[] | undefined;
}

const GOLDEN = 0x9e3779b1;

interface Edges {
  readonly from: Int32Array;
  readonly letter: Uint16Array;
  readonly to: Int32Array;
  readonly mask: number;
}

function emptyEdges(count: number): Edges {
  let size = 1024;
  while (size < count * 2) size *= 2;
  return {
    from: new Int32Array(size).fill(-1),
    letter: new Uint16Array(size),
    to: new Int32Array(size),
    mask: size - 1,
  };
}

const slotOf = (edges: Edges, node: number, letter: number): number =>
  (Math.imul(node + 1, GOLDEN) ^ Math.imul(letter, 0x85ebca6b)) & edges.mask;

function find(edges: Edges, node: number, letter: number): number {
  let slot = slotOf(edges, node, letter);
  while (edges.from[slot] !== -1) {
    if (edges.from[slot] === node && edges.letter[slot] === letter) return edges.to[slot]!;
    slot = (slot + 1) & edges.mask;
  }
  return -1;
}

function insert(edges: Edges, node: number, letter: number, to: number): void {
  let slot = slotOf(edges, node, letter);
  while (edges.from[slot] !== -1) slot = (slot + 1) & edges.mask;
  edges.from[slot] = node;
  edges.letter[slot] = letter;
  edges.to[slot] = to;
}

/** Builds the tree of a list of squashed names; equal ones share a node. Linear in their letters. */
export function buildTrie(keys: readonly string[]): NameTrie {
  const alphabet = alphabetOf(keys);
  const letters = keys.reduce((sum, key) => sum + key.length, 1);
  const edges = emptyEdges(letters);
  const names = new Map<number, number[]>();
  let nodes = 1;
  keys.forEach((key, index) => {
    let node = 0;
    for (let at = 0; at < key.length; at += 1) {
      const letter = alphabet.classes[key.charCodeAt(at)]!;
      const next = find(edges, node, letter);
      if (next === -1) insert(edges, node, letter, nodes);
      node = next === -1 ? nodes++ : next;
    }
    const here = names.get(node);
    if (here) here.push(index);
    else if (node !== 0) names.set(node, [index]);
  });
  return {
    alphabet,
    step: (node, letter) => (letter === NO_LETTER ? -1 : find(edges, node, letter)),
    namesAt: (node) => names.get(node),
  };
}
