import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { initCase } from "../../src/commands/case.ts";
import { localReader } from "../../src/commands/reader.ts";
import { realEffects } from "../../src/effects/real.ts";
import { type AppOptions, createApp } from "../../src/server/app.ts";
import { openWorkbench, type Workbench } from "../../src/server/workbench.ts";

export const HOST = "127.0.0.1:4310";
const BASE = `http://${HOST}`;

/** A report of our own making about groups that the bundled knowledge names. */
export const REPORT = `<!doctype html><html><head><title>Harbour reports & more</title>
<meta property="article:published_time" content="2024-05-02"></head><body><article>
<h1>Harbour reports</h1>
<p>In March 2024, Mustang Panda used PlugX against shipping companies in Norway.</p>
<p>Mustang Panda probably targeted government organizations in Mongolia in April 2024.</p>
<p>We found no evidence that Mustang Panda cooperates with Turla.</p>
</article></body></html>`;

export interface TestBench {
  readonly bench: Workbench;
  readonly app: ReturnType<typeof createApp>;
  readonly folder: string;
  readonly lines: string[];
  /** Asks as a browser on the same page would. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  json<T = Record<string, unknown>>(path: string, init?: RequestInit): Promise<T>;
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
  close(): Promise<void>;
}

/** A server without a port, over the bundled knowledge and an empty case of its own. */
export async function testBench(options: Partial<AppOptions> = {}): Promise<TestBench> {
  const folder = mkdtempSync(join(tmpdir(), "entente-server-"));
  const lines: string[] = [];
  const effects = { ...realEffects(), log: (line: string) => void lines.push(line) };
  await initCase(effects, folder, "Test case");
  const bench = await openWorkbench(effects, { case: folder, openReader: () => localReader(effects) });
  let clock = 0;
  const app = createApp({
    ...{ workbench: bench, version: "0.0.0-test", allowedHosts: new Set<string>(), beyondLoopback: false },
    ...{ tokens: null, analyst: "ana", files: null },
    // Half a second a request: limits are tested with a clock of their own.
    now: () => (clock += 500),
    ...options,
  });
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (!headers.has("host")) headers.set("host", HOST);
    return app.fetch(new Request(`${BASE}${path}`, { ...init, headers }));
  };
  return {
    ...{ bench, app, folder, lines, ask },
    json: async <T>(path: string, init: RequestInit = {}) => (await (await ask(path, init)).json()) as T,
    post: (path, body, headers = {}) =>
      ask(path, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify(body),
      }),
    close: async () => {
      await bench.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Adds a document and waits until it is read. Returns its id. */
export async function addReport(
  { ask, bench, json }: TestBench,
  name: string,
  text: string,
): Promise<string> {
  const response = await ask(`/api/documents?name=${encodeURIComponent(name)}`, {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: text,
  });
  const { id } = (await response.json()) as { id: string };
  await bench.jobs.idle();
  const job = await json<{ document: string | null; state: string }>(`/api/jobs/${id}`);
  if (job.document === null) throw new Error(`not read: ${JSON.stringify(job)}`);
  return job.document;
}
