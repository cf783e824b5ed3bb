import fc from "fast-check";
import { parseFragment } from "parse5";
import { describe, expect, it } from "vitest";
import { csvField, csvText, escapeMarkdown, inert, markdownCode, safeUrl } from "../../src/report/escape.ts";
import { el } from "../../src/report/markup.ts";

const text = fc.string({ unit: "grapheme", maxLength: 60 });
const hostile = fc.oneof(
  text,
  fc.constantFrom("<script>", '"><svg onload=x>', "</p><p>", "<!--", "&lt;", "]]>", "\u202Eabc"),
);

describe("inert", () => {
  it("makes bidirectional, zero-width and control characters visible", () => {
    expect(inert("a\u202Eb\u200Bc\u0000d\u{E0041}")).toBe("a⟨U+202E⟩b⟨U+200B⟩c⟨U+0000⟩d⟨U+E0041⟩");
    expect(inert("lone \ud800 half")).toBe("lone ⟨U+D800⟩ half");
  });

  it("keeps letters of every script, and turns line breaks into spaces", () => {
    expect(inert("القضاعة 灰貂 Ünïcödé 👍")).toBe("القضاعة 灰貂 Ünïcödé 👍");
    expect(inert("two\r\nlines\tand a tab")).toBe("two lines and a tab");
  });

  it("leaves nothing invisible, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        (any) =>
          !/[\u202a-\u202e\u2066-\u2069\u200b-\u200f\ufeff\u0000-\u001f\u007f-\u009f]/u.test(inert(any)),
      ),
    );
  });
});

describe("markup", () => {
  it("holds a string child as text and nothing else, whatever it says", () => {
    fc.assert(
      fc.property(hostile, hostile, (content, title) => {
        const [element, ...rest] = parseFragment(el("b", { title }, content).markup).childNodes;
        expect(rest).toEqual([]);
        const node = element as {
          nodeName: string;
          attrs: { name: string }[];
          childNodes: { nodeName: string }[];
        };
        expect(node.nodeName).toBe("b");
        expect(node.attrs.map(({ name }) => name)).toEqual(["title"]);
        expect(node.childNodes.every(({ nodeName }) => nodeName === "#text")).toBe(true);
      }),
    );
  });
});

describe("safeUrl", () => {
  it.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    " https://a.example",
    "//a.example",
    "https://user:pass@a.example/",
    "https://a.example/\u202Egpj",
    "ftp://a.example/",
    "",
  ])("refuses %s", (url) => {
    expect(safeUrl(url)).toBeNull();
  });

  it("keeps an ordinary reference and encodes what could break out", () => {
    expect(safeUrl("https://a.example/b?c=d#e")).toBe("https://a.example/b?c=d#e");
    expect(safeUrl('https://a.example/a"onx=(1)')).toBe("https://a.example/a%22onx=%281%29");
  });
});

describe("Markdown", () => {
  it("text cannot start a link, HTML, code, a heading or a cell", () => {
    expect(escapeMarkdown("[x](javascript:1) <b> `c` | # ![y](z)")).toBe(
      "\\[x\\](javascript:1) \\<b\\> \\`c\\` \\| \\# \\!\\[y\\](z)",
    );
    expect(escapeMarkdown("- item")).toBe("\\- item");
    expect(escapeMarkdown("1. item")).toBe("1\\. item");
  });

  it("code outlasts the backticks in it", () => {
    expect(markdownCode("a`b``c")).toBe("``` a`b``c ```");
    expect(markdownCode("G0129")).toBe("`G0129`");
  });
});

describe("CSV", () => {
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1"])("does not let %j run as a formula", (cell) => {
    expect(csvField(cell).replace(/^"/u, "")).toMatch(/^'/u);
  });

  it("quotes what needs quoting and leaves numbers as numbers", () => {
    expect(csvText(["a", "b"], [['say "x", y', -1.5]])).toBe('a,b\n"say ""x"", y",-1.5\n');
  });
});
