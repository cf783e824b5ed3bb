import * as z from "zod";
import { UserError } from "../errors.ts";
import { canonicalJson, sha256Hex } from "../model/ids.ts";
import { askTaxii, endpoint, type TaxiiAccess } from "./taxii.ts";

/** How far a collection has been taken. Keep the one of the last page that was stored. */
export interface TaxiiCursor {
  /** The server's own time of the newest object of the last complete run; `null` before the first. */
  readonly addedAfter: string | null;
  /** Where a run that broke off stands: the `added_after` it asked with, and the server's `next`. */
  readonly reached: string | null;
  readonly next: string | null;
}

export const TAXII_START: TaxiiCursor = { addedAfter: null, reached: null, next: null };

export interface TaxiiPage {
  readonly objects: readonly unknown[];
  /** Store this with the objects, never before them. */
  readonly cursor: TaxiiCursor;
  readonly isLast: boolean;
}

export interface TaxiiPaging {
  readonly cursor: TaxiiCursor;
  /** Most objects a page; the server may send fewer. */
  readonly limit: number;
}

/** TAXII 2.1, 3.7: the envelope. All members are optional; an empty collection is `{}`. */
const envelope = z.looseObject({
  more: z.boolean().default(false),
  next: z.string().optional(),
  objects: z.array(z.unknown()).default([]),
});

/** Empty pages in a row after which a server that goes on saying "more" is taken to go in circles. */
const MOST_EMPTY = 20;

/** What is asked for: the query stays the same from page to page but for `next` (TAXII 2.1, 3.4). */
interface Query {
  readonly addedAfter: string | null;
  readonly next: string | null;
}

function broken(url: string, why: string, hint: string): UserError {
  const { origin, pathname } = new URL(url);
  return new UserError("unavailable", { message: `${origin}${pathname}: ${why}.`, hint });
}

function address(collection: string, { addedAfter, next }: Query, limit: number): string {
  const url = new URL(endpoint("objects/", endpoint(collection)));
  url.searchParams.set("limit", String(limit));
  if (addedAfter !== null) url.searchParams.set("added_after", addedAfter);
  if (next !== null) url.searchParams.set("next", next);
  return url.href;
}

interface Answer extends z.infer<typeof envelope> {
  readonly addedLast: string | null;
}

async function asked(access: TaxiiAccess, url: string): Promise<Answer> {
  const { value, headers } = await askTaxii(access, url, new URL(url).origin);
  const parsed = envelope.safeParse(value);
  if (!parsed.success) throw broken(url, "the answer is no TAXII 2.1 envelope", "The server is at fault.");
  return { ...parsed.data, addedLast: headers["x-taxii-date-added-last"] || null };
}

/** Tells when a server repeats itself: the same question, the same full page, or empty pages without end. */
function loopWatch(collection: string): (url: string, objects: readonly unknown[]) => void {
  const questions = new Set<string>();
  const pages = new Set<string>();
  let empty = 0;
  return (url, objects) => {
    empty = objects.length === 0 ? empty + 1 : 0;
    const page = objects.length === 0 ? null : sha256Hex(canonicalJson(objects));
    if (questions.has(url) || empty > MOST_EMPTY || (page !== null && pages.has(page))) {
      const hint = "What came before is kept. Report it to the server's owner.";
      throw broken(collection, "the server goes in circles: it says there is more and sends the same", hint);
    }
    questions.add(url);
    if (page !== null) pages.add(page);
  };
}

/** Was a saved `next` refused, as one that has expired is? Then the run begins again, which repeats nothing stored. */
function isStale(error: unknown): boolean {
  if (!(error instanceof UserError) || typeof error.cause !== "object" || error.cause === null) return false;
  const status = "status" in error.cause ? Number(error.cause.status) : 0;
  return [400, 404, 410, 416, 422].includes(status);
}

async function firstAnswer(
  access: TaxiiAccess,
  collection: string,
  { cursor, limit }: TaxiiPaging,
): Promise<{ readonly query: Query; readonly answer: Answer }> {
  const query = { addedAfter: cursor.reached ?? cursor.addedAfter, next: cursor.next };
  try {
    return { query, answer: await asked(access, address(collection, query, limit)) };
  } catch (error) {
    if (query.next === null || !isStale(error)) throw error;
    const again = { addedAfter: cursor.addedAfter, next: null };
    return { query: again, answer: await asked(access, address(collection, again, limit)) };
  }
}

/** The question after this page. A server that omits `next` is asked on from the last time it gave. */
function following(query: Query, { next, addedLast }: Answer, url: string): Query {
  if (next) return { addedAfter: query.addedAfter, next };
  if (addedLast !== null) return { addedAfter: addedLast, next: null };
  const hint = "What came is kept, but the collection is not complete. The server is at fault.";
  throw broken(url, "the server says there is more, but not where", hint);
}

/**
 * All objects that a server added to a collection since the last complete run, page by page. Follows `next` while
 * `more`, with the query unchanged; where a server omits `next`, goes on from `X-TAXII-Date-Added-Last`, which is
 * the server's clock and not the objects' `modified` (TAXII 2.1, 3.4 and 5.4). The new `addedAfter` stands in the
 * cursor of the last page only, so a run that breaks off is taken up where it was. Throws `unavailable`, also when
 * the server goes in circles; pages given before stay good.
 */
export async function* taxiiObjects(
  access: TaxiiAccess,
  collection: string,
  paging: TaxiiPaging,
): AsyncGenerator<TaxiiPage> {
  const watch = loopWatch(collection);
  let { query, answer } = await firstAnswer(access, collection, paging);
  let addedLast: string | null = null;
  for (;;) {
    const url = address(collection, query, paging.limit);
    addedLast = answer.addedLast ?? addedLast;
    const { addedAfter } = paging.cursor;
    if (!answer.more) {
      const cursor = { addedAfter: addedLast ?? query.addedAfter ?? addedAfter, reached: null, next: null };
      yield { objects: answer.objects, cursor, isLast: true };
      return;
    }
    watch(url, answer.objects);
    const page = { objects: answer.objects, isLast: false };
    try {
      query = following(query, answer, url);
    } catch (error) {
      yield { ...page, cursor: { addedAfter, reached: null, next: null } };
      throw error;
    }
    yield { ...page, cursor: { addedAfter, reached: query.addedAfter, next: query.next } };
    answer = await asked(access, address(collection, query, paging.limit));
  }
}
