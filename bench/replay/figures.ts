import type { Answer } from "../judgment/measures.ts";
import { isTacticalOrAbove } from "../judgment/measures.ts";
import type { Truth } from "./pairs.ts";

/** One answer beside what is documented, in one arm of the replay. */
export interface Replayed {
  readonly id: string;
  readonly truth: Truth | "matched";
  readonly sameState: boolean | null;
  /** Uses on record for the lesser documented side. */
  readonly depth: number;
  readonly answer: Answer;
}

export const isFlagged = ({ answer }: Pick<Replayed, "answer">): boolean =>
  isTacticalOrAbove({ answer, row: null as never });

/** Wilson's 95 % interval of a share (Wilson 1927): it stays inside 0 to 1 with few cases. */
export function wilson(hits: number, of: number): readonly [number, number] {
  if (of === 0) return [0, 1];
  const z = 1.959964;
  const share = hits / of;
  const middle = (share + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

const percent = (share: number): string => `${Math.round(100 * share)}`;

/** `7 of 13 (29–77 %)`. */
export function shareOf(rows: readonly Replayed[]): string {
  const hits = rows.filter(isFlagged).length;
  const [low, high] = wilson(hits, rows.length);
  return rows.length === 0 ? "none" : `${hits} of ${rows.length} (${percent(low)}–${percent(high)} %)`;
}

const isTrue = ({ truth }: Replayed): number => (truth === "together" ? 1 : 0);

/** Rows whose truth is settled: disputed pairs have no right answer. */
export const settled = (rows: readonly Replayed[]): readonly Replayed[] =>
  rows.filter(({ truth }) => truth !== "disputed");

/** Mean squared distance of the score from the truth (Brier 1950); lower is better, a base rate's is its variance. */
export function brier(
  rows: readonly Replayed[],
  score = ({ answer }: Replayed): number => answer.score,
): number {
  const own = settled(rows);
  return own.reduce((sum, row) => sum + (score(row) - isTrue(row)) ** 2, 0) / Math.max(1, own.length);
}

/** Borders of the reliability diagram: those at which the words change (docs/judgment.md). */
const BORDERS = [0, 0.05, 0.2, 0.55, 0.8, 1.0001] as const;

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly meanScore: number;
  readonly together: number;
}

/** Of the pairs scored so, how many are documented as acting together? */
export function reliability(rows: readonly Replayed[]): readonly Bin[] {
  return BORDERS.slice(0, -1).flatMap((from, at) => {
    const to = BORDERS[at + 1]!;
    const own = settled(rows).filter(({ answer }) => answer.score >= from && answer.score < to);
    if (own.length === 0) return [];
    const meanScore = own.reduce((sum, { answer }) => sum + answer.score, 0) / own.length;
    return [{ from, to: Math.min(1, to), count: own.length, meanScore, together: own.filter(isTrue).length }];
  });
}

/** The reliability diagram: scores across, share documented as acting together up, with Wilson's intervals. */
export function reliabilityFigure(bins: readonly Bin[], title: string): string {
  const [size, left, top] = [320, 46, 34];
  const x = (score: number): string => (left + score * size).toFixed(1);
  const y = (share: number): string => (top + (1 - share) * size).toFixed(1);
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1];
  const marks = bins.map(({ meanScore, together, count }) => {
    const [low, high] = wilson(together, count);
    const radius = (3 + Math.sqrt(count)).toFixed(1);
    return `<line x1="${x(meanScore)}" x2="${x(meanScore)}" y1="${y(low)}" y2="${y(high)}" stroke="currentColor"/><circle cx="${x(meanScore)}" cy="${y(together / count)}" r="${radius}" fill="currentColor"/><text x="${Number(x(meanScore)) + 9}" y="${Number(y(together / count)) - 8}">${together} of ${count}</text>`;
  });
  const axis = ticks.map(
    (tick) =>
      `<text x="${x(tick)}" y="${top + size + 18}" text-anchor="middle">${tick}</text><text x="${left - 8}" y="${Number(y(tick)) + 4}" text-anchor="end">${tick}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${left + size + 70} ${top + size + 46}" role="img" font-family="system-ui, sans-serif" font-size="12" color="#1b4965"><title>${title}</title><rect width="100%" height="100%" fill="#fff"/><g fill="#333"><text x="${left}" y="18" font-size="13" font-weight="600">${title}</text>${axis.join("")}<text x="${left + size / 2}" y="${top + size + 38}" text-anchor="middle">score of the answer</text></g><rect x="${left}" y="${top}" width="${size}" height="${size}" fill="none" stroke="#999"/><line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#999" stroke-dasharray="4 4"/>${marks.join("")}</svg>\n`;
}
