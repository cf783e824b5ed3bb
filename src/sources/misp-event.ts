import type { Term } from "../model/claim.ts";
import type { Id } from "../model/ids.ts";
import type { JsonShape } from "./json-records.ts";
import { jsonElements } from "./large-json.ts";
import { galaxyTerm, kindOfGalaxy, victimTerm } from "./misp-terms.ts";
import type { LargeInput, Source, SourceInput, SourceResult, TakeClaims } from "./source.ts";
import { type Account, openAccount } from "./source-account.ts";
import { dayOf, spanning } from "./source-dates.ts";
import type { Draft } from "./source-draft.ts";
import { isRecord, type JsonRecord, notSuch, parseJson, recordsOf, textOf } from "./source-json.ts";
import { CVE, place, term, vulnerability } from "./source-terms.ts";

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** MISP core format (draft-dulaunoy-misp-core-format): which members of an event are read. */
const EVENT_SCOPE = {
  takes: words("id uuid info date Orgc Attribute Object Galaxy Tag"),
  ignores: words(
    "orgc_id org_id threat_level_id published attribute_count analysis timestamp distribution proposal_email_lock locked publish_timestamp sharing_group_id Org ShadowAttribute RelatedEvent disable_correlation extends_uuid event_creator_email EventReport protected CryptographicKey SharingGroup event_creator_email",
  ),
};
const ATTRIBUTE_SCOPE = {
  takes: words("uuid type value first_seen last_seen deleted Galaxy Tag"),
  ignores: words(
    "id category to_ids event_id distribution timestamp comment sharing_group_id SharingGroup ShadowAttribute RelatedAttribute disable_correlation object_id object_relation validationIssue data Sighting",
  ),
};
const OBJECT_SCOPE = {
  takes: words("uuid name Attribute first_seen last_seen deleted"),
  ignores: words(
    "id meta-category description template_uuid template_version event_id timestamp distribution sharing_group_id comment ObjectReference",
  ),
};

const NETWORK = /^(?:domain|hostname|ip-(?:src|dst)|url|uri|email-(?:src|dst)|ip-dst\|port|domain\|ip)$/;

/** The one group that an event names, by galaxy or by galaxy tag; `several` when there are more. */
function actorOf(event: JsonRecord): Term | "several" | null {
  const groups = new Map<string, Term>();
  const enter = (galaxy: string, value: string, uuid: string, meta: JsonRecord): void => {
    const end = galaxyTerm(kindOfGalaxy(galaxy), value, uuid, meta);
    if (end?.type !== "group") return;
    const known = groups.get(end.text.toLowerCase());
    groups.set(end.text.toLowerCase(), known && known.link.length >= end.link.length ? known : end);
  };
  for (const cluster of clustersOf(event))
    enter(
      textOf(cluster.type),
      textOf(cluster.value),
      textOf(cluster.uuid),
      isRecord(cluster.meta) ? cluster.meta : {},
    );
  if (groups.size === 0)
    for (const tag of recordsOf(event.Tag)) {
      const match = galaxyTag(textOf(tag.name));
      // A tag that gives a uuid instead of a name names nobody here.
      if (match && !/^[0-9a-f-]{36}$/.test(match.value)) enter(match.galaxy, match.value, "", {});
    }
  const [first] = groups.values();
  return groups.size > 1 ? "several" : (first ?? null);
}

function galaxyTag(name: string): { readonly galaxy: string; readonly value: string } | null {
  const match = /^misp-galaxy:([^=]+)="(.*)"$/.exec(name);
  return match ? { galaxy: match[1]!, value: match[2]! } : null;
}

function clustersOf(event: JsonRecord): JsonRecord[] {
  return recordsOf(event.Galaxy).flatMap(({ GalaxyCluster }) => recordsOf(GalaxyCluster));
}

/** What one group did, as an event's records say it. */
interface Reading {
  readonly account: Account;
  readonly actor: Term | "several" | null;
  readonly shared: Pick<Draft, "urls" | "assertedBy">;
}

function enter(
  { account, actor, shared }: Reading,
  what: string,
  draft: Pick<Draft, "at" | "field" | "predicate" | "object" | "when"> | null,
): void {
  if (!draft) account.ignore(what);
  else if (actor === null) account.ignore(`${what}: the event names no group`);
  else if (actor === "several") account.ignore(`${what}: the event names several groups`);
  else {
    account.claim({ ...shared, ...draft, subject: actor });
    account.take();
  }
}

