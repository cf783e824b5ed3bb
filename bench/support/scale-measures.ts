import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Answer } from "../../src/model/schemas/workbench.ts";
import { median } from "./measure.ts";

/** What questions of one case cost, asked of the built command; wall time in milliseconds, memory in megabytes. */
export interface ScaleMeasures {
  /** `assess --unit state` of two states: a process of its own. */
  readonly assessStates: RunCost;
  /** `who NAME`, the first of this case as it is: a process of its own. */
  readonly whoCold: RunCost;
  /** The same for another name: what was worked out for the first is kept. */
  readonly whoKept: RunCost;
  /** A running server's first name, for which it reads who is who; then the median of others. */
  readonly firstWhoMs: number;
  readonly whoMs: number;
  /** A running server's first question on the same two states, then its pages. */
  readonly statesMs: number;
  readonly evidencePageMs: number;
  readonly claimPageMs: number;
  /** The server's peak up to here. */
  readonly serverMb: number;
  /** A question on two groups, for which a server reads everything; `null` where it was not asked. */
  readonly groupsMs: number | null;
  readonly groupsServerMb: number | null;
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

async function ask(url: string, a: string, b: string, unit: "group" | "state"): Promise<Answer> {
  const response = await fetch(`${url}api/assessments`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ a: [a], b: [b], unit }),
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

async function pageMs(url: string): Promise<number> {
  const pages: number[] = [];
  for (let page = 0; page < PAGES; page += 1) pages.push((await timed(() => got(url)))[0]);
  return median(pages);
}

/** Asks a case what people ask; of groups only when told to, since all of the case is read for it. */
export async function scaleMeasures(
  folder: string,
  environment: Environment,
  { groups }: { readonly groups: boolean },
): Promise<ScaleMeasures> {
  const here = ["--case", folder, "--json"];
  const question = ["assess", "--unit", "state", "--a", "state:RU", "--b", "state:CN", "--quiet"];
  const assessStates = ended([...question, ...here], environment);
  const whoCold = ended(["who", ASKED[0]!, ...here], environment);
  const whoKept = ended(["who", ASKED[1]!, ...here], environment);
  const { url, pid, stop } = await served(folder, environment);
  try {
    const who: number[] = [];
    for (const name of ASKED)
      who.push((await timed(() => got(`${url}api/who?name=${encodeURIComponent(name)}`)))[0]);
    const [statesMs, { run }] = await timed(() => ask(url, "state:RU", "state:CN", "state"));
    const evidencePageMs = await pageMs(`${url}api/assessments/${run}/evidence?limit=20`);
    const claimPageMs = await pageMs(`${url}api/assessments/${run}/claims?limit=20`);
    const serverMb = peakMb(pid);
    const groupsMs = groups ? (await timed(() => ask(url, "Turla", "Mustang Panda", "group")))[0] : null;
    return {
      ...{ assessStates, whoCold, whoKept, statesMs, evidencePageMs, claimPageMs, serverMb, groupsMs },
      firstWhoMs: who[0]!,
      whoMs: median(who.slice(1)),
      groupsServerMb: groups ? peakMb(pid) : null,
    };
  } finally {
    await stop();
  }
}
