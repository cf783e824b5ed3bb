import { describe, expect, it } from "vitest";
import { allReports, type Reports, reportsInUse } from "../../src/commands/reports-in-use.ts";
import type { Claim } from "../../src/model/claim.ts";
import type { Document } from "../../src/model/document.ts";
import { familyFinder } from "../../src/resolve/families.ts";
import { type Random, seeded, uniform } from "../../src/stats/random.ts";
import { openLibsql } from "../../src/store/libsql.ts";
import { claim } from "../resolve/fixtures.ts";

const DOCUMENTS = 60;
const PAGES = 40;
const TEXTS = 25;

/** Reports of which some share an address, some a text, and some link to each other. */
function report(random: Random, number: number): Document {
  const below = (count: number): number => Math.floor(uniform(random) * count);
  const day = `2020-0${1 + below(9)}-01`;
  const text = uniform(random) < 0.4 ? below(TEXTS) : TEXTS + number;
  return {
    ...{ id: `d-${number}`, kind: "vendor", mediaType: "text/plain", language: "en", title: null, text: "x" },
    ...{ cleaner: "text@1", pages: [], blocks: [], tlp: "clear" },
    appearances: [
      {
        publisher: `p-${below(3)}`,
        url: `https://p-${below(3)}.example/${below(PAGES)}`,
        published: { from: day, to: day, precision: "day" },
        retrievedAt: null,
      },
    ],
    lineage: {
      marks: Array.from({ length: 6 }, (_, at) => text * 10 + at),
      allMarks: true,
      cites: Array.from({ length: 6 }, () => `https://p-${below(3)}.example/${below(PAGES)}`),
    },
  };
}

/** What a report says, or passes on from another publisher; or a field that cites an address. */
function said(random: Random, document: string, at: number): Claim {
  const quote = `${document} ${at}`;
  const made = { ...claim(`n-${at}`, "cooperates-with", "n-x", document), document };
  const publisher = `p-${Math.floor(uniform(random) * 3)}`;
  if (at === 2) {
    const urls = [`https://www.${publisher}.example/${Math.floor(uniform(random) * PAGES)}/`];
    return { ...made, passage: { kind: "field", object: quote, field: "f", span: null, urls, release: "1" } };
  }
  const passage = { kind: "text", span: { start: 0, end: 3 }, quote, ordinal: 0 } as const;
  return { ...made, passage, assertedBy: ["author"], relays: at === 1 ? [publisher] : [] };
}

const familiesIn = ({ published, copies }: Reports, claims: readonly Claim[]): readonly string[] => {
  const familiesOf = familyFinder({
    reports: [...published].map(([id, { publisher, day, urls, cites }]) => {
      return { id, publisher, published: day, urls, cites };
    }),
    copies,
    claims,
    publishers: {
      named: (written) => written,
      ofUrl: (url) => /p-\d/.exec(url)?.[0] ?? null,
    },
  });
  return claims.map((one) => familiesOf(one).join(" "));
};

describe("the reports in use", () => {
  it.each([1, 2, 3, 4, 5, 6])(
    "give the families that all reports of the case give (made case %i)",
    async (seed) => {
      const random = seeded(seed);
      const store = await openLibsql(":memory:");
      const documents = Array.from({ length: DOCUMENTS }, (_, number) => report(random, number));
      for (const document of documents) await store.addDocument(document, [], "2024-01-01T00:00:00Z");
      const claims = documents
        .slice(0, 5)
        .flatMap(({ id }) => [said(random, id, 0), said(random, id, 1), said(random, id, 2)]);
      const urls = claims.flatMap(({ passage }) => (passage.kind === "field" ? passage.urls : []));
      const [some, all] = [await reportsInUse(store, claims, urls), await allReports(store)];
      await store.close();
      expect(familiesIn(some, claims)).toEqual(familiesIn(all, claims));
      expect(some.publishing).toEqual(all.publishing);
      expect(some.published.size).toBeLessThan(all.published.size);
    },
  );
});
