import { describe, expect, it } from "vitest";
import { clausesOf } from "../../../src/extract/techniques/clauses.ts";

describe("clauses of a sentence", () => {
  it("begin at punctuation and at words that lead over", () => {
    expect(clausesOf("It sends a mail, which drops a loader and reads the clipboard.")).toEqual([
      "It sends a mail",
      "drops a loader",
      "reads the clipboard.",
    ]);
  });

  it("are none when there is only one", () => {
    expect(clausesOf("It reads the clipboard.")).toEqual([]);
  });

  it("leave single words out and end with the sixteenth", () => {
    expect(clausesOf("files, folders and the registry")).toEqual(["the registry"]);
    expect(clausesOf("one thing, ".repeat(10_000))).toHaveLength(16);
  });
});
