import type { Sentence } from "../../draft.ts";
import { type Placed, phrasesIn } from "../../sentence/objects.ts";
import type { Phrase } from "../../sentence/phrase.ts";
import { rowFrom } from "./named-tools.ts";

const isNumbered = ({ form }: Phrase): boolean => form === "vulnerability";
/** "Several vulnerabilities, including", "a flaw in A tracked as", "the weakness exposed by the". */
const TOLD_FIRST =
  /^[^;.]{0,110}?\b(?:vulnerabilit(?:y|ies)|flaws?|exploits?|bugs?|weakness(?:es)?|zero[- ]days?|CVEs?)\b[^;.]{0,70}?(?::|,? including|,? such as|,? namely|(?:tracked|identified|known|designated|catalogued) (?:as|by)|exposed by|described in|\() ?(?:the )?["']?$/i;
const ONE_MORE = /^[^.]{1,220}?[,;] and $/;
/** "Chained A with B". */
const JOINED =
  /^["')]*,? (?:with|alongside|together with|in combination with|followed by|plus) (?:the )?["']?$/;
const WHAT_FOR = /^,? (?:to|in order to|for|against|in|a|an|which|when)\b|^[.]?$/;

/** The vulnerabilities that a verb of exploiting reaches: their row, one more after a clause, or those told of after a word for them. */
export function numberedAfter(
  sentence: Sentence,
  end: number,
  reached: readonly Placed[],
): readonly Placed[] {
  const { working } = sentence;
  const { text } = working;
  const all = phrasesIn(working, end, text.length, isNumbered);
  const first = reached[0] ?? all[0];
  if (!first || (reached.length === 0 && !TOLD_FIRST.test(text.slice(end, first.at)))) return reached;
  const row = rowFrom(sentence, first.at, isNumbered);
  const last = row.at(-1) ?? first;
  const more = all.find(({ at }) => at > last.at);
  const isMore =
    more !== undefined &&
    (JOINED.test(text.slice(last.at + 1, more.at)) ||
      (ONE_MORE.test(text.slice(last.at + 1, more.at)) &&
        WHAT_FOR.test(text.slice(more.at + 1, more.at + 14))));
  return [...new Set([...reached, ...row, ...(isMore ? [more] : [])])];
}

/** "CVE-1, a flaw in A that X had been using": from it to who used it. */
const RELATIVE_CLAUSE =
  /^["')]*(?:,? (?:an?|the) [^;,.]{1,60}?)?(?: \([^()]{1,40}\))?,? (?:that|which) (?:the )?["']?$/;

/** The vulnerability that a relative clause is about, whose subject stands at a place. */
export function frontedFlaw({ working }: Sentence, at: number): readonly Placed[] {
  const last = phrasesIn(working, 0, at, isNumbered).at(-1);
  return last && RELATIVE_CLAUSE.test(working.text.slice(last.at + 1, at)) ? [last] : [];
}
