import type { Mention, Span } from "../../../model/document.ts";
import { REFERENCE } from "../../opaque.ts";
import type { Room } from "./room.ts";
import type { Form } from "./tables/forms.ts";
import { letterOf, MOST_PHRASES } from "./tables/forms.ts";

const PLAIN: Readonly<Record<string, string>> = {
  "\u2018": "'",
  "\u2019": "'",
  "\u02bc": "'",
  "\u201c": '"',
  "\u201d": '"',
  "\u2033": '"',
  "\u2013": "–",
  "\u2014": "–",
  "\u2010": "-",
  "\u2011": "-",
};
/** A tongue is masked as no place: "Russian-language malware" says nothing about a home. */
const TONGUE_AFTER = /^[\s-]+(?:language|speaking|speakers?)\b/i;

/** A sentence with its mentions as letters, not yet gathered into noun phrases. */
export interface Lettered {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly mentions: readonly Mention[];
}

const isTongue = (mention: Mention, text: string): boolean =>
  mention.type === "location" &&
  (mention.value === "language" || TONGUE_AFTER.test(text.slice(mention.end, mention.end + 12)));

/** Lists of groups hold some of their campaigns: "Operation Example" is something done, not somebody. */
export const isOperation = ({ type, text }: Mention): boolean =>
  type === "group" && /^Operation\s/i.test(text);
const formOfMention = (mention: Mention): Form => (isOperation(mention) ? "event" : (mention.type as Form));

/** A comma, or an "'s", that mark-up taken away has left apart from its word. */
const isAfterGap = (text: string, at: number, code: number): boolean => {
  if (code === COMMA || code === SEMICOLON) return true;
  // Looked at for every character: only quotes are worth a pattern.
  if (code !== QUOTE && code !== CURLY_QUOTE) return false;
  return /^['\u2019]s\b/.test(text.slice(at, at + 3)) && !/\w/.test(text[at - 1] ?? " ");
};

const [OPEN, CLOSE] = [91, 93];
const LINK_OPENS = /\[[^\][]{1,200}\]\((?:https?:|\/)/y;
const LINK_CLOSES = /\]\((?:https?:|\/)[^\s)]*\)/y;

/** How long the mark is that a Markdown link puts around its words at a place; 0 where none stands. */
function linkMarkAt(text: string, at: number, end: number): number {
  const isOpening = text.charCodeAt(at) === OPEN;
  const mark = isOpening ? LINK_OPENS : LINK_CLOSES;
  mark.lastIndex = at;
  const match = mark.exec(text);
  if (!match || at + match[0].length > end) return 0;
  return isOpening ? 1 : match[0].length;
}

/** References are no part of what a sentence says. */
const REFERENCES = new RegExp(REFERENCE, "iy");
const [LESS, BRACKET] = [60, 40];

/** How long the reference is that stands at a place; 0 where none does. */
function referenceAt(text: string, at: number, end: number): number {
  REFERENCES.lastIndex = at;
  const length = REFERENCES.exec(text)?.[0].length ?? 0;
  return at + length <= end ? length : 0;
}

const SPACE = 32;
const [COMMA, SEMICOLON, QUOTE, CURLY_QUOTE] = [44, 59, 39, 0x2019];
const QUOTES = new Map(Object.entries(PLAIN).map(([from, to]) => [from.charCodeAt(0), to.charCodeAt(0)]));
const FIRST_QUOTE = Math.min(...QUOTES.keys());
const plainCode = (code: number): number => (code < FIRST_QUOTE ? code : (QUOTES.get(code) ?? code));
const isBlankCode = (code: number): boolean =>
  code === SPACE ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x202f;
const isWordCode = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
const isMarkCode = (code: number): boolean => code === 42 || code === 95 || code === 96;

/** Code units that a call can take as arguments. */
const MOST_ARGUMENTS = 4096;

/** The first so many units as a string. */
export function textOf(codes: Uint16Array, length: number): string {
  let text = "";
  for (let at = 0; at < length; at += MOST_ARGUMENTS) {
    const part = codes.subarray(at, Math.min(length, at + MOST_ARGUMENTS));
    // A typed array does as the array-like that `apply` takes; spreading one is three times as slow.
    text += String.fromCharCode.apply(null, part as unknown as number[]);
  }
  return text;
}

/**
 * Puts one letter for each mention of a sentence, folds white space, quotes, dashes and Markdown marks. Mentions are
 * those within the sentence, in order. More than 256 of them in one sentence are a list of something else; the rest
 * stays words.
 */
export function lettered(
  text: string,
  { start, end }: Span,
  inside: readonly Mention[],
  room: Room,
): Lettered {
  const codes = room.codes(end - start);
  const starts = room.places(end - start);
  const ends = room.places(end - start);
  const mentions: Mention[] = [];
  let length = 0;
  const put = (code: number, from: number, to: number): void => {
    codes[length] = code;
    starts[length] = from;
    ends[length] = to;
    length += 1;
  };
  let next = 0;
  for (let at = start; at < end; ) {
    while (next < inside.length && inside[next]!.start < at) next += 1;
    const mention = inside[next];
    if (mention?.start === at) {
      next += 1;
      if (mention.end <= end && mentions.length < MOST_PHRASES && !isTongue(mention, text)) {
        put(letterOf(formOfMention(mention), mentions.length).charCodeAt(0), at, mention.end);
        mentions.push(mention);
        at = mention.end;
        continue;
      }
    }
    const code = text.charCodeAt(at);
    const link =
      code === OPEN || code === CLOSE
        ? linkMarkAt(text, at, end)
        : code === LESS || code === BRACKET
          ? referenceAt(text, at, end)
          : 0;
    if (link > 0) {
      at += link;
      continue;
    }
    const isMark = isMarkCode(code);
    if (isBlankCode(code) || (isMark && !isWordCode(text.charCodeAt(at + 1)))) {
      if (length > 0 && codes[length - 1] !== SPACE) put(SPACE, at, at + 1);
    } else if (isAfterGap(text, at, code) && codes[length - 1] === SPACE) {
      length -= 1;
      put(plainCode(code), at, at + 1);
    } else if (!isMark || isWordCode(text.charCodeAt(at - 1))) put(plainCode(code), at, at + 1);
    at += 1;
  }
  return {
    text: textOf(codes, length),
    starts: starts.subarray(0, length),
    ends: ends.subarray(0, length),
    mentions,
  };
}
