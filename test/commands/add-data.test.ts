import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync, strToU8, zipSync } from "fflate";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { type AddAnswer, type AddRequest, add } from "../../src/commands/add.ts";
import { initCase, requireCase } from "../../src/commands/case.ts";
import type { DocumentReader } from "../../src/commands/reader.ts";
import { who } from "../../src/commands/who.ts";
import { realEffects } from "../../src/effects/real.ts";

const root = mkdtempSync(join(tmpdir(), "entente-add-data-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const effects = { ...realEffects(), now: () => "2024-05-01T00:00:00.000Z" };

/** Data files need no reader of prose: what reaches this one is told, not read. */
const noReader: DocumentReader = {
  read: async ({ name }) => ({
    document: null,
    reading: null,
    issues: [{ code: "no-data", path: name ?? "-", message: "no data file", value: null }],
  }),
  close: async () => undefined,
};

const stamp = "2024-01-01T00:00:00Z";
const stixId = (type: string, at: number): string =>
  `${type}--00000000-0000-4000-8000-${String(at).padStart(12, "0")}`;
const stixObject = (type: string, at: number, more: object = {}) => ({
  ...{ type, spec_version: "2.1", id: stixId(type, at), created: stamp, modified: stamp },
  ...more,
});
const uses = (at: number, from: string, to: string) =>
  stixObject("relationship", at, { relationship_type: "uses", source_ref: from, target_ref: to });
const HERON = stixObject("intrusion-set", 1, {
  name: "SILVER HERON",
  aliases: ["SILVER HERON", "NEW CRANE"],
});
const TOOL = stixObject("malware", 2, { name: "ReedBoat", is_family: true });
const GOOD = [HERON, TOOL, uses(3, HERON.id, TOOL.id)];
const bundle = (...objects: readonly unknown[]) => ({ type: "bundle", id: stixId("bundle", 0), objects });

let made = 0;
let folder = "";
beforeEach(async () => {
  folder = join(root, `case-${made++}`);
  await initCase(effects, folder, "A case");
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(root, `${made}-${name}`);
  writeFileSync(path, content);
  return path;
}

const ask = (paths: readonly string[], more: Partial<AddRequest> = {}): Promise<AddAnswer> =>
  add(effects, { paths, case: folder, published: null, publisher: null, kind: null, ...more }, noReader);

async function claimsSaid(): Promise<string[]> {
  const { store } = await requireCase(effects, folder);
  const said: string[] = [];
  for await (const { subject, predicate, object } of store.claims())
    said.push(`${subject.text} ${predicate} ${object.text}`);
  await store.close();
  return said.sort();
}

const SAID = ["NEW CRANE alias-of SILVER HERON", "SILVER HERON uses ReedBoat"];
const text = JSON.stringify(bundle(...GOOD));

describe("adding data files", () => {
  it("recognises them by content and stores claims, document and copy", async () => {
    const answer = await ask([file("anything.dat", text)]);
    expect(answer).toMatchObject({ added: 1, skipped: 0, recordsSkipped: 0, claims: 2 });
    const [one] = answer.documents;
    expect(one!.data).toMatchObject({ source: "stix", counts: { records: 3, taken: 3, claims: 2 } });
    expect(await claimsSaid()).toEqual(SAID);
    expect(readdirSync(join(folder, "blobs"))).toEqual([one!.document]);
    const { store } = await requireCase(effects, folder);
    expect(await store.document(one!.document!)).toMatchObject({
      kind: "dataset",
      mediaType: "application/stix+json",
    });
    await store.close();
  });

  it("adds nothing the second time, gzipped or out of a zip", async () => {
    await ask([file("a.json", text)]);
    for (const packed of [strToU8(text), gzipSync(strToU8(text)), zipSync({ "sub/b.json": strToU8(text) })]) {
      const again = await ask([file("again", packed)]);
      expect(again).toMatchObject({ added: 0, alreadyThere: 1, skipped: 0, claims: 0 });
    }
    expect(await claimsSaid()).toEqual(SAID);
  });

  it("takes data and prose of one archive each its own way, and a damaged archive as skipped", async () => {
    const zip = zipSync({ "a.json": strToU8(text), "report.txt": strToU8("SILVER HERON sent mail.") });
    const answer = await ask([
      file("mixed.zip", zip),
      file("cut.json.gz", gzipSync(strToU8(text)).subarray(0, 60)),
    ]);
    expect(answer.documents.map(({ outcome, issues }) => [outcome, issues[0]?.code])).toEqual([
      ["added", undefined],
      ["skipped", "no-data"],
      ["skipped", "bad-source"],
    ]);
    expect(answer).toMatchObject({ added: 1, skipped: 2, claims: 2 });
  });

  it("makes names that only the file uses actors of the case", async () => {
    await ask([file("a.json", text)]);
    const { matches } = await who(effects, "NEW CRANE", folder);
    expect(matches.map(({ names }) => names.map(({ name }) => name))).toEqual([
      ["NEW CRANE", "SILVER HERON"],
    ]);
  });

  it("reads any CSV by a mapping, and says what is wrong with the options", async () => {
    const csv = file("rows.csv", "Who,Where,When\nSILVER HERON,RU,2022-05\nSILVER HERON,RU,May\n");
    const mapping = file("map.yaml", "Who: subject\nWhere: victimCountries\nWhen: eventFrom\n");
    const answer = await ask([csv], { as: "csv", mapping });
    expect(answer.documents[0]!.data!.issueKinds).toMatchObject([
      { code: "bad-date", times: 1, path: "line 3" },
    ]);
    expect(await claimsSaid()).toEqual(["SILVER HERON targets RU", "SILVER HERON targets RU"]);
    await expect(ask([csv], { as: "csv" })).rejects.toMatchObject({ code: "bad-option" });
    await expect(ask([csv], { as: "stix", mapping })).rejects.toMatchObject({ code: "bad-option" });
    await expect(ask([csv], { as: "no-such" })).rejects.toMatchObject({ code: "unknown-source" });
  });

  it("refuses a file that is not what it is said to be, and goes on with the others", async () => {
    const answer = await ask([file("a.csv", "x,y\n1,2\n"), file("b.json", text)], { as: "stix" });
    expect(answer.documents.map(({ outcome }) => outcome)).toEqual(["skipped", "added"]);
  });
});

describe("bad input", () => {
  const read = async (json: string) => {
    const answer = await ask([file("bad.json", json)]);
    const [one] = answer.documents;
    return { answer, issues: one!.issues.map(({ code, path }) => [code, path]), counts: one!.data?.counts };
  };

  it("keeps what is whole of a truncated file and says where it breaks off", async () => {
    const { answer, issues, counts } = await read(
      text.slice(0, text.lastIndexOf('{"type":"relationship"') + 40),
    );
    expect(issues).toEqual([["bad-object", "/objects/2"]]);
    expect(counts).toMatchObject({ records: 3, skipped: 1 });
    expect(answer.recordsSkipped).toBe(1);
    expect(await claimsSaid()).toEqual(SAID.slice(0, 1));
  });

  it("skips a record that is no JSON, one that is no object and one without an id; each with its path", async () => {
    const broken = text.replace(
      JSON.stringify(TOOL),
      `{"a":nope},null,{"type":"malware"},${JSON.stringify(TOOL)}`,
    );
    const { issues } = await read(broken);
    expect(issues).toEqual([
      ["bad-object", "/objects/1"],
      ["bad-object", "/objects/2"],
      ["bad-object", "/objects/3"],
    ]);
    expect(await claimsSaid()).toEqual(SAID);
  });

  it("reads objects of STIX 2.0 and 2.1 in one file", async () => {
    const { spec_version: _, ...old } = stixObject("tool", 5, { name: "OldBoat" });
    const { issues } = await read(JSON.stringify(bundle(...GOOD, old, uses(6, HERON.id, old.id as string))));
    expect(issues).toEqual([]);
    expect(await claimsSaid()).toEqual([...SAID, "SILVER HERON uses OldBoat"].sort());
  });

  it("takes the latest of two versions and reports two that differ at one time", async () => {
    const renamed = { ...TOOL, name: "ReedShip", modified: "2024-02-01T00:00:00Z" };
    const rival = { ...renamed, name: "ReedRaft" };
    const { issues } = await read(JSON.stringify(bundle(...GOOD, renamed, rival)));
    expect(issues).toEqual([["duplicate-id", "/objects/4"]]);
    expect((await claimsSaid()).filter((one) => one.includes("ReedBoat"))).toEqual([]);
  });

  it("ends where revocations and parts go in a circle, and keeps the rest", async () => {
    const other = stixObject("intrusion-set", 7, { name: "PALE STOAT" });
    const link = (at: number, type: string, from: string, to: string) =>
      stixObject("relationship", at, { relationship_type: type, source_ref: from, target_ref: to });
    const { issues } = await read(
      JSON.stringify(
        bundle(
          ...GOOD,
          other,
          link(8, "part-of", HERON.id, other.id),
          link(9, "part-of", other.id, HERON.id),
          link(10, "revoked-by", HERON.id, other.id),
          link(11, "revoked-by", other.id, HERON.id),
        ),
      ),
    );
    expect(new Set(issues.map(([code]) => code))).toEqual(new Set(["revoked-cycle"]));
    const { matches } = await who(effects, "PALE STOAT", folder);
    expect(matches).toHaveLength(1);
  });

  it("skips a row of CSV that is none, and keeps those around it", async () => {
    const csv = file(
      "rows.csv",
      'Who,Where\nSILVER HERON,RU\nPALE "STOAT,UA\nDARK VOLE,UA,extra\nSILVER HERON,UA\n',
    );
    const mapping = file("map.yaml", "Who: subject\nWhere: victimCountries\n");
    const answer = await ask([csv], { as: "csv", mapping });
    expect(answer.documents[0]!.issues.map(({ code }) => code)).toEqual(["bad-row", "bad-row"]);
    expect(await claimsSaid()).toEqual(["SILVER HERON targets RU", "SILVER HERON targets UA"]);
  });
});
