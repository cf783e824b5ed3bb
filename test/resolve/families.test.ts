import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineageOf } from "../../src/extract/lineage.ts";
import type { Claim } from "../../src/model/claim.ts";
import type { Lineage } from "../../src/model/document.ts";
import {
  familiesOf,
  familyFinder as finderOver,
  reportFamilies as joined,
  type PublisherFinder,
  type Report,
} from "../../src/resolve/families.ts";
import { nearCopies } from "../../src/resolve/near-copies.ts";
import { claim } from "./fixtures.ts";

const WORDS =
  "the group entered a harbour office through a router left open and stayed for weeks before its servers fell silent while others watched from afar and wrote down every address that answered".split(
    " ",
  );

/** Prose of its own for each seed: no run of six words in common by design. */
const prose = (seed: number, length = 120): string =>
  Array.from(
    { length },
    (_, at) => `${WORDS[(at * (seed + 3) + seed) % WORDS.length]}${(seed * at) % 7}`,
  ).join(" ");

type Marked = Report & { readonly lineage: Lineage };

const report = (id: string, more: Partial<Report> & { text?: string; cites?: string[] } = {}): Marked => {
  const {
    text = prose([...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)),
    cites = [],
    ...rest
  } = more;
  const lineage = lineageOf({ text, blocks: [] }, [{ start: 0, end: text.length, kind: "main" }]);
  return { id, publisher: null, published: null, urls: [], cites, lineage, ...rest };
};

const copiesAmong = (reports: readonly Marked[]) =>
  nearCopies(reports.map(({ id, lineage }) => ({ ...lineage, id, marks: Uint32Array.from(lineage.marks) })));
const reportFamilies = (reports: readonly Marked[]) => joined(reports, copiesAmong(reports));
const familyFinder = (reports: readonly Marked[], claims: readonly Claim[], publishers: PublisherFinder) =>
  finderOver({ reports, copies: copiesAmong(reports), claims, publishers });

const finder = {
  named: (written: string) => ({ "alpha labs": "alpha", "beta news": "beta" })[written.toLowerCase()] ?? null,
  ofUrl: (url: string) => (url.includes("alpha.example") ? "alpha" : null),
};

const said = (
  document: string,
  { quote = `${document} says so`, by = ["author"], relays = [] as string[] } = {},
): Claim => ({
  ...claim("n-1", "cooperates-with", "n-2", document),
  document,
  passage: { kind: "text", span: { start: 0, end: quote.length }, quote, ordinal: 0 },
  assertedBy: by,
  relays,
});

const familyOf = (claims: readonly Claim[], reports: readonly Marked[]): readonly string[] =>
  claims.map((one) => familyFinder(reports, claims, finder)(one).join(" + "));

describe("reports", () => {
  it("stand alone when they share neither address nor text", () => {
    const { ofReport } = reportFamilies([
      report("d-1"),
      report("d-2"),
      report("d-3", { text: "Too short." }),
    ]);
    expect(new Set(ofReport.values()).size).toBe(3);
  });

  it("are one witness at one address, however it is written, and so is every link that cites it", () => {
    const families = reportFamilies([
      report("d-1", { urls: ["https://www.alpha.example/r?utm_source=x"], published: "2024-02-01" }),
      report("d-2", { urls: ["http://alpha.example/r/"], published: "2024-03-01" }),
    ]);
    expect([...families.ofReport.values()]).toEqual(["https://alpha.example/r", "https://alpha.example/r"]);
    expect(families.ofUrl.get("https://alpha.example/r")).toBe("https://alpha.example/r");
  });

  it("are one witness when one is a copy with a new frame, called after the earlier", () => {
    const text = prose(5, 400);
    const copy = `${prose(91, 20)}. ${text}. ${prose(92, 20)}`;
    const { ofReport } = reportFamilies([
      report("d-9", { text: copy, published: "2024-05-02" }),
      report("d-8", { text, published: "2024-05-01" }),
    ]);
    expect(ofReport.get("d-9")).toBe("d-8");
  });

  it("are one witness when one is an excerpt of the other, however long that is", () => {
    const text = prose(5, 4000);
    const { ofReport } = reportFamilies([
      report("d-1", { text, published: "2024-05-01" }),
      report("d-2", { text: text.slice(text.length / 2, text.length / 2 + 1500), published: "2024-05-02" }),
    ]);
    expect(ofReport.get("d-2")).toBe("d-1");
  });

  it("stay two when one quotes a paragraph of the other", () => {
    const quoted = prose(5, 60);
    const { ofReport } = reportFamilies([
      report("d-1", { text: `${quoted} ${prose(6, 600)}` }),
      report("d-2", { text: `${prose(7, 600)} ${quoted}` }),
    ]);
    expect(ofReport.get("d-1")).not.toBe(ofReport.get("d-2"));
  });

  it("are joined alike in any order", () => {
    const text = prose(5, 300);
    const all = [
      report("d-1", { text, published: "2024-01-01" }),
      report("d-2", { text: `${text} ${prose(8, 40)}` }),
      report("d-3", { urls: ["https://alpha.example/r"] }),
      report("d-4", { urls: ["https://alpha.example/r"], published: "2023-01-01" }),
      report("d-5"),
    ];
    const sorted = (reports: readonly Marked[]) => [...reportFamilies(reports).ofReport].sort();
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(sorted(shuffled)).toEqual(sorted(all));
      }),
      { seed: 1, numRuns: 30 },
    );
  });
});

