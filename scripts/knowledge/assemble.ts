import { claimId } from "../../src/model/claim.ts";
import { byCodeUnit, contentId, type Id, sha256Hex } from "../../src/model/ids.ts";
import { betterDate } from "./citations.ts";
import type { Facts, LinkFact, NameFact, ObjectFact } from "./facts.ts";

/** File name → text. */
export type Files = Record<string, string>;

const SOFTWARE = new Set(["malware", "tool"]);
const ATTRIBUTION = new Set(["attributed-to", "based-in", "part-of"]);

const nameId = (upstream: Id, { text, namer }: NameFact): Id => contentId("n", [upstream, text, namer]);

/** Rows without their empty tail, one JSON array a line, in code-unit order of the lines, each line once. */
function lines(rows: readonly (readonly unknown[])[]): string {
  const written = rows.map((row) => {
    let end = row.length;
    while (end > 0 && isEmpty(row[end - 1])) end -= 1;
    return JSON.stringify(row.slice(0, end));
  });
  return [...new Set(written)]
    .sort(byCodeUnit)
    .map((line) => `${line}\n`)
    .join("");
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === "" || (Array.isArray(value) && value.length === 0);

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
  const [anchor, ...others] = object.names as [NameFact, ...NameFact[]];
  const taken = new Set<Id>();
  const isNew = ({ id }: { readonly id: Id }): boolean => !taken.has(id) && taken.add(id) !== undefined;
  const rows = [anchor, ...others].map((name) => ({ name, id: nameId(object.upstream, name) })).filter(isNew);
  const [first, ...rest] = rows;
  rest.sort((x, y) => byCodeUnit(x.name.text, y.name.text) || byCodeUnit(x.name.namer, y.name.namer));
  return [
    object.upstream,
    object.kind,
    object.by,
    ...[first!, ...rest].map(({ name, id }) => nameRow(id, name)),
  ];
}

function nameRow(id: Id, name: NameFact): unknown[] {
  const row: unknown[] = [id, name.text, name.namer, webUrls(name.urls), name.because];
  while (isEmpty(row.at(-1))) row.pop();
  return row;
}

