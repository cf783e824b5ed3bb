import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "fflate";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { initCase, requireCase } from "../../src/commands/case.ts";
import { type SyncRequest, sync } from "../../src/commands/sync.ts";
import { who } from "../../src/commands/who.ts";
import { fetchPage } from "../../src/effects/fetch-page.ts";
import type { Network } from "../../src/effects/network.ts";
import { realEffects } from "../../src/effects/real.ts";

const root = mkdtempSync(join(tmpdir(), "entente-sync-"));
const now = (): string => "2024-05-01T00:00:00.000Z";
/** A server on the loopback stands for upstream; the rest of the net is out of reach. */
const network: Network = {
  resolve: async () => [{ address: "127.0.0.1", family: 4 }],
  allowed: (address) => address === "127.0.0.1",
  now,
};
const effects = {
  ...realEffects(),
  now,
  fetchPage: (url: string, options = {}) => fetchPage(url, options, network),
};

const stamp = "2099-01-01T00:00:00.000Z";
const stixId = (type: string, at: number): string =>
  `${type}--00000000-0000-4000-8000-${String(at).padStart(12, "0")}`;
const group = (at: number, number: string, name: string, aliases: readonly string[], more: object = {}) => ({
  ...{ type: "intrusion-set", spec_version: "2.1", id: stixId("intrusion-set", at), name, aliases },
  ...{ created: stamp, modified: stamp },
  external_references: [{ source_name: "mitre-attack", external_id: number }],
  ...more,
});
const NEW_GROUP = group(1, "G9999", "SILVER HERON", ["SILVER HERON", "REED CRANE"]);
/** APT28 under its own number, with one name that the bundled release does not list. */
const CHANGED = group(2, "G0007", "APT28", ["APT28", "INVENTED NAME"]);
const RETIRED = group(3, "G0016", "APT29", ["APT29"], { revoked: true });
const ATTACK = JSON.stringify({
  type: "bundle",
  id: stixId("bundle", 0),
  objects: [
    {
      type: "x-mitre-collection",
      id: stixId("x-mitre-collection", 0),
      name: "Enterprise ATT&CK",
      x_mitre_version: "99.0",
    },
    ...[NEW_GROUP, CHANGED, RETIRED],
    {
      ...{ type: "relationship", id: stixId("relationship", 4), created: stamp, modified: stamp },
      ...{ relationship_type: "revoked-by", source_ref: RETIRED.id, target_ref: CHANGED.id },
    },
  ],
});
const GALAXY = JSON.stringify({
  ...{ authors: ["nobody"], name: "Threat Actor", type: "threat-actor", version: 999 },
  values: [
    { value: "PALE STOAT", uuid: "00000000-0000-4000-8000-00000000abcd", meta: { synonyms: ["DARK STOAT"] } },
  ],
});

let server: Server;
let base = "";
let folder = "";
let made = 0;
beforeAll(async () => {
  server = createServer((request, response) => {
    const body = request.url === "/attack.json" ? ATTACK : request.url === "/galaxy.json" ? GALAXY : null;
    response.writeHead(body === null ? 404 : 200, { "content-type": "text/plain" }).end(body ?? "none");
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  base = `http://upstream.test:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(root, { recursive: true, force: true });
});
beforeEach(async () => {
  folder = join(root, `case-${made++}`);
  await initCase(effects, folder, "A case");
});

const ask = (request: Partial<SyncRequest>) =>
  sync(effects, { case: folder, dryRun: false, from: null, urls: [], ...request });

describe("sync", () => {
  it("tells in a dry run what a release adds, changes and retires, and stores nothing", async () => {
    const { releases, dryRun } = await ask({ urls: [`${base}/attack.json`], dryRun: true });
    const [release] = releases;
    expect(dryRun).toBe(true);
    expect(release).toMatchObject({
      catalogue: "mitre-attack",
      found: "Enterprise ATT&CK 99.0",
      outcome: "would-add",
      claims: 0,
      added: [
        { upstream: "attack:G9999", label: "SILVER HERON", namesAdded: ["REED CRANE", "SILVER HERON"] },
      ],
      retired: [{ upstream: "attack:G0016", label: "APT29", replacedBy: "attack:G0007" }],
    });
    expect(release!.bundled).not.toBeNull();
    const [changed] = release!.changed;
    expect(changed).toMatchObject({ upstream: "attack:G0007", namesAdded: ["INVENTED NAME"] });
    expect(changed!.namesGone).toContain("Fancy Bear");
    const { store } = await requireCase(effects, folder);
    expect(await store.counts()).toMatchObject({ documents: 0, claims: 0 });
    await store.close();
  });

  it("takes releases into the case, once, and leaves the package as it is", async () => {
    const bundled = (): string => readFileSync(effects.bundled("data/knowledge/manifest.json"), "utf8");
    const before = bundled();
    const urls = [`${base}/attack.json`, `${base}/galaxy.json`];
    const first = await ask({ urls });
    expect(first.releases.map(({ outcome, claims }) => [outcome, claims > 0])).toEqual([
      ["added", true],
      ["added", true],
    ]);
    const again = await ask({ urls });
    expect(again.releases.map(({ outcome, claims }) => [outcome, claims])).toEqual([
      ["already-there", 0],
      ["already-there", 0],
    ]);
    expect(again.releases.map(({ added }) => added)).toEqual([[], []]);
    expect(bundled()).toBe(before);
    const ids = async (name: string) =>
      (await who(effects, name, folder)).matches.map(({ actor }) => actor.id);
    expect(await ids("REED CRANE")).toEqual(["G9999"]);
    expect(await ids("INVENTED NAME")).toEqual(["G0007"]);
    expect(await ids("DARK STOAT")).toEqual(["misp:00000000-0000-4000-8000-00000000abcd"]);
  });

  it("reads a folder, gzip included, and names what is no release", async () => {
    const from = join(root, `folder-${made}`);
    mkdirSync(from);
    writeFileSync(join(from, "attack.json.gz"), gzipSync(new TextEncoder().encode(ATTACK)));
    writeFileSync(join(from, "notes.txt"), "SILVER HERON sent mail.");
    const answer = await ask({ from });
    expect(answer.releases.map(({ outcome }) => outcome)).toEqual(["added"]);
    expect(answer.issues).toMatchObject([{ code: "no-release", path: join(from, "notes.txt") }]);
  });

  it("goes on when one address cannot be had, and fails when none can", async () => {
    const answer = await ask({ urls: [`${base}/missing.json`, `${base}/galaxy.json`], dryRun: true });
    expect(answer.releases).toHaveLength(1);
    expect(answer.issues).toMatchObject([{ code: "unavailable" }]);
    await expect(ask({ urls: [`${base}/missing.json`] })).rejects.toMatchObject({ code: "unavailable" });
    await expect(ask({ from: join(root, "nowhere") })).rejects.toMatchObject({ code: "no-such-file" });
  });

  it("takes addresses from case.yaml when none are given", async () => {
    const path = join(folder, "case.yaml");
    writeFileSync(path, `${readFileSync(path, "utf8")}sync:\n  - ${base}/galaxy.json\n`);
    expect((await ask({ dryRun: true })).releases.map(({ catalogue }) => catalogue)).toEqual(["misp-galaxy"]);
  });
});
