import { describe, expect, it } from "vitest";
import type { Announcement, Stand } from "../../src/model/announcement.ts";
import { announcementLines, movesText } from "../../src/report/announcement.ts";
import { atomFeed } from "../../src/report/atom.ts";
import { atomFaults } from "./atom-rules.ts";

const stand = (status: Stand["levels"]["tactical"]["status"], grade: Stand["grade"]): Stand => {
  const nothing = { status: "undecidable", likelihood: [] } as const;
  return {
    grade,
    flags: [],
    levels: { tactical: { status, likelihood: ["likely"] }, operational: nothing, strategic: nothing },
  };
};

const announcement = (id: string, more: Partial<Announcement> = {}): Announcement => ({
  id,
  at: `2024-05-0${id.slice(-1)}T08:00:00.000Z`,
  question: { hash: "h", title: "Do SILVER HERON & <PALE OTTER> work together?" },
  before: stand("undecidable", null),
  after: stand("supported", "tactical"),
  claims: [
    {
      ...{
        id: "c-1",
        subject: "SILVER HERON",
        predicate: "hands-off-to",
        object: "PALE OTTER",
        stance: "asserts",
      },
      ...{
        hedge: null,
        when: null,
        assertedBy: [],
        publisher: "Example Labs",
        published: "2024-05",
        upstream: null,
      },
      quote: "SILVER HERON gave\u202e 203.0.113.7 to <b>PALE OTTER</b> & others ]]>.",
      document: "d-1",
      urls: ["https://labs.example/a?b=1&c=2", "javascript:alert(1)"],
    },
  ],
  ...more,
});

const CASE = { caseId: "my-case", title: "A <case> & more", begun: "2024-01-01T00:00:00.000Z" };
const two = atomFeed([announcement("an-1"), announcement("an-2")], CASE);

describe("an Atom feed of announcements", () => {
  it("is valid Atom 1.0, with announcements and without", () => {
    expect(atomFaults(two)).toEqual([]);
    expect(atomFaults(atomFeed([], CASE))).toEqual([]);
  });

  it("puts the latest first, dates itself by it, and keeps the ids of entries", () => {
    expect(two.indexOf("2024-05-02T")).toBeLessThan(two.indexOf("2024-05-01T"));
    const ids = (text: string) => [...text.matchAll(/<id>(.*?)<\/id>/g)].map((match) => match[1]);
    const one = ids(atomFeed([announcement("an-1")], CASE));
    expect(ids(two)).toEqual([one[0], expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/), one[1]]);
    expect(atomFeed([announcement("an-1"), announcement("an-2")], CASE)).toBe(two);
  });

  it("lets nothing of a document act: markup escaped, order marks shown, indicators defanged, odd links left out", () => {
    expect(two).not.toContain("\u202e");
    expect(two).not.toContain("<b>");
    expect(two).toContain("203[.]0[.]113[.]7");
    expect(two).not.toContain("javascript:");
    expect(two).toContain('<link rel="related" href="https://labs.example/a?b=1&amp;c=2"/>');
  });

  it.each([
    ["no id", (text: string) => text.replace(/<id>.*?<\/id>/, "")],
    ["two titles", (text: string) => text.replace("</title>", "</title><title>x</title>")],
    [
      "a date of another kind",
      (text: string) => text.replace(/<updated>.*?<\/updated>/, "<updated>today</updated>"),
    ],
    ["no author", (text: string) => text.replace(/<author>.*?<\/author>/, "")],
    ["no content", (text: string) => text.replace(/<content[\s\S]*?<\/content>/, "")],
    ["one entry twice", (text: string) => text.replace(/( {2}<entry>[\s\S]*?<\/entry>\n)/, "$1$1")],
    ["another namespace", (text: string) => text.replace("2005/Atom", "1999/xhtml")],
    ["a link to nowhere", (text: string) => text.replace(/href="[^"]*"/, "")],
  ])("the check of the rules finds %s", (_what, broken) => {
    expect(broken(two)).not.toBe(two);
    expect(atomFaults(broken(two))).not.toEqual([]);
  });
});

describe("an announcement in words", () => {
  it("says what moved, one thing a sentence, and nothing that did not", () => {
    expect(movesText(announcement("an-1"))).toEqual([
      "Grade: undetermined → tactical.",
      expect.stringMatching(/^Level tactical: .* → .*\.$/),
    ]);
    const same = { before: stand("supported", null), after: stand("supported", null) };
    expect(movesText(same)).toEqual([]);
  });

  it("names each claim with its quote and how to trace it", () => {
    const lines = announcementLines(announcement("an-1")).join("\n");
    expect(lines).toContain("Example Labs, 2024-05: SILVER HERON hands-off-to PALE OTTER");
    expect(lines).toContain("entente trace c-1");
  });
});
