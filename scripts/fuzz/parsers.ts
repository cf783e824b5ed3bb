import { parseQuestion } from "../../src/commands/question.ts";
import { readLine } from "../../src/commands/read.ts";
import { type OpenReader, readBytes } from "../../src/commands/reader.ts";
import { UserError } from "../../src/errors.ts";
import { findDates } from "../../src/extract/dates/find-dates.ts";
import { findIndicators } from "../../src/extract/indicators/find-indicators.ts";
import type { FetchPage } from "../../src/model/fetched.ts";
import { decode } from "../../src/sources/decode.ts";
import type { DocumentInput } from "../../src/sources/document.ts";
import { parseEdges } from "../../src/sources/edges.ts";
import { readFeed } from "../../src/sources/feeds.ts";
import { mappedSource, parseMapping } from "../../src/sources/mapped-csv.ts";
import { publishedOn } from "../../src/sources/published.ts";
import { readRobots } from "../../src/sources/robots.ts";
import type { Source } from "../../src/sources/source.ts";
import { SOURCES } from "../../src/sources/sources.ts";
import { taxiiCollections } from "../../src/sources/taxii.ts";
import { TAXII_START, taxiiObjects } from "../../src/sources/taxii-objects.ts";
import { unpacked } from "../../src/sources/unpack.ts";

/** Something that takes bytes from outside. It gives an answer or throws a `UserError`; all else is a fault. */
export interface Parser {
  readonly name: string;
  readonly run: (bytes: Uint8Array, open: OpenReader) => unknown;
}

const NOTHING_KNOWN = { mediaType: null, url: null, published: "2021-04-02", publisher: null };
const textOf = (bytes: Uint8Array): string => decode(bytes, null).text;

const document = (name: string): Parser => ({
  name: `document ${name}`,
  run: async (bytes, open) => {
    const input: DocumentInput = { ...NOTHING_KNOWN, name, bytes };
    const outcome = await readBytes(open, input);
    const { document: found, reading } = outcome;
    for (const { start, end, text } of reading?.mentions ?? [])
      if (found!.text.slice(start, end) !== text) throw new Error(`a mention is not at ${start}–${end}`);
    for (const { passage } of reading?.claims ?? []) {
      const { span, quote } = passage as { span: { start: number; end: number }; quote: string };
      if (found!.text.slice(span.start, span.end) !== quote)
        throw new Error(`a quote is not at ${span.start}`);
    }
    return outcome;
  },
});

const source = (reader: Source): Parser => ({
  name: `source ${reader.id}`,
  run: (bytes) => {
    const text = textOf(bytes);
    reader.detect({ name: "x", head: text.slice(0, 2000) });
    return reader.read({ name: "x", text, document: "d", release: "r" });
  },
});

const MAPPING = parseMapping(
  "id: id\nactor: subject\nwhom: victimCountries\nwhen: eventFrom\nsure: confidence\n",
);

/** A server that gives the same answer to every question. */
const answering = (bytes: Uint8Array): { fetchPage: FetchPage; authorization: null } => ({
  authorization: null,
  fetchPage: async (url) => ({
    url,
    finalUrl: url,
    status: 200,
    mediaType: "application/taxii+json;version=2.1",
    bytes,
    sha256: "0".repeat(64),
    retrievedAt: "2021-01-01T00:00:00Z",
    etag: null,
    lastModified: null,
    headers: {},
  }),
});

const TAXII_ADDRESS = "https://taxii.example/api/collections/one/";

async function allOf<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** What may be unpacked in a run. */
const MOST_UNPACKED = 4 * 1024 * 1024;

/** Everything that reads bytes from outside. */
export const PARSERS: readonly Parser[] = [
  document("x.html"),
  document("x.pdf"),
  document("x.txt"),
  document("x.md"),
  {
    name: "indicators",
    run: (bytes) => findIndicators(textOf(bytes)),
  },
  {
    name: "dates",
    run: (bytes) => [
      findDates(textOf(bytes), { from: "2021-04-02", to: "2021-04-02", precision: "day" }),
      textOf(bytes).split("\n").slice(0, 20).map(publishedOn),
    ],
  },
  ...SOURCES.map(source),
  { ...source(mappedSource(MAPPING)), name: "source csv" },
  { name: "mapping", run: (bytes) => [...parseMapping(textOf(bytes))] },
  { name: "edges", run: (bytes) => parseEdges(textOf(bytes)) },
  { name: "question", run: (bytes) => parseQuestion(textOf(bytes), "x.yaml") },
  { name: "feed", run: (bytes) => readFeed(bytes, null, "https://feed.example/") },
  {
    name: "taxii objects",
    run: (bytes) => allOf(taxiiObjects(answering(bytes), TAXII_ADDRESS, { cursor: TAXII_START, limit: 10 })),
  },
  { name: "taxii collections", run: (bytes) => taxiiCollections(answering(bytes), TAXII_ADDRESS) },
  {
    name: "jsonl",
    run: async (bytes, open) => {
      const lines = textOf(bytes).split("\n").slice(0, 20);
      return Promise.all(lines.map((line, at) => readLine(open, line, at + 1).catch(orUserError)));
    },
  },
  {
    name: "archive",
    run: async (bytes) => {
      const sizes: number[] = [];
      for await (const { pieces } of unpacked("x", once(bytes), MOST_UNPACKED)) {
        let size = 0;
        for await (const piece of pieces) size += piece.length;
        sizes.push(size);
      }
      return sizes;
    },
  },
  { name: "robots", run: (bytes) => readRobots(textOf(bytes), "entente").allows("/a/b?c=d") },
];

function orUserError(error: unknown): UserError {
  if (error instanceof UserError) return error;
  throw error;
}

/** No answer may be more than so much larger than what it was made of: names and quotes repeat, but boundedly. */
const MOST_GROWTH = 1500;
const SMALL_ANSWER = 2_000_000;

/** Runs a parser on bytes. Throws what is neither an answer of bounded size nor a `UserError`. */
export async function tried({ run }: Parser, bytes: Uint8Array, open: OpenReader): Promise<void> {
  let answer: unknown;
  try {
    answer = await run(bytes, open);
  } catch (error) {
    orUserError(error);
    return;
  }
  const size = JSON.stringify(answer)?.length ?? 0;
  if (size > SMALL_ANSWER + MOST_GROWTH * bytes.length)
    throw new Error(`${bytes.length} bytes gave an answer of ${size} characters`);
}
