/**
 * How large can the upper tail be, when only mean and standard deviation are known? Cantelli's inequality,
 * 1 / (1 + z²), with z made smaller by what the moments are off: `SHIFT` standard deviations on the mean and
 * `STRETCH` on the standard deviation (measured on every pair of both ATT&CK matrices: at most 0.04 and 5 %).
 * 1 at and below the mean. Never an estimate: at z = 3 it is about ten times the tail.
 * Source: Cantelli 1928; Saw, Yang and Mo 1984, 10.1080/00031305.1984.10483182.
 */
export function tailBound(observed: number, expected: number, sd: number): number {
  if (!(sd > 0)) return 1;
  const z = ((observed - expected) / sd - SHIFT) / STRETCH;
  return z > 0 ? 1 / (1 + z * z) : 1;
}

const SHIFT = 0.1;
const STRETCH = 1.1;
