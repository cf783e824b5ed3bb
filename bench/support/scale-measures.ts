import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Answer } from "../../src/model/schemas/workbench.ts";
import { median } from "./measure.ts";

/** What questions of one case cost, asked of the built command; wall time in milliseconds, memory in megabytes. */
export interface ScaleMeasures {
  /** `assess --unit state` of two states: a process of its own that reads the case and answers. */
  readonly assessStatesMs: number;
  readonly assessStatesCpuMs: number;
  readonly assessStatesMb: number;
  /** A server's first question, on two groups: it reads the case. */
  readonly firstQuestionMs: number;
  readonly otherQuestionMs: number;
  readonly firstWhoMs: number;
  readonly whoMs: number;
  readonly evidencePageMs: number;
  readonly serverMb: number;
}

const MAIN = "dist/cli/main.js";
const ASKED = ["Turla", "APT28", "Gamaredon Group", "Mustang Panda", "Lazarus Group"];
const PAGES = 15;

type Environment = Readonly<Record<string, string>>;

async function timed<T>(ask: () => Promise<T>): Promise<readonly [number, T]> {
  const begun = performance.now();
  const value = await ask();
  return [performance.now() - begun, value];
}

const peakMb = (pid: number): number =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;

export interface RunCost {
  readonly ms: number;
  readonly cpuMs: number;
  /** Peak of its memory. */
  readonly mb: number;
}

/** Runs the built command to its end; throws when it fails. */
export function ended(words: readonly string[], environment: Environment): RunCost {
  const begun = performance.now();
  const peak = new URL("./peak-cost.mjs", import.meta.url).href;
  const folder = mkdtempSync(join(tmpdir(), "entente-cost-"));
  const COST_FILE = join(folder, "cost");
  const { status, stderr } = spawnSync(process.execPath, ["--import", peak, MAIN, ...words], {
    encoding: "utf8",
    env: { ...process.env, ...environment, COST_FILE },
    maxBuffer: 2 ** 28,
  });
  const ms = performance.now() - begun;
  if (status !== 0) throw new Error(`${words.join(" ")} ended with ${status}: ${stderr.slice(-800)}`);
  const { maxRSS, cpu } = JSON.parse(readFileSync(COST_FILE, "utf8")) as { maxRSS: number; cpu: number };
  rmSync(folder, { recursive: true, force: true });
  return { ms, cpuMs: cpu / 1000, mb: maxRSS / 1024 };
}

async function got(url: string): Promise<void> {
  const response = await fetch(url);
  const text = await response.text();
  if (!response.ok) throw new Error(`${url}: ${response.status} ${text.slice(0, 200)}`);
}

async function ask(url: string, a: string, b: string): Promise<Answer> {
  const response = await fetch(`${url}api/assessments`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ a: [a], b: [b] }),
  });
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  return (await response.json()) as Answer;
}

/** The built server on a case, as a process of its own. */
async function served(folder: string, environment: Environment) {
  const child = spawn(process.execPath, [MAIN, "serve", "--case", folder, "--port", "0", "--json"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...environment },
  });
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  let printed = "";
  for await (const chunk of child.stdout) {
    printed += String(chunk);
    if (printed.trimEnd().endsWith("}")) break;
  }
  const { url } = JSON.parse(printed) as { url: string };
  const stop = async (): Promise<void> => {
    child.kill("SIGKILL");
    await gone;
  };
  return { url, pid: child.pid!, stop };
}

/** Asks a case what people ask. */
export async function scaleMeasures(folder: string, environment: Environment): Promise<ScaleMeasures> {
  const question = ["assess", "--unit", "state", "--a", "state:RU", "--b", "state:CN"];
  const states = ended([...question, "--case", folder, "--json", "--quiet"], environment);
  const { url, pid, stop } = await served(folder, environment);
  try {
    const [firstQuestionMs] = await timed(() => ask(url, "Turla", "Mustang Panda"));
    const [otherQuestionMs, { run }] = await timed(() => ask(url, "Gamaredon Group", "APT28"));
    const who: number[] = [];
    for (const name of ASKED)
      who.push((await timed(() => got(`${url}api/who?name=${encodeURIComponent(name)}`)))[0]);
    const pages: number[] = [];
    for (let page = 0; page < PAGES; page += 1)
      pages.push((await timed(() => got(`${url}api/assessments/${run}/evidence?limit=20`)))[0]);
    return {
      assessStatesMs: states.ms,
      assessStatesCpuMs: states.cpuMs,
      assessStatesMb: states.mb,
      firstQuestionMs,
      otherQuestionMs,
      firstWhoMs: who[0]!,
      whoMs: median(who.slice(1)),
      evidencePageMs: median(pages),
      serverMb: peakMb(pid),
    };
  } finally {
    await stop();
  }
}
