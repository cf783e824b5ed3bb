import type { Draft, Sentence } from "../../draft.ts";
import { isOwnName, type Phrase } from "../../sentence/phrase.ts";
import { phraseAt } from "../../sentence/working-text.ts";
import { isMalware, kinDrafts, kinFrom, malwareAt, toldOf } from "./kin-sides.ts";
import {
  BASED_ON_IT,
  IS_KIN_WORD,
  IS_NAMED_KIND,
  KIND,
  KIND_CALLED,
  NAMED_KIND,
  OF_KIND,
  SAYS_IT_IS,
  STANDS_BESIDE,
} from "./tables/kinship.ts";

/** "A new Y variant", "a Y-based botnet": not Y itself, but something of its kind. */
export const isOfKind = (phrase: Phrase): boolean =>
  isOwnName(phrase) &&
  ((NAMED_KIND.test(phrase.head) &&
    /^(?:an?|another|(?:the )?new|yet|both|all|two|three|several|many)\b/i.test(phrase.text)) ||
    BASED_ON_IT.test(phrase.text.slice(phrase.name!.end - phrase.start)));

const BEFORE = 110;
const ARTICLE = /^(?:an?|the|another|one|yet) /i;

/** Who is named right after a phrase: one, or a row. */
function namedAt({ series, working }: Sentence, end: number, kind: Phrase): Phrase[] {
  const row = malwareAt(series, end).filter((one) => one !== kind);
  const next = phraseAt(working, end);
  return row.length > 0 ? row : next && isMalware(next) ? [next] : [];
}

/** "A variant of Y", "a Y variant": what the phrase stands for, or is called, is akin to Y. */
export function kinds(sentence: Sentence): Draft[] {
  const { working, series, patterns } = sentence;
  const ends = (match: RegExpExecArray): (Phrase | null)[] =>
    [match.index, match.index + match[0].length].map((at) => phraseAt(working, at));
  return [
    ...patterns.matches(OF_KIND).flatMap((match) => {
      const kind = phraseAt(working, match.index);
      if (kind?.form !== "software" || !KIND.test(kind.head) || isOwnName(kind)) return [];
      if (/ as $/.test(match[0]) && !/\bsame\b/i.test(kind.text)) return [];
      const end = match.index + match[0].length;
      const others = kinFrom(sentence, end, false);
      if (!others) return [];
      const left = working.text.slice(Math.max(0, match.index - BEFORE), match.index);
      const beside = STANDS_BESIDE.exec(`${left}a `);
      const isSaid = SAYS_IT_IS.test(left);
      const told = isSaid && kind.plural ? toldOf(sentence, match.index) : [];
      const child =
        told.length > 0
          ? told
          : isMalware(kind)
            ? [kind]
            : isSaid || beside || (/[,(–] $/.test(left) && ARTICLE.test(kind.text))
              ? toldOf(sentence, match.index)
              : [];
      return kinDrafts(child, others.row, { start: match.index, end }, others.end);
    }),
    ...patterns.matches(IS_NAMED_KIND).flatMap((match) => {
      const [child, kind] = ends(match);
      const end = match.index + match[0].length;
      if (!child || !kind || !isMalware(child) || !isMalware(kind) || !isOfKind(kind) || isOfKind(child))
        return [];
      const row = malwareAt(series, match.index);
      return kinDrafts(
        kind.plural && row.length > 0 ? row : [child],
        [kind],
        { start: match.index + 1, end },
        end + 1,
      );
    }),
    ...patterns.matches(IS_KIN_WORD).flatMap((match) => {
      const at = match.index + match[0].lastIndexOf(match[2]!);
      const [child, kind] = [phraseAt(working, match.index), phraseAt(working, at)];
      const end = match.index + match[0].length;
      return child && kind && isMalware(child) && isMalware(kind)
        ? kinDrafts([child], [kind], { start: match.index + 1, end }, end)
        : [];
    }),
    ...patterns.matches(KIND_CALLED).flatMap((match) => {
      const kind = phraseAt(working, match.index);
      const end = match.index + match[0].length;
      return kind && isMalware(kind) && isOfKind(kind)
        ? kinDrafts(namedAt(sentence, end, kind), [kind], { start: match.index + 1, end }, end + 1)
        : [];
    }),
  ];
}
