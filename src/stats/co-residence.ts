import { logChoose } from "./time/log-gamma.ts";

/**
 * How likely do two actors meet on at least `shared` of `hosts` victims, having reached `a` and `b` of them
 * independently? Hypergeometric upper tail, summed from the far end. Victims must be alike: where some are far more
 * exposed than others, meeting is likelier than this says. 1 for `shared` ≤ 0.
 */
export function chanceOfMeeting(hosts: number, a: number, b: number, shared: number): number {
  if (shared <= 0) return 1;
  const mass = meetingMass(hosts, a, b);
  let sum = 0;
  for (let count = mass.length - 1; count >= shared; count--) sum += mass[count]!;
  return Math.min(1, sum);
}

/** P(they meet on k victims) for k = 0, 1, …, the smaller number. */
export function meetingMass(hosts: number, a: number, b: number): Float64Array {
  return Float64Array.from({ length: Math.min(a, b) + 1 }, (_, count) =>
    b - count > hosts - a
      ? 0
      : Math.exp(logChoose(a, count) + logChoose(hosts - a, b - count) - logChoose(hosts, b)),
  );
}

/**
 * On shared hosts whose order is known, did one actor come first more often than a coin says? Two-sided exact
 * binomial. `gapDays`: b's first day less a's; 0 tells no order and is left out. p is 1 for none.
 */
export function orderOnHosts(gapDays: readonly number[]): {
  readonly aFirst: number;
  readonly bFirst: number;
  readonly p: number;
} {
  const aFirst = gapDays.filter((gap) => gap > 0).length;
  const bFirst = gapDays.filter((gap) => gap < 0).length;
  const trials = aFirst + bFirst;
  let tail = 0;
  for (let count = Math.max(aFirst, bFirst); count <= trials; count++)
    tail += Math.exp(logChoose(trials, count) - trials * Math.LN2);
  return { aFirst, bFirst, p: Math.min(1, 2 * tail) };
}
