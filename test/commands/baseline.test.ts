import { describe, expect, it } from "vitest";
import { changesSince, readAssessment } from "../../src/commands/baseline.ts";
import { quietEffects } from "../../src/effects/quiet.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import { renderMarkdown } from "../../src/report/markdown.ts";
import { tacticalCase } from "../report/fixture.ts";

const before: Assessment = tacticalCase();

describe("what changed since an earlier assessment", () => {
  it("is nothing when nothing did", () => {
    const { moved, because } = changesSince(before, before);
    expect([moved, because]).toEqual([[], []]);
  });

  it("names grade, levels and flags that moved, and the claim that came", () => {
    const row = before.evidence.find(({ from }) => "claims" in from && from.claims.length > 0)!;
    const gone = (row.from as { claims: readonly string[] }).claims[0]!;
    const evidence = before.evidence.filter((one) => one !== row);
    const old: Assessment = { ...before, id: "as-old", grade: null, flags: ["hijack"], evidence };
    const { moved, because } = changesSince(old, before);
    expect(moved.map(({ what }) => what)).toEqual(["grade", "flags"]);
    expect(moved[0]!.before).toBe("undetermined");
    expect(because).toContainEqual(expect.objectContaining({ kind: "new-claim", id: gone }));
    expect(changesSince(before, old).because).toContainEqual(
      expect.objectContaining({ kind: "gone-claim", id: gone }),
    );
  });

  it("names decisions, upstream lists and another question", () => {
    const old: Assessment = {
      ...before,
      resolution: "r-old",
      versions: { ...before.versions, knowledge: "2020-01" },
      question: { ...before.question, hash: "other", title: "Did they?" },
    };
    expect(changesSince(old, before).because.map(({ kind }) => kind)).toEqual([
      "question",
      "decision",
      "upstream",
    ]);
  });

  it("stands in the report, and no report without a baseline has the section", () => {
    const old: Assessment = { ...before, grade: null };
    const text = renderMarkdown({ ...before, changes: changesSince(old, before) });
    expect(text).toContain("## What changed since");
    expect(text).toContain("| Grade | undetermined |");
    expect(renderMarkdown(before)).not.toContain("What changed since");
  });

  it("refuses a file that is no assessment", async () => {
    const effects = quietEffects(
      new Map([
        ["a.json", "{}"],
        ["b.json", "nonsense"],
      ]),
    );
    for (const path of ["a.json", "b.json"])
      await expect(readAssessment(effects, path)).rejects.toMatchObject({ code: "bad-assessment" });
  });
});
