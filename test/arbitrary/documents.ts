import fc from "fast-check";
import type { Document } from "../../src/model/document.ts";
import { sha256Hex } from "../../src/model/ids.ts";
import { DOCUMENT_KINDS } from "../../src/model/vocabulary/publishing.ts";
import { TLP_LABELS } from "../../src/model/vocabulary/tlp.ts";
import { interval, words } from "./claims.ts";

const appearance = fc.record({
  publisher: fc.option(fc.constantFrom("example-labs", "bordurian-cert")),
  url: fc.option(fc.constantFrom("https://labs.example.org/a", "https://example.net/b")),
  published: fc.option(interval),
  retrievedAt: fc.option(fc.constant("2024-05-01T00:00:00.000Z")),
});

/** A document whose id is a hash, as `add` stores it. */
export const document: fc.Arbitrary<Document> = fc
  .record(
    {
      kind: fc.constantFrom(...DOCUMENT_KINDS),
      mediaType: fc.constantFrom("text/html", "text/plain", "application/pdf"),
      language: fc.option(fc.constantFrom("en", "zh")),
      title: fc.option(words),
      text: words,
      cleaner: fc.constant("html@1"),
      pages: fc.constant([]),
      blocks: fc.constant([{ start: 0, end: 1, tag: "p", linkDensity: 0.125 }]),
      appearances: fc.uniqueArray(appearance, {
        maxLength: 3,
        selector: ({ publisher, url, published }) => JSON.stringify([publisher, url, published]),
      }),
      tlp: fc.constantFrom(...TLP_LABELS),
      lineage: fc.record({
        marks: fc.array(fc.nat(), { maxLength: 2 }),
        allMarks: fc.boolean(),
        cites: fc.constantFrom([], ["https://example.net/cited"]),
      }),
    },
    {
      requiredKeys: [
        "kind",
        "mediaType",
        "language",
        "title",
        "text",
        "cleaner",
        "pages",
        "blocks",
        "appearances",
        "tlp",
      ],
    },
  )
  .map((made) => ({ ...made, id: sha256Hex(made.text) }));

export const documents = (maxLength: number): fc.Arbitrary<readonly Document[]> =>
  fc.uniqueArray(document, { maxLength, selector: ({ id }) => id });
