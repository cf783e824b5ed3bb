import { describe, expect, it } from "vitest";
import { identitiesFrom, parseSnapshot, writeSnapshot } from "../../src/resolve/snapshot.ts";
import { decision, nameId, object, resolved, world } from "./fixtures.ts";

const base = world(
  object("attack:G9001", "Silver Heron", "GREY OTTER@alpha"),
  object("misp:1", "Heron", "GREY OTTER@alpha"),
  object("misp:2", "Pale Otter", "RED VOLE"),
  object("tidal:1", "Crow"),
);
const w = world(base, decision(nameId(base, "Crow"), "same", nameId(base, "Heron"), "tidal"));
const refused = world(w, decision(nameId(base, "Crow"), "same", nameId(base, "Pale Otter"), "tidal"));

describe("a resolution kept beside the knowledge", () => {
  it("reads back the same entities and conflicts", () => {
    const resolution = resolved(refused);
    expect(resolution.conflicts).toHaveLength(1);
    const snapshot = parseSnapshot(writeSnapshot(refused.names, resolution), "test")!;
    expect(identitiesFrom(snapshot, refused.names)).toEqual({
      entityOf: resolution.entityOf,
      conflicts: resolution.conflicts,
      live: ["d-bridge:attack:G9001~misp:1"],
    });
  });

  it("is not used for another version of the knowledge, nor when it is broken or absent", () => {
    const text = writeSnapshot(w.names, resolved(w));
    expect(parseSnapshot(text, "other")).toBeNull();
    expect(parseSnapshot("{", "test")).toBeNull();
    expect(parseSnapshot("", "test")).toBeNull();
  });

  it("is the same text for the same resolution", () => {
    expect(
      writeSnapshot([...w.names].reverse(), resolved(w))
        .split("\n")
        .sort(),
    ).toEqual(writeSnapshot(w.names, resolved(w)).split("\n").sort());
  });
});
