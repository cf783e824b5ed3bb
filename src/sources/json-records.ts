/**
 * A part of a large JSON text: an element of one of the lists asked for, or a member beside them. `text` is its JSON,
 * or `null` when it is longer than one record may be.
 */
export interface JsonPart {
  /** JSON pointer (RFC 6901): `/objects/12`. */
  readonly path: string;
  /** Pointer of the list it is an element of (`""` for a list at the top), or `null` for a member. */
  readonly list: string | null;
  readonly text: string | null;
}

/** How a JSON text ended: complete, or in the middle of something. */
export interface JsonEnd {
  /** Where it broke off, or `null` when it is complete. */
  readonly cutAt: string | null;
  /** True when something other than white space follows the value. */
  readonly hasRest: boolean;
}

/** What to look into: lists whose elements come one by one, and objects on the way to them. Pointers. */
export interface JsonShape {
  readonly lists: ReadonlySet<string>;
  readonly opened: ReadonlySet<string>;
}

/** Longest element, in UTF-16 units. Longer ones are passed over. */
export const LONGEST_RECORD = 64 * 1024 * 1024;

interface Frame {
  readonly path: string;
  readonly isList: boolean;
  /** Elements begun so far. */
  count: number;
  key: string;
}

const QUOTE = 34;
const BACKSLASH = 92;
const OPENERS = new Set([123, 91]);
const CLOSERS = new Set([125, 93]);
const isBlank = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

type State = "value" | "key" | "colon" | "after" | "inside" | "scalar" | "string" | "done";

/**
 * Cuts a JSON text that comes in pieces into parts, without holding more than one of them. Only brackets and quotes
 * are read here: each part is parsed by the caller, so a part that is no JSON spoils only itself. Linear.
 */
export class JsonSplitter {
  readonly #shape: JsonShape;
  readonly #frames: Frame[] = [];
  #state: State = "value";
  #parts: JsonPart[] = [];
  /** Pieces of the part or key under way, and their length. */
  #held: string[] = [];
  #length = 0;
  #depth = 0;
  #inString = false;
  #escaped = false;
  #hasRest = false;

  constructor(shape: JsonShape) {
    this.#shape = shape;
  }

  /** Takes the next piece; gives the parts that it completes. */
  push(piece: string): readonly JsonPart[] {
    let at = 0;
    while (at < piece.length) {
      if (this.#state === "inside") at = this.#skim(piece, at);
      else if (this.#state === "scalar") at = this.#scalar(piece, at);
      else if (this.#state === "string") at = this.#keyText(piece, at);
      else {
        const next = this.#step(piece.charCodeAt(at));
        // What opens a part is taken again by the state it leads to.
        if (next !== "inside" && next !== "scalar") at += 1;
      }
    }
    const parts = this.#parts;
    this.#parts = [];
    return parts;
  }

  end(): JsonEnd {
    // A number or word at the top has no character that ends it.
    const isCut = this.#state !== "done" && !(this.#state === "scalar" && this.#frames.length === 0);
    return { cutAt: isCut ? this.#here() : null, hasRest: this.#hasRest };
  }

  #here(): string {
    const frame = this.#frames.at(-1);
    if (!frame) return "";
    return frame.isList ? `${frame.path}/${Math.max(0, frame.count - 1)}` : `${frame.path}/${frame.key}`;
  }

  #step(code: number): State {
    if (isBlank(code) || code === 0xfeff) return this.#state;
    const frame = this.#frames.at(-1);
    if (this.#state === "key" && code === QUOTE) {
      this.#state = "string";
      this.#held = [];
    } else if (this.#state === "key" && code === 125) this.#close();
    else if (this.#state === "colon" && code === 58) this.#state = "value";
    else if (this.#state === "after" && code === 44) this.#state = frame?.isList ? "value" : "key";
    else if (this.#state === "after" && CLOSERS.has(code)) this.#close();
    else if (this.#state === "value" && code === 93 && frame?.isList) this.#close();
    else if (this.#state === "value" && code !== 44) this.#begin(code, frame);
    else if (this.#state === "done") this.#hasRest = true;
    return this.#state;
  }

  #begin(code: number, frame: Frame | undefined): void {
    if (frame?.isList) frame.count += 1;
    const path = frame ? this.#here() : "";
    if (code === 91 && this.#shape.lists.has(path)) this.#open(path, true);
    else if (code === 123 && this.#shape.opened.has(path)) this.#open(path, false);
    else {
      this.#held = [];
      this.#length = 0;
      this.#depth = 0;
      this.#state = OPENERS.has(code) || code === QUOTE ? "inside" : "scalar";
    }
  }

  #open(path: string, isList: boolean): void {
    this.#frames.push({ path, isList, count: 0, key: "" });
    this.#state = isList ? "value" : "key";
  }

  #close(): void {
    this.#frames.pop();
    this.#state = this.#frames.length === 0 ? "done" : "after";
  }

  #hold(text: string): void {
    this.#length += text.length;
    if (this.#length <= LONGEST_RECORD) this.#held.push(text);
    else this.#held = [];
  }

  #emit(): void {
    const frame = this.#frames.at(-1);
    const text = this.#length > LONGEST_RECORD ? null : this.#held.join("");
    this.#parts.push({ path: frame ? this.#here() : "", list: frame?.isList ? frame.path : null, text });
    this.#held = [];
    this.#state = frame ? "after" : "done";
  }

  /** Passes over an object, list or text to its end, or to the end of the piece. */
  #skim(piece: string, from: number): number {
    for (let at = from; at < piece.length; at += 1) {
      const code = piece.charCodeAt(at);
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false;
        else if (code === BACKSLASH) this.#escaped = true;
        else if (code === QUOTE) this.#inString = false;
        else continue;
      } else if (code === QUOTE) this.#inString = true;
      else if (code === 123 || code === 91) this.#depth += 1;
      else if (code === 125 || code === 93) this.#depth -= 1;
      else continue;
      if (this.#depth <= 0 && !this.#inString && !this.#escaped) {
        this.#hold(piece.slice(from, at + 1));
        this.#emit();
        return at + 1;
      }
    }
    this.#hold(piece.slice(from));
    return piece.length;
  }

  #scalar(piece: string, from: number): number {
    for (let at = from; at < piece.length; at += 1) {
      const code = piece.charCodeAt(at);
      if (code !== 44 && !CLOSERS.has(code) && !isBlank(code)) continue;
      this.#hold(piece.slice(from, at));
      this.#emit();
      return at;
    }
    this.#hold(piece.slice(from));
    return piece.length;
  }

  #keyText(piece: string, from: number): number {
    for (let at = from; at < piece.length; at += 1) {
      const code = piece.charCodeAt(at);
      if (this.#escaped) this.#escaped = false;
      else if (code === BACKSLASH) this.#escaped = true;
      else if (code === QUOTE) {
        this.#held.push(piece.slice(from, at));
        this.#frames.at(-1)!.key = this.#held.join("");
        this.#state = "colon";
        return at + 1;
      }
    }
    this.#held.push(piece.slice(from));
    return piece.length;
  }
}
