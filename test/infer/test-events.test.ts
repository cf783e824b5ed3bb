import { describe, expect, it } from "vitest";
import { alignment } from "../../src/evidence/alignment.ts";
import { coPresence } from "../../src/evidence/co-presence.ts";
import { timing } from "../../src/evidence/timing.ts";
import { dayOf } from "../../src/infer/days.ts";
import type { EventSetting } from "../../src/infer/event-outcome.ts";
import { withEventChecks } from "../../src/infer/event-robustness.ts";
import { settleQuestion } from "../../src/infer/settle-question.ts";
import { type EventsData, testEvents } from "../../src/infer/test-events.ts";
import type { Operation } from "../../src/model/evidence.ts";
import type { ChannelFinding, Finding } from "../../src/model/finding.ts";
import { below, seeded } from "../../src/stats/random.ts";

let next = 0;
/** An operation on a day after 1 January 2021. */
function operation(actor: string, day: number, more: Partial<Operation> = {}, country = "SE"): Operation {
  const id = String(next++);
  const when = { from: dayOf(18628 + day), to: dayOf(18628 + day), precision: "day" } as const;
  const victim = { country, sector: null, organisation: null, role: "unknown" } as const;
  return {
    id,
    actor,
    victims: [victim],
    tools: [],
    when,
    outcome: null,
    claims: [`c-${id}`],
    purposive: false,
    ...more,
  };
}

const at = (organisation: string): Partial<Operation> => ({
  victims: [{ country: null, sector: null, organisation, role: "unknown" }],
});

const setting: EventSetting = {
  publisherOf: () => "example-labs",
  familiesOf: ({ claims }) => claims.map((claim) => `family of ${claim}`),
  eventsOf: () => [],
  events: [{ date: dayOf(18628 + 365), label: "an event" }],
  seed: 1,
};
const pairs = [{ a: "G1", b: "G2" }];
const build = (channel: typeof timing, operations: readonly Operation[]): EventsData =>
  channel.build({ edges: [], period: null, operations }) as EventsData;
const ask = (
  channel: typeof timing,
  operations: readonly Operation[],
  more: Partial<EventSetting> = {},
  asked = pairs,
): ChannelFinding => testEvents(build(channel, operations), { ...setting, ...more, pairs: asked })[0]!;
const tested = (finding: ChannelFinding): Finding => {
  if (finding.kind !== "tested") throw new Error(finding.reason);
  return finding;
};

/** Two sides that act on the same twelve days of two years, among others' operations. */
function together(sides: readonly string[] = ["G1", "G2"], gap = 0): Operation[] {
  const random = seeded(4);
  const others = Array.from({ length: 120 }, (_, other) =>
    operation(`G${5 + (other % 5)}`, 6 * other + below(random, 6)),
  );
  const days = Array.from({ length: 12 }, () => below(random, 700));
  return [
    ...others,
    ...days.flatMap((day) => sides.map((side, index) => operation(side, day + index * gap))),
  ];
}

describe("operations that meet in time", () => {
  it("are told from chance and from waves of reporting, with what would have been seen and who told of it", () => {
    const found = tested(ask(timing, together()));
    expect(found.happening).toMatchObject({ kind: "meet", days: 7 });
    expect(found).toMatchObject({ degrees: [12, 12] });
    expect(found.observed).toBeGreaterThanOrEqual(12);
    expect(found.p).toBeLessThanOrEqual(0.05);
    expect(found.p).toBeCloseTo(2 * Math.max(found.nulls.shifted!.p, found.nulls.dealt!.p), 12);
    expect(found.minimumDetectable).toBeGreaterThan(0);
    expect(found.claims.length).toBeGreaterThan(10);
    expect(found.effect.interval[0]).toBeGreaterThan(found.expected);
  });

  it("say which side follows, whichever is named first", () => {
    const operations = together(["G1", "G2"], 9);
    const found = tested(ask(timing, operations));
    const back = tested(ask(timing, operations, {}, [{ a: "G2", b: "G1" }]));
    expect(found.happening).toMatchObject({ kind: "follow", first: "G1" });
    expect(back).toMatchObject({ happening: found.happening, p: found.p, observed: found.observed });
    expect(back.degrees).toEqual([...found.degrees].reverse());
  });

  it("are nothing where every report of a month falls into one week", () => {
    const wave = together().map((one) => ({ ...one, when: { ...one.when, ...weekOf(one) } }));
    const found = ask(timing, wave);
    expect(found.kind === "tested" ? found.p : 1).toBeGreaterThan(0.2);
  });

  it("cannot be decided with fewer than three of a side, and the reason says what it takes", () => {
    const few = together().filter((one) => one.actor !== "G2" || Number(one.id) % 40 === 0);
    expect(
      ask(
        timing,
        few.filter(({ actor }) => actor !== "G2"),
      ),
    ).toMatchObject({
      kind: "not-enough",
      reason: expect.stringContaining("at least 3 on each side are needed"),
    });
  });

  it("cannot be decided where nobody else is told of in the same months", () => {
    const alone = together().filter(({ actor }) => actor === "G1" || actor === "G2");
    expect(ask(timing, alone)).toMatchObject({
      kind: "not-enough",
      reason: expect.stringContaining("waves"),
    });
  });

  it("leave out what was collected for the question, and one event laid at both", () => {
    const collected = together().map((one) => ({ ...one, purposive: one.actor === "G2" }));
    expect(ask(timing, collected)).toMatchObject({ kind: "not-enough" });
    const laid: EventSetting["eventsOf"] = ({ actor, when }) =>
      actor === "G1" || actor === "G2" ? [`event of ${when.from!.slice(0, 7)}`] : [];
    expect(ask(timing, together(), { eventsOf: laid })).toMatchObject({ kind: "not-enough" });
  });

  it("are the same with the same seed, and say nothing of a pair that the channel does not know", () => {
    const operations = together();
    expect(ask(timing, operations)).toEqual(ask(timing, operations));
    const unknown = [{ a: "G98", b: "G99" }];
    expect(testEvents(build(timing, operations), { ...setting, pairs: unknown })).toEqual([]);
  });
});

