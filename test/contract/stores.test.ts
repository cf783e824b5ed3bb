import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { UserError } from "../../src/errors.ts";
import { type Claim, claimId } from "../../src/model/claim.ts";
import { GROUP_KEYS } from "../../src/model/claim-keys.ts";
import type { Appearance, Document } from "../../src/model/document.ts";
import type { Decision } from "../../src/model/identity.ts";
import { openLibsql } from "../../src/store/libsql.ts";
import { openPostgres } from "../../src/store/postgres.ts";
import type { Store } from "../../src/store/store.ts";
import { type PostgresServer, startPostgres } from "../postgres/server.ts";

const NOW = "2024-05-01T00:00:00.000Z";
const folder = mkdtempSync(join(tmpdir(), "entente-store-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let made = 0;
let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

const document: Document = {
  id: "d-1",
  kind: "vendor",
  mediaType: "text/plain",
  language: "en",
  title: "On SILVER HERON",
  text: "SILVER HERON shared a server with PALE OTTER.",
  cleaner: "text@1",
  pages: [],
  blocks: [],
  appearances: [
    { publisher: "example-labs", url: "https://example.org/a", published: null, retrievedAt: null },
  ],
  tlp: "clear",
};

function claim(object: string): Claim {
  const passage = { kind: "text", span: { start: 0, end: 45 }, quote: document.text, ordinal: 0 } as const;
  const identity = {
    document: "d-1",
    passage,
    subject: "SILVER HERON",
    predicate: "shares-with",
    object,
    stance: "asserts",
  } as const;
  const term = (text: string) =>
    ({ text, canonical: text, span: null, type: "group", link: [`n-${text}`] }) as const;
  return {
    id: claimId(identity),
    document: "d-1",
    passage,
    region: "main",
    subject: term("SILVER HERON"),
    predicate: "shares-with",
    object: term(object),
    change: null,
    stance: "asserts",
    negation: null,
    hedge: null,
    confidence: null,
    assertedBy: ["author"],
    relays: [],
    eventTime: null,
    credibility: 3,
    origin: { by: "rule", name: "test", version: 1 },
    supersedes: null,
  };
}

const decision = (id: string): Decision => ({
  id,
  a: "n-a",
  b: "n-b",
  kind: "same",
  by: "an analyst",
  because: "both reports name one server",
  claims: [],
  undoes: null,
});

async function collect<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of stream) all.push(one);
  return all;
}

const ENGINES: readonly (readonly [string, () => Promise<Store>])[] = [
  ["libSQL in a file", () => openLibsql(join(folder, `case-${made++}.db`))],
  ["libSQL in memory", () => openLibsql(":memory:")],
  ["PostgreSQL", () => openPostgres(server.url, `case-${made++}`)],
];

