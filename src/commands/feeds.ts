import type { Effects } from "../effects/effects.ts";
import { UserError } from "../errors.ts";
import { intervalOf } from "../model/interval.ts";
import type { Issue } from "../model/issue.ts";
import { type FeedItem, readFeed } from "../sources/feeds.ts";
import { publishedOn } from "../sources/published.ts";
import type { FollowState } from "../store/feeds.ts";
import {
  type AddAnswer,
  type AddedDocument,
  type AddRequest,
  addAnswer,
  type OnProgress,
  stored,
} from "./add.ts";
import { type Case, requireCase } from "./case.ts";
import { isAddress, pageInput, saveCopy } from "./fetch.ts";
import { DELAY_MS, politeFetcher } from "./polite.ts";
import { checkedDate } from "./read.ts";
import type { DocumentReader } from "./reader.ts";

/** What following one feed came to. */
export interface FollowedFeed {
  /** Address or file. */
  readonly feed: string;
  readonly title: string | null;
  readonly outcome: "read" | "unchanged" | "failed";
  /** Items it lists, of them fetched now, and dealt with on an earlier run. */
  readonly items: number;
  readonly fetched: number;
  readonly known: number;
  /** Items to try again on the next run: the server was away, or the run had its fill. */
  readonly later: number;
  readonly issues: readonly Issue[];
}

export interface AddFeedsAnswer extends AddAnswer {
  readonly feeds: readonly FollowedFeed[];
}

/** Most items of one feed that one run fetches: a feed may list without end. */
export const MOST_ITEMS = 200;
const FEED_LIMITS = { bytes: 16 * 1024 * 1024 };
const FEED_ACCEPT =
  "application/atom+xml,application/rss+xml,application/feed+json,application/xml;q=0.9,text/xml;q=0.9,*/*;q=0.5";

/** A feed as found: its items, and what to tell its server next time. */
interface Found {
  readonly feed: string;
  readonly title: string | null;
  readonly outcome: FollowedFeed["outcome"];
  readonly items: readonly FeedItem[];
  readonly issues: readonly Issue[];
  /** `null` for a file. */
  readonly state: FollowState | null;
  readonly error: UserError | null;
}

const NOTHING = { title: null, items: [], issues: [], state: null, error: null };

/** Reads one feed, or each feed that a list names. Throws what cannot be read. */
async function found(
  effects: Effects,
  opened: Case,
  path: string,
  inList: boolean,
): Promise<readonly Found[]> {
  const remote = isAddress(path);
  const before = remote ? await opened.store.followState(path) : {};
  const page = remote
    ? await effects.fetchPage(path, {
        limits: FEED_LIMITS,
        accept: FEED_ACCEPT,
        etag: before.etag ?? null,
        lastModified: before.lastModified ?? null,
      })
    : null;
  if (page?.status === 304) return [{ ...NOTHING, feed: path, outcome: "unchanged" }];
  const bytes = page?.bytes ?? (path === "-" ? await effects.readStdin() : await effects.readBytes(path));
  const feed = readFeed(bytes, page?.mediaType ?? null, page?.finalUrl ?? null);
  if (feed.kind === "feed") {
    const { title, items, issues } = feed;
    const state = page && { etag: page.etag, lastModified: page.lastModified };
    return [{ feed: path, title, outcome: "read", items, issues, state, error: null }];
  }
  if (inList) {
    throw new UserError("bad-feed", {
      message: `${path} is a list of feeds inside a list of feeds.`,
      hint: "Name that list itself.",
    });
  }
  const all: Found[] = [];
  for (const [at, address] of feed.feeds.entries()) {
    // Sorted, so feeds of one host follow each other.
    if (at > 0 && new URL(feed.feeds[at - 1]!).host === new URL(address).host) await effects.pause(DELAY_MS);
    all.push(...(await tried(effects, opened, address, true)));
  }
  return all;
}

