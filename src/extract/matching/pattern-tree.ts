/**
 * A regular expression taken apart as far as it says which words its matches hold. Characters are folded: letters to
 * small ones, figures to `0`, all that is no letter, figure or underscore of ASCII to a blank.
 */
export type PatternTree =
  /** One character, one of these when folded; `null` for too many to tell. */
  | { readonly kind: "symbol"; readonly symbols: readonly string[] | null }
  /** The edge of a word. */
  | { readonly kind: "edge" }
  /** Takes no room and is not looked into. */
  | { readonly kind: "nothing" }
  /** Any characters, any number of them. */
  | { readonly kind: "anything" }
  | { readonly kind: "row"; readonly parts: readonly PatternTree[] }
  | { readonly kind: "choice"; readonly options: readonly PatternTree[] }
  | { readonly kind: "repeat"; readonly of: PatternTree; readonly least: number; readonly most: number };

export const BLANK = " ";

/** A UTF-16 unit as the trees and the word finder see it. */
export function foldedSymbol(code: number): string {
  if (code >= 97 && code <= 122) return String.fromCharCode(code);
  if (code >= 65 && code <= 90) return String.fromCharCode(code + 32);
  if (code >= 48 && code <= 57) return "0";
  return code === 95 ? "_" : BLANK;
}

/** More symbols than this at one place tell nothing. */
const MOST_SYMBOLS = 6;
const EDGES = ["(?<![\\w-])", "(?<!\\w)", "(?![\\w-])", "(?!\\w)", "(?![\\w])", "\\b"];
const NOTHING: PatternTree = { kind: "nothing" };
const ANY: PatternTree = { kind: "symbol", symbols: null };

/** Symbols of `\d`, `\s` and the like; `null` for those that stand for most characters. */
const CLASSES: Readonly<Record<string, readonly string[] | null>> = {
  d: ["0"],
  s: [BLANK],
  w: null,
  D: null,
  S: null,
  W: null,
};
const SURROGATE = /[\uD800-\uDFFF]/;
const CONTROLS: Readonly<Record<string, number>> = { t: 9, n: 10, v: 11, f: 12, r: 13, "0": 0 };

/** Reads the source of one expression from left to right. Throws a `SyntaxError` on what it does not know. */
class SourceReader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  read(): PatternTree {
    const tree = this.#choice();
    if (this.#at < this.#source.length) throw new SyntaxError(`unread from ${this.#at}`);
    return tree;
  }

  #takes(written: string): boolean {
    if (!this.#source.startsWith(written, this.#at)) return false;
    this.#at += written.length;
    return true;
  }

  #choice(): PatternTree {
    const options = [this.#row()];
    while (this.#takes("|")) options.push(this.#row());
    return options.length === 1 ? options[0]! : { kind: "choice", options };
  }

  #row(): PatternTree {
    const parts: PatternTree[] = [];
    while (this.#at < this.#source.length && !"|)".includes(this.#source[this.#at]!)) {
      const part = this.#repeated(this.#atom());
      if (part.kind === "row") parts.push(...part.parts);
      else if (part.kind !== "nothing") parts.push(part);
    }
    return parts.length === 1 ? parts[0]! : { kind: "row", parts };
  }

  #repeated(of: PatternTree): PatternTree {
    const counted = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/.exec(this.#source.slice(this.#at, this.#at + 16));
    if (!counted) return of;
    this.#at += counted[0].length;
    const [written, from, comma, to] = counted;
    if (from === undefined)
      return {
        kind: "repeat",
        of,
        least: written.startsWith("+") ? 1 : 0,
        most: written.startsWith("?") ? 1 : Number.POSITIVE_INFINITY,
      };
    const most = comma === "" ? Number(from) : to === "" ? Number.POSITIVE_INFINITY : Number(to);
    return { kind: "repeat", of, least: Number(from), most };
  }

