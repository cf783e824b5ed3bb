import type { Term } from "../../model/claim.ts";
import type { Interval } from "../../model/interval.ts";
import { CONFIDENCES } from "../../model/vocabulary/icd203.ts";
import { PREDICATES, type Predicate } from "../../model/vocabulary/predicates.ts";
import type { Account } from "../source-account.ts";
import { dayOf, outOfOrder, spanning } from "../source-dates.ts";
import { type Draft, hedged } from "../source-draft.ts";
import { isRecord, type JsonRecord, textOf } from "../source-json.ts";
import { authorOf, type EndKind, endKind, endTerm, liveEnd, sectorsOf } from "./stix-ends.ts";
import { referenceUrls, type StixEntry, type StixIndex } from "./stix-objects.ts";
import { patternEnds } from "./stix-patterns.ts";

/** What became of a relationship: the objects its claims name, or why there are none. */
export type Outcome =
  | { readonly kind: "taken"; readonly ends: readonly string[] }
  | { readonly kind: "ignored"; readonly why: string }
  | { readonly kind: "skipped"; readonly code: string; readonly message: string; readonly value: string };

const ACTS: ReadonlySet<EndKind> = new Set(["group", "campaign"]);

/** Relationship types (STIX 2.1, appendix B) by the kinds of their ends; a kind that is not listed is left aside. */
function predicateFor(type: string, from: EndKind, to: EndKind): Predicate | null {
  const acts = ACTS.has(from);
  if (type === "uses" && (acts || from === "software")) {
    if (to === "software" || to === "technique") return "uses";
    if (to === "infrastructure") return "uses-infrastructure";
    return to === "vulnerability" ? "exploits" : null;
  }
  if ((type === "targets" || type === "exploits") && (acts || from === "software")) {
    if (to === "vulnerability") return "exploits";
    return to === "victim" && acts ? "targets" : null;
  }
  if (type === "revoked-by" && from === "software") return to === "software" ? "alias-of" : null;
  if (!acts) return null;
  if (type === "attributed-to") return to === "group" || to === "victim" ? "attributed-to" : null;
  if (type === "located-at" || type === "originates-from") return to === "victim" ? "based-in" : null;
  if (type === "impersonates") return to === "victim" ? "impersonates" : null;
  if (/^(?:compromises|hosts|owns)$/.test(type))
    return to === "infrastructure" ? "uses-infrastructure" : null;
  if (type === "duplicate-of" || type === "revoked-by") return to === "group" ? "alias-of" : null;
  if (type === "part-of") return to === "group" || to === "victim" ? "part-of" : null;
  return /^(?:related-to|overlaps|similar|linked-to)$/.test(type) && to === "group" ? "overlaps-with" : null;
}

/** Months are what ATT&CK gives of a campaign; the day it writes is a filler. */
function seen(entry: StixEntry): Interval | null {
  const monthly = "x_mitre_first_seen_citation" in entry.object;
  const read = (value: unknown): Interval | null => {
    const day = dayOf(value);
    return day && monthly ? { ...day, precision: "month" } : day;
  };
  return spanning(read(entry.object.first_seen), read(entry.object.last_seen));
}

/** The dates of the link; without any, those of the one who acts. */
export function whenOf(entry: StixEntry, actor: StixEntry, account: Account): Interval | null {
  const { start_time, stop_time } = entry.object;
  const [first, last] = [dayOf(start_time), dayOf(stop_time)];
  if (outOfOrder(first, last))
    account.raise({
      code: "bad-interval",
      path: entry.path,
      message: "stop_time is before start_time; only the start was kept.",
      value: textOf(stop_time),
    });
  return spanning(first, last) ?? seen(actor);
}

/** STIX 2.1, appendix A, "None / Low / Med / High": 1–29, 30–69, 70–100. */
export function confidenceOf(value: unknown): Draft["confidence"] {
  if (typeof value !== "number" || value <= 0 || value > 100) return null;
  return CONFIDENCES[value < 30 ? 0 : value < 70 ? 1 : 2]!;
}

/** What Entente wrote beside a relationship or note of its own: predicate, stance and hedge as they were. */
export function ownExtension(object: JsonRecord): Pick<Draft, "predicate" | "stance" | "hedge"> | null {
  if (!isRecord(object.extensions)) return null;
  for (const extension of Object.values(object.extensions)) {
    if (!isRecord(extension) || !textOf(extension.claim).startsWith("c-")) continue;
    const predicate = PREDICATES.find((known) => known === extension.predicate);
    if (!predicate) continue;
    const stance =
      extension.stance === "denies" || extension.stance === "doubts" ? extension.stance : "asserts";
    const hedge = textOf(extension.hedge);
    return { predicate, stance, hedge: hedge ? hedged(hedge) : null };
  }
  return null;
}

/** What all claims of a relationship share. */
export function sharedDraft(
  index: StixIndex,
  entry: StixEntry,
  field: string,
): Pick<Draft, "at" | "field" | "urls" | "confidence" | "assertedBy"> {
  return {
    at: entry.id,
    field,
    urls: [...referenceUrls(entry.object), ...(index.reportUrls.get(entry.id) ?? [])],
    confidence: confidenceOf(entry.object.confidence) ?? null,
    assertedBy: authorOf(index, entry),
  };
}

