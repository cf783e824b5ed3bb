import { type AddAnswer, type AddRequest, add as addTo, type OnProgress } from "../commands/add.ts";
import { type AddFeedsAnswer, addFeeds } from "../commands/feeds.ts";
import { localReader } from "../commands/reader.ts";
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

/** Kinds of source that `--as` names; without it, paths are documents. */
const SOURCES = ["feed", "taxii"] as const;

function sourceNamed(name: string | undefined): (typeof SOURCES)[number] | null {
  if (name === undefined) return null;
  const known = SOURCES.find((source) => source === name);
  if (known) return known;
  throw new UserError("bad-option", {
    message: `--as ${name}: there is no such kind of source.`,
    hint: "Name one of the kinds listed here.",
    candidates: SOURCES,
  });
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

function text({ case: folder, added, alreadyThere, skipped, claims, documents }: AddAnswer): string {
  const reasons = documents
    .filter(({ outcome }) => outcome === "skipped")
    .map(({ path, issues }) => `  skipped ${path}: ${issues[0]?.message ?? "no text"}`);
  return [
    ...reasons,
    `${added} added, ${alreadyThere} already there, ${skipped} skipped; ${claims} new claims in ${folder}.`,
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
  const reader = await localReader(door.effects);
  const bar = await progressBar(door.options.quiet === true);
  try {
    const answer = await addFeeds(door.effects, request, reader, bar.tell);
    bar.stop();
    door.answer(answer, () => [...feedLines(answer), text(answer)].join("\n"));
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

export async function add(door: Door<AddOptions>, paths: readonly string[]): Promise<void> {
  const { effects, options } = door;
  const request = {
    paths,
    case: options.case ?? null,
    published: options.published ?? null,
    publisher: options.publisher ?? null,
    kind: kindNamed(options.kind),
  };
  const source = sourceNamed(options.as);
  if (source === "feed") return followed(door, request);
  if (source === "taxii") {
    const answer = await addTaxii(effects, request);
    return door.answer(answer, () => [...collectionLines(answer), text(answer)].join("\n"));
  }
  const folders = await Promise.all(paths.map((path) => effects.isFolder(path)));
  const many = folders.includes(true) || paths.length >= WORTH_THREADS;
  const reader = many ? await threadedReader() : await localReader(effects);
  const bar = await progressBar(options.quiet === true);
  try {
    const answer = await addTo(effects, request, reader, bar.tell);
    bar.stop();
    door.answer(answer, () => text(answer));
  } finally {
    bar.stop();
    await reader.close();
  }
}
