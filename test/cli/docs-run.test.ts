import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { run } from "../../src/cli/program.ts";
import { type PostgresServer, startPostgres } from "../postgres/server.ts";
import { entente } from "./run.ts";

// The commands are the real ones and so is the fetching; only the network ends at this machine, where the feed is.
vi.mock("../../src/effects/real.ts", async (original) => {
  const { realEffects } = await original<typeof import("../../src/effects/real.ts")>();
  const { fetchPage } = await import("../../src/effects/fetch-page.ts");
  const here = {
    resolve: async () => [{ address: "127.0.0.1", family: 4 }],
    allowed: (address: string) => address === "127.0.0.1",
    now: () => "2024-05-03T00:00:00.000Z",
  };
  return {
    realEffects: () => ({
      ...realEffects(),
      fetchPage: (...[url, options]: Parameters<typeof fetchPage>) => fetchPage(url, options, here),
      pause: async () => undefined,
    }),
  };
});

interface Block {
  readonly page: string;
  readonly lines: readonly string[];
  /** Why it cannot run here, as the page says in a comment before it. */
  readonly notRun: string | null;
}

const home = process.cwd();
const folder = mkdtempSync(join(tmpdir(), "entente-docs-"));
const page = (name: string): string => readFileSync(join(home, "docs", `${name}.md`), "utf8");

/** The file that a page shows in a block of this kind. */
const shown = (name: string, kind: string): string =>
  new RegExp(`\`\`\`${kind}\n([\\s\\S]*?)\`\`\``).exec(page(name))![1]!;

