import type { Mention, Span } from "../../../model/document.ts";
import type { Form } from "./tables/forms.ts";

/** How a phrase refers: by name, back to something said before, or to somebody it does not name. */
export type Reference = "named" | "back" | "unnamed";

/** A noun phrase or mention of a sentence. Offsets are those of the document. */
export interface Phrase extends Span {
  readonly form: Form;
  readonly text: string;
  /** The mention that names it: for phrases the last name inside, for mentions itself; `null` without a name. */
  readonly name: Mention | null;
  readonly reference: Reference;
  readonly plural: boolean;
  /** "its", "their": the phrase owns what follows. */
  readonly owning: boolean;
  /** Countries that the phrase says its head comes from ("a suspected Iranian group"), tongues left out. */
  readonly homes: readonly Mention[];
  /** A hedge inside the phrase: it covers what the phrase itself says, not the clause. */
  readonly hedge: Span | null;
  /** An actor named inside a phrase about software or acts ("Turla's loader"). */
  readonly owner: Mention | null;
  /** The last word of the phrase, in small letters. */
  readonly head: string;
}

/** One or several pointed at by nothing else. */
export const PRONOUN = /^(?:it|them|they)$/i;

/** Is the name written in the phrase, or only what the phrase stands for? */
export const isOwnName = ({ name, start, end }: Phrase): boolean =>
  name !== null && name.start >= start && name.end <= end;

/** Who has what a phrase tells of: X of "X's tools"; `null` where nobody is said to. */
export const ownerOf = (phrase: Phrase): Phrase | null =>
  phrase.owner === null || phrase.form !== "software"
    ? null
    : {
        ...phrase,
        form: "actor",
        name: phrase.owner,
        owner: null,
        reference: "named",
        text: phrase.owner.text,
        start: phrase.owner.start,
        end: phrase.owner.end,
      };

/** The phrase that a mention is by itself. */
export function plainPhrase(mention: Mention, start: number, end: number): Phrase {
  return {
    start,
    end,
    form: mention.type,
    text: mention.text,
    name: mention,
    reference: "named",
    plural: false,
    owning: false,
    homes: [],
    hedge: null,
    owner: null,
    head: "",
  };
}
