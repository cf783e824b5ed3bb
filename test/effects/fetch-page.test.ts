import { createServer, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fetchPage } from "../../src/effects/fetch-page.ts";
import type { Network } from "../../src/effects/network.ts";
import { UserError } from "../../src/errors.ts";
import { sha256Hex } from "../../src/model/ids.ts";

/** The open server: on an address of its own, so that 127.0.0.1 stays the forbidden one. */
const OPEN = "127.0.0.2";
const servers: Server[] = [];
const asked: { readonly path: string; readonly authorization: string | undefined }[] = [];
const forbidden: string[] = [];

function listen(address: string, handler: RequestListener): Promise<number> {
  const server = createServer(handler);
  servers.push(server);
  return new Promise((resolve) => {
    server.listen(0, address, () => resolve((server.address() as AddressInfo).port));
  });
}

const names: Record<string, readonly string[]> = {
  "open.test": [OPEN],
  "inside.test": ["127.0.0.1"],
  "both.test": [OPEN, "10.0.0.1"],
  "metadata.test": ["169.254.169.254"],
  "mapped.test": ["::ffff:127.0.0.1"],
  "nothing.test": [],
};
let lookups: string[] = [];
const network: Network = {
  resolve: async (host) => {
    lookups.push(host);
    const found = names[host];
    if (!found) throw Object.assign(new Error("no such host"), { code: "ENOTFOUND" });
    return found.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
  },
  allowed: (address) => address === OPEN,
  now: () => "2024-05-01T00:00:00.000Z",
};

let port = 0;
let forbiddenPort = 0;
let base = "";

const html = (response: ServerResponse, body: string | Uint8Array, headers = {}): void => {
  response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...headers }).end(body);
};
const away = (response: ServerResponse, location: string): void => {
  response.writeHead(302, { location }).end("moved");
};

/** A body of zeros sent as fast as the reader takes it. */
function endless(response: ServerResponse, chunk: Uint8Array): void {
  const more = (): void => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on("drain", more);
  more();
}

const pages: Readonly<Record<string, (response: ServerResponse) => void>> = {
  "/page": (response) =>
    html(response, "<p>SILVER HERON</p>", { etag: '"1"', "last-modified": "Wed, 01 May 2024 00:00:00 GMT" }),
  "/packed": (response) => html(response, gzipSync("<p>PALE OTTER</p>"), { "content-encoding": "gzip" }),
  "/bomb": (response) => html(response, gzipSync(new Uint8Array(50_000_000)), { "content-encoding": "gzip" }),
  "/odd-packing": (response) => html(response, "x", { "content-encoding": "compress" }),
  "/broken-packing": (response) =>
    html(response, gzipSync("y".repeat(5000)).subarray(0, 20), { "content-encoding": "gzip" }),
  "/declared-huge": (response) => {
    response.writeHead(200, { "content-type": "text/html", "content-length": "999999999" }).flushHeaders();
  },
  "/endless": (response) => {
    response.writeHead(200, { "content-type": "text/html" });
    endless(response, new Uint8Array(65_536));
  },
  "/slow": (response) => {
    response.writeHead(200, { "content-type": "text/html" });
    const drip = setInterval(() => response.write("."), 20);
    response.on("close", () => clearInterval(drip));
  },
  "/silent": () => undefined,
  "/breaks-off": (response) => {
    response.writeHead(200, { "content-type": "text/html", "content-length": "100" });
    response.write("half", () => response.destroy());
  },
  "/picture": (response) => void response.writeHead(200, { "content-type": "image/png" }).end("png"),
  "/no-type": (response) => void response.writeHead(200).end("plain"),
  "/missing": (response) => void response.writeHead(404, { "content-type": "text/html" }).end("no"),
  "/loop": (response) => away(response, "/loop"),
  "/once": (response) => away(response, "/page#part"),
  "/to-inside": (response) => away(response, `http://127.0.0.1:${forbiddenPort}/secret`),
  "/to-inside-name": (response) => away(response, `http://inside.test:${forbiddenPort}/secret`),
  "/to-other": (response) => away(response, `http://${OPEN}:${port}/page`),
  "/to-file": (response) => away(response, "file:///etc/passwd"),
  "/to-password": (response) => away(response, "http://someone:hunter2@open.test/"),
};

beforeAll(async () => {
  port = await listen(OPEN, (request, response) => {
    const path = request.url!.split("?")[0]!;
    asked.push({ path, authorization: request.headers.authorization });
    if (request.headers["if-none-match"] === '"1"') response.writeHead(304).end();
    else pages[path]!(response);
  });
  forbiddenPort = await listen("127.0.0.1", (request, response) => {
    forbidden.push(request.url!);
    html(response, "a secret");
  });
  base = `http://open.test:${port}`;
});
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

async function failure(url: string, limits = {}): Promise<UserError> {
  const caught = await fetchPage(url, { limits }, network).then(
    () => null,
    (error: unknown) => error,
  );
  expect(caught).toBeInstanceOf(UserError);
  return caught as UserError;
}