/** The shell blocks of a page: a command a line, comments off. */
function shellBlocks(name: string): readonly Block[] {
  const fenced = /(?:<!-- not run: (.*?) -->\n)?```(\w*)\n([\s\S]*?)```/g;
  return [...page(name).matchAll(fenced)].flatMap(([, notRun, language, body]) => {
    const lines = body!
      .replace(/\\\n/g, " ")
      .split("\n")
      .map((line) => line.replace(/\s{2,}#.*$/, "").trim())
      .filter((line) => line !== "");
    const isShell = lines.some((line) => /^(?:npx |entente |npm |curl |export )/.test(line));
    if (isShell) expect([name, language]).toEqual([name, "sh"]);
    return isShell ? [{ page: name, lines, notRun: notRun ?? null }] : [];
  });
}

const names = readdirSync("docs").flatMap((file) => (file.endsWith(".md") ? [file.slice(0, -3)] : []));
const blocks = names.flatMap(shellBlocks);

/** Words of a shell line, quotes taken off. */
const words = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? "");

let feed: Server;
const REPORT = shown("tutorial", "md");
const ARTICLE = `<!doctype html><html lang="en"><head><title>Shared footholds</title></head><body><article>
<h1>Shared footholds</h1><p>In March 2024 Mustang Panda handed off access to Turla.</p>
<p>In April 2024 Turla used PlugX against shipping companies in Norway.</p></article></body></html>`;
const FEED = (host: string): string => `<?xml version="1.0"?><rss version="2.0"><channel><title>Labs</title>
<link>${host}/</link><item><title>Shared footholds</title><link>${host}/shared</link><guid>1</guid>
<pubDate>Thu, 02 May 2024 08:00:00 GMT</pubDate></item></channel></rss>`;
const QUESTION = `schema: entente.question/1
title: Does Mustang Panda work together with Turla?
a: [Mustang Panda]
b: [Turla]
`;

beforeAll(async () => {
  feed = createServer((request, response) => {
    const host = `http://${request.headers.host}`;
    if (request.url === "/feed/")
      response.writeHead(200, { "content-type": "application/rss+xml" }).end(FEED(host));
    else if (request.url === "/shared") response.writeHead(200, { "content-type": "text/html" }).end(ARTICLE);
    else response.writeHead(404).end();
  });
  await new Promise<void>((ready) => feed.listen(0, "127.0.0.1", ready));
  writeFileSync(join(folder, "report.md"), REPORT);
  writeFileSync(join(folder, "question.yaml"), QUESTION);
  writeFileSync(join(folder, "columns.yaml"), shown("sources", "yaml"));
  writeFileSync(join(folder, "incidents.csv"), shown("sources", "csv"));
  vi.stubEnv("XDG_DATA_HOME", join(folder, "nobody"));
  vi.stubEnv("NO_COLOR", "1");
  process.chdir(folder);
});
afterAll(async () => {
  process.chdir(home);
  vi.unstubAllEnvs();
  await new Promise((closed) => feed.close(closed));
  rmSync(folder, { recursive: true, force: true });
});

/** Ids that the pages make up, and what they stand for here. */
const ids = new Map<string, string>();

/** Runs a line as the command line does, in this process: what it prints, and its exit code. */
async function typed(line: string): Promise<{ readonly code: number; readonly printed: string }> {
  const written: string[] = [];
  const keep = (text: unknown): boolean => written.push(String(text)) > 0;
  const out = vi.spyOn(process.stdout, "write").mockImplementation(keep);
  const err = vi.spyOn(process.stderr, "write").mockImplementation(keep);
  try {
    const { port } = feed.address() as AddressInfo;
    const here = line
      .replace("https://labs.example.org", `http://labs.example.org:${port}`)
      .replace(/\bc-1a2b\b/, (id) => ids.get(id) ?? id);
    const asked = words(here).slice(here.startsWith("npx ") ? 2 : 1);
    // A watch goes on until it is stopped: one round shows that it works.
    const argv = asked[0] === "watch" ? [...asked, "--once"] : asked;
    return { code: await run(["node", "entente", ...argv], "0"), printed: written.join("") };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}

async function runPage(name: string): Promise<ReadonlyMap<string, string>> {
  const printed = new Map<string, string>();
  for (const { lines, notRun } of blocks.filter((block) => block.page === name)) {
    if (notRun !== null) continue;
    for (const line of lines) {
      const done = await typed(line);
      expect([line, done.code, done.printed]).toEqual([line, 0, expect.any(String)]);
      printed.set(line, done.printed);
    }
  }
  return printed;
}

interface Answer {
  readonly levels: { readonly tactical: { readonly status: string } };
}
const tactical = (name: string): string =>
  (JSON.parse(readFileSync(join(folder, name, "assessment.json"), "utf8")) as Answer).levels.tactical.status;

describe("the shell blocks of docs/", { timeout: 180_000 }, () => {
  const INTO_POSTGRES = "how-to-run-on-postgresql";
  const HERE = [
    "tutorial",
    "sources",
    "how-to-follow-a-feed",
    "how-to-review",
    "how-to-exchange",
    "how-to-replicate",
  ];

  it("are all run here, but for those that say why not", () => {
    const pages = new Set(blocks.map((block) => block.page));
    const left = blocks.flatMap(({ page: name, notRun }) => (notRun === null ? [] : [`${name}: ${notRun}`]));
    expect([...pages].filter((name) => ![...HERE, INTO_POSTGRES].includes(name))).toEqual([
      "how-to-ask-a-model",
      "how-to-serve",
    ]);
    expect(left.map((one) => one.split(";")[0])).toEqual([
      "how-to-ask-a-model: it needs a model",
      "how-to-follow-a-feed: it needs a TAXII server",
      "how-to-serve: it stays until it is stopped",
      "how-to-serve: it stays until it is stopped",
      "how-to-serve: it needs a server that stays",
      "sources: it names files that you have fetched",
      "sources: it asks upstream for releases",
    ]);
  });

  it("tutorial: line after line in an empty folder, on the report it shows", async () => {
    const printed = await runPage("tutorial");
    expect(printed.size).toBeGreaterThan(6);
    expect([...printed].find(([line]) => line.startsWith("entente read"))?.[1]).toMatch(/claims +1/);
  });

  it("tutorial: its answers are the ones it tells of", () => {
    expect(tactical("with")).toBe("possible");
    expect(tactical("without")).toBe("undecidable");
  });

  it("sources: the table that is shown becomes claims by the mapping that is shown", async () => {
    const printed = await runPage("sources");
    expect([...printed.values()].join("")).toContain("2 records (2 taken");
  });

  it("follow a feed: what is new is read, and the next round knows it", async () => {
    const printed = [...(await runPage("how-to-follow-a-feed")).values()];
    expect(printed[1]).toContain("1 items: 1 fetched, 0 known");
    expect(printed[2]).toContain("0 documents added");
    expect(readFileSync(join(folder, "moved.atom"), "utf8")).toContain("<feed");
  });

  it("review: a claim of that feed is accepted, rejected, edited, taken back and talked about", async () => {
    const { queue } = JSON.parse((await typed("entente review --json")).printed) as {
      queue: readonly { claim: { id: string; predicate: string } }[];
    };
    ids.set("c-1a2b", queue.find(({ claim }) => claim.predicate === "hands-off-to")!.claim.id);
    const printed = await runPage("how-to-review");
    expect([...printed.values()].join("")).toContain("entente.agreement/1");
  });

  it("exchange: the case goes out and comes back", async () => {
    await runPage("how-to-exchange");
    expect(JSON.parse(readFileSync(join(folder, "bundle.json"), "utf8")).type).toBe("bundle");
  });

  it("replicate: the package makes itself again, byte for byte", async () => {
    const printed = await runPage("how-to-replicate");
    expect([...printed.values()].join("")).toContain("every byte is the same");
    expect(readFileSync(join(folder, "again/package.zip"))).toEqual(
      readFileSync(join(folder, "package.zip")),
    );
  });
});

describe("docs/how-to-run-on-postgresql.md", { timeout: 180_000 }, () => {
  let server: PostgresServer;
  const place = join(folder, "postgres");
  beforeAll(async () => {
    process.chdir(home);
    mkdirSync(join(place, "reports"), { recursive: true });
    writeFileSync(join(place, "reports/report.md"), REPORT);
    writeFileSync(join(place, "question.yaml"), QUESTION);
    server = await startPostgres();
  });
  afterAll(async () => {
    await server?.stop();
  });

  it("runs line after line against a server of its own", () => {
    const printed: string[] = [];
    for (const line of blocks.flatMap((one) => (one.page === "how-to-run-on-postgresql" ? one.lines : []))) {
      const asked = words(line);
      if (asked[0] === "export") {
        expect(line).toMatch(/^export ENTENTE_DATABASE_URL=postgres:/);
        vi.stubEnv("ENTENTE_DATABASE_URL", server.url);
        continue;
      }
      // A worker goes on until it is stopped: --once ends it when the queue is empty.
      const isWorker = asked[1] === "worker" && !["failed", "retry"].includes(asked[2]!);
      const { status, stdout, stderr } = entente([...asked.slice(1), ...(isWorker ? ["--once"] : [])], {
        cwd: place,
      });
      expect([line, status, stderr]).toEqual([line, 0, expect.any(String)]);
      printed.push(stdout);
    }
    expect(printed.join("")).toMatch(/1 added, 0 already there/);
  });
});
