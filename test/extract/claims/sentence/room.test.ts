import fc from "fast-check";
import { expect, it } from "vitest";
import { Room } from "../../../../src/extract/claims/sentence/room.ts";

it("gives stretches that do not touch one another until it is cleared, however many and long", () => {
  const room = new Room();
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 3_000 }), { maxLength: 8 }), (lengths) => {
      room.clear();
      const taken = lengths.map((length, number) => [
        room.places(length).fill(number),
        room.codes(length).fill(number),
      ]);
      taken.forEach(([places, codes], number) => {
        expect(places).toHaveLength(lengths[number]!);
        expect(codes).toHaveLength(lengths[number]!);
        expect(places!.every((value) => value === number) && codes!.every((value) => value === number)).toBe(
          true,
        );
      });
    }),
  );
});