describe.each(ENGINES)("the store on %s", (_engine, open) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.close());

  it("is empty when new", async () => {
    expect(await store.counts()).toEqual({
      documents: 0,
      appearances: 0,
      claims: 0,
      decisions: 0,
      reviews: 0,
      questions: 0,
    });
    expect(await store.document("d-1")).toBeNull();
    expect(await store.claim("c-1")).toBeNull();
    expect(await collect(store.claims())).toEqual([]);
  });

  it("gives back a document and its claims as they were", async () => {
    const claims = [claim("PALE OTTER"), claim("GREY IBIS")];
    expect(await store.addDocument(document, claims, NOW)).toEqual({ document: "added", claimsAdded: 2 });
    expect(await store.document("d-1")).toEqual(document);
    expect(await collect(store.claims())).toEqual([...claims].sort((a, b) => (a.id < b.id ? -1 : 1)));
  });

  it("changes nothing when the same document is added twice", async () => {
    await store.addDocument(document, [claim("PALE OTTER")], NOW);
    const before = await store.counts();
    expect(await store.addDocument(document, [claim("PALE OTTER")], NOW)).toEqual({
      document: "already-there",
      claimsAdded: 0,
    });
    expect(await store.counts()).toEqual(before);
  });

  it("fills in the text of a document that was known by description only, and never takes a text away", async () => {
    const described = { ...document, text: "", blocks: [] };
    expect((await store.addDocument(described, [], NOW)).document).toBe("added");
    expect((await store.addDocument(document, [], NOW)).document).toBe("added");
    expect(await store.document("d-1")).toEqual(document);
    expect((await store.addDocument(described, [], NOW)).document).toBe("already-there");
    expect(await store.document("d-1")).toEqual(document);
  });

  it("appends an appearance when the same bytes show up elsewhere", async () => {
    await store.addDocument(document, [], NOW);
    const relayed = {
      ...document,
      appearances: [{ ...document.appearances[0]!, publisher: "relay", url: "https://example.net/b" }],
    };
    expect((await store.addDocument(relayed, [], NOW)).document).toBe("appearance-added");
    expect((await store.document("d-1"))?.appearances).toHaveLength(2);
    expect(await store.counts()).toMatchObject({ documents: 1, appearances: 2 });
  });

  it("tells of documents without their texts, whatever those hold", async () => {
    const lineage = {
      marks: [3, 2 ** 32 - 1],
      allMarks: false,
      cites: ['https://example.org/?q=,"mediaType":'],
    };
    const odd = ',"lineage":{ \u0000 \ud800 ,"mediaType":"x" é 鷺';
    const block = { start: 0, end: 3, tag: "p", linkDensity: 0, links: [odd] };
    await store.addDocument({ ...document, text: odd, title: odd, blocks: [block], lineage }, [], NOW);
    await store.addDocument(
      { ...document, id: "d-0", text: odd, appearances: [], tlp: "amber+strict" },
      [],
      NOW,
    );
    const whole = await store.documents();
    expect(await store.documentHeads()).toEqual(
      whole.map((one) => ({
        id: one.id,
        appearances: one.appearances,
        cites: one.lineage?.cites ?? [],
        tlp: one.tlp,
      })),
    );
    expect((await store.documentHeads())[1]!.cites).toEqual(lineage.cites);
    expect(await store.documentHeads(["d-1", "d-none"])).toEqual((await store.documentHeads()).slice(1));
    expect(await store.sketches()).toEqual([
      { id: "d-1", allMarks: false, marks: Uint32Array.from(lineage.marks) },
    ]);
  });

  it("finds documents by where and when they appeared", async () => {
    const at = (publisher: string | null, day: string | null, url: string | null): Appearance => {
      const published = day === null ? null : ({ from: day, to: day, precision: "day" } as const);
      return { publisher, url, published, retrievedAt: null };
    };
    const places: Readonly<Record<string, readonly Appearance[]>> = {
      "d-1": [at("b", "2024-03-01", "https://example.org/a"), at("a", "2024-02-01", null)],
      "d-2": [
        at("c", null, "https://www.example.org/a/?utm_source=x"),
        at("c", "2024-01-31", "https://b.example"),
      ],
      "d-3": [at(null, null, "https://example.org/c")],
      "d-4": [],
    };
    for (const [id, appearances] of Object.entries(places))
      await store.addDocument({ ...document, id, appearances }, [], NOW);
    expect(await store.origins(["d-4", "d-1", "d-2", "d-3", "d-none"])).toEqual(
      new Map([
        ["d-1", { publisher: "a", day: "2024-02-01" }],
        ["d-2", { publisher: "c", day: "2024-01-31" }],
        ["d-3", { publisher: null, day: null }],
      ]),
    );
    expect(await store.documentsAt(["http://example.org:80/a#x", "https://example.org/none"])).toEqual([
      "d-1",
      "d-2",
    ]);
    expect(await store.documentsSharingAddress()).toEqual([["d-1", "d-2"]]);
    expect(await store.publishing()).toEqual({ documents: 4, undated: 2, latest: "2024-02-01" });
  });

  it("has another revision after each write that an answer may stand on, and after no other", async () => {
    const seen = [await store.revision()];
    const moved = async (): Promise<boolean> => {
      const now = await store.revision();
      const isNew = seen.every(({ content }) => content !== now.content);
      seen.push(now);
      return isNew;
    };
    await store.addDocument(document, [claim("PALE OTTER")], NOW);
    expect(await moved()).toBe(true);
    await store.addDocument(document, [claim("PALE OTTER")], NOW);
    expect(await moved()).toBe(false);
    await store.addClaims([claim("GREY GULL")], NOW);
    expect(await moved()).toBe(true);
    await store.appendDecision(decision("x-1"), NOW);
    expect(await moved()).toBe(true);
    const before = await store.revision();
    await store.ask("hash", "who?");
    expect(await store.revision()).toEqual({ content: before.content, questions: before.questions + 1 });
  });

  it("streams more claims than one page holds, each once", async () => {
    const many = Array.from({ length: 4100 }, (_, at) => claim(`ACTOR ${at}`));
    expect(await store.addClaims(many, NOW)).toBe(4100);
    const ids = (await collect(store.claims())).map(({ id }) => id);
    expect(new Set(ids).size).toBe(4100);
    expect(ids).toEqual([...ids].sort());
  });

  it("finds claims by id, by document and by what they can be found by, each once, in id order", async () => {
    const [otter, ibis, gull] = [claim("PALE OTTER"), claim("GREY IBIS"), claim("GREY GULL")];
    const elsewhere = { ...gull, document: "d-2" };
    await store.addDocument(document, [otter, ibis], NOW);
    await store.addDocument({ ...document, id: "d-2" }, [elsewhere], NOW);
    const sorted = (...some: Claim[]): Claim[] => some.sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(await store.claimsById([ibis.id, otter.id, ibis.id, "c-none"])).toEqual(sorted(otter, ibis));
    expect(await store.claimsOf(["d-1", "d-1"])).toEqual(sorted(otter, ibis));
    const all = `${GROUP_KEYS}n-SILVER HERON`;
    const own = `${GROUP_KEYS}n-GREY GULL`;
    expect(await store.claimsWith([all, own, "nothing"])).toEqual(sorted(otter, ibis, elsewhere));
    expect(await store.placesOf([own])).toEqual([{ key: own, claim: gull.id, document: "d-2" }]);
    expect(await store.firstWithKeys(GROUP_KEYS)).toEqual([
      { key: own, claim: gull.id },
      { key: `${GROUP_KEYS}n-GREY IBIS`, claim: ibis.id },
      { key: `${GROUP_KEYS}n-PALE OTTER`, claim: otter.id },
      { key: all, claim: sorted(otter, ibis, elsewhere)[0]!.id },
    ]);
    expect(await store.firstWithKeys("nothing")).toEqual([]);
    expect(await store.claimsById([])).toEqual([]);
    const year = { from: null, to: null, precision: "year" } as const;
    const act = { ...claim("GREY AUK"), id: "c-act", predicate: "targets", eventTime: year } as const;
    await store.addClaims([act, { ...act, id: "c-undated", eventTime: null }], NOW);
    expect(await store.actsOf(["d-1", "d-2"])).toEqual([act]);
  });

  it("keeps decisions in the order they were made, each once", async () => {
    expect(await store.appendDecision(decision("x-2"), NOW)).toBe(true);
    expect(await store.appendDecision(decision("x-1"), NOW)).toBe(true);
    expect(await store.appendDecision(decision("x-2"), NOW)).toBe(false);
    expect((await store.decisions()).map(({ id }) => id)).toEqual(["x-2", "x-1"]);
  });

  it("keeps reviews, comments and samples in the order they were made, and when each was recorded", async () => {
    const word = { claim: "c-1", coder: "ann", verdict: "accepted", replacement: null, because: "" } as const;
    await store.appendReview({ id: "rv-2", ...word }, NOW);
    await store.appendReview({ id: "rv-1", ...word, verdict: "withdrawn" }, NOW);
    const remark = { about: "c-1", replyTo: null, by: "ann", text: "why?" };
    expect(await store.appendComment({ id: "co-2", ...remark }, NOW)).toBe(true);
    expect(await store.appendComment({ id: "co-1", ...remark, replyTo: "co-2" }, NOW)).toBe(true);
    expect(await store.appendComment({ id: "co-2", ...remark }, NOW)).toBe(false);
    const sample = { id: "sm-1", seed: 1, claims: ["c-1"] };
    expect(await store.saveSample(sample, NOW)).toBe(true);
    expect((await store.reviews()).map(({ id }) => id)).toEqual(["rv-2", "rv-1"]);
    expect((await store.comments()).map(({ id }) => id)).toEqual(["co-2", "co-1"]);
    expect(await store.samples()).toEqual([sample]);
    expect((await store.recordedTimes("review")).get("rv-1")).toBe(NOW);
    expect([...(await store.recordedTimes("comment")).keys()]).toEqual(["co-2", "co-1"]);
  });

  it("finds documents and claims by their words' stems, best first, those added later too", async () => {
    const find = async (kind: "document" | "claim", ...words: string[]) =>
      (await store.search(words, { kind, limit: 10 })).map(({ id }) => id);
    expect(await find("document", "heron")).toEqual([]);
    await store.addDocument(document, [claim("PALE OTTER"), claim("GREY IBIS")], NOW);
    expect(await find("document", "sharing")).toEqual(["d-1"]);
    expect(await find("claim", "ibis")).toEqual([claim("GREY IBIS").id]);
    expect(await find("claim", "IBIS", "otter")).toHaveLength(2);
    const later = { ...document, id: "d-2", text: "Servers, servers, servers: a list of servers." };
    await store.addDocument(later, [], NOW);
    expect(await find("document", "server")).toEqual(["d-2", "d-1"]);
    expect(await store.search(["server"], { kind: "document", limit: 1 })).toHaveLength(1);
    expect(await find("document", 'a" OR "server', "NOT", "*", "")).toEqual(expect.any(Array));
    expect(await find("claim")).toEqual([]);
  });

  it("numbers questions once", async () => {
    expect(await store.ask("hash-a", "A?")).toEqual({ number: 1, total: 1 });
    expect(await store.ask("hash-b", "B?")).toEqual({ number: 2, total: 2 });
    expect(await store.ask("hash-a", "A?")).toEqual({ number: 1, total: 2 });
  });

  it("keeps what was worked out of names until something else is kept, once however many keep it", async () => {
    const part = (key: string, body: string) => ({ key, body });
    await store.keepRegister("one", [part("a", "1"), part("b", "2")]);
    await Promise.all([1, 2].map(() => store.keepRegister("one", [part("a", "9")])));
    expect(await store.keptRegister("one", ["a", "b", "c"])).toEqual(
      new Map([
        ["a", "1"],
        ["b", "2"],
      ]),
    );
    expect(await store.keptRegister("two", ["a", "b"])).toEqual(new Map());
    const { content } = await store.revision();
    await store.keepRegister("two", [part("b", "3")]);
    expect(await store.keptRegister("one", ["a", "b"])).toEqual(new Map());
    expect(await store.keptRegister("two", ["a", "b"])).toEqual(new Map([["b", "3"]]));
    expect((await store.revision()).content).toBe(content);
  });

  it("keeps how far a feed was followed and which items were taken", async () => {
    const feed = "https://example.org/feed?key=secret";
    expect(await store.followState(feed)).toEqual({});
    await store.setFollowState(feed, { etag: "1" });
    await store.setFollowState(feed, { etag: "2", lastModified: null });
    expect(await store.followState(feed)).toEqual({ etag: "2", lastModified: null });
    expect(await store.wasTaken(feed)).toBe(false);
    await store.markTaken(feed, "added");
    await store.markTaken(feed, "added");
    expect(await store.wasTaken(feed)).toBe(true);
  });

  it("finds a saved assessment by an id in it", async () => {
    await store.saveAssessment("a-1", "hash-a", JSON.stringify({ levels: { tactical: { id: "j-7" } } }));
    expect(await store.assessmentsNaming("j-7")).toHaveLength(1);
    expect(await store.assessmentsNaming("j-8")).toHaveLength(0);
  });
});

