import type { Effects } from "../effects/effects.ts";
import { UserError } from "../errors.ts";
import type { Document } from "../model/document.ts";
import { intervalOf } from "../model/interval.ts";
import type { Issue } from "../model/issue.ts";
import type { DocumentKind } from "../model/vocabulary/publishing.ts";
import { strictestTlp, type Tlp } from "../model/vocabulary/tlp.ts";
import { decode } from "../sources/decode.ts";
import { looksUtf16 } from "../sources/detect.ts";
import { mappedSource, parseMapping } from "../sources/mapped-csv.ts";
import type { Source, SourceInput, SourceResult } from "../sources/source.ts";
import { detectSource, sourceNamed } from "../sources/sources.ts";
import type { AddOutcome, Store } from "../store/store.ts";

/** Files up to this many bytes are read whole, larger ones in pieces: what they say takes a dozen times their room. */
const READ_WHOLE = 4 * 1024 * 1024;

/** Bytes that a source is recognised by. */
export const HEAD = 16 * 1024;

/** The source that `--as` names. Throws `bad-option` without the mapping that `csv` needs, `unknown-source` else. */
export async function sourceFor(
  effects: Effects,
  as: string | null,
  mapping: string | null,
): Promise<Source | null> {
  if (as === null && mapping === null) return null;
  if (as !== "csv" && as !== null && mapping === null) return sourceNamed(as);
  if (mapping === null || (as !== null && as !== "csv"))
    throw new UserError("bad-option", {
      message: "`--as csv` and `--mapping FILE` go together.",
      hint: "docs/sources.md says how a mapping is written.",
    });
  return mappedSource(parseMapping(await effects.readText(mapping)));
}

/** The source that recognises a file by its first bytes, or `null` when it is a document or something else. */
export function recognised(name: string, head: Uint8Array): Source | null {
  const text = new TextDecoder(looksUtf16(head) ?? "utf-8").decode(head);
  return detectSource({ name, head: text.replace(/^\uFEFF/, "") });
}

/** A data file kept in the case under the hash of its bytes, and what is known of it. */
export interface DataFile {
  /** As the person knows it: a path, an address, a member of an archive. */
  readonly name: string;
  readonly source: Source;
  readonly sha256: string;
  readonly size: number;
  /** Where the copy lies. */
  readonly copy: string;
  readonly url: string | null;
  readonly retrievedAt: string | null;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly kind: DocumentKind | null;
}

/** What storing a data file did. The claims of `result` are not held. */
export interface StoredData {
  readonly document: string;
  readonly publisher: string | null;
  readonly outcome: AddOutcome;
  readonly result: Omit<SourceResult, "claims">;
}

/** Pieces of a large file between two looks at the memory in use. */
const TIDY_EVERY = 16;

async function* textOf(effects: Effects, { copy }: DataFile): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let pieces = 0;
  for await (const piece of effects.readChunks(copy)) {
    if (++pieces % TIDY_EVERY === 0) effects.tidy();
    decoder ??= new TextDecoder(looksUtf16(piece.subarray(0, 4000)) ?? "utf-8");
    yield decoder.decode(piece, { stream: true });
  }
  if (decoder) yield decoder.decode();
}

/** Who puts out the data of a source; those not listed here come from many hands. */
const PUBLISHERS: Readonly<Record<string, string>> = {
  "misp-galaxy": "misp-galaxy",
  eurepoc: "eurepoc",
  cfr: "cfr",
  etda: "etda",
};

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  stix: "application/stix+json",
  "misp-galaxy": "application/json",
  "misp-event": "application/json",
  etda: "application/jsonl",
};

/** ATT&CK's releases hold its matrix or the object that describes the collection; bundles that cite it do not. */
const isAttack = (text: string): boolean => /"type"\s*:\s*"x-mitre-(?:matrix|collection)"/.test(text);

function publisherOf({ publisher, source }: DataFile, isRelease: boolean): string | null {
  return publisher ?? (source.id === "stix" && isRelease ? "mitre" : (PUBLISHERS[source.id] ?? null));
}

