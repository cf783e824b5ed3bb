import { describe, expect, it } from "vitest";
import { decisionLog } from "../../src/resolve/resolve-names.ts";
import {
  decision,
  entity,
  nameId,
  object,
  objectOf,
  resolved,
  undoing,
  type World,
  world,
} from "./fixtures.ts";

describe("what joins names", () => {
  it("same is transitive: the names of one object are one entity, called by its ATT&CK id", () => {
    const w = world(object("attack:G9001", "Silver Heron", "GREY OTTER@alpha", "RED VOLE@beta"));
    expect(new Set(Object.values(resolved(w).entityOf))).toEqual(new Set(["G9001"]));
  });

  it("overlaps and unsure join nothing", () => {
    const w = world(object("misp:1", "Silver Heron"), object("tidal:1", "Pale Otter"));
    const ids = [nameId(w, "Silver Heron"), nameId(w, "Pale Otter")] as const;
    for (const kind of ["overlaps", "unsure"] as const) {
      const r = resolved(world(w, decision(ids[0], kind, ids[1], "tidal")));
      expect(entity(w, r, "Silver Heron")).not.toBe(entity(w, r, "Pale Otter"));
      expect(r.conflicts).toEqual([]);
    }
  });

  it("different blocks a join anywhere between two clusters, and the conflict names both decisions", () => {
    const w = world(
      object("misp:1", "Silver Heron", "GREY OTTER@alpha"),
      object("tidal:1", "Pale Otter", "RED VOLE@beta"),
    );
    const joins = decision(nameId(w, "GREY OTTER"), "same", nameId(w, "RED VOLE"), "tidal");
    const bars = decision(nameId(w, "Silver Heron"), "different", nameId(w, "Pale Otter"), "misp-galaxy");
    const r = resolved(world(w, joins, bars));
    expect(entity(w, r, "GREY OTTER")).toBe("misp:1");
    expect(entity(w, r, "RED VOLE")).toBe("tidal:1");
    expect(r.conflicts).toEqual([
      { names: [joins.a, joins.b].sort(), decisions: [bars.id, joins.id].sort() },
    ]);
  });

  it("the entity id is the smallest ATT&CK id, else MISP's, else the smallest upstream id", () => {
    const w = world(object("tidal:1", "A"), object("misp:1", "B"), object("microsoft:b", "C"));
    const both = decision(nameId(w, "A"), "same", nameId(w, "C"), "tidal");
    expect(entity(w, resolved(world(w, both)), "A")).toBe("microsoft:b");
    const three = world(w, both, decision(nameId(w, "A"), "same", nameId(w, "B"), "tidal"));
    expect(entity(w, resolved(three), "C")).toBe("misp:1");
    const four = world(three, object("attack:G9002", "D"), object("attack:G9001", "E"));
    const joined = resolved(four, {
      analyst: [
        decision(nameId(four, "D"), "same", nameId(four, "A"), "ana"),
        decision(nameId(four, "E"), "same", nameId(four, "D"), "ana"),
      ],
    });
    expect(new Set(Object.values(joined.entityOf))).toEqual(new Set(["G9001"]));
  });
});

describe("what keeps names apart by default", () => {
  const two = world(object("misp:1", "Silver Heron"), object("misp:2", "Pale Otter"));
  const ids = [nameId(two, "Silver Heron"), nameId(two, "Pale Otter")] as const;

  it("two objects of one source are different, whatever another source says", () => {
    const r = resolved(world(two, decision(ids[0], "same", ids[1], "tidal")));
    expect(new Set(Object.values(r.entityOf)).size).toBe(2);
    expect(r.conflicts).toHaveLength(1);
  });

  it("that source, or an analyst, can say they are one after all", () => {
    const own = resolved(world(two, decision(ids[0], "same", ids[1], "misp-galaxy")));
    expect(new Set(Object.values(own.entityOf)).size).toBe(1);
    const analyst = resolved(two, { analyst: [decision(ids[0], "same", ids[1], "ana")] });
    expect(new Set(Object.values(analyst.entityOf)).size).toBe(1);
  });

  it("a third object that is like both goes with the better supported one, and the other is a conflict", () => {
    const w = world(
      object("misp:1", "Silver Heron", "GREY OTTER@alpha", "RED VOLE@beta"),
      object("misp:2", "Pale Otter", "BLUE CROW@gamma"),
      object("attack:G9001", "Heron Group", "GREY OTTER@alpha", "RED VOLE@beta", "BLUE CROW@gamma"),
    );
    const r = resolved(w);
    expect(entity(w, r, "Silver Heron")).toBe("G9001");
    expect(entity(w, r, "Pale Otter")).toBe("misp:2");
    expect(r.conflicts.map(({ decisions }) => decisions)).toEqual([["d-bridge:attack:G9001~misp:2"]]);
  });

  it("one label in two catalogues outweighs any number of aliases", () => {
    const w = world(
      object("misp:1", "Heron Group", "X1@delta"),
      object("misp:2", "Pale Otter", "Y1@alpha", "Y2@beta", "Y3@gamma"),
      object("attack:G9001", "Heron Group", "Y1@alpha", "Y2@beta", "Y3@gamma"),
    );
    expect(entity(w, resolved(w), "X1")).toBe("G9001");
    expect(entity(w, resolved(w), "Pale Otter")).toBe("misp:2");
  });

  it("names of one namer inside one object do not shatter it", () => {
    const w = world(
      object("misp:1", "Silver Heron", "OLD NAME@alpha", "New Gale@alpha"),
      object("attack:G9001", "Heron", "New Gale@alpha"),
    );
    expect(new Set(Object.values(resolved(w).entityOf))).toEqual(new Set(["G9001"]));
  });
});

