import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { intervalMs } from "../../src/cli/watch.ts";
import { askedQuestion } from "../../src/commands/asked-question.ts";
import { initCase, requireCase } from "../../src/commands/case.ts";
import { type DocumentReader, localReader } from "../../src/commands/reader.ts";
import { watch, watchRound } from "../../src/commands/watch.ts";
import type { Effects } from "../../src/effects/effects.ts";
import type { Question } from "../../src/model/question.ts";
import { atomFaults } from "../report/atom-rules.ts";
import { loopbackEffects } from "./loopback.ts";

const HAND_OFF =
  "Mustang Panda handed over access to a compromised mail server in Ukraine to Turla in March 2024.";
const root = mkdtempSync(join(tmpdir(), "entente-watch-"));
let server: Server;
let base = "";
let reader: DocumentReader;
let question: Question;
let folder = "";
let made = 0;
let listed: string[] = [];
let waiting: ServerResponse[] = [];
let onWaiting: () => void = () => undefined;

const effects = loopbackEffects();
const atom = (): string => join(folder, "out", "moved.atom");

const PAGES: Readonly<Record<string, string>> = {
  "/idle": "Turla targeted ministries in Germany in May 2023, and nobody was surprised by it at the time.",
  "/other": "Sandworm Team targeted power companies in Ukraine with Industroyer in December 2016.",
  "/hand-off": HAND_OFF,
};

function page(sentence: string): string {
  return `<html><head><title>Report</title></head><body><article><h1>Report</h1><p>${sentence}</p></article></body></html>`;
}

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url!;
    if (path === "/feed") {
      const items = listed.map(
        (one) => `<item><link>${base}${one}</link><pubDate>2 Apr 2024</pubDate></item>`,
      );
      response.writeHead(200, { "content-type": "application/rss+xml" });
      response.end(`<rss><channel><title>Labs</title>${items.join("")}</channel></rss>`);
    } else if (path === "/slow") {
      waiting.push(response);
      onWaiting();
    } else if (PAGES[path]) response.writeHead(200, { "content-type": "text/html" }).end(page(PAGES[path]));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  base = `http://www.welivesecurity.com:${(server.address() as AddressInfo).port}`;
  reader = await localReader(effects);
  const asked = { a: ["Mustang Panda"], b: ["Turla"], channels: ["relations"] };
  question = await askedQuestion(effects, null, asked);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(root, { recursive: true, force: true });
});
beforeEach(async () => {
  made += 1;
  folder = join(root, `case-${made}`);
  await initCase(effects, folder, "Watched");
  listed = ["/idle"];
  waiting = [];
});

const round = (world: Effects = effects, feeds = [`${base}/feed`]) =>
  watchRound(world, { case: folder, feeds, questions: [question], atom: atom() }, reader);

describe("watch", { timeout: 120_000 }, () => {
  it("tells of a new claim that moves a judgment, once, in its answer and as an Atom feed", async () => {
    const first = await round();
    expect([first.added, first.announcements]).toEqual([1, []]);
    expect(atomFaults(readFileSync(atom(), "utf8"))).toEqual([]);
    listed = ["/hand-off", "/idle"];
    const second = await round(effects, []);
    expect(second.added).toBe(1);
    const [told] = second.announcements;
    expect(told!.before.levels.tactical.status).not.toBe("supported");
    expect(told!.after.levels.tactical.status).toBe("supported");
    expect(told!.claims.map(({ quote }) => quote)).toEqual([HAND_OFF]);
    const feed = readFileSync(atom(), "utf8");
    expect(atomFaults(feed)).toEqual([]);
    expect(feed).toContain("Mustang Panda hands-off-to Turla");
    const third = await round(effects, []);
    expect([third.added, third.announcements]).toEqual([0, []]);
    expect(readFileSync(atom(), "utf8")).toBe(feed);
  });

  it("says nothing of new claims that move nothing", async () => {
    await round();
    listed = ["/idle", "/other"];
    const { claims, announcements } = await round();
    expect(claims).toBeGreaterThan(0);
    expect(announcements).toEqual([]);
  });

  it("makes up for a round that was cut off after adding, under the same id", async () => {
    await round();
    listed = ["/hand-off"];
    const cut: Effects = {
      ...effects,
      write: async (path, content) => {
        if (path.endsWith(".atom")) throw new Error("pulled the plug");
        return effects.write(path, content);
      },
    };
    await expect(round(cut)).rejects.toThrow("pulled the plug");
    const [late] = (await round()).announcements;
    expect(late!.claims[0]!.quote).toBe(HAND_OFF);
  });

  it("goes on when no feed can be read, and says why", async () => {
    const lines: string[] = [];
    const world = { ...effects, log: (line: string) => void lines.push(line) };
    const { error, questions } = await round(world, [`${base}/gone`]);
    expect(error).toMatchObject({ code: "unavailable" });
    expect(questions).toHaveLength(1);
    expect(lines.join()).toContain("404");
  });

  it("reads on a schedule until it is stopped", async () => {
    const pauses: number[] = [];
    const rounds: number[] = [];
    const world: Effects = {
      ...effects,
      pause: async (milliseconds) => {
        if (milliseconds !== 3_600_000) return;
        pauses.push(milliseconds);
        if (pauses.length === 2) throw new Error("stopped");
      },
    };
    const request = { case: folder, feeds: [`${base}/feed`], questions: [], atom: null };
    const running = watch(world, request, reader, {
      everyMs: intervalMs("1h"),
      onRound: ({ added }) => void rounds.push(added),
    });
    await expect(running).rejects.toThrow("stopped");
    expect(rounds).toEqual([1, 0]);
  });

  it("needs a feed the first time", async () => {
    await expect(round(effects, [])).rejects.toMatchObject({ code: "bad-option" });
  });

  it.each(["59s", "1", "soon", "-1h", "25d"])("refuses --every %s", (written) => {
    expect(() => intervalMs(written)).toThrow(expect.objectContaining({ code: "bad-option" }));
  });
});

describe("watch, told to stop", { timeout: 120_000 }, () => {
  it("ends with 130 in the middle of a page, the case whole; the next round takes what was left", async () => {
    listed = ["/idle", "/slow"];
    const met = new Promise<void>((resolve) => {
      onWaiting = resolve;
    });
    const child = spawn(
      process.execPath,
      ["--import", "tsx", "test/commands/watch-child.ts", folder, `${base}/feed`],
      {
        stdio: ["ignore", "ignore", "inherit"],
      },
    );
    const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
    await met;
    child.kill("SIGINT");
    expect(await ended).toBe(130);
    const { store } = await requireCase(effects, folder);
    expect(await store.counts()).toMatchObject({ documents: 1 });
    expect(await store.wasTaken(`${base}/slow`)).toBe(false);
    await store.close();
    for (const response of waiting) response.destroy();
    onWaiting = () => {
      waiting.at(-1)!.writeHead(200, { "content-type": "text/html" }).end(page(HAND_OFF));
    };
    const after = await round();
    expect([after.added, after.feeds[0]!.known]).toEqual([1, 1]);
  });
});