/** As `found`, with what cannot be read kept as a failed feed: one bad feed does not stop the others. */
async function tried(
  effects: Effects,
  opened: Case,
  path: string,
  inList = false,
): Promise<readonly Found[]> {
  try {
    return await found(effects, opened, path, inList);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const issue = { code: error.code, path, message: error.message, value: null };
    return [{ ...NOTHING, feed: path, outcome: "failed", issues: [issue], error }];
  }
}

interface Following {
  readonly opened: Case;
  readonly request: AddRequest;
  readonly reader: DocumentReader;
  readonly fetchPolitely: ReturnType<typeof politeFetcher>;
  readonly documents: AddedDocument[];
}

/** Fetches, reads and stores one item. Returns an issue, and whether to try again, when there was no page. */
async function follow(
  effects: Effects,
  { opened, request, reader, fetchPolitely, documents }: Following,
  item: FeedItem,
): Promise<{ readonly issue: Issue; readonly again: boolean } | null> {
  const answer = await fetchPolitely(item.url);
  if (answer.page === null) {
    const { again, code, message } = answer;
    if (!again && code !== "robots") await opened.store.markTaken(item.url, code);
    return { issue: { code, path: item.url, message, value: item.title }, again };
  }
  await saveCopy(effects, opened.folder, answer.page.bytes);
  const { kind, publisher } = request;
  const dated =
    item.published !== null && (intervalOf(item.published) ?? publishedOn(item.published)) !== null;
  const published = request.published ?? (dated ? item.published : null);
  const outcome = await reader.read({
    ...pageInput(answer.page),
    published,
    publisher,
    ...(kind ? { kind } : {}),
  });
  const document = await stored(opened.store, outcome, item.url, effects.now());
  documents.push(document);
  await opened.store.markTaken(item.url, document.outcome);
  return null;
}

async function followFeed(
  effects: Effects,
  following: Following,
  from: Found,
  tell: () => void,
): Promise<FollowedFeed> {
  const { store } = following.opened;
  const issues = [...from.issues];
  const counts = { fetched: 0, known: 0, later: 0 };
  let asked = 0;
  for (const item of from.items) {
    if (await store.wasTaken(item.url)) counts.known += 1;
    else if (asked >= MOST_ITEMS) counts.later += 1;
    else {
      asked += 1;
      const lost = await follow(effects, following, item);
      if (lost) issues.push(lost.issue);
      if (lost?.again) counts.later += 1;
      else if (!lost) counts.fetched += 1;
    }
    tell();
  }
  // Stored only when nothing is left: else the server would say "unchanged" and what is left would be lost.
  if (from.state && counts.later === 0) await store.setFollowState(from.feed, from.state);
  const { feed, title, outcome, items } = from;
  return { feed, title, outcome, items: items.length, ...counts, issues };
}

/**
 * Follows feeds: stores each page they list, once, with its claims. Paths are addresses or files of RSS, Atom, JSON
 * Feed or OPML, or `-`. Running again fetches only what is new. An item that cannot be had is an issue; when no
 * feed at all could be read, throws the first one's error.
 */
export async function addFeeds(
  effects: Effects,
  request: AddRequest,
  reader: DocumentReader,
  onProgress: OnProgress = () => undefined,
): Promise<AddFeedsAnswer> {
  const published = checkedDate(request.published);
  const opened = await requireCase(effects, request.case);
  try {
    const all: Found[] = [];
    for (const path of new Set(request.paths)) all.push(...(await tried(effects, opened, path)));
    const error = all.find((one) => one.error !== null)?.error;
    if (error && all.every((one) => one.error !== null)) throw error;
    const documents: AddedDocument[] = [];
    const fetchPolitely = politeFetcher(effects);
    const following = { opened, request: { ...request, published }, reader, fetchPolitely, documents };
    const total = all.reduce((sum, { items }) => sum + items.length, 0);
    let done = 0;
    const tell = (): void => {
      done += 1;
      onProgress(done, total);
    };
    const feeds: FollowedFeed[] = [];
    for (const one of all) feeds.push(await followFeed(effects, following, one, tell));
    return { ...addAnswer(opened.folder, documents), feeds };
  } finally {
    await opened.store.close();
  }
}
