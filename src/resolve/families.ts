import { canonicalUrl } from "../model/canonical-url.ts";
import type { Claim } from "../model/claim.ts";
import { copiedWords, speakerOf } from "../model/claim-keys.ts";
import { byCodeUnit, type Id } from "../model/ids.ts";
import type { Day } from "../model/interval.ts";
import { UnionFind } from "./union-find.ts";

/**
 * Report families: what counts as one witness (method §4). This file is the only place that decides it:
 *
 * - a report is one witness however often it appears, and a link that cites it has the same one;
 * - near copies and excerpts are one witness, whoever put them out;
 * - a sentence that an earlier report has word for word is that report's;
 * - "according to X" is X's: the report of X's that is linked to, else X's first on the same two, else what X said;
 * - whoever is not named is one witness for all who cite him: unknown lineage is not independence;
 * - a data set made from another is no second witness.
 */

/** What families are decided by. */
export interface Report {
  readonly id: Id;
  readonly publisher: Id | null;
  readonly published: Day | null;
  readonly urls: readonly string[];
  /** Addresses that its text links to, as written. */
  readonly cites: readonly string[];
}

/** How names and addresses in texts lead to publishers. */
export interface PublisherFinder {
  readonly named: (written: string) => Id | null;
  readonly ofUrl: (url: string) => Id | null;
}

/** Data sets that restate another one: their links, when they cite nothing, are that other's. */
const DERIVED_FROM: ReadonlyMap<Id, Id> = new Map([
  ["aptmap", "misp-galaxy"],
  ["ccs25", "misp-galaxy"],
  ["apt-landscape-ccs25", "misp-galaxy"],
]);

/** Catalogues: what one says without citing anybody is its own word, whichever table or release says it. */
const CATALOGUES: ReadonlySet<Id> = new Set([
  ...["misp-galaxy", "eurepoc", "cfr", "etda", "ccs25", "apt-campaigns", "aptmap", "apt-landscape-ccs25"],
]);

/** The catalogue whose word a claim of a data file is; `null` for any other file. ATT&CK's word goes by its bundled id. */
function catalogueOf({ origin }: Claim, { publisher }: Report): Id | null {
  if (publisher === "mitre" && origin.name === "stix") return "mitre-attack";
  return [origin.name, publisher].find((id) => id !== null && CATALOGUES.has(id)) ?? null;
}

/** Speakers that are a kind of people, not somebody. */
const UNNAMED =
  /^(?:the )?(?:(?:senior|several|some|unnamed|anonymous|security|government|intelligence|western|two|three) )*(?:officials?|researchers?|experts?|analysts?|sources?|people|insiders?|observers?|media|reports?|press)\b/iu;

/** Which of two reports came first? Undated ones come last; of equals the smaller id. */
export const earlier = (a: Pick<Report, "id" | "published">, b: Pick<Report, "id" | "published">): number =>
  byCodeUnit(a.published ?? "9999", b.published ?? "9999") || byCodeUnit(a.id, b.id);

/** Report and address → family. Whatever is not in them is its own. */
export interface ReportFamilies {
  readonly ofReport: ReadonlyMap<Id, Id>;
  readonly ofUrl: ReadonlyMap<string, Id>;
}

/** Every two reports that are near copies (`nearCopies`); of those that are not among the reports nothing is taken. */
export type Copies = readonly (readonly [Id, Id])[];

/** Joins reports that are one witness. A family is called after its earliest report: its address, else its id. */
export function reportFamilies(reports: readonly Report[], copies: Copies): ReportFamilies {
  const ordered = reports
    .map(({ id, published, urls }) => ({ id, published, addresses: urls.map(canonicalUrl) }))
    .sort(earlier);
  const sets = new UnionFind(ordered.length);
  const byUrl = new Map<string, number>();
  ordered.forEach(({ addresses }, index) => {
    for (const url of addresses) {
      const seen = byUrl.get(url);
      if (seen === undefined) byUrl.set(url, index);
      else sets.union(seen, index);
    }
  });
  const place = new Map(ordered.map(({ id }, index) => [id, index] as const));
  for (const [one, other] of copies) {
    const [a, b] = [place.get(one), place.get(other)];
    if (a !== undefined && b !== undefined) sets.union(a, b);
  }
  const names = new Map<number, Id>();
  ordered.forEach(({ id, addresses }, index) => {
    const root = sets.find(index);
    if (!names.has(root)) names.set(root, addresses.sort(byCodeUnit)[0] ?? id);
  });
  const nameOf = (index: number): Id => names.get(sets.find(index))!;
  return {
    ofReport: new Map(ordered.map(({ id }, index) => [id, nameOf(index)])),
    ofUrl: new Map([...byUrl].map(([url, index]) => [url, nameOf(index)])),
  };
}

