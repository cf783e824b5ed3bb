import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MispContent, mispEvent } from "../../src/report/misp/misp-event.ts";
import { mispEvent as mispSource } from "../../src/sources/misp-event.ts";
import { stixCase } from "../arbitrary/stix-cases.ts";
import { CASES } from "../report/cases.ts";
import { silentCase, tacticalCase } from "../report/fixture.ts";
import { spoilt } from "./broken.ts";
import { mispFaults } from "./misp-rules.ts";

const EMPTY: MispContent = {
  title: "A case",
  claims: [],
  documents: [],
  identities: { entityOf: {}, labels: {} },
  tlp: "clear",
  assessment: null,
};

const plain = (content: MispContent): unknown => JSON.parse(JSON.stringify(mispEvent(content)));

describe("what is written for MISP keeps to the core format", () => {
  it.each(CASES)("an assessment: %s", (_, make) => {
    expect(mispFaults(plain({ ...EMPTY, assessment: make() }))).toEqual([]);
  });

  it("a case, whatever it holds, and the same bytes whatever the order of claims", () => {
    fc.assert(
      fc.property(stixCase, fc.boolean(), (held, isAssessed) => {
        const content = { ...EMPTY, ...held, assessment: isAssessed ? tacticalCase() : null };
        expect(mispFaults(plain(content))).toEqual([]);
        const reversed = { ...content, claims: [...content.claims].reverse() };
        expect(JSON.stringify(mispEvent(reversed))).toBe(JSON.stringify(mispEvent(content)));
      }),
      { numRuns: 50 },
    );
  });

  it("as the kind of value each is, with who says so, and never as a rule to block", () => {
    const term = (text: string, type: string) => ({ text, canonical: text, span: null, type, link: [] });
    const [base] = fc.sample(stixCase, { numRuns: 1, seed: 1 });
    const claim = (predicate: string, object: string, type: string) => ({
      ...(base!.claims[0] as object),
      id: `c-${predicate}${object}`,
      stance: "asserts",
      subject: term("Silver Heron", "group"),
      predicate,
      object: term(object, type),
    });
    const claims = [
      claim("uses-infrastructure", "evil.example.com", "indicator"),
      claim("uses-infrastructure", "192.0.2.7", "indicator"),
      claim("uses-infrastructure", "2001:db8::1", "indicator"),
      claim("uses-infrastructure", "https://evil.example.com/a", "indicator"),
      claim("uses-infrastructure", "A".repeat(64), "indicator"),
      claim("exploits", "CVE-2021-44228", "vulnerability"),
      claim("targets", "Borduria", "location"),
      claim("targets", "Bordurian Mail", "organisation"),
      claim("cooperates-with", "Pale Otter", "group"),
    ] as unknown as MispContent["claims"];
    const { Attribute } = mispEvent({ ...EMPTY, claims }).Event as {
      Attribute: {
        type: string;
        value: string;
        to_ids: boolean;
        comment: string;
        Tag?: { name: string }[];
      }[];
    };
    expect(Attribute.map(({ type }) => type).sort()).toEqual(
      [
        "domain",
        "ip-dst",
        "ip-dst",
        "url",
        "sha256",
        "vulnerability",
        "target-location",
        "target-org",
        "text",
      ].sort(),
    );
    for (const { to_ids, Tag } of Attribute) {
      expect(to_ids).toBe(false);
      expect(Tag?.map(({ name }) => name)).toEqual(['misp-galaxy:threat-actor="Silver Heron"']);
    }
    expect(Attribute.find(({ type }) => type === "domain")!.comment).toContain("uses-infrastructure");
    expect(Attribute.find(({ type }) => type === "text")!.value).toContain(
      "Silver Heron cooperates-with Pale Otter",
    );
  });

  it("in a form that our own reader takes", () => {
    const text = JSON.stringify(mispEvent({ ...EMPTY, assessment: tacticalCase() }));
    const result = mispSource.read({ name: "event.json", text, document: "d", release: "d" });
    expect(result.counts.skipped).toBe(0);
    expect(result.issues.map(({ code }) => code)).toEqual(["several-actors"]);
  });

  it("with likelihood and confidence as tags of their own", () => {
    const { Attribute } = mispEvent({ ...EMPTY, assessment: tacticalCase() }).Event as {
      Attribute: { value: string; Tag?: { name: string }[] }[];
    };
    const tags = Attribute.find(({ value }) => value.startsWith("tactical:"))!.Tag!.map(({ name }) => name);
    expect(tags).toEqual([
      'estimative-language:likelihood-probability="likely"',
      'estimative-language:likelihood-probability="very-likely"',
      'estimative-language:confidence-in-analytic-judgment="moderate"',
    ]);
  });
});

