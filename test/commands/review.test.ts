import { rmSync } from "node:fs";
import { dirname } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { agreement, drawSample } from "../../src/commands/agreement.ts";
import { askedQuestion } from "../../src/commands/asked-question.ts";
import { assess } from "../../src/commands/assess.ts";
import { comment } from "../../src/commands/comment.ts";
import { reviewClaim, type Word } from "../../src/commands/review.ts";
import { type QueueItem, type QueueRequest, reviewQueue } from "../../src/commands/review-queue.ts";
import { trace } from "../../src/commands/trace.ts";
import { NOTHING } from "../../src/commands/without.ts";
import type { Effects } from "../../src/effects/effects.ts";
import type { Question } from "../../src/model/question.ts";
import { caseOfTexts } from "./case-of-texts.ts";

const HAND_OFF =
  "Mustang Panda handed over access to a compromised mail server in Ukraine to Turla in March 2024.";
let effects: Effects;
let dir: string;
let question: Question;

beforeAll(async () => {
  ({ effects, dir } = await caseOfTexts([
    {
      text: `On two groups\n\nTurla targeted ministries in Germany in May 2023.\n\n${HAND_OFF}\n`,
      publisher: "eset",
      published: "2024-06-01",
    },
    {
      text: "On another\n\nMustang Panda used PlugX against ministries in Mongolia in 2023.\n",
      publisher: "mandiant",
      published: "2024-05-01",
    },
  ]));
  const asked = { a: ["Mustang Panda"], b: ["Turla"], channels: ["relations"] };
  question = await askedQuestion(effects, null, asked);
});
afterAll(() => rmSync(dirname(dir), { recursive: true, force: true }));

const queue = (request: Partial<QueueRequest> = {}) =>
  reviewQueue(effects, {
    ...{ case: dir, coder: null, question: null, all: false, claims: null, limit: null },
    ...request,
  });
const say = (claim: string, word: Word, because = "read it", by = "ann") =>
  reviewClaim(effects, { case: dir, claim, by, because, word });
const ask = () => assess(effects, { question, case: dir, without: NOTHING });
const handOff = (items: readonly QueueItem[]): QueueItem =>
  items.find(({ claim }) => claim.predicate === "hands-off-to")!;

describe("the review queue", { timeout: 120_000 }, () => {
  it("lists every claim that was read from text, by document and place", async () => {
    const { waiting, queue: items } = await queue();
    expect(waiting).toBe(items.length);
    expect(items.length).toBeGreaterThanOrEqual(4);
    const places = items.map(({ claim, offset }) => [claim.document, String(offset).padStart(6, "0")].join());
    expect(places).toEqual([...places].sort());
    expect(handOff(items).claim).toMatchObject({ quote: HAND_OFF, publisher: "ESET", hedge: null });
  });

  it("puts first what would move the judgment most, when a question is given", async () => {
    const { queue: items } = await queue({ question });
    expect(items[0]!.claim.predicate).toBe("hands-off-to");
    expect(items[0]!.move!.movedLevels).toContain("tactical");
    expect(items.at(-1)!.move).toBeNull();
  });

  it("takes another order from its caller", async () => {
    const { queue: items } = await queue({ order: (all) => [...all].reverse() });
    expect(items.map(({ claim }) => claim.id)).toEqual(
      [...(await queue({ order: (all) => all })).queue].map(({ claim }) => claim.id).reverse(),
    );
  });
});

