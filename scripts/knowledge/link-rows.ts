import { STATEMENTS_FILE } from "../../src/knowledge/knowledge.ts";
import { claimId } from "../../src/model/claim.ts";
import { type Id, sha256Hex } from "../../src/model/ids.ts";
import type { LinkFact, ObjectFact } from "./facts.ts";
import { type Files, lines, webUrls } from "./rows.ts";

/** Eight hex digits stand for an address in link rows. */
export function referenceKeys(urls: Iterable<string>): Map<string, string> {
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

/** What link rows are written against. */
export interface LinkContext {
  readonly objects: ReadonlyMap<Id, ObjectFact>;
  /** End of a link → the words the loader gives it; the claim's id hashes the same words. */
  readonly labels: ReadonlyMap<Id, string>;
  readonly keys: ReadonlyMap<string, string>;
}

/** The words at a link's other end: as its field spells them, else the label. */
const objectText = ({ text, object }: LinkFact, labels: LinkContext["labels"]): string =>
  text ?? labels.get(object) ?? object.replace(/^organisation:/, "");

function idOf(link: LinkFact, labels: LinkContext["labels"]): Id {
  const { at: object, field } = link;
  return claimId({
    document: link.source,
    passage: { kind: "field", object, field, span: null, urls: [], release: "" },
    subject: labels.get(link.subject)!,
    predicate: link.predicate,
    object: objectText(link, labels),
    stance: link.stance ?? "asserts",
  });
}

const hedgeRow = ({ text, likelihood }: NonNullable<LinkFact["hedge"]>): string | string[] =>
  text === likelihood ? text : [text, likelihood];

/** `[subject, predicate, object, at, field, claimId, {text, refs, when, span, stance, negation, hedge, credibility, coded}]`. */
function linkRow(link: LinkFact, { labels }: LinkContext, refs: readonly string[]): unknown[] {
  const text = objectText(link, labels);
  const [first, last] = link.when ?? [];
  const isLabel = text === (labels.get(link.object) ?? link.object.replace(/^organisation:/, ""));
  const extra = {
    ...(isLabel ? {} : { text }),
    ...(refs.length > 0 ? { refs } : {}),
    ...(first === undefined ? {} : { when: first === last ? [first] : [first, last] }),
    ...(link.span ? { span: [link.span.start, link.span.end] } : {}),
    ...(link.stance ? { stance: link.stance } : {}),
    ...(link.negation ? { negation: link.negation } : {}),
    ...(link.hedge ? { hedge: hedgeRow(link.hedge) } : {}),
    ...(link.credibility ? { credibility: link.credibility } : {}),
    ...(link.coded ? { coded: true } : {}),
  };
  const row = [link.subject, link.predicate, link.object, link.at, link.field, idOf(link, labels)];
  return Object.keys(extra).length > 0 ? [...row, extra] : row;
}

const ATTRIBUTION = new Set(["attributed-to", "based-in", "part-of"]);

/** Sponsors, countries and parents are looked up at every `who`, so they rest in a file of their own. */
const isAttribution = ({ predicate, subject }: LinkFact, objects: LinkContext["objects"]): boolean =>
  ATTRIBUTION.has(predicate) && objects.get(subject)?.kind !== "campaign";

/** The link files. Attributions give addresses in full, so that reading them needs no other file. */
export function linkFiles(links: readonly LinkFact[], context: LinkContext): Files {
  const files = new Map<string, unknown[][]>();
  const taken = new Set<Id>();
  for (const link of links) {
    const id = idOf(link, context.labels);
    if (taken.has(id)) continue;
    taken.add(id);
    const urls = webUrls(link.urls);
    const apart = !link.read && isAttribution(link, context.objects);
    const file = link.read ? STATEMENTS_FILE : apart ? "attributions.jsonl" : `links-${link.source}.jsonl`;
    const rows = files.get(file) ?? [];
    rows.push(linkRow(link, context, apart ? urls : urls.map((url) => context.keys.get(url)!)));
    files.set(file, rows);
  }
  return Object.fromEntries([...files].map(([file, rows]) => [file, lines(rows)]));
}
