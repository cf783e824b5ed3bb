import { describe, expect, it } from "vitest";
import { UserError } from "../../src/errors.ts";
import { openRegister } from "../../src/resolve/register.ts";
import { resolveSide, resolveSides } from "../../src/resolve/side.ts";
import { whoIs } from "../../src/resolve/who.ts";
import { claim, decision, nameId, object, objectOf, registerOf, resolved, world } from "./fixtures.ts";

const w = world(
  object("attack:G9001", "Silver Heron", "GREY OTTER@alpha", "Red Vole"),
  object("misp:1", "SILVER HERON", "Grey-Otter@alpha", "NOVA@beta"),
  object("misp:2", "Pale Otter", "NOVA@beta"),
  object("misp:3", "Red Vole", "Crow@beta"),
  object("misp:4", "Heron Group"),
  objectOf("organisation", "unit:xx-1", "Unit 1"),
  objectOf("organisation", "agency:xx", "Bureau Nine"),
  objectOf("software", "attack:S9001", "NOVA"),
  objectOf("software", "attack:S9002", "LoneRAT"),
);
const overlap = decision(
  nameId(w, "Red Vole", "misp:3"),
  "overlaps",
  nameId(w, "SILVER HERON"),
  "misp-galaxy",
);
const heron = nameId(w, "SILVER HERON");
const otter = nameId(w, "Pale Otter");
const claims = [
  claim(heron, "attributed-to", "state:XX", "alpha"),
  claim(heron, "attributed-to", nameId(w, "Unit 1"), "beta"),
  claim(nameId(w, "Unit 1"), "part-of", nameId(w, "Bureau Nine"), "misp-galaxy"),
  claim(nameId(w, "Bureau Nine"), "part-of", "state:XX", "misp-galaxy"),
  claim(heron, "based-in", "country:XX", "misp-galaxy"),
  claim(otter, "attributed-to", "state:XX", "alpha", {
    hedge: { text: "suspected", likelihood: "unquantified" },
  }),
  claim(otter, "based-in", "country:YY", "beta"),
  claim(nameId(w, "Crow"), "part-of", heron, "beta"),
];
const register = registerOf(world(w, overlap), { claims });

