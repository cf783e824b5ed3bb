import { describe, expect, it } from "vitest";
import { reviewLoop } from "../../src/cli/review-loop.ts";
import type { QueueItem } from "../../src/commands/review-queue.ts";
import { UserError } from "../../src/errors.ts";

const item = (id: string): QueueItem => ({
  claim: {
    ...{ id, subject: "SILVER HERON", predicate: "uses", object: "KETTLE", stance: "asserts", hedge: null },
    ...{ when: null, assertedBy: ["author"], publisher: "Example Labs", published: "2024", upstream: null },
    ...{ quote: `${id}: SILVER HERON used KETTLE.`, document: "d-1", urls: [] },
  },
  offset: 0,
  assertedBy: ["author"],
  standing: { status: "proposed", accepted: [], rejected: [], replacement: null },
  reviews: [],
  comments: [],
  move: { movedLevels: ["tactical"], shift: 0.125, flagsMoved: false },
});

/** Goes through three claims with these keys and lines typed. */
async function typed(pressed: string, lines: readonly (string | null)[] = []) {
  const said: string[] = [];
  const shown: string[] = [];
  const [keys, answers] = [[...pressed], [...lines]];
  const outcome = await reviewLoop(
    ["c-1", "c-2", "c-3"].map(item),
    {
      key: async () => keys.shift() ?? null,
      line: async () => answers.shift() ?? null,
      write: (text) => void shown.push(text),
      close: () => void said.push("closed"),
    },
    {
      review: async ({ claim, word, because }) => {
        if (because === "refuse") throw new UserError("bad-review", { message: "Not so.", hint: "Else." });
        said.push([word.kind, claim, ...("set" in word ? word.set : []), because].filter(Boolean).join(" "));
      },
      comment: async (about, text) => void said.push(`comment ${about} ${text}`),
    },
  );
  return { said: said.slice(0, -1), closed: said.at(-1) === "closed", outcome, shown: shown.join("") };
}

describe("review at a terminal", () => {
  it("takes one key for each claim, and the reason where one is needed", async () => {
    const { said, outcome, closed } = await typed("are", ["no", "predicate=targets;;when=2024", "reads so"]);
    expect(said).toEqual(["accept c-1", "reject c-2 no", "edit c-3 predicate=targets when=2024 reads so"]);
    expect(outcome).toEqual({ accepted: 1, rejected: 1, edited: 1, undone: 0, left: 0 });
    expect(closed).toBe(true);
  });

  it("shows the passage and what the claim would move", async () => {
    const { shown } = await typed("q");
    expect(shown).toContain("“c-1: SILVER HERON used KETTLE.”");
    expect(shown).toContain("changes tactical; moves a level by up to 12.5 points of 100");
  });

  it("undo takes the last word back and shows the claim again", async () => {
    const { said, outcome } = await typed("aua");
    expect(said).toEqual(["accept c-1", "undo c-1 taken back while reviewing", "accept c-1"]);
    expect(outcome.left).toBe(2);
  });

  it("a comment or an unknown key stays with the claim; skipping goes on", async () => {
    const { said } = await typed("cxsa", ["who says so?"]);
    expect(said).toEqual(["comment c-1 who says so?", "accept c-2"]);
  });

  it("nothing is said without a reason, and what is refused is shown", async () => {
    const { said, shown, outcome } = await typed("rrq", ["", "refuse"]);
    expect(said).toEqual([]);
    expect(shown).toContain("Left as it is.");
    expect(shown).toContain("Not so.");
    expect(outcome.left).toBe(3);
  });

  it("ends when the person is gone", async () => {
    expect((await typed("")).outcome.left).toBe(3);
  });
});
