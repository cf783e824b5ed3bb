import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UserError } from "../../src/errors.ts";
import { type Feed, readFeed } from "../../src/sources/feeds.ts";

const read = (text: string, base: string | null = "https://labs.example.org/feed/"): Feed =>
  readFeed(new TextEncoder().encode(text), null, base);

const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<?xml-stylesheet href="style.xsl"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <channel>
    <title>Example Labs &amp; friends</title>
    <link>https://labs.example.org/</link>
    <atom:link href="https://labs.example.org/feed/" rel="self"/>
    <!-- <item><link>https://labs.example.org/hidden</link></item> -->
    <item>
      <title><![CDATA[SILVER HERON <returns>]]></title>
      <link>https://labs.example.org/heron?a=1&#38;b=2</link>
      <guid isPermaLink="false">post-1</guid>
      <pubDate>Wed, 02 Apr 2025 10:00:00 GMT</pubDate>
      <dc:date>1999-01-01</dc:date>
    </item>
    <item><guid>https://labs.example.org/otter</guid><dc:date>2025-04-03</dc:date></item>
    <item><title>No page</title><guid isPermaLink="false">x</guid></item>
    <item><title>Odd page</title><link>javascript:alert(1)</link></item>
    <item><title>Again</title><link>https://labs.example.org/otter#top</link></item>
  </channel>
</rss>`;

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom">
  <title>Example Atom</title><updated>2025-04-02T00:00:00Z</updated>
  <entry>
    <id>urn:uuid:1</id><title type="text">On PALE OTTER</title>
    <link rel="enclosure" href="https://labs.example.org/otter.zip"/>
    <link type="application/json" href="otter.json"/>
    <link rel="alternate" type="text/html" href="../otter"/>
    <published>2025-04-01T08:00:00Z</published><updated>2025-04-09T08:00:00Z</updated>
  </entry>
</feed>`;

const RDF = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
  <channel rdf:about="https://labs.example.org/"><title>Old</title></channel>
  <item rdf:about="https://labs.example.org/a"><title>A</title><link>https://labs.example.org/a</link></item>
</rdf:RDF>`;

describe("readFeed", () => {
  it("reads RSS 2.0: text in CDATA, numeric references, permanent ids, Dublin Core dates", () => {
    expect(read(RSS)).toMatchObject({
      kind: "feed",
      format: "rss",
      title: "Example Labs & friends",
      items: [
        {
          id: "post-1",
          url: "https://labs.example.org/heron?a=1&b=2",
          title: "SILVER HERON <returns>",
          published: "Wed, 02 Apr 2025 10:00:00 GMT",
        },
        { url: "https://labs.example.org/otter", title: null, published: "2025-04-03" },
      ],
    });
  });

  it("names the items that have no page instead of dropping them in silence", () => {
    const feed = read(RSS);
    expect(feed.kind === "feed" && feed.issues.map(({ path, value }) => [path, value])).toEqual([
      ["item 3", "No page"],
      ["item 4", "Odd page"],
    ]);
  });

  it("reads Atom: the page among the links, relative to the feed, and the first publication", () => {
    expect(read(ATOM)).toMatchObject({
      format: "atom",
      items: [{ id: "urn:uuid:1", url: "https://labs.example.org/otter", published: "2025-04-01T08:00:00Z" }],
    });
  });

  it("reads RSS 1.0, whose items stand beside the channel", () => {
    expect(read(RDF)).toMatchObject({ format: "rss", items: [{ url: "https://labs.example.org/a" }] });
  });

  it("reads JSON Feed", () => {
    const item = { id: 7, url: "/x", title: "X", date_published: "2025-04-01T00:00:00Z" };
    const feed = {
      version: "https://jsonfeed.org/version/1.1",
      title: "J",
      items: [item, { id: "8" }, null],
    };
    expect(read(JSON.stringify(feed))).toMatchObject({
      format: "json-feed",
      items: [{ id: "7", url: "https://labs.example.org/x" }],
      issues: [{ path: "item 2" }, { path: "item 3" }],
    });
  });

  it("reads an OPML list of feeds at any depth, each once", () => {
    const opml = `<opml version="2.0"><head><title>Mine</title></head><body><outline text="CTI">
      <outline xmlUrl="https://b.example/feed"/><outline xmlUrl="https://a.example/feed"/>
      <outline xmlUrl="https://a.example/feed"/><outline xmlUrl="file:///etc/passwd"/></outline></body></opml>`;
    expect(read(opml)).toEqual({
      kind: "list",
      title: "Mine",
      feeds: ["https://a.example/feed", "https://b.example/feed"],
    });
  });

  it("takes the declared encoding", () => {
    const text =
      '<?xml version="1.0" encoding="ISO-8859-1"?><rss><channel><title>Caf\u00e9</title></channel></rss>';
    expect(readFeed(Buffer.from(text, "latin1"), null, null)).toMatchObject({ title: "Café" });
  });
});

describe("what is no feed, or not safe to read, is refused", () => {
  const billion =
    '<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><rss><channel><title>&b;</title></channel></rss>';
  it.each([
    ["nothing", ""],
    ["a web page", "<!doctype html><html><head></head></html>"],
    ["plain text", "hello"],
    ["other JSON", '{"items": []}'],
    ["other XML", "<svg></svg>"],
    ["entities of its own", billion],
    ["an outside entity", '<!DOCTYPE r SYSTEM "file:///etc/passwd"><rss><channel/></rss>'],
    ["a truncated feed", RSS.slice(0, RSS.length - 300)],
    ["crossed tags", "<rss><channel></rss></channel>"],
    ["too deep a feed", `<rss>${"<a>".repeat(100)}${"</a>".repeat(100)}</rss>`],
    ["two outermost elements", "<rss><channel/></rss><rss/>"],
    ["an endless tag", `<rss ${"a".repeat(200_000)}`],
  ])("%s", (_what, text) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code: "bad-feed" }));
  });

  it("leaves an undeclared entity as written", () => {
    expect(read("<rss><channel><title>a&nbsp;b &bogus; &#x110000;</title></channel></rss>")).toMatchObject({
      title: "a&nbsp;b &bogus; &#x110000;",
    });
  });

  it("no text makes it fail in any other way", () => {
    const piece = fc.constantFrom(
      "<rss>",
      "</rss>",
      "<channel>",
      "<item",
      ' a="',
      "'",
      ">",
      "<![CDATA[",
      "]]>",
      "&#60;",
      "<?",
      "x",
      "<link>",
      "__proto__",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        try {
          read(`<rss><channel>${pieces.join("")}</channel></rss>`);
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }),
    );
  });
});
