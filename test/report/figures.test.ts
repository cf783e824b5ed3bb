import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { inlineSvg } from "../../src/report/figure.ts";
import { figures } from "../../src/report/figures/figures.ts";
import { timelineFigure } from "../../src/report/figures/timeline.ts";
import { readerIndex } from "../../src/report/reader-index.ts";
import { textWidth } from "../../src/report/svg.ts";
import { CASES } from "./cases.ts";
import { emptyCase, hijackCase, silentCase, tacticalCase } from "./fixture.ts";
import { hostileCase } from "./fixture-variants.ts";

const byId = (assessment: Parameters<typeof figures>[0], id: string) =>
  figures(assessment).find((figure) => figure.id === id)!;

describe("figures", () => {
  it("are drawn as the golden file has the ladder", async () => {
    await expect(byId(silentCase(), "ladder").svg).toMatchFileSnapshot("../golden/report/silent/ladder.svg");
  });

  it("cover what the data allow, in the report's order", () => {
    expect(figures(tacticalCase()).map(({ id }) => id)).toEqual([
      "ladder",
      "ach",
      "null-software",
      "nulls-software",
      "detectable-software",
      "null-techniques",
      "nulls-techniques",
      "detectable-techniques",
      "heat-map",
      "timeline",
      "tornado",
      "names",
    ]);
    expect(figures(emptyCase()).map(({ id }) => id)).toEqual(["ladder"]);
  });

  it.each(CASES)(
    "have a title, a description, a source and numbers of two decimals at most on %s",
    (_, make) => {
      for (const { id, title, svg, csv } of figures(make())) {
        const { document } = parseHTML(`<html><body>${svg.slice(svg.indexOf("<svg"))}</body></html>`);
        expect(document.querySelector("svg > title")?.textContent, id).not.toBe("");
        expect(document.querySelector("svg > desc")?.textContent, id).not.toBe("");
        expect(svg, id).toContain("Source: ");
        expect(svg, id).not.toMatch(/NaN|Infinity|undefined/u);
        expect(svg.replace(/<style>.*?<\/style>/su, "").match(/="-?\d+\.\d{3,}"/u), id).toBeNull();
        expect(title.length, id).toBeGreaterThan(10);
        const widths = new Set(
          csv
            .trim()
            .split("\n")
            .map((row) => row.replace(/"(?:[^"]|"")*"/gu, "").split(",").length),
        );
        expect(widths.size, id).toBe(1);
      }
    },
  );

  it("draw undetermined as an open, hatched rung beside the ladder", () => {
    const { svg, csv } = byId(silentCase(), "ladder");
    expect(svg).toContain("Grade: undetermined");
    expect(svg).toContain("it stands beside the ladder, not on it");
    expect(svg.indexOf("Grade: undetermined")).toBeLessThan(svg.indexOf(">Strategic<"));
    expect(svg).toMatch(/fill="url\(#ladder-open\)"/u);
    expect(csv).not.toMatch(/,yes,/u);
  });

  it("fill a supported rung, halve a possible one and cross one that is spoken against", () => {
    const { svg } = byId(tacticalCase(), "ladder");
    const rung = (level: string): string => new RegExp(`<g data-level="${level}".*?</g>`, "su").exec(svg)![0];
    expect(rung("tactical")).toContain('class="f-both s-both"');
    expect(rung("operational").match(/<rect/gu)).toHaveLength(2);
    expect(rung("strategic").match(/<line/gu)).toHaveLength(2);
  });

  it("keep an event's label inside a narrow drawing, whichever side of its rule has room", () => {
    const assessment = hijackCase();
    const label = "Two states declare a partnership of which nobody knows the limits";
    const days = assessment.operations!.flatMap(({ when }) => when.from ?? []).sort();
    const events = [days[0]!, days.at(-1)!, days[Math.floor(days.length / 2)]!].map((date, at) => ({
      ...{ id: `event-${at}`, date, label, url: null },
    }));
    const asked = readerIndex({ ...assessment, question: { ...assessment.question, events } });
    const timeline = timelineFigure(asked)!;
    const { document } = parseHTML(`<html><body>${inlineSvg(timeline, 352, "narrow").markup}</body></html>`);
    const labels = [...document.querySelectorAll("text")].filter(({ textContent }) =>
      /\d Two/.test(textContent),
    );
    expect(labels).toHaveLength(3);
    for (const one of labels) {
      const [x, room] = [Number(one.getAttribute("x")), textWidth(one.textContent, 11)];
      expect(one.classList.contains("t-end") ? x - room : x).toBeGreaterThanOrEqual(0);
    }
  });

  it("state in their titles what is seen", () => {
    expect(byId(tacticalCase(), "ladder").title).toBe("The best-supported claims reach the tactical rung");
    expect(byId(hijackCase(), "ladder").title).toContain("incidental rung, below any deliberate act");
    expect(byId(silentCase(), "null-techniques").title).toBe(
      "None of 6 pairs shares more techniques than chance gives",
    );
    expect(byId(silentCase(), "detectable-software").title).toContain(
      "4 over chance would have been flagged",
    );
    expect(byId(tacticalCase(), "timeline").title).toBe("5 dated operations of 3 actors from 2022 to 2024");
    expect(byId(tacticalCase(), "tornado").title).toBe(
      "The answer changes with one removal: without Example Labs",
    );
  });

  it("use the null's own distribution where it was kept, and say so", () => {
    const base = silentCase();
    const mass = [0.1, 0.4, 0.3, 0.2];
    const kept = base.findings.map((finding) =>
      finding.kind === "tested"
        ? { ...finding, nulls: { dc: { expected: 1.6, sd: 0.9, p: 0.4, mass } } }
        : finding,
    );
    const { svg, csv } = byId({ ...base, findings: kept }, "null-software");
    expect(svg).toContain("own distribution");
    expect(csv.split("\n")[1]).toMatch(/,0,0\.1,.*,yes$/u);
    expect(byId(base, "null-software").svg).toContain("mean and standard");
  });

  it("never let a cell of their CSV run as a formula", () => {
    const { csv } = byId(hostileCase(), "names");
    expect(csv).toContain("'=HYPERLINK(1)");
    expect(csv).not.toMatch(/(?:^|,)=/mu);
  });

  it("are left out when nothing moves, rather than drawn empty", () => {
    const still = {
      ...silentCase(),
      sensitivity: [{ without: "channel:software", grade: null, movedLevels: [] }],
    };
    expect(figures(still).some(({ id }) => id === "tornado")).toBe(false);
  });

  it("show the matrix of evidence with a sign in each cell, as its CSV has them", () => {
    const { svg, csv, title } = byId(hijackCase(), "ach");
    expect(title).toMatch(/least speaks against/u);
    expect(csv.split("\n")[0]).toContain("unrelated");
    expect(svg).toContain("++");
  });

  it("number the origins of what is told: a publisher joins its reports, a shared report its publishers", () => {
    const base = tacticalCase();
    const [first, ...others] = base.evidence;
    const source = (publisher: string, families: readonly string[]) => ({
      ...{
        publisher,
        name: publisher,
        reliability: "B" as const,
        reason: "",
        homeState: null,
        interest: null,
      },
      ...{ documents: 1, claims: 1, families },
    });
    const { title, csv, svg } = byId(
      {
        ...base,
        evidence: [{ ...first!, from: { claims: ["c-1"] }, families: ["r1", "r2", "r3", "r4"] }, ...others],
        sources: [source("one", ["r1", "r2"]), source("two", ["r3"]), source("three", ["r3", "r4"])],
      },
      "lineage",
    );
    expect(title).toBe("3 publishers and 4 reports make 2 independent origins");
    expect(csv.trim().split("\n")).toHaveLength(6);
    expect(svg).toContain('data-family="r4"');
  });
});
