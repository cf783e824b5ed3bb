import { spawnSync } from "node:child_process";
import { builtCommand } from "./built.ts";

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command in a folder, with no case of the person running the tests in reach. */
export function entente(
  args: readonly string[],
  options: { readonly cwd?: string; readonly input?: string } = {},
): Ran {
  const main = `${process.cwd()}/${builtCommand()}`;
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: { ...process.env, XDG_DATA_HOME: "/nonexistent", NO_COLOR: "1" },
    ...(options.cwd ? { cwd: options.cwd } : {}),
    ...(options.input === undefined ? {} : { input: options.input }),
  });
  return { status, stdout, stderr };
}

/** Its JSON answer. */
export function json<T = Record<string, unknown>>(
  args: readonly string[],
  options?: Parameters<typeof entente>[1],
): T {
  const ran = entente([...args, "--json"], options);
  if (ran.status !== 0) throw new Error(`entente ${args.join(" ")} ended with ${ran.status}: ${ran.stderr}`);
  return JSON.parse(ran.stdout) as T;
}
