import type { Source, SourceInput, SourceResult } from "./source.ts";
import { type Account, openAccount } from "./source-account.ts";
import { dayOf, spanning } from "./source-dates.ts";
import { isRecord, notSuch, parseJson, recordsOf, textOf, textsOf } from "./source-json.ts";
import { term } from "./source-terms.ts";
import { describedDocument, enterWholeClaim, isOperation } from "./stix/own-extensions.ts";
import { authorOf, endKind, endTerm, liveEnd } from "./stix/stix-ends.ts";
import { STIX_ASIDE, STIX_FIELDS, STIX_SHAPE } from "./stix/stix-fields.ts";
import { indexObjects, type StixEntry, type StixIndex } from "./stix/stix-objects.ts";
import { readOpinion, readOwnNote } from "./stix/stix-opinions.ts";
import { type Outcome, readRelationship, readSighting, sharedDraft } from "./stix/stix-relationships.ts";

/** Says its own names, motives and aims; true when that made a claim. */
function readDescribed(index: StixIndex, entry: StixEntry, account: Account): boolean {
  const kind = endKind(entry.type);
  const subject = endTerm(entry);
  if (!subject || !/^(?:group|campaign|software)$/.test(kind)) return false;
  const { object } = entry;
  const when = spanning(dayOf(object.first_seen), dayOf(object.last_seen));
  const name = textOf(object.name);
  const aliases = new Set([...textsOf(object.aliases), ...textsOf(object.x_mitre_aliases)]);
  aliases.delete(name);
  for (const alias of aliases) {
    const urls = recordsOf(object.external_references)
      .filter((reference) => textOf(reference.source_name) === alias)
      .map(({ url }) => textOf(url))
      .filter(Boolean);
    const draft = { ...sharedDraft(index, entry, "aliases"), urls };
    account.claim({ ...draft, subject: term(alias, subject.type), predicate: "alias-of", object: subject });
  }
  const said = [
    ...["primary_motivation", "secondary_motivations", "personal_motivations"].flatMap((field) =>
      textsOf(object[field]).map((text) => ["motivated-by", field, text] as const),
    ),
    ...["goals", "objective"].flatMap((field) =>
      textsOf(object[field]).map((text) => ["seeks", field, text] as const),
    ),
  ];
  for (const [predicate, field, text] of said)
    account.claim({
      ...sharedDraft(index, entry, field),
      subject,
      predicate,
      object: term(text, "text"),
      when,
    });
  return aliases.size + said.length > 0;
}

/** What became of an object that Entente wrote; `null` for anybody else's. */
function ownOutcome(entry: StixEntry, account: Account): Outcome | null {
  const { type, object } = entry;
  if (object.revoked === true) return null;
  if (type === "report") {
    const described = describedDocument(entry);
    if (described) account.document(described);
    return described ? { kind: "taken", ends: [] } : null;
  }
  if (type !== "relationship" && type !== "note" && type !== "opinion") return null;
  if (isOperation(object)) return { kind: "ignored", why: `${type} put together from claims` };
  if (!enterWholeClaim(entry, account)) return null;
  const ends = [textOf(object.source_ref), textOf(object.target_ref), ...textsOf(object.object_refs)];
  return { kind: "taken", ends: ends.filter(Boolean) };
}

function outcomeOf(index: StixIndex, entry: StixEntry, account: Account): Outcome | null {
  const own = ownOutcome(entry, account);
  if (own) return own;
  switch (entry.type) {
    case "relationship":
      return readRelationship(index, entry, account);
    case "sighting":
      return readSighting(index, entry, account);
    case "note":
      return readOwnNote(index, entry, account);
    case "opinion":
      return readOpinion(index, entry, account);
    default:
      return null;
  }
}

function enterOutcome(outcome: Outcome, { path }: StixEntry, account: Account): void {
  if (outcome.kind === "taken") account.take();
  else if (outcome.kind === "ignored") account.ignore(outcome.why);
  else account.skip({ code: outcome.code, path, message: outcome.message, value: outcome.value });
}

