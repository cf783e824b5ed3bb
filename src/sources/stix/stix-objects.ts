import { byCodeUnit, canonicalJson } from "../../model/ids.ts";
import type { Account } from "../source-account.ts";
import { isRecord, type JsonRecord, recordsOf, textOf, textsOf } from "../source-json.ts";

/** An object with the members that every STIX object has, and where in the file it stands. */
export interface StixEntry {
  readonly id: string;
  readonly type: string;
  readonly object: JsonRecord;
  /** JSON pointer (RFC 6901). */
  readonly path: string;
}

/** A bundle's objects by id, each in its latest version, and what is revoked in favour of what. */
export interface StixIndex {
  readonly entries: ReadonlyMap<string, StixEntry>;
  readonly successors: ReadonlyMap<string, string>;
  /** Object → addresses of the reports that list it. */
  readonly reportUrls: ReadonlyMap<string, readonly string[]>;
}

const ID = /^[a-z0-9][a-z0-9-]*--[0-9a-zA-Z-]{8,}$/;

export const modifiedOf = ({ object }: StixEntry): string =>
  textOf(object.modified) || textOf(object.created);

/** The later of two versions of one object (STIX 2.1, 3.6); of two of one time, the same whatever their order. */
function later(a: StixEntry, b: StixEntry): StixEntry {
  const order =
    byCodeUnit(modifiedOf(a), modifiedOf(b)) || byCodeUnit(canonicalJson(a.object), canonicalJson(b.object));
  return order >= 0 ? a : b;
}

function enter(entries: Map<string, StixEntry>, entry: StixEntry, account: Account): void {
  const known = entries.get(entry.id);
  if (!known) {
    entries.set(entry.id, entry);
    return;
  }
  entries.set(entry.id, later(known, entry));
  if (
    modifiedOf(known) === modifiedOf(entry) &&
    canonicalJson(known.object) !== canonicalJson(entry.object)
  ) {
    skipDuplicate(entry, account);
  } else account.ignore(`${entry.type}: an earlier or equal version`);
}

export function skipDuplicate({ id, path }: StixEntry, account: Account): void {
  const message = "Two objects have one id and one time but differ; one of them was read.";
  account.skip({ code: "duplicate-id", path, message, value: id });
}

/** Objects by id. One without a proper id or type is skipped with an issue. */
export function indexObjects(objects: readonly unknown[], account: Account): StixIndex {
  const entries = new Map<string, StixEntry>();
  objects.forEach((object, index) => {
    const entry = entryOf(object, `/objects/${index}`);
    if (entry) enter(entries, entry, account);
    else skipBroken(object, `/objects/${index}`, account);
  });
  return { entries, successors: successorsIn(entries, account), reportUrls: reportUrlsIn(entries) };
}

/** An object with a proper id and type, else `null`. */
export function entryOf(object: unknown, path: string): StixEntry | null {
  if (!isRecord(object)) return null;
  const [id, type] = [textOf(object.id), textOf(object.type)];
  return ID.test(id) && id.startsWith(`${type}--`) ? { id, type, object, path } : null;
}

/** Enters the issue of something that is no proper object. */
export function skipBroken(object: unknown, path: string, account: Account): void {
  account.skip({
    code: "bad-object",
    path,
    message: isRecord(object)
      ? "An object needs a type and an id that begins with it."
      : "This is no object: the file is damaged or cut short here.",
    value: isRecord(object) ? textOf(object.id) || null : null,
  });
}

/** ATT&CK says by a relationship what took a revoked object's place. */
export function successorsIn(entries: ReadonlyMap<string, StixEntry>, account: Account): Map<string, string> {
  const direct = new Map<string, string>();
  for (const { type, object } of entries.values())
    if (type === "relationship" && object.relationship_type === "revoked-by" && object.revoked !== true)
      direct.set(textOf(object.source_ref), textOf(object.target_ref));
  const last = new Map<string, string>();
  for (const [from, next] of direct) {
    const passed = new Set([from]);
    let to = next;
    while (direct.has(to) && !passed.has(to)) {
      passed.add(to);
      to = direct.get(to)!;
    }
    if (passed.has(to)) {
      const path = entries.get(from)?.path ?? "/objects";
      account.raise({
        code: "revoked-cycle",
        path,
        message: "Objects are revoked in favour of one another; none was followed.",
        value: from,
      });
    } else last.set(from, to);
  }
  return last;
}

export function reportUrlsIn(entries: ReadonlyMap<string, StixEntry>): Map<string, readonly string[]> {
  const urls = new Map<string, readonly string[]>();
  for (const { type, object } of entries.values()) {
    if (type !== "report") continue;
    const cited = referenceUrls(object);
    if (cited.length > 0)
      for (const id of textsOf(object.object_refs))
        urls.set(id, [...new Set([...(urls.get(id) ?? []), ...cited])].sort(byCodeUnit));
  }
  return urls;
}

/** Web addresses among an object's external references; ATT&CK's page of the object itself is no witness. */
export function referenceUrls(object: JsonRecord): string[] {
  return recordsOf(object.external_references)
    .filter(({ source_name }) => !textOf(source_name).startsWith("mitre-"))
    .map(({ url }) => textOf(url))
    .filter((url) => /^https?:\/\//.test(url));
}

/** The ATT&CK id of an object, whichever matrix it belongs to. */
export function attackIdOf(object: JsonRecord): string | null {
  const own = recordsOf(object.external_references).find(
    ({ source_name }) => /^mitre(?:-|$)/.test(textOf(source_name)) && !/capec/.test(textOf(source_name)),
  );
  const id = textOf(own?.external_id);
  return /^(?:[GSC]\d{4}|T\d{4}(?:\.\d{3})?)$/.test(id) ? id : null;
}
