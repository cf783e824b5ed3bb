import { gzipSync, zipSync } from "fflate";
import { tinyPdf } from "../../test/sources/tiny-pdf.ts";

const encoder = new TextEncoder();

const PROSE = `# Silver Heron turns to ports

April 2, 2021 – Example Labs (researchers) said on Monday that Silver Heron, also known as G-17 or "COPPER STOAT",
likely cooperates with Copper Stoat. The group used REEDPIPE against ministries in France and Japan since March 2020.

- Targets: energy, telecoms and the U.S. government
- C2: hxxp://bad[.]example[.]com/a.php, 203.0.113[.]7, evil@mail[.]example
- SHA-256: 0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0
- CVE-2021-44228 and T1566.001; C:\\Windows\\Temp\\reed.exe

"They are not the same", said Ann Example, a researcher at Example Labs. It is unclear whether both groups share tools.
`;

const PAGE = `<!doctype html><html lang="en"><head><title>Silver Heron</title>
<meta property="article:published_time" content="2021-04-02T10:00:00Z">
<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2021-04-02","headline":"Silver Heron"}</script>
</head><body><nav><a href="/">Home</a></nav><article><h1>Silver Heron turns to ports</h1>
<p>Silver Heron used <b>REEDPIPE</b> against ministries in France.</p>
<table><tr><th>Actor</th><td>Copper Stoat</td></tr></table><ul><li>One</li><li>Two</li></ul>
<pre>203.0.113[.]7</pre></article><footer>&copy; Example &#8211; cookies</footer></body></html>`;

const STIX = JSON.stringify({
  type: "bundle",
  id: "bundle--11111111-1111-4111-8111-111111111111",
  objects: [
    {
      type: "intrusion-set",
      spec_version: "2.1",
      id: "intrusion-set--22222222-2222-4222-8222-222222222222",
      created: "2021-01-01T00:00:00Z",
      modified: "2021-01-01T00:00:00Z",
      name: "Silver Heron",
      aliases: ["G-17"],
    },
    {
      type: "malware",
      spec_version: "2.1",
      id: "malware--33333333-3333-4333-8333-333333333333",
      created: "2021-01-01T00:00:00Z",
      modified: "2021-01-01T00:00:00Z",
      name: "REEDPIPE",
      is_family: true,
    },
    {
      type: "relationship",
      spec_version: "2.1",
      id: "relationship--44444444-4444-4444-8444-444444444444",
      created: "2021-01-01T00:00:00Z",
      modified: "2021-01-01T00:00:00Z",
      relationship_type: "uses",
      source_ref: "intrusion-set--22222222-2222-4222-8222-222222222222",
      target_ref: "malware--33333333-3333-4333-8333-333333333333",
      start_time: "2020-01-01T00:00:00Z",
    },
  ],
});

const GALAXY = JSON.stringify({
  type: "threat-actor",
  name: "Threat Actor",
  uuid: "55555555-5555-4555-8555-555555555555",
  values: [
    {
      value: "Silver Heron",
      uuid: "66666666-6666-4666-8666-666666666666",
      description: "A made-up group.",
      meta: { country: "FR", synonyms: ["G-17"], refs: ["https://labs.example/heron"] },
      related: [{ "dest-uuid": "77777777-7777-4777-8777-777777777777", type: "similar", tags: ["likely"] }],
    },
  ],
});

const EVENT = JSON.stringify({
  Event: {
    uuid: "88888888-8888-4888-8888-888888888888",
    info: "Silver Heron and ports",
    date: "2021-04-02",
    Attribute: [
      { uuid: "99999999-9999-4999-8999-999999999999", type: "ip-dst", value: "203.0.113.7", to_ids: true },
    ],
    Object: [],
    Tag: [{ name: 'misp-galaxy:threat-actor="Silver Heron"' }],
    Galaxy: [],
  },
});

