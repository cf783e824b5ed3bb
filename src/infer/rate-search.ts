import type { Day } from "../model/interval.ts";
import type { Against } from "../model/study.ts";
import { clipped } from "../stats/time/dated-event.ts";
import { searchedChange } from "../stats/time/searched-change.ts";
import { searchedShare } from "../stats/time/searched-share.ts";
import { calendarEdges, dayNumber, dayOf } from "./days.ts";
import type { RatedOperation } from "./rate-change.ts";

export interface RateSearch {
  /** Of the counts alone: a jump in reporting moves them too, so this never decides. */
  readonly raw: {
    readonly from: Day;
    readonly p: number;
    readonly bayesFactor: number;
    /** Months after which the rate changes, with their posterior share, most probable first. */
    readonly posterior: readonly { readonly from: Day; readonly share: number }[];
    readonly operations: number;
  } | null;
  /** Share of the operations in question among those compared with: what a jump in reporting leaves alone. */
  readonly relative: readonly {
    readonly against: Against;
    readonly from: Day | null;
    readonly p: number;
    readonly operations: number;
    readonly controls: number;
  }[];
  /** The least significant of the relative ones. */
  readonly p: number;
}

export interface RateSearchOptions {
  readonly since: Day;
  readonly until: Day;
  readonly dateDraws: number;
  readonly simulations: number;
  readonly seed: number;
}

/**
 * Did the operations in question change their rate once, at a month nobody fixed beforehand? A date found by looking
 * is a searched date: the search is inside every null here.
 */
export function rateSearch(operations: readonly RatedOperation[], options: RateSearchOptions): RateSearch {
  const edges = calendarEdges(options.since, options.until, "month").map(dayNumber);
  const window = { start: edges[0]!, length: edges.at(-1)! - edges[0]! };
  const inside = operations.flatMap((operation) => {
    const within = clipped(operation, window);
    return within ? [{ ...operation, from: within.from, to: within.to }] : [];
  });
  const relative = (["elsewhere", "others"] as const).map((against) =>
    relativeTo(inside, against, edges, options),
  );
  const focus = inside.filter(({ group }) => group === "focus");
  return {
    raw: rawChange(focus, edges, options),
    relative,
    p: Math.max(...relative.map(({ p }) => p)),
  };
}

function rawChange(
  focus: readonly RatedOperation[],
  edges: readonly number[],
  { dateDraws, simulations, seed }: RateSearchOptions,
): RateSearch["raw"] {
  if (focus.length < 2 || edges.length < 3) return null;
  const exposure = edges.slice(1).map((edge, bin) => edge - edges[bin]!);
  const found = searchedChange(focus, { edges, exposure }, { dateDraws, simulations, seed });
  const posterior = found.share
    .map((share, index) => ({ from: dayOf(edges[index + 1]!), share }))
    .sort((a, b) => b.share - a.share || (a.from < b.from ? -1 : 1));
  return {
    from: dayOf(edges[found.place]!),
    p: found.p,
    bayesFactor: found.bayesFactor,
    posterior,
    operations: focus.length,
  };
}

function relativeTo(
  operations: readonly RatedOperation[],
  against: Against,
  edges: readonly number[],
  { simulations, seed }: RateSearchOptions,
): RateSearch["relative"][number] {
  const own = operations.filter(({ group }) => group === "focus" || group === against);
  const publishers = [...new Set(own.map(({ publisher }) => publisher))];
  const binned = own.map(({ from, to, group, publisher }) => ({
    bin: edges.findIndex((edge) => edge > (from + to) / 2) - 1,
    focus: group === "focus",
    stratum: publishers.indexOf(publisher),
  }));
  const found = searchedShare(binned, edges.length - 1, { draws: simulations, seed });
  const focus = own.filter(({ group }) => group === "focus").length;
  return {
    against,
    from: found.place > 0 ? dayOf(edges[found.place]!) : null,
    p: found.p,
    operations: focus,
    controls: own.length - focus,
  };
}
