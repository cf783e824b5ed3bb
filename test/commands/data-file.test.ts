import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { writeLarge } from "../../bench/support/large-files.ts";
import { initCase, requireCase } from "../../src/commands/case.ts";
import { type DataFile, storeData } from "../../src/commands/data-file.ts";
import { realEffects } from "../../src/effects/real.ts";
import type { Claim } from "../../src/model/claim.ts";
import { stix } from "../../src/sources/stix.ts";

const root = mkdtempSync(join(tmpdir(), "entente-data-file-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const effects = { ...realEffects(), now: () => "2024-05-01T00:00:00.000Z" };

/** Stores the file in a new case, read whole up to so many bytes, and gives what the case then holds. */
async function stored(file: DataFile, name: string, wholeUpTo: number) {
  const folder = join(root, name);
  await initCase(effects, folder, "A case");
  const { store } = await requireCase(effects, folder);
  const { result, outcome } = await storeData(effects, store, file, wholeUpTo);
  const claims: Claim[] = [];
  for await (const claim of store.claims()) claims.push(claim);
  const documents = await store.documents();
  await store.close();
  return { result, outcome, claims, documents };
}

/** A reading as text, its issues by place: which pass over a large file finds one first is of no matter. */
const inOrder = ({ issues, ...rest }: Awaited<ReturnType<typeof stored>>["result"]): string =>
  JSON.stringify([rest, issues.map((issue) => JSON.stringify(issue)).sort()]);

it("a bundle of 20 MB says the same, read whole or in pieces, and every record is accounted for", async () => {
  const path = join(root, "large.json");
  writeLarge(path, "stix", 20 * 1024 * 1024);
  const { sha256, size } = await effects.keep(join(root, "blobs"), effects.readChunks(path));
  expect(size).toBeGreaterThan(20 * 1024 * 1024);
  const about = { url: null, retrievedAt: null, published: null, publisher: null, kind: null };
  const file: DataFile = {
    name: path,
    source: stix,
    sha256,
    size,
    copy: join(root, "blobs", sha256),
    ...about,
  };
  const whole = await stored(file, "whole", size);
  const large = await stored(file, "large", 0);
  const { counts, issues } = large.result;
  expect(counts.records).toBeGreaterThan(20_000);
  expect(counts.taken + counts.ignored + counts.skipped).toBe(counts.records);
  expect(new Set(issues.map(({ code }) => code))).toEqual(
    new Set(["bad-object", "dangling-reference", "revoked-cycle"]),
  );
  expect(large.claims.length).toBe(counts.claims);
  expect(inOrder(large.result)).toBe(inOrder(whole.result));
  expect(large.outcome).toEqual(whole.outcome);
  expect(large.documents).toEqual(whole.documents);
  expect(JSON.stringify(large.claims) === JSON.stringify(whole.claims)).toBe(true);
}, 60_000);
