import type { Phrase } from "../sentence/phrase.ts";
import type { WorkingText } from "../sentence/working-text.ts";

/** A stretch of a working text that is written as `letters`, or left out. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly letters: string;
  /** Where the place of the letters is. */
  readonly at: number;
}

/** A working text put together anew from stretches of another one, with the places where they stood. */
export interface Rewritten {
  readonly working: WorkingText;
  readonly startOf: (at: number) => number;
  readonly endOf: (at: number) => number;
}

/** Writes a text with some stretches changed; they come in order and do not overlap. */
export function rewritten(
  from: WorkingText,
  changes: readonly Change[],
  phrases: readonly Phrase[] = from.phrases,
): Rewritten {
  const places: number[] = [];
  const stops: number[] = [];
  let text = "";
  const put = (letters: string, at: number, end: number): void => {
    for (let index = 0; index < letters.length; index += 1) {
      places.push(at);
      stops.push(end);
    }
    text += letters;
  };
  let next = 0;
  for (let at = 0; at < from.text.length; at += 1) {
    const change = changes[next];
    if (change?.start === at) {
      put(change.letters, change.at, change.end);
      at = change.end - 1;
      next += 1;
    } else put(from.text[at]!, at, at + 1);
  }
  const taken = (numbers: Int32Array): Int32Array => Int32Array.from(places, (place) => numbers[place]!);
  return {
    working: { text, starts: taken(from.starts), ends: taken(from.ends), phrases },
    startOf: (at) => places[at] ?? from.text.length,
    endOf: (at) => (at === 0 ? 0 : (stops[at - 1] ?? from.text.length)),
  };
}
