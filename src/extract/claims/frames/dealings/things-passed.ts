import { allMatches } from "../../../matching/pattern-index.ts";
import type { Sentence } from "../../draft.ts";
import type { Phrase } from "../../sentence/phrase.ts";
import { clauseStart } from "../../sentence/syntax.ts";
import { phraseAt } from "../../sentence/working-text.ts";
import { isGoods } from "./goods.ts";
import type { Beside, Roles } from "./roles.ts";
import type { Trade } from "./second-hand.ts";
import { ACCESS_TO_THING, GOODS_NAME, HANDS_OVER, OWNED_BY, PASSED, SUPPLYING } from "./tables/dealings.ts";

/** What a verb acts on. */
export interface Goods {
  readonly name: string;
  /** Whose it is, where the words say so ("X's access"). */
  readonly owner: Phrase | null;
  readonly start: number;
  readonly end: number;
}

/** From what passes to the verb: where it is, and auxiliaries. */
const BEFORE_VERB =
  /^["')]*(?: (?:to|into|inside|on|in|of|for|with)(?: [\w'-]+| [\uE000-\uEBFF\uEE00-\uEEFF]){1,7}?)?(?: (?:has|have|had|is|are|was|were|be|been|being|also|later|then|not|never|ever|may|might|could|\w+ly|to|in turn|later on|said|believed|thought|known))* ?$/i;

const IT = /^(?:it|them|this|these|those)$/i;
const TO_WHOM = /\b(?:to|from|by|with|for)(?: (?:the|an?))? ["'(]*$/i;
/** What passes from one to another in a sentence, and who of those beside it is no thing. */
export class ThingsPassed {
  readonly #trade: Trade;
  readonly #sentence: Sentence;
  readonly #roles: Roles;

  constructor(trade: Trade, roles: Roles) {
    this.#trade = trade;
    this.#sentence = trade.sentence;
    this.#roles = roles;
  }

  /** A group itself, not its tools or its victims. */
  isWho = (phrase: Phrase): boolean => !GOODS_NAME.test(this.#trade.heldOf(phrase) ?? "");

  /** Whom prepositions bring in. */
  beside(from: number, to: number, verb: string): Beside {
    const { text } = this.#sentence.working;
    // "Provides access to X": what is gone into, if it is malware.
    const isGoneInto = ACCESS_TO_THING.test(verb) && /\baccess to\b/i.test(text.slice(from, to));
    return new Map(
      [...this.#roles.beside(from, to)].flatMap(([role, row]) => {
        const found = row.filter(
          (phrase) => this.isWho(phrase) && (phrase.form === "actor" || role !== "to" || !isGoneInto),
        );
        return found.length > 0 ? [[role, found]] : [];
      }),
    );
  }

  /** What passes, in a stretch of the text: the first or the last word for it. */
  in(from: number, to: number, which: "first" | "last"): Goods | null {
    const { working } = this.#sentence;
    const found = allMatches(PASSED, working.text.slice(from, to)).flatMap((match) => {
      const start = from + match.index;
      const phrase = phraseAt(working, start);
      const held = phrase?.form === "actor" ? this.#trade.heldOf(phrase) : null;
      if (phrase?.form === "actor" && !GOODS_NAME.test(held ?? "")) return [];
      // Whom a preposition brings in is no thing.
      if (phrase?.form === "software" && TO_WHOM.test(working.text.slice(Math.max(0, start - 24), start)))
        return [];
      return [
        { name: held ?? match[0], owner: held === null ? null : phrase, start, end: start + match[0].length },
      ];
    });
    return (which === "first" ? found[0] : found.at(-1)) ?? null;
  }

  /** "Access was sold", "access sold by": what passes stands before the verb. */
  before(at: number): Goods | null {
    const { text } = this.#sentence.working;
    const from = Math.max(clauseStart(text, at), at - 90);
    const owned = OWNED_BY.exec(text.slice(from, at));
    if (owned) {
      const place = from + owned.index + owned[0].lastIndexOf(owned[2]!);
      const owner = this.#roles.at(place).at(-1) ?? null;
      return { name: owned[1]!, owner, start: from + owned.index, end: place + 1 };
    }
    const goods = this.in(from, at, "last");
    if (goods === null) return null;
    return BEFORE_VERB.test(text.slice(goods.end, at)) ? goods : null;
  }

  /** "Sold it to Y", "turned the controller over to Y": what was spoken of before, or a thing of any kind. */
  spokenOf(start: number, end: number, stop: number): Goods | null {
    const { text } = this.#sentence.working;
    const after = text.slice(end, stop);
    const next = /^ (?:over |on |off )?(\S+?)[,.]? /.exec(after)?.[1] ?? "";
    const pronoun = phraseAt(this.#sentence.working, end + after.indexOf(next))?.text ?? next;
    if (IT.test(pronoun)) return this.in(0, start, "last") ?? { name: "it", owner: null, start, end };
    return HANDS_OVER.test(`${text.slice(start, end)}${after}`)
      ? { name: "victim", owner: null, start, end }
      : null;
  }

  /** "A broker that supplies Y": what it deals in. */
  supplied(match: RegExpExecArray): Goods | null {
    if (!SUPPLYING.test(match[0])) return null;
    const end = match.index + match[0].length;
    const name = /\baccess\b/i.test(this.#sentence.text.slice(this.#sentence.start, this.#sentence.end))
      ? "access"
      : "tools";
    return { name, owner: null, start: end, end };
  }

  /** "The source code of A from X", read as X's: whose the thing is. */
  owner(from: number, to: number): Phrase | null {
    const { working } = this.#sentence;
    for (let at = from; at < to; at += 1) {
      const phrase = phraseAt(working, at);
      if (phrase?.form === "actor" && isGoods(this.#trade.heldOf(phrase))) return phrase;
    }
    return null;
  }
}
