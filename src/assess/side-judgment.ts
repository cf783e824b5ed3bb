import { byCodeUnit, contentId } from "../model/ids.ts";
import type { Judgment } from "../model/judgment.ts";
import { CHANNEL_IDS, EVENT_CHANNELS } from "../model/vocabulary/channels.ts";
import { CONFIDENCES } from "../model/vocabulary/icd203.ts";
import { type Level, STATUS_WORDS, STATUSES } from "../model/vocabulary/levels.ts";
import type { PairResult } from "./pair-input.ts";
import { counted, listed } from "./prose.ts";
import { excessWords } from "./summaries.ts";

/** Is nothing on record for the pair? */
export const nothingOn = (result: PairResult): boolean => result.pair.flags.includes("insufficient-data");

/** Both names, in an order that does not depend on the sides. */
export function pairWords({ pair: { a, b } }: PairResult): string {
  return listed([a.name, b.name].sort(byCodeUnit));
}

/** The smallest excess any of the pair's overlap tests would have flagged; the silence of operations shows nothing. */
function sharpest({ detectable }: PairResult): number {
  const speaking = detectable.filter(({ channel }) => !EVENT_CHANNELS.includes(channel));
  return Math.min(Number.POSITIVE_INFINITY, ...speaking.flatMap(({ excess }) => excess ?? []));
}

/** Does anybody say that the level holds for the pair, whether or not others gainsay it? */
const isSpokenOf = ({ evidence }: PairResult, level: Level): boolean =>
  evidence.some(({ channel, weight }) => channel === "relations" && weight[level] > 0);

/**
 * The pair whose judgment stands for the side: highest status, then highest middle, then one that somebody speaks of,
 * then better ground; among pairs that say nothing, one with data, and of those the one whose tests see most.
 */
function leading(results: readonly PairResult[], level: Level): PairResult {
  const ranks = (result: PairResult) => {
    const { status, likelihood, confidence } = result.pair.levels[level];
    return [
      STATUSES.indexOf(status),
      likelihood?.middle ?? -1,
      Number(isSpokenOf(result, level)),
      CONFIDENCES.indexOf(confidence),
    ];
  };
  const order = (x: PairResult, y: PairResult): number => {
    const [of, other] = [ranks(x), ranks(y)];
    const differs = of.findIndex((rank, index) => rank !== other[index]);
    if (differs >= 0) return other[differs]! - of[differs]!;
    if (nothingOn(x) !== nothingOn(y)) return nothingOn(x) ? 1 : -1;
    if (sharpest(x) !== sharpest(y)) return sharpest(x) - sharpest(y);
    return byCodeUnit(x.pair.levels[level].id, y.pair.levels[level].id);
  };
  return [...results].sort(order)[0]!;
}

/** "Of 12 pairs: 1 supported, 8 no evidence found and 3 cannot be decided." */
function tally(results: readonly PairResult[], level: Level): string {
  const parts = [...STATUSES].reverse().flatMap((status) => {
    const count = results.filter(({ pair }) => pair.levels[level].status === status).length;
    return count === 0 ? [] : [`${count} ${STATUS_WORDS[status]}`];
  });
  return `Of ${counted(results.length, "pair")}: ${listed(parts)}.`;
}

/** Over all pairs, from what excess to what a channel's tests would have flagged; one sentence a channel. */
function detectableSentences(results: readonly PairResult[]): readonly string[] {
  return CHANNEL_IDS.flatMap((channel) => {
    const tests = results.flatMap(({ detectable }) => detectable.filter((test) => test.channel === channel));
    const seen = tests.flatMap(({ excess }) => excess ?? []);
    if (seen.length < 2) return [];
    const [least, most] = [Math.min(...seen), Math.max(...seen)];
    const range = least === most ? `${least}` : `${least} to ${most}`;
    return [
      `In ${seen.length} pairs the rule would have flagged ${excessWords(channel, range)} over chance in 8 of 10 cases.`,
    ];
  });
}

/** One level of a side, from its pairs. Of one pair it is that pair's judgment, untouched. */
export function sideJudgment(results: readonly PairResult[], level: Level): Judgment {
  const first = leading(results, level);
  const judgment = first.pair.levels[level];
  if (results.length === 1) return judgment;
  const silent = judgment.status === "no-evidence" || judgment.status === "undecidable";
  const ids = results.map(({ pair }) => pair.levels[level].id).sort(byCodeUnit);
  return {
    ...judgment,
    id: contentId("j", ["side", level, ids]),
    reasons: silent
      ? [
          tally(results, level),
          ...detectableSentences(results),
          isSpokenOf(first, level)
            ? `The pair that sources speak of is ${pairWords(first)}.`
            : `The pair that would have shown most is ${pairWords(first)}.`,
          ...judgment.reasons,
        ]
      : [`The highest of its pairs is ${pairWords(first)}.`, ...judgment.reasons, tally(results, level)],
  };
}
