import type { Interval } from "../../model/interval.ts";
import type { Draft, Sentence } from "./draft.ts";
import { phraseAt } from "./sentence/working-text.ts";

/** Words that date the finding or the telling, not the event. */
const TELLING_BEFORE =
  /\b(?:publish\w*|report(?:s|ed|ing)?|releas\w+|discover\w*|disclos\w+|detected|documented|spotted|uncover\w+|unveil\w+|reveal\w+|named|dubbed|blog(?:ged)?|wrote|written|posted|announc\w+|presented|track(?:ed|ing)|indict\w+|analy[sz]ed|updated?|first (?:seen|noted|reported|observed)|arrested|said|described|identified|known since|patched|fixed|whitepaper|as of)(?: \w+){0,6}? (?:in|on|since|during|at|from|of|by)? ?(?:the )?["(]?$/i;
const TELLING_AFTER =
  /^,? (?:we|our|I|[\uE300-\uE3FF\uEA00-\uEAFF](?: \w+)?|researchers|the \w+|\w+)(?: (?:have|has|had|first|also|then|recently))* (?:publish\w*|report(?:ed|s)|releas\w+|discover\w*|disclos\w+|detected|documented|spotted|uncover\w+|unveil\w+|reveal\w+|became aware|announced|posted|wrote|presented|described|indicted|identified|report)\b/i;
const SAME_TIME = /\b(?:during|in|over|at) (?:the|that) same (?:time(?: period)?|period|month|year)\b/i;

const isInterval = (value: unknown): value is Interval =>
  typeof value === "object" && value !== null && "precision" in value;

/** Reads when the things of a sentence happened; the last dated sentence stands for "during the same period". */
export class Times {
  #last: Interval | null = null;

  /** The event time of a claim: the nearest date of the sentence that dates no finding and no report. */
  of({ working }: Sentence, { trigger }: Draft): Interval | null {
    const { text } = working;
    if (SAME_TIME.test(text)) return this.#last;
    let best: Interval | null = null;
    let nearest = Number.POSITIVE_INFINITY;
    for (let at = 0; at < text.length; at += 1) {
      const phrase = phraseAt(working, at);
      const value = phrase?.form === "date" ? phrase.name?.value : null;
      if (!isInterval(value)) continue;
      if (TELLING_BEFORE.test(text.slice(Math.max(0, at - 70), at))) continue;
      if (TELLING_AFTER.test(text.slice(at + 1, at + 90))) continue;
      const distance = at < trigger.start ? trigger.start - at : at - trigger.end;
      if (distance < nearest) {
        nearest = distance;
        best = value;
      }
    }
    if (best) this.#last = best;
    return best;
  }
}
