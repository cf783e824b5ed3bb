import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { regions } from "../../src/extract/regions.ts";
import type { Document, Region } from "../../src/model/document.ts";
import { parseDocument, textDocument } from "../../src/sources/document.ts";

const NOTHING_KNOWN = { name: null, mediaType: null, url: null, published: null, publisher: null };

async function pageOf(text: string): Promise<Document> {
  const { document } = await textDocument(text, NOTHING_KNOWN);
  if (document === null) throw new Error("no text");
  return document;
}

const file = (name: string): string => readFileSync(new URL(`./pages/${name}`, import.meta.url), "utf8");

/** The kind of the region in which some words stand. */
function kindIn(document: Document, words: string, from = 0): Region["kind"] | undefined {
  const at = document.text.indexOf(words, from);
  if (at < 0) throw new Error(`not in the page: ${words}`);
  return regions(document).find(({ start, end }) => start <= at && at < end)?.kind;
}

/** All main text of a page. */
const mainOf = (document: Document): string =>
  regions(document)
    .filter(({ kind }) => kind === "main")
    .map(({ start, end }) => document.text.slice(start, end))
    .join("");

const ARTICLE = `The group known as Silver Heron has broken into two shipyards in Norland, Example Labs reported on Tuesday. It used a loader called REEDPIPE that the firm first described in April.
The shipyards build ferries and hulls for the navy of Norland. The intruders looked for drawings of propellers and for the names of welders, Example Labs says, and they copied forty gigabytes to a rented server.
Tom Berg of Example Labs said the loader had changed little since it was found in the mail of three harbours. His firm shared what it knows of REEDPIPE with the coast guard of Norland.`;

