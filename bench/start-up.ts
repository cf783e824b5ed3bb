import { spawnSync } from "node:child_process";

export const title = "Start-up: wall time of whole processes, as a ratio to an empty Node.js process";

const RUNS = 15;

function once(args: readonly string[]): number {
  const begun = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}: ${stderr}`);
  return performance.now() - begun;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** Each command in turn with `node -e 0`, so that a machine that slows down slows both. */
export async function run(): Promise<{ table: Record<string, unknown>[]; notes: string[] }> {
  const main = "dist/cli/main.js";
  const commands: readonly (readonly [string, readonly string[], number])[] = [
    ["--version", [main, "--version"], 2.5],
    ["who 'Mustang Panda'", [main, "who", "Mustang Panda"], 3],
    ["who state:RU", [main, "who", "state:RU"], 3],
  ];
  const table = commands.map(([command, args, goal]) => {
    const ratios: number[] = [];
    const times: number[] = [];
    once(args);
    for (let run = 0; run < RUNS; run++) {
      const empty = once(["-e", "0"]);
      const time = once(args);
      times.push(time);
      ratios.push(time / empty);
    }
    return {
      command,
      "median ms": Math.round(median(times)),
      "× node -e 0": Number(median(ratios).toFixed(2)),
      "goal at most": goal,
    };
  });
  return { table, notes: [`median of ${RUNS} pairs after one warm-up`] };
}
