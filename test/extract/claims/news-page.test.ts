import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { briefOf } from "../../../src/extract/claims/brief.ts";
import { claimsIn, told } from "./reading.ts";

const page = readFileSync(fileURLToPath(new URL("pages/news-investigation.txt", import.meta.url)), "utf8");
const claims = claimsIn(page, "2025-03-14");

describe("a news page with three unrelated stories after the article", () => {
  it("gives claims from the article only", () => {
    const end = page.indexOf("Sign up for our weekly");
    for (const { passage, region } of claims) {
      expect(region).toBe("main");
      expect(passage.kind === "text" && passage.span.end <= end, JSON.stringify(passage)).toBe(true);
    }
    expect(told(claims).join()).not.toMatch(/Dusk Marten|Copper Newt|Amber Finch/);
  });

  it("gives the change of activity with its speaker and its month", () => {
    const change = claims.find(({ predicate }) => predicate === "activity-changed");
    expect(change).toMatchObject({ change: "rose", assertedBy: ["Symantec"] });
    expect(change?.eventTime?.from).toBe("2022-05-01");
  });

  it("gives each claim its speaker", () => {
    const by = (text: string) => claims.find((claim) => told([claim])[0] === text)?.assertedBy;
    expect(by("Silver Heron targets Russia")).toEqual(["Tom Berg", "Symantec"]);
    expect(by("Silver Heron uses TidePool")).toEqual(["Tom Berg", "Symantec"]);
    expect(by("Pale Otter targets Kazakhstan")).toEqual(["Kaspersky"]);
  });

  it("gives the denial as a denial and the finding of nothing as no fact", () => {
    expect(told(claims)).toContain("Silver Heron cooperates-with Pale Otter (no-evidence)");
    const denied = claims.filter(
      ({ passage }) => passage.kind === "text" && passage.quote.includes("embassy"),
    );
    expect(denied.length).toBeGreaterThan(0);
    expect(denied.filter(({ predicate, stance }) => predicate === "targets" && stance === "asserts")).toEqual(
      [],
    );
  });

  it("makes its brief of the sentences that carry claims, in order", () => {
    const brief = briefOf(claims);
    expect(brief.length).toBeGreaterThan(4);
    expect(brief).toEqual([...brief].sort((a, b) => a.start - b.start));
    expect(page.slice(brief[0]!.start, brief[0]!.end)).not.toBe("");
  });
});
