import { allMatches } from "../../matching/pattern-index.ts";
import type { Sentence } from "../draft.ts";
import type { Phrase } from "../phrase.ts";
import {
  clauseEnd,
  clauseStart,
  isWithAuxiliary,
  phrasesOf,
  seriesAt,
  subjectAfter,
  subjectBefore,
} from "../syntax.ts";
import {
  ACCESS_TO_THING,
  AFTER_ONE,
  GIVING,
  GOODS_NAME,
  NO_FARTHER,
  OWNED_BY,
  PARTNERS_WITH,
  PASSED,
  RELATIVE,
  ROLE,
  SAME_FOR,
  SUPPLIES_ALL,
  TAKING,
  TAKING_BY_OF,
  TAKING_OF_BY,
  USED,
  WITH_HELP_OF,
  WITH_WHOM,
} from "../tables/dealings.ts";
import { phraseAt } from "../working-text.ts";
import { OF_WAY_IN } from "./goods.ts";
import { namelyAfter, OF_WRITING } from "./relation-places.ts";
import type { Trade, Transfer } from "./second-hand.ts";

/** Whom the prepositions after a verb bring in. */
type Roles = ReadonlyMap<string, Phrase[]>;

/** What a verb acts on. */
interface Goods {
  readonly name: string;
  /** Whose it is, where the words say so ("X's access"). */
  readonly owner: Phrase | null;
  readonly start: number;
  readonly end: number;
}