/** Folds a text into 32 bits (FNV-1a): what differs here differs. */
function folded(text: string): number {
  let bits = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) bits = Math.imul(bits ^ text.charCodeAt(at), 0x01000193);
  return bits;
}

/** Keys that may be met more than once, so that the many that are met once need not be kept. */
function repeated(keys: Iterable<string>): (key: string) => boolean {
  const once = new Set<number>();
  const twice = new Set<number>();
  for (const key of keys) {
    const bits = folded(key);
    if (once.has(bits)) twice.add(bits);
    else once.add(bits);
  }
  return (key) => twice.has(folded(key));
}

/** What a claim is about, whichever end comes first. */
export const endsOf = ({ subject, object }: Claim): string =>
  [subject, object]
    .map(({ link, canonical }) => link[0] ?? canonical.toLowerCase())
    .sort(byCodeUnit)
    .join("\u0000");

function* sentencesOf(claims: readonly Claim[]): Generator<string> {
  for (const claim of claims) {
    const sentence = copiedWords(claim);
    if (sentence !== null) yield sentence;
  }
}

export interface FamilyInput {
  readonly reports: readonly Report[];
  readonly copies: Copies;
  /** Those asked about included; among them first reports and first sentences are looked for. */
  readonly claims: readonly Claim[];
  readonly publishers: PublisherFinder;
}

/**
 * Finds the families a claim stands on: the reports it cites when it is a field of a data set, else the one whose
 * words it is.
 */
export function familyFinder({
  reports,
  copies,
  claims,
  publishers,
}: FamilyInput): (claim: Claim) => readonly Id[] {
  const families = reportFamilies(reports, copies);
  const byId = new Map(reports.map((report) => [report.id, report]));
  const ofUrl = (url: string): Id => families.ofUrl.get(canonicalUrl(url)) ?? canonicalUrl(url);
  const ofReport = (id: Id): Id => families.ofReport.get(id) ?? id;
  const firstWith = (keyOf: (claim: Claim, report: Report) => string | null): Map<string, Report> => {
    const first = new Map<string, Report>();
    for (const claim of claims) {
      const report = byId.get(claim.document);
      const key = report ? keyOf(claim, report) : null;
      if (!report || key === null) continue;
      const known = first.get(key);
      if (!known || earlier(report, known) < 0) first.set(key, report);
    }
    return first;
  };
  const isRepeated = repeated(sentencesOf(claims));
  const firstSentence = firstWith((claim) => {
    const key = copiedWords(claim);
    return key !== null && isRepeated(key) ? key : null;
  });
  /** Publishers whom somebody's claim is traced to: only of those is it asked what they said first. */
  const origins = new Set(claims.flatMap((claim) => publishers.named(speakerOf(claim) ?? "") ?? []));
  const firstReport = firstWith((claim, { publisher }) =>
    publisher !== null && origins.has(publisher) && speakerOf(claim) === null
      ? `${publisher}\u0000${endsOf(claim)}`
      : null,
  );

  const spoken = (claim: Claim, report: Report): Id => {
    const first = firstSentence.get(copiedWords(claim) ?? "") ?? report;
    const speaker = speakerOf(claim);
    if (speaker === null) return ofReport(first.id);
    if (UNNAMED.test(speaker)) return "said:unnamed";
    const origin = publishers.named(speaker);
    if (origin === null || origin === report.publisher) return ofReport(first.id);
    const cited = report.cites.filter((url) => publishers.ofUrl(url) === origin);
    if (cited[0] !== undefined) return ofUrl(cited[0]);
    const own = firstReport.get(`${origin}\u0000${endsOf(claim)}`);
    return own ? ofReport(own.id) : `said:${origin}`;
  };

  return (claim) => {
    const urls = claim.passage.kind === "field" ? claim.passage.urls : [];
    if (urls.length > 0) return [...new Set(urls.map(ofUrl))].sort(byCodeUnit);
    const report = byId.get(claim.document);
    if (!report) return [DERIVED_FROM.get(claim.document) ?? claim.document];
    if (claim.passage.kind === "text") return [spoken(claim, report)];
    const catalogue = catalogueOf(claim, report);
    return [DERIVED_FROM.get(catalogue ?? "") ?? catalogue ?? ofReport(report.id)];
  };
}

/** Reference URL → report family, where no case's documents are concerned. */
export function familiesOf(urls: readonly string[]): Readonly<Record<string, Id>> {
  const families: Record<string, Id> = {};
  for (const url of urls) families[url] ??= canonicalUrl(url);
  return families;
}