describe("the MISP checker", () => {
  const good = plain({ ...EMPTY, assessment: silentCase() }) as {
    Event: { Attribute: { type: string; uuid: string }[] };
  };
  const link = good.Event.Attribute.findIndex(({ type }) => type === "link");

  it("finds nothing wrong with the event that is broken below", () => {
    expect(mispFaults(good)).toEqual([]);
    expect(link).toBeGreaterThan(0);
  });

  it.each<[string, (string | number)[], unknown]>([
    ["no event", ["Event"], undefined],
    ["no uuid", ["Event", "uuid"], undefined],
    ["a uuid that is none", ["Event", "uuid"], "1"],
    ["an id that is a number", ["Event", "id"], 1],
    ["no info", ["Event", "info"], undefined],
    ["info of two lines", ["Event", "info"], "a\nb"],
    ["info that is too long", ["Event", "info"], "x".repeat(257)],
    ["a date with a time", ["Event", "date"], "2024-01-01T00:00:00Z"],
    ["published as text", ["Event", "published"], "0"],
    ["a threat level that is none", ["Event", "threat_level_id"], "5"],
    ["a threat level as a number", ["Event", "threat_level_id"], 4],
    ["an analysis that is none", ["Event", "analysis"], "3"],
    ["a timestamp as a number", ["Event", "timestamp"], 1700000000],
    ["no publishing time", ["Event", "publish_timestamp"], undefined],
    ["a publishing time of what was never published", ["Event", "publish_timestamp"], "1700000000"],
    ["no distribution", ["Event", "distribution"], undefined],
    ["an event that inherits its distribution", ["Event", "distribution"], "5"],
    ["a sharing group without need", ["Event", "sharing_group_id"], "3"],
    ["no creator", ["Event", "Orgc"], undefined],
    ["a creator without a uuid", ["Event", "Orgc", "uuid"], undefined],
    ["a wrong count", ["Event", "attribute_count"], "0"],
    ["TLP white", ["Event", "Tag", 0, "name"], "tlp:white"],
    ["a tag without a name", ["Event", "Tag", 0, "name"], undefined],
    ["an attribute without a value", ["Event", "Attribute", 0, "value"], undefined],
    ["an attribute without a category", ["Event", "Attribute", 0, "category"], undefined],
    ["a category that does not take the type", ["Event", "Attribute", link, "category"], "Targeting data"],
    ["an unknown type", ["Event", "Attribute", 0, "type"], "rumour"],
    ["a link that is none", ["Event", "Attribute", link, "value"], "javascript:alert(1)"],
    ["to_ids as text", ["Event", "Attribute", 0, "to_ids"], "0"],
    ["no word on deletion", ["Event", "Attribute", 0, "deleted"], undefined],
    ["a uuid of another attribute", ["Event", "Attribute", 0, "uuid"], good.Event.Attribute[1]!.uuid],
    ["a day for a moment", ["Event", "Attribute", 0, "first_seen"], "2024-01-01"],
    ["a report without content", ["Event", "EventReport", 0, "content"], undefined],
    ["a member that no event has", ["Event", "Note"], "x"],
  ])("finds %s", (_what, path, to) => {
    expect(mispFaults(spoilt(good, path, to)).length).toBeGreaterThan(0);
  });

  it("finds an attribute twice, and one last seen before it was first", () => {
    const first = good.Event.Attribute[0]! as object;
    const twice = { ...first, uuid: "00000000-0000-4000-8000-000000000000" };
    const doubled = [...good.Event.Attribute, twice];
    const counted = spoilt(good, ["Event", "attribute_count"], String(doubled.length));
    expect(
      mispFaults(spoilt(counted, ["Event", "Attribute"], doubled)).map(({ message }) => message),
    ).toEqual(["an attribute twice"]);
    const moments = { first_seen: "2024-02-01T00:00:00Z", last_seen: "2024-01-01T00:00:00Z" };
    expect(mispFaults(spoilt(good, ["Event", "Attribute", 0], { ...first, ...moments })).length).toBe(1);
  });
});
