import type { Sentence } from "../draft.ts";
import { objectEnd, type Placed, phrasesIn } from "../objects.ts";
import type { Phrase } from "../phrase.ts";

export const isNamedTool = ({ form, name }: Phrase): boolean => form === "software" && name !== null;

const OTHER_NAME = /\b(?:aka|also known as|called|dubbed|named|alias|tracked as) ["'(]*$/i;
/** "A Example-like tool" is not Example. */
const ONLY_LIKE = /^["']?-(?:like|style|type|inspired|related|based|themed)\b/i;

/** What stands after a verb of using, as far as it reaches: neither another's other name nor "A-like" is used. */
export function objectsAfter(
  { working }: Sentence,
  end: number,
  accepts: (phrase: Phrase) => boolean,
): Placed[] {
  const { text } = working;
  return phrasesIn(working, end, objectEnd(text, end), accepts).filter(
    ({ at }) =>
      !OTHER_NAME.test(text.slice(Math.max(0, at - 20), at)) && !ONLY_LIKE.test(text.slice(at + 1, at + 12)),
  );
}

const GOES_ON_WITH_NAMES =
  /^(?: \w+)?["')]*(?:(?:,|:| –| \()| (?=(?:that|which|called|named|dubbed|known|tracked|including|such|namely)\b))[^;.\uE000-\uEFFF]{0,40}?(?:(?:[\uE300-\uE3FF\uEC00-\uECFF] )?(?:\w+ly )?(?:ha(?:s|ve) )?(?:called?|calls|named?|names|naming|dubbed|known as|tracked as|tracks? as|identif(?:y|ied) as|refer(?:s|red)? to as|namely|including|includes?|such as|notably|are|is)|:| –| \()(?: the| both)? ?["'(]*$/;

/** "Two toolsets that we call A and B", "several families – among others: A, B": those named after a word for them. */
export function namedAfter(sentence: Sentence, end: number): readonly Placed[] {
  const { working, series } = sentence;
  const { text } = working;
  const kind = phrasesIn(
    working,
    end,
    objectEnd(text, end),
    ({ form, name, start, end: last }) =>
      form === "software" && (name === null || name.start < start || name.end > last),
  ).at(-1);
  const next =
    kind &&
    series.find(({ start, members }) => start > kind.at && members.some(({ phrase }) => isNamedTool(phrase)));
  return kind && next && GOES_ON_WITH_NAMES.test(text.slice(kind.at + 1, next.start))
    ? next.members.filter(({ phrase }) => isNamedTool(phrase))
    : [];
}

/** "A, which X deployed", "a backdoor that X relies on": what stands right before the relative clause. */
export function fronted({ working, series }: Sentence, at: number): readonly Placed[] {
  const { text } = working;
  const one = series.findLast(({ end }) => end < at);
  const gap = one ? text.slice(one.end, at) : "";
  if (!one || !RELATIVE_CLAUSE.test(gap)) return [];
  return one.members.filter(({ phrase }) => phrase.form === "software" && phrase.name !== null);
}
const RELATIVE_CLAUSE =
  /^["')]*,? (?:that|which)(?: [\uE300-\uE3FF](?: \w+){0,3})? (?:the |operators of )?["']?$/;

/** "A and B used by X": the row right before the bare participle; "Z, a backdoor used by X" is of that backdoor. */
export function besideOnly(
  { text, phrases }: Sentence["working"],
  start: number,
  objects: readonly Placed[],
): readonly Placed[] {
  const last = objects.at(-1);
  if (!last || start - last.at > 14) return [];
  const isOther = phrases.some(
    ({ form, start: at, name }) => form === "software" && name === null && at > last.phrase.end,
  );
  if (isOther && /[\uED00-\uEDFF]/.test(text.slice(last.at + 1, start))) return [];
  const row = [last];
  for (const one of objects.slice(0, -1).reverse()) {
    if (!/^["')]*(?:,|,? and|,? or|\/) ?(?:the |a |an )?["'(]*$/.test(text.slice(one.at + 1, row[0]!.at)))
      break;
    row.unshift(one);
  }
  return row;
}
