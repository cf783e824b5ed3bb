import type { Finding } from "../../model/finding.ts";

/** P(overlap = k) at each whole k, and whether it is the program's own or drawn from mean and sd. */
export interface Mass {
  readonly first: number;
  readonly shares: readonly number[];
  readonly exact: boolean;
}

/** The null the question decides by: dc where it was run, else the mean and sd the finding carries. */
export function decidingNull(finding: Finding): {
  expected: number;
  sd: number;
  mass: readonly number[] | null;
} {
  const result = finding.nulls.dc ?? finding.nulls.bicm ?? Object.values(finding.nulls)[0];
  return {
    expected: result?.expected ?? finding.expected,
    sd: result?.sd ?? Math.sqrt(Math.max(finding.expected, 0.05)),
    mass: result?.mass ?? null,
  };
}

/**
 * The null distribution of a finding. Without the program's own masses it is a normal curve of the same mean
 * and sd, read at whole numbers: close enough to look at, and labelled as such; the printed p is never taken from it.
 */
export function nullMass(finding: Finding): Mass {
  const { expected, sd, mass } = decidingNull(finding);
  if (mass !== null && mass.length > 0) return trimmed(mass);
  const spread = Math.max(sd, 0.2);
  const first = Math.max(0, Math.floor(expected - 4 * spread));
  const last = Math.ceil(expected + 4 * spread);
  const weights = Array.from({ length: last - first + 1 }, (_, position) =>
    Math.exp(-0.5 * ((first + position - expected) / spread) ** 2),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { first, shares: weights.map((weight) => weight / total), exact: false };
}

/** Leaves out the ends that hold less than one part in 10,000: they would stretch the axis and draw as nothing. */
function trimmed(mass: readonly number[]): Mass {
  const visible = mass.flatMap((share, k) => (share >= 1e-4 ? [k] : []));
  const first = visible[0] ?? 0;
  const last = visible.at(-1) ?? 0;
  return { first, shares: mass.slice(first, last + 1), exact: true };
}
