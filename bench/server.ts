import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { initCase } from "../src/commands/case.ts";
import { realEffects } from "../src/effects/real.ts";
import type { Answer } from "../src/model/schemas/workbench.ts";

export const title =
  "Server: recomputing after a switch, and reads over loopback HTTP (the study's question, bundled knowledge)";

const STUDY = { a: ["Mustang Panda", "Scarab", "Judgment Panda"], b: ["state:RU"], since: "2017" };
const READS_PER_SECOND = 200;
const SECONDS = 30;

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((x, y) => x - y);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]!;
}

const row = (what: string, times: readonly number[], goal: number | string) => ({
  what,
  requests: times.length,
  "median ms": Math.round(quantile(times, 0.5)),
  "95th percentile ms": Math.round(quantile(times, 0.95)),
  "largest ms": Math.round(Math.max(...times)),
  "goal, 95th": goal,
});

async function timed<T>(ask: () => Promise<T>): Promise<readonly [number, T]> {
  const begun = performance.now();
  const value = await ask();
  return [performance.now() - begun, value];
}

async function post(url: string, body: unknown): Promise<Answer> {
  const response = await fetch(`${url}api/assessments`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  return (await response.json()) as Answer;
}

const settled = async (url: string, run: string): Promise<void> => {
  for (;;) {
    const answer = (await (await fetch(`${url}api/assessments/${run}`)).json()) as Answer;
    if (answer.settled) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

/** Every publisher, channel and contested name that the page offers, each switched off alone, once. */
async function switches(url: string, pause: number) {
  const whole = await post(url, STUDY);
  await settled(url, whole.run);
  const { publishers, channels, names } = whole.switches;
  const kinds = [
    ["a publisher", publishers.map(({ id }) => id)],
    ["a channel", channels.map(({ id }) => `channel:${id}`)],
    ["a contested name", names.map(({ id }) => `decision:${id}`)],
  ] as const;
  const results: { kind: string; times: number[]; withReport: number[] }[] = [];
  for (const [kind, all] of kinds) {
    const times: number[] = [];
    const withReport: number[] = [];
    for (const what of all) {
      const [time, { run }] = await timed(() => post(url, { ...STUDY, without: [what] }));
      const [more] = await timed(async () => (await fetch(`${url}api/assessments/${run}/report`)).text());
      times.push(time);
      withReport.push(time + more);
      // A person looks at what moved: settling goes on meanwhile.
      if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    }
    results.push({ kind, times, withReport });
  }
  return results;
}

/** Reads at a steady rate, whether or not the ones before have been answered. */
async function reads(url: string) {
  const { run } = await post(url, STUDY);
  await settled(url, run);
  const paths = [
    "healthz",
    "api/suggest?q=must",
    "api/who?name=Turla",
    `api/assessments/${run}`,
    `api/assessments/${run}/evidence?limit=20`,
    `api/assessments/${run}/claims?limit=20`,
    "api/documents",
    "api/session",
  ];
  const times: number[] = [];
  let failed = 0;
  const underWay: Promise<void>[] = [];
  const begun = performance.now();
  for (let sent = 0; sent < READS_PER_SECOND * SECONDS; sent++) {
    const due = begun + (sent * 1000) / READS_PER_SECOND;
    const wait = due - performance.now();
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
    const path = paths[sent % paths.length]!;
    underWay.push(
      timed(async () => {
        const response = await fetch(url + path);
        await response.arrayBuffer();
        if (!response.ok) failed += 1;
      }).then(
        ([time]) => void times.push(time),
        () => {
          failed += 1;
        },
      ),
    );
  }
  await Promise.all(underWay);
  return { times, failed, seconds: (performance.now() - begun) / 1000 };
}

/** The built command as a process of its own. */
async function started(folder: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const args = ["dist/cli/main.js", "serve", "--case", folder, "--port", "0", "--json"];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  let printed = "";
  for await (const chunk of child.stdout) {
    printed += String(chunk);
    if (printed.trimEnd().endsWith("}")) break;
  }
  const { url } = JSON.parse(printed) as { url: string };
  return {
    url,
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

export async function run(): Promise<{ table: Record<string, unknown>[]; notes: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), "entente-bench-"));
  const effects = { ...realEffects(), log: () => undefined };
  await initCase(effects, folder, "Bench");
  const served = await started(folder);
  try {
    const [first] = await timed(() => post(served.url, STUDY));
    const quick = await switches(served.url, 0);
    const all = quick.flatMap(({ times }) => times);
    const drawn = quick.flatMap(({ withReport }) => withReport);
    const read = await reads(served.url);
    return {
      table: [
        row("first question, knowledge read from disk", [first], "–"),
        ...quick.map(({ kind, times }) => row(`switch off ${kind}`, times, 300)),
        row("switch off anything", all, 300),
        row("the same, with the report's sections and figures", drawn, "–"),
        row(`reads, ${READS_PER_SECOND} a second for ${SECONDS} s`, read.times, "–"),
      ],
      notes: [
        `${read.failed} of ${read.times.length + read.failed} reads failed; they took ${read.seconds.toFixed(1)} s.`,
        "A switch's levels are screened (docs/decisions/0010); the full weighing and what moves it follow by events, and wait until nobody has asked for a quarter of a second.",
        "The server is the built command in a process of its own.",
      ],
    };
  } finally {
    await served.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