describe("bridging between sources", () => {
  it("joins two objects that alone list one namer's name, under an id that says which", () => {
    const w = world(
      object("misp:1", "Heron", "GREY OTTER@alpha"),
      object("attack:G9001", "H", "Grey-Otter@alpha"),
    );
    const r = resolved(w);
    expect(entity(w, r, "Heron")).toBe("G9001");
    expect(r.live).toContain("d-bridge:attack:G9001~misp:1");
  });

  it("joins nothing over a name that one source gives to two objects", () => {
    const w = world(
      object("misp:1", "Silver Heron", "GREY OTTER@alpha"),
      object("misp:2", "Pale Otter", "GREY OTTER@alpha"),
      object("attack:G9001", "Heron", "GREY OTTER@alpha"),
    );
    expect(new Set(Object.values(resolved(w).entityOf)).size).toBe(3);
  });

  it("joins over a label, but not over an alias whose user nobody names", () => {
    const label = world(object("misp:1", "Silver Heron"), object("microsoft:x", "Gale", "silver heron"));
    expect(entity(label, resolved(label), "Gale")).toBe("misp:1");
    const alias = world(object("misp:1", "Heron", "FIREANT"), object("microsoft:x", "Gale", "FIREANT"));
    expect(new Set(Object.values(resolved(alias).entityOf)).size).toBe(2);
  });

  it("never overrules a namer that calls the two by different names", () => {
    const w = world(
      object("misp:1", "Heron", "GREY OTTER@alpha", "Gale@beta"),
      object("attack:G9001", "Group Nine", "RED VOLE@alpha", "Gale@beta"),
    );
    expect(new Set(Object.values(resolved(w).entityOf)).size).toBe(2);
  });

  it("takes a namer's working names for no difference", () => {
    const w = world(
      object("misp:1", "Heron", "UNC1234@mandiant", "Gale@beta"),
      object("attack:G9001", "Group Nine", "APT99@mandiant", "Gale@beta"),
    );
    expect(entity(w, resolved(w), "Heron")).toBe("G9001");
  });

  it("believes any object that lists two names of a namer together", () => {
    const w = world(
      object("misp:1", "Heron", "GREY OTTER@alpha", "Gale@beta"),
      object("attack:G9001", "Group Nine", "RED VOLE@alpha", "Gale@beta"),
      object("tidal:1", "Other", "GREY OTTER@alpha", "RED VOLE@alpha"),
    );
    expect(entity(w, resolved(w), "Heron")).toBe("G9001");
  });

  it("gives way to a source that says the two only overlap", () => {
    const w = world(object("misp:1", "Heron", "Gale@beta"), object("attack:G9001", "H", "Gale@beta"));
    const r = resolved(world(w, decision(nameId(w, "Heron"), "overlaps", nameId(w, "H"), "misp-galaxy")));
    expect(entity(w, r, "Heron")).toBe("misp:1");
    expect(r.conflicts).toHaveLength(1);
  });

  it("asks more of programs, whose names are everyday words: the label of both, or a second spelling", () => {
    const joined = (...parts: readonly World[]): boolean =>
      new Set(Object.values(resolved(world(...parts)).entityOf)).size === 1;
    const attack = objectOf("software", "attack:S9001", "Heron RAT", "Aurora", "Nova");
    expect(joined(attack, objectOf("software", "misp-tool:1", "HeronRAT"))).toBe(true);
    expect(joined(attack, objectOf("software", "misp-tool:1", "aurora"))).toBe(false);
    expect(joined(attack, objectOf("software", "misp-tool:1", "aurora", "nova"))).toBe(true);
    expect(joined(attack, objectOf("software", "misp-ransomware:1", "Heron Rat"))).toBe(false);
    expect(joined(attack, objectOf("software", "misp-ransomware:1", "Heron Rat", "Nova"))).toBe(true);
  });

  it("kinds never meet: a crew and its malware stay two", () => {
    const w = world(object("misp:1", "Dark Heron@alpha"), {
      names: object("misp-ransomware:1", "Dark Heron@alpha").names.map((name) => ({
        ...name,
        kind: "software",
      })),
      decisions: [],
    });
    expect(new Set(Object.values(resolved(w).entityOf)).size).toBe(2);
  });
});

