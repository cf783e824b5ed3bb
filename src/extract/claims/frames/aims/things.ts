import type { Sentence, Words } from "../../draft.ts";
import { spanOf } from "../../sentence/working-text.ts";

const LONGEST_WORDS = 120;

/** The words from one place of the working text to another, without what frames them. */
export function words({ working }: Sentence, from: number, to: number): Words | null {
  let start = from;
  let end = Math.min(to, from + LONGEST_WORDS);
  const { text } = working;
  while (end < to && end > from && /\w/.test(text[end] ?? "") && /\w/.test(text[end - 1] ?? "")) end -= 1;
  while (start < end && /[\s"'(,]/.test(text[start]!)) start += 1;
  while (end > start && /[\s"'),.;:]/.test(text[end - 1]!)) end -= 1;
  const isLittle = end - start < 3 && !/[\uE000-\uEFFF]/.test(text.slice(start, end));
  return isLittle ? null : { words: spanOf(working, start, end), type: "text" };
}

export const writtenOf = ({ text }: Sentence, { words: { start, end } }: Words): string =>
  text.slice(start, end);

const THING_END =
  /; |: |,["']? (?:said|says|told|added|according)\b|,["']? [\uE300-\uE3FF\uEA00-\uEAFF](?:, [^,;]{2,60},)? (?:said|says|told|added|reported|warned|noted|believes?|wrote)\b|\. | – |, (?:which|who|but|while|and (?:to|then)|using|with|as|including|such)|\b(?:using|via|through|from|by|because|while|which|who|that|before|after|when|since|in order|on behalf of|at regular|with targets|is|are|was|were|has been|have been|and (?:to|then|also|send\w*|upload\w*|transmit\w*|exfiltrat\w*)|to (?!the))\b|\bto (?=[\uE000-\uEFFF])|https?:|\b(?:in|at|of) (?=[\uE400-\uE4FF])/;

/** "Steals and publishes files": the second verb is no part of the things. */
const SECOND_VERB =
  /^ (?:and|or|and then|then|,) (?:\w+ly )?(?:leak|publish|releas|exfiltrat|steal|stole|sell|sold|upload|send|sent|encrypt|delet|collect|gather|harvest|post|expos|dump|copy|copi|transfer|extract|monitor|record|brows|download)\w* (?=\S)/;
/** "Stolen data": how it was come by. */
const STOLEN =
  /^ (?:the |its |their )?(?:stolen|exfiltrated|harvested|collected|leaked|obtained|along with) /;

/** "Documents, credentials and mail": each thing sought, as written. */
export function thingsAfter(sentence: Sentence, after: number, before = Number.POSITIVE_INFINITY): Words[] {
  const { text } = sentence.working;
  const second = after + (SECOND_VERB.exec(text.slice(after, after + 60))?.[0].length ?? 1) - 1;
  const from = second + (STOLEN.exec(text.slice(second, second + 30))?.[0].length ?? 1) - 1;
  const rest = text.slice(from);
  const stop = THING_END.exec(rest);
  const end = Math.min(before, from + (stop ? stop.index : rest.length));
  const parts: Words[] = [];
  let at = from;
  for (const gap of text.slice(from, end).matchAll(/,? and |, or | or |, /g)) {
    const part = words(sentence, at, from + gap.index);
    if (part) parts.push(part);
    at = from + gap.index + gap[0].length;
  }
  const last = words(sentence, at, end);
  if (last) parts.push(last);
  return parts.slice(0, 8);
}
