import { describe, expect, it } from "vitest";
import { decode } from "../../src/sources/decode.ts";

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const ascii = (text: string): number[] => [...text].map((char) => char.charCodeAt(0));
const codes = (decoded: ReturnType<typeof decode>): string[] => decoded.issues.map(({ code }) => code);

/** Cyrillic letters as windows-1251 has them. */
const cp1251 = (text: string): number[] =>
  [...text].map((char) =>
    char >= "А" && char <= "я" ? char.charCodeAt(0) - 0x410 + 0xc0 : char.charCodeAt(0),
  );

describe("the encoding of a page", () => {
  it("is UTF-8 when the bytes are, with or without a mark", () => {
    expect(decode(new TextEncoder().encode("café"), null)).toEqual({
      text: "café",
      encoding: "utf-8",
      issues: [],
    });
    expect(decode(bytes(0xef, 0xbb, 0xbf, 0x61), null).text).toBe("a");
  });

  it("is UTF-16 in either order, with a mark or without", () => {
    const little = [...ascii("The group was here again")].flatMap((code) => [code, 0]);
    const big = [...ascii("The group was here again")].flatMap((code) => [0, code]);
    expect(decode(Uint8Array.from([0xff, 0xfe, ...little]), null).text).toBe("The group was here again");
    expect(decode(Uint8Array.from(little), null).text).toBe("The group was here again");
    expect(decode(Uint8Array.from(big), null).text).toBe("The group was here again");
  });

  it("is the one that the transport or the page declares, when the bytes agree", () => {
    const russian = cp1251("Группа атаковала порты");
    expect(decode(Uint8Array.from(russian), "text/html; charset=windows-1251").text).toBe(
      "Группа атаковала порты",
    );
    const page = [...ascii('<meta charset="windows-1251">'), ...russian];
    expect(decode(Uint8Array.from(page), null).text).toContain("Группа атаковала порты");
    expect(codes(decode(Uint8Array.from(page), null))).toEqual([]);
  });

  it("is not believed when it is declared and wrong", () => {
    const page = new TextEncoder().encode('<meta charset="iso-8859-1"><p>café – “here”</p>');
    const decoded = decode(page, null);
    expect(decoded.text).toContain("café – “here”");
    expect(codes(decoded)).toEqual(["wrong-encoding"]);
    expect(codes(decode(new TextEncoder().encode("plain"), "text/html; charset=klingon"))).toEqual([
      "unknown-encoding",
    ]);
  });

  it("is guessed from the letters when nobody says, and the guess is told", () => {
    const russian = decode(Uint8Array.from(cp1251("Группа атаковала порты и склады")), null);
    expect(russian.text).toBe("Группа атаковала порты и склады");
    expect(codes(russian)).toEqual(["guessed-encoding"]);
    const western = decode(bytes(...ascii("The group said "), 0x93, ...ascii("no"), 0x94), null);
    expect(western.text).toBe("The group said “no”");
    expect(western.encoding).toBe("windows-1252");
  });

  it("stays UTF-8 when a few bytes are damaged, with their number in an issue", () => {
    const good = new TextEncoder().encode("é".repeat(100));
    const decoded = decode(Uint8Array.from([...good, 0xc3, 0x20]), null);
    expect(decoded.encoding).toBe("utf-8");
    expect(codes(decoded)).toEqual(["lost-characters"]);
  });
});
