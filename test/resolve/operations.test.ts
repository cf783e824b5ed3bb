import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Claim, TermType } from "../../src/model/claim.ts";
import { type Interval, intervalOf } from "../../src/model/interval.ts";
import type { Predicate } from "../../src/model/vocabulary/predicates.ts";
import { eventReports } from "../../src/resolve/event-reports.ts";
import { eventDecisions, operationsFrom, proposedDecisions } from "../../src/resolve/operations.ts";

const term = (id: string, type: TermType) => ({ text: id, canonical: id, span: null, type, link: [id] });

function claim(
  id: string,
  [subject, predicate, object]: readonly [string, Predicate, string],
  more: Partial<Claim> = {},
): Claim {
  return {
    id,
    document: "doc",
    passage: { kind: "field", object: "row", field: "f", span: null, urls: [], release: "1" },
    region: "main",
    subject: term(subject, subject.startsWith("C") ? "campaign" : "group"),
    predicate,
    object: term(object, object.startsWith("G") ? "group" : "location"),
    change: null,
    stance: "asserts",
    negation: null,
    hedge: null,
    confidence: null,
    assertedBy: ["author"],
    relays: [],
    eventTime: intervalOf("2024-05"),
    credibility: 2,
    origin: { by: "source", name: "test", version: 1 },
    supersedes: null,
    ...more,
  };
}

const event = (id: string, purposive = false) => ({ id, role: "civilian" as const, purposive });

const row = (object: string) =>
  ({ kind: "field", object, field: "f", span: null, urls: [], release: "1" }) as const;
const nobody = { text: "unnamed", canonical: "unnamed", span: null, type: "unnamed", link: [] } as const;
/** A row that names nobody, and what it says of who is behind it. */
const faceless = (id: string, predicate: Predicate, object: string, more: Partial<Claim> = {}): Claim => ({
  ...claim(id, ["G0", predicate, object], { passage: row("x:1"), ...more }),
  subject: nobody,
});

describe("reports of incidents that name nobody", () => {
  const hit = faceless("c-1", "targets", "country:RU", { event: event("x:1") });

  it("go to the state that the incident is attributed to, with the claims that say so", () => {
    const laid = faceless("c-2", "attributed-to", "state:CN", { eventTime: null });
    const placed = faceless("c-3", "based-in", "country:KZ", { eventTime: null });
    expect(eventReports([hit, laid, placed], {})).toMatchObject([
      { id: "x:1", actor: "state:CN", claims: ["c-1", "c-2"] },
    ]);
    expect(eventReports([hit, placed], {})).toMatchObject([{ actor: "country:KZ", claims: ["c-1", "c-3"] }]);
  });

  it("go to nobody when several states are named, or none, or the attribution is denied", () => {
    const laid = faceless("c-2", "attributed-to", "state:CN");
    expect(eventReports([hit], {})).toEqual([]);
    expect(eventReports([hit, laid, faceless("c-3", "attributed-to", "state:KP")], {})).toEqual([]);
    expect(eventReports([hit, { ...laid, stance: "denies" }], {})).toEqual([]);
  });

  it("go to the state that the source itself codes, whomever it says others accuse", () => {
    const coded = faceless("c-2", "attributed-to", "state:CN", { assertedBy: ["test"] });
    const accused = faceless("c-3", "attributed-to", "state:US", { assertedBy: ["a government"] });
    expect(eventReports([hit, coded, accused], {})).toMatchObject([
      { actor: "state:CN", claims: ["c-1", "c-2", "c-3"] },
    ]);
  });

  it("go to the one actor that another row names for the incident", () => {
    const named = claim("c-2", ["G1", "targets", "sector:energy"], { event: event("x:1") });
    expect(eventReports([hit, named], {})).toMatchObject([
      { id: "x:1", actor: "G1", claims: ["c-1", "c-2"] },
    ]);
  });
});