function aboutEnd(
  end: Term | null,
  victim: Term | null,
  at: Id,
  field: string,
): Pick<Draft, "at" | "field" | "predicate" | "object"> | null {
  if (victim) return { at, field, predicate: "targets", object: victim };
  return end && /^(?:malware|tool|technique)$/.test(end.type)
    ? { at, field, predicate: "uses", object: end }
    : null;
}

function readCluster(cluster: JsonRecord, at: Id, reading: Reading): void {
  const galaxy = kindOfGalaxy(textOf(cluster.type));
  const value = textOf(cluster.value);
  const meta = isRecord(cluster.meta) ? cluster.meta : {};
  const end = galaxyTerm(galaxy, value, textOf(cluster.uuid), meta);
  if (end?.type === "group") {
    if (typeof reading.actor === "object" && reading.actor !== null) reading.account.take();
    else reading.account.ignore("cluster: one of several groups");
  } else enter(reading, `cluster ${galaxy}`, aboutEnd(end, victimTerm(galaxy, value), at, "Galaxy"));
}

function readTag(tag: JsonRecord, at: Id, reading: Reading): void {
  const named = galaxyTag(textOf(tag.name));
  if (!named) {
    reading.account.ignore("tag of no galaxy");
    return;
  }
  const end = galaxyTerm(named.galaxy, named.value, "", {});
  if (end?.type === "group") reading.account.take();
  else
    enter(
      reading,
      `tag misp-galaxy:${named.galaxy}`,
      aboutEnd(end, victimTerm(named.galaxy, named.value), at, "Tag"),
    );
}

/** What an attribute shows its group to use or to act against; `null` for kinds that name neither. */
function attributeSays(type: string, value: string): Pick<Draft, "predicate" | "object"> | null {
  if (NETWORK.test(type))
    return { predicate: "uses-infrastructure", object: term(value.split("|")[0]!, "indicator") };
  if (type === "vulnerability" && CVE.test(value))
    return { predicate: "exploits", object: vulnerability(value) };
  if (type === "target-location") return { predicate: "targets", object: place(value) };
  return type === "target-org" ? { predicate: "targets", object: term(value, "organisation") } : null;
}

function readAttribute(attribute: unknown, path: string, parent: JsonRecord, reading: Reading): void {
  const [uuid, type, value] = isRecord(attribute)
    ? [textOf(attribute.uuid), textOf(attribute.type), textOf(attribute.value)]
    : ["", "", ""];
  if (!isRecord(attribute) || !type || !value) {
    reading.account.skip({
      code: "bad-object",
      path,
      message: "An attribute needs a type and a value.",
      value: uuid || null,
    });
    return;
  }
  reading.account.fields(attribute, ATTRIBUTE_SCOPE, "attribute", path);
  const says = attribute.deleted === true ? null : attributeSays(type, value);
  const when = spanning(
    dayOf(attribute.first_seen ?? parent.first_seen),
    dayOf(attribute.last_seen ?? parent.last_seen),
  );
  enter(
    reading,
    `attribute ${type}`,
    says && { at: `misp-event:${uuid || path}`, field: "value", when, ...says },
  );
}

