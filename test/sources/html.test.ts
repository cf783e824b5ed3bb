import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHtml } from "../../src/sources/html.ts";

const news = readFileSync(new URL("./pages/news.html", import.meta.url), "utf8");
const shown = async (html: string): Promise<string[]> => {
  const { text, blocks } = await readHtml(html);
  return blocks.map(({ tag, start, end }) => `${tag}: ${text.slice(start, end)}`);
};
const hintOf = async (html: string, words: string): Promise<string | undefined> => {
  const { text, blocks } = await readHtml(html);
  return blocks.find(({ start, end }) => text.slice(start, end).includes(words))?.hint;
};

describe("the text of a web page", () => {
  it("is what a browser draws: no scripts, styles, hidden parts or image descriptions", async () => {
    const html = `<title>T</title><style>p{}</style><script>alert("x")</script><p hidden>no</p><p style="display: none">no</p>
      <p>The <b>first</b>   line<!-- no -->.</p><img alt="Cobalt logo"><noscript>no</noscript><svg><text>no</text></svg>`;
    expect(await shown(html)).toEqual(["p: The first line."]);
  });

  it("has a block for each paragraph, heading, list item and cell", async () => {
    const html = `<h2>Head</h2><p>One.</p><ul><li>Two<li>Three</ul><table><tr><th>A<th>B<tr><td>1<td>2</table><pre>x\n  y</pre>`;
    expect(await shown(html)).toEqual([
      "h2: Head",
      "p: One.",
      "li: Two",
      "li: Three",
      "th: A",
      "th: B",
      "td: 1",
      "td: 2",
      "pre: x\n  y",
    ]);
  });

  it("keeps the cells of a row on one line and rows apart", async () => {
    const { text } = await readHtml(
      "<table><tr><td>A</td><td>B</td></tr><tr><td>1</td><td>2</td></tr></table>",
    );
    expect(text).toBe("A\tB\n1\t2");
  });

  it("is prose where a table only lays out the page", async () => {
    const prose = "The group sent mail to the clerks of three harbours. ".repeat(12);
    expect((await readHtml(`<table><tr><td><p>${prose}</p></td></tr></table>`)).blocks[0]?.tag).toBe("p");
  });

  it("goes on over a <br> inside a sentence and breaks at one between entries", async () => {
    const html =
      "<p>The group sent mail to the clerks of the three<br>harbours of Norland.</p><p>Olm<br>Sandvik</p>";
    expect(await shown(html)).toEqual([
      "p: The group sent mail to the clerks of the three harbours of Norland.",
      "p: Olm",
      "p: Sandvik",
    ]);
  });

  it("decodes entities and drops characters that are not drawn", async () => {
    expect((await readHtml("<p>AT&amp;T &mdash; caf&eacute;&nbsp;x, in&shy;visible&#8203;</p>")).text).toBe(
      "AT&T — café x, invisible",
    );
  });

  it("tells how much of a block is links", async () => {
    const { blocks } = await readHtml("<p><a href=x>Home</a></p><p>Half <a href=x>half</a></p>");
    expect(blocks.map(({ linkDensity }) => linkDensity)).toEqual([1, 0.5]);
  });

  it("survives markup that is closed wrongly or never", async () => {
    expect(await shown("<p>One<p>Two</b></div><li>Three")).toEqual(["p: One", "p: Two", "li: Three"]);
  });

  it("has its blocks inside it, sorted, for any markup", async () => {
    const pieces = fc.constantFrom(
      "<p>",
      "</p>",
      "<div>",
      "</div>",
      "<table>",
      "<td>",
      "<li>",
      "text ",
      "<br>",
      "<a>",
      "</a>",
      "<pre>",
      "é\n",
      "<b>",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 40 }), async (parts) => {
        const { text, blocks } = await readHtml(parts.join(""));
        let before = 0;
        for (const { start, end } of blocks) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(text.slice(start, end).trim()).not.toBe("");
          before = end;
        }
        expect(before).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe("what the markup takes a block for", () => {
  it.each([
    ["furniture", "We use cookies"],
    ["furniture", "Technology"],
    ["main", "A group that researchers call Silver Heron"],
    ["related", "Interpol arrests five over the Grey Otter ransomware"],
    ["main", "The spreadsheet fetched a loader"],
    ["furniture", "Sign up for our newsletter"],
    ["related", "Criminals stole 4 million"],
    ["furniture", "Great read!"],
    ["furniture", "© 2025 The Example Post"],
  ])("is %s for %j of a news page", async (hint, words) => {
    expect(await hintOf(news, words)).toBe(hint);
  });

  it("is not believed of an element that holds most of the page", async () => {
    const prose = "<p>The group sent mail to the clerks of three harbours, Example Labs says.</p>".repeat(8);
    expect(
      await hintOf(
        `<body class="newsletter-modal-open"><div class="page-with-sidebar">${prose}</div>`,
        "The group",
      ),
    ).not.toBe("furniture");
  });
});

describe("what a page says of itself", () => {
  it("is read from linked data, meta elements and the title", async () => {
    const { metadata } = await readHtml(news);
    expect(metadata).toEqual({
      title: "Harbour clerks hit by Silver Heron",
      published: { from: "2025-04-02", to: "2025-04-02", precision: "day" },
      publisher: "The Example Post",
      url: "https://news.example.org/2025/silver-heron",
      kind: "press",
    });
  });

  it("is never its modification date", async () => {
    const { metadata } = await readHtml(
      '<meta property="article:modified_time" content="2025-05-05"><p>Text of the page.</p>',
    );
    expect(metadata.published).toBeNull();
  });

  it("is the <time> marked as publication before other times", async () => {
    const html =
      '<time datetime="2025-01-01"></time><time itemprop="datePublished" datetime="2025-02-02"></time><p>Text.</p>';
    expect((await readHtml(html)).metadata.published?.from).toBe("2025-02-02");
  });

  it("is the date line under the headline when nothing is marked up", async () => {
    const html = "<h1>Quiet guests in the harbours</h1><p>By Ann Lee</p><p>2 April 2025</p><p>Text.</p>";
    expect((await readHtml(html)).metadata.published?.from).toBe("2025-04-02");
  });

  it("survives broken linked data", async () => {
    const html =
      '<script type="application/ld+json">{"@type": </script><title>A title of a page</title><p>Text.</p>';
    expect((await readHtml(html)).metadata.title).toBe("A title of a page");
  });
});

describe("pages made to exhaust the reader", () => {
  it.each([
    ["nested a hundred thousand deep", `${"<div>".repeat(100_000)}deep text</div>`],
    [
      "with a tag of ten thousand attributes",
      `<p ${Array.from({ length: 10_000 }, (_, index) => `a${index} `).join("")}>deep text</p>`,
    ],
    ["with more elements than any page", `${"<b>x</b>".repeat(310_000)}<p>deep text`],
  ])("are read flat when %s, with an issue", async (_, html) => {
    const { text, issues, cleaner } = await readHtml(html);
    expect(text).toContain("deep text");
    expect(issues.map(({ code }) => code)).toEqual(["html-read-flat"]);
    expect(cleaner).toBe("html-flat@1");
  });

  it("keep their blocks when they are read flat", async () => {
    const { text, blocks } = await readHtml(
      `${"<i>".repeat(2000)}<h2>Head &amp; tail</h2><ul><li>One<li>Two</ul><script>no</script>`,
    );
    expect(blocks.map(({ tag, start, end }) => `${tag}: ${text.slice(start, end)}`)).toEqual([
      "h2: Head & tail",
      "li: One",
      "li: Two",
    ]);
  });
});
