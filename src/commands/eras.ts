import type { MatrixData } from "../model/evidence.ts";
import type { Id } from "../model/ids.ts";
import type { WitnessedEdge } from "./edges.ts";

/** First years of the eras of reporting: before, from the first wave of vendor reports on, and after it. */
const ERA_STARTS = [2017, 2021] as const;

/**
 * When most of an actor's reports were published, as the stratum it trades in: a technique of one time is reported
 * of everyone then, and of nobody before. Actors without a dated report stay alone.
 */
export function withEras(data: MatrixData, edges: readonly WitnessedEdge[]): MatrixData {
  const rows = new Set(data.rows);
  const years = new Map<Id, number[]>();
  for (const { edge, witness } of edges) {
    const year = Number(witness.published?.from?.slice(0, 4));
    if (!rows.has(edge.row) || !(year > 0)) continue;
    const own = years.get(edge.row);
    if (own) own.push(year);
    else years.set(edge.row, [year]);
  }
  const strata = Object.fromEntries(
    [...years].map(([row, all]) => {
      const middle = all.sort((x, y) => x - y)[Math.floor((all.length - 1) / 2)]!;
      return [row, `era ${ERA_STARTS.filter((start) => start <= middle).length}`];
    }),
  );
  return { ...data, strata };
}
