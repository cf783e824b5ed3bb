import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../src/model/ids.ts";
import { compareResolutions } from "../../src/resolve/compare-resolutions.ts";
import { decide, undo } from "../../src/resolve/decide.ts";
import { nameKey } from "../../src/resolve/name-key.ts";
import { decisionLog, resolveNames } from "../../src/resolve/resolve-names.ts";
import { resolveSide } from "../../src/resolve/side.ts";
import { sourceOf } from "../../src/resolve/sources.ts";
import { type WhoMatch, whoIs } from "../../src/resolve/who.ts";
import {
  bundledClaims,
  bundledDecisions,
  bundledNames,
  bundledPublishers,
  bundledRegister,
  bundledResolution,
} from "./bundled.ts";

const who = (query: string) => whoIs(query, bundledRegister);
const ids = (query: string): readonly string[] => who(query).matches.map(({ actor }) => actor.id);
const only = (query: string): WhoMatch => {
  const { matches, ambiguous } = who(query);
  expect([query, ambiguous, matches.length]).toEqual([query, false, 1]);
  return matches[0]!;
};
const usersOf = (match: WhoMatch, name: string): readonly string[] =>
  match.names.find((one) => nameKey(one.name) === nameKey(name) && one.relation === "same")!.by;

describe("who is who in the bundled knowledge", () => {
  it("Judgment Panda, APT31, ZIRCONIUM and Violet Typhoon are one actor, under any spelling", () => {
    const names = [
      "Judgment Panda",
      "JUDGEMENT PANDA",
      "APT31",
      "APT 31",
      "APT-31",
      "ZIRCONIUM",
      "Violet Typhoon",
    ];
    for (const name of names) expect(ids(name)).toEqual(["G0128"]);
    const match = only("Judgment Panda");
    expect(usersOf(match, "Judgment Panda")).toEqual(["CrowdStrike"]);
    expect(usersOf(match, "Violet Typhoon")).toEqual(["Microsoft Threat Intelligence"]);
    expect(match.actor).toMatchObject({ attackId: "G0128", country: { code: "CN" } });
    expect(match.actor.sponsors.map(({ state }) => state)).toEqual(["CN"]);
  });

  it("GRIZZLY STEPPE is ambiguous: APT28 and APT29", () => {
    expect(who("GRIZZLY STEPPE").ambiguous).toBe(true);
    expect(ids("Grizzly Steppe")).toEqual(["G0007", "G0016"]);
  });

  it("NOBELIUM is ambiguous: APT29, and the UNC2452 that MISP keeps apart, each with who uses the name", () => {
    const { matches, ambiguous } = who("NOBELIUM");
    expect(ambiguous).toBe(true);
    expect(matches.map(({ actor }) => actor.name)).toEqual(["APT29", "UNC2452"]);
    for (const match of matches)
      expect(usersOf(match, "NOBELIUM")).toContain("Microsoft Threat Intelligence");
    expect(matches[0]!.conflicts.map((conflict) => conflict.with.name)).toContain("UNC2452");
  });

  it("UAC-0056 is ambiguous: Ember Bear and Saint Bear, as CERT-UA's name", () => {
    expect(who("UAC-0056").matches.map(({ actor }) => actor.name)).toEqual(["Ember Bear", "Saint Bear"]);
    for (const match of who("UAC-0056").matches) expect(usersOf(match, "UAC-0056")).toEqual(["CERT-UA"]);
  });

  it("Scarab is the group, not the malware named after the beetle", () => {
    const match = only("Scarab");
    expect(match.actor).toMatchObject({ kind: "actor", attackId: null, country: { code: "CN" } });
    expect(match.actor.id).toBe("misp:ef59014b-79bb-408f-97f1-3c585a240ca7");
  });

  it("RedDelta is contested: MITRE lists it as Mustang Panda's name, MISP as an actor of its own that overlaps", () => {
    const answer = who("RedDelta");
    expect(answer).toMatchObject({ ambiguous: true, contested: true });
    const [panda, delta] = answer.matches;
    expect([panda!.actor.name, delta!.actor.name]).toEqual(["Mustang Panda", "RedDelta"]);
    expect(
      panda!.names
        .filter(({ name }) => name === "RedDelta")
        .map(({ relation, listedBy }) => [relation, listedBy]),
    ).toEqual([
      ["same", ["MITRE ATT&CK"]],
      ["overlaps", ["MISP galaxy"]],
    ]);
    expect(delta!.relations).toContainEqual({
      kind: "overlaps",
      to: { id: "G0129", name: "Mustang Panda" },
      by: ["MISP galaxy"],
    });
    expect(delta!.conflicts.map((conflict) => conflict.with.id)).toEqual(["G0129"]);
  });

  it("Mustang Panda is one actor, and its conflicts say over which names", () => {
    const match = only("Mustang Panda");
    expect(match.actor.id).toBe("G0129");
    expect(usersOf(match, "BRONZE PRESIDENT")).toContain("Secureworks Counter Threat Unit");
    expect(match.conflicts.map((conflict) => conflict.with.name)).toEqual(
      expect.arrayContaining(["RedDelta", "Camaro Dragon", "LuminousMoth"]),
    );
  });

  it("Sandworm and APT28 are two actors of one organisation", () => {
    const [sandworm, apt28] = [only("Sandworm"), only("APT28")];
    expect([sandworm.actor.id, apt28.actor.id]).toEqual(["G0034", "G0007"]);
    const bodies = [sandworm, apt28].map(({ actor }) =>
      actor.sponsors.filter(({ body }) => body?.includes("unit")),
    );
    expect(bodies.map((all) => all.map(({ body }) => body!.replace(/\D+/g, "")))).toEqual([
      ["74455"],
      ["26165"],
    ]);
    const wholes = bodies.map((all) => all[0]!.within.map(({ name }) => name));
    expect(wholes[0]).toEqual(wholes[1]);
    expect(wholes[0]![0]).toMatch(/GRU/);
  });

  it("Lazarus is one actor with Andariel and APT38 as parts; both names are contested", () => {
    const lazarus = only("Lazarus");
    expect(lazarus.actor.name).toBe("Lazarus Group");
    expect(lazarus.parts.map(({ name }) => name)).toEqual(expect.arrayContaining(["APT38", "Andariel"]));
    expect(ids("Andariel")).toEqual(["G0032", "G0138"]);
    expect(ids("APT38")).toEqual(["G0032", "G0082"]);
    for (const query of ["Andariel", "APT38"]) {
      const own = who(query).matches[1]!;
      expect(own.relations).toContainEqual(
        expect.objectContaining({ kind: "part-of", to: { id: "G0032", name: "Lazarus Group" } }),
      );
    }
  });

  it("Twisted Panda is Check Point's, possibly tied to menuPass and Mustang Panda", () => {
    const match = only("Twisted Panda");
    expect(usersOf(match, "Twisted Panda")).toEqual(["Check Point Research"]);
    expect(match.relations.map(({ kind, to }) => [kind, to.id])).toEqual([
      ["unsure", "G0129"],
      ["unsure", "G0045"],
    ]);
  });

  it("Space Pirates and Webworm are one actor; Tonto Team and TA428 two more", () => {
    expect(only("Space Pirates").actor.id).toBe(only("Webworm").actor.id);
    expect(only("Tonto Team").actor.attackId).toBe("G0131");
    expect(usersOf(only("TA428"), "TA428")).toEqual(["Proofpoint"]);
    expect(new Set(["Webworm", "Tonto Team", "TA428"].flatMap(ids)).size).toBe(3);
  });

  it("COLDRIVER is ambiguous, and the two are called different with a reason", () => {
    const star = who("COLDRIVER").matches.find(({ actor }) => actor.id === "G1033")!;
    expect(star.names).toContainEqual(expect.objectContaining({ name: "Cold River", relation: "different" }));
  });

  it("all 27 names that MISP gives to several actors are ambiguous, and no side picks one silently", () => {
    const objects = new Map<string, Set<string>>();
    for (const { text, upstream } of bundledNames.names)
      if (sourceOf(upstream) === "misp")
        objects.set(text.toLowerCase(), (objects.get(text.toLowerCase()) ?? new Set()).add(upstream));
    const shared = [...objects].filter(([, upstreams]) => upstreams.size > 1).map(([text]) => text);
    expect(shared.length).toBeGreaterThanOrEqual(27);
    for (const text of shared) {
      expect([text, who(text).ambiguous]).toEqual([text, true]);
      expect(() => resolveSide(text, bundledRegister)).toThrow(
        expect.objectContaining({ code: "ambiguous-name" }),
      );
    }
  });

  it("no two objects of one source ended up as one actor, save where MISP itself says so", () => {
    const anchors = bundledNames.names.filter(({ anchor }) => anchor);
    const sourceById = new Map(anchors.map(({ id, upstream }) => [id, sourceOf(upstream)]));
    const sources = new Map<string, string[]>();
    for (const [id, source] of sourceById) {
      const entity = bundledResolution.entityOf[id]!;
      sources.set(entity, [...(sources.get(entity) ?? []), source]);
    }
    const doubles = [...sources.values()].filter((all) => new Set(all).size < all.length);
    const said = bundledDecisions.filter(
      ({ kind, a, b }) =>
        kind === "same" && sourceById.has(a) && sourceById.has(b) && sourceById.get(a) === sourceById.get(b),
    );
    expect(doubles).toHaveLength(said.length);
  });
});

