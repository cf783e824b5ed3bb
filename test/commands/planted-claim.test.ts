import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assessSide } from "../../src/assess/side.ts";
import type { Tables } from "../../src/assess/tables.ts";
import { questionFrom } from "../../src/commands/asked-question.ts";
import { assembled, assess } from "../../src/commands/assess.ts";
import { namedOneByOne } from "../../src/commands/beside.ts";
import { initCase, requireCase } from "../../src/commands/case.ts";
import { incidentGrounds } from "../../src/commands/incidents.ts";
import { inquiryOn, loadTables } from "../../src/commands/inquiry.ts";
import { loadKnowledge } from "../../src/commands/knowledge.ts";
import { trace } from "../../src/commands/trace.ts";
import { weigh } from "../../src/commands/weigh.ts";
import { NOTHING } from "../../src/commands/without.ts";
import { realEffects } from "../../src/effects/real.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import { type Claim, claimId, type Term } from "../../src/model/claim.ts";
import type { Document } from "../../src/model/document.ts";
import { intervalOf } from "../../src/model/interval.ts";
import type { Knowledge } from "../../src/model/knowledge.ts";
import type { Question } from "../../src/model/question.ts";

const folder = mkdtempSync(join(tmpdir(), "entente-planted-"));
const effects = { ...realEffects(), userData: join(folder, "nobody") };
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const QUESTION = questionFrom({ a: ["Mustang Panda"], b: ["Turla"] });

const QUOTE = "Mustang Panda gave Turla access to a ministry's mail server.";

/** A report of one sentence, published by somebody the table knows. */
function report(publisher: string, id: string): Document {
  return {
    id,
    kind: "vendor",
    mediaType: "text/plain",
    language: "en",
    title: null,
    text: QUOTE,
    cleaner: "text@1",
    pages: [],
    blocks: [],
    appearances: [
      { publisher, url: `https://example.org/${id}`, published: intervalOf("2024-05-02"), retrievedAt: null },
    ],
    tlp: "clear",
  };
}

let link: Record<string, string>;
const term = (name: string): Term => ({
  text: name,
  canonical: name,
  span: null,
  type: "group",
  link: [link[name]!],
});

function claim(document: string, more: Partial<Claim> = {}): Claim {
  const passage = { kind: "text", span: { start: 0, end: QUOTE.length }, quote: QUOTE, ordinal: 0 } as const;
  const predicate = more.predicate ?? "hands-off-to";
  const stance = more.stance ?? "asserts";
  return {
    id: claimId({ document, passage, subject: "Mustang Panda", predicate, object: "Turla", stance }),
    document,
    passage,
    region: "main",
    subject: term("Mustang Panda"),
    predicate,
    object: term("Turla"),
    change: null,
    stance,
    negation: null,
    hedge: null,
    confidence: null,
    assertedBy: ["author"],
    relays: [],
    eventTime: null,
    credibility: 2,
    origin: { by: "rule", name: "planted", version: 1 },
    supersedes: null,
    ...more,
  };
}

let made = 0;
/** Read once: the cases differ, what ships with the program does not. */
let knowledge: Knowledge;
let tables: Tables;

/** A case of its own that holds these documents, some of their claims rejected. */
async function caseWith(
  documents: readonly (readonly [Document, readonly Claim[]])[],
  rejected: readonly string[] = [],
): Promise<string> {
  const dir = join(folder, `case-${made++}`);
  await initCase(effects, dir, "planted");
  const { store } = await requireCase(effects, dir);
  for (const [document, claims] of documents)
    await store.addDocument(document, claims, "2024-06-01T00:00:00.000Z");
  for (const id of rejected)
    await store.appendReview(
      { claim: id, coder: "a", verdict: "rejected", replacement: null, because: "withdrawn" },
      "2024-06-02T00:00:00.000Z",
    );
  await store.close();
  return dir;
}

/** The answer on such a case; what would move it is not asked. */
async function answerWith(
  documents: readonly (readonly [Document, readonly Claim[]])[],
  rejected: readonly string[] = [],
  question: Question = QUESTION,
): Promise<{ readonly assessment: Assessment }> {
  const dir = await caseWith(documents, rejected);
  const request = { case: dir, trust: null, withoutDecisions: [], knowledge };
  const inquiry = inquiryOn(await incidentGrounds(effects, request), question, tables);
  const weighed = weigh(inquiry, NOTHING);
  const side = assessSide(weighed.results, { named: namedOneByOne(inquiry) });
  const parts = { weighed, side, without: NOTHING, atOnce: true };
  return { assessment: assembled(inquiry, parts, { number: 1, total: 1 }, []) };
}

const tactical = ({ levels }: Assessment): string => levels.tactical.status;

