import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { realEffects } from "../../src/effects/real.ts";
import { COLLECTION, TAXII_TYPE } from "../../src/server/routes/taxii.ts";
import { type Served, serve } from "../../src/server/serve.ts";
import { type TestBench, testBench } from "./bench.ts";

interface Envelope {
  readonly more?: boolean;
  readonly next?: string;
  readonly objects?: readonly { readonly id: string; readonly type: string }[];
}

describe("a question and what follows it", () => {
  let test: TestBench;
  let run: string;
  beforeAll(async () => {
    test = await testBench();
    const asked = await test.post("/api/assessments", {
      a: ["Mustang Panda", "Scarab"],
      b: ["state:RU"],
      since: "2017",
    });
    run = ((await asked.json()) as { run: string }).run;
  });
  afterAll(() => test.close());

  it("answers at once and settles by events, to the same levels", async () => {
    const stop = new AbortController();
    const stream = await test.ask("/api/events", { signal: stop.signal });
    expect(stream.headers.get("content-type")).toBe("text/event-stream");
    const asked = await test.post("/api/assessments", {
      a: ["Mustang Panda", "Scarab"],
      b: ["state:RU"],
      since: "2017",
      without: ["channel:techniques"],
    });
    const before = (await asked.json()) as {
      run: string;
      settled: boolean;
      without: string[];
      levels: unknown;
    };
    expect(before).toMatchObject({ settled: false, without: ["channel:techniques"] });
    let heard = "";
    const reader = stream.body!.getReader();
    while (
      !heard.includes(`"run":"${before.run}","done":`) ||
      !/"settled":true/.test(heard.slice(heard.lastIndexOf(before.run)))
    )
      heard += new TextDecoder().decode((await reader.read()).value);
    stop.abort();
    expect(heard).toMatch(/^event: run\ndata: \{"type":"run"/m);
    const after = await test.json<typeof before>(`/api/assessments/${before.run}`);
    expect(after.settled).toBe(true);
    expect(after.levels).toEqual(before.levels);
    await test.bench.runs.idle();
    const full = await test.json<{ sensitivity: unknown[]; findings: { channel: string }[] }>(
      `/api/assessments/${run}/full`,
    );
    expect(full.sensitivity.length).toBeGreaterThan(10);
  });

  it.each(["eset", "channel:software"])(
    "the levels that come at once without %s are those of the full weighing",
    async (what) => {
      const ask = { a: ["Mustang Panda", "Scarab"], b: ["state:RU"], since: "2017", without: [what] };
      const before = (await (await test.post("/api/assessments", ask)).json()) as {
        run: string;
        levels: object;
      };
      await test.bench.runs.idle();
      const after = await test.json<{ settled: boolean; levels: object }>(`/api/assessments/${before.run}`);
      expect(after.settled).toBe(true);
      const words = (levels: object) =>
        Object.values(
          levels as Record<string, { status: string; likelihood: { term: string[] } | null }>,
        ).map(({ status, likelihood }) => [status, likelihood?.term]);
      expect(words(after.levels)).toEqual(words(before.levels));
    },
  );

  it("leaving out what is left out already is the same question", async () => {
    const ask = { a: ["Mustang Panda", "Scarab"], b: ["state:RU"], since: "2017" };
    const one = (await (
      await test.post("/api/assessments", { ...ask, without: ["eset", "channel:software"] })
    ).json()) as { run: string };
    const other = (await (
      await test.post("/api/assessments", { ...ask, without: ["channel:software", "eset", "eset"] })
    ).json()) as { run: string };
    expect(other.run).toBe(one.run);
  });

  it("lists are paged to their end, each entry once", async () => {
    const seen: string[] = [];
    let cursor = "";
    do {
      const page = await test.json<{ items: { id: string }[]; next: string | null; total: number }>(
        `/api/assessments/${run}/claims?limit=70&cursor=${cursor}`.replace(/&cursor=$/, ""),
      );
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next ?? "";
      if (cursor === "") expect(seen).toHaveLength(page.total);
    } while (cursor !== "");
    expect(new Set(seen).size).toBe(seen.length);
  });

  it("a TAXII client that pages by more and next gets each object once, and added_after only the new", async () => {
    await test.bench.runs.idle();
    const base = `/taxii2/entente/collections/${COLLECTION.id}/objects/`;
    const seen: string[] = [];
    let next: string | undefined;
    let last = "";
    do {
      const response = await test.ask(`${base}?limit=40${next ? `&next=${next}` : ""}`, {
        headers: { accept: TAXII_TYPE },
      });
      expect(response.headers.get("content-type")).toBe(TAXII_TYPE);
      last = response.headers.get("x-taxii-date-added-last")!;
      const envelope = (await response.json()) as Envelope;
      seen.push(...envelope.objects!.map(({ id }) => id));
      expect(envelope.more).toBe(envelope.next !== undefined);
      next = envelope.next;
    } while (next !== undefined);
    expect(seen.length).toBeGreaterThan(40);
    expect(new Set(seen).size).toBe(seen.length);
    expect(await test.json<Envelope>(`${base}?added_after=${last}`)).toEqual({});
    const types = await test.json<Envelope>(`${base}?match[type]=intrusion-set&limit=1000`);
    expect(new Set(types.objects!.map(({ type }) => type))).toEqual(new Set(["intrusion-set"]));
    const one = await test.json<Envelope>(`${base}?match[id]=${seen[0]!}`);
    expect(one.objects!.map(({ id }) => id)).toEqual([seen[0]]);
    expect((await test.ask(base, { headers: { accept: "text/html" } })).status).toBe(406);
  });

  it("what one decides, another is told, and the question is weighed on it", async () => {
    const heard: unknown[] = [];
    const leave = test.bench.notices.listen((notice) => heard.push(notice));
    const response = await test.post("/api/decisions", {
      a: "Scarab",
      b: "Mustang Panda",
      kind: "same",
      because: "for the test",
    });
    const { decision } = (await response.json()) as { decision: { id: string } };
    expect(heard).toContainEqual({ type: "case", what: "decision", id: decision.id });
    const asked = await test.post("/api/assessments", { a: ["Mustang Panda"], b: ["Turla"] });
    const joined = (await asked.json()) as { actors: { name: string }[]; run: string };
    const who = await test.json<{ matches: { names: { name: string }[] }[] }>(
      "/api/who?name=Mustang%20Panda",
    );
    expect(who.matches[0]!.names.map(({ name }) => name)).toContain("Scarab");
    expect((await test.post(`/api/decisions/${decision.id}/undo`, { because: "taken back" })).status).toBe(
      201,
    );
    const apart = await test.json<{ matches: { names: { name: string }[] }[] }>(
      "/api/who?name=Mustang%20Panda",
    );
    expect(apart.matches[0]!.names.map(({ name }) => name)).not.toContain("Scarab");
    expect(joined.actors).toHaveLength(2);
    leave();
  });
});

describe("the server on a real port", () => {
  let served: Served;
  const options = {
    case: null,
    host: "127.0.0.1",
    port: 0,
    allowedHosts: [],
    tokenFile: "/nonexistent/tokens.json",
    version: "0",
  };
  beforeAll(async () => {
    served = await serve({ ...realEffects(), userData: "/nonexistent" }, options);
  });
  afterAll(() => served.close());

  it("answers over loopback HTTP, with and without a case", async () => {
    expect(await (await fetch(`${served.url}healthz`)).json()).toEqual({ ok: true });
    const session = (await (await fetch(`${served.url}api/session`)).json()) as {
      role: string;
      case: unknown;
    };
    expect(session).toMatchObject({ role: "admin", case: null });
    const refused = await fetch(`${served.url}api/decisions`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ a: "Scarab", b: "Turla", kind: "same", because: "x" }),
    });
    expect(refused.status).toBe(409);
    expect(((await refused.json()) as { code: string }).code).toBe("no-case");
  });

  it("says so when the port is taken, and refuses to leave the machine without a token", async () => {
    const port = Number(new URL(served.url).port);
    await expect(serve(realEffects(), { ...options, port })).rejects.toMatchObject({ code: "unavailable" });
    await expect(serve(realEffects(), { ...options, host: "0.0.0.0" })).rejects.toMatchObject({
      code: "bad-token",
    });
  });
});
