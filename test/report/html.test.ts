import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { renderHtml } from "../../src/report/html/page.ts";
import { CASES } from "./cases.ts";
import { emptyCase, silentCase, tacticalCase } from "./fixture.ts";
import { HOSTILE, hostileCase } from "./fixture-variants.ts";

/** As much of the DOM as these tests ask for. */
interface Part {
  readonly id: string;
  readonly tagName: string;
  readonly outerHTML: string;
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): Part | null;
  querySelectorAll(selector: string): Iterable<Part>;
}

const page = (html: string): Part => parseHTML(html).document as unknown as Part;
const all = (part: Part, selector: string): Part[] => [...part.querySelectorAll(selector)];

describe("the HTML report", () => {
  it.each(CASES)("is the same bytes each time on %s", (_, make) => {
    expect(renderHtml(make())).toBe(renderHtml(make()));
  });

  it("goes from the question to the register in the fixed order", () => {
    const titles = all(page(renderHtml(tacticalCase())), "h2").map(({ textContent }) => textContent);
    expect(titles).toEqual([
      "Bottom line",
      "Key judgments",
      "What speaks against it",
      "Operations against the other side's state",
      "What they share, against chance",
      "Timeline",
      "What moves it",
      "Who could have seen",
      "Names and who uses them",
      "Limits",
      "Sources",
      "Method, versions, how to cite",
      "Register of claims",
    ]);
  });

  it("keeps every section when there is nothing to show, and says what is missing", () => {
    const document = page(renderHtml(emptyCase()));
    expect(all(document, "h2")).toHaveLength(13);
    expect(document.querySelector("#timeline .missing")?.textContent).toBe(
      "No dated operations in this case.",
    );
    for (const id of [
      "judgments",
      "rivals",
      "overlap",
      "sensitivity",
      "observability",
      "names",
      "limits",
      "sources",
      "claims",
    ])
      expect(document.querySelector(`#${id} .missing`), id).not.toBeNull();
  });

  it.each(CASES)("reaches no network on %s", (_, make) => {
    const html = renderHtml(make());
    const document = page(html);
    expect(all(document, "[src],[srcset],link,iframe,object,embed,img,base,form")).toEqual([]);
    expect(html).not.toMatch(/@import|url\((?!#)/u);
    for (const link of all(document, "a")) expect(link.getAttribute("href")).toMatch(/^(?:#|https?:\/\/)/u);
  });

  it("allows its own script and style by hash and nothing else", () => {
    const policy = page(renderHtml(emptyCase())).querySelector("meta[http-equiv]")?.getAttribute("content");
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'/u);
  });

  it.each(CASES)("gives every id once and every inner link a target on %s", (_, make) => {
    const document = page(renderHtml(make()));
    const ids = all(document, "[id]").map(({ id }) => id);
    expect(ids.filter((id, position) => ids.indexOf(id) !== position)).toEqual([]);
    const known = new Set(ids);
    const dangling = all(document, "a[href^='#']").filter(
      (link) => !known.has(link.getAttribute("href")!.slice(1)),
    );
    expect(dangling.map(({ outerHTML }) => outerHTML)).toEqual([]);
    for (const region of all(document, "[aria-labelledby]"))
      for (const id of region.getAttribute("aria-labelledby")!.split(" "))
        expect(known.has(id), id).toBe(true);
  });

  it.each(CASES)("steps down its headings one level at a time on %s", (_, make) => {
    const levels = all(page(renderHtml(make())), "h1,h2,h3,h4").map(({ tagName }) => Number(tagName[1]));
    expect(levels[0]).toBe(1);
    expect(levels.every((level, position) => position === 0 || level - levels[position - 1]! <= 1)).toBe(
      true,
    );
  });

  it("names every figure for those who cannot see it, and every table's columns and rows", () => {
    const document = page(renderHtml(tacticalCase()));
    const drawings = all(document, "svg");
    expect(drawings.length).toBeGreaterThan(10);
    for (const svg of drawings) {
      expect(svg.querySelector("title")?.textContent).not.toBe("");
      expect(svg.querySelector("desc")?.textContent).not.toBe("");
    }
    for (const table of all(document, "table")) {
      expect(all(table, "thead th[scope=col]").length).toBeGreaterThan(0);
      for (const row of all(table, "tbody tr")) expect(row.querySelector("th[scope=row]")).not.toBeNull();
    }
  });
});

describe("a thread", () => {
  it("ends every sentence of a key judgment with a mark that leads to it", () => {
    const document = page(renderHtml(tacticalCase()));
    for (const paragraph of all(document, "#judgments .beside p, #bottom-line > p:not(.note)")) {
      const sentences = paragraph
        .textContent!.trim()
        .split(/(?<=\.)\d+\s*/u)
        .filter((each) => each !== "");
      expect(all(paragraph, "a.mark").length).toBe(sentences.length);
    }
  });

  it("goes from judgment over evidence and claim to quote, page, document and reference", () => {
    const assessment = tacticalCase();
    const thread = page(renderHtml(assessment)).querySelector("#thread-1")!.textContent!;
    for (const part of [
      assessment.levels.tactical.id,
      "e-5ha7ed0000000001",
      "c-5ha7ed00000000aa",
      "only PALE OTTER operates",
      "page 7",
      "d-5f1c0a9e77b21c44",
      "https://labs.example.org/reports/silver-heron-server",
    ])
      expect(thread).toContain(part);
  });

  it("goes from a finding over its rarest shared column to upstream object, field, release and reference", () => {
    const thread = page(renderHtml(silentCase())).querySelector("#thread-1")!.textContent!;
    for (const part of [
      "Spearphishing Attachment (T9001.001)",
      "attack:G9001",
      "uses T9001.001",
      "attack-18.1",
      "https://reports.example.org/g9001/t9001.001",
    ])
      expect(thread).toContain(part);
  });

  it("says which command writes out what it leaves out", () => {
    const base = silentCase();
    const html = renderHtml({ ...base, threads: [] });
    expect(html).not.toContain("undefined");
    const many = {
      ...base,
      levels: { ...base.levels, tactical: { ...base.levels.tactical, evidence: ["e-unknown"] } },
    };
    expect(page(renderHtml(many)).querySelector("#thread-1")!.textContent).toContain(
      "entente trace e-unknown",
    );
  });
});

describe("hostile input", () => {
  const html = renderHtml(hostileCase());
  const document = page(html);

  it("adds no element, attribute or script of its own", () => {
    expect(all(document, "script")).toHaveLength(1);
    expect(all(document, "img,svg svg,[onload],[onerror],[onmouseover]")).toEqual([]);
    expect(html).not.toContain("<script>alert");
  });

  it("shows reordering and invisible characters instead of obeying them", () => {
    expect(html).not.toMatch(/[\u202e\u2066\u200b\u001b\u0007]/u);
    expect(html).toContain("⟨U+202E⟩");
  });

  it("defangs indicators in quotes and links no indicator", () => {
    expect(html).not.toContain(`http://${HOSTILE.indicator}`);
    expect(html).toContain("[http]://update[.]evil-host[.]com/drop");
    expect(html).toContain("203[.]0[.]113[.]7");
    expect(html).toContain("ops[@]evil-host[.]com");
  });
});
