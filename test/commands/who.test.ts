import { describe, expect, it } from "vitest";
import { bundledFiles } from "../../src/commands/knowledge.ts";
import { who, whoFromTheWhole } from "../../src/commands/who.ts";
import { realEffects } from "../../src/effects/real.ts";
import { NAME_FILES, parseNames } from "../../src/knowledge/knowledge.ts";

const effects = { ...realEffects(), userData: "/nonexistent" };

describe("the quick way of who", () => {
  it("answers what the whole answers, for every hundredth name and some hard ones", async () => {
    const { names } = parseNames(await bundledFiles(effects, NAME_FILES));
    const some = names.flatMap(({ text }, index) => (index % 100 === 7 ? [text] : []));
    const hard = [
      "NOBELIUM",
      "apt-29",
      "Scarab",
      "GRIZZLY STEPPE",
      "Judgement Panda",
      "Plug X",
      "Carbon",
      "Snake",
      "country:RU",
      "nobody at all",
      "state:IR",
    ];
    for (const query of [...some, ...hard]) {
      const quick = await who(effects, query, null);
      expect([query, quick]).toEqual([query, await whoFromTheWhole(effects, query)]);
    }
  }, 120_000);
});