describe("hard case 34, what stands around an article scraped as plain text", () => {
  it.each([
    ["furniture", "Technology\nSubscribe"],
    ["furniture", "We use cookies"],
    ["main", "Quiet guests: how Silver Heron"],
    ["main", "A little-known group"],
    ["furniture", "By Ann Lee | 2 April 2025"],
    ["furniture", "Share this article"],
    ["main", "The intruders came in through a mail gateway"],
    ["related", "Read more: Interpol arrests nine"],
    ["main", "Berg's team found the same loader"],
    ["furniture", "Sign up for our weekly newsletter"],
    ["main", "It was a jammed printer"],
    ["furniture", "Ann Lee is a reporter"],
    ["furniture", "12 comments"],
    ["furniture", "Great read, everyone knows"],
    ["related", "More from Technology"],
    ["related", "Police in four countries"],
    ["related", "Eastland bank loses four million"],
    ["related", "The Copper Stoat gang attacked"],
    ["furniture", "© 2025 The Example Post"],
  ] as const)("is %s: %j", async (kind, words) => {
    expect(kindIn(await pageOf(file("news-scraped-as-text.txt")), words)).toBe(kind);
  });

  it("other stories with nothing to announce them are found by their subject", async () => {
    const page = await pageOf(file("news-without-headings.txt"));
    const main = mainOf(page);
    for (const words of ["Grey Otter", "Interpol", "Marigold Market", "May 2025", "Phone maker"])
      expect(main).not.toContain(words);
    expect(main).toContain("The yards said work on the ferries went on");
  });

  it("the sections of a report are no other stories", async () => {
    const report = `Silver Heron: what we know\n\n${ARTICLE}\n\nHow the loader starts\nREEDPIPE is started by a scheduled task. It reads its settings from the registry and waits for an hour before it speaks to its server.\n\nWhat to look for\nDefenders of shipyards should look for scheduled tasks named ReedUpdate and for files that are larger than the print queue expects.\n\nIndicators of compromise\nupdate[.]example[.]net\n0123456789abcdef0123456789abcdef\n`;
    expect(mainOf(await pageOf(report))).toBe(report);
  });

  it("a reading time, a comment counter and view counts are furniture wherever they stand", async () => {
    const page = await pageOf(`Silver Heron in the yards\n5 min read\n14 comments\n1,204 views\n${ARTICLE}`);
    for (const words of ["5 min read", "1,204 views"]) expect(kindIn(page, words)).toBe("furniture");
    expect(mainOf(page)).toContain("Tom Berg of Example Labs");
  });

  it("an article goes on after a box of links in its middle", async () => {
    const [first, second, third] = ARTICLE.split("\n");
    const text = `Silver Heron in the yards\n${first}\nRelated stories\nPhone maker patches flaw in messaging app\nHospital chain pays ransom\n${second}\n${third}\n`;
    const page = await pageOf(text);
    expect(kindIn(page, "Phone maker")).toBe("related");
    expect(kindIn(page, "Hospital chain")).toBe("related");
    expect(kindIn(page, "The shipyards build")).toBe("main");
    expect(kindIn(page, "Tom Berg")).toBe("main");
  });

  it("an appendix of indicators after the closing lines is still the report's", async () => {
    const page = await pageOf(
      `Silver Heron in the yards\n${ARTICLE}\nAdditional reporting by Ann Lee\nupdate[.]example[.]net\n0123456789abcdef0123456789abcdef\n`,
    );
    expect(kindIn(page, "update[.]example")).toBe("main");
  });

  it("what a firm says of itself at the foot of a release is furniture, a section about the group is not", async () => {
    const page = await pageOf(
      `Silver Heron in the yards\n${ARTICLE}\nAbout Silver Heron\nSilver Heron is an espionage group that has been seen in nine countries.\nAbout Example Labs\nExample Labs is a leading provider of maritime security and protects 400 ports against Copper Stoat.\n`,
    );
    expect(kindIn(page, "Silver Heron is an espionage group")).toBe("main");
    expect(kindIn(page, "Example Labs is a leading provider")).toBe("furniture");
  });

  it("a reporter's post, a note on who reported from where and a free guide are furniture", async () => {
    const lines = [
      "Technology reporter, Olm",
      "Ann Lee reported from Nordhaven and Tom Berg from Olm.",
      "Get the free e-book and learn how ninety teams keep Grey Otter out.",
      "SKIP ADVERTISEMENT",
    ];
    const page = await pageOf(`Silver Heron in the yards\n${lines.join("\n")}\n${ARTICLE}\n`);
    for (const line of lines) expect(kindIn(page, line)).toBe("furniture");
    expect(mainOf(page)).toContain("Tom Berg of Example Labs said");
  });

  it("a page in another language is parted by its own cues", async () => {
    const page = await pageOf(
      "Хакеры Silver Heron атаковали порты Норландии\nГруппировка Silver Heron взломала почту трёх портов Норландии, сообщила компания Example Labs.\nЧитайте также: Интерпол задержал участников Grey Otter\nПредставитель порта отказался от комментариев, а компания прямых доказательств не приводит.\nПодписывайтесь на наш канал\nЧитайте также\nМузей в Олме закрыли после атаки\n",
    );
    expect(kindIn(page, "Представитель порта")).toBe("main");
    expect(kindIn(page, "Интерпол")).toBe("related");
    expect(kindIn(page, "Подписывайтесь")).toBe("furniture");
    expect(kindIn(page, "Музей")).toBe("related");
  });

  it("markup tells the same of a web page", async () => {
    const bytes = readFileSync(new URL("../sources/pages/news.html", import.meta.url));
    const { document } = await parseDocument({ ...NOTHING_KNOWN, bytes: new Uint8Array(bytes) });
    const main = mainOf(document!);
    expect(main).toContain("Harbour clerks hit by Silver Heron");
    expect(main).toContain("update[.]example[.]net");
    for (const words of [
      "cookies",
      "Interpol",
      "newsletter",
      "Eastland",
      "Westland",
      "©",
      "Home",
      "By Ann Lee",
    ])
      expect(main).not.toContain(words);
  });
});