/** Why an object that no claim names was left aside. */
function whyAside({ entries, successors }: StixIndex, entry: StixEntry): string {
  if (entry.object.revoked === true)
    return `${entry.type}: revoked${successors.has(entry.id) ? ", its successor read" : ""}`;
  if (entry.object.x_mitre_deprecated === true) return `${entry.type}: deprecated`;
  return entries.size > 0 ? `${entry.type}: named in no claim` : entry.type;
}

/**
 * Enters one object. True when what became of it is known only after all others: whether some claim names it.
 * `named` gathers what claims name.
 */
export function readEntry(index: StixIndex, entry: StixEntry, named: Set<string>, account: Account): boolean {
  const scope = STIX_FIELDS[entry.type];
  if (!scope) {
    if (!STIX_ASIDE.has(entry.type)) account.keep({ path: entry.path, type: entry.type, id: entry.id });
    account.ignore(entry.type);
    return false;
  }
  account.fields(entry.object, scope, entry.type, entry.path);
  const outcome = outcomeOf(index, entry, account);
  if (!outcome) {
    const isLive = liveEnd(index, entry.id)?.id === entry.id;
    if (isLive && readDescribed(index, entry, account)) named.add(entry.id);
    return true;
  }
  enterOutcome(outcome, entry, account);
  if (outcome.kind === "taken") {
    for (const id of outcome.ends) named.add(id);
    if (authorOf(index, entry).length > 0) named.add(textOf(entry.object.created_by_ref));
    if (index.reportUrls.has(entry.id)) named.add(`urls of ${entry.id}`);
  }
  return false;
}

/** Enters an object of which `readEntry` left open what became of it. */
export function settleEntry(
  index: StixIndex,
  entry: StixEntry,
  named: ReadonlySet<string>,
  account: Account,
): void {
  const isCited =
    entry.type === "report" && textsOf(entry.object.object_refs).some((id) => named.has(`urls of ${id}`));
  if (named.has(entry.id) || isCited) account.take();
  else if (
    endKind(entry.type) !== "other" &&
    textOf(entry.object.name) === "" &&
    entry.type !== "location" &&
    entry.type !== "indicator"
  )
    account.skip({
      code: "nameless-object",
      path: entry.path,
      message: `The ${entry.type} has no name.`,
      value: entry.id,
    });
  else {
    account.ignore(whyAside(index, entry));
    if ("first_seen" in entry.object) account.ignoreField(`${entry.type}.first_seen with no claim to date`);
  }
}

function readObjects(index: StixIndex, account: Account): void {
  const named = new Set<string>();
  const open = [...index.entries.values()].filter((entry) => readEntry(index, entry, named, account));
  for (const entry of open) settleEntry(index, entry, named, account);
}

/** The objects of a bundle, of a TAXII envelope, of a list, or a single object. */
function objectsIn(parsed: unknown, name: string): readonly unknown[] {
  if (Array.isArray(parsed)) return parsed;
  if (isRecord(parsed) && Array.isArray(parsed.objects)) return parsed.objects;
  if (isRecord(parsed) && parsed.type === "bundle") return [];
  if (isRecord(parsed) && /--/.test(textOf(parsed.id)) && textOf(parsed.type)) return [parsed];
  throw notSuch(name, "STIX bundle");
}

/**
 * STIX 2.0 and 2.1 (OASIS), ATT&CK's releases included. Relationships, sightings, names, motives and aims become
 * claims; a revoked object is followed to its successor; the latest version of an object counts. Types that are not
 * known stay in the stored bytes and are listed in `kept`. Linear in the objects.
 */
export const stix: Source = {
  id: "stix",
  title: "STIX 2.0 or 2.1 bundle, ATT&CK releases included",
  detect: ({ head }) =>
    /^\s*\{/.test(head) &&
    (/"(?:type|id)"\s*:\s*"bundle(?:--[^"]*)?"/.test(head) ||
      (/"objects"\s*:/.test(head) && /"id"\s*:\s*"[a-z-]+--[0-9a-f]{8}-/.test(head))),
  read(input: SourceInput): SourceResult {
    const account = openAccount("stix", input);
    const index = indexObjects(objectsIn(parseJson(input.text, input.name, STIX_SHAPE), input.name), account);
    readObjects(index, account);
    return account.close();
  },
  readLarge: async (input, take) => (await import("./stix/stix-large.ts")).readLargeBundle(input, take),
};
