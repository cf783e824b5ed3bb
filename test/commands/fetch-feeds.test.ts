import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { initCase, requireCase } from "../../src/commands/case.ts";
import { addFeeds, MOST_ITEMS } from "../../src/commands/feeds.ts";
import type { Effects } from "../../src/effects/effects.ts";
import { fetchPage } from "../../src/effects/fetch-page.ts";
import type { Network } from "../../src/effects/network.ts";
import { realEffects } from "../../src/effects/real.ts";
import { parsingReader } from "./parsing-reader.ts";

const root = mkdtempSync(join(tmpdir(), "entente-feeds-"));
let server: Server;
let base = "";
let asked: string[] = [];
let pauses: number[] = [];
let made = 0;
let folder = "";
/** Answers by path; a test changes them between runs. */
let site: Record<string, (response: ServerResponse, request: IncomingMessage) => void> = {};

const network: Network = {
  resolve: async () => [{ address: "127.0.0.1", family: 4 }],
  allowed: (address) => address === "127.0.0.1",
  now: () => "2024-05-01T00:00:00.000Z",
};
const effects: Effects = {
  ...realEffects(),
  fetchPage: (url, options) => fetchPage(url, options, network),
  pause: async (milliseconds) => void pauses.push(milliseconds),
  now: network.now,
};

const sent =
  (type: string, body: string, status = 200, headers = {}) =>
  (response: ServerResponse): void =>
    void response.writeHead(status, { "content-type": type, ...headers }).end(body);
