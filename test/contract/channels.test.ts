import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Channel, ChannelInput } from "../../src/evidence/channel.ts";
import { CHANNELS, SECONDARY_CHANNELS } from "../../src/evidence/channels.ts";
import type { ChannelData, ClaimEdge, Operation } from "../../src/model/evidence.ts";
import { CHANNEL_IDS, PRIMARY_CHANNELS } from "../../src/model/vocabulary/channels.ts";

const ALL: readonly Channel[] = [...CHANNELS, ...SECONDARY_CHANNELS];
const ACTORS = ["G9001", "G9002", "G9003"];

const edge = fc.record({
  claim: fc.stringMatching(/^c-[0-9]{3}$/),
  row: fc.constantFrom(...ACTORS),
  column: fc.constantFrom(
    "T1566",
    "T1059.001",
    "S9001",
    "misp-tool:abc",
    "CVE-2024-12345",
    "country:RU",
    "sector:energy",
    "domain:heron.example",
    "ipv4:198.51.100.7",
    "G9002",
    "G9003",
  ),
  predicate: fc.constantFrom(
    "uses" as const,
    "targets" as const,
    "exploits" as const,
    "uses-infrastructure" as const,
    "cooperates-with" as const,
    "hijacks" as const,
  ),
  when: fc.constantFrom(
    null,
    { from: "2020-01-01", to: "2020-12-31", precision: "year" as const },
    { from: "2023-05-01", to: "2023-05-31", precision: "month" as const },
  ),
  family: fc.constantFrom("f1", "f2", "f3"),
  stance: fc.constantFrom("asserts" as const, "denies" as const),
  reliability: fc.constant("B" as const),
  via: fc.constant([]),
}) satisfies fc.Arbitrary<ClaimEdge>;

const operation = fc.record({
  id: fc.stringMatching(/^op-[0-9]{3}$/),
  actor: fc.constantFrom(...ACTORS),
  victims: fc.array(
    fc.record({
      country: fc.constantFrom("RU", "CN", null),
      sector: fc.constantFrom("sector:energy", null),
      organisation: fc.constantFrom("Heron Yard", null),
      role: fc.constant("unknown" as const),
    }),
    { minLength: 1, maxLength: 2 },
  ),
  tools: fc.constant([]),
  when: fc.constantFrom(
    { from: "2020-01-01", to: "2020-12-31", precision: "year" as const },
    { from: "2023-05-03", to: "2023-05-03", precision: "day" as const },
    { from: null, to: null, precision: "year" as const },
  ),
  outcome: fc.constant(null),
  claims: fc.array(fc.stringMatching(/^c-[0-9]{3}$/), { minLength: 1, maxLength: 2 }),
  purposive: fc.boolean(),
}) satisfies fc.Arbitrary<Operation>;

const edges = fc.uniqueArray(edge, { maxLength: 30, selector: (one) => JSON.stringify(one) });
const operations = fc.uniqueArray(operation, { maxLength: 12, selector: ({ id }) => id });

const period = { from: "2022-01-01", to: "2024-12-31", precision: "day" as const };
const statesOf = new Map([["G9001", new Set(["CN"])]]);
const input = (more: Partial<ChannelInput>): ChannelInput => ({ edges: [], period, statesOf, ...more });

/** Everything a channel lists, with the claims behind each. */
function listed(data: ChannelData): readonly (readonly string[])[] {
  if (data.kind === "matrix") return data.cells.map(({ claims }) => claims);
  if (data.kind === "events") return data.operations.map(({ claims }) => claims);
  return data.statements.map((statement) => statement.edges.map(({ claim }) => claim));
}

