import { rmSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { add } from "../../src/commands/add.ts";
import { askedQuestion } from "../../src/commands/asked-question.ts";
import { assess } from "../../src/commands/assess.ts";
import { initCase } from "../../src/commands/case.ts";
import { modelEndpoint } from "../../src/commands/model-endpoint.ts";
import { openProposer, proposingReader } from "../../src/commands/model-reader.ts";
import {
  localReader,
  type OpenReader,
  openReader,
  type ReadOutcome,
  readString,
} from "../../src/commands/reader.ts";
import { reviewClaim } from "../../src/commands/review.ts";
import { NOTHING } from "../../src/commands/without.ts";
import type { Effects } from "../../src/effects/effects.ts";
import { realEffects } from "../../src/effects/real.ts";

const HANDS = "In a joint intrusion, Mustang Panda left the mail server to Turla in March 2024.";
const DENIED = "There is no evidence that Mustang Panda ever met Turla.";
const LATER = "Mustang Panda will meet Turla again next year.";
const PROBABLY = "The tool PlugX was probably written by a friend of Mustang Panda.";
const TEXT = `Two groups\n\n${[HANDS, DENIED, LATER, PROBABLY].join("\n\n")}\n`;

interface Asked {
  readonly url: string;
  readonly key: string | undefined;
  readonly body: {
    readonly model: string;
    readonly temperature: number;
    readonly messages: { content: string }[];
  };
}

let server: Server;
let open: OpenReader;
let base = "";
let asked: Asked[] = [];
let pauses = 0;
let logged: string[] = [];
let respond: (response: ServerResponse) => void = () => undefined;
const folder = join(tmpdir(), `entente-model-${process.pid}`);
let runs = 0;

/** A chat completion around what a model would have written. */
const completion =
  (content: unknown) =>
  (response: ServerResponse): void => {
    const message = {
      role: "assistant",
      content: typeof content === "string" ? content : JSON.stringify(content),
    };
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ object: "chat.completion", choices: [{ index: 0, message }] }));
  };
const HONEST = {
  quote: HANDS,
  subject: "Mustang Panda",
  predicate: "cooperates-with",
  object: "Turla",
  stance: "asserts",
};

function effectsWith(environment: Record<string, string>): Effects {
  const real = realEffects();
  return {
    ...real,
    environment,
    pause: async () => {
      pauses += 1;
    },
    log: (line) => void logged.push(line),
  };
}

const environment = (more: Record<string, string> = {}) => ({
  ENTENTE_MODEL_URL: `${base}/v1`,
  ENTENTE_MODEL: "small-model",
  ENTENTE_MODEL_KEY: "secret-key",
  ENTENTE_MODEL_TIMEOUT: "0.5",
  ...more,
});

async function read(cache: string | null = null, text = TEXT): Promise<ReadOutcome> {
  const origin = {
    name: null,
    mediaType: null,
    url: null,
    published: "2024-06-01",
    publisher: "eset",
    id: "d-1",
  };
  const outcome = await readString(open, text, origin);
  return openProposer(effectsWith(environment()), cache)!(outcome);
}

const proposed = ({ reading }: ReadOutcome) => reading!.claims.filter(({ origin }) => origin.by === "model");
const codes = ({ issues }: ReadOutcome) =>
  issues.map(({ code }) => code).filter((code) => code.startsWith("model-"));

