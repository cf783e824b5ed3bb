import { gzipSync, strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { UserError } from "../../src/errors.ts";
import { peeked, unpacked } from "../../src/sources/unpack.ts";

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function textOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const piece of pieces) text += decoder.decode(piece, { stream: true });
  return text + decoder.decode();
}

async function filesIn(bytes: Uint8Array, most?: number): Promise<(readonly [string | null, string])[]> {
  const files: (readonly [string | null, string])[] = [];
  for await (const { member, pieces } of unpacked("a file", inPieces(bytes, 1000), most))
    files.push([member, await textOf(pieces)]);
  return files;
}

const LONG = "SILVER HERON used ReedBoat. ".repeat(20_000);

describe("unpacked", () => {
  it("hands on a file that is no archive as it is", async () => {
    expect(await filesIn(strToU8(LONG))).toEqual([[null, LONG]]);
    expect(await filesIn(new Uint8Array())).toEqual([[null, ""]]);
  });

  it("unpacks gzip by its first bytes, whatever the name", async () => {
    expect(await filesIn(gzipSync(strToU8(LONG)))).toEqual([[null, LONG]]);
  });

  it("takes every file out of a zip in order, folders left out", async () => {
    const zip = zipSync({
      "a.json": strToU8(LONG),
      sub: { "b.csv": strToU8("x,y") },
      "c.txt": new Uint8Array(),
    });
    expect(await filesIn(zip)).toEqual([
      ["a.json", LONG],
      ["sub/b.csv", "x,y"],
      ["c.txt", ""],
    ]);
  });

  it("goes on to the next file when one is left unread", async () => {
    const zip = zipSync({ "a.json": strToU8(LONG), "b.csv": strToU8("x,y") });
    const names: (string | null)[] = [];
    for await (const { member } of unpacked("zip", inPieces(zip, 100))) names.push(member);
    expect(names).toEqual(["a.json", "b.csv"]);
  });

  it.each([
    ["a gzip cut short", gzipSync(strToU8(LONG)).subarray(0, 500)],
    ["a zip cut short", zipSync({ "a.json": strToU8(LONG) }).subarray(0, 500)],
    [
      "a gzip of nonsense",
      new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 255, 254, 253, 1, 2, 3, 4, 5, 6, 7]),
    ],
  ])("refuses %s", async (_what, bytes) => {
    await expect(filesIn(bytes)).rejects.toThrow(UserError);
  });

  it("stops at what unpacks to more than it may: a bomb is never held", async () => {
    const bomb = gzipSync(new Uint8Array(8_000_000), { level: 9 });
    expect(bomb.length).toBeLessThan(20_000);
    await expect(filesIn(bomb, 1_000_000)).rejects.toMatchObject({ code: "bad-source" });
    await expect(filesIn(zipSync({ "a.bin": new Uint8Array(8_000_000) }), 1_000_000)).rejects.toMatchObject({
      code: "bad-source",
    });
  });
});

describe("peeked", () => {
  it("shows the first bytes and hands all of them on", async () => {
    const { head, pieces } = await peeked(inPieces(strToU8("0123456789"), 3), 5);
    expect(new TextDecoder().decode(head)).toBe("01234");
    expect(await textOf(pieces)).toBe("0123456789");
  });
});
