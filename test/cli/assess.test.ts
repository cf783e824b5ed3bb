import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Trace, TraceNode } from "../../src/commands/trace.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import { PRIMARY_CHANNELS } from "../../src/model/vocabulary/channels.ts";
import { LEVELS } from "../../src/model/vocabulary/levels.ts";
import { entente, json } from "./run.ts";

const STUDY = "data/cases/divided-we-hack.yaml";
const out = mkdtempSync(join(tmpdir(), "entente-out-"));
afterAll(() => rmSync(out, { recursive: true, force: true }));

/** Ends of a thread: the steps that stand on nothing else. */
function ends(node: TraceNode): TraceNode[] {
  return node.children.length === 0 ? [node] : node.children.flatMap(ends);
}

describe("assess on the first study", () => {
  let assessment: Assessment;
  beforeAll(() => {
    assessment = json<Assessment>(["assess", STUDY, "--out", out]);
  });

  it("answers undetermined, never none: the catalogues alone cannot decide", () => {
    expect(assessment.grade).toBeNull();
    for (const level of LEVELS)
      expect(["no-evidence", "undecidable"]).toContain(assessment.levels[level].status);
    for (const { grade } of assessment.pairs) expect(grade).toBeNull();
  });

  it("has Scarab without data, flagged and undetermined", () => {
    expect(assessment.pairs.some(({ a }) => a.name === "Scarab")).toBe(false);
    expect(assessment.limits.some((line) => line.startsWith("Not covered") && line.includes("Scarab"))).toBe(
      true,
    );
    const alone = json<Assessment>(["assess", "--a", "Scarab", "--b", "state:RU"]);
    expect(alone.grade).toBeNull();
    expect(alone.flags).toContain("insufficient-data");
    expect(assessment.flags).toContain("insufficient-data");
  });

  it("says beside every tested pair what would have been seen, and that its links carry no date", () => {
    const tested = assessment.findings.filter((finding) => finding.kind === "tested");
    expect(tested.length).toBeGreaterThan(20);
    for (const finding of tested) {
      expect(finding.minimumDetectable === null || finding.minimumDetectable > 0).toBe(true);
      const isPrimary = PRIMARY_CHANNELS.includes(finding.channel);
      const family = tested.filter(({ channel }) => PRIMARY_CHANNELS.includes(channel) === isPrimary);
      expect(finding.adjusted).toEqual({ method: "holm", family: family.length });
      if (isPrimary) expect(finding.undated).toBe(true);
    }
  });

  it("names its resolution, its question by hash, and what moves", () => {
    expect(assessment.resolution).toMatch(/^r-[0-9a-f]{16}$/);
    expect(assessment.question.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(assessment.sensitivity.map(({ without }) => without.split(":")[0])).toEqual(
      expect.arrayContaining(["channel", "priors×0.5", "weights×2"]),
    );
  });

  it("gives the same bytes again", () => {
    const again = entente(["assess", STUDY, "--json"]);
    expect(JSON.parse(again.stdout)).toEqual(assessment);
  });

  it("the judgment leads to an upstream object, field and reference", () => {
    const file = join(out, "assessment.json");
    const { thread } = json<Trace>(["trace", assessment.levels.tactical.id, "--assessment", file]);
    expect(thread.kind).toBe("judgment");
    const tested = assessment.findings.find((finding) => finding.kind === "tested" && finding.observed > 0)!;
    expect(tested.kind).toBe("tested");
    const pair = assessment.pairs.find(({ a, b }) => a.id === tested.a && b.id === tested.b)!;
    const own = json<Trace>(["trace", pair.levels.tactical.id, "--assessment", file]);
    const passages = ends(own.thread).filter(({ kind }) => kind === "passage");
    expect(passages.length).toBeGreaterThan(0);
    for (const { id, text } of passages) {
      expect(id).toMatch(/^[a-z0-9-]+:/);
      expect(text).toMatch(/, field [\w.]+/);
    }
    expect(passages.some(({ urls }) => urls.some((url) => url.startsWith("http")))).toBe(true);
  });

  it("writes a report that needs no network", () => {
    const html = readFileSync(join(out, "report.html"), "utf8");
    expect(html).not.toMatch(/<(?:script|img|iframe|link)[^>]+(?:src|href)=["']?https?:/i);
    expect(html).not.toMatch(/@import|url\(["']?https?:/i);
    expect(html).toContain(assessment.question.hash);
    expect(readFileSync(join(out, "report.md"), "utf8")).toContain(assessment.question.hash);
  });
});

describe("leaving something out", () => {
  it("a channel goes with all its findings", () => {
    const assessment = json<Assessment>(["assess", STUDY, "--without", "channel:techniques"]);
    const channels = new Set(assessment.findings.map(({ channel }) => channel));
    expect(channels).toContain("software");
    expect(channels).not.toContain("techniques");
  });

  it("an unknown channel is refused with the list of them", () => {
    const ran = entente(["assess", STUDY, "--without", "channel:vibes"]);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain("techniques");
  });
});