describe("sides of the bundled knowledge", () => {
  it("the 2023 study's groups are each one actor", () => {
    for (const name of ["Mustang Panda", "Scarab", "Judgment Panda"])
      expect(resolveSide(name, bundledRegister)).toHaveLength(1);
  });

  it("state:RU expands through attributions with their sources, and says which members are contested", () => {
    const members = who("state:RU").members!;
    const named = new Map(members.map((member) => [member.actor.name, member]));
    for (const name of ["APT28", "APT29", "Sandworm Team", "Turla", "Gamaredon Group"])
      expect(named.get(name)).toMatchObject({ contested: false });
    expect(named.get("APT28")!.by).toContain("Microsoft Threat Intelligence");
    expect(members.some(({ contested }) => contested)).toBe(true);
    expect(named.has("Mustang Panda")).toBe(false);
    const side = resolveSide("state:RU", bundledRegister);
    expect(side.map(({ actor }) => actor.id)).toEqual(members.map(({ actor }) => actor.id));
    const known = new Set(bundledClaims.map(({ id }) => id));
    for (const { because } of side)
      expect(because.length > 0 && because.every((id) => known.has(id))).toBe(true);
  });

  it("country:RU is another question than state:RU", () => {
    const located = new Set(who("country:RU").members!.map(({ actor }) => actor.id));
    const sponsored = who("state:RU").members!.map(({ actor }) => actor.id);
    expect(located.size).toBeGreaterThan(sponsored.length);
  });

  it("every candidate of an ambiguous name is a NAME that means one actor", () => {
    for (const text of ["NOBELIUM", "GRIZZLY STEPPE", "Imperial Kitten", "G0013"]) {
      try {
        resolveSide(text, bundledRegister);
        expect.unreachable();
      } catch (error) {
        for (const candidate of (error as { candidates: string[] }).candidates)
          expect(resolveSide(candidate, bundledRegister)).toHaveLength(1);
      }
    }
  });
});

