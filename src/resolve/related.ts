import { byCodeUnit, type Id } from "../model/ids.ts";

/** A report as others are compared with it. */
export interface ReportTraits {
  readonly id: Id;
  /** Hashes of the runs of words that mark its text. */
  readonly marks: readonly number[];
  /** Things its claims name: key → how it is written. */
  readonly things: ReadonlyMap<string, string>;
  /** What it claims: one key for each subject, predicate, object and stance. */
  readonly claims: ReadonlySet<string>;
}

/** A report that has something to do with another, and what. */
export interface RelatedReport {
  readonly document: Id;
  readonly score: number;
  /** Larger share of one report's words that stand in the other, 0 to 1. */
  readonly sharedText: number;
  readonly sharedClaims: number;
  /** Things that both name, the rarest first. */
  readonly sharedThings: readonly string[];
}

/** Points for text in common, all of it, and for each claim in common; a thing counts by how rare it is. */
const TEXT = 10;
const CLAIM = 2;
/** Shared words below this share are phrases that everybody uses. */
const LEAST_TEXT = 0.02;
const THINGS_SHOWN = 8;

function holders<K>(
  reports: readonly ReportTraits[],
  keysOf: (report: ReportTraits) => Iterable<K>,
): Map<K, number[]> {
  const index = new Map<K, number[]>();
  for (const [at, report] of reports.entries())
    for (const key of new Set(keysOf(report))) {
      const own = index.get(key);
      if (own) own.push(at);
      else index.set(key, [at]);
    }
  return index;
}

interface Tally {
  marks: number;
  claims: number;
  readonly things: [name: string, rarity: number][];
}

function tallyOf(tallies: Map<number, Tally>, at: number): Tally {
  const known = tallies.get(at) ?? { marks: 0, claims: 0, things: [] };
  tallies.set(at, known);
  return known;
}

/**
 * Finds the reports that have most to do with one: by words they share (winnowed fingerprints), claims both make, and
 * things both name, each thing worth ln(reports / reports that name it), so that what all name is worth nothing. The
 * score is 10 × shared text + 2 × shared claims + the things' worth. Best first, ties by id. Built once in O(traits);
 * each question costs the postings it meets.
 */
export function relatedIndex(
  reports: readonly ReportTraits[],
): (id: Id, limit: number) => readonly RelatedReport[] {
  const place = new Map(reports.map(({ id }, at) => [id, at]));
  const marks = holders(reports, (report) => report.marks);
  const claims = holders(reports, (report) => report.claims);
  const things = holders(reports, (report) => report.things.keys());
  const distinct = reports.map((report) => new Set(report.marks).size);
  return (id, limit) => {
    const own = place.get(id);
    const report = own === undefined ? undefined : reports[own];
    if (own === undefined || !report) return [];
    const tallies = new Map<number, Tally>();
    const others = (posting: readonly number[] = []): Tally[] =>
      posting.filter((at) => at !== own).map((at) => tallyOf(tallies, at));
    for (const mark of new Set(report.marks)) for (const tally of others(marks.get(mark))) tally.marks += 1;
    for (const claim of report.claims) for (const tally of others(claims.get(claim))) tally.claims += 1;
    for (const [key, name] of report.things) {
      const posting = things.get(key) ?? [];
      const rarity = Math.log(reports.length / posting.length);
      if (rarity > 0) for (const tally of others(posting)) tally.things.push([name, rarity]);
    }
    return [...tallies]
      .map(([at, tally]) => related(reports[at]!.id, tally, Math.min(distinct[own]!, distinct[at]!)))
      .filter(({ score }) => score > 0)
      .sort((x, y) => y.score - x.score || byCodeUnit(x.document, y.document))
      .slice(0, limit);
  };
}

function related(document: Id, { marks, claims, things }: Tally, smaller: number): RelatedReport {
  const share = smaller === 0 ? 0 : marks / smaller;
  const sharedText = share < LEAST_TEXT ? 0 : Math.round(share * 1000) / 1000;
  const rarest = [...things].sort(([x, rarer], [y, rare]) => rare - rarer || byCodeUnit(x, y));
  const worth = things.reduce((sum, [, rarity]) => sum + rarity, 0);
  return {
    document,
    score: Math.round((TEXT * sharedText + CLAIM * claims + worth) * 1000) / 1000,
    sharedText,
    sharedClaims: claims,
    sharedThings: [...new Set(rarest.map(([name]) => name))].slice(0, THINGS_SHOWN),
  };
}
