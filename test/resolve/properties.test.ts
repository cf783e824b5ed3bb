import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Decision } from "../../src/model/identity.ts";
import { compareResolutions } from "../../src/resolve/compare-resolutions.ts";
import { deciderOf, sourceOf } from "../../src/resolve/sources.ts";
import { decision, object, resolved, undoing, type World, world } from "./fixtures.ts";

const SOURCES = ["attack:G900", "misp:", "tidal:", "microsoft:"] as const;
const TEXTS = [
  "SILVER HERON",
  "Grey Otter",
  "grey-otter",
  "RED VOLE",
  "BLUE CROW",
  "Pale Fox",
  "UNC77",
] as const;
const NAMERS = ["alpha", "beta", "mandiant", "unknown"] as const;
const KINDS = ["same", "different", "overlaps", "unsure"] as const;

const listing = fc
  .tuple(fc.constantFrom(...TEXTS), fc.constantFrom(...NAMERS))
  .map(([text, namer]) => `${text}@${namer}`);
const worlds = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...SOURCES), fc.integer({ min: 1, max: 3 })), {
    minLength: 2,
    maxLength: 8,
    selector: ([source, number]) => `${source}${number}`,
  })
  .chain((objects) =>
    fc.tuple(
      ...objects.map(([source, number]) =>
        fc
          .tuple(fc.constantFrom(...TEXTS), fc.uniqueArray(listing, { maxLength: 4 }))
          .map(([label, others]) => object(`${source}${number}`, label, ...others)),
      ),
    ),
  )
  .map((objects): World => world(...objects));

/** A world with decisions by sources, and a log of an analyst's. */
const cases = worlds.chain((w) => {
  const name = fc.constantFrom(...w.names.map(({ id }) => id));
  const made = (by: fc.Arbitrary<string>): fc.Arbitrary<Decision[]> =>
    fc.uniqueArray(
      fc
        .tuple(name, fc.constantFrom(...KINDS), name, by)
        .filter(([a, , b]) => a !== b)
        .map(([a, kind, b, who]) => decision(a, kind, b, who)),
      { maxLength: 5, selector: ({ id }) => id },
    );
  return fc.record({
    base: made(fc.constantFrom("misp-galaxy", "mitre-attack", "tidal")).map((extra) => world(w, ...extra)),
    analyst: made(fc.constant("ana")),
  });
});

const shuffled = (w: World, seed: number): World => ({
  names: fc.sample(fc.shuffledSubarray([...w.names], { minLength: w.names.length }), {
    seed,
    numRuns: 1,
  })[0]!,
  decisions: fc.sample(fc.shuffledSubarray([...w.decisions], { minLength: w.decisions.length }), {
    seed,
    numRuns: 1,
  })[0]!,
});

describe("whatever the names and decisions", () => {
  it("any order of names and decisions gives the same resolution", () => {
    fc.assert(
      fc.property(cases, fc.integer(), ({ base, analyst }, seed) => {
        const one = resolved(base, { analyst });
        const other = resolved(shuffled(base, seed), { analyst: [...analyst].reverse() });
        expect(other).toEqual(one);
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it("undoing every decision of the log gives the earlier id and content back", () => {
    fc.assert(
      fc.property(cases, ({ base, analyst }) => {
        const undone = resolved(base, { analyst: [...analyst, ...analyst.map((one) => undoing(one))] });
        expect(JSON.stringify(undone)).toBe(JSON.stringify(resolved(base)));
      }),
      { seed: 4, numRuns: 200 },
    );
  });

  it("two names that a live decision calls different are never one entity", () => {
    fc.assert(
      fc.property(cases, ({ base, analyst }) => {
        const { entityOf } = resolved(base, { analyst });
        for (const { a, b, kind } of [...base.decisions, ...analyst])
          if (kind === "different") expect(entityOf[a]).not.toBe(entityOf[b]);
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  it("an entity holds two objects of one source only where that source or an analyst says so", () => {
    fc.assert(
      fc.property(cases, ({ base, analyst }) => {
        const { entityOf } = resolved(base, { analyst });
        const upstreamOf = new Map(base.names.map(({ id, upstream }) => [id, upstream]));
        const sourceSays = base.decisions.filter(
          ({ a, b, by, kind }) =>
            kind === "same" &&
            upstreamOf.get(a) !== upstreamOf.get(b) &&
            sourceOf(upstreamOf.get(a)!) === sourceOf(upstreamOf.get(b)!) &&
            by === deciderOf(sourceOf(upstreamOf.get(a)!)),
        );
        if (sourceSays.length > 0 || analyst.some(({ kind }) => kind === "same")) return;
        const anchors = base.names.filter(({ anchor }) => anchor);
        for (const x of anchors)
          for (const y of anchors)
            if (x.upstream < y.upstream && sourceOf(x.upstream) === sourceOf(y.upstream))
              expect(entityOf[x.id]).not.toBe(entityOf[y.id]);
      }),
      { seed: 6, numRuns: 200 },
    );
  });

  it("comparing a resolution with itself shows no change, and swapping the two mirrors the change", () => {
    fc.assert(
      fc.property(cases, ({ base, analyst }) => {
        const [a, b] = [resolved(base), resolved(base, { analyst })];
        expect(compareResolutions(a, a)).toMatchObject({ split: [], joined: [], moved: [] });
        const [there, back] = [compareResolutions(a, b), compareResolutions(b, a)];
        expect(there.split.map(({ entity, into }) => [entity, into])).toEqual(
          back.joined.map(({ into, entities }) => [into, entities]),
        );
        expect(there.decisions).toEqual({ added: back.decisions.removed, removed: back.decisions.added });
      }),
      { seed: 7, numRuns: 100 },
    );
  });
});