describe("deciding on the bundled knowledge", () => {
  const log = decisionLog({ names: bundledNames.names, decisions: bundledDecisions });
  const again = (analyst: Parameters<typeof resolveNames>[0]["analyst"] & {}) =>
    resolveNames({
      names: bundledNames.names,
      decisions: bundledDecisions,
      trust: null,
      knowledge: bundledNames.version,
      analyst,
    });

  it("one decision joins RedDelta to Mustang Panda, one line takes it back, and no claim's id moves", () => {
    const before = canonicalJson(bundledClaims.map(({ id }) => id));
    const made = decide(
      log,
      {
        a: "RedDelta (misp:fceed509-938e-4f9e-acd4-76e6c28dc6f1)",
        b: "Mustang Panda",
        kind: "same",
        by: "ana",
        because: "test",
      },
      bundledRegister,
    );
    const joined = again([made]);
    expect(compareResolutions(bundledResolution, joined).joined).toEqual([
      { entities: ["G0129", "misp:fceed509-938e-4f9e-acd4-76e6c28dc6f1"], into: "G0129" },
    ]);
    const undone = again([made, undo([...log, made], { id: made.id, by: "ana", because: "test" })]);
    expect(canonicalJson(undone)).toBe(canonicalJson(bundledResolution));
    expect(canonicalJson(bundledClaims.map(({ id }) => id))).toBe(before);
  });

  it("one decision cuts UNC2452 out of APT29 in every source that lists it, and leaves APT29 whole", () => {
    const made = decide(
      log,
      { a: "UNC2452", b: "APT29", kind: "different", by: "ana", because: "test" },
      bundledRegister,
    );
    const cut = again([made]);
    const change = compareResolutions(bundledResolution, cut);
    expect(change.split.map(({ entity }) => entity)).toEqual(["G0016"]);
    const moved = new Set(
      change.moved.map(({ name }) => bundledNames.names.find(({ id }) => id === name)!.text),
    );
    expect([...moved].every((text) => nameKey(text) === "unc2452")).toBe(true);
  });

  it("trusting MITRE alone leaves ATT&CK's groups whole and joins nothing else to them", () => {
    const strict = resolveNames({
      names: bundledNames.names,
      decisions: bundledDecisions,
      trust: ["mitre-attack"],
      knowledge: bundledNames.version,
    });
    for (const { id, upstream } of bundledNames.names)
      if (strict.entityOf[id] === "G0016") expect(upstream).toBe("attack:G0016");
  });
});

