import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { initCase, requireCase } from "../../src/commands/case.ts";
import { addTaxii, taxiiAuthorization } from "../../src/commands/taxii.ts";
import type { Effects } from "../../src/effects/effects.ts";
import { realEffects } from "../../src/effects/real.ts";
import { UserError } from "../../src/errors.ts";
import { sha256Hex } from "../../src/model/ids.ts";

const root = mkdtempSync(join(tmpdir(), "entente-taxii-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const BASE = "https://taxii.example.org/api/collections/c1/";
const common = { spec_version: "2.1", created: "2024-01-01T00:00:00Z", modified: "2024-01-01T00:00:00Z" };
const GROUP = "intrusion-set--11111111-1111-4111-8111-111111111111";
const TOOL = "malware--22222222-2222-4222-8222-222222222222";
/** The relationship comes a page before the tool that it names. */
const PAGES = [
  [
    { ...common, type: "intrusion-set", id: GROUP, name: "SILVER HERON" },
    {
      ...common,
      type: "relationship",
      id: "relationship--33333333-3333-4333-8333-333333333333",
      relationship_type: "uses",
      source_ref: GROUP,
      target_ref: TOOL,
    },
  ],
  [{ ...common, type: "malware", id: TOOL, name: "ReedBoat", is_family: true }],
];

let asked: string[] = [];
let dies = false;
let folder = "";
let made = 0;

const effects: Effects = {
  ...realEffects(),
  environment: {},
  now: () => "2024-05-01T00:00:00.000Z",
  fetchPage: async (url) => {
    asked.push(url);
    const { pathname, searchParams } = new URL(url);
    const isSecond = searchParams.get("next") === "2";
    if (isSecond && dies)
      throw new UserError("unavailable", { message: "The connection broke off.", hint: "Try again." });
    const envelope = {
      more: !isSecond,
      ...(isSecond ? {} : { next: "2" }),
      objects: PAGES[isSecond ? 1 : 0],
    };
    const old = searchParams.has("added_after");
    const objects = pathname.endsWith("/objects/");
    const value = !objects ? { id: "c1", title: "Open", can_read: true } : old ? {} : envelope;
    const bytes = new TextEncoder().encode(JSON.stringify(value));
    return {
      url,
      finalUrl: url,
      status: 200,
      mediaType: null,
      bytes,
      sha256: sha256Hex(bytes),
      retrievedAt: effects.now(),
      etag: null,
      lastModified: null,
      headers: { "x-taxii-date-added-last": `2024-01-0${isSecond ? 2 : 1}T00:00:00Z` },
    };
  },
};
const run = (from: Effects = effects, paths = [BASE]) =>
  addTaxii(from, { paths, case: folder, published: null, publisher: null, kind: null });

async function claimsOf(): Promise<string[]> {
  const { store } = await requireCase(effects, folder);
  const lines: string[] = [];
  for await (const { subject, predicate, object } of store.claims())
    lines.push(`${subject.text} ${predicate} ${object.text}`);
  await store.close();
  return lines;
}

beforeEach(async () => {
  asked = [];
  dies = false;
  made += 1;
  folder = join(root, `case-${made}`);
  await initCase(effects, folder, "TAXII");
});

describe("add --as taxii", () => {
  it("reads a collection as one bundle, so that relations across pages hold", async () => {
    const answer = await run();
    expect(answer).toMatchObject({ added: 1, collections: [{ outcome: "taken", objects: 3 }] });
    expect(await claimsOf()).toContain("SILVER HERON uses ReedBoat");
  });

  it("asks the next time only for what is new", async () => {
    await run();
    asked = [];
    expect(await run()).toMatchObject({ added: 0, collections: [{ outcome: "nothing-new", objects: 0 }] });
    expect(asked.at(-1)).toContain(`added_after=${encodeURIComponent("2024-01-02T00:00:00Z")}`);
  });

  it("after a server died midway, goes on where it was and ends as an undisturbed run", async () => {
    await run();
    const undisturbed = await claimsOf();
    made += 1;
    folder = join(root, `case-${made}`);
    await initCase(effects, folder, "TAXII");
    dies = true;
    await expect(run()).rejects.toMatchObject({ code: "unavailable" });
    expect(await claimsOf()).toEqual([]);
    dies = false;
    asked = [];
    expect(await run()).toMatchObject({ collections: [{ outcome: "taken", objects: 3 }] });
    expect(asked.filter((url) => url.includes("/objects/"))).toHaveLength(1);
    expect(await claimsOf()).toEqual(undisturbed);
  });

  it("takes credentials from the environment, and sends them over https only", async () => {
    expect(taxiiAuthorization({})).toBeNull();
    expect(taxiiAuthorization({ ENTENTE_TAXII_TOKEN: " abc\n" })).toBe("Bearer abc");
    expect(taxiiAuthorization({ ENTENTE_TAXII_USER: "jos\u00e9", ENTENTE_TAXII_PASSWORD: "p:w" })).toBe(
      `Basic ${Buffer.from("jos\u00e9:p:w").toString("base64")}`,
    );
    const signed = { ...effects, environment: { ENTENTE_TAXII_TOKEN: "abc" } };
    await expect(run(signed, [BASE.replace("https", "http")])).rejects.toMatchObject({ code: "bad-url" });
    expect(asked).toEqual([]);
  });
});
