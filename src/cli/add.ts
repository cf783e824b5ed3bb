import {
  type AddAnswer,
  type AddRequest,
  add as addTo,
  type OnProgress,
  UNDER_WAY,
} from "../commands/add.ts";
import { withBriefs } from "../commands/brief.ts";
import { caseFolder } from "../commands/case-folder.ts";
import { addFeeds } from "../commands/feeds.ts";
import { proposingReader } from "../commands/model-reader.ts";
import { type DocumentReader, localReader } from "../commands/reader.ts";
import { ratePublishers, reliabilityNamed, setReliability } from "../commands/reliability.ts";
import { addTaxii } from "../commands/taxii.ts";
import { UserError } from "../errors.ts";
import { DOCUMENT_KINDS } from "../model/vocabulary/publishing.ts";
import { addedLines, collectionLines, feedLines, ratedLines } from "./add-lines.ts";
import type { Door, GlobalOptions } from "./door.ts";
import { threadedReader, WORTH_THREADS } from "./reader-pool.ts";

interface AddOptions extends GlobalOptions {
  readonly published?: string;
  readonly publisher?: string;
  readonly kind?: string;
  readonly as?: string;
  readonly mapping?: string;
  readonly queue?: boolean;
  readonly reliability?: string;
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

/** Answers, having taken down what the person thinks of the publishers. */
async function answered<A extends AddAnswer>(
  { effects, options, answer }: Door<AddOptions>,
  done: A,
  lines: (done: A) => readonly string[],
): Promise<void> {
  if (options.reliability === undefined) return answer(done, () => lines(done).join("\n"));
  const rated = await ratePublishers(effects, reliabilityNamed(options.reliability), done);
  answer({ ...done, reliability: rated }, () => [...lines(done), ...ratedLines(rated)].join("\n"));
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
    await answered(door, shown, () => [...feedLines(answer), ...addedLines(answer)]);
  } finally {
    bar.stop();
    await reader.close();
  }
}

async function queued({ effects, options, answer }: Door<AddOptions>, request: AddRequest): Promise<void> {
  const { reliability } = options;
  if (reliability !== undefined && request.publisher === null) {
    throw new UserError("bad-option", {
      message: "--reliability with --queue: the documents' publishers are not known yet.",
      hint: "Name the publisher with --publisher, or give the letter in case.yaml.",
    });
  }
  const { queueDocuments } = await import("../commands/queue.ts");
  const done = await queueDocuments(effects, request);
  if (reliability !== undefined)
    await setReliability(effects, done.case, reliabilityNamed(reliability), [request.publisher!]);
  answer(done, () =>
    [
      `${done.queued} documents are in the queue; \`entente worker\` reads them.`,
      ...done.leftOut.map(({ path, reason }) => `left out: ${path}: ${reason}`),
    ].join("\n"),
  );
}

export async function add(door: Door<AddOptions>, paths: readonly string[]): Promise<void> {
  const { effects, options } = door;
  if (options.reliability !== undefined) reliabilityNamed(options.reliability);
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
    return answered(door, answer, () => [...collectionLines(answer), ...addedLines(answer)]);
  }
  const folders = await Promise.all(paths.map((path) => effects.isFolder(path)));
  const many = folders.includes(true) || paths.length >= WORTH_THREADS;
  const bare = whenNeeded(() => (many ? threadedReader(UNDER_WAY) : localReader(effects)));
  const reader = proposingReader(effects, bare, await caseFolder(effects, request.case));
  const bar = await progressBar(options.quiet === true);
  try {
    const answer = await addTo(effects, request, reader, bar.tell);
    bar.stop();
    await answered(door, options.json ? await withBriefs(effects, answer) : answer, addedLines);
  } finally {
    bar.stop();
    await reader.close();
  }
}
