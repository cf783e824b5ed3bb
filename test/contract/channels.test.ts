import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHANNELS } from "../../src/evidence/channels.ts";
import type { ClaimEdge } from "../../src/model/evidence.ts";
import { CHANNEL_IDS } from "../../src/model/vocabulary/channels.ts";

const edge = fc.record({
  claim: fc.stringMatching(/^c-[0-9]{3}$/),
  row: fc.constantFrom("G9001", "G9002", "G9003"),
  column: fc.constantFrom("T1566", "T1059.001", "S9001", "S9002", "misp-tool:abc"),
  predicate: fc.constantFrom("uses" as const, "targets" as const),
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

const period = { from: "2022-01-01", to: "2024-12-31", precision: "day" as const };

describe.each(CHANNELS.map((channel) => [channel.id, channel] as const))("the %s channel", (id, channel) => {
  it("is on the list of channels and says when it misleads", () => {
    expect(CHANNEL_IDS).toContain(id);
    expect(channel.misleadsWhen.length).toBeGreaterThan(20);
    expect(channel.build({ edges: [], period }).misleadsWhen).toBe(channel.misleadsWhen);
  });

  it("gives an empty result for empty input", () => {
    const data = channel.build({ edges: [], period });
    if (data.kind === "matrix") expect([data.rows, data.columns, data.cells]).toEqual([[], [], []]);
  });

  it("does not care about the order of edges", () => {
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 30 }), (edges) => {
        expect(channel.build({ edges: [...edges].reverse(), period })).toEqual(
          channel.build({ edges, period }),
        );
      }),
    );
  });

  it("lists the claims of every cell", () => {
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 30 }), (edges) => {
        const data = channel.build({ edges, period });
        if (data.kind !== "matrix") return;
        for (const cell of data.cells) {
          expect(cell.claims.length).toBeGreaterThan(0);
          for (const claim of cell.claims) expect(edges.some((one) => one.claim === claim)).toBe(true);
        }
      }),
    );
  });

  it("is not changed by an unrelated claim", () => {
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 20 }), (edges) => {
        const unrelated: ClaimEdge = {
          ...edges[0]!,
          claim: "c-x",
          predicate: "motivated-by",
          column: "text:money",
        };
        if (edges.length === 0) return;
        expect(channel.build({ edges: [...edges, unrelated], period })).toEqual(
          channel.build({ edges, period }),
        );
      }),
    );
  });

  it("counts a relayed claim as the same witness", () => {
    fc.assert(
      fc.property(edge, (one) => {
        const relayed: ClaimEdge = { ...one, claim: "c-999" };
        const alone = channel.build({ edges: [one], period });
        const both = channel.build({ edges: [one, relayed], period });
        if (alone.kind !== "matrix" || both.kind !== "matrix") return;
        expect(both.cells.map((cell) => cell.families)).toEqual(alone.cells.map((cell) => cell.families));
      }),
    );
  });

  it("leaves out what is dated outside the period and keeps what has no date, marked", () => {
    const base = {
      claim: "c-001",
      row: "G9001",
      predicate: "uses",
      family: "f1",
      stance: "asserts",
      reliability: "B",
      via: [],
    } as const;
    const column = id === "techniques" ? "T1566" : "S9001";
    const outside = {
      ...base,
      column,
      when: { from: "2019-01-01", to: "2019-12-31", precision: "year" },
    } as const;
    const undated = { ...base, column, when: null };
    const cells = (edges: ClaimEdge[]) => {
      const data = channel.build({ edges, period });
      return data.kind === "matrix" ? data.cells : [];
    };
    expect(cells([outside])).toEqual([]);
    expect(cells([undated])).toMatchObject([{ undated: true }]);
  });
});