describe("hard case 35, what a page says twice counts once", () => {
  it("an agency's name glued to the last sentence is no part of it", async () => {
    const page = await pageOf(file("agency-story.txt"));
    expect(kindIn(page, "in February.")).toBe("main");
    expect(kindIn(page, "Reuters")).toBe("furniture");
  });

  it.each(["(AFP)", "Reuters", "— AP"])("so is the credit %j", async (credit) => {
    const page = await pageOf(`Silver Heron in the yards\n${ARTICLE} The navy did not comment.${credit}\n`);
    expect(mainOf(page).trimEnd().endsWith("comment.")).toBe(true);
  });

  it("a teaser that the lead repeats, and a summary that the text repeats, are left out", async () => {
    const main = mainOf(await pageOf(file("agency-story.txt")));
    expect(main.match(/which left pumps running by hand/g)).toHaveLength(1);
    expect(main).not.toContain("• Pumps");
    expect(main).toContain("The board refused to pay the nine hundred thousand");
  });

  it("a summary in words of its own stays", async () => {
    const page = await pageOf(
      `Silver Heron in the yards\nKey takeaways\n* A spying crew stole naval designs through a hole in old postal software.\n${ARTICLE}`,
    );
    expect(kindIn(page, "A spying crew stole")).toBe("main");
  });

  it("a copy of the whole article below it is left out", async () => {
    const main = mainOf(await pageOf(`Silver Heron in the yards\n${ARTICLE}\n${ARTICLE}\n`));
    expect(main.match(/Tom Berg/g)).toHaveLength(1);
  });
});

describe("hard case 36, catalogue fields and keywords", () => {
  it.each([
    ["main", "We go through nineteen break-ins"],
    ["furniture", "Original languageEnglish"],
    ["furniture", "Title of host publicationProceedings"],
    ["furniture", "Number of pages18"],
    ["furniture", "PublisherExample Press"],
    ["furniture", "Pages101-118"],
    ["furniture", "Publication statusPublished"],
    ["furniture", "Silver Heron\nCopper Stoat\nransomware"],
    ["furniture", "Dive into the research topics"],
  ] as const)("is %s: %j", async (kind, words) => {
    expect(kindIn(await pageOf(file("catalogue-entry.txt")), words)).toBe(kind);
  });

  it("a line of keywords or tags is no sentence", async () => {
    const page = await pageOf(
      `Silver Heron in the yards\n${ARTICLE}\nTags: Silver Heron, Westland, ransomware\nKeywords: Copper Stoat; Eastland\n`,
    );
    expect(kindIn(page, "Tags:")).toBe("furniture");
    expect(kindIn(page, "Keywords:")).toBe("furniture");
  });

  it("a word with a capital inside is no field", async () => {
    const page = await pageOf(
      `Silver Heron in the yards\n${ARTICLE}\nTypeScript was used to write the loader's panel\n`,
    );
    expect(kindIn(page, "TypeScript was used")).toBe("main");
  });
});

describe("regions", () => {
  it("fill the text in order, touching, for any page", () => {
    const line = fc.constantFrom(
      "Related stories",
      "Read more: something else",
      "5 min read",
      "12 comments",
      "References",
      "Keywords",
      "Reuters",
      "",
      "Silver Heron was seen in the harbour of Nordhaven by Example Labs, which wrote a report of it in April.",
      "A headline about quite another thing",
      "© 2025",
      "update[.]example",
      "By Ann Lee",
    );
    return fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 30 }), async (lines) => {
        const { document } = await textDocument(lines.join("\n"), { ...NOTHING_KNOWN, id: "d" });
        if (document === null) return;
        const found = regions(document);
        expect(found[0]?.start).toBe(0);
        expect(found.at(-1)?.end).toBe(document.text.length);
        for (const [index, region] of found.entries()) {
          expect(region.end).toBeGreaterThan(region.start);
          if (index > 0) expect(region.start).toBe(found[index - 1]!.end);
        }
      }),
    );
  });

  it("of a text of one line are one, main", async () => {
    expect(regions(await pageOf("Silver Heron used REEDPIPE."))).toEqual([
      { start: 0, end: 27, kind: "main" },
    ]);
  });
});