const weekOf = ({ when }: Operation) => {
  const day = `${when.from!.slice(0, 7)}-10`;
  return { from: day, to: day };
};

describe("two actors at one victim", () => {
  const places = Array.from({ length: 60 }, (_, index) =>
    operation(`G${10 + (index % 30)}`, index, at(`Firm ${index}`)),
  );
  const both = ["Yard", "Mill", "Dock"].flatMap((place, index) => [
    operation("G1", 100 * index, at(place)),
    operation("G2", 100 * index + 5, at(place)),
  ]);

  it("are counted beside both chances, the likelier deciding, with the order", () => {
    const found = tested(ask(coPresence, [...places, ...both]));
    expect(found).toMatchObject({
      observed: 3,
      happening: { kind: "one-place", order: { aFirst: 3, bFirst: 0 } },
    });
    expect(found.p).toBe(Math.max(found.nulls.independent!.p, found.nulls.dc!.p));
    expect(found.p).toBeLessThan(0.01);
    expect(found.shared.map(({ column }) => column).sort()).toEqual(["Dock", "Mill", "Yard"]);
  });

  it("are less of a surprise where everybody is", () => {
    const crowd = Array.from({ length: 20 }, (_, index) =>
      ["Yard", "Mill", "Dock"].map((place) => operation(`G${10 + index}`, index, at(place))),
    ).flat();
    const found = ask(coPresence, [...places, ...both, ...crowd]);
    expect(found.kind === "tested" ? found.p : 1).toBeGreaterThan(0.05);
  });

  it("cannot be decided with fewer than three named victims of a side", () => {
    expect(ask(coPresence, [...places, ...both.slice(0, 4)])).toMatchObject({
      kind: "not-enough",
      reason: expect.stringContaining("at least 3 of each side"),
    });
  });
});

describe("portfolios around an event", () => {
  const acts = (actor: string, early: string, late: string) =>
    Array.from({ length: 6 }, (_, index) => [
      operation(actor, 30 * index, {}, early),
      operation(actor, 400 + 30 * index, {}, late),
    ]).flat();
  const others = ["FI", "DE", "FR", "NO"].flatMap((country, index) =>
    acts(`G${5 + index}`, country, country),
  );

  it("that grow alike while others stay are found, with the date", () => {
    const found = tested(ask(alignment, [...acts("G1", "US", "UA"), ...acts("G2", "JP", "UA"), ...others]));
    expect(found.happening).toMatchObject({ kind: "turn", before: 0, after: 1, label: "an event" });
    expect(found.p).toBeLessThanOrEqual(0.05);
  });

  it("that turn as everybody's do are not", () => {
    const turned = ["FI", "DE", "FR", "NO"].flatMap((country, index) => acts(`G${5 + index}`, country, "UA"));
    const found = ask(alignment, [...acts("G1", "US", "UA"), ...acts("G2", "JP", "UA"), ...turned]);
    expect(found.kind === "tested" ? found.p : 1).toBeGreaterThan(0.05);
  });

  it("are compared around no date that the question does not name, and not with too few operations", () => {
    const operations = [...acts("G1", "US", "UA"), ...acts("G2", "JP", "UA"), ...others];
    expect(testEvents(build(alignment, operations), { ...setting, events: [], pairs })).toEqual([]);
    expect(
      ask(
        alignment,
        operations.filter(({ actor }, index) => actor !== "G1" || index > 7),
      ),
    ).toMatchObject({
      kind: "not-enough",
      reason: expect.stringContaining("at least 3 before and 3 after"),
    });
  });
});

describe("a finding on operations among others", () => {
  it("is corrected with the secondary tests, and asks more the larger the family", () => {
    const alone = tested(ask(timing, together()));
    const family = Array.from({ length: 30 }, (_, index) => ({ ...alone, id: `f-${index}`, p: 0.9 }));
    const [settled] = settleQuestion([alone, ...family]) as readonly Finding[];
    expect(settled!.q).toBeCloseTo(Math.min(1, alone.p * 31), 12);
    expect(settled!.minimumDetectable ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(
      alone.minimumDetectable!,
    );
    expect(settled!.adjusted.family).toBe(31);
  });

  it("loses its flag where only reports on both tell of them", () => {
    const data = build(timing, together());
    const found = [tested(ask(timing, together()))];
    const check = (familiesOf: EventSetting["familiesOf"]) =>
      tested(withEventChecks(data, found, () => true, { ...setting, familiesOf, statesOf: new Map() })[0]!);
    const apart = check(({ id }) => [id]);
    const joint = check(({ id, when }) => [Number(id) < 0 ? id : when.from!.slice(0, 7)]);
    expect(apart.nulls["cited-apart"]!.p).toBeLessThanOrEqual(0.05);
    expect(joint.nulls["cited-apart"]!.p).toBe(1);
    expect(apart.nulls["same-states"]).toBeUndefined();
  });
});
