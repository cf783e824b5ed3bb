/**
 * Letters of the working text: each mention and each noun phrase of a sentence is one private-use character, whose
 * block says what it is. Patterns are written with `<A>` and are compiled by `pattern`.
 */
export const FORMS = {
  group: 0,
  malware: 1,
  tool: 2,
  organisation: 3,
  location: 4,
  sector: 5,
  date: 6,
  technique: 7,
  vulnerability: 8,
  indicator: 9,
  person: 10,
  product: 11,
  actor: 12,
  software: 13,
  event: 14,
} as const;
export type Form = keyof typeof FORMS;

export const FORM_NAMES = Object.keys(FORMS) as readonly Form[];

const FIRST = 0xe000;
/** Phrases a sentence may hold; what comes later in it is left as words. */
export const MOST_PHRASES = 256;

export const letterOf = (form: Form, index: number): string =>
  String.fromCharCode(FIRST + FORMS[form] * MOST_PHRASES + index);

/** Which phrase of the sentence a character stands for, or -1. */
export function phraseIndex(code: number): number {
  return code >= FIRST && code < FIRST + 15 * MOST_PHRASES ? (code - FIRST) % MOST_PHRASES : -1;
}

export function formOfCode(code: number): Form | null {
  return phraseIndex(code) < 0 ? null : FORM_NAMES[Math.floor((code - FIRST) / MOST_PHRASES)]!;
}

const hex = (value: number): string => `\\u${value.toString(16)}`;
const range = (form: Form): string =>
  `${hex(FIRST + FORMS[form] * MOST_PHRASES)}-${hex(FIRST + FORMS[form] * MOST_PHRASES + MOST_PHRASES - 1)}`;

const LETTERS: Readonly<Record<string, readonly Form[]>> = {
  A: ["actor"],
  M: ["software"],
  E: ["event"],
  X: ["actor", "software"],
  Y: ["actor", "software", "event"],
  O: ["organisation"],
  P: ["person"],
  Q: ["organisation", "person"],
  L: ["location"],
  S: ["sector"],
  D: ["date"],
  V: ["vulnerability"],
  I: ["indicator"],
  R: ["product"],
  W: ["organisation", "location", "sector"],
};

/** Compiles a pattern in which `<A>` is one actor phrase, `<L>` a place and so on (see `LETTERS`). */
export function pattern(source: string, flags = "gi"): RegExp {
  const written = source.replace(/<([A-Z]+)>/g, (_, letters: string) => {
    const forms = [...letters].flatMap((letter) => LETTERS[letter] ?? []);
    return `[${forms.map(range).join("")}]`;
  });
  return new RegExp(written, flags);
}
