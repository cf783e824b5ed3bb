import type { Term } from "../../model/claim.ts";
import type { Predicate } from "../../model/vocabulary/predicates.ts";
import type { Segment } from "../segment.ts";
import type { Draft, End, Sentence } from "./draft.ts";
import { phrasesIn, victimsIn } from "./sentence/objects.ts";
import { subjectBefore } from "./sentence/syntax.ts";
import { pattern } from "./sentence/tables/forms.ts";

/** What a line that opens a list, or the head of a table row, says of what follows it. */
interface Opening {
  readonly predicate: Predicate;
  readonly subject: Term | "implied";
  readonly object: End | null;
}

const TARGETS =
  /\b(?:target(?:s|ed|ing)?|victims?|attack(?:ed|s|ing)|hit|compromised|targeted (?:countries|sectors|industries)|victimology|targets included)\b/i;
const SOFTWARE = /\b(?:tools?|malware|software|toolset|arsenal|uses?|used)\b/i;
const ALIASES = /\b(?:alias(?:es)?|also known as|other names|a\.?k\.?a\.?)\b/i;
const TIED = pattern(
  "\\b(?:following|below)\\b.{0,60}\\b(?:tied|linked|attributed|connected|associated) (?:to|with) (?:the )?(?=<LO>)",
);

function predicateOf(text: string): Predicate | null {
  if (ALIASES.test(text)) return "alias-of";
  if (TARGETS.test(text)) return "targets";
  return SOFTWARE.test(text) ? "uses" : null;
}

/** Reads lists and table rows: "The group has targeted:" and the entries below, "Targeting | Japan, Vietnam". */
export class Lists {
  #opening: Opening | null = null;
  #block = -1;

  /** Drafts of a list entry or cell under the opening that holds for it. */
  entries(sentence: Sentence, { kind, block }: Segment): Draft[] {
    const opening = this.#opening;
    const isRow = kind === "cell" && block === this.#block;
    if (!opening || !(kind === "list-item" || isRow)) return [];
    const { working } = sentence;
    const from = 0;
    const to = working.text.length;
    const accepts = opening.predicate === "uses" ? "software" : "actor";
    const found =
      opening.predicate === "targets"
        ? victimsIn(working, from, to)
        : phrasesIn(working, from, to, ({ form, reference }) => form === accepts && reference === "named");
    const isShort = to < 90 || kind === "cell";
    if (!isShort) return [];
    return found.map(({ at, phrase }) => {
      const base = {
        predicate: opening.predicate,
        trigger: { start: 0, end: 0 },
        reach: at,
        aside: true as const,
      };
      if (opening.object !== null)
        return { ...base, subject: phrase, object: opening.object, aside: true as const, weak: true };
      if (opening.predicate === "alias-of") return { ...base, subject: phrase, object: "implied" as const };
      return { ...base, subject: "implied" as const, object: phrase };
    });
  }

  /** The one whom the entries are about, when the opening names them. */
  get subject(): Term | null {
    const subject = this.#opening?.subject;
    return subject && subject !== "implied" ? subject : null;
  }

  /** Takes in a segment: does it open a list or a row, or end one? */
  enter(sentence: Sentence, { kind, block }: Segment, resolve: (end: End) => Term | null): void {
    if (kind === "cell") {
      const predicate = sentence.working.text.length < 40 ? predicateOf(sentence.working.text) : null;
      if (predicate) {
        this.#opening = { predicate, subject: "implied", object: null };
        this.#block = block;
      } else if (block !== this.#block) this.#opening = null;
      return;
    }
    if (kind === "list-item") return;
    this.#block = block;
    this.#opening = this.#openingOf(sentence, kind, resolve);
  }

  #openingOf(sentence: Sentence, kind: Segment["kind"], resolve: (end: End) => Term | null): Opening | null {
    const { working, series } = sentence;
    TIED.lastIndex = 0;
    const tied = TIED.exec(working.text);
    if (tied) {
      const place = phrasesIn(
        working,
        tied.index + tied[0].length,
        tied.index + tied[0].length + 1,
        () => true,
      )[0];
      return place ? { predicate: "attributed-to", subject: "implied", object: place.phrase } : null;
    }
    if (kind === "heading" ? working.text.length > 60 : !/:\s*$/.test(working.text)) return null;
    const predicate = predicateOf(working.text);
    if (!predicate) return null;
    const named = subjectBefore(working, series, working.text.length, {
      accepts: ({ form, name }) => form === "actor" && name !== null,
      gerund: true,
    });
    const actor = named?.members.find(({ phrase }) => phrase.form === "actor")?.phrase;
    return { predicate, subject: actor ? (resolve(actor) ?? "implied") : "implied", object: null };
  }
}
