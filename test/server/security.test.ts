import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStatic } from "../../src/server/static.ts";
import { addToken, NO_TOKENS, openTokens, parseTokens } from "../../src/server/tokens.ts";
import { addReport, HOST, type TestBench, testBench } from "./bench.ts";

const code = async (response: Response): Promise<string> =>
  ((await response.json()) as { code: string }).code;

describe("who may ask the server", () => {
  let test: TestBench;
  beforeAll(async () => {
    test = await testBench();
  });
  afterAll(() => test.close());

  it.each([
    "evil.example",
    "evil.example:4310",
    "127.0.0.1.evil.example",
    "10.0.0.7:4310",
    "localhost.evil.example",
    "",
  ])("refuses the Host %j, which a rebound name would send", async (host) => {
    const response = await test.app.fetch(
      new Request("http://rebound.example/api/session", { headers: { host } }),
    );
    expect(response.status).toBe(421);
    expect(await code(response)).toBe("wrong-host");
  });

  it.each([HOST, "localhost:4310", "[::1]:4310", "127.0.0.1"])("answers to %s", async (host) => {
    expect((await test.ask("/healthz", { headers: { host } })).status).toBe(200);
  });

  it.each([
    [{ origin: "https://evil.example" }],
    [{ origin: "null" }],
    [{ origin: "http://localhost:9999" }],
    [{ "sec-fetch-site": "cross-site" }],
    [{ "sec-fetch-site": "same-site" }],
  ])("refuses writes from elsewhere: %j", async (headers) => {
    const response = await test.post(
      "/api/decisions",
      { a: "Scarab", b: "Turla", kind: "same", because: "x" },
      headers as Record<string, string>,
    );
    expect(response.status).toBe(403);
    expect(await code(response)).toBe("cross-origin");
    expect(await test.bench.desk.opened!.store.decisions()).toEqual([]);
  });

  it("takes writes of its own page", async () => {
    const response = await test.post(
      "/api/assessments",
      { a: ["Nobody"], b: ["Turla"] },
      { origin: `http://${HOST}`, "sec-fetch-site": "same-origin" },
    );
    expect(response.status).toBe(422);
  });

  it("refuses bodies that a form of another site could send", async () => {
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"]) {
      const response = await test.post(
        "/api/assessments",
        { a: ["Scarab"], b: ["Turla"] },
        { "content-type": type },
      );
      expect(response.status).toBe(415);
      const file = await test.ask("/api/documents?name=x", {
        method: "POST",
        headers: { "content-type": type },
        body: "x",
      });
      expect(file.status).toBe(415);
    }
  });

  it("refuses bodies that are too large, with and without a length that says so", async () => {
    const long = { a: ["x".repeat(300_000)], b: ["Turla"] };
    expect((await test.post("/api/assessments", long)).status).toBe(413);
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(64 * 1024)),
    });
    const response = await test.ask("/api/assessments", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: endless,
      duplex: "half",
    } as RequestInit);
    expect(response.status).toBe(413);
    const claimed = await test.ask("/api/documents?name=x", {
      method: "POST",
      headers: { "content-type": "application/octet-stream", "content-length": String(65 * 1024 * 1024) },
      body: "x",
    });
    expect(claimed.status).toBe(413);
  });

  it.each(["..%2f..%2fetc%2fpasswd", "%2e%2e", "..%5cpackage.json", "a%00b", "%2fetc%2fpasswd"])(
    "an id that climbs (%s) is refused",
    async (id) => {
      for (const path of [
        `/api/documents/${id}`,
        `/api/claims/${id}`,
        `/api/assessments/${id}/full`,
        `/api/jobs/${id}`,
      ])
        expect((await test.ask(path)).status).toBeGreaterThanOrEqual(400);
      expect((await test.ask(`/api/documents/${id}`)).status).toBeLessThan(500);
    },
  );

  it("every answer carries the policy, and a bug shows nothing of its stack", async () => {
    for (const path of ["/healthz", "/api/nothing", "/api/session"]) {
      const { headers } = await test.ask(path);
      expect(headers.get("content-security-policy")).toContain("default-src 'none'");
      expect(headers.get("content-security-policy")).not.toContain("unsafe");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("x-frame-options")).toBe("DENY");
    }
    const { desk } = test.bench;
    const broken = {
      ...test.bench,
      desk: { ...desk, suggest: () => Promise.reject(new Error("secret /srv/path")) },
    };
    const other = await testBench({ workbench: broken });
    const response = await other.ask("/api/suggest?q=turla");
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(text).not.toMatch(/secret|srv|\.ts:/);
    expect(test.lines.join("\n")).toContain("secret /srv/path");
    await other.close();
  });

  it("answers a read again with 304 when nothing changed", async () => {
    const first = await test.ask("/api/who?name=Scarab");
    const etag = first.headers.get("etag")!;
    const again = await test.ask("/api/who?name=Scarab", { headers: { "if-none-match": etag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
  });
});

describe("limits on how often one address may ask", () => {
  it("refuses what is over the limit, says when to come back, and keeps reads and writes apart", async () => {
    let clock = 0;
    const limits = {
      read: { burst: 3, perSecond: 1 },
      write: { burst: 1, perSecond: 0.1 },
      token: { burst: 1, perSecond: 0.1 },
    };
    const test = await testBench({ limits, now: () => clock });
    const statuses: number[] = [];
    for (let turn = 0; turn < 4; turn++) statuses.push((await test.ask("/healthz")).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    expect((await test.ask("/healthz")).headers.get("retry-after")).toBe("1");
    expect((await test.post("/api/session", { token: "x" })).status).toBe(401);
    clock = 5000;
    expect((await test.ask("/healthz")).status).toBe(200);
    await test.close();
  });
});

describe("tokens", () => {
  let test: TestBench;
  const made = addToken(NO_TOKENS, "ana", "read");
  const reviewer = addToken(made.file, "rev", "review");
  beforeAll(async () => {
    test = await testBench({ tokens: openTokens(reviewer.file), beyondLoopback: true });
  });
  afterAll(() => test.close());
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

  it("are kept as scrypt hashes, never as themselves", () => {
    const text = JSON.stringify(made.file);
    expect(text).not.toContain(made.token.split("_")[2]!);
    expect(parseTokens(text, "tokens.json")).toEqual(made.file);
    expect(() => parseTokens("{}", "tokens.json")).toThrow(/not a file of tokens/);
  });

  it("a missing, wrong or shortened token is refused; the right one is let in", async () => {
    for (const headers of [
      {},
      bearer("x"),
      bearer(made.token.slice(0, -1)),
      bearer(made.token.replace("_ana_", "_rev_")),
    ]) {
      const response = await test.ask("/api/who?name=Turla", { headers: headers as Record<string, string> });
      expect(response.status).toBe(401);
      expect(response.headers.get("www-authenticate")).toBe("Bearer");
    }
    expect((await test.ask("/api/who?name=Turla", { headers: bearer(made.token) })).status).toBe(200);
  });

  it("only health and signing in are open to everybody, and they tell nothing of the case", async () => {
    expect((await test.ask("/healthz")).status).toBe(200);
    expect(await test.json("/api/session")).toMatchObject({ role: null, case: null, analyst: "" });
    for (const path of ["/api/documents", "/api/events", "/taxii2/", "/api/review"])
      expect((await test.ask(path)).status).toBe(401);
  });

  it("a reader may not write, a reviewer may, under the token's own name", async () => {
    const body = { a: "Scarab", b: "Turla", kind: "different", because: "two services" };
    const refused = await test.post("/api/decisions", body, bearer(made.token));
    expect([refused.status, await code(refused)]).toEqual([403, "not-allowed"]);
    const taken = await test.post("/api/decisions", body, {
      ...bearer(reviewer.token),
      "x-entente-analyst": "somebody else",
    });
    expect(taken.status).toBe(201);
    expect(((await taken.json()) as { decision: { by: string } }).decision.by).toBe("rev");
  });

  it("a browser signs in for a cookie that scripts cannot read and other sites do not send", async () => {
    const response = await test.post("/api/session", { token: made.token });
    expect(response.status).toBe(201);
    const cookie = response.headers.get("set-cookie")!;
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    const inside = await test.ask("/api/who?name=Turla", { headers: { cookie: cookie.split(";")[0]! } });
    expect(inside.status).toBe(200);
    expect(
      (await test.ask("/api/who?name=Turla", { headers: { cookie: "entente=guessedguessedguessed" } }))
        .status,
    ).toBe(401);
  });

  it("answers to plain addresses beyond loopback, and still to no stranger's name", async () => {
    expect((await test.ask("/healthz", { headers: { host: "10.0.0.7:4310" } })).status).toBe(200);
    expect((await test.ask("/healthz", { headers: { host: "evil.example" } })).status).toBe(421);
  });
});

describe("the built page's files", () => {
  const folder = mkdtempSync(join(tmpdir(), "entente-static-"));
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>page</title>");
  writeFileSync(join(folder, "index.html.br"), "compressed");
  afterAll(() => rmSync(folder, { recursive: true }));

  it("only listed files are served; the page stands for its own addresses", async () => {
    const files = (await openStatic(folder))!;
    expect(await (await files.serve("/documents/abc", ""))!.text()).toContain("page");
    expect((await files.serve("/", "gzip, br"))!.headers.get("content-encoding")).toBe("br");
    for (const path of [
      "/../package.json",
      "/..%2fpackage.json",
      "/etc/passwd.txt",
      "/api/x",
      "/index.html.br",
    ])
      expect(await files.serve(path, "")).toBeNull();
    expect(await openStatic(join(folder, "nowhere"))).toBeNull();
  });
});

describe("hostile documents", () => {
  let test: TestBench;
  beforeAll(async () => {
    test = await testBench();
  });
  afterAll(() => test.close());

  const HOSTILE = `<!doctype html><html><head><title>&lt;img src=x onerror=alert(1)&gt; \u202egpj.exe</title></head><body><article>
<p>In March 2024, Mustang Panda used &lt;script&gt;alert(1)&lt;/script&gt; and PlugX against companies in Norway.</p>
<p>The group =HYPERLINK("http://evil.example") probably cooperates with Mustang Panda\u202e\u200b, said the report.</p>
<p><a href="javascript:alert(1)">Mustang Panda</a> targeted government organizations in Mongolia.</p>
<svg onload="alert(1)"><text>Mustang Panda targeted banks in Japan.</text></svg></article></body></html>`;

  it("come out as data in JSON, and inert in the report, its figures and its tables", async () => {
    const id = await addReport(test, "=cmd|' /C calc'!A0.html", HOSTILE);
    const raw = await test.ask(`/api/documents/${id}`);
    expect(raw.headers.get("content-type")).toBe("application/json");
    const asked = await test.post("/api/assessments", { a: ["Mustang Panda"], b: ["Turla"] });
    const { run } = (await asked.json()) as { run: string };
    await test.bench.runs.idle();
    const { files } = await test.json<{ files: string[] }>(`/api/assessments/${run}/files`);
    for (const name of files) {
      const text = await (
        await test.ask(`/api/assessments/${run}/file?name=${encodeURIComponent(name)}`)
      ).text();
      if (/\.(html|svg|md)$/.test(name)) {
        expect(text).not.toMatch(/<script>alert|<img|onerror=|onload=|href="javascript:/i);
        expect(text).not.toMatch(/[\u202a-\u202e\u200b]/);
      }
      if (name.endsWith(".csv")) expect(text).not.toMatch(/(?:^|,|\n)"?[=+@](?![\d.])/);
    }
    const report = await (
      await test.ask(`/api/assessments/${run}/report?sections=claims,names,bottom-line,timeline`)
    ).text();
    expect(report).not.toMatch(/[\u202a-\u202e\u200b]/);
    expect(report).not.toMatch(/"url":"(?!https?:)/);
  });

  it("a download cannot name itself into the answer's head", async () => {
    const asked = await test.post("/api/assessments", { a: ["Mustang Panda"], b: ["Turla"] });
    const { run } = (await asked.json()) as { run: string };
    const response = await test.ask(
      `/api/assessments/${run}/file?name=${encodeURIComponent('x"\r\nset-cookie: a=b')}`,
    );
    expect(response.status).toBe(404);
    expect(response.headers.get("set-cookie")).toBeNull();
  });
});