describe("cases in one PostgreSQL database", () => {
  it("are kept apart, and several writers take their turns", async () => {
    const [own, other] = [await openPostgres(server.url, "own"), await openPostgres(server.url, "other")];
    const again = await openPostgres(server.url, "own");
    const ids = Array.from({ length: 20 }, (_, at) => `x-${at}`);
    await Promise.all(ids.map((id, at) => [own, again][at % 2]!.appendDecision(decision(id), NOW)));
    expect((await own.decisions()).map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(await other.decisions()).toEqual([]);
    await Promise.all([own.close(), other.close(), again.close()]);
  });

  it("order ids by code unit whatever the server's language, as SQLite does", async () => {
    const store = await openPostgres(server.url, "order");
    for (const id of ["d-b", "d-B", "d-é", "d-a_", "d-a1"])
      await store.addDocument({ ...document, id }, [], NOW);
    const ids = (await store.documents()).map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
    await store.close();
  });

  it("survive a crash of the server: what was committed is there", async () => {
    const store = await openPostgres(server.url, "crash");
    await store.addDocument(document, [claim("PALE OTTER")], NOW);
    await server.crash();
    await expect(store.counts()).rejects.toThrow();
    await server.restart();
    expect(await store.counts()).toMatchObject({ documents: 1, claims: 1 });
    await store.close();
  });

  it("say what is wrong when there is no server, without the password", async () => {
    const error = await openPostgres("postgres://me:secret@127.0.0.1:1/x", "none").catch((raised) => raised);
    expect(error).toMatchObject({ code: "unreachable-database", exitCode: 4 });
    expect(String(error.message)).not.toContain("secret");
  });
});

describe.each([1, 2, 3])("a case that schema %i wrote", (schema) => {
  const DROPPED = "drop table document_head; drop table document_sketch; drop table document_address";
  const AGED: Readonly<Record<number, readonly string[]>> = {
    1: `${DROPPED}; drop table claim_lookup; create table claim_link (case_id text, claim text, role text, link text);
      delete from meta where key in ('claim-keys', 'address-keys');
      update meta set value = '1' where key = 'schema'`.split(";"),
    3: "drop table kept_register; update meta set value = '3' where key = 'schema'".split(";"),
    2: `${DROPPED}; create table document_head (case_id text, document text, tlp text, lineage text);
      delete from meta where key = 'address-keys'; update meta set value = '2' where key = 'schema'`.split(
      ";",
    ),
  };
  const lineage = { marks: [3, 5], allMarks: true, cites: ["https://example.org/b"] };

  async function derived(store: Store): Promise<readonly unknown[]> {
    const at = await store.documentsAt(["http://example.org/a/", "https://example.org/b"]);
    return [await store.documentHeads(), await store.sketches(), at, await store.publishing()];
  }

  async function keptThrough(open: () => Promise<Store>, aged: () => Promise<void>): Promise<void> {
    const before = await open();
    await before.addDocument({ ...document, lineage }, [claim("PALE OTTER")], NOW);
    await before.addDocument({ ...document, id: "d-2", appearances: [] }, [], NOW);
    const made = await derived(before);
    await before.close();
    await aged();
    const after = await open();
    expect(await derived(after)).toEqual(made);
    expect(made.slice(1)).toEqual([
      [{ id: "d-1", allMarks: true, marks: Uint32Array.of(3, 5) }],
      ["d-1"],
      { documents: 2, undated: 2, latest: null },
    ]);
    await after.keepRegister("one", [{ key: "a", body: "1" }]);
    expect((await after.keptRegister("one", ["a"])).get("a")).toBe("1");
    expect(await after.claimsWith([`${GROUP_KEYS}n-PALE OTTER`])).toEqual([claim("PALE OTTER")]);
    await after.close();
    const again = await open();
    expect(await derived(again)).toEqual(made);
    await again.close();
  }

  it("is brought up to date in its file", async () => {
    const path = join(folder, `aged${schema}.db`);
    await keptThrough(
      () => openLibsql(path),
      async () => {
        const Libsql = createRequire(import.meta.url)("libsql") as typeof import("libsql");
        const database = new Libsql(path);
        for (const line of AGED[schema]!) database.exec(line);
        database.close();
      },
    );
  });

  it("is brought up to date on PostgreSQL", async () => {
    const url = await server.database(`aged${schema}`);
    await keptThrough(
      () => openPostgres(url, "aged"),
      async () => {
        const client = new pg.Client(url);
        await client.connect();
        for (const line of AGED[schema]!) await client.query(line);
        await client.end();
      },
    );
  });
});

describe("opening a case file", () => {
  it("refuses a file that is no database and leaves it as it is", async () => {
    const path = join(folder, "broken.db");
    const content = "this is not a database ".repeat(300);
    writeFileSync(path, content);
    await expect(openLibsql(path)).rejects.toMatchObject({
      code: "bad-case",
      exitCode: 3,
    } satisfies Partial<UserError>);
    expect(readFileSync(path, "utf8")).toBe(content);
  });

  it("says so when the folder is not there", async () => {
    await expect(openLibsql(join(folder, "nowhere", "case.db"))).rejects.toBeInstanceOf(UserError);
  });

  it("keeps what was written after closing", async () => {
    const path = join(folder, "kept.db");
    const first = await openLibsql(path);
    await first.addDocument(document, [claim("PALE OTTER")], NOW);
    await first.close();
    const second = await openLibsql(path);
    expect(await second.counts()).toMatchObject({ documents: 1, claims: 1 });
    await second.close();
  });
});
