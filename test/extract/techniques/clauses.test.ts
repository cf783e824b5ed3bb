import { describe, expect, it } from "vitest";
import { clausesOf } from "../../../src/extract/techniques/clauses.ts";

describe("clauses of a sentence", () => {
  it("begin at punctuation and at words that lead over", () => {
    expect(clausesOf("It sends a mail, which drops a small loader and reads the whole clipboard.")).toEqual([
      "It sends a mail",
      "drops a small loader",
      "reads the whole clipboard.",
    ]);
  });

  it("are none when there is only one", () => {
    expect(clausesOf("It reads the clipboard.")).toEqual([]);
  });

  it("take a short one together with the next, and leave single words out", () => {
    expect(clausesOf("It reads files, folders, the registry and the clipboard of the host.")).toEqual([
      "It reads files the registry",
      "the clipboard of the host.",
    ]);
  });

  it("end with the sixteenth piece, however long the list is", () => {
    expect(clausesOf("one more small thing, ".repeat(10_000))).toHaveLength(16);
  });
});
