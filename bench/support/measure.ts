/** What one piece of work costs: medians over runs, after one run to warm up. */
export interface Cost {
  readonly cpuMs: number;
  readonly wallMs: number;
}

export const RUNS = 5;

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

/** CPU counts user and system time of the whole process, the compiler's and collector's threads included. */
export function costOf(work: () => unknown, runs = RUNS): Cost {
  if (runs > 1) work();
  const cpu: number[] = [];
  const wall: number[] = [];
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage();
    const begun = performance.now();
    work();
    wall.push(performance.now() - begun);
    const { user, system } = process.cpuUsage(before);
    cpu.push((user + system) / 1000);
  }
  return { cpuMs: median(cpu), wallMs: median(wall) };
}

/** Three significant digits, as a number. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