const FARTHEST = 220;
/** From what passes to the verb: where it is, and auxiliaries. */
const BEFORE_VERB =
  /^["')]*(?: (?:to|into|inside|on|in|of|for|with)(?: [\w'-]+| [\uE000-\uEBFF\uEE00-\uEEFF]){1,7}?)?(?: (?:has|have|had|is|are|was|were|be|been|being|also|later|then|subsequently|eventually|reportedly|not|never|may|might|could|\w+ly|to|in turn|later on|said|believed|thought|known))* ?$/i;

const EACH_OTHER = /\b(?:to|with|between) (?:each other|one another)\b/i;

/** Reads the verbs of giving, taking and using of one sentence: who stands in which role is told by its place. */
class Dealings {
  readonly #trade: Trade;
  readonly #sentence: Sentence;

  constructor(trade: Trade) {
    this.#trade = trade;
    this.#sentence = trade.sentence;
  }

  #rowAt(place: number): Phrase[] {
    const row = seriesAt(this.#sentence.series, place);
    return phrasesOf(row && (namelyAfter(this.#sentence, row) ?? row), this.#trade.isParty);
  }

  /** A group itself, not its tools or its victims. */
  #isWho = (phrase: Phrase): boolean => !GOODS_NAME.test(this.#trade.heldOf(phrase) ?? "");

  #roles(from: number, to: number, verb: string): Roles {
    const { text } = this.#sentence.working;
    const roles = new Map<string, Phrase[]>();
    // "Provides access to X": what is gone into, if it is malware.
    const isGoneInto = (at: number): boolean =>
      ACCESS_TO_THING.test(verb) && /\baccess $/i.test(text.slice(Math.max(0, at - 8), at));
    for (const match of allMatches(ROLE, text.slice(from, to))) {
      const at = from + match.index + match[0].length - 1;
      const found = this.#rowAt(at).filter(
        (phrase) => this.#isWho(phrase) && (phrase.form === "actor" || !isGoneInto(from + match.index)),
      );
      const role = match[1]!.toLowerCase();
      if (found.length > 0 && !roles.has(role)) roles.set(role, found);
    }
    return roles;
  }

  /** What passes, in a stretch of the text: the first or the last word for it. */
  #goods(from: number, to: number, which: "first" | "last"): Goods | null {
    const { working } = this.#sentence;
    const found = allMatches(PASSED, working.text.slice(from, to)).flatMap((match) => {
      const start = from + match.index;
      const phrase = phraseAt(working, start);
      const held = phrase?.form === "actor" ? this.#trade.heldOf(phrase) : null;
      if (phrase?.form === "actor" && !GOODS_NAME.test(held ?? "")) return [];
      return [
        { name: held ?? match[0], owner: held === null ? null : phrase, start, end: start + match[0].length },
      ];
    });
    return (which === "first" ? found[0] : found.at(-1)) ?? null;
  }

  #subject(at: number, word: string): Phrase[] {
    const { working, series } = this.#sentence;
    const accepts = (phrase: Phrase): boolean => this.#trade.isParty(phrase) || /^it$/i.test(phrase.text);
    const row = subjectBefore(working, series, at, { accepts, gerund: /ing$/i.test(word) });
    // What is in somebody's dump was not given by them.
    return row && OF_WRITING.test(working.text.slice(row.end, row.end + 16))
      ? []
      : phrasesOf(row, (phrase) => accepts(phrase) && this.#isWho(phrase));
  }

  /** Where the words that a verb governs end. */
  #stop(end: number): number {
    const { text } = this.#sentence.working;
    const clause = Math.min(clauseEnd(text, end), end + FARTHEST);
    const cut = NO_FARTHER.exec(text.slice(end, clause));
    return cut ? end + cut.index : clause;
  }

  /** "Access was sold", "access sold by": what passes stands before the verb. */
  #before(at: number): Goods | null {
    const { text } = this.#sentence.working;
    const from = Math.max(clauseStart(text, at), at - 90);
    const owned = OWNED_BY.exec(text.slice(from, at));
    if (owned) {
      const place = from + owned.index + owned[0].lastIndexOf(owned[2]!);
      const owner = this.#rowAt(place).at(-1) ?? null;
      return { name: owned[1]!, owner, start: from + owned.index, end: place + 1 };
    }
    const goods = this.#goods(from, at, "last");
    if (goods === null) return null;
    return BEFORE_VERB.test(text.slice(goods.end, at)) ? goods : null;
  }

  /** "After X had broken in, access was sold": whoever did that. */
  #earlier(at: number): Phrase[] {
    const before = AFTER_ONE.exec(this.#sentence.working.text.slice(0, at));
    return before ? this.#rowAt(before[0].indexOf(before[1]!)) : [];
  }

  /** Who acts with somebody's help: the one after it where the words open the clause. */
  #helped({ index, 0: words }: RegExpExecArray): Phrase[] {
    const { working, series } = this.#sentence;
    const after = subjectAfter(working, series, index, index + words.length);
    return after ? phrasesOf(after, this.#trade.isParty) : this.#subject(index, words);
  }

  #told(
    match: RegExpExecArray,
    goods: Goods,
    from: readonly Phrase[],
    to: readonly Phrase[],
    reach: number,
  ): Transfer[] {
    if (from.length === 0 || to.length === 0) return [];
    const { text } = this.#sentence.working;
    const end = match.index + match[0].length;
    const predicate = this.#trade.predicateOf(
      goods.name,
      `${match[0]} ${text.slice(goods.start, goods.end)}`,
      text.slice(goods.end, goods.end + 40),
    );
    return [{ predicate, from, to, start: match.index, end, reach }];
  }

  #giving(match: RegExpExecArray): Transfer[] {
    const { text } = this.#sentence.working;
    const end = match.index + match[0].length;
    const stop = this.#stop(end);
    const roles = this.#roles(end, stop, match[0]);
    const to = roles.get("to") ?? (/^shar/i.test(match[0]) ? (roles.get("with") ?? []) : []);
    // "X and Y hand victims to each other".
    if (to.length === 0 && EACH_OTHER.test(text.slice(end, stop))) {
      const row = this.#subject(match.index, match[0]);
      const goods = this.#goods(end, stop, "first");
      return goods ? this.#told(match, goods, row.slice(0, 1), row.slice(1), stop) : [];
    }
    const relative = RELATIVE.exec(text.slice(Math.max(0, match.index - 90), match.index));
    if (relative && !/ing$/i.test(match[0])) {
      const at = match.index - (relative[0].length - relative[0].lastIndexOf(relative[2]!));
      const goods = { name: relative[1]!, owner: null, start: at, end: at };
      return this.#told(match, goods, this.#rowAt(at), to.length > 0 ? to : (roles.get("with") ?? []), stop);
    }
    const isPassive = isWithAuxiliary(text, match.index);
    const before = /(?:ed|t|d|n)$/i.test(match[0]) ? this.#before(match.index) : null;
    if (before && (isPassive || roles.has("by"))) {
      const owners = before.owner ? [before.owner] : (roles.get("from") ?? this.#earlier(match.index));
      const from = roles.get("by") ?? owners;
      return this.#told(match, before, from, to, stop);
    }
    if (isPassive) {
      const goods = this.#goods(end, stop, "first");
      const from = roles.get("by") ?? roles.get("from") ?? [];
      return goods ? this.#told(match, goods, from, this.#subject(match.index, match[0]), stop) : [];
    }
    const goods = this.#goods(end, stop, "first");
    return goods ? this.#told(match, goods, this.#subject(match.index, match[0]), to, stop) : [];
  }

  #taking(match: RegExpExecArray): Transfer[] {
    const { text } = this.#sentence.working;
    const end = match.index + match[0].length;
    const stop = this.#stop(end);
    const roles = this.#roles(end, stop, match[0]);
    const from = roles.get("from") ?? roles.get("via") ?? roles.get("through") ?? [];
    if (isWithAuxiliary(text, match.index) || /^ by\b/.test(text.slice(end, end + 4))) {
      const goods = this.#before(match.index);
      const giver = from.length > 0 ? from : goods?.owner ? [goods.owner] : [];
      return goods ? this.#told(match, goods, giver, roles.get("by") ?? [], stop) : [];
    }
    const goods = this.#goods(end, stop, "first");
    return goods ? this.#told(match, goods, from, this.#subject(match.index, match[0]), stop) : [];
  }

  #used(match: RegExpExecArray): Transfer[] {
    const end = match.index + match[0].length;
    const stop = this.#stop(end);
    const goods = this.#before(match.index);
    return goods?.owner && OF_WAY_IN.test(goods.name)
      ? this.#told(match, goods, [goods.owner], this.#roles(end, stop, match[0]).get("by") ?? [], stop)
      : [];
  }

  #nouns(
    words: RegExp,
    read: (match: RegExpExecArray, next: Phrase[]) => Pick<Transfer, "predicate" | "from" | "to">,
  ): Transfer[] {
    return this.#sentence.patterns.matches(words).map((match) => {
      const end = match.index + match[0].length;
      return { ...read(match, this.#rowAt(end)), start: match.index, end, reach: end + 1 };
    });
  }

  all(): Transfer[] {
    const { patterns } = this.#sentence;
    const in_ = (match: RegExpExecArray, group: number): Phrase[] =>
      this.#rowAt(match.index + match[0].indexOf(match[group]!));
    const pairs = (row: Phrase[]): Pick<Transfer, "predicate" | "from" | "to"> => ({
      predicate: "shares-with",
      from: row.slice(0, 1),
      to: row.slice(1),
    });
    return [
      ...patterns.matches(GIVING).flatMap((match) => this.#giving(match)),
      ...patterns.matches(TAKING).flatMap((match) => this.#taking(match)),
      ...patterns.matches(USED).flatMap((match) => this.#used(match)),
      ...this.#nouns(PARTNERS_WITH, (match, to) => ({
        predicate: "cooperates-with",
        from: in_(match, 1),
        to,
      })),
      ...this.#nouns(WITH_HELP_OF, (match) => ({
        predicate: "cooperates-with",
        from: this.#helped(match),
        to: in_(match, 1),
      })),
      ...this.#nouns(WITH_WHOM, (match) => ({
        predicate: "cooperates-with",
        from: in_(match, 2),
        to: in_(match, 1),
      })),
      ...this.#nouns(TAKING_BY_OF, (match, to) => ({ predicate: "hijacks", from: in_(match, 1), to })),
      ...this.#nouns(TAKING_OF_BY, (match, from) => ({ predicate: "hijacks", from, to: in_(match, 1) })),
      ...this.#nouns(SAME_FOR, (_, row) => pairs(row)),
      ...this.#nouns(SUPPLIES_ALL, (_, row) => pairs(row)),
    ];
  }
}

/** What passes between groups, by the roles that stand around a verb, and by nouns with both sides after them. */
export const dealings = (trade: Trade): Transfer[] => new Dealings(trade).all();