/** The strictest Traffic Light Protocol label that markings or tags in the data carry. */
function tlpOf(text: string): Tlp {
  const labels: Tlp[] = [];
  for (const [, label] of text.matchAll(/"(?:tlp"\s*:\s*"|name"\s*:\s*"tlp:)(\w+(?:\+strict)?)"/gi)) {
    const known = label!.toLowerCase().replace("white", "clear");
    if (/^(?:clear|green|amber(?:\+strict)?|red)$/.test(known)) labels.push(known as Tlp);
  }
  return strictestTlp(labels);
}

function documentOf(file: DataFile, publisher: string | null, tlp: Tlp): Document {
  const { name, source, sha256, url, retrievedAt, published, kind } = file;
  const when = published === null ? null : intervalOf(published);
  return {
    id: sha256,
    kind: kind ?? "dataset",
    mediaType: MEDIA_TYPES[source.id] ?? "text/csv",
    language: null,
    title: name.split(/[\\/]/).at(-1) || name,
    text: "",
    cleaner: `${source.id}@1`,
    pages: [],
    blocks: [],
    appearances: [{ publisher, url, published: when, retrievedAt }],
    tlp,
  };
}

/**
 * Reads a data file and stores it with its claims, whole or not at all. A file that can be held is read at once, a
 * larger one (than `wholeUpTo` bytes) in pieces within one transaction. Throws `bad-source` when its structure is broken.
 */
export async function storeData(
  effects: Effects,
  store: Store,
  file: DataFile,
  wholeUpTo = READ_WHOLE,
): Promise<StoredData> {
  const { name, source, sha256: document, size } = file;
  const input = { name, document, release: document };
  const now = effects.now();
  if (size <= wholeUpTo || !source.readLarge) {
    const { text } = decode(await effects.readBytes(file.copy), null);
    const { claims, ...result } = source.read({ ...input, text } satisfies SourceInput);
    const publisher = publisherOf(file, isAttack(text));
    await storeDescribed(store, result, now);
    const about = documentOf(file, publisher, tlpOf(text));
    return { document, publisher, outcome: await store.addDocument(about, claims, now), result };
  }
  let result: SourceResult | null = null;
  const { tlp, isRelease } = await skimmed(effects, file);
  const publisher = publisherOf(file, isRelease);
  const about = documentOf(file, publisher, tlp);
  const outcome = await store.addDocument(
    about,
    async (insert) => {
      result = await source.readLarge!({ ...input, pieces: () => textOf(effects, file) }, insert);
    },
    now,
  );
  const { claims: _, ...rest } = result!;
  await storeDescribed(store, rest, now);
  return { document, publisher, outcome, result: rest };
}

/** Documents that the data describe and the case does not hold: claims stand on them, their text may come later. */
async function storeDescribed(
  store: Store,
  { documents = [] }: Pick<SourceResult, "documents">,
  now: string,
): Promise<void> {
  for (const described of documents) await store.addDocument(described, [], now);
}

/** What the document of a large file says of it as a whole. */
async function skimmed(
  effects: Effects,
  file: DataFile,
): Promise<{ readonly tlp: Tlp; readonly isRelease: boolean }> {
  const labels = new Set<Tlp>();
  let isRelease = false;
  let tail = "";
  for await (const piece of textOf(effects, file)) {
    const text = tail + piece;
    labels.add(tlpOf(text));
    isRelease ||= isAttack(text);
    tail = piece.slice(-64);
  }
  return { tlp: strictestTlp([...labels]), isRelease };
}

/** How often each kind of issue was raised, with the place of the first, in order of code. */
export function issueKinds(issues: readonly Issue[]): readonly IssueKind[] {
  const kinds = new Map<string, IssueKind>();
  for (const { code, path, message } of issues) {
    const known = kinds.get(code);
    kinds.set(code, known ? { ...known, times: known.times + 1 } : { code, times: 1, path, message });
  }
  return [...kinds.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

export interface IssueKind {
  readonly code: string;
  readonly times: number;
  /** Place and message of the first. */
  readonly path: string;
  readonly message: string;
}
