import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Review } from "../../src/model/identity.ts";
import { claimsThatCount, type ReviewRequest, review, standings } from "../../src/resolve/reviews.ts";

/** A log made of words in order. */
function logOf(...requests: readonly Partial<ReviewRequest>[]): Review[] {
  const log: Review[] = [];
  for (const request of requests) {
    const entry = review(log, {
      claim: "c-1",
      coder: "ann",
      verdict: "accepted",
      because: "read it",
      ...request,
    });
    if (entry) log.push(entry);
  }
  return log;
}

const CLAIMS = [
  { id: "c-1", supersedes: null },
  { id: "c-2", supersedes: null },
  { id: "c-3", supersedes: "c-1" },
];
const ids = (log: readonly Review[]): string[] => claimsThatCount(CLAIMS, log).map(({ id }) => id);
const EDIT = { replacement: "c-3", because: "the sentence says something else" } as const;

describe("what reviews come to", () => {
  it("a rejected claim does not count, until the rejection is taken back", () => {
    const rejected = [{ claim: "c-2", verdict: "rejected" }] as const;
    expect(ids(logOf(...rejected))).not.toContain("c-2");
    expect(ids(logOf(...rejected, { claim: "c-2", verdict: "withdrawn" }))).toContain("c-2");
  });

  it("an edited claim gives way to the one it was made into, and both change back when the edit is withdrawn", () => {
    expect(ids(logOf(EDIT))).toEqual(["c-2", "c-3"]);
    expect(ids(logOf(EDIT, { verdict: "withdrawn" }))).toEqual(["c-1", "c-2"]);
  });

  it("a claim that supersedes another counts in its place when no review says otherwise", () => {
    expect(ids([])).toEqual(["c-2", "c-3"]);
  });

  it("the claim an edit made can itself be rejected", () => {
    expect(ids(logOf(EDIT, { claim: "c-3", verdict: "rejected" }))).toEqual(["c-2"]);
  });

  it("one word against one leaves a claim contested and counted; two against one reject it", () => {
    const contested = [{}, { coder: "ben", verdict: "rejected" }] as const;
    expect(standings(logOf(...contested)).get("c-1")).toMatchObject({
      status: "contested",
      accepted: ["ann"],
      rejected: ["ben"],
    });
    expect(claimsThatCount(CLAIMS.slice(0, 2), logOf(...contested))).toHaveLength(2);
    const outvoted = logOf(...contested, { coder: "cleo", verdict: "rejected" });
    expect(standings(outvoted).get("c-1")!.status).toBe("rejected");
  });

  it("a coder's last word replaces the one before", () => {
    expect(standings(logOf({ verdict: "rejected" }, {})).get("c-1")!.status).toBe("accepted");
  });

  it("of two edits the last holds", () => {
    const log = logOf(EDIT, { coder: "ben", replacement: "c-4", because: "better" });
    expect(standings(log).get("c-1")!.replacement).toBe("c-4");
  });

  it("every word taken back leaves the claims as they were", () => {
    const word = fc.record({
      claim: fc.constantFrom("c-1", "c-2"),
      coder: fc.constantFrom("ann", "ben"),
      verdict: fc.constantFrom("accepted" as const, "rejected" as const),
    });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const said = new Map(words.map(({ claim, coder }) => [`${claim} ${coder}`, { claim, coder }]));
        const back = [...said.values()].map((one) => ({ ...one, verdict: "withdrawn" as const }));
        expect(ids(logOf(...words, ...back))).toEqual(ids([]));
      }),
    );
  });
});

describe("a review", () => {
  it("said twice is one entry; said again after it was taken back is a new one", () => {
    expect(logOf({}, {})).toHaveLength(1);
    const log = logOf({}, { verdict: "withdrawn" }, {});
    expect(new Set(log.map(({ id }) => id)).size).toBe(3);
  });

  it.each([
    [{ verdict: "rejected", because: " " }],
    [{ replacement: "c-3", because: "" }],
    [{ coder: "" }],
    [{ verdict: "withdrawn" }],
  ] as const)("is refused as %j", (request) => {
    expect(() => logOf(request)).toThrow(expect.objectContaining({ code: "bad-review" }));
  });
});