  #atom(): PatternTree {
    for (const edge of EDGES) if (this.#takes(edge)) return { kind: "edge" };
    for (const look of ["(?=", "(?!", "(?<=", "(?<!"])
      if (this.#takes(look)) {
        this.#closed();
        return NOTHING;
      }
    if (this.#takes("(?:")) return this.#closed();
    const named = /^\(\?<\w+>/.exec(this.#source.slice(this.#at, this.#at + 40));
    if (named && this.#takes(named[0])) return this.#closed();
    if (this.#source.startsWith("(?", this.#at)) throw new SyntaxError("unknown group");
    if (this.#takes("(")) return this.#closed();
    if (this.#takes("[")) return this.#class();
    if (this.#takes("^") || this.#takes("$") || this.#takes("\\B")) return NOTHING;
    if (this.#takes(".")) return ANY;
    if (this.#takes("\\")) return this.#escaped();
    return { kind: "symbol", symbols: [foldedSymbol(this.#source.charCodeAt(this.#at++))] };
  }

  #closed(): PatternTree {
    const inner = this.#choice();
    if (!this.#takes(")")) throw new SyntaxError("unclosed group");
    return inner;
  }

  #escaped(): PatternTree {
    const letter = this.#source[this.#at] ?? "";
    if (/[1-9k]/.test(letter)) {
      this.#at += letter === "k" ? (/^k<\w+>/.exec(this.#source.slice(this.#at))?.[0].length ?? 1) : 1;
      return { kind: "anything" };
    }
    const named = CLASSES[letter];
    if (named !== undefined) {
      this.#at += 1;
      return { kind: "symbol", symbols: named };
    }
    if (this.#takes("p{") || this.#takes("P{")) {
      this.#at = this.#source.indexOf("}", this.#at) + 1;
      return ANY;
    }
    return { kind: "symbol", symbols: [foldedSymbol(this.#code())] };
  }

  /** The character an escape stands for, once the backslash is read. */
  #code(): number {
    const hex = /^(?:u([\da-fA-F]{4})|x([\da-fA-F]{2}))/.exec(this.#source.slice(this.#at, this.#at + 5));
    if (hex) {
      this.#at += hex[0].length;
      return Number.parseInt(hex[1] ?? hex[2]!, 16);
    }
    const letter = this.#source[this.#at++] ?? "";
    const control = CONTROLS[letter];
    if (control !== undefined) return control;
    if (/[A-Za-z]/.test(letter)) throw new SyntaxError(`unknown escape ${letter}`);
    return letter.charCodeAt(0);
  }

  #class(): PatternTree {
    const isNegated = this.#takes("^");
    const symbols = new Set<string>();
    let isMany = isNegated;
    while (!this.#takes("]")) {
      const first = this.#member();
      if (typeof first !== "number") {
        if (first === null) isMany = true;
        else for (const symbol of first) symbols.add(symbol);
        continue;
      }
      const isRange = this.#source[this.#at] === "-" && this.#source[this.#at + 1] !== "]";
      const last = isRange && this.#takes("-") ? this.#member() : first;
      if (typeof last !== "number") throw new SyntaxError("a range without an end");
      for (let code = first; code <= Math.min(last, 128); code += 1) symbols.add(foldedSymbol(code));
      if (last >= 128) symbols.add(BLANK);
    }
    return { kind: "symbol", symbols: isMany || symbols.size > MOST_SYMBOLS ? null : [...symbols] };
  }

  /** One member of a class: a character, or the symbols of `\d` and the like. */
  #member(): number | readonly string[] | null {
    if (this.#at >= this.#source.length) throw new SyntaxError("unclosed class");
    if (!this.#takes("\\")) return this.#source.charCodeAt(this.#at++);
    const letter = this.#source[this.#at] ?? "";
    const named = CLASSES[letter];
    if (named !== undefined) {
      this.#at += 1;
      return named;
    }
    if (this.#takes("p{") || this.#takes("P{")) {
      this.#at = this.#source.indexOf("}", this.#at) + 1;
      return null;
    }
    if (this.#takes("b")) return 8;
    return this.#code();
  }
}

/**
 * Takes an expression apart; `null` when it cannot be told which words its matches hold: with `iu` letters beyond
 * ASCII fold into it, with `u` characters may be two units, and some syntax is not known here.
 */
export function patternTree({ source, flags }: RegExp): PatternTree | null {
  if (flags.includes("v") || (flags.includes("u") && (flags.includes("i") || SURROGATE.test(source))))
    return null;
  try {
    return new SourceReader(source).read();
  } catch (problem) {
    if (problem instanceof SyntaxError) return null;
    throw problem;
  }
}
