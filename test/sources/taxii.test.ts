import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fetchPage } from "../../src/effects/fetch-page.ts";
import type { Network } from "../../src/effects/network.ts";
import { type TaxiiAccess, taxiiCollections } from "../../src/sources/taxii.ts";
import {
  TAXII_START,
  type TaxiiCursor,
  type TaxiiPage,
  taxiiObjects,
} from "../../src/sources/taxii-objects.ts";

const network: Network = {
  resolve: async () => [{ address: "127.0.0.1", family: 4 }],
  allowed: (address) => address === "127.0.0.1",
  now: () => "2024-05-01T00:00:00.000Z",
};
const access: TaxiiAccess = {
  fetchPage: (url, options) => fetchPage(url, options, network),
  authorization: "Basic c29tZW9uZTpzZWNyZXQ=",
};

interface Added {
  readonly id: string;
  readonly added: string;
}
/** Five objects, in the order the server got them; the server sends at most two a page. */
const OBJECTS: readonly Added[] = [1, 2, 3, 4, 5].map((at) => ({
  id: `intrusion-set--${at}`,
  added: `2024-01-0${at}T00:00:00.000000Z`,
}));
const PAGE = 2;

/** How the server misbehaves. */
let fault: "none" | "no-next" | "loops" | "same-page" | "dies" | "stale" | "nothing-said" | "no-dates" =
  "none";
let objects = OBJECTS;
let asked: URLSearchParams[] = [];
let accepts: (string | undefined)[] = [];
let foreign: (string | undefined)[] = [];
let server: Server;
let other: Server;
let base = "";

const reply = (response: ServerResponse, value: unknown, headers = {}, status = 200): unknown =>
  response
    .writeHead(status, { "content-type": "application/taxii+json;version=2.1", ...headers })
    .end(JSON.stringify(value));

function envelope(response: ServerResponse, query: URLSearchParams): unknown {
  asked.push(query);
  const next = query.get("next");
  if (fault === "stale" && next !== null) return reply(response, { title: "expired" }, {}, 400);
  const after = query.get("added_after") ?? "";
  const fresh = objects.filter(({ added }) => added > after);
  const from = next === null || fault === "same-page" ? 0 : Number(next.split("-")[1]);
  if (fault === "dies" && from >= 2) return response.destroy();
  const page = fresh.slice(from, from + PAGE);
  const more = from + PAGE < fresh.length;
  const last = page.at(-1)?.added;
  const dates = last && fault !== "no-dates" ? { "x-taxii-date-added-last": last } : {};
  if (fault === "nothing-said") return reply(response, { more, objects: page });
  if (fault === "loops") return reply(response, { more: true, next: "n-0", objects: page }, dates);
  if (fault === "same-page") return reply(response, { more: true, next: `n-${asked.length}`, objects: page });
  const token = more && fault !== "no-next" ? { next: `n-${from + PAGE}` } : {};
  return reply(response, page.length === 0 ? {} : { more, ...token, objects: page }, dates);
}

function answer(request: IncomingMessage, response: ServerResponse): unknown {
  const { pathname, searchParams } = new URL(request.url!, base);
  accepts.push(request.headers.accept);
  if (request.headers.authorization !== access.authorization)
    return reply(response, { title: "no" }, {}, 401);
  const open = { id: "c1", title: "Open", can_read: true };
  const closed = { id: "c2", title: "Closed", can_read: false };
  const foreignRoot = `http://other.test:${(other.address() as AddressInfo).port}/api/`;
  const routes: Record<string, () => unknown> = {
    "/taxii2/": () => reply(response, { title: "Test", api_roots: ["/api/", foreignRoot] }),
    "/api/": () => reply(response, { title: "Root", versions: ["taxii-2.1"], max_content_length: 1000 }),
    "/api/collections/": () => reply(response, { collections: [open, closed] }),
    "/api/collections/c1/": () => reply(response, open),
    "/api/collections/c1/objects/": () => envelope(response, searchParams),
    "/page/": () => response.end("<html>"),
  };
  return (routes[pathname] ?? (() => reply(response, { title: "none" }, {}, 404)))();
}

const listening = (one: Server): Promise<number> =>
  new Promise((resolve) => one.listen(0, "127.0.0.1", () => resolve((one.address() as AddressInfo).port)));

beforeAll(async () => {
  server = createServer(answer);
  other = createServer((request, response) => {
    foreign.push(request.headers.authorization);
    reply(response, {}, {}, 401);
  });
  base = `http://taxii.test:${await listening(server)}`;
  await listening(other);
});
afterAll(() => {
  server.close();
  other.close();
});
beforeEach(() => {
  fault = "none";
  objects = OBJECTS;
  asked = [];
  accepts = [];
  foreign = [];
});

/** Takes pages as a caller does, keeping the cursor of each page it stored. */
async function take(cursor: TaxiiCursor = TAXII_START) {
  const pages: TaxiiPage[] = [];
  let error: unknown = null;
  try {
    const paging = { cursor, limit: 100 };
    for await (const page of taxiiObjects(access, `${base}/api/collections/c1/`, paging)) pages.push(page);
  } catch (caught) {
    error = caught;
  }
  const ids = pages.flatMap((page) => page.objects.map((one) => (one as Added).id));
  return { ids, error, cursor: pages.at(-1)?.cursor ?? cursor, pages };
}
const ALL = OBJECTS.map(({ id }) => id);
const queries = () => asked.map((query) => [query.get("added_after"), query.get("next")]);