describe("a documented hand-off planted between a Chinese and a Russian group", () => {
  beforeAll(async () => {
    knowledge = await loadKnowledge(effects);
    tables = await loadTables(effects);
    const { names } = knowledge;
    const anchor = (upstream: string): string =>
      names.find((name) => name.anchor && name.upstream === upstream)!.id;
    link = { "Mustang Panda": anchor("attack:G0129"), Turla: anchor("attack:G0010") };
  });

  it("raises the grade, names who it stands on, and traces to its quote", async () => {
    const dir = await caseWith([[report("eset", "d-1"), [claim("d-1")]]]);
    // Through the front door, which keeps the answer and says what moves it.
    const assessment = await assess(effects, { question: QUESTION, case: dir, without: NOTHING });
    expect(assessment.grade).toBe("tactical");
    expect(tactical(assessment)).toBe("supported");
    expect(assessment.levels.tactical.confidence).not.toBe("high");
    expect(assessment.levels.tactical.reasons.join(" ")).toMatch(/one publisher/);
    const { thread } = await trace(effects, {
      id: assessment.levels.tactical.id,
      case: dir,
      assessment: null,
    });
    expect(JSON.stringify(thread)).toContain(QUOTE);
    expect(assessment.sensitivity.find(({ without }) => without === "publisher:eset")?.movedLevels).toContain(
      "tactical",
    );
  });

  it("marks the answer as strictly as the report it quotes", async () => {
    const amber = { ...report("eset", "d-1"), tlp: "amber" } as const;
    const { assessment } = await answerWith([[amber, [claim("d-1")]]]);
    expect(assessment.tlp).toBe("amber");
  });

  it("is lowered again when the claim is withdrawn", async () => {
    const { assessment } = await answerWith([[report("eset", "d-1"), [claim("d-1")]]], [claim("d-1").id]);
    expect(assessment.grade).toBeNull();
  });

  it("is possible, not supported, when only hinted at", async () => {
    const hedge = { text: "possibly", likelihood: "unquantified" } as const;
    const { assessment } = await answerWith([[report("eset", "d-1"), [claim("d-1", { hedge })]]]);
    expect([assessment.grade, tactical(assessment)]).toEqual([null, "possible"]);
  });

  it("is possible when a publisher that nobody can judge says so", async () => {
    const { assessment } = await answerWith([[report("some-blog", "d-1"), [claim("d-1")]]]);
    expect([assessment.grade, tactical(assessment)]).toEqual([null, "possible"]);
  });

  it("is flagged, not graded, when the claim is a hijack", async () => {
    const { assessment } = await answerWith([
      [report("eset", "d-1"), [claim("d-1", { predicate: "hijacks" })]],
    ]);
    expect(assessment.grade).toBeNull();
    expect(assessment.flags).toContain("hijack");
  });

  it("is not moved by an irrelevant claim", async () => {
    const alone = await answerWith([[report("eset", "d-1"), [claim("d-1")]]]);
    const irrelevant = claim("d-1", {
      predicate: "motivated-by",
      object: { ...term("Turla"), type: "text", link: [] },
    });
    const both = await answerWith([[report("eset", "d-1"), [claim("d-1"), irrelevant]]]);
    expect(both.assessment.levels).toEqual(alone.assessment.levels);
  });

  it("raises the side as well, and its publisher's later word lowers both again", async () => {
    const side: Question = {
      ...QUESTION,
      a: ["Mustang Panda", "Scarab"],
      b: ["Turla", "Gamaredon", "APT28"],
    };
    const first = [report("eset", "d-1"), [claim("d-1")]] as const;
    const raised = (await answerWith([first], [], side)).assessment;
    expect([raised.grade, tactical(raised)]).toEqual(["tactical", "supported"]);
    expect(raised.levels.tactical.reasons.join(" ")).toContain("Of 6 pairs: 1 supported");
    expect(raised.limits.join(" ")).toContain("Scarab");
    const later = report("eset", "d-2");
    const retraction = [
      { ...later, appearances: [{ ...later.appearances[0]!, published: intervalOf("2024-09-01") }] },
      [claim("d-2", { stance: "denies", negation: "flat" })],
    ] as const;
    const lowered = (await answerWith([first, retraction], [], side)).assessment;
    expect(lowered.grade).toBeNull();
    expect(tactical(lowered)).not.toBe("supported");
  });

  it("is cancelled by a hijack claim about the same asset, and not by one about another", async () => {
    const about = (asset: string, more: Partial<Claim> = {}) => claim("d-1", { asset, ...more });
    const hijack = (asset: string) =>
      [report("kaspersky", "d-3"), [claim("d-3", { predicate: "hijacks", asset })]] as const;
    const gift = [report("eset", "d-1"), [about("S0013")]] as const;
    const cancelled = (await answerWith([gift, hijack("S0013")])).assessment;
    expect(cancelled.grade).toBeNull();
    expect(cancelled.flags).toContain("hijack");
    const apart = (await answerWith([gift, hijack("S0154")])).assessment;
    expect(apart.grade).toBe("tactical");
    expect(apart.flags).toContain("hijack");
  });

  it("weighs no more when another outlet passes it on", async () => {
    const first = [report("eset", "d-1"), [claim("d-1")]] as const;
    const relay = [report("kaspersky", "d-4"), [claim("d-4", { relays: ["ESET"] })]] as const;
    const range = ({ assessment }: Awaited<ReturnType<typeof answerWith>>) =>
      assessment.levels.tactical.likelihood;
    expect(range(await answerWith([first, relay]))).toEqual(range(await answerWith([first])));
  });
});