describe("an analyst's decisions", () => {
  const w = world(
    object("misp:1", "Silver Heron", "GREY OTTER@alpha"),
    object("attack:G9001", "Silver Heron", "GREY OTTER@alpha", "RED VOLE@beta"),
  );

  it("different cuts a name off in every object that lists it, and its listings stay together", () => {
    const cut = decision(
      nameId(w, "GREY OTTER", "misp:1"),
      "different",
      nameId(w, "Silver Heron", "misp:1"),
      "ana",
    );
    const r = resolved(w, { analyst: [cut] });
    expect(entity(w, r, "Silver Heron", "misp:1")).toBe("G9001");
    expect(entity(w, r, "RED VOLE")).toBe("G9001");
    const cutOff = [entity(w, r, "GREY OTTER", "misp:1"), entity(w, r, "GREY OTTER", "attack:G9001")];
    expect(new Set(cutOff).size).toBe(1);
    expect(cutOff[0]).not.toBe("G9001");
  });

  it("overlaps cuts too: what overlaps is not the same", () => {
    const cut = decision(nameId(w, "RED VOLE"), "overlaps", nameId(w, "Silver Heron", "attack:G9001"), "ana");
    expect(entity(w, resolved(w, { analyst: [cut] }), "RED VOLE")).not.toBe("G9001");
  });

  it("undoing a decision gives the earlier id and content back, byte for byte", () => {
    const before = resolved(w);
    const cut = decision(
      nameId(w, "RED VOLE"),
      "different",
      nameId(w, "Silver Heron", "attack:G9001"),
      "ana",
    );
    const after = resolved(w, { analyst: [cut] });
    expect(after.id).not.toBe(before.id);
    expect(JSON.stringify(resolved(w, { analyst: [cut, undoing(cut)] }))).toBe(JSON.stringify(before));
    expect(resolved(w, { analyst: [cut, undoing(cut), undoing(undoing(cut))] }).id).toBe(after.id);
  });

  it("a source's alias and our own bridging can be undone by one line", () => {
    const alias = w.decisions.find(({ b }) => b === nameId(w, "RED VOLE"))!;
    expect(entity(w, resolved(w, { analyst: [undoing(alias)] }), "RED VOLE")).not.toBe("G9001");
    const bridge = decisionLog(w).find(({ id }) => id === "d-bridge:attack:G9001~misp:1")!;
    expect(entity(w, resolved(w, { analyst: [undoing(bridge)] }), "Silver Heron", "misp:1")).toBe("misp:1");
    expect(resolved(w, { without: [bridge.id] }).entityOf).toEqual(
      resolved(w, { analyst: [undoing(bridge)] }).entityOf,
    );
  });
});

describe("trust", () => {
  const w = world(
    object("misp:1", "Heron", "GREY OTTER@alpha"),
    object("attack:G9001", "H", "GREY OTTER@alpha"),
  );

  it("leaves out the decisions of sources that are not trusted, never the case's own", () => {
    const r = resolved(w, { trust: ["mitre-attack"] });
    expect(r.trust).toEqual(["mitre-attack"]);
    expect(entity(w, r, "Heron")).toBe("misp:1");
    expect(entity(w, r, "GREY OTTER", "misp:1")).not.toBe("misp:1");
    const own = decision(nameId(w, "Heron"), "same", nameId(w, "H"), "ana");
    expect(entity(w, resolved(w, { trust: [], analyst: [own] }), "Heron")).toBe("G9001");
  });

  it("null trusts everybody and says who that was; it is not the same resolution as a list", () => {
    const all = resolved(w);
    expect(all.trust).toEqual(["misp-galaxy", "mitre-attack"]);
    expect(resolved(w, { trust: [...all.trust, "entente"] }).entityOf).toEqual(all.entityOf);
    expect(resolved(w, { knowledge: "other" }).id).not.toBe(all.id);
  });
});

it("empty input gives an empty resolution, and a decision over unknown names joins nothing but counts", () => {
  expect(resolved(world())).toMatchObject({ entityOf: {}, live: [], conflicts: [], familyOf: {} });
  const lost = decision("n-gone", "same", "n-lost", "misp-galaxy");
  expect(resolved(world(lost)).live).toEqual([lost.id]);
});
