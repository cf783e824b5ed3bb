import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { segment } from "../../src/extract/segments.ts";
import type { Block } from "../../src/model/document.ts";

const sentences = (text: string): string[] => segment(text).map(({ start, end }) => text.slice(start, end));

describe("hard case 38, sentence ends", () => {
  it("titles, initials and abbreviations end nothing", () => {
    expect(
      sentences("Mr. Berg and Dr. A. B. Lee met Gen. Roe vs. St. Olm e.g. in Nordhaven. They left."),
    ).toHaveLength(2);
  });

  it("U.S. and Inc. end a sentence when the next one begins like one", () => {
    expect(sentences("It hit the U.S. Department of Ports. It is made in the U.S. The group left.")).toEqual([
      "It hit the U.S. Department of Ports.",
      "It is made in the U.S.",
      "The group left.",
    ]);
    expect(sentences("Example Inc. was hit. It belongs to Example Corp. However, nobody knew.")).toHaveLength(
      3,
    );
  });

  it("Feb. 3, No. 5, Fig. 2 and v. 2.1 go on", () => {
    expect(sentences("On Feb. 3 the group used v. 2.1 of it, see Fig. 2 and No. 5 there.")).toHaveLength(1);
    expect(sentences("The minister said no. The group stayed.")).toHaveLength(2);
  });

  it("Node.js, ASP.NET, Socket.IO and file names are words", () => {
    expect(
      sentences("Node.js and ASP.NET run run.ps1 or main.py over Socket.IO. System.Net.WebClient too."),
    ).toHaveLength(2);
  });

  it("defanged dots end nothing", () => {
    expect(
      sentences("It calls evil[.]example and 203.0.113[.]7. It calls mail(.)evil(.)example too."),
    ).toHaveLength(2);
    expect(sentences("See hxxp://evil[.]example/a.php?Id=1. Then it sleeps.")).toHaveLength(2);
  });

  it("a full stop with its space forgotten ends a sentence", () => {
    expect(sentences("The group moved on to another harbour.The loader stayed.")).toHaveLength(2);
    expect(sentences('It was over."The group left.')).toHaveLength(2);
  });

  it("quotes, brackets and note numbers belong to the sentence before", () => {
    expect(sentences("“It was them.” He left.[3] (It was late.) They stayed.4 The end.")).toEqual([
      "“It was them.”",
      "He left.[3]",
      "(It was late.)",
      "They stayed.4",
      "The end.",
    ]);
  });

  it("lines wrapped by hand don't end one", () => {
    expect(sentences("The group sent mail to the clerks\nof three harbours. They\nopened it.")).toEqual([
      "The group sent mail to the clerks\nof three harbours.",
      "They\nopened it.",
    ]);
  });

  it("ellipses and question marks inside a sentence don't end it", () => {
    expect(sentences("Yahoo! Mail was used... and then dropped. Why? Nobody knows.")).toHaveLength(3);
  });

  it("Chinese and Russian sentences are parted too", () => {
    expect(sentences("该组织攻击了港口。他们离开了！")).toHaveLength(2);
    expect(sentences("Группа им. Ленина была в порту в 2020 г. и ушла. Это всё.")).toHaveLength(2);
  });
});

describe("segments of a laid-out text", () => {
  const block = (text: string, words: string, tag: string): Block => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, tag, linkDensity: 0 };
  };

  it("are sentences of paragraphs, whole headings and cells, and items; headings hold for what is below", () => {
    const text = "Who did it\nThe group did. It left.\nTwo tools. Both known.\nName\tUse\nEnd";
    const blocks = [
      block(text, "Who did it", "h2"),
      block(text, "The group did. It left.", "p"),
      block(text, "Two tools. Both known.", "li"),
      block(text, "Name", "td"),
      block(text, "Use", "td"),
    ];
    const segments = segment(text, blocks);
    expect(segments.map(({ kind }) => kind)).toEqual([
      "heading",
      "sentence",
      "sentence",
      "list-item",
      "list-item",
      "cell",
      "cell",
    ]);
    expect(segments.map(({ heading }) => heading)).toEqual([null, 0, 0, 0, 0, 0, 0]);
    expect(segments[5]?.block).toBe(segments[6]?.block);
    expect(segments[1]?.block).toBe(segments[2]?.block);
  });

  it("never overlap, are trimmed and in order, and cover every word, for any text", () => {
    const parts = fc.array(
      fc.oneof(
        fc.string(),
        fc.constantFrom("The", "U.S.", "evil[.]com", "Mr.", ".", "\n\n", "!", "”", " A.", "。", "...", "\t"),
      ),
    );
    fc.assert(
      fc.property(parts, (pieces) => {
        const text = pieces.join(" ");
        let before = 0;
        for (const { start, end } of segment(text)) {
          expect(text.slice(before, start).trim()).toBe("");
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          before = end;
        }
        expect(text.slice(before).trim()).toBe("");
      }),
    );
  });
});
