import type { AST } from "@eslint-community/regexpp";
import { type CharSet, JS } from "refa";

/** A range of characters, both ends in it. */
export type Range = CharSet["ranges"][number];

/**
 * The positions of a loop's body (Glushkov's automaton): what each takes, and which may come next, the body's first
 * ones after its last ones among them. Assertions are taken to hold.
 */
export interface LoopAutomaton {
  readonly takes: readonly (readonly Range[])[];
  readonly next: readonly ReadonlySet<number>[];
}

interface Part {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly mayBeEmpty: boolean;
}

const EMPTY: Part = { first: [], last: [], mayBeEmpty: true };
/** More turns of a bounded repetition add nothing but size. */
const MOST_TURNS = 3;

/** A loop of a pattern as the parser gives it. */
export type Loop = AST.Quantifier;

/** The characters of an element that takes one. */
function charactersOf(element: AST.Element, parser: JS.Parser): readonly Range[] {
  const { expression } = parser.parseElement(element, { assertions: "parse" });
  const [only] = expression.alternatives.flatMap(({ elements }) => elements);
  return only?.type === "CharacterClass" ? only.characters.ranges : [];
}

class Builder {
  readonly takes: (readonly Range[])[] = [];
  readonly next: Set<number>[] = [];
  readonly #parser: JS.Parser;

  constructor(regex: RegExp) {
    this.#parser = JS.Parser.fromLiteral(regex);
  }

  #position(element: AST.Element): Part {
    const at = this.takes.push(charactersOf(element, this.#parser)) - 1;
    this.next.push(new Set());
    return { first: [at], last: [at], mayBeEmpty: false };
  }

  link(from: Part, to: Part): void {
    for (const at of from.last) for (const follower of to.first) this.next[at]!.add(follower);
  }

  #row(a: Part, b: Part): Part {
    this.link(a, b);
    return {
      first: a.mayBeEmpty ? [...a.first, ...b.first] : a.first,
      last: b.mayBeEmpty ? [...a.last, ...b.last] : b.last,
      mayBeEmpty: a.mayBeEmpty && b.mayBeEmpty,
    };
  }

  #choice(options: readonly AST.Alternative[]): Part {
    const parts = options.map(({ elements }) =>
      elements.reduce<Part>((row, element) => this.#row(row, this.part(element)), EMPTY),
    );
    return {
      first: parts.flatMap(({ first }) => first),
      last: parts.flatMap(({ last }) => last),
      mayBeEmpty: parts.some(({ mayBeEmpty }) => mayBeEmpty),
    };
  }

  #repeated({ element, min, max }: AST.Quantifier): Part {
    let row = EMPTY;
    for (let turn = 0; turn < Math.min(min, MOST_TURNS); turn += 1) row = this.#row(row, this.part(element));
    if (max === Number.POSITIVE_INFINITY) {
      const again = this.part(element);
      this.link(again, again);
      return this.#row(row, { ...again, mayBeEmpty: true });
    }
    let rest = EMPTY;
    for (let turn = 0; turn < Math.min(max - min, MOST_TURNS); turn += 1)
      rest = { ...this.#row(this.part(element), rest), mayBeEmpty: true };
    return this.#row(row, rest);
  }

  part(element: AST.Element): Part {
    switch (element.type) {
      case "Group":
      case "CapturingGroup":
        return this.#choice(element.alternatives);
      case "Quantifier":
        return this.#repeated(element);
      case "Assertion":
      case "Backreference":
        return EMPTY;
      default:
        return this.#position(element);
    }
  }
}

/** The automaton of what a loop of a pattern goes through again and again. */
export function loopAutomaton(regex: RegExp, { element }: Loop): LoopAutomaton {
  const builder = new Builder(regex);
  const body = builder.part(element);
  builder.link(body, body);
  return builder;
}
