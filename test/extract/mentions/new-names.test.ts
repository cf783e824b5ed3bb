import { describe, expect, it } from "vitest";
import { found, mentionsOf } from "./example-lexicon.ts";

describe("names by number or scheme", () => {
  it.each([
    "UNC9999",
    "TA9876",
    "FIN99",
    "DEV-9876",
    "Storm-9876",
    "UAC-9876",
    "TEMP.Quill",
    "APT-C-99",
    "CL-STA-9876",
    "GOLD QUILLMOSS",
    "Quilled Panda",
  ])("%s is a group without a link", (name) => {
    expect(mentionsOf(`The mails came from ${name} in spring.`)).toMatchObject([
      { text: name, type: "group", link: [] },
    ]);
  });

  it.each(["TA0001", "Giant Panda", "Activision Blizzard", "Tropical Storm"])("%s is none", (name) => {
    expect(found(`They spoke of ${name} in spring.`, "group")).toEqual([]);
  });
});

describe("names that a text introduces", () => {
  it.each([
    ["A new malware family, dubbed “QuillMoss”, was seen.", "QuillMoss malware"],
    ["a remote access trojan (RAT), which we named QuillMoss", "QuillMoss malware"],
    ["We named the malware QuillMoss.", "QuillMoss malware"],
    ["The QuillMoss stealer is cheap.", "QuillMoss malware"],
    ["a threat actor that Examplia tracks as Copper Lark", "Copper Lark group"],
    ["the SwiftQuill gang", "SwiftQuill group"],
    ["a tool called QuillPack", "QuillPack tool"],
    ["Examplia detects it as Trojan.Win32.QuillMoss.", "Trojan.Win32.QuillMoss malware"],
  ])("are read in %j", (text, expected) => {
    expect(found(text, "group", "malware", "tool")).toEqual([expected]);
  });

  it.each([
    "The new ransomware and an Android malware.",
    "a Windows backdoor and a PowerShell loader",
    "The group said it would stop.",
    "The malware is written in QuillScript. A QuillScript loader runs it.",
    "Updated Emotet malware",
  ])("are not made of words, platforms and languages: %j", (text) => {
    expect(found(text, "group", "malware", "tool").filter((name) => name !== "Emotet malware")).toEqual([]);
  });

  it("bring their short form along", () => {
    expect(found("The group called Amber Lark Crew (ALC) left. Then ALC returned.", "group")).toEqual([
      "Amber Lark Crew group",
      "ALC group",
      "ALC group",
    ]);
  });
});

describe("names that a text says the kind of", () => {
  it.each([
    ["They found Quillet, a modular backdoor written in C.", "Quillet malware"],
    ["Quillet is a new family of malware.", "Quillet malware"],
    ["Grebeling is a Chinese cyber espionage group.", "Grebeling group"],
    ["QuillScan, an open source scanning tool, was used.", "QuillScan tool"],
    ["The threat actor Grebeling came back.", "Grebeling group"],
    ["The APT group APT Grebeling came back.", "Grebeling group"],
  ])("are read in %j", (text, expected) => {
    expect(found(text, "group", "malware", "tool")).toEqual([expected]);
  });

  it.each([
    "Quillet, a ransomware victim, paid.",
    "Quillet, a tool for reversing malware, is sold.",
    "The threat actor Quillet tracks as UNC9999 left.",
    "The malware PDBs were found. PDBs are files.",
    "The malware Quillet once.",
  ])("are not made of victims, firms and terms: %j", (text) => {
    expect(found(text, "group", "malware", "tool").filter((name) => !name.startsWith("UNC"))).toEqual([]);
  });

  it("may be a word of the language that is written as a name throughout", () => {
    const text = "The hacking group Outlaw left. They say that Outlaw left. An outsider, Outlaw came back.";
    expect(found(text, "group")).toEqual(["Outlaw group", "Outlaw group", "Outlaw group"]);
    expect(found("The hacking group Policy left. It is a policy of theirs.", "group")).toEqual([]);
  });

  it("end with their sentence", () => {
    expect(found("A trojan known as Quillet. Another one left.", "malware")).toEqual(["Quillet malware"]);
  });
});
