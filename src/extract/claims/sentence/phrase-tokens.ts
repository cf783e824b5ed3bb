import type { Mention } from "../../../model/document.ts";
import type { Lettered } from "./letters.ts";
import { type Form, formOfCode, phraseIndex } from "./tables/forms.ts";
import {
  ACTOR_HEADS,
  DETERMINERS,
  EVENT_HEADS,
  MODIFIERS,
  OF_TONGUE,
  PRONOUNS,
  SOFTWARE_HEADS,
} from "./tables/nouns.ts";

const TOKEN =
  /[\uE000-\uEEFF]|'s\b|[Aa]\.[Kk]\.[Aa]\b\.?|[-/]?[A-Za-z0-9][\w&-]*(?:\.[A-Za-z]\w*)?(?:\([s]\))?(?:'(?!s\b)\w+)?|\S/y;
const ASCII = 128;
/** Characters of a plain word: 2 for those that it may begin with, 1 for those it only goes on with. */
const IN_WORD = Uint8Array.from({ length: ASCII }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[A-Za-z0-9]/.test(character) ? 2 : /[\w&-]/.test(character) ? 1 : 0;
});
const [STOP, OPEN, QUOTE] = [46, 40, 39];

/** A word, a sign, or the letter that stands for a mention. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  /** Which tables of words hold it (`ROLE`); 0 for most words. */
  readonly roles: number;
  readonly start: number;
  readonly end: number;
  readonly form: Form | null;
  readonly mention: Mention | null;
}

/** One bit for each table of words, so that each word of a text is looked up once. */
export const ROLE = {
  actor: 1,
  software: 2,
  event: 4,
  determiner: 8,
  modifier: 16,
  pronoun: 32,
  tongue: 64,
} as const;

const ROLES: ReadonlyMap<string, number> = (() => {
  const roles = new Map<string, number>();
  const add = (words: ReadonlySet<string>, role: number): void => {
    for (const word of words) roles.set(word, (roles.get(word) ?? 0) | role);
  };
  add(ACTOR_HEADS, ROLE.actor);
  add(SOFTWARE_HEADS, ROLE.software);
  add(EVENT_HEADS, ROLE.event);
  add(DETERMINERS, ROLE.determiner);
  add(MODIFIERS, ROLE.modifier);
  add(PRONOUNS, ROLE.pronoun);
  add(OF_TONGUE, ROLE.tongue);
  return roles;
})();

const LONGEST_ROLE = Math.max(...[...ROLES.keys()].map((word) => word.length));
const LETTER_BITS = 31;
/** Where a word stands in `MAY_HAVE_ROLE`: its length, first and last letter. */
const outline = (length: number, first: number, last: number): number =>
  (length << 10) | ((first & LETTER_BITS) << 5) | (last & LETTER_BITS);
/** 1 for outlines that words of the tables have: most words are told from those without making their hash. */
const MAY_HAVE_ROLE = ((): Uint8Array => {
  const outlines = new Uint8Array(outline(LONGEST_ROLE + 1, 0, 0));
  for (const word of ROLES.keys())
    outlines[outline(word.length, word.charCodeAt(0), word.charCodeAt(word.length - 1))] = 1;
  return outlines;
})();

/** Which tables hold a word, written small. */
export function rolesOf(lower: string): number {
  const { length } = lower;
  if (length > LONGEST_ROLE) return 0;
  if (MAY_HAVE_ROLE[outline(length, lower.charCodeAt(0), lower.charCodeAt(length - 1))] === 0) return 0;
  return ROLES.get(lower) ?? 0;
}

export function tokensOf({ text, mentions }: Lettered): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code === 32) {
      at += 1;
      continue;
    }
    const end = tokenEnd(text, at);
    // Nothing but blanks is left, or they come first: other ones than the plain one are hardly ever met.
    if (end === at) {
      at += 1;
      continue;
    }
    const written = text.slice(at, end);
    const form = formOfCode(code);
    const lower = form === null ? written.toLowerCase() : written;
    tokens.push({
      text: written,
      lower,
      roles: rolesOf(lower),
      start: at,
      end,
      form,
      mention: form === null ? null : (mentions[phraseIndex(code)] ?? null),
    });
    at = end;
  }
  return tokens;
}

/** Where the token that begins at a place ends; `start` at a blank. Of plain words the pattern has nothing to tell. */
export function tokenEnd(text: string, start: number): number {
  let at = start;
  let code = text.charCodeAt(at);
  if (code < ASCII && IN_WORD[code] === 2) {
    for (; code < ASCII && IN_WORD[code]! > 0; code = text.charCodeAt(at)) at += 1;
    if (code !== STOP && code !== OPEN && code !== QUOTE) return at;
  }
  TOKEN.lastIndex = start;
  return TOKEN.test(text) ? TOKEN.lastIndex : start;
}

export const has = (token: Token | undefined, role: number): boolean =>
  token !== undefined && (token.roles & role) !== 0;

/** What kind of thing a word can be the head of. */
export type Head = "actor" | "software" | "event";

export function headOf({ roles, form }: Token): Head | null {
  if (form === "group") return "actor";
  if (form === "event") return "event";
  if (form === "malware" || form === "tool") return "software";
  if (roles & ROLE.actor) return "actor";
  if (roles & ROLE.software) return "software";
  return roles & ROLE.event ? "event" : null;
}

/** "Intrusion set": those who act, and no act. */
export const isIntrusionSet = (tokens: readonly Token[], at: number): boolean => {
  const { lower } = tokens[at]!;
  return (lower === "set" || lower === "sets") && tokens[at - 1]?.lower === "intrusion";
};
