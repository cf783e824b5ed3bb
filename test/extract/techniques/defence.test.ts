import { describe, expect, it } from "vitest";
import { speaksOfDefence } from "../../../src/extract/techniques/defence.ts";

describe("hard case 46: a technique named in defence is no use of it", () => {
  it.each([
    "Organizations should disable PowerShell on hosts that do not need it.",
    "We recommend that LSASS be run as a protected process to keep credentials from being dumped.",
    "Monitor for processes that open handles to lsass.exe.",
    "Use multi-factor authentication to reduce the risk of password spraying.",
    "The spearphishing attempt was blocked before anyone opened the document.",
    "Our sensors detected the process injection and stopped it.",
    "Acme Defender blocks attempts to dump credentials from memory.",
    "We tested process hollowing against three products.",
    "The red team exercise used Kerberoasting as part of a penetration test of the bank.",
    "Mitigations: application control, macro blocking.",
    "Block all macros that come from the internet.",
    "Patch the flaw and restrict remote desktop to the VPN.",
  ])("%s", (sentence) => {
    expect(speaksOfDefence(sentence)).toBe(true);
  });

  it.each([
    "The group dumped credentials from LSASS with a renamed copy of the tool.",
    "The malware checks for debuggers to prevent analysis and detects sandboxes.",
    "The loader disables the firewall and stops the backup services.",
    "The backdoor should then decrypt its configuration.",
    "Victims must enable macros before the payload runs.",
    "Because the first copy got detected, the operators packed it again.",
    "The attackers used a penetration testing framework called Kelp.",
    "Update itself and disable the event log",
    "It blocks the victim's keyboard while files are encrypted.",
  ])("but not: %s", (sentence) => {
    expect(speaksOfDefence(sentence)).toBe(false);
  });

  it("long odd input is read in linear time", () => {
    for (const piece of ["we ", "was blocked", "red team ", "a", " ", "should be ", "stops a a a "])
      expect(typeof speaksOfDefence(piece.repeat(40_000))).toBe("boolean");
  });
});
