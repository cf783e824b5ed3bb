import { type Lettered, textOf } from "./letters.ts";
import { type Phrase, plainPhrase } from "./phrase.ts";
import { EMPTY_IT, PAIR } from "./phrase-edges.ts";
import { phraseEnd } from "./phrase-extent.ts";
import { phraseOf } from "./phrase-meaning.ts";
import { has, ROLE, type Token, tokensOf } from "./phrase-tokens.ts";
import type { Room } from "./room.ts";
import { letterOf, MOST_PHRASES, phraseIndex } from "./tables/forms.ts";
import type { WorkingText } from "./working-text.ts";

/** A word of no table begins no phrase, except that of a tongue ("Ruritanian speaking …"). */
const isPlain = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.form === null && tokens[at]!.roles === 0 && !has(tokens[at + 1], ROLE.tongue);

const TWO: ReadonlySet<string> = new Set(["two", "pair", "duo"]);

function pronounAt(tokens: readonly Token[], at: number, lettered: Lettered): boolean {
  const { lower, start } = tokens[at]!;
  if (!has(tokens[at], ROLE.pronoun)) return false;
  return lower !== "it" || !EMPTY_IT.test(lettered.text.slice(start, start + 60));
}

/** "The two", "both" with no noun after them, as written. */
function pairAt(tokens: readonly Token[], at: number, { text }: Lettered): string | null {
  const { lower, start } = tokens[at]!;
  const next = tokens[at + 1]?.lower;
  const isPair =
    lower === "both" || (lower === "they" ? next === "both" : lower === "the" && TWO.has(next ?? ""));
  return isPair ? (PAIR.exec(text.slice(start, start + 40))?.[0] ?? null) : null;
}

/**
 * Gathers the words of a sentence into noun phrases about actors, software and acts, each one letter of the working
 * text; other mentions keep a letter of their own. Linear in the sentence.
 */
export function nounPhrases(lettered: Lettered, document: string, room: Room): WorkingText {
  const tokens = tokensOf(lettered);
  const phrases: Phrase[] = [];
  const size = lettered.text.length;
  const codes = room.codes(size);
  const starts = room.places(size);
  const ends = room.places(size);
  let length = 0;
  let written = 0;
  const add = (code: number, start: number, end: number): void => {
    codes[length] = code;
    starts[length] = start;
    ends[length] = end;
    length += 1;
  };
  const copyTo = (end: number): void => {
    for (; written < end; written += 1) {
      const code = lettered.text.charCodeAt(written);
      add(phraseIndex(code) < 0 ? code : 32, lettered.starts[written]!, lettered.ends[written]!);
    }
  };
  const put = (phrase: Phrase, from: number, to: number): void => {
    copyTo(from);
    add(letterOf(phrase.form, phrases.length).charCodeAt(0), phrase.start, phrase.end);
    phrases.push(phrase);
    written = to;
  };
  for (let at = 0; at < tokens.length && phrases.length < MOST_PHRASES; ) {
    const token = tokens[at]!;
    if (isPlain(tokens, at)) {
      at += 1;
      continue;
    }
    const isPronoun = pronounAt(tokens, at, lettered);
    const end = phraseEnd(tokens, at);
    const pair = pairAt(tokens, at, lettered);
    const last = tokens[Math.max(end - 1, at)]!;
    const span = { start: lettered.starts[token.start]!, end: lettered.ends[last.end - 1]! };
    if (end > at) {
      put(
        phraseOf(tokens.slice(at, end), { span, text: document.slice(span.start, span.end) }, lettered),
        token.start,
        last.end,
      );
      at = end;
    } else if (pair !== null) {
      const pairEnd = token.start + pair.length;
      const pairSpan = { start: span.start, end: lettered.ends[pairEnd - 1]! };
      const own = phraseOf([token], { span: pairSpan, text: pair }, lettered);
      put({ ...own, form: "actor", reference: "back", plural: true }, token.start, pairEnd);
      while (tokens[at] && tokens[at]!.start < pairEnd) at += 1;
    } else if (isPronoun) {
      const own = phraseOf([token], { span, text: document.slice(span.start, span.end) }, lettered);
      put({ ...own, form: "actor" }, token.start, token.end);
      at += 1;
    } else {
      if (token.mention) put(plainPhrase(token.mention, span.start, span.end), token.start, token.end);
      at += 1;
    }
  }
  copyTo(size);
  return {
    text: textOf(codes, length),
    starts: starts.subarray(0, length),
    ends: ends.subarray(0, length),
    phrases,
  };
}
