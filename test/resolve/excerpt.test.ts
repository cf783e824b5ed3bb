import { describe, expect, it } from "vitest";
import { parseAttributions, parseNames } from "../../src/knowledge/knowledge.ts";
import { byCodeUnit } from "../../src/model/ids.ts";
import { excerptAbout } from "../../src/resolve/excerpt.ts";
import { nameKey } from "../../src/resolve/name-key.ts";
import { openRegister } from "../../src/resolve/register.ts";
import { resolveNames } from "../../src/resolve/resolve-names.ts";
import { identitiesFrom, parseSnapshot, writeSnapshot } from "../../src/resolve/snapshot.ts";
import { whoIs } from "../../src/resolve/who.ts";
import { bundledClaims, bundledFiles, bundledPublishers } from "./bundled.ts";

const all = parseNames(bundledFiles);
const resolution = resolveNames({ ...all, trust: null, knowledge: all.version });
const snapshot = parseSnapshot(writeSnapshot(all.names, resolution), all.version)!;
const texts = {
  actors: bundledFiles["actors.jsonl"]!,
  decisions: bundledFiles["decisions.jsonl"]!,
  attributions: bundledFiles["attributions.jsonl"]!,
  statements: bundledFiles["statements.jsonl"]!,
};
const whole = openRegister({
  ...all,
  identities: identitiesFrom(snapshot, all.names),
  claims: bundledClaims,
  publishers: bundledPublishers,
});

function whoFromExcerpt(query: string) {
  const excerpt = excerptAbout(query, texts, snapshot);
  if (excerpt === null) return null;
  const files = {
    ...bundledFiles,
    "actors.jsonl": excerpt.actors,
    "decisions.jsonl": excerpt.decisions,
    "attributions.jsonl": excerpt.attributions,
    "statements.jsonl": excerpt.statements,
  };
  const { names, decisions } = parseNames(files);
  const register = openRegister({
    names,
    decisions,
    identities: identitiesFrom(snapshot, names),
    claims: parseAttributions(files, names),
    publishers: bundledPublishers,
  });
  return { answer: whoIs(query, register), names: names.length };
}

describe("an excerpt of the bundled knowledge", () => {
  it.each([
    "Judgement Panda",
    "NOBELIUM",
    "Grizzly Steppe",
    "RedDelta",
    "APT 28",
    "Lazarus",
    "Andariel",
    "UAC-0056",
    "Scarab",
    "**APT38**",
    "Twisted Panda",
    "Imperial Kitten",
    "Sandworm\u2019s",
    "G0013",
    "Wizard Spider",
    "apt-41",
  ])("answers %s as the whole does, from a small part of it", (query) => {
    const part = whoFromExcerpt(query)!;
    expect(part.answer).toEqual(whoIs(query, whole));
    expect(part.names).toBeLessThan(all.names.length / 4);
  });

  it("answers for every fifteenth name as the whole does, or says that it cannot", () => {
    const spellings = [...new Map(all.names.map(({ text }) => [nameKey(text), text])).values()].sort(
      byCodeUnit,
    );
    const asked = spellings.filter((_, at) => at % 15 === 0);
    let answered = 0;
    for (const query of asked) {
      const part = whoFromExcerpt(query);
      if (part === null) continue;
      answered += 1;
      expect(part.answer, query).toEqual(whoIs(query, whole));
    }
    expect(answered).toBeGreaterThan(asked.length * 0.7);
  });

  it.each(["state:RU", "attack:G0007", "APT30 (G0013)", "海莲花", "Nobody Heard Of", "GRU", ""])(
    "leaves %j to the whole",
    (query) => {
      expect(excerptAbout(query, texts, snapshot)).toBeNull();
    },
  );
});