describe("a word on a claim", { timeout: 120_000 }, () => {
  it("accepted: the evidence says who read it", async () => {
    const { claim } = handOff((await queue()).queue);
    expect((await say(claim.id, { kind: "accept" })).standing.status).toBe("accepted");
    expect(handOff((await queue()).queue)).toBeUndefined();
    expect(handOff((await queue({ coder: "ben" })).queue)).toBeDefined();
    const { evidence, grade, threads } = await ask();
    expect(grade).toBe("tactical");
    expect(evidence.map(({ summary }) => summary).join(" ")).toContain("Reviewed and accepted by ann.");
    expect(threads.find(({ id }) => id === claim.id)!.reviewedBy).toEqual(["ann"]);
    await say(claim.id, { kind: "undo" });
  });

  it("rejected: it does not count; taken back: the answer is what it was", async () => {
    const before = await ask();
    const { claim } = handOff((await queue()).queue);
    await say(claim.id, { kind: "reject" }, "the sentence is about another server");
    const during = await ask();
    expect(during.grade).not.toBe("tactical");
    expect(JSON.stringify(during)).not.toContain(claim.id);
    await say(claim.id, { kind: "undo" }, "it is not");
    expect(await ask()).toEqual(before);
  });

  it("edited: another claim counts in its place, and both are kept", async () => {
    const { claim } = handOff((await queue()).queue);
    const done = await say(
      claim.id,
      {
        kind: "edit",
        set: ["predicate=overlaps-with", "hedge=probably", "likelihood=likely", "when=2024-03"],
      },
      "the report means a shared server",
    );
    expect(done.replacement).toMatchObject({
      predicate: "overlaps-with",
      hedge: { text: "probably", likelihood: "likely" },
      eventTime: { from: "2024-03-01", to: "2024-03-31", precision: "month" },
      origin: { by: "analyst", name: "ann" },
      supersedes: claim.id,
    });
    const text = JSON.stringify(await ask());
    expect(text).toContain(done.replacement!.id);
    expect(text).not.toContain(claim.id);
    expect((await trace(effects, { id: claim.id, case: dir, assessment: null })).thread.text).toContain(
      "hands-off-to",
    );
    await say(claim.id, { kind: "undo" });
    const after = JSON.stringify(await ask());
    expect(after).toContain(claim.id);
    expect(after).not.toContain(done.replacement!.id);
  });

  it("an edited end is linked to what its name is known to mean", async () => {
    const { claim } = handOff((await queue()).queue);
    const done = await say(claim.id, { kind: "edit", set: ["object=Gamaredon Group"] }, "another group");
    const ids = (await ask()).threads.map(({ id }) => id);
    expect(done.replacement!.object.link.length).toBeGreaterThan(0);
    expect(ids).not.toContain(done.replacement!.id);
    const other = await askedQuestion(effects, null, {
      ...{ a: ["Mustang Panda"], b: ["Gamaredon Group"], channels: ["relations"] },
    });
    const moved = await assess(effects, { question: other, case: dir, without: NOTHING });
    expect(moved.threads.map(({ id }) => id)).toContain(done.replacement!.id);
    await say(claim.id, { kind: "undo" });
  });

  it.each([
    [{ kind: "reject" }, "", "bad-review"],
    [{ kind: "edit", set: ["predicate=befriends"] }, "x", "bad-review"],
    [{ kind: "edit", set: ["colour=red"] }, "x", "bad-review"],
    [{ kind: "edit", set: [] }, "x", "bad-review"],
    [{ kind: "edit", set: ["stance=asserts"] }, "x", "bad-review"],
    [{ kind: "edit", set: ["when=soon"] }, "x", "bad-date"],
  ] as const)("%j because %j is refused with %s, and nothing is stored", async (word, because, code) => {
    const { claim } = handOff((await queue()).queue);
    const before = (await queue()).queue.length;
    await expect(say(claim.id, word, because)).rejects.toMatchObject({ code });
    expect((await queue()).queue).toHaveLength(before);
    await expect(say("c-none", { kind: "accept" })).rejects.toMatchObject({ code: "unknown-id" });
  });
});

describe("comments", { timeout: 120_000 }, () => {
  it("stand in threads under what they are about, in the queue and in the trace", async () => {
    const { claim } = handOff((await queue()).queue);
    const remark = (about: string, text: string, by: string) =>
      comment(effects, { case: dir, about, text, by });
    const first = await remark(claim.id, "Which server?", "ann");
    const answer = await remark(first.comment.id, "The ministry's.", "ben");
    expect(answer.comment).toMatchObject({ about: claim.id, replyTo: first.comment.id });
    expect((await remark(claim.id, "Which server?", "ann")).appended).toBe(false);
    expect(handOff((await queue()).queue).comments.map(({ text }) => text)).toEqual([
      "Which server?",
      "The ministry's.",
    ]);
    const { thread } = await trace(effects, { id: claim.id, case: dir, assessment: null });
    const [opened] = thread.children.filter(({ kind }) => kind === "comment");
    expect(opened!.children[0]!.text).toContain("ben, 2024-07-01: The ministry's.");
    expect(thread.children.some(({ kind }) => kind === "review")).toBe(true);
    await expect(remark("c-none", "?", "ann")).rejects.toMatchObject({ code: "unknown-id" });
  });
});

describe("a sample coded by several", { timeout: 120_000 }, () => {
  it("is the same for the same seed, and gives the alpha of coders and machine", async () => {
    const drawn = await drawSample(effects, { case: dir, size: 4, seed: 7 });
    expect(await drawSample(effects, { case: dir, size: 4, seed: 7 })).toEqual(drawn);
    const { claims, id } = drawn.sample;
    expect(claims).toHaveLength(4);
    expect((await queue({ claims, coder: "ben" })).queue.map(({ claim }) => claim.id)).toEqual(claims);
    for (const claim of claims) await say(claim, { kind: "accept" }, "", "ben");
    const perfect = await agreement(effects, { case: dir, sample: id, seed: 1 });
    expect(perfect.overall).toMatchObject({ kind: "measured", alpha: 1, units: 4 });
    expect(perfect.amongPeople.kind).toBe("not-enough");
    await say(claims[0]!, { kind: "reject" }, "no", "cleo");
    for (const claim of claims.slice(1)) await say(claim, { kind: "accept" }, "", "cleo");
    const split = await agreement(effects, { case: dir, sample: id, seed: 1 });
    expect(split.coders).toEqual([
      { coder: "ben", coded: 4 },
      { coder: "cleo", coded: 4 },
      { coder: "machine", coded: 4 },
    ]);
    expect(split.overall.kind === "measured" && split.overall.alpha).toBeLessThan(1);
    expect(split.predicates.length).toBeGreaterThan(1);
  });
});