describe("who is NAME", () => {
  it("finds the one actor under any spelling, id or uuid-like id", () => {
    for (const query of [
      "silver heron",
      "**GREY OTTER**",
      "grey\u00a0otter\u2019s",
      "attack:G9001",
      "misp:1",
    ])
      expect(whoIs(query, register).matches.map(({ actor }) => actor.id)).toEqual(["G9001"]);
  });

  it("tells who uses which name, in printed names, and the sources that list it", () => {
    const [match] = whoIs("Silver Heron", register).matches;
    expect(match!.actor).toMatchObject({
      name: "Silver Heron",
      attackId: "G9001",
      mispUuid: "1",
      kind: "actor",
    });
    expect(
      match!.names.filter(({ relation }) => relation === "same").map(({ name, by }) => [name, by]),
    ).toEqual([
      ["GREY OTTER", ["Alpha Labs"]],
      ["NOVA", ["Beta Security"]],
      ["Red Vole", ["MITRE ATT&CK"]],
      ["SILVER HERON", ["MISP galaxy", "MITRE ATT&CK"]],
    ]);
    expect(match!.names.find(({ name }) => name === "GREY OTTER")!.listedBy).toEqual([
      "MISP galaxy",
      "MITRE ATT&CK",
    ]);
  });

  it("lists every actor an ambiguous name may mean, and software apart", () => {
    const answer = whoIs("Nova", register);
    expect(answer).toMatchObject({ ambiguous: true, contested: true, suggestions: [] });
    expect(answer.matches.map(({ actor }) => actor.name)).toEqual(["Silver Heron", "Pale Otter"]);
    expect(answer.software).toEqual([{ id: "S9001", name: "NOVA" }]);
    expect(whoIs("LoneRAT", register)).toMatchObject({ ambiguous: false, matches: [] });
  });

  it("says who says what of a contested name: one source's alias is another's own actor that overlaps", () => {
    const answer = whoIs("Red Vole", register);
    expect(answer).toMatchObject({ ambiguous: true, contested: true });
    const [own, other] = answer.matches;
    expect(own!.relations).toContainEqual({
      kind: "overlaps",
      to: { id: "misp:3", name: "Red Vole" },
      by: ["MISP galaxy"],
    });
    expect(own!.names).toContainEqual(expect.objectContaining({ name: "Red Vole", relation: "overlaps" }));
    expect(other!.conflicts[0]).toMatchObject({
      with: { id: "G9001", name: "Silver Heron" },
      names: ["Red Vole"],
    });
    expect(other!.conflicts[0]!.says.map(({ kind, by, because }) => [kind, by, because])).toEqual([
      ["same", "MITRE ATT&CK", "lists Red Vole as a name of Silver Heron"],
      ["overlaps", "MISP galaxy", "so it says"],
      ["different", "MISP galaxy", "keeps Red Vole and SILVER HERON as two"],
    ]);
  });

  it("tells a body of a state from the state, climbs to what the body is part of, and names parts", () => {
    const [match] = whoIs("Silver Heron", register).matches;
    expect(match!.actor.sponsors).toEqual([
      expect.objectContaining({ state: "XX", body: null, by: ["Alpha Labs"], contested: false, within: [] }),
      expect.objectContaining({
        state: "XX",
        body: "Unit 1",
        by: ["Beta Security"],
        within: [{ id: "agency:xx", name: "Bureau Nine" }],
      }),
    ]);
    expect(match!.actor.country).toMatchObject({ code: "XX", by: ["MISP galaxy"], contested: false });
    expect(match!.parts).toEqual([{ id: "misp:3", name: "Red Vole", by: ["Beta Security"] }]);
    expect(whoIs("Crow", register).matches[0]!.relations).toContainEqual({
      kind: "part-of",
      to: { id: "G9001", name: "Silver Heron" },
      by: ["Beta Security"],
    });
  });

  it("shows which decision added a name, and which made one actor of two sources' objects", () => {
    const [match] = whoIs("Silver Heron", register).matches;
    const otter = match!.names.find(({ name }) => name === "GREY OTTER")!;
    expect(otter.decisions.map(({ by, because }) => [by, because])).toEqual([
      ["MITRE ATT&CK", "listed"],
      ["MISP galaxy", "listed"],
    ]);
    expect(match!.joins.map(({ id, by }) => [id, by])).toEqual([["d-bridge:attack:G9001~misp:1", "entente"]]);
  });

  it("leaves out aliases of a source that the case does not trust, but not its labels", () => {
    const own = world(
      object("misp:1", "Heron", "GREY OTTER@alpha"),
      object("attack:G9001", "Crow", "Red Vole"),
    );
    const identities = resolved(own, { trust: ["mitre-attack"] });
    const strict = openRegister({ ...own, identities, claims: [], publishers: [] });
    expect(whoIs("GREY OTTER", strict).matches).toEqual([]);
    expect(whoIs("Heron", strict).matches.map(({ actor }) => actor.id)).toEqual(["misp:1"]);
    expect(whoIs("Red Vole", strict).matches.map(({ actor }) => actor.id)).toEqual(["G9001"]);
  });

  it("drops words like Group only when nothing else is found", () => {
    expect(whoIs("Heron", register).matches.map(({ actor }) => actor.id)).toEqual(["misp:4"]);
    expect(whoIs("Silver Heron Team", register).matches.map(({ actor }) => actor.id)).toEqual(["G9001"]);
  });

  it("an organisation is found when no actor has the name", () => {
    expect(whoIs("unit 1", register).matches[0]!.actor).toMatchObject({
      kind: "organisation",
      name: "Unit 1",
    });
  });

  it("suggests near names, swapped letters counting once, and nothing for nonsense", () => {
    expect(whoIs("Sliver Heorn", register).suggestions).toEqual(["SILVER HERON"]);
    expect(whoIs("Silver", register).suggestions).toEqual(["SILVER HERON"]);
    expect(whoIs("zzzzzz", register)).toMatchObject({ matches: [], suggestions: [], ambiguous: false });
    expect(whoIs("", register)).toMatchObject({ matches: [], suggestions: [] });
  });
});

