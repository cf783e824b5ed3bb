import type { Sentence } from "../draft.ts";
import type { Phrase } from "../phrase.ts";
import { PARTNERS_WITH, SAME_FOR, SUPPLIES_ALL, WITH_HELP_OF, WITH_WHOM } from "../tables/dealings.ts";
import type { Roles } from "./roles.ts";
import type { Transfer } from "./second-hand.ts";

type Told = Pick<Transfer, "predicate" | "from" | "to">;

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
  return [
    ...of(PARTNERS_WITH, (match, to) => together(at(match, 1), to)),
    ...of(WITH_HELP_OF, (match) => together(roles.subject(match.index, match[0]), at(match, 1))),
    ...of(WITH_WHOM, (match) => together(at(match, 2), at(match, 1))),
    ...of(SAME_FOR, (_, row) => pairs(row)),
    ...of(SUPPLIES_ALL, (_, row) => pairs(row)),
  ];
}
