import { describe, expect, it } from "vitest";
import { opaqueSpans } from "../../src/extract/opaque.ts";

const opaque = (text: string): string[] => opaqueSpans(text).map(({ start, end }) => text.slice(start, end));

describe("hard case 37, link text and addresses", () => {
  it("a name inside an address is no word of the text", () => {
    expect(
      opaque(
        "See https://example.com/silver-heron-report, hxxps://evil[.]example/Copper or www.example.org/x.",
      ),
    ).toEqual([
      "https://example.com/silver-heron-report",
      "hxxps://evil[.]example/Copper",
      "www.example.org/x",
    ]);
    expect(opaque("Hosts such as silver[.]example/heron and mail to heron@example.com were seen.")).toEqual([
      "silver[.]example/heron",
      "heron@example.com",
    ]);
  });

  it("the target of a link is hidden and its words are not", () => {
    expect(opaque('The [Silver Heron](/posts/copper-stoat "Profile: Copper Stoat") group')).toEqual([
      '(/posts/copper-stoat "Profile: Copper Stoat")',
    ]);
  });

  it("a reference names nothing", () => {
    expect(opaque("Silver Heron hit banks.<sup>[[Pale Otter 2018](/references/7)]</sup> It rests.")).toEqual([
      "<sup>[[Pale Otter 2018](/references/7)]</sup>",
    ]);
    expect(opaque("Silver Heron hit banks.(Citation: Pale Otter 2018)")).toEqual([
      "(Citation: Pale Otter 2018)",
    ]);
  });

  it("the description of an image is hidden with it", () => {
    expect(opaque("Text ![Logo of Copper Stoat](stoat.png) text <img alt='Grey Otter'> text")).toEqual([
      "![Logo of Copper Stoat](stoat.png)",
      "<img alt='Grey Otter'>",
    ]);
  });

  it("plain words, slashes and brackets are not addresses", () => {
    expect(opaque("It is and/or (maybe) 24/7 on TCP/IP, [sic] a < b and c > d.")).toEqual([]);
  });
});