describe("event reports", () => {
  it("keep the actors of one incident apart, whatever the order of its claims", () => {
    const claims = [
      claim("c-1", ["G1", "targets", "country:RU"], { event: event("x:1") }),
      claim("c-2", ["G2", "targets", "country:RU"], { event: event("x:1") }),
    ];
    const reports = eventReports(claims, {});
    expect(reports.map(({ actor, claims: own }) => [actor, own]).sort()).toEqual([
      ["G1", ["c-1"]],
      ["G2", ["c-2"]],
    ]);
    expect(eventReports([...claims].reverse(), {})).toEqual(reports);
  });

  it("take a dated operation of which only the title is given for an event of its own", () => {
    const told = (id: string, title: string) => ({
      ...claim(id, ["G1", "activity-changed", "G9"]),
      object: { ...nobody, text: title, canonical: title, type: "event" as const },
    });
    expect(eventReports([told("c-1", "Operation A"), told("c-2", "Operation B")], {})).toHaveLength(2);
    expect(eventReports([{ ...told("c-1", "Operation A"), change: "rose" }], {})).toEqual([]);
  });

  it("hold an incident's claims together by its event", () => {
    const [report, ...others] = eventReports(
      [
        claim("c-1", ["G1", "targets", "country:RU"], { event: event("x:1", true) }),
        claim("c-2", ["G1", "targets", "sector:energy"], { event: event("x:1", true) }),
        claim("c-3", ["G1", "uses", "S1"], { event: event("x:1", true) }),
      ],
      {},
    );
    expect(others).toEqual([]);
    expect(report).toMatchObject({
      id: "x:1",
      actor: "G1",
      victims: [{ country: "RU", sector: "sector:energy", organisation: null, role: "civilian" }],
      tools: ["S1"],
      claims: ["c-1", "c-2", "c-3"],
      purposive: true,
    });
  });

  it("take a campaign for its one actor, and leave a contested or unattributed one out", () => {
    const uses = claim("c-1", ["C1", "uses", "S1"]);
    const owner = (id: string, actor: string) =>
      claim(id, ["C1", "attributed-to", actor], { eventTime: null });
    expect(eventReports([uses], {})).toEqual([]);
    expect(eventReports([uses, owner("c-2", "G1")], {})).toMatchObject([
      { actor: "G1", kind: "campaign", claims: ["c-1", "c-2"] },
    ]);
    expect(eventReports([uses, owner("c-2", "G1"), owner("c-3", "G2")], {})).toEqual([]);
  });

  it("need a date, an assertion and one actor", () => {
    expect(eventReports([claim("c-1", ["G1", "targets", "country:RU"], { eventTime: null })], {})).toEqual(
      [],
    );
    expect(eventReports([claim("c-1", ["G1", "targets", "country:RU"], { stance: "denies" })], {})).toEqual(
      [],
    );
    const two = { ...term("G1", "group"), link: ["n-1", "n-2"] };
    expect(eventReports([claim("c-1", ["G1", "targets", "country:RU"], { subject: two })], {})).toEqual([]);
  });

  it("do not care about the order of claims", () => {
    const claims = ["x:1", "x:2", "x:3"].flatMap((id, index) => [
      claim(`c-${index}a`, ["G1", "targets", "country:RU"], { event: event(id) }),
      claim(`c-${index}b`, ["G1", "targets", "country:BY"], { event: event(id) }),
    ]);
    fc.assert(
      fc.property(fc.shuffledSubarray(claims, { minLength: claims.length }), (shuffled) => {
        expect(eventReports(shuffled, {})).toEqual(eventReports(claims, {}));
      }),
    );
  });
});

const report = (id: string, body: string | null, when: string, purposive = false, actor = "G1") =>
  eventReports(
    [
      claim(`c-${id}`, [actor, "targets", "country:RU"], {
        event: event(id, purposive),
        eventTime: intervalOf(when) as Interval,
      }),
      ...(body
        ? [
            claim(`c-${id}-b`, [actor, "targets", `organisation:${body}`], {
              event: event(id, purposive),
              eventTime: intervalOf(when),
            }),
          ]
        : []),
    ],
    {},
  )[0]!;
const decide = (kind: string) =>
  eventDecisions([{ a: "x:1", b: "x:2", kind, because: "a reason" }], "entente", (id) => id);

describe("operations", () => {
  const reports = [
    report("x:1", null, "2024", true),
    report("x:2", null, "2024-05-03"),
    report("x:3", null, "2024"),
  ];

  it("two reports of one intrusion are two witnesses of one operation, dated by the finer", () => {
    const { operations, reports: behind } = operationsFrom(reports, decide("same"));
    expect(operations.length).toBe(2);
    const joined = operations.find(({ claims }) => claims.includes("c-x:1"))!;
    expect(joined).toMatchObject({
      claims: ["c-x:1", "c-x:2"],
      when: { from: "2024-05-03", to: "2024-05-03", precision: "day" },
      purposive: false,
    });
    expect(behind.get(joined.id)!.map(({ id }) => id)).toEqual(["x:1", "x:2"]);
  });

  it("undoing the decision gives back the operations that were there, ids included", () => {
    const [same] = decide("same");
    const undone = { ...same!, id: "d-undo", undoes: same!.id };
    expect(operationsFrom(reports, [same!, undone]).operations).toEqual(
      operationsFrom(reports, []).operations,
    );
  });

  it("different blocks same and says so; unsure and overlaps join nothing", () => {
    const both = operationsFrom(reports, [...decide("same"), ...decide("different")]);
    expect(both.operations.length).toBe(3);
    expect(both.blocked).toMatchObject([{ kind: "same" }]);
    for (const kind of ["unsure", "overlaps"])
      expect(operationsFrom(reports, decide(kind)).operations.length).toBe(3);
  });

  it("never join two actors", () => {
    const others = [report("x:1", null, "2024"), report("x:2", null, "2024", false, "G2")];
    expect(operationsFrom(others, decide("same")).operations.length).toBe(2);
  });

  it("are proposed as one for a named victim at the same time, and only then", () => {
    const kinds = (a: string | null, b: string | null, when = "2024-05") =>
      proposedDecisions([report("x:1", a, "2024-05"), report("x:2", b, when)]).map(({ kind }) => kind);
    expect(kinds("yard", "yard")).toEqual(["same"]);
    expect(kinds("yard", "mill")).toEqual([]);
    expect(kinds(null, null)).toEqual([]);
    expect(kinds("yard", "yard", "2024-09")).toEqual([]);
    expect(kinds("yard", "yard", "2024")).toEqual([]);
  });
});
