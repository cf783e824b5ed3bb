import { type Cues, cuesAt, nounSaidOf } from "./cues.ts";

/** Which kind do the words beside a name speak for? `null` when for neither, or for both. */
function kindFromCues(cues: Cues): "group" | "software" | null {
  const group = cues.group || cues.acts;
  const software = cues.malware || cues.runs || cues.command;
  if (group === software) return null;
  return group ? "group" : "software";
}

export const kindAt = (text: string, start: number, end: number): "group" | "software" | null =>
  kindFromCues(cuesAt(text, start, end));

/** The kinds a text gives a name, counted where the words beside it speak: undecided places follow the majority. */
export class KindVotes {
  readonly #votes = new Map<string, number>();

  /** Counts one place of a name: by the words beside it, else by what the sentence says it is. */
  count(key: string, text: string, start: number, end: number): void {
    const kind = kindAt(text, start, end) ?? nounSaidOf(text, end);
    if (kind) this.add(key, kind);
  }

  /** Counts a name as what a sure name beside it is: "X, also known as Y" are of one kind. */
  add(key: string, kind: "group" | "software"): void {
    this.#votes.set(key, (this.#votes.get(key) ?? 0) + (kind === "group" ? 1 : -1));
  }

  /** The majority over the text so far; `null` when there is none. */
  majority(key: string): "group" | "software" | null {
    const balance = this.#votes.get(key) ?? 0;
    if (balance === 0) return null;
    return balance > 0 ? "group" : "software";
  }
}