beforeAll(async () => {
  open = await openReader(realEffects());
  server = createServer((request: IncomingMessage, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => void chunks.push(chunk));
    request.on("end", () => {
      const body = JSON.parse(Buffer.concat(chunks).toString("utf8")) as Asked["body"];
      asked.push({ url: request.url!, key: request.headers.authorization, body });
      respond(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  asked = [];
  logged = [];
  pauses = 0;
  runs += 1;
  respond = completion({ claims: [HONEST] });
});

describe("the model endpoint", () => {
  it("is off unless the environment names one", () => {
    expect(openProposer(effectsWith({}), null)).toBeNull();
  });

  it("adds a claim whose quote, names and predicate hold, and says that a model made it", async () => {
    const outcome = await read();
    const [claim] = proposed(outcome);
    expect(claim).toMatchObject({
      predicate: "cooperates-with",
      passage: { kind: "text", quote: HANDS, ordinal: 0 },
      subject: { text: "Mustang Panda", type: "group" },
      object: { text: "Turla", type: "group" },
      origin: { by: "model", name: "small-model", version: 1 },
    });
    expect(claim!.subject.link.length).toBeGreaterThan(0);
    const { passage } = claim!;
    expect(
      passage.kind === "text" && outcome.document!.text.slice(passage.span.start, passage.span.end),
    ).toBe(HANDS);
    expect(codes(outcome)).toEqual([]);
  });

  it("asks the named server for a chat completion without chance, with the key, and says that text leaves", async () => {
    await read();
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({
      url: "/v1/chat/completions",
      key: "Bearer secret-key",
      body: { model: "small-model", temperature: 0 },
    });
    expect(asked[0]!.body.messages[1]!.content).toContain(HANDS);
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain(base);
    expect(logged[0]).not.toContain("secret-key");
  });

  it("keeps answers, so that the same document gives the same claims without the server", async () => {
    const cache = `${folder}/${runs}`;
    const first = await read(cache);
    respond = completion("the server has changed its mind");
    const second = await read(cache);
    expect(asked).toHaveLength(1);
    expect(second).toEqual(first);
  });

  it("does not repeat what is there already", async () => {
    respond = completion({ claims: [HONEST, HONEST] });
    expect(proposed(await read())).toHaveLength(1);
  });

  it("reads the hedge from the sentence, whatever the model says", async () => {
    const claim = {
      quote: PROBABLY,
      subject: "Mustang Panda",
      predicate: "uses",
      object: "PlugX",
      stance: "asserts",
    };
    respond = completion({ claims: [claim] });
    expect(proposed(await read())[0]!.hedge).toEqual({ text: "probably", likelihood: "likely" });
  });
});

describe("a model that lies", () => {
  it.each([
    ["a quote that is not in the text", { ...HONEST, quote: "Mustang Panda obeys Turla." }, "model-quote"],
    ["a quote with a word changed", { ...HONEST, quote: HANDS.replace("left", "sold") }, "model-quote"],
    ["a quote of nothing", { ...HONEST, quote: "" }, "model-quote"],
    ["a quote that is no text", { ...HONEST, quote: 7 }, "model-quote"],
    ["an invented name", { ...HONEST, object: "Silver Heron" }, "model-name"],
    ["a name from elsewhere in the text", { ...HONEST, object: "PlugX" }, "model-name"],
    ["a name beside itself", { ...HONEST, object: "Mustang Panda" }, "model-name"],
    ["a name outside its quote", { ...HONEST, quote: "Mustang Panda left the mail server" }, "model-name"],
    ["a predicate of its own", { ...HONEST, predicate: "is-friends-with" }, "model-predicate"],
    ["ends that do not fit", { ...HONEST, predicate: "based-in" }, "model-ends"],
    ["a denial told as a fact", { ...HONEST, quote: DENIED }, "model-stance"],
    ["a fact told as a denial", { ...HONEST, stance: "denies" }, "model-stance"],
    ["what has not happened", { ...HONEST, quote: LATER }, "model-stance"],
    ["a claim that is no object", "Turla!", "model-json"],
  ])("has %s dropped and counted", async (_what, claim, code) => {
    respond = completion({ claims: [claim, HONEST] });
    const outcome = await read();
    expect(codes(outcome)).toEqual([code]);
    expect(proposed(outcome)).toHaveLength(1);
  });

  it.each([
    ["that is no JSON", completion("Sure! Here are the claims: Turla."), "model-json"],
    ["with no list in it", completion({ claims: "many" }), "model-json"],
    [
      "that is no chat completion",
      (response: ServerResponse): void => void response.writeHead(200).end("<html>hello</html>"),
      "model-unavailable",
    ],
    [
      "larger than a megabyte",
      (response: ServerResponse): void => void response.writeHead(200).end(`"${"x".repeat(3 << 20)}"`),
      "model-unavailable",
    ],
    [
      "that redirects elsewhere",
      (response: ServerResponse): void => void response.writeHead(307, { location: `${base}/other` }).end(),
      "model-unavailable",
    ],
    ["that never comes", () => undefined, "model-unavailable"],
    [
      "that breaks off",
      (response: ServerResponse): void => void response.socket?.destroy(),
      "model-unavailable",
    ],
  ] as const)("an answer %s costs its proposals, not the document", async (_what, answer, code) => {
    respond = answer;
    const outcome = await read();
    expect(outcome.document).not.toBeNull();
    expect(proposed(outcome)).toEqual([]);
    expect(codes(outcome)).toEqual([code]);
    expect(asked.every(({ url }) => url === "/v1/chat/completions")).toBe(true);
  });

  it("an error of the server is asked about once more, after a pause", async () => {
    let first = true;
    respond = (response) => {
      if (first) response.writeHead(500).end();
      else completion({ claims: [HONEST] })(response);
      first = false;
    };
    expect(proposed(await read())).toHaveLength(1);
    expect([asked.length, pauses]).toEqual([2, 1]);
  });

  it("a server that fails three times in a row is left alone for the rest of the run", async () => {
    respond = (response) => void response.writeHead(400).end();
    const propose = openProposer(effectsWith(environment()), null)!;
    const origin = { name: null, mediaType: null, url: null, published: null, publisher: null };
    for (let at = 0; at < 5; at += 1) {
      const outcome = await propose(await readString(open, `${TEXT}\n${at}`, { ...origin, id: `d-${at}` }));
      expect(codes(outcome)).toEqual(["model-unavailable"]);
    }
    expect(asked).toHaveLength(3);
  });

  it("nothing that is not kept whole is kept", async () => {
    const cache = `${folder}/${runs}`;
    respond = (response) => void response.writeHead(503).end();
    await read(cache);
    respond = completion({ claims: [HONEST] });
    expect(proposed(await read(cache))).toHaveLength(1);
  });
});

describe("a claim that a model proposed", { timeout: 120_000 }, () => {
  it("makes a level possible, and supports it only once a person has accepted it", async () => {
    const dir = `${folder}/case-${runs}`;
    const effects = { ...effectsWith(environment()), userData: "/nonexistent" };
    await initCase(effects, dir, "Proposed");
    await effects.write(`${dir}/report.txt`, `Two groups\n\n${HANDS}\n`);
    const given = { case: dir, published: "2024-06-01", publisher: "eset", kind: null };
    const reader = proposingReader(effects, await localReader(effects), dir);
    await add(effects, { paths: [`${dir}/report.txt`], ...given }, reader);
    const question = await askedQuestion(effects, null, { a: ["Mustang Panda"], b: ["Turla"] });
    const ask = () => assess(effects, { question, case: dir, without: NOTHING });
    const before = await ask();
    expect(before.levels.tactical.status).toBe("possible");
    const [thread] = before.threads.filter(({ extractor }) => extractor === "small-model@1");
    await reviewClaim(effects, {
      case: dir,
      claim: thread!.id,
      by: "ann",
      because: "",
      word: { kind: "accept" },
    });
    expect((await ask()).levels.tactical.status).toBe("supported");
  });
});

describe("the endpoint's settings", () => {
  it.each([
    [{ ENTENTE_MODEL: "" }],
    [{ ENTENTE_MODEL_URL: "file:///etc/passwd" }],
    [{ ENTENTE_MODEL_URL: "http://user:pass@127.0.0.1/v1" }],
    [{ ENTENTE_MODEL_URL: "localhost" }],
    [{ ENTENTE_MODEL_TIMEOUT: "soon" }],
  ])("%j is refused with what to write", (more) => {
    expect(() => modelEndpoint(effectsWith(environment(more)))).toThrow(
      expect.objectContaining({ code: "bad-option" }),
    );
  });

  it("takes a base address with and without the path of the protocol", () => {
    const at = (url: string) => modelEndpoint(effectsWith(environment({ ENTENTE_MODEL_URL: url })))!.url;
    expect(at("http://127.0.0.1:11434/v1/")).toBe("http://127.0.0.1:11434/v1/chat/completions");
    expect(at("https://gateway.example/ai/chat/completions")).toBe(
      "https://gateway.example/ai/chat/completions",
    );
  });
});
