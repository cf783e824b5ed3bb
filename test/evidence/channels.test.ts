import { describe, expect, it } from "vitest";
import { coPresence } from "../../src/evidence/co-presence.ts";
import { crossTargeting } from "../../src/evidence/cross-targeting.ts";
import { infrastructure, MOST_ACTORS, sharedIndicators } from "../../src/evidence/infrastructure.ts";
import { relations } from "../../src/evidence/relations.ts";
import { sharedInfrastructure } from "../../src/evidence/shared-infrastructure.ts";
import { EARLY_DAYS, vulnerabilities } from "../../src/evidence/vulnerabilities.ts";
import type { ClaimEdge, MatrixData, Operation } from "../../src/model/evidence.ts";
import { intervalOf } from "../../src/model/interval.ts";

let next = 0;
const edge = (
  row: string,
  predicate: ClaimEdge["predicate"],
  column: string,
  more: Partial<ClaimEdge> = {},
): ClaimEdge => ({
  claim: `c-${next++}`,
  row,
  predicate,
  column,
  when: null,
  family: `f-${next}`,
  stance: "asserts",
  reliability: "B",
  via: [],
  ...more,
});
const matrix = (data: unknown) => data as MatrixData;
const all = { period: null };

describe("infrastructure", () => {
  const benign = [
    { list: "cdn", kind: "cidr" as const, values: ["203.0.113.0/24", "2001:db8::/32"] },
    { list: "top", kind: "host" as const, values: ["shared.example"] },
    { list: "hashes", kind: "string" as const, values: ["d41d8cd98f00b204e9800998ecf8427e"] },
  ];
  const isShared = sharedInfrastructure(benign, ["victim.example"]);

  it.each([
    ["ipv4:203.0.113.9", true],
    ["ipv4:45.77.1.2", false],
    ["ipv4:10.0.0.1", true],
    ["ipv4:127.0.0.1", true],
    ["ipv6:2001:db8::1", true],
    ["domain:cdn.shared.example", true],
    ["domain:notshared.example", false],
    ["domain:heron.duckdns.org", true],
    ["domain:mail.victim.example", true],
    ["url:https://pages.github.io/x", true],
    ["url:http://45.77.1.2/x", false],
    ["url:http://203.0.113.9/x", true],
    ["email:a@shared.example", true],
    ["md5:d41d8cd98f00b204e9800998ecf8427e", true],
    ["md5:aaaad98f00b204e9800998ecf8427eaa", false],
  ])("%s is shared or benign: %s", (column, expected) => {
    expect(isShared(column)).toBe(expected);
  });

  it("takes shared values out, and values that too many carry", () => {
    const many = Array.from({ length: MOST_ACTORS + 1 }, (_, index) =>
      edge(`G${index}`, "uses-infrastructure", "domain:popular.test"),
    );
    const data = infrastructure.build({
      ...all,
      edges: [
        ...many,
        edge("G1", "uses-infrastructure", "domain:rare.test"),
        edge("G1", "uses-infrastructure", "domain:cdn.shared.example"),
        edge("G1", "uses", "S9001"),
      ],
      isShared,
    });
    expect(matrix(data).columns).toEqual(["domain:rare.test"]);
  });

  it("weighs a shared value by how few reports carry it, heaviest pair first", () => {
    const data = infrastructure.build({
      ...all,
      edges: [
        ...["G1", "G2"].map((actor) =>
          edge(actor, "uses-infrastructure", "domain:one.test", { family: "f" }),
        ),
        ...["G1", "G3"].flatMap((actor) =>
          Array.from({ length: 5 }, () => edge(actor, "uses-infrastructure", "domain:ten.test")),
        ),
      ],
    });
    const [first, second, ...others] = sharedIndicators(matrix(data));
    expect(others).toEqual([]);
    expect([first!.b, second!.b]).toEqual(["G2", "G3"]);
    expect(first!.weight).toBeCloseTo(1 / Math.log(2), 12);
    expect(second!.weight).toBeCloseTo(1 / Math.log(11), 12);
  });
});

describe("vulnerabilities", () => {
  it("keep dated uses soon after the first and drop late ones", () => {
    const at = (row: string, day: string) =>
      edge(row, "exploits", "CVE-2024-12345", { when: intervalOf(day) });
    const data = vulnerabilities.build({
      ...all,
      edges: [at("G1", "2024-03-01"), at("G2", "2024-05-01"), at("G3", "2025-05-01")],
    });
    expect(EARLY_DAYS).toBe(180);
    expect(matrix(data).rows).toEqual(["G1", "G2"]);
  });
});

describe("relations", () => {
  it("join what holds both ways, keep direction elsewhere, and keep denials", () => {
    const data = relations.build({
      ...all,
      edges: [
        edge("G2", "cooperates-with", "G1"),
        edge("G1", "cooperates-with", "G2", { stance: "denies" }),
        edge("G2", "hijacks", "G1"),
        edge("G1", "hijacks", "G2"),
        edge("G1", "cooperates-with", "state:RU"),
      ],
    });
    if (data.kind !== "statements") throw new Error("relations are statements");
    expect(data.statements.map(({ a, predicate, b, edges }) => [a, predicate, b, edges.length])).toEqual([
      ["G1", "cooperates-with", "G2", 2],
      ["G1", "hijacks", "G2", 1],
      ["G2", "hijacks", "G1", 1],
    ]);
  });
});

const operation = (
  id: string,
  actor: string,
  country: string | null,
  organisation: string | null,
): Operation => ({
  id,
  actor,
  victims: [{ country, sector: null, organisation, role: "unknown" }],
  tools: [],
  when: intervalOf("2024")!,
  outcome: null,
  claims: [`c-${id}`],
  purposive: false,
});
const idsOf = (data: ReturnType<typeof coPresence.build>): string[] =>
  data.kind === "events" ? data.operations.map(({ id }) => id) : [];

describe("channels of events", () => {
  it("co-presence keeps operations at a named victim", () => {
    const operations = [
      operation("1", "G1", "RU", "Yard"),
      operation("2", "G2", "RU", "Yard"),
      operation("3", "G1", "RU", "Mill"),
      operation("4", "G1", "RU", null),
    ];
    expect(idsOf(coPresence.build({ ...all, edges: [], operations }))).toEqual(["1", "2", "3"]);
  });

  it("cross-targeting leaves an actor's own state out as a target", () => {
    const operations = [
      operation("1", "G1", "CN", null),
      operation("2", "G1", "RU", null),
      operation("3", "G2", "CN", null),
    ];
    const statesOf = new Map([["G1", new Set(["CN"])]]);
    expect(idsOf(crossTargeting.build({ ...all, edges: [], operations, statesOf }))).toEqual(["2", "3"]);
  });
});
