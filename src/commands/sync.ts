import type { Effects } from "../effects/effects.ts";
import { UserError } from "../errors.ts";
import { sha256Hex } from "../model/ids.ts";
import type { Issue } from "../model/issue.ts";
import type { Release, ReleaseComparison } from "../model/release.ts";
import { compareRelease } from "../resolve/compare-release.ts";
import { decode } from "../sources/decode.ts";
import { releaseIn } from "../sources/release.ts";
import { peeked, unpacked } from "../sources/unpack.ts";
import { type Case, requireCase } from "./case.ts";
import { HEAD, recognised, storeData } from "./data-file.ts";
import { type Grounds, loadGrounds } from "./grounds.ts";

/** Where releases are taken from when neither the person nor the case says. */
export const UPSTREAMS: readonly string[] = [
  "https://raw.githubusercontent.com/mitre-attack/attack-stix-data/master/enterprise-attack/enterprise-attack.json",
  "https://raw.githubusercontent.com/MISP/misp-galaxy/main/clusters/threat-actor.json",
];

/** ATT&CK is some fifty megabytes, and served as text. */
const LIMITS = {
  bytes: 256 * 1024 * 1024,
  timeoutMs: 300_000,
  mediaTypes: ["application/json", "text/plain", "application/octet-stream", "application/gzip"],
};

export interface SyncRequest {
  readonly case: string | null;
  /** Only tells what would change. */
  readonly dryRun: boolean;
  /** Folder with releases, in place of addresses. */
  readonly from: string | null;
  /** Addresses; empty for those of `case.yaml`, else our own. */
  readonly urls: readonly string[];
}

/** One release and what it changes. */
export interface SyncedRelease extends ReleaseComparison {
  readonly source: string;
  readonly catalogue: string;
  /** What is bundled of this catalogue. */
  readonly bundled: string | null;
  readonly found: string;
  /** SHA-256 of the release, which is its document in the case. */
  readonly document: string;
  readonly outcome: "would-add" | "added" | "already-there";
  /** New claims; of a dry run none. */
  readonly claims: number;
}

export interface SyncAnswer {
  readonly schema: "entente.sync/1";
  readonly case: string;
  readonly dryRun: boolean;
  readonly releases: readonly SyncedRelease[];
  /** Files that are no release, and addresses that could not be had. */
  readonly issues: readonly Issue[];
}

interface Candidate {
  readonly source: string;
  readonly url: string | null;
  readonly retrievedAt: string | null;
  readonly pieces: AsyncIterable<Uint8Array>;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function candidate(effects: Effects, source: string, isFile: boolean): Promise<Candidate> {
  if (isFile) return { source, url: null, retrievedAt: null, pieces: effects.readChunks(source) };
  const { bytes, finalUrl, retrievedAt } = await effects.fetchPage(source, { limits: LIMITS });
  return { source, url: finalUrl, retrievedAt, pieces: once(bytes) };
}

async function whole(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const piece of pieces) parts.push(piece.slice());
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

interface Syncing {
  readonly effects: Effects;
  readonly opened: Case;
  readonly grounds: Grounds;
  readonly dryRun: boolean;
}

/** Keeps a release in the case; nothing that ships with the package is touched. */
async function applied(
  { effects, opened }: Syncing,
  { source: name, url, retrievedAt }: Candidate,
  bytes: Uint8Array,
): Promise<Pick<SyncedRelease, "document" | "outcome" | "claims">> {
  const reader = recognised(name, bytes.subarray(0, HEAD))!;
  const { sha256, size } = await effects.keep(`${opened.folder}/blobs`, once(bytes));
  const copy = `${opened.folder}/blobs/${sha256}`;
  const about = { published: null, publisher: null, kind: null, url, retrievedAt };
  const file = { name, source: reader, sha256, size, copy, ...about };
  const { document, outcome } = await storeData(effects, opened.store, file);
  return {
    document,
    outcome: outcome.document === "added" ? "added" : "already-there",
    claims: outcome.claimsAdded,
  };
}

async function synced(syncing: Syncing, from: Candidate): Promise<readonly SyncedRelease[]> {
  const { effects, opened, grounds, dryRun } = syncing;
  const releases: SyncedRelease[] = [];
  for await (const { pieces } of unpacked(from.source, from.pieces)) {
    const { head, pieces: all } = await peeked(pieces, HEAD);
    if (!recognised(from.source, head)) continue;
    const bytes = await whole(all);
    const release: Release | null = releaseIn(decode(bytes, null).text, from.source);
    if (!release) continue;
    const document = sha256Hex(bytes);
    const isHeld = (await opened.store.document(document)) !== null;
    const bundled = grounds.knowledge.upstreams.find(({ id }) => id === release.catalogue)?.release ?? null;
    const about = { source: from.source, catalogue: release.catalogue, bundled, found: release.version };
    const comparison = compareRelease(release, grounds.resolved.names);
    const what = dryRun
      ? { document, outcome: isHeld ? ("already-there" as const) : ("would-add" as const), claims: 0 }
      : await applied({ effects, opened, grounds, dryRun }, from, bytes);
    releases.push({ ...about, ...comparison, ...what });
  }
  return releases;
}

/** The files or addresses to look at. Throws `no-such-file` for a folder that is none. */
async function sourcesOf(
  effects: Effects,
  { from, urls }: SyncRequest,
  opened: Case,
): Promise<readonly string[]> {
  if (from === null) return urls.length > 0 ? urls : (opened.file.sync ?? UPSTREAMS);
  if (await effects.isFolder(from)) return effects.list(from);
  throw new UserError("no-such-file", {
    message: `There is no folder ${from}.`,
    hint: "Name a folder with ATT&CK's STIX bundles or MISP's threat-actor.json in it.",
  });
}

/**
 * Takes newer releases of ATT&CK and MISP's threat actors into the case, from their addresses or from a folder, and
 * tells which names they add, change and retire beside what is held. What the package bundles is never changed, and the
 * same release again adds nothing. A dry run stores nothing. Throws `unavailable` when no address could be had, and
 * `bad-source` when nothing found is a release.
 */
export async function sync(effects: Effects, request: SyncRequest): Promise<SyncAnswer> {
  const opened = await requireCase(effects, request.case);
  try {
    const grounds = await loadGrounds(effects, { case: opened.folder, trust: null, withoutDecisions: [] });
    const { dryRun } = request;
    const releases: SyncedRelease[] = [];
    const issues: Issue[] = [];
    let first: UserError | null = null;
    for (const source of await sourcesOf(effects, request, opened)) {
      try {
        const found = await synced(
          { effects, opened, grounds, dryRun },
          await candidate(effects, source, request.from !== null),
        );
        releases.push(...found);
        if (found.length === 0)
          issues.push({
            code: "no-release",
            path: source,
            message: "It is no release of ATT&CK or MISP's threat actors.",
            value: null,
          });
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        first ??= error;
        issues.push({ code: error.code, path: source, message: error.message, value: null });
      }
    }
    if (releases.length === 0 && first) throw first;
    if (releases.length === 0)
      throw new UserError("bad-source", {
        message: "Nothing found is a release of ATT&CK or MISP's threat actors.",
        hint: "Name a folder with ATT&CK's STIX bundles or MISP's threat-actor.json in it, or their addresses.",
      });
    return { schema: "entente.sync/1", case: opened.folder, dryRun, releases, issues };
  } finally {
    await opened.store.close();
  }
}