const webUrls = (urls: readonly string[]): string[] =>
  [...new Set(urls.filter((url) => /^https?:\/\//.test(url)))].sort(byCodeUnit);

/** Eight hex digits stand for an address in link rows. */
function referenceKeys(urls: Iterable<string>): Map<string, string> {
  const keys = new Map<string, string>();
  const taken = new Map<string, string>();
  for (const url of urls) {
    const key = sha256Hex(url).slice(0, 8);
    if (taken.has(key) && taken.get(key) !== url) throw new Error(`Reference keys collide: ${url}`);
    taken.set(key, url);
    keys.set(url, key);
  }
  return keys;
}

/** What the loader will print for each end of a claim; the claim's id hashes the same words. */
function labelsOf(facts: readonly Facts[], objects: ReadonlyMap<Id, ObjectFact>): Map<Id, string> {
  const labels = new Map<Id, string>();
  for (const { id } of facts.flatMap((one) => one.techniques)) labels.set(id, id);
  for (const { id, label } of facts.flatMap((one) => one.terms)) labels.set(id, label);
  for (const [id, { names }] of objects) labels.set(id, names[0]!.text);
  return labels;
}

/** `[subject, predicate, object, at, field, claimId, {text, refs, when, hedge, credibility}]`. */
function linkRow(
  link: LinkFact,
  labels: ReadonlyMap<Id, string>,
  keys: ReadonlyMap<string, string>,
): unknown[] {
  const label = labels.get(link.object) ?? link.object.replace(/^organisation:/, "");
  const object = link.text ?? label;
  const passage = {
    kind: "field",
    object: link.at,
    field: link.field,
    span: null,
    urls: [],
    release: "",
  } as const;
  const id = claimId({
    document: link.source,
    passage,
    subject: labels.get(link.subject)!,
    predicate: link.predicate,
    object,
    stance: "asserts",
  });
  const refs = webUrls(link.urls).map((url) => keys.get(url)!);
  const [first, last] = link.when ?? [];
  const extra = {
    ...(object === label ? {} : { text: object }),
    ...(refs.length > 0 ? { refs } : {}),
    ...(first === undefined ? {} : { when: first === last ? [first] : [first, last] }),
    ...(link.hedge ? { hedge: hedgeRow(link.hedge) } : {}),
    ...(link.credibility ? { credibility: link.credibility } : {}),
  };
  const row = [link.subject, link.predicate, link.object, link.at, link.field, id];
  return Object.keys(extra).length > 0 ? [...row, extra] : row;
}

const hedgeRow = ({ text, likelihood }: NonNullable<LinkFact["hedge"]>): string | string[] =>
  text === likelihood ? text : [text, likelihood];

/** Links whose two ends exist; the rest would be claims about nothing. Each claim id once. */
function liveLinks(facts: readonly Facts[], labels: ReadonlyMap<Id, string>): LinkFact[] {
  return facts
    .flatMap((one) => one.links)
    .filter(
      ({ subject, object }) =>
        labels.has(subject) && (labels.has(object) || object.startsWith("organisation:")),
    );
}

function linkFiles(
  facts: readonly Facts[],
  labels: ReadonlyMap<Id, string>,
  keys: ReadonlyMap<string, string>,
): Files {
  const files = new Map<string, unknown[][]>();
  const taken = new Set<string>();
  for (const link of liveLinks(facts, labels)) {
    const row = linkRow(link, labels, keys);
    const id = row[5] as string;
    if (taken.has(id)) continue;
    taken.add(id);
    const about = ATTRIBUTION.has(link.predicate) && link.urls.length === 0;
    const file = about ? "attributions.jsonl" : `links-${link.source}.jsonl`;
    files.set(file, [...(files.get(file) ?? []), row]);
  }
  return Object.fromEntries([...files].map(([file, rows]) => [file, lines(rows)]));
}

function referenceRows(facts: readonly Facts[], keys: ReadonlyMap<string, string>): unknown[][] {
  const dates = new Map<string, string | null>();
  for (const { url, published } of facts.flatMap((one) => one.references))
    dates.set(url, betterDate(dates.get(url) ?? null, published));
  return [...keys].map(([url, key]) => [url, key, dates.get(url) ?? null]);
}

/** The ends that some link or object uses, so that the vocabulary holds nothing idle. */
function termRows(facts: readonly Facts[], labels: ReadonlyMap<Id, string>): unknown[][] {
  const used = new Set(liveLinks(facts, labels).map(({ object }) => object));
  return facts.flatMap((one) =>
    one.terms.filter(({ id }) => used.has(id)).map(({ id, label }) => [id, label]),
  );
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

/** Every file of facts, without manifest and benign lists, from the facts of every adapter. Same facts, same bytes. */
export function assemble(facts: readonly Facts[]): Files {
  const objects = objectsOf(facts);
  const labels = labelsOf(facts, objects);
  const links = liveLinks(facts, labels);
  const cited = [
    ...links.map(({ urls }) => urls),
    ...[...objects.values()].flatMap(({ names }) => names.map(({ urls }) => urls)),
  ];
  const keys = referenceKeys(new Set(cited.flatMap(webUrls)));
  const rows = [...objects.values()];
  const decisions = decisionRows(facts, objects);
  const isSoftware = ([a]: readonly unknown[]): boolean => SOFTWARE.has(objects.get(a as Id)!.kind);
  return {
    "actors.jsonl": lines(rows.filter(({ kind }) => !SOFTWARE.has(kind)).map(objectRow)),
    "software.jsonl": lines(rows.filter(({ kind }) => SOFTWARE.has(kind)).map(objectRow)),
    "decisions.jsonl": lines(decisions.filter((row) => !isSoftware(row))),
    "software-decisions.jsonl": lines(decisions.filter(isSoftware)),
    "techniques.jsonl": lines(
      facts.flatMap((one) =>
        one.techniques.map((technique) => [
          technique.id,
          technique.name,
          technique.tactics,
          technique.parent ?? "",
          technique.replacedBy ?? "",
          technique.retired ? "retired" : "",
        ]),
      ),
    ),
    "references.jsonl": lines(referenceRows(facts, keys)),
    "terms.jsonl": lines(termRows(facts, labels)),
    ...linkFiles(facts, labels, keys),
  };
}
