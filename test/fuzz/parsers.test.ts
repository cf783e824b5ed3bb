import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mutated } from "../../scripts/fuzz/mutation.ts";
import { PARSERS, tried } from "../../scripts/fuzz/parsers.ts";
import { seedsFor } from "../../scripts/fuzz/seeds.ts";
import type { OpenReader } from "../../src/commands/reader.ts";
import { compileReader } from "../../src/extract/reader.ts";
import type { MentionType } from "../../src/model/vocabulary/mentions.ts";
import { seeded } from "../../src/stats/random.ts";

const entry = (surface: string, type: MentionType, id: string) => ({
  surface,
  type,
  link: [id],
  needsCue: false,
  exactCase: false,
});
const open: OpenReader = {
  tidy: () => undefined,
  publishers: [],
  reader: compileReader({
    lexicon: [
      entry("Silver Heron", "group", "x:heron"),
      entry("Copper Stoat", "group", "x:stoat"),
      entry("REEDPIPE", "malware", "x:reedpipe"),
    ],
    techniques: [],
    publishers: [],
  }),
};

/** So short that even what grows with the square of its length is soon done; the long run has no such bound. */
const MOST_BYTES = 6_000;
const MUTATIONS = 40;

describe.each(PARSERS)("the parser of $name", (parser) => {
  const seeds = seedsFor(parser.name);

  it("gives an answer or a user's error for what is almost right", async () => {
    const random = seeded(20_261_122);
    for (const seed of seeds) await tried(parser, seed, open);
    for (let run = 0; run < MUTATIONS; run += 1) {
      const bytes = mutated(seeds[run % seeds.length]!, seeds.at(-1)!, random, MOST_BYTES);
      await tried(parser, bytes, open).catch((cause: unknown) => {
        const written = Buffer.from(bytes).toString("base64");
        throw new Error(`run ${run}: ${String(cause)} from ${written}`, { cause });
      });
    }
    expect(seeds.length).toBeGreaterThan(0);
  });

  it("gives an answer or a user's error for any bytes and any text", async () => {
    const text = fc.string({ unit: "binary", maxLength: 300 }).map((written) => Buffer.from(written));
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 300 }), text);
    await fc.assert(
      fc.asyncProperty(bytes, (input) => tried(parser, Uint8Array.from(input), open)),
      { numRuns: 25, seed: 20_261_122 },
    );
  });
});
