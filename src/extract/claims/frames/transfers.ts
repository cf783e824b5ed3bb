import type { Predicate } from "../../../model/vocabulary/predicates.ts";
import { type Draft, type End, isPhrase, type Sentence } from "../draft.ts";
import type { Parties } from "../parties.ts";
import type { Phrase } from "../phrase.ts";
import { isPassive, phrasesOf, type Series, seriesAt, subjectBefore } from "../syntax.ts";
import {
  ANY_GOODS,
  BY_ONE,
  ENDS_UP,
  ENTERS_THROUGH,
  GIVEN_BARE,
  GIVES_HELD,
  GIVES_IT,
  GIVES_ONE,
  GIVES_TO,
  IS_GIVEN,
  PAVES,
  RELIES_FOR,
  SERVES_AS,
  TAKES_FROM,
  TAKES_HELD,
  TO_ONE,
  TRANSFER_NOUN,
} from "../tables/transfers.ts";
import { phraseAt } from "../working-text.ts";
import { dealings } from "./dealings.ts";
import { isGoods, OF_MEANS, OF_WAY_IN, predicateOf } from "./goods.ts";
import { areSides, isEnd, isNobody, isOfKind, isPair } from "./relation-ends.ts";
import { namelyAfter, OF_WRITING } from "./relation-places.ts";
import { secondHand, type Transfer } from "./second-hand.ts";

/** A name that a crew and its malware may share. */
const isCrew = (phrase: Phrase): boolean => phrase.name?.type === "malware" && isEnd(phrase, "named");

/** A group by name, one pointed at, or another one that has no name: not a mere "hackers". */
const isParty = (phrase: Phrase): boolean =>
  (phrase.form === "actor" || isCrew(phrase)) &&
  !phrase.owning &&
  (phrase.name !== null || isOfKind(phrase) || !(/^(?:it|them)$/i.test(phrase.text) || isNobody(phrase)));

/** Reads the transfers of one sentence, given with its groups in place of what they have. */
class Transfers {
  readonly #sentence: Sentence;
  readonly #heldOf: Parties["heldOf"];

  constructor({ sentence, heldOf }: Pick<Parties, "sentence" | "heldOf">) {
    this.#sentence = sentence;
    this.#heldOf = heldOf;
  }

  /** The groups of the row that holds a place. */
  #at(place: number): Phrase[] {
    const row = seriesAt(this.#sentence.series, place);
    return this.#of(row ? (namelyAfter(this.#sentence, row) ?? row) : null);
  }

