import { describe, expect, it } from "vitest";
import { incidentGrounds } from "../../src/commands/incidents.ts";
import { bundledFiles } from "../../src/commands/knowledge.ts";
import { registerOn } from "../../src/commands/register.ts";
import { who, whoFromTheWhole } from "../../src/commands/who.ts";
import { realEffects } from "../../src/effects/real.ts";
import { NAME_FILES, parseNames } from "../../src/knowledge/knowledge.ts";
import { resolveSide } from "../../src/resolve/side.ts";

const effects = { ...realEffects(), userData: "/nonexistent" };

describe("who is on a side", () => {
  it.each(["state:RU", "state:CN", "country:CN"])(
    "%s has the members that a question weighs",
    async (side) => {
      const grounds = await incidentGrounds(effects, {
        ...{ case: null, opened: null, trust: null, withoutDecisions: [] },
      });
      const weighed = resolveSide(side, registerOn(grounds)).map(({ actor }) => actor);
      const { members } = await who(effects, side, null);
      expect(members!.map(({ actor }) => actor)).toEqual(weighed);
    },
  );
});

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
      // Names that bundled rows tie to a state or a whole, join by their spelling, or alone use.
      "state:CN",
      "UNC6293",
      "Gamaredon",
      "TA428",
      "Space Pirates",
      "Andariel",
      "Lazarus Group",
      "Solntsepek",
      "UNC5221",
      "Grayling",
      "Slime19",
    ];
    for (const query of [...some, ...hard]) {
      const quick = await who(effects, query, null);
      expect([query, quick]).toEqual([query, await whoFromTheWhole(effects, query)]);
    }
  }, 120_000);
});
