import { describe, expect, it } from "vitest";
import { found, mentionsOf } from "./example-lexicon.ts";

const organisations = (text: string): string[] =>
  found(text, "organisation").map((line) => line.replace(/ organisation$/, ""));

describe("organisations", () => {
  it.each([
    ["Mails were sent to the Ministry of Culture of Freedonia.", "Ministry of Culture of Freedonia"],
    ["The Freedonian Ministry of Trade and Industry was hit.", "Freedonian Ministry of Trade and Industry"],
    ["Students of Zubrowka University were hit.", "Zubrowka University"],
    ["The University of Zubrowka was hit.", "University of Zubrowka"],
    ["The signer was Quillmoss Software Ltd.", "Quillmoss Software Ltd"],
    ["They robbed the Bank of Zubrowka.", "Bank of Zubrowka"],
    ["Researchers at Quillmoss found it.", "Quillmoss"],
    ["The security firm Quillmoss found it.", "Quillmoss"],
    ["Quillmoss researchers found it.", "Quillmoss"],
  ])("are read by their form or by the words beside them: %j", (text, name) => {
    expect(organisations(text)).toEqual([name]);
  });

  it("include what a state has, linked to the state", () => {
    const text = "The Chinese government, Russia's military and the government of Iran denied it.";
    expect(
      mentionsOf(text)
        .filter(({ type }) => type === "organisation")
        .map((mention) => [mention.text, mention.value]),
    ).toEqual([
      ["Chinese government", "CN"],
      ["Russia's military", "RU"],
      ["government of Iran", "IR"],
    ]);
  });

  it("are found again under the short form that the text defines", () => {
    expect(organisations("The Freedonian Ministry of Trade (FMT) was hit. Later FMT recovered.")).toEqual([
      "Freedonian Ministry of Trade",
      "FMT",
      "FMT",
    ]);
  });

  it("need a word beside them when their name is a word", () => {
    expect(
      organisations("Intel on the target was sparse. Chips made by the company Intel are safe."),
    ).toEqual(["Intel"]);
  });

  it("are matched letter by letter when they are acronyms", () => {
    expect(organisations("who said so? It was said by the WHO and NATO.")).toEqual(["WHO", "NATO"]);
  });

  it("are no generic phrases with a capital", () => {
    expect(organisations("The Certificate Authority and an Online Bank.")).toEqual([]);
  });
});

describe("people", () => {
  it("are read where a title, a role or a verb of saying stands beside them", () => {
    const text =
      "“It was bad,” said Orla Quillmoss. Bodo Farnsby, a researcher with Examplia, agreed. Mr Farnsby added more.";
    expect(found(text, "person")).toEqual([
      "Orla Quillmoss person",
      "Bodo Farnsby person",
      "Mr Farnsby person",
    ]);
  });

  it("are not made of words", () => {
    expect(found("The New Group said it had the General Data.", "person")).toEqual([]);
  });
});
