import { canonicalJson, sha256Hex } from "../../model/ids.ts";
import { jsonElements } from "../large-json.ts";
import type { LargeInput, SourceResult, TakeClaims } from "../source.ts";
import { type Account, openAccount } from "../source-account.ts";
import { notSuch, recordsOf, textOf, textsOf } from "../source-json.ts";
import { readEntry, settleEntry } from "../stix.ts";
import { RepeatedIds } from "./repeated-ids.ts";
import { STIX_SHAPE } from "./stix-fields.ts";
import {
  entryOf,
  modifiedOf,
  reportUrlsIn,
  type StixEntry,
  type StixIndex,
  skipBroken,
  skipDuplicate,
  successorsIn,
} from "./stix-objects.ts";

/** How many claims are handed on at once. */
const BATCH = 2000;

/** Members of an object that a claim about it needs; descriptions and the like are left behind. */
const SLIM =
  "id type name created modified revoked x_mitre_deprecated created_by_ref identity_class sectors country region first_seen last_seen x_mitre_first_seen_citation pattern valid_from valid_until object_refs relationship_type source_ref target_ref extensions".split(
    " ",
  );

function slim({ object, ...entry }: StixEntry): StixEntry {
  const kept: Record<string, unknown> = {};
  for (const member of SLIM) if (object[member] !== undefined) kept[member] = object[member];
  if (entry.type !== "report" && entry.type !== "note") delete kept.object_refs;
  const references = recordsOf(object.external_references)
    .filter(({ source_name }) => entry.type === "report" || /^mitre/.test(textOf(source_name)))
    .map(({ source_name, external_id, url }) => ({ source_name, external_id, url }));
  // A text cut out of a large one keeps the large one in memory: written and read again, it stands alone.
  return { ...entry, object: JSON.parse(JSON.stringify({ ...kept, external_references: references })) };
}

const own = (text: string): string => JSON.parse(JSON.stringify(text));

/** What stands at one place of the file's list: an object, or something that is none. */
interface Met {
  readonly entry: StixEntry | null;
  readonly value: unknown;
  readonly path: string;
}

async function* entriesIn(input: LargeInput): AsyncGenerator<Met> {
  let at = 0;
  for await (const { value } of jsonElements(input, STIX_SHAPE)) {
    const path = `/objects/${at++}`;
    yield { entry: entryOf(value, path), value, path };
  }
}

/** What a first pass over the file tells: which ids are named by others, and which occur more than once. */
interface Survey {
  readonly named: ReadonlySet<string>;
  readonly repeated: RepeatedIds;
}

async function survey(input: LargeInput): Promise<Survey> {
  const named = new Set<string>();
  const repeated = new RepeatedIds();
  for await (const { entry } of entriesIn(input)) {
    if (!entry) continue;
    repeated.meet(entry.id);
    const { type, object } = entry;
    const refs = [object.source_ref, object.target_ref, object.sighting_of_ref, object.created_by_ref]
      .map(textOf)
      .concat(textsOf(object.where_sighted_refs))
      .concat(type === "note" || type === "opinion" ? textsOf(object.object_refs) : []);
    for (const ref of refs) if (ref && !named.has(ref)) named.add(own(ref));
  }
  repeated.settle();
  return { named, repeated };
}

/** The version of a repeated id that counts: the latest, of equal times the same whatever their order. */
interface Version {
  readonly modified: string;
  readonly hash: string;
}

interface Gathered {
  readonly index: StixIndex;
  readonly versions: ReadonlyMap<string, Version>;
}

const versionOf = (entry: StixEntry): Version => ({
  modified: own(modifiedOf(entry)),
  hash: sha256Hex(canonicalJson(entry.object)),
});

const isLater = (a: Version, b: Version): boolean =>
  a.modified === b.modified ? a.hash > b.hash : a.modified > b.modified;

/** A second pass: the few members of every object that another names, and of reports. */
async function gather(input: LargeInput, { named, repeated }: Survey, account: Account): Promise<Gathered> {
  const entries = new Map<string, StixEntry>();
  const revokings = new Map<string, StixEntry>();
  const versions = new Map<string, Version>();
  for await (const { entry } of entriesIn(input)) {
    if (!entry) continue;
    if (repeated.mayRepeat(entry.id)) {
      const [known, version] = [versions.get(entry.id), versionOf(entry)];
      if (known && !isLater(version, known)) continue;
      versions.set(own(entry.id), version);
    }
    const isRevoking = entry.type === "relationship" && entry.object.relationship_type === "revoked-by";
    if (isRevoking) revokings.set(entry.id, slim(entry));
    if (named.has(entry.id) || entry.type === "report") entries.set(own(entry.id), slim(entry));
  }
  const successors = successorsIn(new Map([...entries, ...revokings]), account);
  return { index: { entries, successors, reportUrls: reportUrlsIn(entries) }, versions };
}

/**
 * Reads a bundle too large to hold in three passes: which objects others name, what claims need of those, and the
 * claims. Memory grows with the objects that others name, not with the file. Linear in the file.
 */
export async function readLargeBundle(input: LargeInput, take: TakeClaims): Promise<SourceResult> {
  const account = openAccount("stix", input);
  const surveyed = await survey(input);
  const { index, versions } = await gather(input, surveyed, account);
  const named = new Set<string>();
  const open: StixEntry[] = [];
  const done = new Set<string>();
  let begun = account.made();
  let met = 0;
  for await (const { entry, value, path } of entriesIn(input)) {
    met += 1;
    if (!entry) skipBroken(value, path, account);
    else if (!isCounted(entry, versions, done, account)) continue;
    else if (readEntry(index, entry, named, account)) {
      if (index.entries.has(entry.id)) open.push(index.entries.get(entry.id)!);
      else settleEntry(index, entry, named, account);
    }
    if (account.made() - begun >= BATCH) {
      await take(account.drain());
      begun = account.made();
    }
  }
  if (met === 0) throw notSuch(input.name, "STIX bundle");
  for (const entry of open) settleEntry(index, entry, named, account);
  await take(account.drain());
  return account.close();
}

/** Is this the version of its id that counts? Others are entered here. */
function isCounted(
  entry: StixEntry,
  versions: ReadonlyMap<string, Version>,
  done: Set<string>,
  account: Account,
): boolean {
  const best = versions.get(entry.id);
  if (!best) return true;
  const version = versionOf(entry);
  if (version.hash === best.hash && !done.has(entry.id)) {
    done.add(own(entry.id));
    return true;
  }
  if (version.modified === best.modified && version.hash !== best.hash) skipDuplicate(entry, account);
  else account.ignore(`${entry.type}: an earlier or equal version`);
  return false;
}
