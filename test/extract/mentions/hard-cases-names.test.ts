import { describe, expect, it } from "vitest";
import { found, linksOf, mentionsOf } from "./example-lexicon.ts";

const names = (text: string): string[] => found(text, "group", "malware", "tool");

describe("hard case 1: common words as names", () => {
  it.each([
    "The royal family opened the session.",
    "Royal guards stood at the gate.",
    "A tick of the clock, a snake in the grass, and the children play.",
    "Play it safe and get a second opinion at once.",
    "At the end of the day, the net result was carbon and hive-like.",
    "Get the report. Ping us when you read it.",
    "The Empire Hotel was full.",
  ])("gives nothing for %j", (text) => {
    expect(names(text)).toEqual([]);
  });

  it.each([
    ["Clinics were hit by Royal ransomware.", "Royal malware"],
    ["Researchers say the Tick group came back.", "Tick group"],
    ["They named the backdoor Carbon.", "Carbon malware"],
    ["An actor known as Scarab sent the mails.", "Scarab group"],
    ["A new version of the Hive ransomware encrypts servers.", "Hive malware"],
    ["The intruders used the Empire framework.", "Empire tool"],
    ["They ran `net user` and the ping command.", "net tool"],
    ["They ran `net user` and the ping command.", "ping tool"],
  ])("takes the name when a cue stands beside it: %j", (text, expected) => {
    expect(names(text)).toContain(expected);
  });

  it("takes a later mention without a cue, but not a word that opens a sentence", () => {
    const text = "The Tick group is back. Analysts tie the mails to Tick. Tick the box to agree.";
    expect(names(text)).toEqual(["Tick group", "Tick group"]);
  });

  it("wants the case of the name", () => {
    expect(names("The Tick group is back. We saw a tick on the dog.")).toEqual(["Tick group"]);
  });

  it("takes a doubtful name in a list beside a sure one", () => {
    expect(names("It worked with Velvet Heron, Scarab and Snake.")).toEqual([
      "Velvet Heron group",
      "Scarab group",
      "Snake group",
    ]);
  });
});

describe("hard case 2: names that are places, months, products", () => {
  it.each([
    ["Russian ransomware hit Turkish banks in August.", ["Russian location", "Turkish location"]],
    ["The stolen files were sent over Telegram.", []],
    ["Kaseya customers were hit.", []],
  ])("reads %j as place, month or product", (text, places) => {
    expect(names(text)).toEqual([]);
    expect(found(text, "location")).toEqual(places);
  });

  it("reads the month as a date", () => {
    expect(found("The banks were hit in August.", "date", "malware")).toEqual(["August date"]);
  });
});

describe("hard case 3: one name, two kinds", () => {
  it.each([
    ["The DarkSide gang went silent.", "group", ["n-darkside-crew"]],
    ["A DarkSide affiliate sold the access.", "group", ["n-darkside-crew"]],
    ["The DarkSide operators apologised.", "group", ["n-darkside-crew"]],
    ["A DarkSide sample was uploaded.", "malware", ["n-darkside"]],
    ["The DarkSide payload stops services.", "malware", ["n-darkside"]],
    ["The DarkSide binary is packed.", "malware", ["n-darkside"]],
  ])("decides %j by the head noun", (text, type, link) => {
    expect(mentionsOf(text).find((mention) => mention.text === "DarkSide")).toMatchObject({ type, link });
  });

  it("keeps both candidates when nothing tells which is meant", () => {
    expect(linksOf("Then came DarkSide, and the pipeline stopped.", "DarkSide")).toEqual([
      "n-darkside",
      "n-darkside-crew",
    ]);
  });
});

describe("hard case 4: one name, several groups", () => {
  it("finds both names of an overlap and decides nothing", () => {
    const text = "UNC9999 is part of what is tracked as Velvet Heron.";
    expect(found(text, "group")).toEqual(["UNC9999 group", "Velvet Heron group"]);
    expect(linksOf(text, "UNC9999")).toEqual([]);
    expect(linksOf(text, "Velvet Heron")).toEqual(["n-heron"]);
  });
});

describe("hard case 5: new names come out unlinked", () => {
  it.each([
    ["The mails came from a group we call Sand Marten.", "Sand Marten", "group"],
    ["A threat actor dubbed Copper Lark sent them.", "Copper Lark", "group"],
    ["The cluster (tracked as UNC9999) sent them.", "UNC9999", "group"],
    ["TA9876 sent them to Storm-4321.", "TA9876", "group"],
    ["TA9876 sent them to Storm-4321.", "Storm-4321", "group"],
    ["The mails point to Marbled Sleet.", "Marbled Sleet", "group"],
    ["They installed a backdoor called QuillMoss.", "QuillMoss", "malware"],
    ["A new FerretDrop ransomware was seen.", "FerretDrop", "malware"],
  ])("reads %j", (text, name, type) => {
    expect(mentionsOf(text).find((mention) => mention.text === name)).toMatchObject({ type, link: [] });
  });

  it("finds the new name again where the text uses it without a word beside it", () => {
    expect(found("A group we call Sand Marten. Mails by Sand Marten followed.", "group")).toEqual([
      "Sand Marten group",
      "Sand Marten group",
    ]);
  });

  it("is not forced onto a listed name it resembles", () => {
    expect(linksOf("a group we call Velvet Herons", "Velvet Herons")).toEqual([]);
  });
});

describe("hard case 6: spelling", () => {
  it.each(["APT91", "APT 91", "APT-91", "APT\u00a091", "APT\u201191", "apt91", "APT**91"])(
    "reads %j as APT91",
    (written) => {
      expect(linksOf(`The mails came from ${written}.`, written)).toEqual(["n-apt91"]);
    },
  );

  it.each(["GlassDrum", "Glass Drum", "GLASSDRUM", "Glassdrum", "Glass*Drum", "GlassDrum"])(
    "reads %j as GlassDrum",
    (written) => {
      expect(linksOf(`They installed ${written} on it.`, written)).toEqual(["n-drum"]);
    },
  );

  it("leaves quotes, stars and the possessive outside the name", () => {
    const text = "“Velvet Heron” and *Velvet Heron* and Velvet Heron’s mails and velvet heron's nest";
    expect(mentionsOf(text).map((mention) => mention.text)).toEqual([
      "Velvet Heron",
      "Velvet Heron",
      "Velvet Heron",
    ]);
  });

  it("reads a name across a line break, and not across a paragraph", () => {
    expect(found("mails by Velvet\nHeron", "group")).toHaveLength(1);
    expect(found("made of Velvet\n\nHeron is a bird", "group")).toEqual([]);
  });

  it("does not join words that only look like the name when joined", () => {
    expect(found("The glass drum broke; Glass drum for sale.", "malware")).toEqual([]);
  });
});

describe("hard case 7: where the span ends", () => {
  it.each([
    ["a Cobalt Strike beacon", "Cobalt Strike"],
    ["the Emotet trojan", "Emotet"],
    ["the Hollow Reed trojan", "Hollow Reed"],
    ["the Amber Stoat group", "Amber Stoat"],
    ["the Emotet-laced mail", "Emotet"],
  ])("takes the name of %j without the common noun", (text, name) => {
    expect(mentionsOf(text).map((mention) => mention.text)).toEqual([name]);
  });
});

describe("hard case 8: software that is used but not malicious", () => {
  it.each(["Discord", "OneDrive", "Delphi", "Indy library", "Telegram"])("reads %s as a product", (name) => {
    const text = `The stolen files went out through the ${name}.`;
    expect(found(text, "product", "malware", "tool")).toEqual([`${name} product`]);
  });
});