/** An indicator that points at who acts: the hosts of its pattern are what they use. */
function indicates(
  index: StixIndex,
  entry: StixEntry,
  from: StixEntry,
  to: StixEntry,
  account: Account,
): Outcome {
  const actor = endTerm(to);
  if (!actor || !ACTS.has(endKind(to.type)))
    return {
      kind: "ignored",
      why: `relationship indicator ${textOf(entry.object.relationship_type)} ${to.type}`,
    };
  const { network, others } = patternEnds(textOf(from.object.pattern));
  for (const kind of others) account.ignoreField(`indicator.pattern ${kind}`);
  if (network.length === 0) return { kind: "ignored", why: "relationship indicator of no host" };
  const since = dayOf(from.object.valid_from);
  const until = dayOf(from.object.valid_until);
  const when = whenOf(entry, to, account) ?? (until ? spanning(since, until) : null);
  for (const object of network)
    account.claim({
      ...sharedDraft(index, entry, "pattern"),
      subject: actor,
      predicate: "uses-infrastructure",
      object,
      when,
    });
  return { kind: "taken", ends: [from.id, to.id] };
}

function isDead(entry: StixEntry): boolean {
  return entry.object.revoked === true || entry.object.x_mitre_deprecated === true;
}

/** A relationship as claims, its revoked ends followed to what took their place. */
export function readRelationship(index: StixIndex, entry: StixEntry, account: Account): Outcome {
  const type = textOf(entry.object.relationship_type);
  const refs = [textOf(entry.object.source_ref), textOf(entry.object.target_ref)] as const;
  if (!type || refs.includes(""))
    return {
      kind: "skipped",
      code: "bad-object",
      message: "A relationship needs a type and two ends.",
      value: entry.id,
    };
  const missing = refs.find((ref) => !index.entries.has(ref));
  if (missing)
    return {
      kind: "skipped",
      code: "dangling-reference",
      message: "The relationship's end is not in the file.",
      value: missing,
    };
  if (isDead(entry)) return { kind: "ignored", why: "relationship revoked or deprecated" };
  const from = type === "revoked-by" ? index.entries.get(refs[0])! : liveEnd(index, refs[0]);
  const to = liveEnd(index, refs[1]);
  if (!from || !to) return { kind: "ignored", why: "relationship of a revoked or deprecated object" };
  if (from.type === "indicator" && /^(?:indicates|attributed-to)$/.test(type))
    return indicates(index, entry, from, to, account);
  return linkClaims(index, entry, from, to, account);
}

function linkClaims(
  index: StixIndex,
  entry: StixEntry,
  from: StixEntry,
  to: StixEntry,
  account: Account,
): Outcome {
  const type = textOf(entry.object.relationship_type);
  const own = ownExtension(entry.object);
  const predicate = own?.predicate ?? predicateFor(type, endKind(from.type), endKind(to.type));
  if (!predicate) return { kind: "ignored", why: `relationship ${from.type} ${type} ${to.type}` };
  const [subject, object] = [endTerm(from), endTerm(to)];
  if (!subject || !object)
    return {
      kind: "skipped",
      code: "nameless-end",
      message: "The relationship's end has no name.",
      value: subject ? to.id : from.id,
    };
  const shared = {
    ...sharedDraft(index, entry, "relationship_type"),
    predicate,
    when: whenOf(entry, from, account),
    stance: own?.stance ?? ("asserts" as const),
    hedge: own ? (own.hedge ?? null) : /^(?:related-to|similar)$/.test(type) ? hedged(type) : null,
  };
  account.claim({ ...shared, subject, object });
  if (predicate === "targets")
    for (const [at, part] of sectorsOf(to).entries())
      account.claim({ ...shared, field: `target.sectors/${at}`, subject, object: part });
  return { kind: "taken", ends: [from.id, to.id] };
}

/** A group or campaign seen somewhere: it acts against that place or body (STIX 2.1, 5.2). */
export function readSighting(index: StixIndex, entry: StixEntry, account: Account): Outcome {
  const seenEntry = liveEnd(index, textOf(entry.object.sighting_of_ref));
  const subject = seenEntry && ACTS.has(endKind(seenEntry.type)) ? endTerm(seenEntry) : null;
  if (!seenEntry || !subject) return { kind: "ignored", why: "sighting of no group or campaign" };
  const places = Array.isArray(entry.object.where_sighted_refs)
    ? entry.object.where_sighted_refs.map(textOf)
    : [];
  const victims = places.flatMap((id): readonly (readonly [string, Term])[] => {
    const where = liveEnd(index, id);
    const object = where && endKind(where.type) === "victim" ? endTerm(where) : null;
    return object ? [[id, object]] : [];
  });
  if (victims.length === 0) return { kind: "ignored", why: "sighting without a place" };
  for (const [, object] of victims)
    account.claim({
      ...sharedDraft(index, entry, "where_sighted_refs"),
      subject,
      predicate: "targets",
      object,
      when: seen(entry),
    });
  return { kind: "taken", ends: [seenEntry.id, ...victims.map(([id]) => id)] };
}
