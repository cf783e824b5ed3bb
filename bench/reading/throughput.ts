import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import type { Measure } from "./shared.ts";

const RUNS = 5;

interface Timing {
  readonly reports: number;
  readonly characters: number;
  readonly seconds: readonly number[];
  /** Time for the reports once, twice, four times over. */
  readonly documents: readonly { readonly times: number; readonly seconds: number }[];
  readonly peakMegabytes: number;
  readonly growth: readonly { readonly megabytes: number; readonly seconds: number }[];
}

/** Built as the package is, because a TypeScript loader would count into the memory. */
async function built(): Promise<string> {
  const folder = "node_modules/.cache/entente-bench";
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, "throughput.mjs");
  await build({
    entryPoints: ["bench/reading/throughput-child.ts"],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "error",
  });
  return outfile;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** Megabytes of text per second of CPU on one thread, peak memory, and whether time grows as length does. */
export async function throughputMeasures(shared: string): Promise<{ rows: Measure[]; note: string }> {
  const args = [await built(), join(shared, "data/cti-eacl24/reports"), String(RUNS)];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`the throughput run ended with ${status}: ${stderr}`);
  const timing = JSON.parse(stdout) as Timing;
  const speed = timing.characters / 1e6 / median(timing.seconds);
  const [once, , fourTimes] = timing.documents.map(({ times, seconds }) => seconds / times);
  const [five, , twenty] = timing.growth.map(({ megabytes, seconds }) => seconds / megabytes);
  const ratio = twenty! / five!;
  const documentRatio = fourTimes! / once!;
  const row = (measure: string, goal: string, figure: string, met: boolean): Measure => ({
    measure,
    "first goal": goal,
    figure,
    interval: "",
    met: met ? "yes" : "no",
  });
  return {
    rows: [
      row("Whole of read, one thread, MB/s of CPU", "≥ 1", speed.toFixed(2), speed >= 1),
      row("Peak memory, MB", "≤ 300", timing.peakMegabytes.toFixed(0), timing.peakMegabytes <= 300),
      row(
        "Time a report, all read 4 times against once",
        "≤ 1.15",
        documentRatio.toFixed(2),
        documentRatio <= 1.15,
      ),
      row("Time per MB, 20 MB text against 5 MB", "≤ 1.3", ratio.toFixed(2), ratio <= 1.3),
    ],
    note: `throughput: ${timing.reports} reports of ${(timing.characters / 1e6).toFixed(1)} million characters, one pass to warm up, median of ${RUNS} (${timing.seconds.map((one) => one.toFixed(1)).join(", ")} s)`,
  };
}
