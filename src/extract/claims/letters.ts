import type { Mention, Span } from "../../model/document.ts";
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
const MARKS = /[*_`]/;
/** A tongue is masked as no place: "Russian-language malware" says nothing about a home. */
const TONGUE_AFTER = /^[\s-]+(?:language|speaking|speakers?)\b/i;

/** A sentence with its mentions as letters, not yet gathered into noun phrases. */
export interface Lettered {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly mentions: readonly Mention[];
}

const isTongue = (mention: Mention, text: string): boolean =>
  mention.type === "location" &&
  (mention.value === "language" || TONGUE_AFTER.test(text.slice(mention.end, mention.end + 12)));

/**
 * Puts one letter for each mention of a sentence, folds white space, quotes, dashes and Markdown marks. Mentions are those within the
 * sentence, in order. More than 256 of them in one sentence are a list of something else; the rest stays words.
 */
export function lettered(text: string, { start, end }: Span, inside: readonly Mention[]): Lettered {
  let out = "";
  const starts: number[] = [];
  const ends: number[] = [];
  const mentions: Mention[] = [];
  const put = (letter: string, from: number, to: number): void => {
    out += letter;
    starts.push(from);
    ends.push(to);
  };
  let next = 0;
  for (let at = start; at < end; ) {
    while (inside[next] && inside[next]!.start < at) next += 1;
    const mention = inside[next];
    if (mention?.start === at) {
      next += 1;
      if (mention.end <= end && mentions.length < MOST_PHRASES && !isTongue(mention, text)) {
        put(letterOf(mention.type as Form, mentions.length), at, mention.end);
        mentions.push(mention);
        at = mention.end;
        continue;
      }
    }
    const character = text[at]!;
    const isBlank = /\s/.test(character) || (MARKS.test(character) && !/\w/.test(text[at + 1] ?? " "));
    if (isBlank) {
      if (!out.endsWith(" ")) put(" ", at, at + 1);
    } else if (!MARKS.test(character) || /\w/.test(text[at - 1] ?? " "))
      put(PLAIN[character] ?? character, at, at + 1);
    at += 1;
  }
  return { text: out, starts, ends, mentions };
}
