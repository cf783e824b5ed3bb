import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ERROR_CODES, UserError } from "../src/errors.ts";

const page = readFileSync("docs/errors.md", "utf8");
const documented = new Map(
  [...page.matchAll(/^\| `([a-z-]+)` \| (\d+) \|/gm)].map((row) => [row[1]!, Number(row[2])]),
);

describe("errors", () => {
  it("every code is documented with its exit code, and every documented code exists", () => {
    expect(Object.fromEntries(documented)).toEqual(ERROR_CODES);
  });

  it("carry code, hint and exit code", () => {
    const error = new UserError("unknown-name", { message: "No.", hint: "Try.", candidates: ["A"] });
    expect(error).toMatchObject({ code: "unknown-name", hint: "Try.", exitCode: 3, candidates: ["A"] });
    expect(error).toBeInstanceOf(Error);
  });
});
