import { describe, expect, it } from "vitest";
import { coPresenceOf } from "../../src/infer/co-presence.ts";
import { crossTargets } from "../../src/infer/cross-targeting.ts";
import type { Operation } from "../../src/model/evidence.ts";
import { intervalOf } from "../../src/model/interval.ts";

let next = 0;
const operation = (
  actor: string,
  when: string,
  { country = null, organisation = null }: { country?: string | null; organisation?: string | null },
): Operation => ({
  id: `op-${next++}`,
  actor,
  victims: [{ country, sector: null, organisation, role: "military" }],
  tools: [],
  when: intervalOf(when)!,
  outcome: null,
  claims: [`c-${next}`],
  purposive: false,
});

describe("cross-targeting", () => {
  const operations = [
    operation("G1", "2021", { country: "RU" }),
    operation("G1", "2023", { country: "RU" }),
    operation("G1", "2022", { country: "US" }),
    operation("G2", "2022", { country: "RU" }),
    operation("G2", "2022", { country: "US" }),
    operation("G3", "2022", { country: "US" }),
    operation("G3", "2022", { country: "CN" }),
  ];
  const options = {
    actors: new Set(["G1"]),
    targets: new Set(["RU"]),
    statesOf: new Map([
      ["G1", new Set(["CN"])],
      ["G3", new Set(["RU"])],
    ]),
    event: "2022-02-24",
  };

  it("is listed one by one, by role, and before and after an event", () => {
    const found = crossTargets(operations, options);
    expect(found.observed).toBe(2);
    expect(found.operations.length).toBe(2);
    expect(found.byRole).toEqual({ civilian: 0, military: 2, unknown: 0 });
    expect(found.around).toEqual({ event: "2022-02-24", before: 1, after: 1 });
  });

  it("expects what the margins give, own-state cells being impossible", () => {
    const { expected, ratio } = crossTargets(operations, options);
    // Without the structural zeros: G1's 3 operations × RU's 3 of 7.
    expect(expected).toBeGreaterThan(9 / 7);
    expect(ratio).toBeCloseTo(2 / expected, 9);
    expect(crossTargets([], options)).toMatchObject({ observed: 0, expected: 0, ratio: null });
  });
});

describe("co-presence", () => {
  const others = Array.from({ length: 30 }, (_, index) =>
    operation("G9", "2023", { organisation: `Firm ${index}` }),
  );

  it("tells meetings, their order and gap, and the chance of as many", () => {
    const meetings = ["Yard", "Mill", "Dock"].flatMap((organisation, index) => [
      operation("G1", `2023-0${index + 1}-01`, { organisation }),
      operation("G2", `2023-0${index + 1}-11`, { organisation }),
    ]);
    const found = coPresenceOf([...meetings, ...others], "G1", "G2");
    expect(found.meetings.map(({ gapDays, certain }) => [gapDays, certain])).toEqual([
      [10, true],
      [10, true],
      [10, true],
    ]);
    expect(found.order).toMatchObject({ aFirst: 3, bFirst: 0 });
    expect(found.p).toBeLessThan(0.001);
    expect(coPresenceOf([...meetings, ...others], "G2", "G1").order).toMatchObject({ aFirst: 0, bFirst: 3 });
  });

  it("does not order what its dates leave open", () => {
    const found = coPresenceOf(
      [
        operation("G1", "2023", { organisation: "Yard" }),
        operation("G2", "2023-06", { organisation: "Yard" }),
      ],
      "G1",
      "G2",
    );
    expect(found.meetings).toMatchObject([{ certain: false }]);
    expect(found.order).toMatchObject({ aFirst: 0, bFirst: 0, p: 1 });
    expect(found.p).toBe(1);
  });
});
