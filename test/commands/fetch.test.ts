import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { add } from "../../src/commands/add.ts";
import { initCase, requireCase } from "../../src/commands/case.ts";
import { inputOf, isAddress } from "../../src/commands/fetch.ts";
import { quietEffects } from "../../src/effects/quiet.ts";
import { realEffects } from "../../src/effects/real.ts";
import { sha256Hex } from "../../src/model/ids.ts";
import { parsingReader } from "./parsing-reader.ts";

const root = mkdtempSync(join(tmpdir(), "entente-fetch-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const URL = "https://reports.example.org/heron?id=7";
const PAGE =
  "<html><body><p>SILVER HERON shared a server with PALE OTTER, Example Labs said.</p></body></html>";

describe("an address in place of a file", () => {
  it.each([
    ["https://a.example/x", true],
    ["HTTP://a.example", true],
    ["file:///etc/passwd", true],
    ["notes/http.txt", false],
    ["C://notes.txt", false],
    ["-", false],
  ])("%s: %s", (path, expected) => {
    expect(isAddress(path)).toBe(expected);
  });

  it("is read with where and when it was found", async () => {
    const effects = quietEffects(new Map([[URL, PAGE]]));
    expect(await inputOf(effects, URL)).toMatchObject({ url: URL, retrievedAt: effects.now() });
  });

  it("is stored with its copy, whose hash is the document's id; again changes nothing", async () => {
    const effects = quietEffects(new Map([[URL, PAGE]]));
    const folder = join(root, "case");
    // The case's database is a real file, so its folder must be one; the rest of the world is in memory.
    await realEffects().write(join(folder, "here"), "");
    await initCase(effects, folder, "Fetched");
    const request = { paths: [URL], case: folder, published: null, publisher: null, kind: null };
    expect(await add(effects, request, parsingReader)).toMatchObject({ added: 1 });
    expect(await add(effects, request, parsingReader)).toMatchObject({ added: 0, alreadyThere: 1 });
    expect(effects.files.get(`${folder}/blobs/${sha256Hex(PAGE)}`)).toEqual(new TextEncoder().encode(PAGE));
    const { store } = await requireCase(effects, folder);
    const document = await store.document(sha256Hex(PAGE));
    expect(document?.appearances).toEqual([
      { publisher: "reports.example.org", url: URL, published: null, retrievedAt: effects.now() },
    ]);
    await store.close();
  });

  it.each([
    ["http://127.0.0.1:9/", "refused-address"],
    ["http://[::1]/", "refused-address"],
    ["http://169.254.169.254/latest/meta-data/", "refused-address"],
    ["http://localhost:9/", "refused-address"],
    ["file:///etc/passwd", "bad-url"],
  ])("%s is refused in the real world too", async (url, code) => {
    await expect(inputOf(realEffects(), url)).rejects.toMatchObject({ code, exitCode: 3 });
  });
});
