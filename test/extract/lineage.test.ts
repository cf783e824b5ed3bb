import { describe, expect, it } from "vitest";
import { lineageOf } from "../../src/extract/lineage.ts";
import { readHtml } from "../../src/sources/html.ts";

const words = (count: number): string => Array.from({ length: count }, (_, at) => `word${at}`).join(" ");

describe("what tells whose words a text's are", () => {
  it("keeps all marks of a short article and says so, the smallest of a long one", () => {
    const [short, long] = [200, 5000].map((count) => {
      const text = words(count);
      return lineageOf({ text, blocks: [] }, [{ start: 0, end: text.length, kind: "main" }]);
    });
    expect(short!.allMarks).toBe(true);
    expect(long!.allMarks).toBe(false);
    expect(long!.marks).toHaveLength(256);
    expect(long!.marks).toEqual(long!.marks.toSorted((a, b) => a - b));
  });

  it("takes nothing from side matter", () => {
    const text = words(200);
    expect(lineageOf({ text, blocks: [] }, [{ start: 0, end: text.length, kind: "related" }]).marks).toEqual(
      [],
    );
  });

  it("lists what the article links to, not what stands beside it", async () => {
    const { text, blocks } = await readHtml(
      `<main><p>Alpha Labs <a href="https://alpha.example/r?x=1">wrote</a> of it; see <a href="#top">above</a>.</p></main>
       <aside><p><a href="https://shop.example/">Buy</a></p></aside>`,
    );
    const end = text.indexOf("Buy");
    const regions = [
      { start: 0, end, kind: "main" as const },
      { start: end, end: text.length, kind: "related" as const },
    ];
    expect(lineageOf({ text, blocks }, regions).cites).toEqual(["https://alpha.example/r?x=1"]);
  });
});
