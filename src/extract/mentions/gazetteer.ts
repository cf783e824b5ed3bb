import { NO_LETTER, squashed } from "./alphabet.ts";
import type { GazetteerEntry } from "./gazetteer-entry.ts";
import { buildTrie, type NameTrie } from "./name-trie.ts";
import { type Letters, lettersOf, type Spelling, spellingOf } from "./spelling.ts";

/** A listed name as the text writes it. */
export interface Reading {
  readonly entry: GazetteerEntry;
  readonly spelling: Spelling;
  /** Its type and its letters: what other places of the same name have too. */
  readonly key: string;
}

/** A place in the text where listed names fit, with all of them. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly readings: readonly Reading[];
}

/** Marks that may stand inside a name; anything else ends it. */
const INNER_MARKS: ReadonlySet<number> = new Set([..." \n-_*'./&+,@"].map((mark) => mark.charCodeAt(0)));
const LINE_BREAK = "\n".charCodeAt(0);
const MOST_MARKS = 3;

interface Listed {
  readonly entry: GazetteerEntry;
  readonly key: string;
  readonly letters: Letters;
  /** Marks before the first letter: the stop of ".NET". Without them it is another name. */
  readonly head: string;
  /** Marks after the last letter that belong to the name: the stop of "U.S.", the sign of "Yahoo!". */
  readonly tail: string;
}

function listed(entry: GazetteerEntry): Listed {
  const tail = /[^\p{L}\p{N}\p{M}]*$/u.exec(entry.surface)?.[0] ?? "";
  const head = /^[^\p{L}\p{N}\p{M}]*/u.exec(entry.surface)?.[0] ?? "";
  return {
    entry,
    key: `${entry.type} ${squashed(entry.surface)}`,
    letters: lettersOf(entry.surface),
    head,
    tail,
  };
}

/** The next letter after the marks at `at`, or -1 when a name can't go on across them. */
function acrossMarks(text: string, at: number, classes: Uint16Array): number {
  let breaks = 0;
  for (let next = at; next < text.length && next - at <= MOST_MARKS; next += 1) {
    const code = text.charCodeAt(next);
    if (classes[code] !== NO_LETTER) return next;
    if (!INNER_MARKS.has(code)) return -1;
    if (code === LINE_BREAK && ++breaks > 1) return -1;
  }
  return -1;
}

/** ".NET" is no other writing of "net". */
const withHead = (readings: readonly Reading[], head: string): Reading[] =>
  readings.filter(({ entry }) => entry.surface.startsWith(head));

/** Looks listed names up in texts. */
export interface Gazetteer {
  /** Every place where a listed name fits letter by letter, in text order; hits may overlap. Linear in the text. */
  readonly hits: (text: string) => Hit[];
  /** Is a piece of text a listed name (in any case), of one of these types when given? */
  readonly lists: (name: string) => readonly GazetteerEntry[];
}

class LetterTrie implements Gazetteer {
  readonly #trie: NameTrie;
  readonly #entries: readonly GazetteerEntry[];
  /** Taken apart when first met: most listed names never are. */
  readonly #listed: (Listed | undefined)[];

  constructor(entries: readonly GazetteerEntry[]) {
    this.#trie = buildTrie(entries.map(({ surface }) => squashed(surface)));
    this.#entries = entries;
    this.#listed = new Array(entries.length);
  }

  #name(index: number): Listed {
    const known = this.#listed[index];
    if (known) return known;
    const name = listed(this.#entries[index]!);
    this.#listed[index] = name;
    return name;
  }

  hits(text: string): Hit[] {
    const { classes } = this.#trie.alphabet;
    const hits: Hit[] = [];
    let inWord = false;
    for (let at = 0; at < text.length; at += 1) {
      const isLetter = classes[text.charCodeAt(at)] !== NO_LETTER;
      if (isLetter && !inWord) this.#from(text, at, hits);
      inWord = isLetter;
    }
    return hits;
  }

  /** Follows the letters from the start of a word and keeps every name that ends where a word ends. */
  #from(text: string, start: number, hits: Hit[]): void {
    const { alphabet, step, namesAt } = this.#trie;
    let node = 0;
    let at = start;
    while (at < text.length) {
      const letter = alphabet.classes[text.charCodeAt(at)]!;
      if (letter === NO_LETTER) {
        at = acrossMarks(text, at, alphabet.classes);
        if (at === -1) return;
        continue;
      }
      node = step(node, letter);
      if (node === -1) return;
      at += 1;
      const names = namesAt(node);
      if (names && (at === text.length || alphabet.classes[text.charCodeAt(at)] === NO_LETTER))
        this.#keep(text, start, at, names, hits);
    }
  }

  #keep(text: string, start: number, end: number, names: readonly number[], hits: Hit[]): void {
    const written = lettersOf(text.slice(start, end));
    const readings: Reading[] = [];
    let head = 0;
    let tail = "";
    for (const index of names) {
      const name = this.#name(index);
      const spelling = spellingOf(name.letters, written);
      if (spelling === null || !text.startsWith(name.head, start - name.head.length)) continue;
      head = Math.max(head, name.head.length);
      readings.push({ entry: name.entry, spelling, key: name.key });
      if (name.tail.length > tail.length && text.startsWith(name.tail, end)) tail = name.tail;
    }
    if (readings.length === 0) return;
    hits.push({
      start: start - head,
      end: end + tail.length,
      readings: head === 0 ? readings : withHead(readings, text.slice(start - head, start)),
    });
  }

  lists(name: string): readonly GazetteerEntry[] {
    const { alphabet, step, namesAt } = this.#trie;
    let node = 0;
    const key = squashed(name);
    for (let at = 0; at < key.length && node !== -1; at += 1)
      node = step(node, alphabet.classes[key.charCodeAt(at)]!);
    return (node > 0 ? (namesAt(node) ?? []) : []).map((index) => this.#entries[index]!);
  }
}

/** Compiles a list of names, once a thread; some 30,000 names take a few tens of milliseconds. */
export function compileGazetteer(entries: readonly GazetteerEntry[]): Gazetteer {
  return new LetterTrie(entries);
}
