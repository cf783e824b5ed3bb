import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bibtex, bibtexText } from "../../src/report/bibtex.ts";
import { words } from "../arbitrary/claims.ts";
import { documents } from "../arbitrary/documents.ts";
import { CASES } from "./cases.ts";
import { silentCase, tacticalCase } from "./fixture.ts";
import { quoteClaim } from "./fixture-parts.ts";

/** Entries as a BibTeX reader sees them: key and fields, braces balanced. Throws where they are not. */
function entries(
  text: string,
): readonly { readonly key: string; readonly fields: ReadonlyMap<string, string> }[] {
  return text
    .split(/\n\n/)
    .filter((part) => part.trim() !== "")
    .map((part) => {
      const lines = part.trimEnd().split("\n");
      const key = /^@misc\{([a-z0-9]+-[0-9a-f]{8}),$/.exec(lines[0]!)?.[1];
      if (key === undefined || lines.at(-1) !== "}") throw new Error(`no entry: ${part}`);
      const fields = lines.slice(1, -1).map((line) => {
        const match = /^ {2}([a-z]+) = (\{.*\}|[a-z]{3}),$/.exec(line);
        if (!match) throw new Error(`no field: ${line}`);
        const bare = match[2]!.replace(/\\[{}]/g, "");
        let depth = 0;
        for (const character of bare) {
          depth += character === "{" ? 1 : character === "}" ? -1 : 0;
          if (depth < 0) throw new Error(`braces: ${line}`);
        }
        if (depth !== 0) throw new Error(`braces: ${line}`);
        return [match[1]!, match[2]!] as const;
      });
      return { key, fields: new Map(fields) };
    });
}

describe("sources as BibTeX", () => {
  it.each(CASES)("are whole entries with keys of their own: %s", (_, make) => {
    const keys = entries(bibtex([], make())).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual([...keys].sort());
  });

  it("hold whatever a title may say without leaving its braces", () => {
    fc.assert(
      fc.property(documents(3), words, (held, title) => {
        const made = held.map((document) => ({ ...document, title }));
        const found = entries(bibtex(made, tacticalCase()));
        for (const { fields } of found) expect(fields.has("author") && fields.has("title")).toBe(true);
        expect(bibtex([...made].reverse(), tacticalCase())).toBe(bibtex(made, tacticalCase()));
      }),
      { numRuns: 40 },
    );
  });

  it("escape what LaTeX would read as a command", () => {
    expect(bibtexText("50% of A&B_c #1 $x {y} \\input{z} ~^")).toBe(
      "50\\% of A\\&B\\_c \\#1 \\$x \\{y\\} \\textbackslash{}input\\{z\\} \\textasciitilde{}\\textasciicircum{}",
    );
  });

  it("give publisher, title, date, address and hash of a document in the case", () => {
    const [sample] = fc.sample(documents(3), { numRuns: 30, seed: 2 }).flat();
    const document = {
      ...sample!,
      id: "a".repeat(64),
      title: "On SILVER HERON",
      appearances: [
        {
          publisher: "example-labs",
          url: "https://labs.example.org/heron",
          published: { from: "2024-03-01", to: "2024-03-31", precision: "month" as const },
          retrievedAt: "2026-01-02T03:04:05.000Z",
        },
      ],
    };
    expect(bibtex([document], null)).toMatch(/^@misc\{examplelabs2024-[0-9a-f]{8},\n/);
    expect(bibtex([document], null).split("\n").slice(1)).toEqual([
      "  author = {{example-labs}},",
      "  title = {{On SILVER HERON}},",
      "  year = {2024},",
      "  month = mar,",
      "  date = {2024-03},",
      "  url = {https://labs.example.org/heron},",
      "  urldate = {2026-01-02},",
      `  note = {SHA-256 ${"a".repeat(64)}},`,
      "}",
      "",
    ]);
  });

  it("name no publisher for an address that is one of several in a claim, and no link that is none", () => {
    const several = quoteClaim("c-1", {
      publisher: "Example Labs",
      urls: ["https://a.example.org/x", "https://b.example.net/y", "javascript:alert(1)"],
    });
    const text = bibtex([], { ...silentCase(), threads: [several] });
    expect(text).toContain("author = {{a.example.org}}");
    expect(text).toContain("author = {{b.example.net}}");
    expect(text).not.toContain("Example Labs");
    expect(text).not.toContain("url = {javascript");
  });
});