function readObject(object: unknown, path: string, reading: Reading): void {
  if (!isRecord(object) || !Array.isArray(object.Attribute)) {
    reading.account.skip({
      code: "bad-object",
      path,
      message: "An object needs a list of attributes.",
      value: null,
    });
    return;
  }
  reading.account.fields(object, OBJECT_SCOPE, "object", path);
  object.Attribute.forEach((attribute, index) => {
    readAttribute(attribute, `${path}/Attribute/${index}`, object, reading);
  });
  reading.account.ignore("object: its attributes are records of their own");
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const linkOf = (attribute: unknown): string =>
  isRecord(attribute) && attribute.type === "link" && /^https?:/.test(textOf(attribute.value))
    ? textOf(attribute.value)
    : "";

/** Opens an event: who acts, what its claims share, and what its galaxies and tags say. `urls`: its links, sorted. */
function openEvent(event: JsonRecord, path: string, urls: readonly string[], account: Account): Reading {
  account.fields(event, EVENT_SCOPE, "event", path);
  const actor = actorOf(event);
  const author = isRecord(event.Orgc) ? textOf(event.Orgc.name) : "";
  const reading: Reading = { account, actor, shared: { urls, assertedBy: author ? [author] : [] } };
  if (actor === "several")
    account.raise({
      code: "several-actors",
      path,
      message: "The event names several groups; it does not say which of them did what.",
      value: textOf(event.info) || null,
    });
  const at = `misp-event:${textOf(event.uuid) || textOf(event.id)}`;
  for (const cluster of clustersOf(event)) readCluster(cluster, at, reading);
  for (const tag of recordsOf(event.Tag)) readTag(tag, at, reading);
  return reading;
}

function closeEvent({ actor, account }: Reading): void {
  if (actor) account.take();
  else account.ignore("event that names no group");
}

function readEvent(event: JsonRecord, path: string, account: Account): void {
  const urls = listOf(event.Attribute).map(linkOf).filter(Boolean).sort();
  const reading = openEvent(event, path, urls, account);
  listOf(event.Attribute).forEach((attribute, index) => {
    readAttribute(attribute, `${path}/Attribute/${index}`, {}, reading);
  });
  listOf(event.Object).forEach((object, index) => {
    readObject(object, `${path}/Object/${index}`, reading);
  });
  closeEvent(reading);
}

const SHAPE: JsonShape = {
  lists: new Set(["", "/response", "/Event/Attribute", "/Event/Object"]),
  opened: new Set(["", "/Event"]),
};

function readWrapped(item: unknown, path: string, account: Account): void {
  const event = isRecord(item) ? item.Event : null;
  if (isRecord(event)) readEvent(event, path, account);
  else account.skip({ code: "bad-object", path, message: "There is no event here.", value: null });
}

/** Events too large to hold: those of a list one by one, a single one record by record. */
async function readLargeEvents(input: LargeInput, take: TakeClaims): Promise<SourceResult> {
  const account = openAccount("misp-event", input);
  const single: Record<string, unknown> = {};
  const urls: string[] = [];
  for await (const { list, value } of jsonElements(input, SHAPE, ({ path, value: member }) => {
    if (path.startsWith("/Event/")) single[path.slice("/Event/".length)] = member;
  }))
    if (list === "/Event/Attribute" && linkOf(value)) urls.push(linkOf(value));
  const reading = Object.keys(single).length > 0 ? openEvent(single, "/Event", urls.sort(), account) : null;
  let met = 0;
  for await (const { path, list, value } of jsonElements(input, SHAPE)) {
    met += 1;
    if (list === "/Event/Attribute" && reading) readAttribute(value, path, {}, reading);
    else if (list === "/Event/Object" && reading) readObject(value, path, reading);
    else readWrapped(value, `/response/${met - 1}/Event`, account);
    if (met % 500 === 0) await take(account.drain());
  }
  if (!reading && met === 0) throw notSuch(input.name, "MISP event");
  if (reading) closeEvent(reading);
  await take(account.drain());
  return account.close();
}

/** Items of an export that hold an event each: a list, or the answer of MISP's search. One event is a list of one. */
function itemsIn(parsed: unknown, name: string): readonly (readonly [unknown, string])[] {
  if (isRecord(parsed) && isRecord(parsed.Event)) return [[parsed, "/Event"]];
  const wrapped = isRecord(parsed) ? parsed.response : parsed;
  if (!Array.isArray(wrapped)) throw notSuch(name, "MISP event");
  return wrapped.map((item, index) => [item, `/response/${index}/Event`] as const);
}

/**
 * MISP events: what the one group they name uses, exploits and acts against. An event that names several groups, or
 * none, makes no claims: it does not say who did what. Ids are kept as text; values are never resolved or fetched.
 */
export const mispEvent: Source = {
  id: "misp-event",
  title: "MISP event or search answer (JSON)",
  detect: ({ head }) => /^\s*[[{]/.test(head) && /"Event"\s*:\s*\{/.test(head),
  read(input: SourceInput): SourceResult {
    const items = itemsIn(parseJson(input.text, input.name, SHAPE), input.name);
    const account = openAccount("misp-event", input);
    for (const [item, path] of items) readWrapped(item, path, account);
    return account.close();
  },
  readLarge: readLargeEvents,
};
