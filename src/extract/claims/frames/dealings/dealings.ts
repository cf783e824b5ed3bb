import type { End, Sentence } from "../../draft.ts";
import type { Phrase } from "../../sentence/phrase.ts";
import { clauseEnd, isWithAuxiliary } from "../../sentence/syntax.ts";
import { phraseAt } from "../../sentence/working-text.ts";
import { isPair } from "../relations/relation-ends.ts";
import { OF_WAY_IN } from "./goods.ts";
import type { Roles } from "./roles.ts";
import type { Trade, Transfer } from "./second-hand.ts";
import {
  AFTER_ONE,
  DATIVE_GAP,
  DEALER,
  ENTERING,
  FOR_ONE,
  GIVER_BY,
  GIVING,
  LEAKED,
  MOVED,
  PASSING,
  RELATIVE,
  RELIES,
  SERVES_AS,
  TAKES,
  TAKING,
  USED,
} from "./tables/dealings.ts";
import { type Goods, ThingsPassed } from "./things-passed.ts";

const WITH_GOODS = /^["')]* (?:with |(?:[\w-]+ ){0,3}(?:access|tools|malware|credentials|code)\b)/i;
const EACH_OTHER =
  /(?<!\b(?:oblivious|unknown|known|linked|related|similar|unrelated) )\b(?:to|with|between) (?:each other|one another)\b/i;

/** Reads the verbs of giving, taking and using of one sentence: who stands in which role is told by its place. */
class Dealings {
  readonly #trade: Trade;
  readonly #sentence: Sentence;
  readonly #roles: Roles;
  readonly #things: ThingsPassed;

  constructor(trade: Trade, roles: Roles) {
    this.#trade = trade;
    this.#sentence = trade.sentence;
    this.#roles = roles;
    this.#things = new ThingsPassed(trade, roles);
  }

  #subject(at: number, word: string): Phrase[] {
    return this.#roles.subject(at, word).filter(this.#things.isWho);
  }

  /** "Y uses tools that X gave": who acts upon what is given. */
  #user(at: number, word: string): Phrase[] {
    return this.#roles
      .subject(at, word, (phrase) => phrase.form === "actor" && this.#trade.isParty(phrase))
      .filter(this.#things.isWho);
  }

  /** "After X had broken in, access was sold": whoever did that. */
  #earlier(at: number): Phrase[] {
    const before = AFTER_ONE.exec(this.#sentence.working.text.slice(0, at));
    return before ? this.#roles.at(before[0].indexOf(before[1]!)) : [];
  }

  #told(
    match: RegExpExecArray,
    goods: Goods,
    from: readonly Phrase[],
    to: readonly End[],
    reach: number,
  ): Transfer[] {
    const { text } = this.#sentence.working;
    if (
      from.length === 0 ||
      to.length === 0 ||
      LEAKED.test(text.slice(Math.max(0, goods.start - 40), goods.end))
    )
      return [];
    const end = match.index + match[0].length;
    const predicate = this.#trade.predicateOf(
      goods.name,
      `${match[0]} ${text.slice(goods.start, goods.end)}`,
      text.slice(goods.end, goods.end + 40),
    );
    return [{ predicate, from, to, start: match.index, end, reach }];
  }

  /** "Gave Y access": who gets stands right behind the verb. */
  #dative(end: number, stop: number): Phrase[] {
    const { text } = this.#sentence.working;
    const found = this.#roles.object(end, stop).filter(this.#things.isWho);
    const at = found[0] ? this.#roles.placeOf(found[0], end) : -1;
    // "Sold A to Y": a thing by name.
    const isThing = found[0]?.form === "software" && !WITH_GOODS.test(text.slice(at + 1, stop));
    return at >= 0 && !isThing && DATIVE_GAP.test(text.slice(end, at)) ? found : [];
  }

  /** "X and Y hand victims to each other". */
  #mutual(match: RegExpExecArray, end: number, stop: number): Transfer[] {
    const row = this.#subject(match.index, match[0]);
    const goods = this.#things.in(end, stop, "first");
    return goods ? this.#told(match, goods, row.slice(0, 1), row.slice(1), stop) : [];
  }

  #giving(match: RegExpExecArray): Transfer[] {
    const { text } = this.#sentence.working;
    const [start, end] = [match.index, match.index + match[0].length];
    const stop = this.#roles.stop(end);
    const beside = this.#things.beside(end, stop, match[0]);
    const isShared = /^shar/i.test(match[0]);
    const to =
      beside.get("to") ??
      beside.get("at the disposal of") ??
      beside.get("at the service of") ??
      (isShared ? beside.get("with") : FOR_ONE.test(match[0]) ? beside.get("for") : null) ??
      [];
    if (to.length === 0 && EACH_OTHER.test(text.slice(end, stop))) return this.#mutual(match, end, stop);
    const relative = RELATIVE.exec(text.slice(Math.max(0, start - 90), start));
    if (relative && !/ing$/i.test(match[0])) {
      const at = start - (relative[0].length - relative[0].lastIndexOf(relative[2]!));
      const goods = { name: relative[1]!, owner: null, start: at, end: at };
      const first = start - relative[0].length;
      const takers = to.length > 0 ? to : (beside.get("with") ?? this.#user(first, relative[1]!));
      return this.#told(match, goods, this.#roles.at(at), takers, stop);
    }
    const isPassive = isWithAuxiliary(text, start);
    const before = /(?:ed|t|d|n)$/i.test(match[0]) ? this.#things.before(start) : null;
    if (before && (isPassive || beside.has("by"))) {
      const owners = before.owner ? [before.owner] : (beside.get("from") ?? this.#earlier(start));
      const takers = to.length > 0 || isPassive ? to : this.#user(before.start, before.name);
      return this.#told(match, before, beside.get("by") ?? owners, takers, stop);
    }
    const goods = this.#things.in(end, stop, "first");
    if (isPassive) {
      const from = beside.get("by") ?? beside.get("from") ?? (goods?.owner ? [goods.owner] : []);
      return goods ? this.#told(match, goods, from, this.#subject(start, match[0]), stop) : [];
    }
    const dative = isShared ? [] : this.#dative(end, stop);
    const what =
      goods ?? (dative.length > 0 ? this.#things.supplied(match) : this.#things.spokenOf(start, end, stop));
    const takers = dative.length > 0 ? dative : to;
    return what && takers.length > 0
      ? this.#told(match, what, this.#subject(start, match[0]), takers, stop)
      : [];
  }

  #taking(match: RegExpExecArray): Transfer[] {
    const { text } = this.#sentence.working;
    const end = match.index + match[0].length;
    const stop = this.#roles.stop(end);
    const beside = this.#things.beside(end, stop, match[0]);
    const isEntering = !TAKES.test(match[0]);
    const relied = RELIES.test(match[0]) ? this.#dative(end, stop) : [];
    const reach = relied.length > 0 ? clauseEnd(text, end) : stop;
    const from =
      (relied.length > 0 ? relied : null) ??
      beside.get("from") ??
      GIVER_BY.map((word) => beside.get(word)).find((found) => found !== undefined) ??
      [];
    const giverOf = (goods: Goods | null): readonly Phrase[] => {
      const owner = goods?.owner ?? (goods && this.#things.owner(goods.end, stop));
      return from.length > 0 || !owner ? from : [owner];
    };
    const isFit = (goods: Goods | null): goods is Goods =>
      goods !== null && (!isEntering || OF_WAY_IN.test(goods.name));
    if (isWithAuxiliary(text, match.index) || /^ by\b/.test(text.slice(end, end + 4))) {
      const goods = this.#things.before(match.index);
      return isFit(goods) ? this.#told(match, goods, giverOf(goods), beside.get("by") ?? [], stop) : [];
    }
    const goods = this.#things.in(end, reach, "first");
    return isFit(goods)
      ? this.#told(match, goods, giverOf(goods), this.#subject(match.index, match[0]), stop)
      : [];
  }

  #used(match: RegExpExecArray): Transfer[] {
    const end = match.index + match[0].length;
    const stop = this.#roles.stop(end);
    const goods = this.#things.before(match.index);
    return goods?.owner && OF_WAY_IN.test(goods.name)
      ? this.#told(
          match,
          goods,
          [goods.owner],
          this.#things.beside(end, stop, match[0]).get("by") ?? [],
          stop,
        )
      : [];
  }

  /** "X acts as a broker for Y". */
  #serving(match: RegExpExecArray): Transfer[] {
    const end = match.index + match[0].length;
    const role =
      phraseAt(this.#sentence.working, match.index + match[0].indexOf(match[1]!))?.text ?? match[1]!;
    if (!DEALER.test(role)) return [];
    const goods = { name: /access|broker/i.test(role) ? "access" : "tools", owner: null, start: end, end };
    return this.#told(match, goods, this.#subject(match.index, match[0]), this.#roles.at(end), end + 1);
  }

  /** "Credentials went from X to Y", "X's access ended up in the hands of Y", "the hand-over of servers by X to Y". */
  #passing(match: RegExpExecArray, goods: Goods | null): Transfer[] {
    const end = match.index + match[0].length;
    const stop = this.#roles.stop(end);
    const beside = this.#things.beside(end, stop, match[0]);
    const between = beside.get("between") ?? beside.get("among");
    if (between && goods) {
      const [one, ...others] = between;
      const isTwo = others.length === 0 && isPair(one!) && one!.reference === "back";
      return this.#told(match, goods, [one!], isTwo ? ["implied"] : others, stop);
    }
    const from = beside.get("from") ?? beside.get("by") ?? (goods?.owner ? [goods.owner] : []);
    const to = ["to", "with", "in the hands of", "into the hands of", "in the possession of", "at"]
      .map((word) => beside.get(word))
      .find((found) => found !== undefined && found !== from);
    return goods && to ? this.#told(match, goods, from, to, stop) : [];
  }

  all(): Transfer[] {
    const { patterns } = this.#sentence;
    return [
      ...patterns.matches(GIVING).flatMap((match) => this.#giving(match)),
      ...patterns.matches(TAKING).flatMap((match) => this.#taking(match)),
      ...patterns.matches(ENTERING).flatMap((match) => this.#taking(match)),
      ...patterns.matches(USED).flatMap((match) => this.#used(match)),
      ...patterns.matches(SERVES_AS).flatMap((match) => this.#serving(match)),
      ...patterns.matches(MOVED).flatMap((match) => this.#passing(match, this.#things.before(match.index))),
      ...patterns.matches(PASSING).flatMap((match) => {
        const end = match.index + match[0].length;
        return this.#passing(
          match,
          this.#things.in(end, this.#roles.stop(end), "first") ?? barely(match[0], end),
        );
      }),
    ];
  }
}

/** What a hand-over is of, where nothing says so. */
const barely = (word: string, at: number): Goods | null =>
  /^hand/i.test(word) ? { name: "access", owner: null, start: at, end: at } : null;

/** What passes between groups, by the roles that stand around a verb or a noun of passing. */
export const dealings = (trade: Trade, roles: Roles): Transfer[] => new Dealings(trade, roles).all();