  #of(row: Series | null): Phrase[] {
    return phrasesOf(row, isParty);
  }

  #subject(start: number, isGerund: boolean): Phrase[] {
    const { working, series } = this.#sentence;
    const accepts = (phrase: Phrase): boolean => isParty(phrase) || IT.test(phrase.text);
    const row = subjectBefore(working, series, start, { accepts, gerund: isGerund });
    // What is in somebody's dump was not given by them.
    return row && OF_WRITING.test(working.text.slice(row.end, row.end + 16)) ? [] : phrasesOf(row, accepts);
  }

  #isPassive(match: RegExpExecArray): boolean {
    const { text } = this.#sentence.working;
    const word = /^[\w-]+/.exec(match[0])?.[0] ?? "";
    return isPassive(text, match.index, word);
  }

  /** "X gives …": the one who acts before the words, the others after. */
  #active(
    match: RegExpExecArray,
    others: readonly Phrase[],
    goods: string | Predicate,
    reversed = false,
  ): Transfer[] {
    if (this.#isPassive(match) || others.length === 0) return [];
    const doers = this.#subject(match.index, /^\w+ing\b/i.test(match[0]));
    const end = match.index + match[0].length;
    const predicate =
      goods === "hands-off-to" || goods === "shares-with"
        ? goods
        : predicateOf(goods, match[0], this.#sentence.working.text.slice(end, end + 40));
    const [from, to] = reversed ? [others, doers] : [doers, others];
    const verb = match.index + (/^[\w-]+/.exec(match[0])?.[0].length ?? 1);
    return [{ predicate, from, to, start: match.index, end: verb, reach: end + 1 }];
  }

  /** What is given stands first; who gives and who gets come after, in either order. */
  #passive(match: RegExpExecArray): Transfer[] {
    const { text } = this.#sentence.working;
    const end = match.index + match[0].length;
    const rest = text.slice(end);
    const one = phraseAt(this.#sentence.working, match.index);
    const own = one?.form === "actor" ? this.#heldOf(one) : null;
    const goods = one?.form === "actor" ? own : match[1]!;
    if (goods === null) return [];
    const by = BY_ONE.exec(rest);
    const to = TO_ONE.exec(rest);
    const receivers = to ? this.#at(end + to[0].length - 1) : [];
    const givers = by ? this.#at(end + by[0].length - 1) : own !== null ? [one!] : [];
    const reach = end + Math.max(by?.[0].length ?? 0, to?.[0].length ?? 0);
    return [{ predicate: predicateOf(goods), from: givers, to: receivers, start: end - 1, end, reach }];
  }

  /** Every transfer that the sentence tells of. */
  all(): Transfer[] {
    const { patterns, working } = this.#sentence;
    const next = (match: RegExpExecArray): Phrase[] => this.#at(match.index + match[0].length);
    const at = (match: RegExpExecArray, letter: string): Phrase[] =>
      this.#at(match.index + match[0].indexOf(letter));
    const of = (pattern: RegExp, read: (match: RegExpExecArray) => Transfer[]): Transfer[] =>
      patterns.matches(pattern).flatMap(read);
    return [
      ...of(GIVES_TO, (match) =>
        // "Share access to a tool" has no receiver.
        this.#active(
          match,
          next(match).filter((one) => isActor(one) || !/^shar/i.test(match[0])),
          // Whoever delivers malware for another does the first part of the work.
          /^(?:deliver|distribut).* for /i.test(match[0]) ? "hands-off-to" : match[1]!,
        ),
      ),
      ...of(GIVES_ONE, (match) => this.#active(match, at(match, match[1]!), match[2]!)),
      ...of(GIVES_HELD, (match) => {
        const given = phraseAt(working, match.index + match[0].indexOf(match[1]!));
        const goods = given && this.#heldOf(given);
        return given && isGoods(goods) ? this.#active(match, [given], goods) : [];
      }),
      ...of(GIVES_IT, (match) => {
        const it = phraseAt(working, match.index + match[0].indexOf(match[1]!));
        const goods = patterns.matches(ANY_GOODS).findLast(({ index }) => index < match.index)?.[1];
        return goods && /^(?:it|them|these|this|those)$/i.test(it?.text ?? "")
          ? this.#active(match, next(match), goods)
          : [];
      }),
      ...of(IS_GIVEN, (match) => this.#passive(match)),
      ...of(GIVEN_BARE, (match) => this.#passive(match)),
      ...of(TAKES_FROM, (match) => this.#active(match, next(match), match[1]!, true)),
      ...of(ENTERS_THROUGH, (match) => this.#active(match, next(match), match[1]!, true)),
      ...of(TAKES_HELD, (match) => {
        const taken = phraseAt(working, match.index + match[0].length);
        const goods = taken && this.#heldOf(taken);
        if (!isGoods(goods) || (match[1] === undefined && !OF_WAY_IN.test(goods))) return [];
        return this.#active(match, next(match), goods, true);
      }),
      ...of(RELIES_FOR, (match) => {
        const [giver] = at(match, match[1]!);
        // Whoever uses a group's tools to get in relies on nobody.
        const isTool = OF_MEANS.test((giver && this.#heldOf(giver)) ?? "");
        return giver === undefined || isTool ? [] : this.#active(match, [giver], match[2]!, true);
      }),
      ...of(SERVES_AS, (match) => {
        const role = phraseAt(working, match.index + match[0].indexOf(match[1]!))?.text ?? match[1]!;
        if (
          !/\b(?:providers?|suppliers?|brokers?|quartermasters?|vendors?|sellers?|access (?:team|crew|group|arm))$/i.test(
            role,
          )
        )
          return [];
        return this.#active(match, next(match), /access|broker/i.test(role) ? "hands-off-to" : "shares-with");
      }),
      ...of(PAVES, (match) => this.#active(match, next(match), "hands-off-to")),
      ...of(ENDS_UP, (match) => {
        const from = at(match, match[1]!);
        const goods = from[0] && this.#heldOf(from[0]);
        const end = match.index + match[0].length;
        return isGoods(goods ?? null)
          ? [
              {
                predicate: predicateOf(goods ?? ""),
                from,
                to: next(match),
                start: match.index + 1,
                end,
                reach: end + 1,
              },
            ]
          : [];
      }),
      ...of(TRANSFER_NOUN, (match) => {
        const end = match.index + match[0].length;
        const row = next(match);
        const [one] = row;
        const isTwo = one !== undefined && row.length === 1 && isPair(one) && one.reference === "back";
        const giver = match[3] ? at(match, match[3]) : row.slice(0, 1);
        const taker: readonly End[] = match[3] ? row : isTwo ? ["implied"] : row.slice(1);
        const goods =
          match[2] ?? (match[1] ? "access" : /sharing|exchange|trade/i.test(match[0]) ? "tools" : null);
        if (goods === null) return [];
        return [
          {
            predicate: predicateOf(goods),
            from: giver,
            to: taker,
            start: match.index,
            end: match.index + 4,
            reach: end + 1,
          },
        ];
      }),
    ];
  }
}

/** What passes from one group to another: access that is handed on, tools and servers that are shared. */
export function transfers(parties: Pick<Parties, "sentence" | "heldOf">): Draft[] {
  const trade = { ...parties, isParty, predicateOf };
  const told = [...new Transfers(parties).all(), ...secondHand(trade), ...dealings(trade)];
  return told.flatMap(({ predicate, from, to, start, end, reach }) =>
    from.flatMap((subject) =>
      to
        .filter((object) => areTwo(subject, object))
        .map((object) => ({
          predicate,
          subject,
          object,
          trigger: { start, end },
          reach,
        })),
    ),
  );
}

const nameOf = (end: End): Phrase["name"] => (isPhrase(end) ? end.name : null);

const isActor = (end: End): boolean => isPhrase(end) && end.form === "actor";

const IT = /^it$/i;
/** "It sold access to another team": the one the text speaks of. */
const isBack = (end: End): boolean => isPhrase(end) && end.reference === "back" && end.form === "actor";

/** "Chinese groups", "the group behind this campaign": sides that have no name. */
const haveSides = (a: End, b: End): boolean => isPhrase(a) && isPhrase(b) && areSides(a, b);

/** Two that are not one, and of whom one at least has a name. */
const areTwo = (a: End, b: End): boolean =>
  a !== b &&
  (isActor(a) || isActor(b)) &&
  (a === "implied" ||
    isBack(a) ||
    b === "implied" ||
    haveSides(a, b) ||
    ((nameOf(a) !== null || nameOf(b) !== null) && nameOf(a)?.link[0] !== nameOf(b)?.link[0]));