describe.each(ALL.map((channel) => [channel.id, channel] as const))("the %s channel", (id, channel) => {
  it("is a channel of the vocabulary, listed once, and says when it misleads", () => {
    expect(CHANNEL_IDS).toContain(id);
    expect(ALL.filter((one) => one.id === id).length).toBe(1);
    expect(channel.misleadsWhen.length).toBeGreaterThan(20);
    const data = channel.build(input({}));
    expect(data).toMatchObject({ misleadsWhen: channel.misleadsWhen, channel: id });
  });

  it("gives an empty result for empty input", () => {
    const data = channel.build({ edges: [], period });
    expect(listed(data)).toEqual([]);
    if (data.kind === "matrix") expect([data.rows, data.columns, data.cells]).toEqual([[], [], []]);
  });

  it("does not care about the order of edges and operations", () => {
    fc.assert(
      fc.property(edges, operations, (someEdges, someOperations) => {
        expect(
          channel.build(
            input({ edges: [...someEdges].reverse(), operations: [...someOperations].reverse() }),
          ),
        ).toEqual(channel.build(input({ edges: someEdges, operations: someOperations })));
      }),
    );
  });

  it("lists the claims behind everything it lists, and no others", () => {
    fc.assert(
      fc.property(edges, operations, (someEdges, someOperations) => {
        const known = new Set([
          ...someEdges.map(({ claim }) => claim),
          ...someOperations.flatMap(({ claims }) => claims),
        ]);
        for (const claims of listed(channel.build(input({ edges: someEdges, operations: someOperations })))) {
          expect(claims.length).toBeGreaterThan(0);
          for (const claim of claims) expect(known).toContain(claim);
        }
      }),
    );
  });

  it("is not changed by an unrelated claim", () => {
    fc.assert(
      fc.property(edges, operations, (someEdges, someOperations) => {
        if (someEdges.length === 0) return;
        const unrelated: ClaimEdge = {
          ...someEdges[0]!,
          claim: "c-x",
          predicate: "motivated-by",
          column: "text:money",
        };
        expect(
          channel.build(input({ edges: [...someEdges, unrelated], operations: someOperations })),
        ).toEqual(channel.build(input({ edges: someEdges, operations: someOperations })));
      }),
    );
  });

  it("counts a relayed claim as the same witness", () => {
    fc.assert(
      fc.property(edge, (one) => {
        const relayed: ClaimEdge = { ...one, claim: "c-999" };
        const witnesses = (some: readonly ClaimEdge[]) => {
          const data = channel.build(input({ edges: some }));
          if (data.kind === "matrix") return data.cells.map(({ families }) => families);
          if (data.kind === "events") return data.operations.length;
          return data.statements.map((statement) => [
            ...new Set(statement.edges.map(({ family }) => family)),
          ]);
        };
        expect(witnesses([one, relayed])).toEqual(witnesses([one]));
      }),
    );
  });

  it("does not change what it is given", () => {
    fc.assert(
      fc.property(edges, operations, (someEdges, someOperations) => {
        const before = JSON.stringify([someEdges, someOperations]);
        channel.build(input({ edges: someEdges, operations: someOperations }));
        expect(JSON.stringify([someEdges, someOperations])).toBe(before);
      }),
    );
  });
});

const EDGES: Partial<Record<string, Pick<ClaimEdge, "predicate" | "column">>> = {
  techniques: { predicate: "uses", column: "T1566" },
  software: { predicate: "uses", column: "S9001" },
  vulnerabilities: { predicate: "exploits", column: "CVE-2024-12345" },
  victims: { predicate: "targets", column: "country:RU" },
  infrastructure: { predicate: "uses-infrastructure", column: "domain:heron.example" },
  relations: { predicate: "cooperates-with", column: "G9002" },
};

describe.each(
  ALL.flatMap((channel) => {
    const sample = EDGES[channel.id];
    return sample ? [[channel.id, channel, sample] as const] : [];
  }),
)("the period of the %s channel", (_, channel, sample) => {
  it("leaves out what is dated outside and keeps what has no date, marked where cells are", () => {
    const base = {
      claim: "c-001",
      row: "G9001",
      family: "f1",
      stance: "asserts",
      reliability: "B",
      via: [],
    } as const;
    const outside = { from: "2019-01-01", to: "2019-12-31", precision: "year" } as const;
    expect(listed(channel.build(input({ edges: [{ ...base, ...sample, when: outside }] })))).toEqual([]);
    const data = channel.build(input({ edges: [{ ...base, ...sample, when: null }] }));
    expect(listed(data)).toEqual([["c-001"]]);
    if (data.kind === "matrix") expect(data.cells).toMatchObject([{ undated: true }]);
  });
});

describe("channels of events", () => {
  it("leave out operations dated outside the period", () => {
    fc.assert(
      fc.property(operations, (some) => {
        for (const channel of CHANNELS) {
          const data = channel.build(input({ operations: some }));
          if (data.kind !== "events") continue;
          for (const { when } of data.operations) expect(when.from).not.toBe("2020-01-01");
        }
      }),
    );
  });
});

describe("the list of channels", () => {
  it("holds all ten, and only primary matrices join a question's family", () => {
    expect(ALL.map(({ id }) => id).sort()).toEqual([...CHANNEL_IDS].sort());
    expect(ALL.filter(({ primary }) => primary).map(({ id }) => id)).toEqual(PRIMARY_CHANNELS);
    for (const channel of CHANNELS) expect(channel.build(input({})).kind === "matrix").toBe(channel.primary);
  });
});
