import { byCodeUnit, contentId, type Id } from "../../src/model/ids.ts";
import { betterDate } from "./citations.ts";
import type { Facts, LinkFact, NameFact, ObjectFact } from "./facts.ts";
import { linkFiles, referenceKeys } from "./link-rows.ts";
import { type Files, lines, trimmed, webUrls } from "./rows.ts";

const SOFTWARE = new Set(["malware", "tool"]);

const nameId = (upstream: Id, { text, namer }: NameFact): Id => contentId("n", [upstream, text, namer]);

/** Joins facts of several adapters: objects met twice keep the names of both, the first anchor stays. */
function objectsOf(facts: readonly Facts[]): Map<Id, ObjectFact> {
  const objects = new Map<Id, ObjectFact>();
  for (const object of facts.flatMap((one) => one.objects)) {
    const known = objects.get(object.upstream);
    const names = [...(known?.names ?? []), ...object.names];
    objects.set(object.upstream, { ...(known ?? object), names });
  }
  return objects;
}

/** One line an object: `[upstream, kind, by, ...[nameId, text, namer, urls, because]]`, anchor first. */
function objectRow(object: ObjectFact): unknown[] {
  const taken = new Set<Id>();
  const isNew = ({ id }: { readonly id: Id }): boolean => !taken.has(id) && taken.add(id) !== undefined;
  const [first, ...rest] = object.names
    .map((name) => ({ name, id: nameId(object.upstream, name) }))
    .filter(isNew);
  rest.sort((x, y) => byCodeUnit(x.name.text, y.name.text) || byCodeUnit(x.name.namer, y.name.namer));
  const names = [first!, ...rest].map(({ id, name }) =>
    trimmed([id, name.text, name.namer, webUrls(name.urls), name.because]),
  );
  return [object.upstream, object.kind, object.by, ...names];
}

/** What the loader will print for each end of a claim. */
function labelsOf(facts: readonly Facts[], objects: ReadonlyMap<Id, ObjectFact>): Map<Id, string> {
  const labels = new Map<Id, string>();
  for (const { id } of facts.flatMap((one) => one.techniques)) labels.set(id, id);
  for (const { id, label } of facts.flatMap((one) => one.terms)) labels.set(id, label);
  for (const [id, { names }] of objects) labels.set(id, names[0]!.text);
  return labels;
}

/** Links whose two ends exist; the rest would be claims about nothing. */
function liveLinks(facts: readonly Facts[], labels: ReadonlyMap<Id, string>): LinkFact[] {
  const isKnown = (id: Id): boolean => labels.has(id) || id.startsWith("organisation:");
  return facts
    .flatMap((one) => one.links)
    .filter(({ subject, object }) => labels.has(subject) && isKnown(object));
}

function referenceRows(facts: readonly Facts[], keys: ReadonlyMap<string, string>): unknown[][] {
  const dates = new Map<string, string | null>();
  for (const { url, published } of facts.flatMap((one) => one.references))
    dates.set(url, betterDate(dates.get(url) ?? null, published));
  return [...keys].map(([url, key]) => [url, key, dates.get(url) ?? null]);
}

/** The terms that some link points at, so that the vocabulary holds nothing idle. */
function termRows(facts: readonly Facts[], links: readonly LinkFact[]): unknown[][] {
  const used = new Set(links.map(({ object }) => object));
  const terms = facts.flatMap((one) => one.terms).filter(({ id }) => used.has(id));
  return [...new Map(terms.map(({ id, label }) => [id, [id, label]])).values()];
}

function decisionRows(facts: readonly Facts[], objects: ReadonlyMap<Id, ObjectFact>): unknown[][] {
  const anchorOf = (upstream: Id): Id | null => {
    const object = objects.get(upstream);
    return object ? nameId(upstream, object.names[0]!) : null;
  };
  return facts
    .flatMap((one) => one.decisions)
    .flatMap((decision) => {
      const [a, b] = [decision.a, decision.b].sort(byCodeUnit) as [Id, Id];
      const ends = [anchorOf(a), anchorOf(b)];
      if (ends[0] === null || ends[1] === null) return [];
      const { kind, by, because } = decision;
      return [[a, b, kind, by, because, contentId("d", [...ends, kind, by, because])]];
    });
}

function techniqueRows(facts: readonly Facts[]): unknown[][] {
  return facts
    .flatMap((one) => one.techniques)
    .map(({ id, name, tactics, parent, replacedBy, retired }) => [
      id,
      name,
      tactics,
      parent ?? "",
      replacedBy ?? "",
      retired ? "retired" : "",
    ]);
}

/** Every file of facts, without manifest and benign lists. Same facts, same bytes. */
export function assemble(facts: readonly Facts[]): Files {
  const objects = objectsOf(facts);
  const rows = [...objects.values()];
  const labels = labelsOf(facts, objects);
  const links = liveLinks(facts, labels);
  const named = rows.flatMap(({ names }) => names.map(({ urls }) => urls));
  const keys = referenceKeys(new Set([...links.map(({ urls }) => urls), ...named].flatMap(webUrls)));
  const decisions = decisionRows(facts, objects);
  const isSoftware = ([a]: readonly unknown[]): boolean => SOFTWARE.has(objects.get(a as Id)!.kind);
  return {
    "actors.jsonl": lines(rows.filter(({ kind }) => !SOFTWARE.has(kind)).map(objectRow)),
    "software.jsonl": lines(rows.filter(({ kind }) => SOFTWARE.has(kind)).map(objectRow)),
    "decisions.jsonl": lines(decisions.filter((row) => !isSoftware(row))),
    "software-decisions.jsonl": lines(decisions.filter(isSoftware)),
    "techniques.jsonl": lines(techniqueRows(facts)),
    "references.jsonl": lines(referenceRows(facts, keys)),
    "terms.jsonl": lines(termRows(facts, links)),
    ...linkFiles(links, { objects, labels, keys }),
  };
}
