/** Cells of EuRepoC: Python list literals, and the words it uses for "nobody knows". */

const NOBODY = /^(?:not available|unknown|unknown - not attributed|none|nan|not specified|not attributed)?$/i;

export const isNobody = (words: string): boolean => NOBODY.test(words.trim());

type Nested = string | readonly Nested[];

const TOKEN = /\s*(?:([[\],])|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|(None|nan))/y;

function unescaped(words: string): string {
  return words.replace(/\\(.)/g, "$1");
}

/** A literal's values with the nesting kept, or `null` when it is none. Depth is bounded by the text's length. */
function parsed(text: string): readonly Nested[] | null {
  const stack: Nested[][] = [[]];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (!match) return null;
    const [, mark, single, double] = match;
    if (mark === "[") stack.push([]);
    else if (mark === "]") {
      const done = stack.pop();
      const parent = stack.at(-1);
      if (!done || !parent) return null;
      parent.push(done);
    } else if (single !== undefined || double !== undefined) stack.at(-1)!.push(unescaped(single ?? double!));
    else if (mark === undefined) stack.at(-1)!.push("");
  }
  const [outer] = stack;
  return stack.length === 1 && outer?.length === 1 && Array.isArray(outer[0]) ? outer[0] : null;
}

const flat = (value: Nested): string[] => (typeof value === "string" ? [value] : value.flatMap(flat));

/**
 * Values of a cell: of a list literal, its texts at whatever depth; else of the text, parted by `; `. `null` for a
 * literal that does not close. Positions are kept, empty values included.
 */
export function valuesOf(cell: string): string[] | null {
  const text = cell.trim();
  if (text === "") return [];
  if (!text.startsWith("[")) return text.split(";").map((value) => value.trim());
  const list = parsed(text);
  return list ? list.flatMap(flat).map((value) => value.trim()) : null;
}

/** Values that name somebody or something, each once. */
export function namedIn(values: readonly string[] | null): string[] {
  return [...new Set(values ?? [])].filter((value) => !isNobody(value));
}

/** One initiator's names: aliases parted by slashes, the unit behind them in parentheses. */
export interface Initiator {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly units: readonly string[];
}

/** Parts of a name outside brackets, by slash, and what stands inside the outermost brackets. */
function partsOf(written: string): { readonly names: readonly string[]; readonly units: readonly string[] } {
  const names = [""];
  const units: string[] = [];
  let depth = 0;
  for (const character of written) {
    if (character === "(") {
      depth += 1;
      if (depth === 1) units.push("");
      else units[units.length - 1] += character;
    } else if (character === ")") {
      depth = Math.max(0, depth - 1);
      if (depth > 0) units[units.length - 1] += character;
    } else if (depth > 0) units[units.length - 1] += character;
    else if (character === "/") names.push("");
    else names[names.length - 1] += character;
  }
  const trimmed = (parts: readonly string[]): string[] =>
    parts.map((part) => part.replace(/\s+/g, " ").trim()).filter((part) => !isNobody(part));
  return { names: trimmed(names), units: trimmed(units) };
}

/** `"Fancy Bear/APT28 (GRU, Unit 26165)"` is Fancy Bear, also APT28, of "GRU, Unit 26165". */
export function initiatorIn(written: string): Initiator | null {
  const { names, units } = partsOf(written);
  const [name, ...aliases] = [...new Set(names)];
  return name === undefined ? null : { name, aliases, units };
}
