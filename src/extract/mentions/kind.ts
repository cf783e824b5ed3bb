import { type Cues, cuesAt, nounSaidOf } from "./cues.ts";

/** "X's backdoor" and "an X implant" may be what X has, and only what is written small is typed in as a command. */
function kindFromCues(cues: Cues, owns: boolean, isSmall: boolean): "group" | "software" | null {
  const group = cues.group || cues.acts;
  const software = (((cues.malware && !cues.owned) || cues.runs) && !owns) || (cues.command && isSmall);
  if (group === software) return null;
  return group ? "group" : "software";
}

/** Which kind do the words beside a name speak for? `null` when for neither, or for both. */
export const kindAt = (text: string, start: number, end: number): "group" | "software" | null =>
  kindFromCues(
    cuesAt(text, start, end),
    /^['\u2019]s\b/.test(text.slice(end, end + 3)),
    /[a-z]/.test(text[start]!),
  );

/** Does a noun follow that a crew may have and software may be ("an X implant", "the X payload")? */
export const isOwnedAt = (text: string, start: number, end: number): boolean =>
  cuesAt(text, start, end).owned;

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
