import type { Negation } from "../../../../model/claim.ts";
import type { Predicate } from "../../../../model/vocabulary/predicates.ts";
import type { End, Sentence } from "../../draft.ts";
import type { Parties } from "../../parties/parties.ts";
import type { Phrase } from "../../sentence/phrase.ts";
import { phrasesOf, subjectBefore } from "../../sentence/syntax.ts";
import { pattern } from "../../sentence/tables/forms.ts";
import { phraseAt } from "../../sentence/working-text.ts";
import type { Roles } from "./roles.ts";
import {
  BY_WAY_OF,
  DELIVERS_FOR,
  ENABLES,
  LETS,
  SHARED_AMONG,
  SHARED_WITH,
  SHARES_THEM,
  TAKES_OVER,
  THEN_USED,
} from "./tables/second-hand.ts";

/** One transfer as a sentence tells it: the words, and the phrases of who gives and who gets. */
export interface Transfer {
  readonly predicate: Predicate;
  readonly from: readonly End[];
  readonly to: readonly End[];
  readonly start: number;
  readonly end: number;
  /** Where the last of the two stands. */
  readonly reach: number;
  /** Said without regard to what the clause denies. */
  readonly aside?: true;
  readonly negation?: Negation;
}

/** What a reader of transfers needs to know of the sentence and of goods. */
export interface Trade extends Pick<Parties, "sentence" | "heldOf"> {
  readonly isParty: (phrase: Phrase) => boolean;
  readonly predicateOf: (goods: string, words?: string, rest?: string) => Predicate;
}

/** A way into somebody's network that can be had from another. */
const WAY_IN = /^(?:access|foothold|credential|beachhead|entr|session|login)/i;

/** Somebody has to have broken in for another to take over. */
const BREAK_IN = pattern(
  "\\b(?:access|foothold|br(?:oke|eaks?|oken) in(?:to)?|breach\\w*|compromised?|infect\\w*)\\b|<E>",
  "i",
);

/** Reads the wordings of `tables/second-hand.ts`. */
class SecondHand {
  readonly #trade: Trade;
  readonly #sentence: Sentence;
  readonly #roles: Roles;

  constructor(trade: Trade, roles: Roles) {
    this.#trade = trade;
    this.#sentence = trade.sentence;
    this.#roles = roles;
  }

  #next(match: RegExpExecArray): Phrase[] {
    return this.#roles.at(match.index + match[0].length);
  }

  #in(match: RegExpExecArray, letter: string): Phrase[] {
    return this.#roles.at(match.index + match[0].indexOf(letter));
  }

  #doer(match: RegExpExecArray): Phrase[] {
    const { working, series } = this.#sentence;
    const accepts = (phrase: Phrase): boolean => phrase.form === "actor" && this.#trade.isParty(phrase);
    const gerund = /^\w+ing\b/i.test(match[0]);
    return phrasesOf(subjectBefore(working, series, match.index, { accepts, gerund }), accepts);
  }

  #isWayIn(place: number): boolean {
    const phrase = phraseAt(this.#sentence.working, place);
    return phrase !== null && WAY_IN.test(this.#trade.heldOf(phrase) ?? "");
  }

  #read(
    words: RegExp,
    read: (match: RegExpExecArray) => Pick<Transfer, "predicate" | "from" | "to"> | null,
  ): Transfer[] {
    return this.#sentence.patterns.matches(words).flatMap((match) => {
      const told = read(match);
      const end = match.index + match[0].length;
      return told === null ? [] : [{ ...told, start: match.index, end, reach: end + 1 }];
    });
  }

  all(): Transfer[] {
    const { predicateOf } = this.#trade;
    const handed = "hands-off-to" as const;
    return [
      ...this.#read(ENABLES, (match) =>
        this.#isWayIn(match.index)
          ? { predicate: handed, from: this.#in(match, match[1]!), to: this.#next(match) }
          : null,
      ),
      ...this.#read(BY_WAY_OF, (match) =>
        this.#isWayIn(match.index + match[0].length)
          ? { predicate: handed, from: this.#next(match), to: this.#doer(match) }
          : null,
      ),
      ...this.#read(LETS, (match) => ({
        predicate: predicateOf(match[2]!),
        from: this.#doer(match),
        to: this.#in(match, match[1]!),
      })),
      ...this.#read(SHARES_THEM, (match) => ({
        predicate: "shares-with",
        from: this.#doer(match),
        to: this.#next(match),
      })),
      ...this.#read(SHARED_AMONG, (match) => {
        const row = this.#next(match);
        return row.length > 1 ? { predicate: "shares-with", from: row.slice(0, -1), to: row.slice(1) } : null;
      }),
      ...this.#read(SHARED_WITH, (match) => ({
        predicate: "shares-with",
        from: match[2] === "" ? this.#doer(match) : ["implied"],
        to: this.#next(match),
      })),
      ...this.#read(DELIVERS_FOR, (match) => ({
        predicate: handed,
        from: this.#doer(match),
        to: this.#next(match),
      })),
      ...this.#read(THEN_USED, (match) => ({
        predicate: handed,
        from: this.#doer(match),
        to: this.#next(match),
      })),
      ...this.#read(TAKES_OVER, (match) =>
        BREAK_IN.test(match[0])
          ? {
              predicate: handed,
              from: this.#in(match, match[1]!),
              to: this.#roles.at(match.index + match[0].lastIndexOf(match[2]!)),
            }
          : null,
      ),
    ];
  }
}

/** What one group has and another comes to use: "let Y use its botnet", "shared among X and Y", "Y took over". */
export const secondHand = (trade: Trade, roles: Roles): Transfer[] => new SecondHand(trade, roles).all();
