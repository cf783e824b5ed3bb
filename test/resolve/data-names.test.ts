import { describe, expect, it } from "vitest";
import type { Claim, Term } from "../../src/model/claim.ts";
import type { Name } from "../../src/model/identity.ts";
import { caseName, dataNames } from "../../src/resolve/data-names.ts";
import { resolveNames } from "../../src/resolve/resolve-names.ts";
import { object, world } from "./fixtures.ts";

const known = world(
  object("attack:G9001", "SILVER HERON", "GREY OTTER@alpha"),
  object("misp:1", "SILVER HERON", "REED FOX"),
  object("attack:G9002", "PALE STOAT"),
  object("misp:2", "PALE STOAT", "SHARED NAME"),
  object("misp:3", "DARK VOLE", "SHARED NAME"),
);

const end = (text: string, type: Term["type"] = "group", link: readonly string[] = []): Term => ({
  ...{ text, canonical: text, span: null, type, link },
});

let made = 0;
function claim(subject: Term, predicate: Claim["predicate"], object: Term, more: Partial<Claim> = {}): Claim {
  made += 1;
  return {
    id: `c-${made}`,
    document: "d-1",
    passage: { kind: "field", object: "row:1", field: "f", span: null, urls: [], release: "1" },
    region: "main",
    subject,
    predicate,
    object,
    change: null,
    stance: "asserts",
    negation: null,
    hedge: null,
    confidence: null,
    assertedBy: ["tracker"],
    relays: [],
    eventTime: null,
    credibility: 3,
    origin: { by: "source", name: "eurepoc", version: 1 },
    supersedes: null,
    ...more,
  };
}

const RU = end("Russia", "location", ["country:RU"]);
const linked = (claims: readonly Claim[], publisher: string | null = null) =>
  dataNames(claims, known.names, () => publisher);
const anchors = (...upstreams: string[]): string[] =>
  upstreams.map((upstream) => known.names.find((name) => name.anchor && name.upstream === upstream)!.id);

function entities(result: ReturnType<typeof dataNames>): (text: string) => string[] {
  const names: readonly Name[] = [...known.names, ...result.names];
  const { entityOf } = resolveNames({
    names,
    decisions: [...known.decisions, ...result.decisions],
    trust: null,
    knowledge: "k",
  });
  return (text) =>
    [...new Set(names.filter((name) => name.text === text).map(({ id }) => entityOf[id]!))].sort();
}

describe("linking what data files name", () => {
  it("takes an upstream id for the object of that id", () => {
    const [told] = linked([claim(end("Anything", "group", ["attack:G9001"]), "targets", RU)]).claims;
    expect(told!.subject.link).toEqual(anchors("attack:G9001"));
    expect(told!.object.link).toEqual(["country:RU"]);
  });

  it("takes a bare name for every known object that lists it, whatever the spelling", () => {
    const [told] = linked([claim(end("silver-heron"), "targets", RU)]).claims;
    expect([...told!.subject.link].sort()).toEqual(anchors("attack:G9001", "misp:1").sort());
    const [shared] = linked([claim(end("SHARED NAME"), "targets", RU)]).claims;
    expect([...shared!.subject.link].sort()).toEqual(anchors("misp:2", "misp:3").sort());
  });

  it("makes an actor of the case of a name that only the file uses", () => {
    const result = linked([claim(end("NEW CRANE"), "targets", RU)]);
    expect(result.names).toEqual([caseName("NEW CRANE", "actor")]);
    expect(result.claims[0]!.subject.link).toEqual([caseName("NEW CRANE", "actor").id]);
  });

  it("makes an object of an upstream id that the knowledge lacks: a newer release may be added", () => {
    const result = linked([claim(end("LATE IBIS", "group", ["attack:G9999"]), "targets", RU)], "mitre");
    expect(entities(result)("LATE IBIS")).toEqual(["G9999"]);
  });

  it("joins a name of the case to the known one that its file lists beside it, as that file's decision", () => {
    const result = linked([claim(end("NEW CRANE"), "alias-of", end("SILVER HERON"))]);
    expect(result.decisions).toMatchObject([{ kind: "same", by: "eurepoc", undoes: null }]);
    expect(entities(result)("NEW CRANE")).toEqual(["G9001"]);
    const { entityOf } = resolveNames({
      names: [...known.names, ...result.names],
      decisions: [...known.decisions, ...result.decisions],
      trust: ["mitre-attack", "misp-galaxy"],
      knowledge: "k",
    });
    expect(entityOf[result.names[0]!.id]).toBe("case:new crane");
  });

  it("joins two names of the case, and a label of the case to a known alias", () => {
    const pair = linked([claim(end("NEW CRANE"), "alias-of", end("NEW RAIL"))]);
    expect(entities(pair)("NEW CRANE")).toEqual(entities(pair)("NEW RAIL"));
    const label = linked([claim(end("REED FOX"), "alias-of", end("NEW RAIL"))]);
    expect(entities(label)("NEW RAIL")).toEqual(["G9001"]);
  });

  it("leaves two known names unsure, and a name of several nobody's", () => {
    const two = linked([claim(end("SILVER HERON"), "alias-of", end("PALE STOAT"))]);
    expect(two.decisions.map(({ kind }) => kind)).toEqual(["unsure"]);
    expect(entities(two)("SILVER HERON")).toEqual(["G9001"]);
    const shared = linked([claim(end("NEW CRANE"), "alias-of", end("SHARED NAME"))]);
    expect(shared.decisions).toEqual([]);
  });

  it("says nothing new where a known object lists both names", () => {
    expect(linked([claim(end("GREY OTTER"), "alias-of", end("SILVER HERON"))]).decisions).toEqual([]);
  });

  it("adds the further names of a release to the catalogue's own object, by the catalogue's word", () => {
    const stix = { origin: { by: "source", name: "stix", version: 1 } } as const;
    const said = claim(end("LATE NAME"), "alias-of", end("SILVER HERON", "group", ["attack:G9001"]), stix);
    const release = linked([said], "mitre");
    expect(release.names).toMatchObject([{ text: "LATE NAME", upstream: "attack:G9001", anchor: false }]);
    expect(release.decisions).toMatchObject([{ kind: "same", by: "mitre-attack" }]);
    expect(entities(release)("LATE NAME")).toEqual(["G9001"]);
    const citing = linked([{ ...said, assertedBy: ["Example Labs"] }], "example-labs");
    expect(citing.decisions).toMatchObject([{ kind: "same", by: "example-labs" }]);
  });

  it("names no software from words that a machine took from reports", () => {
    const used = (credibility: Claim["credibility"]) =>
      linked([claim(end("SILVER HERON"), "uses", end("Loader", "malware"), { credibility })]);
    expect(used(3).names.map(({ kind }) => kind)).toEqual(["software"]);
    expect(used(4).names).toEqual([]);
  });

  it("leaves claims of texts and of analysts alone, and does not depend on the order", () => {
    const text: Claim = {
      ...claim(end("NEW CRANE"), "targets", RU),
      origin: { by: "rule", name: "r", version: 1 },
    };
    expect(linked([text])).toEqual({ claims: [text], names: [], decisions: [] });
    const claims = [
      claim(end("NEW CRANE"), "alias-of", end("NEW RAIL")),
      claim(end("NEW RAIL"), "targets", RU),
      claim(end("NEW CRANE"), "uses", end("Tool", "malware")),
    ];
    const [there, back] = [linked(claims), linked([...claims].reverse())];
    expect(back.names).toEqual(there.names);
    expect(back.decisions).toEqual(there.decisions);
  });
});