describe("bundled publishers", () => {
  it("at least 150, each with its own hosts, a letter and a reason", () => {
    expect(bundledPublishers.length).toBeGreaterThanOrEqual(150);
    const hosts = bundledPublishers.flatMap((publisher) => publisher.hosts);
    expect(new Set(hosts).size).toBe(hosts.length);
    for (const host of hosts) expect(host).toMatch(/^(?!www\.)[a-z0-9-]+(?:\.[a-z0-9-]+)+$/);
    for (const { id, name, interest, homeState, reason } of bundledPublishers) {
      expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect(name).not.toBe("");
      expect(homeState ?? "XX").toMatch(/^[A-Z]{2}$/);
      expect(["commercial", "state", "media", "academic", "non-profit", "community", "criminal"]).toContain(
        interest,
      );
      expect(reason.length).toBeGreaterThan(12);
    }
    expect(new Set(bundledPublishers.map(({ id }) => id)).size).toBe(bundledPublishers.length);
  });

  it("every namer of the bundled names is listed, and so is every source", () => {
    const listed = new Set(bundledPublishers.map(({ id }) => id));
    const namers = new Set(
      bundledNames.names.map(({ namer }) => namer).filter((namer) => namer !== "unknown"),
    );
    expect(
      [...namers, "mitre", "misp-galaxy", "tidal", "microsoft", "360"].filter((id) => !listed.has(id)),
    ).toEqual([]);
  });

  it("state bodies and firms of the two states in question are graded by the same letters, with their interest", () => {
    const byId = new Map(bundledPublishers.map((publisher) => [publisher.id, publisher]));
    for (const id of ["positive-technologies", "solar", "kaspersky"])
      expect(byId.get(id)!.homeState).toBe("RU");
    for (const id of ["360", "qianxin", "antiy"]) expect(byId.get(id)!.homeState).toBe("CN");
    expect(byId.get("fsb-nktski")!.interest).toBe("state");
  });
});
