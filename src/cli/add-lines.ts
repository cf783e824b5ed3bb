import type { AddAnswer, AddedDocument } from "../commands/add.ts";
import type { AddFeedsAnswer } from "../commands/feeds.ts";
import type { RatedPublishers } from "../commands/reliability.ts";
import type { AddTaxiiAnswer } from "../commands/taxii.ts";
import { RELIABILITY_WORDS } from "../model/vocabulary/admiralty.ts";

/** What became of a data file's records, and which kinds of issue were met first where. */
function dataLines({ path, outcome, claims, data }: AddedDocument): string[] {
  if (!data) return [];
  const { records, taken, ignored, skipped } = data.counts;
  return [
    `${path}: ${data.source}, ${outcome}: ${records} records (${taken} taken, ${ignored} left aside by name, ${skipped} skipped), ${data.counts.claims} claims, ${claims} of them new`,
    ...data.issueKinds.map(
      ({ code, times, path: at, message }) => `  ${code} ${times} times, first at ${at}: ${message}`,
    ),
    ...(data.kept.length > 0
      ? [
          `  ${data.kept.length} objects of types unknown here, first ${data.kept[0]!.type} at ${data.kept[0]!.path}: kept in the stored copy`,
        ]
      : []),
  ];
}

/** What became of everything, after what needs a person's eye. */
export function addedLines({
  case: folder,
  added,
  alreadyThere,
  skipped,
  recordsSkipped,
  claims,
  documents,
}: AddAnswer): string[] {
  const reasons = documents
    .filter(({ outcome }) => outcome === "skipped")
    .map(({ path, issues }) => `  skipped ${path}: ${issues[0]?.message ?? "no text"}`);
  const dropped = documents.flatMap(({ issues }) => issues.filter(({ code }) => code.startsWith("model-")));
  const lost = recordsSkipped > 0 ? ` files and ${recordsSkipped} records skipped` : " skipped";
  return [
    ...documents.flatMap(dataLines),
    ...reasons,
    ...(dropped.length > 0
      ? [`${dropped.length} of the model's answers and claims were dropped; --json says why.`]
      : []),
    `${added} added, ${alreadyThere} already there, ${skipped}${lost}; ${claims} new claims in ${folder}.`,
  ];
}

export function feedLines({ feeds }: AddFeedsAnswer): string[] {
  return feeds.flatMap(({ feed, title, outcome, items, fetched, known, later, issues }) => {
    const counts = `${items} items: ${fetched} fetched, ${known} known, ${later} left for the next run`;
    return [
      `${title ?? feed}: ${outcome === "read" ? counts : outcome}`,
      ...issues.map(({ path, message }) => `  ${path}: ${message}`),
    ];
  });
}

export function ratedLines({ letter, publishers, withoutPublisher }: RatedPublishers): string[] {
  return [
    ...publishers.map((publisher) => `${publisher}: ${letter} (${RELIABILITY_WORDS[letter]}) in this case.`),
    ...withoutPublisher.map(
      (path) => `${path}: no publisher is known to give the letter to; add --publisher.`,
    ),
  ];
}

export function collectionLines({ collections, issues }: AddTaxiiAnswer): string[] {
  return [
    ...issues.map(({ path, message }) => `${path}: ${message}`),
    ...collections.flatMap(({ collection, title, outcome, objects, issues: lost }) => [
      `${title || collection}: ${outcome}, ${objects} objects, ${lost.length} issues`,
      ...lost.slice(0, 20).map(({ path, message }) => `  ${path}: ${message}`),
    ]),
  ];
}