const page = (text: string) => sent("text/html", `<html><body><p>${text}</p></body></html>`);
const rss = (...paths: string[]): string => {
  const items = paths.map((path) => `<item><link>${path}</link><pubDate>2 Apr 2025</pubDate></item>`);
  return `<rss><channel><title>Labs</title>${items.join("")}</channel></rss>`;
};

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url!);
    const answer = site[request.url!] ?? sent("text/plain", "no", 404);
    answer(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  base = `http://labs.test:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(root, { recursive: true, force: true });
});
beforeEach(async () => {
  asked = [];
  pauses = [];
  made += 1;
  folder = join(root, `case-${made}`);
  await initCase(effects, folder, "Feeds");
  site = {
    "/feed": (response, request) => {
      if (request.headers["if-none-match"] === '"v1"') response.writeHead(304).end();
      else sent("application/rss+xml", rss("/a", "/b"), 200, { etag: '"v1"' })(response);
    },
    "/a": page("SILVER HERON shared a server."),
    "/b": page("PALE OTTER did not."),
  };
});

const follow = (...paths: string[]) =>
  addFeeds(effects, { paths, case: folder, published: null, publisher: null, kind: null }, parsingReader);

describe("add --as feed", () => {
  it("fetches each item once, with the feed's date, and keeps its copy", async () => {
    const answer = await follow(`${base}/feed`);
    expect(answer).toMatchObject({ schema: "entente.add/1", added: 2, skipped: 0 });
    expect(answer.feeds).toMatchObject([
      { title: "Labs", outcome: "read", items: 2, fetched: 2, known: 0, later: 0, issues: [] },
    ]);
    expect(asked).toEqual(["/feed", "/robots.txt", "/a", "/b"]);
    expect(readdirSync(join(folder, "blobs"))).toHaveLength(2);
    const { store } = await requireCase(effects, folder);
    const [document] = await store.documents();
    expect(document!.appearances[0]).toMatchObject({ published: { from: "2025-04-02" } });
    await store.close();
  });

  it("asks again with the validators it was given, and for nothing else when nothing changed", async () => {
    await follow(`${base}/feed`);
    asked = [];
    expect((await follow(`${base}/feed`)).feeds).toMatchObject([{ outcome: "unchanged" }]);
    expect(asked).toEqual(["/feed"]);
  });

  it("fetches only what is new when the feed has grown", async () => {
    await follow(`${base}/feed`);
    asked = [];
    site["/feed"] = sent("application/rss+xml", rss("/c", "/a", "/b"));
    site["/c"] = page("A third.");
    expect((await follow(`${base}/feed`)).feeds).toMatchObject([{ items: 3, fetched: 1, known: 2 }]);
    expect(asked).toEqual(["/feed", "/robots.txt", "/c"]);
  });

  it("waits between requests to one host, longer when robots.txt asks for it", async () => {
    await follow(`${base}/feed`);
    expect(pauses).toEqual([1000, 1000]);
    pauses = [];
    site["/robots.txt"] = sent("text/plain", "User-agent: *\nCrawl-delay: 7");
    site["/other"] = sent("application/rss+xml", rss("/c", "/d"));
    site["/c"] = page("C.");
    site["/d"] = page("D.");
    await follow(`${base}/other`);
    expect(pauses).toEqual([7000, 7000]);
  });

  it("leaves alone what robots.txt forbids, and says so", async () => {
    site["/robots.txt"] = sent("text/plain", "User-agent: entente\nDisallow: /b");
    const answer = await follow(`${base}/feed`);
    expect(answer.feeds[0]).toMatchObject({ fetched: 1, later: 0, issues: [{ code: "robots" }] });
    expect(asked).not.toContain("/b");
  });

  it("leaves a site alone whose robots.txt cannot be had, and comes back to it", async () => {
    site["/robots.txt"] = sent("text/plain", "", 500);
    expect((await follow(`${base}/feed`)).feeds[0]).toMatchObject({ fetched: 0, later: 2 });
    delete site["/robots.txt"];
    expect((await follow(`${base}/feed`)).feeds[0]).toMatchObject({ outcome: "read", fetched: 2, later: 0 });
  });

  it("tries an item again whose server was away, and never one that is gone", async () => {
    site["/a"] = sent("text/html", "", 500);
    site["/b"] = sent("text/html", "", 410);
    expect((await follow(`${base}/feed`)).feeds[0]).toMatchObject({ fetched: 0, later: 1 });
    site["/a"] = page("Back.");
    asked = [];
    expect((await follow(`${base}/feed`)).feeds[0]).toMatchObject({ fetched: 1, known: 1, later: 0 });
    expect(asked).toEqual(["/feed", "/robots.txt", "/a"]);
  });

  it("stops asking a host that says it is busy", async () => {
    site["/a"] = sent("text/html", "", 429);
    expect((await follow(`${base}/feed`)).feeds[0]).toMatchObject({ later: 2 });
    expect(asked).not.toContain("/b");
  });

  it("takes a hostile item as an issue: an inside address, a redirect inside, an endless list", async () => {
    const many = Array.from({ length: MOST_ITEMS + 5 }, () => "http://10.0.0.1/x");
    const links = ["http://169.254.169.254/latest/", "/away", ...many.map((url, at) => url + at)];
    site["/feed"] = sent("application/rss+xml", rss(...links));
    site["/away"] = (response) => void response.writeHead(302, { location: "http://192.168.0.1/" }).end();
    const [feed] = (await follow(`${base}/feed`)).feeds;
    expect(feed).toMatchObject({ fetched: 0, later: 7 });
    expect(new Set(feed!.issues.map(({ code }) => code))).toEqual(new Set(["refused-address"]));
  });

  it("reads a list of feeds; one that fails does not stop the others", async () => {
    const outlines = ["/feed", "/nowhere", "/page"].map((path) => `<outline xmlUrl="${base}${path}"/>`);
    const list = join(folder, "mine.opml");
    await effects.write(list, `<opml><body>${outlines.join("")}</body></opml>`);
    site["/page"] = page("No feed.");
    const answer = await follow(list);
    expect(answer.feeds.map(({ outcome, issues }) => [outcome, issues[0]?.code])).toEqual([
      ["read", undefined],
      ["failed", "unavailable"],
      ["failed", "bad-feed"],
    ]);
    expect(answer.added).toBe(2);
  });

  it("fails when no feed can be read", async () => {
    await expect(follow(`${base}/nowhere`)).rejects.toMatchObject({ code: "unavailable", exitCode: 4 });
    await expect(follow("http://10.0.0.1/feed")).rejects.toMatchObject({ code: "refused-address" });
  });
});
