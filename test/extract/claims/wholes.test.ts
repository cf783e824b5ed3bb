import { describe, expect, it } from "vitest";
import type { Predicate } from "../../../src/model/vocabulary/predicates.ts";
import { type Case, states } from "./cases.ts";
import { said } from "./reading.ts";

const only = (predicate: Predicate, cases: readonly Case[]): void => {
  for (const [text, ...claims] of cases)
    it(`only: ${text}`, () => {
      expect(said(text).filter((one) => one.includes(` ${predicate} `))).toEqual(claims);
    });
};

describe("examples stand for the kind that they are named of", () => {
  states([
    ["Silver Heron used tools such as Netfoo, GlassLoader and FernBot.", "Silver Heron uses FernBot"],
    [
      "Banks in Peru were breached by several groups, including Silver Heron and Pale Otter.",
      "Silver Heron targets Peru",
      "Pale Otter targets Peru",
    ],
    [
      "Actors such as Silver Heron and Pale Otter have attacked banks in Peru.",
      "Silver Heron targets Peru",
      "Pale Otter targets Peru",
    ],
  ]);
});

describe("what is said after other names is said of the first", () => {
  only("targets", [
    [
      "Silver Heron, also known as Dusk Marten, is an espionage group that targets Peru.",
      "Silver Heron targets Peru",
    ],
    ["Silver Heron (aka Dusk Marten) is a group targeting Peru.", "Silver Heron targets Peru"],
  ]);
});

describe("phrases hold words that no table knows", () => {
  states([
    ["Silver Heron is a Russian disinformation group.", "Silver Heron based-in Russia"],
    ["Silver Heron is a Peruvian doxxing crew.", "Silver Heron based-in Peru"],
    [
      "GlassLoader, another remarkable backdoor used by Silver Heron, is new.",
      "Silver Heron uses GlassLoader",
    ],
    [
      "GlassLoader has been used by at least 14 separate groups, including Silver Heron and Pale Otter.",
      "Pale Otter uses GlassLoader",
    ],
    ["Banks in Peru were hit by a new version of the GlassLoader malware.", "GlassLoader targets Peru"],
  ]);
});

describe("names given in the middle of a phrase", () => {
  states([
    ["Silver Heron uses a backdoor detected by Microsoft as GlassLoader.", "Silver Heron uses GlassLoader"],
    ["We saw Silver Heron using a tool they developed called GlassLoader.", "Silver Heron uses GlassLoader"],
  ]);
});

describe("rows end where another begins", () => {
  states([
    ["In addition to GlassLoader and MossWiper, Silver Heron uses FernBot.", "Silver Heron uses MossWiper"],
    ["Besides Peru, Silver Heron has also attacked banks in Kenya.", "Silver Heron targets Peru"],
    ["Silver Heron (also known as Dusk Marten; Copper Newt) has targeted Peru.", "Silver Heron targets Peru"],
    ["Silver Heron, whose tools include GlassLoader, is new.", "Silver Heron uses GlassLoader"],
    ["Silver Heron deployed GlassLoader against banks in Peru.", "Silver Heron targets Peru"],
  ]);
  only("uses", [
    [
      "Besides GlassLoader and MossWiper, Silver Heron uses FernBot.",
      "Silver Heron uses GlassLoader",
      "Silver Heron uses MossWiper",
      "Silver Heron uses FernBot",
    ],
  ]);
  only("attributed-to", [
    [
      "Silver Heron aka Dusk Marten, which is directed by the Peruvian government, is new.",
      "Silver Heron attributed-to Peruvian government",
    ],
  ]);
  only("targets", [
    [
      "Silver Heron, the group behind the GlassLoader malware, attacked banks in Peru.",
      "Silver Heron targets bank",
      "Silver Heron targets Peru",
    ],
    ["GlassLoader steals banking credentials and targets Peru.", "GlassLoader targets Peru"],
  ]);
});

describe("pronouns stand for whom the sentence before was about", () => {
  states([
    ["GlassLoader is a downloader. It drops MossWiper.", "GlassLoader uses MossWiper"],
    [
      "Silver Heron is a group. It is believed to be behind attacks on banks in Peru.",
      "Silver Heron targets Peru",
    ],
    ["Silver Heron is a group. It was seen to use GlassLoader.", "Silver Heron uses GlassLoader"],
    ["Silver Heron is a group. It is also known as Dusk Marten.", "Dusk Marten alias-of Silver Heron"],
  ]);
  only("alias-of", [["The group is also known as Dusk Marten."]]);
});

describe("ends that stand alone, in titles and in asides", () => {
  states([
    ["Silver Heron breached a hospital in Peru and an embassy in Laos.", "Silver Heron targets health"],
    ["Silver Heron breached a hospital in Peru and an embassy in Laos.", "Silver Heron targets diplomacy"],
    ["Silver Heron Targets Government Officials", "Silver Heron targets government"],
    ["Silver Heron targeted employees from financial entities in Peru.", "Silver Heron targets Peru"],
    ["Ministry of Fisheries Website Hacked by Silver Heron", "Silver Heron targets Ministry of Fisheries"],
    [
      "Actors such as (but not limited to) Silver Heron and Pale Otter, as well as criminals, attacked Peru.",
      "Pale Otter targets Peru",
    ],
    [
      "FernBot is a ransomware group known for targeting small to mid-sized banks in Peru.",
      "FernBot targets Peru",
    ],
    ["Anonymous defaced websites of the Peruvian government.", "Anonymous targets Peruvian government"],
  ]);
  only("targets", [
    ["Silver Heron stole hospital records and university logins."],
    ["Anonymous sources told of hospital staff."],
  ]);
});

describe("things done are those of whoever does them", () => {
  states([
    [
      "GlassLoader has been used by Silver Heron in campaigns targeting banks in Peru.",
      "Silver Heron targets Peru",
    ],
    ["Silver Heron is an actor notable for espionage targeting banks in Peru.", "Silver Heron targets Peru"],
    ["Silver Heron is new. The group's latest campaign targeted banks in Peru.", "Silver Heron targets Peru"],
    ["Silver Heron distributed a new malware we are calling GlassLoader.", "Silver Heron uses GlassLoader"],
  ]);
});

describe("rows that go on over semicolons, dashes and asides", () => {
  states([
    [
      "Silver Heron attacked firms in Peru; a mining company in Laos; and banks.",
      "Silver Heron targets Laos",
    ],
    [
      "Silver Heron has targeted a limited range of countries – Peru, Kenya and Laos.",
      "Silver Heron targets Laos",
    ],
    [
      "Silver Heron targets an alliance of states (which includes Peru, Kenya and Laos).",
      "Silver Heron targets Kenya",
    ],
    [
      "Silver Heron hit victims including but not limited to banks and media outlets.",
      "Silver Heron targets news-media",
    ],
    [
      "Silver Heron hit firms in Peru, with a large concentration in Asia (especially Laos).",
      "Silver Heron targets Laos",
    ],
    ["Silver Heron targets ministries, dissident groups, and banks in Peru.", "Silver Heron targets Peru"],
    [
      "Silver Heron has been active since 2021 primarily targeting banks in Peru.",
      "Silver Heron targets Peru",
    ],
  ]);
  only("targets", [
    [
      "Silver Heron attacked firms in Peru; officials in Laos have warned of it.",
      "Silver Heron targets Peru",
    ],
  ]);
});
