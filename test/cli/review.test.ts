import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AgreementAnswer } from "../../src/commands/agreement.ts";
import type { FindAnswer } from "../../src/commands/find.ts";
import type { Reviewed } from "../../src/commands/review.ts";
import type { ReviewQueue } from "../../src/commands/review-queue.ts";
import type { Trace } from "../../src/commands/trace.ts";
import { entente, json } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "entente-review-"));
const dir = join(folder, "case");
const SENTENCE = "Mustang Panda handed over access to a mail server in Ukraine to Turla in March 2024.";
let added: { documents: { document: string; brief: { text: string }[]; related: unknown[] }[] };

beforeAll(() => {
  const report = join(folder, "report.txt");
  const text = `On two groups\n\nTurla targeted ministries in Germany in May 2023.\n\n${SENTENCE}\n`;
  writeFileSync(report, text);
  writeFileSync(
    join(folder, "question.yaml"),
    "schema: entente.question/1\ntitle: Do they?\na: [Mustang Panda]\nb: [Turla]\nchannels: [relations]\n",
  );
  entente(["case", "init", "--case", dir]);
  added = json(["add", report, "--published", "2024-06-01", "--publisher", "eset", "--case", dir]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const queue = (...args: string[]): ReviewQueue["queue"] =>
  json<ReviewQueue>(["review", "--case", dir, ...args]).queue;

describe("the analyst's commands", { timeout: 120_000 }, () => {
  it("review lists, takes a word for each claim, and takes it back", () => {
    const [first, ...others] = queue("--question", join(folder, "question.yaml"));
    expect(first!.claim.quote).toBe(SENTENCE);
    expect(others.length).toBeGreaterThan(0);
    const { id } = first!.claim;
    const word = (...args: string[]) => json<Reviewed>(["review", ...args, "--by", "ann", "--case", dir]);
    expect(word("accept", id).standing.status).toBe("accepted");
    expect(queue().map(({ claim }) => claim.id)).not.toContain(id);
    expect(queue("--by", "ben").map(({ claim }) => claim.id)).toContain(id);
    const edited = word(
      "edit",
      id,
      "--set",
      "predicate=overlaps-with",
      "--set",
      "when=2024",
      "--because",
      "so it reads",
    );
    expect(edited.replacement).toMatchObject({ predicate: "overlaps-with", supersedes: id });
    expect(word("undo", id, "--because", "not so").standing.status).toBe("proposed");
  });

  it("what cannot stand is refused with what to do", () => {
    const [first] = queue();
    const refused = entente(["review", "reject", first!.claim.id, "--case", dir, "--by", "ann"]);
    expect([refused.status, refused.stderr]).toEqual([3, expect.stringContaining("--because TEXT")]);
    expect(entente(["review", "accept", "c-none", "--case", dir]).status).toBe(3);
    const edit = ["review", "edit", first!.claim.id, "--set", "colour=red", "--because", "x", "--case", dir];
    expect(entente(edit).stderr).toContain("predicate");
  });

  it("a sample is drawn, coded and measured", () => {
    const { sample } = json<{ sample: { claims: string[] } }>([
      "review",
      "sample",
      "--size",
      "2",
      "--case",
      dir,
    ]);
    for (const id of sample.claims) entente(["review", "accept", id, "--by", "cleo", "--case", dir]);
    const measured = json<AgreementAnswer>(["review", "agreement", "--case", dir]);
    expect(measured.coders).toContainEqual({ coder: "cleo", coded: 2 });
    expect(queue("--sample", "last", "--by", "ben")).toHaveLength(2);
  });

  it("comments stand in the trace of what they are about", () => {
    const [document] = added.documents;
    const { comment } = json<{ comment: { id: string } }>([
      "comment",
      document!.document,
      "who wrote it?",
      "--case",
      dir,
    ]);
    expect(entente(["comment", comment.id, "the lab", "--by", "ben", "--case", dir]).status).toBe(0);
    const { thread } = json<Trace>(["trace", document!.document, "--case", dir]);
    expect(thread.kind).toBe("document");
    expect(JSON.stringify(thread)).toContain("the lab");
  });

  it("add and read show the document's brief", () => {
    expect(added.documents[0]!.brief.map(({ text }) => text)).toContain(SENTENCE);
    const read = entente(["read", join(folder, "report.txt"), "--case", dir]).stdout;
    expect(read).toContain(`“${SENTENCE}”`);
  });

  it("find answers with the claim and its quote", () => {
    const found = json<FindAnswer>(["find", "what did Mustang Panda hand to Turla?", "--case", dir]);
    expect(found.claims[0]!.claim.quote).toBe(SENTENCE);
    expect(entente(["find", "zzyzx", "--case", dir]).stdout).toContain("No claim and no sentence");
  });

  it("watch takes one round of a feed in a file, and refuses an interval that is too short", () => {
    const feed = join(folder, "feed.xml");
    writeFileSync(feed, "<rss><channel><title>Empty</title></channel></rss>");
    const question = join(folder, "question.yaml");
    const atom = join(folder, "moved.atom");
    const round = json(["watch", feed, "--once", "--question", question, "--atom", atom, "--case", dir]);
    expect(round).toMatchObject({ schema: "entente.watch/1", added: 0, announcements: [] });
    expect(entente(["watch", feed, "--every", "1s", "--case", dir]).status).toBe(2);
  });
});
