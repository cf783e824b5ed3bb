import type { Mention } from "../../../model/document.ts";
import type { Segment } from "../../segment.ts";
import type { Source } from "./sources.ts";
import { AGENCY_CREDIT } from "./tables/speech.ts";

/** Characters at the start of a text in which a news agency's credit stands. */
const OPENING = 400;
/** A line that ends, or a link to another text. */
const ENDS = /\n|https?:/;

/**
 * Whose words a text passes on: a news agency's, credited at its start, or those of the firm in brackets before a
 * sentence ("(Example Labs) The group …"), whose they are until the line ends or another is named.
 */
export class Credits {
  readonly #text: string;
  readonly #agency: string | null;
  #quoted: string | null = null;
  #from = 0;

  constructor(text: string) {
    this.#text = text;
    this.#agency = AGENCY_CREDIT.exec(text.slice(0, OPENING))?.[1] ?? null;
  }

  enter({ start, end }: Segment, inside: readonly Mention[]): void {
    const text = this.#text;
    const first = inside[0];
    const isCredit =
      text[start] === "(" &&
      first?.type === "organisation" &&
      first.start === start + 1 &&
      /^\) ["“]?[A-Z]/.test(text.slice(first.end, first.end + 4));
    if (isCredit) this.#quoted = first.text;
    else if (this.#quoted !== null && ENDS.test(text.slice(this.#from, end))) this.#quoted = null;
    this.#from = start;
  }

  /** What the author says in such a place is passed on. */
  of(source: Source): Source {
    const whose = this.#quoted ?? this.#agency;
    if (whose === null || source.assertedBy[0] !== "author" || source.relays.includes(whose)) return source;
    return { assertedBy: source.assertedBy, relays: [whose] };
  }
}
