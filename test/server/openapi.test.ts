import { Validator } from "@seriousme/openapi-schema-validator";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COLLECTION } from "../../src/server/routes/taxii.ts";
import { ROUTES } from "../../src/server/routes.ts";
import { addReport, REPORT, type TestBench, testBench } from "./bench.ts";

interface Operation {
  readonly responses: Readonly<
    Record<
      string,
      { readonly content: Readonly<Record<string, { readonly schema: { $ref?: string; type?: string } }>> }
    >
  >;
}
interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

describe("the API's own description", () => {
  let test: TestBench;
  let document: Document;
  let ajv: InstanceType<typeof Ajv2020.default>;
  let example: Readonly<
    Record<string, { readonly path: string; readonly init?: RequestInit; readonly status?: number }>
  >;

  beforeAll(async () => {
    test = await testBench();
    document = await test.json<Document>("/api/openapi.json");
    ajv = new Ajv2020.default({ strict: false, allErrors: false, validateFormats: true });
    addFormats.default(ajv);
    ajv.addSchema({ $id: "entente", components: document.components });
    const report = await addReport(test, "harbour.html", REPORT);
    const asked = await test.post("/api/assessments", { a: ["Mustang Panda"], b: ["Turla"] });
    const { run } = (await asked.json()) as { run: string };
    await test.bench.runs.idle();
    const page = await test.json<{ claims: { claim: { id: string } }[] }>(`/api/documents/${report}`);
    const claim = page.claims[0]!.claim.id;
    const rows = await test.json<{ items: { id: string }[] }>(`/api/assessments/${run}/evidence`);
    const decided = await test.post("/api/decisions", {
      a: "Scarab",
      b: "Turla",
      kind: "different",
      because: "for the test",
    });
    const decision = ((await decided.json()) as { decision: { id: string } }).decision.id;
    const jobs = await test.json<{ items: { id: string }[] }>("/api/jobs");
    const objects = await test.json<{ objects: { id: string }[] }>(
      `/taxii2/entente/collections/${COLLECTION.id}/objects/?limit=1`,
    );
    const collection = `/taxii2/entente/collections/${COLLECTION.id}`;
    const body = (value: unknown): RequestInit => ({
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(value),
    });
    example = {
      "get /healthz": { path: "/healthz" },
      "get /readyz": { path: "/readyz" },
      "get /api/suggest": { path: "/api/suggest?q=turl" },
      "post /api/assessments": {
        path: "/api/assessments",
        init: body({ a: ["Mustang Panda"], b: ["Turla"], without: ["channel:techniques"] }),
      },
      "get /api/questions": { path: "/api/questions" },
      "get /api/assessments/{id}": { path: `/api/assessments/${run}` },
      "get /api/assessments/{id}/full": { path: `/api/assessments/${run}/full` },
      "get /api/assessments/{id}/report": { path: `/api/assessments/${run}/report` },
      "get /api/assessments/{id}/evidence": { path: `/api/assessments/${run}/evidence?limit=2` },
      "get /api/assessments/{id}/claims": {
        path: `/api/assessments/${run}/claims?limit=5&row=${rows.items[0]!.id}`,
      },
      "get /api/assessments/{id}/network": { path: `/api/assessments/${run}/network` },
      "get /api/assessments/{id}/world": { path: `/api/assessments/${run}/world` },
      "get /api/assessments/{id}/files": { path: `/api/assessments/${run}/files` },
      "get /api/assessments/{id}/file": { path: `/api/assessments/${run}/file?name=report.md` },
      "get /api/trace/{id}": { path: `/api/trace/${claim}` },
      "get /api/who": { path: "/api/who?name=Scarab" },
      "get /api/decisions": { path: "/api/decisions" },
      "post /api/decisions": {
        path: "/api/decisions",
        init: body({ a: "Gamaredon Group", b: "Turla", kind: "overlaps", because: "for the walk" }),
        status: 201,
      },
      "post /api/decisions/{id}/undo": {
        path: `/api/decisions/${decision}/undo`,
        init: body({ because: "for the walk" }),
        status: 201,
      },
      "get /api/documents": { path: "/api/documents" },
      "post /api/documents": {
        path: "/api/documents?name=note.txt",
        init: {
          method: "POST",
          headers: { "content-type": "application/octet-stream" },
          body: "Turla used Snake in 2021.",
        },
        status: 202,
      },
      "post /api/documents/url": {
        path: "/api/documents/url",
        init: body({ url: "http://127.0.0.1:9/x" }),
        status: 202,
      },
      "get /api/jobs": { path: "/api/jobs" },
      "get /api/jobs/{id}": { path: `/api/jobs/${jobs.items[0]!.id}` },
      "get /api/documents/{id}": { path: `/api/documents/${report}` },
      "get /api/claims/{id}": { path: `/api/claims/${claim}` },
      "get /api/review": { path: "/api/review" },
      "post /api/claims/{id}/review": {
        path: `/api/claims/${claim}/review`,
        init: body({ word: "accept" }),
        status: 201,
      },
      "get /api/agreement": { path: "/api/agreement" },
      "get /api/comments": { path: `/api/comments?about=${claim}` },
      "post /api/comments": {
        path: "/api/comments",
        init: body({ about: claim, text: "As the page says." }),
        status: 201,
      },
      "get /api/timeline": { path: "/api/timeline?actor=Mustang%20Panda&by=year" },
      "get /api/compare": { path: "/api/compare?a=Mustang%20Panda&b=Turla" },
      "get /api/export": { path: `/api/export?format=csv&run=${run}` },
      "get /api/find": { path: "/api/find?q=PlugX%20Norway" },
      "get /api/sources": { path: "/api/sources" },
      "get /taxii2/": { path: "/taxii2/" },
      "get /taxii2/entente/": { path: "/taxii2/entente/" },
      "get /taxii2/entente/collections/": { path: "/taxii2/entente/collections/" },
      "get /taxii2/entente/collections/{collection}/": { path: `${collection}/` },
      "get /taxii2/entente/collections/{collection}/objects/": { path: `${collection}/objects/?limit=3` },
      "get /taxii2/entente/collections/{collection}/objects/{id}/": {
        path: `${collection}/objects/${objects.objects[0]!.id}/`,
      },
      "get /taxii2/entente/collections/{collection}/objects/{id}/versions/": {
        path: `${collection}/objects/${objects.objects[0]!.id}/versions/`,
      },
      "get /taxii2/entente/collections/{collection}/manifest/": { path: `${collection}/manifest/?limit=3` },
      "get /api/session": { path: "/api/session" },
      "post /api/session": { path: "/api/session", init: body({ token: "entente_x_y" }), status: 401 },
    };
  });
  afterAll(() => test.close());

  it("is a valid OpenAPI 3.1 document", async () => {
    const result = await new Validator().validate(JSON.parse(JSON.stringify(document)));
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
    expect(document.openapi).toBe("3.1.0");
  });

  it("lists every route of the server", () => {
    const listed = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(listed).toEqual(expect.arrayContaining(ROUTES.map(({ method, path }) => `${method} ${path}`)));
    // The event stream stays open and is followed in its own test.
    expect(Object.keys(example).sort()).toEqual(listed.filter((one) => one !== "get /api/events").sort());
  });

  it("a letter given with a document counts for its publisher from then on", async () => {
    const added = async (query: string): Promise<unknown> => {
      const response = await test.ask(`/api/documents?name=otter.txt&${query}`, {
        method: "POST",
        headers: { "content-type": "application/octet-stream" },
        body: "Mustang Panda targeted Norway in 2023.",
      });
      const { id } = (await response.json()) as { id: string };
      await test.bench.jobs.idle();
      return test.json(`/api/jobs/${id}`);
    };
    const letters = async (): Promise<readonly (string | undefined)[]> => {
      const { sources } = await test.json<{ sources: { id: string; reliability: string }[] }>("/api/sources");
      return sources.filter(({ id }) => id === "otter-labs").map(({ reliability }) => reliability);
    };
    const asked = "publisher=Otter%20Labs&published=2024-05&kind=press";
    expect(await added(asked)).toMatchObject({ state: "done", outcome: "added", rated: null });
    expect(await letters()).toEqual(["F"]);
    // The document is there already: only the letter is new.
    expect(await added(`${asked}&reliability=B`)).toMatchObject({
      outcome: "already-there",
      rated: { letter: "B", publisher: "otter-labs" },
    });
    expect(await letters()).toEqual(["B"]);
  });

  it("every route answers as it says", async () => {
    const wrong: string[] = [];
    for (const [name, { path, init, status = 200 }] of Object.entries(example)) {
      const [method, route] = name.split(" ") as [string, string];
      const response = await test.ask(path, init);
      const answers = document.paths[route]![method]!.responses;
      const promised = answers[String(response.status)] ?? answers.default!;
      const [media, { schema }] = Object.entries(promised.content)[0]!;
      const text = await response.text();
      if (response.status !== status) wrong.push(`${name}: ${response.status} ${text.slice(0, 300)}`);
      if (schema.type === "string") continue;
      if (response.headers.get("content-type") !== media)
        wrong.push(`${name}: ${response.headers.get("content-type")} is not ${media}`);
      const checkable = schema.$ref ? { $ref: `entente${schema.$ref}` } : schema;
      const validate = ajv.compile(checkable);
      if (!validate(JSON.parse(text))) wrong.push(`${name}: ${ajv.errorsText(validate.errors)}`);
    }
    await test.bench.jobs.idle();
    expect(wrong).toEqual([]);
  });

  it("wrong requests get a problem that fits its schema, with a next step", async () => {
    const validate = ajv.compile({ $ref: "entente#/components/schemas/Problem" });
    const wrong = [
      await test.post("/api/assessments", { a: [], b: ["Turla"] }),
      await test.post("/api/assessments", { a: ["Nobody Known"], b: ["Turla"] }),
      await test.post("/api/assessments", { a: ["Scarab"], b: ["Turla"], sice: "2017" }),
      await test.ask("/api/documents/unknown"),
      await test.ask("/api/nothing"),
      await test.ask("/api/documents?limit=0"),
      await test.ask("/api/documents?cursor=bm90aGluZw"),
      await test.post("/api/decisions", { a: "Turla", b: "Turla", kind: "same", because: "x" }),
    ];
    for (const response of wrong) {
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.status).toBeLessThan(500);
      expect(response.headers.get("content-type")).toBe("application/problem+json");
      const problem = (await response.json()) as { hint: string };
      expect(validate(problem), ajv.errorsText(validate.errors)).toBe(true);
      expect(problem.hint).not.toBe("");
    }
  });
});