describe("a page is fetched with what is needed to cite it", () => {
  it("gives bytes, hash, time, validators and media type", async () => {
    const page = await fetchPage(`${base}/page`, {}, network);
    expect(new TextDecoder().decode(page.bytes)).toBe("<p>SILVER HERON</p>");
    expect(page).toMatchObject({
      finalUrl: `${base}/page`,
      status: 200,
      mediaType: "text/html; charset=utf-8",
      sha256: sha256Hex("<p>SILVER HERON</p>"),
      retrievedAt: "2024-05-01T00:00:00.000Z",
      etag: '"1"',
      lastModified: "Wed, 01 May 2024 00:00:00 GMT",
    });
  });

  it("unpacks, follows a redirect, drops the fragment, takes a page of no stated kind", async () => {
    const packed = await fetchPage(`${base}/packed`, {}, network);
    expect(new TextDecoder().decode(packed.bytes)).toBe("<p>PALE OTTER</p>");
    expect((await fetchPage(`${base}/once#top`, {}, network)).finalUrl).toBe(`${base}/page`);
    expect((await fetchPage(`${base}/no-type`, {}, network)).mediaType).toBeNull();
  });

  it("takes 304 as an answer when it asked with a validator, and any status when told to", async () => {
    expect(await fetchPage(`${base}/page`, { etag: '"1"' }, network)).toMatchObject({ status: 304 });
    expect(await fetchPage(`${base}/missing`, { anyStatus: true }, network)).toMatchObject({ status: 404 });
  });

  it("sends a credential to the first origin only", async () => {
    asked.length = 0;
    await fetchPage(`${base}/to-other`, { authorization: "Bearer abc" }, network);
    expect(asked.map(({ authorization }) => authorization)).toEqual(["Bearer abc", undefined]);
  });
});

describe("addresses inside are refused, and never asked", () => {
  it.each([
    ["a literal", () => `http://127.0.0.1:${forbiddenPort}/`],
    ["a literal in other digits", () => `http://2130706433:${forbiddenPort}/`],
    ["a literal in hexadecimal", () => `http://0x7f.1:${forbiddenPort}/`],
    ["an IPv6 literal", () => `http://[::1]:${forbiddenPort}/`],
    ["an IPv4-mapped literal", () => `http://[::ffff:127.0.0.1]:${forbiddenPort}/`],
    ["a name of a private address", () => `http://inside.test:${forbiddenPort}/`],
    ["a name of the cloud's metadata", () => "http://metadata.test/latest/meta-data/"],
    ["a name of a mapped address", () => `http://mapped.test:${forbiddenPort}/`],
    ["a name with a public and a private address", () => `http://both.test:${port}/page`],
    ["a redirect to 127.0.0.1", () => `${base}/to-inside`],
    ["a redirect to a name of a private address", () => `${base}/to-inside-name`],
  ])("%s", async (_what, url) => {
    expect(await failure(url())).toMatchObject({ code: "refused-address", exitCode: 3 });
    expect(forbidden).toEqual([]);
  });

  it("a name is looked up by the connection itself, once, so that its answer cannot change in between", async () => {
    lookups = [];
    await fetchPage(`${base}/page`, {}, network);
    expect(lookups).toEqual(["open.test"]);
  });
});

describe("addresses that are none, or carry a password", () => {
  it.each([
    ["file:///etc/passwd"],
    ["ftp://open.test/"],
    ["data:text/html,x"],
    ["javascript:alert(1)"],
    ["no address at all"],
  ])("%s is refused", async (url) => {
    expect(await failure(url)).toMatchObject({ code: "bad-url", exitCode: 3 });
  });

  it("a redirect to file: or to an address with a password is refused", async () => {
    expect((await failure(`${base}/to-file`)).code).toBe("bad-url");
    expect((await failure(`${base}/to-password`)).message).not.toContain("hunter2");
  });

  it("no message shows a password or a query, where keys are written", async () => {
    const typed = await failure("http://someone:hunter2@open.test/?key=k3y");
    const missing = await failure(`${base}/missing?key=k3y`);
    const host = await failure("http://unknown.test/?key=k3y");
    for (const { message, hint } of [typed, missing, host])
      expect(`${message} ${hint}`).not.toMatch(/hunter2|k3y/);
  });
});

describe("a server cannot cost more than the limits", () => {
  const bytes = 100_000;
  it.each([["/declared-huge"], ["/endless"], ["/bomb"]])("size: %s", async (path) => {
    expect(await failure(base + path, { bytes })).toMatchObject({ code: "refused-page", exitCode: 3 });
  });

  it.each([["/slow"], ["/silent"]])("time: %s", async (path) => {
    const error = await failure(base + path, { timeoutMs: 200 });
    expect(error).toMatchObject({ code: "unavailable", exitCode: 4 });
    expect(error.message).toContain("too long");
  });

  it("time: a name that is never answered", async () => {
    const never: Network = { ...network, resolve: () => new Promise(() => undefined) };
    await expect(fetchPage(`${base}/page`, { limits: { timeoutMs: 200 } }, never)).rejects.toMatchObject({
      code: "unavailable",
    });
  });

  it("redirects: a loop ends at the limit", async () => {
    asked.length = 0;
    expect(await failure(`${base}/loop`, { redirects: 3 })).toMatchObject({ code: "unavailable" });
    expect(asked).toHaveLength(4);
  });

  it.each([
    ["/picture", "refused-page"],
    ["/odd-packing", "refused-page"],
    ["/broken-packing", "unavailable"],
    ["/breaks-off", "unavailable"],
    ["/missing", "unavailable"],
  ])("%s is %s", async (path, code) => {
    expect((await failure(base + path)).code).toBe(code);
  });

  it.each([["http://unknown.test/"], ["http://nothing.test/"]])("%s is unavailable", async (url) => {
    expect((await failure(url)).code).toBe("unavailable");
  });
});