describe("taxiiCollections", () => {
  it.each([
    "/taxii2/",
    "/taxii2",
    "/api/",
    "/api/collections/",
    "/api/collections/c1/",
    "/api/collections/c1/objects/",
  ])("%s leads to the readable collection", async (path) => {
    const { collections } = await taxiiCollections(access, base + path);
    expect(collections).toEqual([{ url: `${base}/api/collections/c1/`, id: "c1", title: "Open" }]);
    expect(new Set(accepts)).toEqual(new Set(["application/taxii+json;version=2.1"]));
  });

  it("names what it may not read, and sends no credential to another origin", async () => {
    const { issues } = await taxiiCollections(access, `${base}/taxii2/`);
    expect(issues.map(({ path }) => path)).toEqual(["collection c2", "API root"]);
    expect(foreign).toEqual([undefined]);
  });

  it("says when credentials are wanted, without showing any", async () => {
    const wrong = { ...access, authorization: "Basic d3Jvbmc=" };
    const error = await taxiiCollections(wrong, `${base}/taxii2/`).catch((caught: unknown) => caught);
    expect(error).toMatchObject({
      code: "unavailable",
      hint: expect.stringContaining("ENTENTE_TAXII_TOKEN"),
    });
    expect(String(error)).not.toContain("d3Jvbmc");
  });

  it.each(["/page/", "/nowhere/"])("%s is no TAXII server", async (path) => {
    await expect(taxiiCollections(access, base + path)).rejects.toMatchObject({
      code: "unavailable",
      exitCode: 4,
    });
  });
});

describe("taxiiObjects", () => {
  it("follows next with the query unchanged, and gives the server's time on the last page only", async () => {
    const { ids, cursor, pages } = await take();
    expect(ids).toEqual(ALL);
    expect(queries()).toEqual([
      [null, null],
      [null, "n-2"],
      [null, "n-4"],
    ]);
    expect(pages.map((page) => page.cursor.addedAfter)).toEqual([null, null, OBJECTS[4]!.added]);
    expect(cursor).toEqual({ addedAfter: OBJECTS[4]!.added, reached: null, next: null });
  });

  it("asks the next time only for what the server has added since", async () => {
    const { cursor } = await take();
    expect(await take(cursor)).toMatchObject({ ids: [], error: null, cursor });
    objects = [...OBJECTS, { id: "intrusion-set--6", added: "2024-01-06T00:00:00.000000Z" }];
    const third = await take(cursor);
    expect(third).toMatchObject({ ids: ["intrusion-set--6"], cursor: { addedAfter: objects[5]!.added } });
  });

  it("goes on by the server's time where the server omits next", async () => {
    fault = "no-next";
    const { ids, error, cursor } = await take();
    expect([ids, error]).toEqual([ALL, null]);
    expect(queries()).toEqual([
      [null, null],
      [OBJECTS[1]!.added, null],
      [OBJECTS[3]!.added, null],
    ]);
    expect(cursor.addedAfter).toBe(OBJECTS[4]!.added);
  });

  it.each(["loops", "same-page"] as const)("stops when the server %s", async (kind) => {
    fault = kind;
    const { error, cursor } = await take();
    expect(error).toMatchObject({ code: "unavailable", message: expect.stringContaining("circles") });
    expect(asked.length).toBeLessThan(5);
    expect(cursor.addedAfter).toBeNull();
  });

  it("goes on where it was after the server died midway", async () => {
    fault = "dies";
    const first = await take();
    expect(first).toMatchObject({ ids: ALL.slice(0, 2), error: { code: "unavailable" } });
    expect(first.cursor).toEqual({ addedAfter: null, reached: null, next: "n-2" });
    fault = "none";
    const second = await take(first.cursor);
    expect(second).toMatchObject({
      ids: ALL.slice(2),
      cursor: { addedAfter: OBJECTS[4]!.added, next: null },
    });
  });

  it("begins again when the place it had reached is no longer known", async () => {
    fault = "stale";
    const stale = await take({ addedAfter: null, reached: null, next: "n-2" });
    expect(stale.ids.slice(0, 2)).toEqual(ALL.slice(0, 2));
    expect(queries().slice(0, 2)).toEqual([
      [null, "n-2"],
      [null, null],
    ]);
  });

  it("says so when there is more but nothing tells where, keeping what came", async () => {
    fault = "nothing-said";
    const { ids, error, cursor } = await take();
    expect(ids).toEqual(ALL.slice(0, 2));
    expect(error).toMatchObject({ code: "unavailable" });
    expect(cursor).toEqual(TAXII_START);
  });

  it("takes a server without dates whole, and whole again the next time", async () => {
    fault = "no-dates";
    const { ids, cursor } = await take();
    expect([ids, cursor]).toEqual([ALL, TAXII_START]);
  });
});