const RSS = `<?xml version="1.0"?><rss version="2.0"><channel><title>Labs</title><link>https://labs.example/</link>
<item><title>Silver &amp; Heron</title><link>https://labs.example/1</link><pubDate>Fri, 02 Apr 2021 10:00:00 GMT</pubDate>
<description><![CDATA[<p>Ports</p>]]></description></item></channel></rss>`;
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Labs</title><entry><id>urn:1</id><title>Heron</title>
<link rel="alternate" href="/1"/><published>2021-04-02T10:00:00Z</published></entry></feed>`;
const JSON_FEED = `{"version":"https://jsonfeed.org/version/1.1","title":"Labs","items":[{"id":"1","url":"https://labs.example/1","date_published":"2021-04-02T10:00:00Z"}]}`;
const OPML = `<opml version="2.0"><body><outline text="a"><outline type="rss" xmlUrl="https://labs.example/feed"/></outline></body></opml>`;

const TEXTS: Readonly<Record<string, readonly string[]>> = {
  prose: [PROSE],
  page: [PAGE],
  json: [STIX, GALAXY, EVENT, JSON_FEED, '{"more":true,"next":"2","objects":[{"id":"x"}]}'],
  collections: ['{"collections":[{"id":"one","title":"One","can_read":true,"can_write":false}]}'],
  feed: [RSS, ATOM, JSON_FEED, OPML],
  table: [
    'id,actor,whom,when,sure\n1,Silver Heron,FR,2021-04-02,high\n2,"Copper, Stoat",JP;FR,2020,low\n',
    "row,column\nSilver Heron,T1566.001\nCopper Stoat,T1059\n",
    "Title,Date,Affiliations,Description,Response,Victims,Sponsor,Type,Category,Sources_1\nPorts,2021-04-02,Silver Heron,It,,France,Ruritania,Espionage,Government,https://labs.example\n",
  ],
  yaml: [
    "id: id\nactor: subject\n",
    "schema: entente.question/1\nactors: [SILVER HERON]\nagainst: state:FR\nfrom: 2017-01-01\n",
  ],
  lines: ['{"id":"1","text":"Silver Heron used REEDPIPE.","published":"2021-04-02"}\n{"id":"2","text":""}\n'],
  robots: ["User-agent: *\nDisallow: /a*b$\nAllow: /\nCrawl-delay: 2\n"],
};

function archives(): Uint8Array[] {
  const bytes = encoder.encode(PROSE);
  return [gzipSync(bytes, { mtime: 1 }), zipSync({ "a/b.txt": bytes }, { mtime: "2021-01-01" })];
}

function pdfs(): Uint8Array[] {
  const runs = PROSE.split("\n")
    .filter((line) => line !== "")
    .map((text, at) => ({ x: 72, y: 720 - at * 14, text: text.slice(0, 90) }));
  return [tinyPdf([runs]), tinyPdf([runs, runs], { withoutTable: true })];
}

const FOR: readonly (readonly [RegExp, readonly string[]])[] = [
  [/html$/, ["page", "prose"]],
  [/pdf$/, ["pdf"]],
  [/txt$|md$|indicators|dates/, ["prose"]],
  [/stix|misp/, ["json"]],
  [/^source|edges/, ["table", "json"]],
  [/mapping|question/, ["yaml"]],
  [/feed/, ["feed"]],
  [/taxii/, ["json", "collections"]],
  [/jsonl/, ["lines"]],
  [/archive/, ["archive"]],
  [/robots/, ["robots"]],
];

/** Small whole inputs for a parser, with invented names: what its mutations begin with. */
export function seedsFor(parser: string): readonly Uint8Array[] {
  const kinds = FOR.find(([name]) => name.test(parser))?.[1] ?? ["prose"];
  return kinds.flatMap((kind) => {
    if (kind === "pdf") return pdfs();
    if (kind === "archive") return archives();
    return TEXTS[kind]!.map((text) => encoder.encode(text));
  });
}
