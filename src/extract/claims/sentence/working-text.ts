import type { Span } from "../../../model/document.ts";
import type { Phrase } from "./phrase.ts";
import { phraseIndex } from "./tables/forms.ts";

/**
 * A sentence as the patterns see it: plain spaces and quotes, and one private-use letter for each mention and noun
 * phrase. `starts` and `ends` give, for each character, the stretch of the document it stands for.
 */
export interface WorkingText {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly phrases: readonly Phrase[];
}

export function phraseAt(working: WorkingText, at: number): Phrase | null {
  const index = phraseIndex(working.text.charCodeAt(at));
  // Most characters are of a word, and an index of -1 costs a look-up by name.
  return index < 0 ? null : (working.phrases[index] ?? null);
}

/** The stretch of the document behind a stretch of the working text. */
export function spanOf(working: WorkingText, start: number, end: number): Span {
  return {
    start: working.starts[start] ?? working.ends[working.ends.length - 1] ?? 0,
    end: working.ends[Math.max(start, end - 1)] ?? working.ends[working.ends.length - 1] ?? 0,
  };
}
