import type { Sentence } from "../../draft.ts";
import { isOwnName, type Phrase } from "../../sentence/phrase.ts";
import { isPair } from "../relations/relation-ends.ts";
import type { Roles } from "./roles.ts";
import type { Transfer } from "./second-hand.ts";
import {
  IN_COMMON,
  PARTNERS_WITH,
  SAME_FOR,
  SUPPLIES_ALL,
  UNAWARE,
  WITH_HELP_OF,
  WITH_WHOM,
} from "./tables/dealings.ts";

type Told = Pick<Transfer, "predicate" | "from" | "to">;

const isNamed = (phrase: Phrase): boolean => phrase.form === "actor" && isOwnName(phrase);
const nameOf = ({ name }: Phrase): string => name!.text.toLowerCase();

/** The two that a sentence names before its words on them, or those it points back at; more or fewer are no two. */
function twoBefore(
  { series, working }: Sentence,
  match: RegExpExecArray,
): Pick<Transfer, "from" | "to"> | null {
  const before = series
    .flatMap(({ members }) => members)
    .filter(({ at }) => at < match.index)
    .map(({ phrase }) => phrase);
  const named = before.filter(isNamed);
  const apart = named.filter((one, at) => named.findIndex((other) => nameOf(other) === nameOf(one)) === at);
  if (apart.length === 2) return { from: apart.slice(0, 1), to: apart.slice(1) };
  const pair = before.find((phrase) => isPair(phrase) && phrase.reference === "back");
  const isNear = working.text.slice(0, match.index).length < 120;
  return apart.length === 0 && pair && isNear ? { from: [pair], to: ["implied"] } : null;
}

/** Nouns that have both sides beside them: "the partnership X has with Y", "with X's help, Y", "servers used by X and Y". */
export function sideBySide(sentence: Sentence, roles: Roles): Transfer[] {
  const of = (words: RegExp, read: (match: RegExpExecArray, next: Phrase[]) => Told): Transfer[] =>
    sentence.patterns.matches(words).map((match) => {
      const end = match.index + match[0].length;
      return { ...read(match, roles.at(end)), start: match.index, end, reach: end + 1 };
    });
  const at = (match: RegExpExecArray, group: number): Phrase[] =>
    roles.at(match.index + match[0].indexOf(match[group]!));
  const together = (from: Phrase[], to: Phrase[]): Told => ({ predicate: "cooperates-with", from, to });
  const pairs = (row: Phrase[]): Told => ({
    predicate: "shares-with",
    from: row.slice(0, 1),
    to: row.slice(1),
  });
  const ofTwo = (words: RegExp, told: Pick<Transfer, "predicate" | "negation">): Transfer[] =>
    sentence.patterns.matches(words).flatMap((match) => {
      const two = twoBefore(sentence, match);
      const end = match.index + match[0].length;
      return two ? [{ ...told, ...two, start: match.index, end, reach: end }] : [];
    });
  return [
    ...ofTwo(UNAWARE, { predicate: "cooperates-with", negation: "flat" }),
    ...ofTwo(IN_COMMON, { predicate: "shares-with" }),
    ...of(PARTNERS_WITH, (match, to) => together(at(match, 1), to)),
    ...of(WITH_HELP_OF, (match) => together(roles.subject(match.index, match[0]), at(match, 1))),
    ...of(WITH_WHOM, (match) => together(at(match, 2), at(match, 1))),
    ...of(SAME_FOR, (_, row) => pairs(row)),
    ...of(SUPPLIES_ALL, (_, row) => pairs(row)),
  ];
}