describe("state:XX and country:XX", () => {
  it("list members with who says so, contested when only suspected or placed elsewhere", () => {
    const { members, matches } = whoIs("STATE:xx", register);
    expect(matches).toEqual([]);
    expect(members!.map(({ actor, by, contested }) => [actor.name, by, contested])).toEqual([
      ["Pale Otter", ["Alpha Labs"], true],
      ["Silver Heron", ["Alpha Labs", "Beta Security"], false],
    ]);
    expect(whoIs("country:YY", register).members!.map(({ actor }) => actor.name)).toEqual(["Pale Otter"]);
  });

  it("based-in is no sponsor: country:XX holds only those placed there", () => {
    expect(whoIs("country:XX", register).members!.map(({ actor }) => actor.name)).toEqual(["Silver Heron"]);
    expect(whoIs("state:YY", register).members).toEqual([]);
  });

  it("a denial contests, and a claim that only denies makes no member", () => {
    const denied = registerOf(w, {
      claims: [
        claim(heron, "attributed-to", "state:XX", "alpha"),
        claim(heron, "attributed-to", "state:XX", "beta", { stance: "denies" }),
        claim(otter, "attributed-to", "state:XX", "beta", { stance: "denies" }),
      ],
    });
    expect(whoIs("state:XX", denied).members!.map(({ actor, contested }) => [actor.name, contested])).toEqual(
      [["Silver Heron", true]],
    );
  });
});

describe("a side of a question", () => {
  const errorOf = (name: string): UserError => {
    try {
      resolveSide(name, register);
    } catch (error) {
      if (error instanceof UserError) return error;
    }
    throw new Error("expected a UserError");
  };

  it("means one actor, or the members of a state with the claims that make them so", () => {
    expect(resolveSide("grey otter", register)).toEqual([
      { actor: { id: "G9001", name: "Silver Heron" }, query: "grey otter", because: [], contested: false },
    ]);
    const [pale] = resolveSide("state:XX", register);
    expect(pale).toMatchObject({ actor: { name: "Pale Otter" }, contested: true });
    expect(pale!.because).toHaveLength(1);
    expect(resolveSides(["silver heron", "state:XX", "GREY OTTER"], register)).toHaveLength(2);
  });

  it("never chooses silently: an ambiguous name throws every candidate, and each candidate is a NAME", () => {
    const error = errorOf("NOVA");
    expect(error.code).toBe("ambiguous-name");
    expect(error.exitCode).toBe(3);
    expect(error.candidates).toEqual(["Pale Otter (misp:2)", "Silver Heron (G9001)"]);
    for (const candidate of error.candidates) expect(resolveSide(candidate, register)).toHaveLength(1);
  });

  it("a country's name leads to its groups, sponsored there and located there kept apart", () => {
    const country = { ...claim(heron, "based-in", "country:XX", "misp-galaxy").object, canonical: "Norland" };
    const placed = registerOf(w, {
      claims: [claim(heron, "based-in", "country:XX", "alpha", { object: country })],
    });
    for (const name of ["norland", "state:Norland"])
      expect(() => resolveSide(name, placed)).toThrow(
        expect.objectContaining({ code: "unknown-name", candidates: ["state:XX", "country:XX"] }),
      );
    expect(whoIs("Norland", placed).suggestions).toEqual(["state:XX", "country:XX"]);
  });

  it("an unknown name throws what may have been meant; software and empty states say so", () => {
    expect(errorOf("Sliver Heron")).toMatchObject({ code: "unknown-name", candidates: ["SILVER HERON"] });
    expect(errorOf("LoneRAT").message).toContain("software");
    expect(errorOf("state:QQ")).toMatchObject({ code: "unknown-name" });
    expect(errorOf("Unit 1").code).toBe("unknown-name");
  });
});
