import { describe, expect, it } from "vitest";
import { found, mentionsOf } from "./example-lexicon.ts";

const names = (text: string): string[] => found(text, "group", "malware", "tool");

describe("other names of a name", () => {
  it.each([
    [
      "Velvet Heron, also known as Quilled Auk, Grebeling and Duskfinch, is an actor.",
      ["Velvet Heron group", "Quilled Auk group", "Grebeling group", "Duskfinch group"],
    ],
    ["Grebeling (aka Velvet Heron) came back.", ["Grebeling group", "Velvet Heron group"]],
    [
      "The group Grebeling (also tracked as “Office Finches”) left.",
      ["Grebeling group", "Office Finches group"],
    ],
    ["They used GrebeShell (aka Quillet) for that.", ["GrebeShell malware", "Quillet malware"]],
    ["Velvet Heron (aka Grebeling), Examplia Labs said, left.", ["Velvet Heron group", "Grebeling group"]],
  ])("are of its kind: %j", (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it("are read everywhere in the text", () => {
    expect(names("Grebeling sent mails. Grebeling is also known as Velvet Heron.")).toEqual([
      "Grebeling group",
      "Grebeling group",
      "Velvet Heron group",
    ]);
  });

  it("stay with the software when its owner stands between", () => {
    expect(found("A backdoor used by Velvet Heron, dubbed Quillet, was seen.", "group")).toEqual([
      "Velvet Heron group",
    ]);
  });

  it.each([
    "The suspect, also known as Smith, left.",
    "Berlin, also known as Spree City, is large.",
    "Velvet Heron, also known as Russian hackers, left.",
  ])("are not made of people and places: %j", (text) => {
    expect(names(text).filter((name) => !name.startsWith("Velvet"))).toEqual([]);
  });
});

describe("rows of names", () => {
  it.each([
    [
      "groups such as Velvet Heron, Grebeling, APT91 and Duskfinch",
      ["Velvet Heron group", "Grebeling group", "APT91 group", "Duskfinch group"],
    ],
    ["the Emotet and Quillet web shells", ["Emotet malware", "Quillet malware"]],
  ])("give a new name the kind of its neighbours: %j", (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it.each([
    "Velvet Heron, Final and APT91",
    "Velvet Heron, Germany and APT91",
    "Velvet Heron and APT91, Examplia researchers say",
    "Velvet Heron, Grebeling, Emotet",
  ])("take in no words, places, speakers, nor names between unlike ones: %j", (text) => {
    expect(names(text).filter((name) => !/Velvet|APT91|Emotet/.test(name))).toEqual([]);
  });
});

describe("words that are names", () => {
  it.each([
    [
      "Scarab is a financially motivated threat actor. Scarab targeted banks.",
      ["Scarab group", "Scarab group"],
    ],
    ["Scarab, a cyber espionage group, left.", ["Scarab group"]],
    ["They fear SCARAB. The SCARAB group left.", ["SCARAB group", "SCARAB group"]],
    ["Carbon is a modular backdoor.", ["Carbon malware"]],
  ])("are believed where the text says what they are: %j", (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it.each([
    "Scarab beetles are kept as pets by a group.",
    "At a first look, the sample is a tool.",
    "Carbon, of which the group spoke, is a metal.",
    "Royal weddings. Royal ransomware. Royal weddings are dear.",
  ])("are words elsewhere: %j", (text) => {
    expect(names(text).filter((name) => name !== "Royal malware")).toEqual([]);
  });

  it("are of the kind that their other names have", () => {
    expect(names("They are the cybercrime group Carbon (aka Velvet Heron).")).toEqual([
      "Carbon group",
      "Velvet Heron group",
    ]);
  });
});

describe("what a crew has", () => {
  it("leaves a name that is both to the crew, unless nothing else speaks for one", () => {
    const typeIn = (text: string): unknown =>
      mentionsOf(text).find((mention) => mention.text === "DarkSide")?.type;
    expect(typeIn("A DarkSide implant was found. The DarkSide gang left.")).toBe("group");
    expect(typeIn("The DarkSide implant was found.")).toBe("malware");
    expect(typeIn("The DarkSide ransomware was found.")).toBe("malware");
  });
});
