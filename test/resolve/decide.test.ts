import { describe, expect, it } from "vitest";
import { UserError } from "../../src/errors.ts";
import { decide, undo } from "../../src/resolve/decide.ts";
import { liveDecisions } from "../../src/resolve/live-decisions.ts";
import { decisionLog } from "../../src/resolve/resolve-names.ts";
import { entity, object, objectOf, registerOf, resolved, world } from "./fixtures.ts";

const w = world(
  object("attack:G9001", "Silver Heron", "GREY OTTER@alpha"),
  object("misp:1", "Pale Otter", "NOVA@beta"),
  object("misp:2", "Silver Heron", "NOVA@beta"),
  object("microsoft:x", "Lone Gale"),
  objectOf("software", "attack:S9001", "HeronRAT"),
);
const register = registerOf(w);
const log = decisionLog(w);
const request = {
  a: "Pale Otter",
  b: "silver-heron",
  kind: "same",
  by: "ana",
  because: "one operator",
} as const;

function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof UserError) return error.code;
    throw error;
  }
  return "none";
}

describe("decide", () => {
  it("makes an entry over the labels, with a reason, an author and an id of its content", () => {
    const made = decide(log, request, register);
    expect(made).toMatchObject({
      kind: "same",
      by: "ana",
      because: "one operator",
      undoes: null,
      claims: [],
    });
    expect(decide(log, { ...request, a: request.b, b: request.a }, register)).toEqual(made);
    expect(decide(log, { ...request, because: "another" }, register).id).not.toBe(made.id);
    expect(entity(w, resolved(w, { analyst: [made] }), "Pale Otter")).toBe("G9001");
  });

  it("an ambiguous name is settled by the other side when only one choice makes sense", () => {
    const apart = decide(log, { ...request, a: "NOVA", b: "Pale Otter", kind: "different" }, register);
    const r = resolved(w, { analyst: [apart] });
    expect(entity(w, r, "NOVA", "misp:1")).not.toBe(entity(w, r, "Pale Otter"));
    expect(entity(w, r, "NOVA", "misp:2")).toBe("G9001");
    expect(codeOf(() => decide(log, { ...request, a: "NOVA", b: "Lone Gale" }, register))).toBe(
      "ambiguous-name",
    );
  });

  it.each([
    ["a name nobody has", { a: "Nobody" }, "unknown-name"],
    ["no reason", { because: " " }, "bad-decision"],
    ["no author", { by: "" }, "bad-decision"],
    ["the program's own name", { by: "entente" }, "bad-decision"],
    ["a name beside itself", { b: "Pale Otter" }, "bad-decision"],
    ["a group and a program", { b: "HeronRAT" }, "bad-decision"],
    ["no such kind", { kind: "equal" as "same" }, "bad-decision"],
  ] as const)("%s is refused", (_, change, code) => {
    expect(codeOf(() => decide(log, { ...request, ...change }, register))).toBe(code);
  });

  it("the error for an unknown name offers near ones", () => {
    expect(() => decide(log, { ...request, a: "Pael Otter" }, register)).toThrow(
      expect.objectContaining({ candidates: ["Pale Otter"] }),
    );
  });
});

describe("undo", () => {
  it("takes one entry back and can itself be undone, as often as wanted", () => {
    const made = decide(log, request, register);
    const steps = [...log, made];
    for (let turn = 0; turn < 4; turn++) {
      const target = turn % 2 === 0 ? made.id : steps.at(-1)!.id;
      steps.push(undo(steps, { id: target, by: "ana", because: "changed my mind" }));
      expect(liveDecisions(steps).some(({ id }) => id === made.id)).toBe(turn % 2 === 1);
    }
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
  });

  it("deciding again what was taken back brings it back under its first id", () => {
    const made = decide(log, request, register);
    const gone = [...log, made, undo([...log, made], { id: made.id, by: "ana", because: "no" })];
    const again = decide(gone, request, register);
    expect(again.undoes).toBe(gone.at(-1)!.id);
    expect(resolved(w, { analyst: [...gone.slice(log.length), again] }).id).toBe(
      resolved(w, { analyst: [made] }).id,
    );
  });

  it("reaches sources and our bridging, and refuses what is unknown or already undone", () => {
    const bridge = log.find(({ by }) => by === "entente")!;
    const undone = undo(log, { id: bridge.id, by: "ana", because: "two groups" });
    expect(undone).toMatchObject({ undoes: bridge.id, by: "ana" });
    expect(codeOf(() => undo(log, { id: "d-none", by: "ana", because: "x" }))).toBe("unknown-id");
    expect(codeOf(() => undo([...log, undone], { id: bridge.id, by: "ana", because: "x" }))).toBe(
      "bad-decision",
    );
    expect(codeOf(() => undo(log, { id: bridge.id, by: "ana", because: "" }))).toBe("bad-decision");
  });

  it("a forged ring of undoings counts as dead and ends", () => {
    const made = decide(log, request, register);
    const ring = [
      { ...made, id: "d-1", undoes: "d-2" },
      { ...made, id: "d-2", undoes: "d-1" },
    ];
    expect(liveDecisions([made, ...ring]).map(({ id }) => id)).toEqual([made.id]);
  });
});
