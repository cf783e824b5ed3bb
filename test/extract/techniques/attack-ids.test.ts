import { describe, expect, it } from "vitest";
import { findAttackIds } from "../../../src/extract/techniques/attack-ids.ts";
import type { Technique } from "../../../src/model/knowledge.ts";

function technique(id: string, replacedBy: string | null = null): Technique {
  return { id, name: id, tactics: [], parent: id.includes(".") ? id.slice(0, 5) : null, replacedBy };
}

const TECHNIQUES = [
  technique("T1059"),
  technique("T1059.001"),
  technique("T1086", "T1059.001"),
  technique("T1193", "T1192"),
  technique("T1192", "T1566.002"),
  technique("T1566.002"),
  technique("T9001", "T9002"),
  technique("T9002", "T9001"),
];
const read = (text: string) => findAttackIds(text, TECHNIQUES).map(({ link }) => link.join());

describe("hard case 46: ids of ATT&CK", () => {
  it.each([
    ["T1059.001 and T1059 were seen", ["T1059.001", "T1059"]],
    ["T1059/001 in the old way of writing", ["T1059.001"]],
    ["PowerShell (T1086)", ["T1059.001"]],
    ["a chain of renamings: T1193", ["T1566.002"]],
    ["a sub-technique newer than the release: T1059.099", ["T1059"]],
    ["T1000 is a film robot, T-1059 a part, XT1059 and T10590 are numbers", []],
    ["https://attack.mitre.org/techniques/T1059/001/ in a link", []],
    ["a list [T1059]/[T1059.001], closed.", ["T1059", "T1059.001"]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it("a circle of replacements ends", () => {
    expect(read("T9001")).toHaveLength(1);
  });
});
