import {
  type AddAnswer,
  type AddedDocument,
  type AddRequest,
  add as addTo,
  type OnProgress,
} from "../commands/add.ts";
import { withBriefs } from "../commands/brief.ts";
import { caseFolder } from "../commands/case-folder.ts";
import { type AddFeedsAnswer, addFeeds } from "../commands/feeds.ts";
import { proposingReader } from "../commands/model-reader.ts";
import { type DocumentReader, localReader } from "../commands/reader.ts";
import { type AddTaxiiAnswer, addTaxii } from "../commands/taxii.ts";
import { UserError } from "../errors.ts";
import { DOCUMENT_KINDS } from "../model/vocabulary/publishing.ts";
import type { Door, GlobalOptions } from "./door.ts";
import { threadedReader, WORTH_THREADS } from "./reader-pool.ts";

interface AddOptions extends GlobalOptions {
  readonly published?: string;
  readonly publisher?: string;
  readonly kind?: string;
  readonly as?: string;
  readonly mapping?: string;
  readonly queue?: boolean;
}

function kindNamed(name: string | undefined) {
  if (name === undefined) return null;
  const known = DOCUMENT_KINDS.find((kind) => kind === name);
  if (known) return known;
  throw new UserError("bad-option", {
    message: `--kind ${name}: there is no such kind of document.`,
    hint: "Name one of the kinds listed here.",
    candidates: DOCUMENT_KINDS,
  });
}

/** A reader that is made ready when the first document comes: data files need none. */
function whenNeeded(open: () => Promise<DocumentReader>): DocumentReader {
  let opened: Promise<DocumentReader> | null = null;
  return {
    read: async (input) => {
      opened ??= open();
      return (await opened).read(input);
    },
    close: async () => (await opened)?.close(),
  };
}

/** A bar on standard error with documents a second and time left, when a person is watching. */
async function progressBar(
  quiet: boolean,
): Promise<{ readonly tell: OnProgress; readonly stop: () => void }> {
  if (quiet || !process.stderr.isTTY) return { tell: () => undefined, stop: () => undefined };
  const { SingleBar } = await import("cli-progress");
  const bar = new SingleBar({
    format: "{bar} {value}/{total} documents, {speed} a second, {eta_formatted} left",
    stream: process.stderr,
    hideCursor: true,
  });
  const begun = performance.now();
  let started = false;
  return {
    tell: (done, total) => {
      const speed = ((done * 1000) / (performance.now() - begun)).toFixed(1);
      if (!started) bar.start(total, done, { speed });
      started = true;
      bar.update(done, { speed });
    },
    stop: () => bar.stop(),
  };
}

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

function text({
  case: folder,
  added,
  alreadyThere,
  skipped,
  recordsSkipped,
  claims,
  documents,
}: AddAnswer): string {
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
  ].join("\n");
}

function feedLines({ feeds }: AddFeedsAnswer): string[] {
  return feeds.flatMap(({ feed, title, outcome, items, fetched, known, later, issues }) => {
    const counts = `${items} items: ${fetched} fetched, ${known} known, ${later} left for the next run`;
    return [
      `${title ?? feed}: ${outcome === "read" ? counts : outcome}`,
      ...issues.map(({ path, message }) => `  ${path}: ${message}`),
    ];
  });
}

/** Follows feeds, one request at a time: threads would only wait. */
async function followed(door: Door<AddOptions>, request: AddRequest): Promise<void> {
  const { effects } = door;
  const folder = await caseFolder(effects, request.case);
  const reader = proposingReader(effects, await localReader(effects), folder);
  const bar = await progressBar(door.options.quiet === true);
  try {
    const answer = await addFeeds(effects, request, reader, bar.tell);
    bar.stop();
    const shown = door.options.json ? await withBriefs(effects, answer) : answer;
    door.answer(shown, () => [...feedLines(answer), text(answer)].join("\n"));
  } finally {
    bar.stop();
    await reader.close();
  }
}

function collectionLines({ collections, issues }: AddTaxiiAnswer): string[] {
  return [
    ...issues.map(({ path, message }) => `${path}: ${message}`),
    ...collections.flatMap(({ collection, title, outcome, objects, issues: lost }) => [
      `${title || collection}: ${outcome}, ${objects} objects, ${lost.length} issues`,
      ...lost.slice(0, 20).map(({ path, message }) => `  ${path}: ${message}`),
    ]),
  ];
}

async function queued({ effects, answer }: Door<AddOptions>, request: AddRequest): Promise<void> {
  const { queueDocuments } = await import("../commands/queue.ts");
  const done = await queueDocuments(effects, request);
  answer(done, () =>
    [
      `${done.queued} documents are in the queue; \`entente worker\` reads them.`,
      ...done.leftOut.map(({ path, reason }) => `left out: ${path}: ${reason}`),
    ].join("\n"),
  );
}

export async function add(door: Door<AddOptions>, paths: readonly string[]): Promise<void> {
  const { effects, options } = door;
  const request = {
    paths,
    case: options.case ?? null,
    published: options.published ?? null,
    publisher: options.publisher ?? null,
    kind: kindNamed(options.kind),
    as: options.as ?? null,
    mapping: options.mapping ?? null,
  };
  if (options.queue) return queued(door, request);
  if (options.as === "feed") return followed(door, request);
  if (options.as === "taxii") {
    const answer = await addTaxii(effects, request);
    return door.answer(answer, () => [...collectionLines(answer), text(answer)].join("\n"));
  }
  const folders = await Promise.all(paths.map((path) => effects.isFolder(path)));
  const many = folders.includes(true) || paths.length >= WORTH_THREADS;
  const bare = whenNeeded(() => (many ? threadedReader() : localReader(effects)));
  const reader = proposingReader(effects, bare, await caseFolder(effects, request.case));
  const bar = await progressBar(options.quiet === true);
  try {
    const answer = await addTo(effects, request, reader, bar.tell);
    bar.stop();
    door.answer(options.json ? await withBriefs(effects, answer) : answer, () => text(answer));
  } finally {
    bar.stop();
    await reader.close();
  }
}
