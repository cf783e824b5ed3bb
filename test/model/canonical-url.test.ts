import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalUrl } from "../../src/model/canonical-url.ts";

describe("one spelling for one page", () => {
  it.each([
    ["http://www.Example.org:80/Report/?utm_source=x&fbclid=1#top", "https://example.org/Report"],
    ["https://example.org/Report/", "https://example.org/Report"],
    ["example.org/Report", "https://example.org/Report"],
    ["https://web.archive.org/web/20200101123456/https://example.org/Report", "https://example.org/Report"],
    [
      "https://web.archive.org/web/2020*/example.org/Report",
      "https://web.archive.org/web/2020*/example.org/Report",
    ],
    ["http://web.archive.org/web/20200101123456id_/http:/example.org/Report", "https://example.org/Report"],
    ["https://archive.ph/20200101123456/https://example.org/Report", "https://example.org/Report"],
    ["https://example.org/a/index.html", "https://example.org/a"],
    ["https://example.org//a//b/", "https://example.org/a/b"],
    ["https://example.org/view?b=2&a=1&utm_campaign=z", "https://example.org/view?a=1&b=2"],
    ["https://example.org:8443/a", "https://example.org:8443/a"],
  ])("%s is %s", (written, canonical) => {
    expect(canonicalUrl(written)).toBe(canonical);
  });

  it("keeps what tells two pages apart: path case, parameters, host", () => {
    const pages = [
      "https://a.example/x",
      "https://a.example/X",
      "https://b.example/x",
      "https://a.example/x?id=1",
    ];
    expect(new Set(pages.map(canonicalUrl)).size).toBe(4);
  });

  it("leaves text alone that is no address", () => {
    expect(canonicalUrl("  Example Labs, 2019 ")).toBe("Example Labs, 2019");
    expect(canonicalUrl("mailto:a@example.org")).toBe("mailto:a@example.org");
  });

  it("a canonical address is its own canonical form", () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        expect(canonicalUrl(canonicalUrl(url))).toBe(canonicalUrl(url));
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