describe("claims", () => {
  const citing = (...urls: string[]) => {
    const made = claim("n-1", "uses", "n-2", "misp-galaxy");
    return { ...made, passage: { ...made.passage, urls } as typeof made.passage };
  };

  it("a link that two data sets took from one report is one witness", () => {
    const links = [
      citing("http://www.example.org/r/"),
      citing("https://web.archive.org/web/20200101000000/https://example.org/r?utm_medium=mail"),
    ];
    expect(new Set(familyOf(links, [])).size).toBe(1);
  });

  it("a link over several reports has each for a witness, once and in order", () => {
    const [families] = familyOf([citing("https://b.example/", "https://a.example/", "http://b.example")], []);
    expect(families).toBe("https://a.example + https://b.example");
  });

  it("a link that cites nothing stands on the data set, and one of a data set made from it on the same", () => {
    const derived = { ...citing(), document: "d-aptmap" };
    expect(familyOf([citing(), derived], [report("d-aptmap", { publisher: "aptmap" })])).toEqual([
      "misp-galaxy",
      "misp-galaxy",
    ]);
  });

  it("a link whose report the case holds shares its witness", () => {
    const held = report("d-1", { urls: ["https://alpha.example/r"], publisher: "alpha" });
    expect(new Set(familyOf([citing("http://www.alpha.example/r"), said("d-1")], [held])).size).toBe(1);
  });

  it("a sentence taken over word for word is the earlier report's", () => {
    const quote =
      "Grey Otter handed its access to Silver Heron in the spring, the two were seen side by side.";
    const reports = [
      report("d-1", { published: "2024-02-01", publisher: "beta" }),
      report("d-2", { published: "2024-01-01", publisher: "alpha" }),
    ];
    expect(familyOf([said("d-1", { quote: `“${quote}”` }), said("d-2", { quote })], reports)).toEqual([
      "d-2",
      "d-2",
    ]);
  });

  it("what a known speaker said is the report of theirs that is linked to", () => {
    const relay = said("d-1", { by: ["Alpha Labs"] });
    const linking = report("d-1", { cites: ["https://beta.example/x", "https://alpha.example/r?ref=1"] });
    expect(familyOf([relay], [linking])).toEqual(["https://alpha.example/r"]);
  });

  it("else their first report on the same two, else one witness for all that they said", () => {
    const relays = [
      said("d-1", { by: ["A. Person", "Alpha Labs"] }),
      said("d-2", { relays: ["Alpha Labs"] }),
    ];
    const outlets = [report("d-1", { publisher: "beta" }), report("d-2", { publisher: "gamma" })];
    expect(familyOf(relays, outlets)).toEqual(["said:alpha", "said:alpha"]);
    const own = report("d-3", { publisher: "alpha" });
    expect(familyOf([...relays, said("d-3")], [...outlets, own])).toEqual(["d-3", "d-3", "d-3"]);
  });

  it("a firm that quotes its own people speaks for itself", () => {
    expect(familyOf([said("d-1", { by: ["Alpha Labs"] })], [report("d-1", { publisher: "alpha" })])).toEqual([
      "d-1",
    ]);
  });

  it("speakers nobody names are one witness, whoever cites them", () => {
    const claims = [said("d-1", { by: ["senior officials"] }), said("d-2", { by: ["the researchers"] })];
    expect(new Set(familyOf(claims, [report("d-1"), report("d-2")])).size).toBe(1);
  });
});

describe("addresses", () => {
  it("familiesOf maps each address as written to its family", () => {
    expect(familiesOf(["http://a.example/x/", "https://a.example/x"])).toEqual({
      "http://a.example/x/": "https://a.example/x",
      "https://a.example/x": "https://a.example/x",
    });
  });
});
