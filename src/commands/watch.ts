import type { Effects } from "../effects/effects.ts";
import { UserError } from "../errors.ts";
import type { Announcement, Stand } from "../model/announcement.ts";
import { canonicalJson, contentId, type Id } from "../model/ids.ts";
import type { Question } from "../model/question.ts";
import { atomFeed } from "../report/atom.ts";
import { requireCase } from "./case.ts";
import { type AddFeedsAnswer, addFeeds, type FollowedFeed } from "./feeds.ts";
import { questionHash } from "./question.ts";
import type { DocumentReader } from "./reader.ts";
import { movesIn } from "./review-order.ts";
import { isSameStand, type Stood, standOf } from "./stand.ts";
import { threadMaker } from "./threads.ts";
import { type KnownStand, loadWatchState, saveWatchState, type WatchState } from "./watch-state.ts";

export interface WatchRequest {
  readonly case: string | null;
  /** Addresses or files; empty for those watched before. */
  readonly feeds: readonly string[];
  readonly questions: readonly Question[];
  /** Where the announcements are written as an Atom feed, or `null`. */
  readonly atom: string | null;
}

/** What one round of a watch found. */
export interface WatchRound {
  readonly schema: "entente.watch/1";
  readonly case: string;
  readonly at: string;
  readonly added: number;
  readonly claims: number;
  readonly feeds: readonly FollowedFeed[];
  readonly announcements: readonly Announcement[];
  readonly questions: readonly { readonly title: string; readonly hash: string; readonly stand: Stand }[];
}

/** A round's feeds, or why none could be read: later rounds try again. */
async function followed(
  effects: Effects,
  feeds: readonly string[],
  folder: string,
  reader: DocumentReader,
): Promise<Pick<AddFeedsAnswer, "added" | "claims" | "feeds"> & { readonly error: UserError | null }> {
  try {
    const request = { paths: feeds, case: folder, published: null, publisher: null, kind: null };
    const { added, claims, feeds: read } = await addFeeds(effects, request, reader);
    return { added, claims, feeds: read, error: null };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    effects.log(`${error.message} ${error.hint}`);
    return { added: 0, claims: 0, feeds: [], error };
  }
}

/** The new claims that move the judgment, most first; all of them when none moves it alone. */
function tellable({ inquiry }: Stood, fresh: readonly Id[]): readonly Id[] {
  const moves = movesIn(inquiry, new Set(fresh));
  const weight = (id: Id): number => {
    const move = moves.get(id);
    return move ? move.movedLevels.length * 10 + Number(move.flagsMoved) * 5 + move.shift : 0;
  };
  const moving = fresh.filter((id) => weight(id) > 0);
  return [...(moving.length > 0 ? moving : fresh)].sort((x, y) => weight(y) - weight(x) || (x < y ? -1 : 1));
}

/** What there is to tell of a question: nothing when it stands as it did, or moved without any new claim. */
function announcementOf(
  question: Question,
  before: KnownStand,
  after: Stood,
  at: string,
): Announcement | null {
  const seen = new Set(before.claims);
  const fresh = after.claims.filter((id) => !seen.has(id));
  if (fresh.length === 0 || isSameStand(before.stand, after.stand)) return null;
  const ids = tellable(after, fresh);
  const { grounds } = after.inquiry;
  const byId = new Map(grounds.claims.map((claim) => [claim.id, claim]));
  const threadOf = threadMaker(grounds);
  const hash = questionHash(question);
  return {
    id: contentId("an", [hash, before.stand, after.stand, ids]),
    at,
    question: { hash, title: question.title },
    before: before.stand,
    after: after.stand,
    claims: ids.map((id) => threadOf(byId.get(id)!)),
  };
}

/** Every feed that is to be watched: those named now, else those watched before. Throws `bad-option` for none. */
function feedsOf(request: WatchRequest, state: WatchState): readonly string[] {
  const feeds = [...new Set(request.feeds.length > 0 ? request.feeds : state.feeds)];
  if (feeds.length > 0) return feeds;
  throw new UserError("bad-option", {
    message: "There is nothing to watch: no feed is named, and none was watched in this case before.",
    hint: "Name addresses or files of feeds: entente watch https://labs.example.org/feed/ --question question.yaml",
  });
}

/** How much the case holds of what a judgment can rest on. Nothing is ever deleted, so counts tell of every change. */
async function heldBy(effects: Effects, folder: string): Promise<string> {
  const { store } = await requireCase(effects, folder);
  try {
    const { questions: _, ...counts } = await store.counts();
    return canonicalJson(counts);
  } finally {
    await store.close();
  }
}

/** Takes down how questions that were never watched stand, before anything new comes in. */
async function withBaselines(
  effects: Effects,
  folder: string,
  questions: readonly Question[],
  state: WatchState,
): Promise<WatchState> {
  const known: Record<string, KnownStand> = { ...state.questions };
  for (const question of questions) {
    const hash = questionHash(question);
    if (known[hash]) continue;
    const held = await heldBy(effects, folder);
    const { stand, claims } = await standOf(effects, question, folder);
    known[hash] = { stand, claims, held };
  }
  return { ...state, questions: known };
}

/**
 * One round: reads the feeds politely, adds what is new, judges each question again, and tells of new claims that move
 * a judgment, in the answer and in an Atom feed. Each announcement is told once: how a question stood is kept in the
 * case and renewed together with what was told, so a round that is killed is made up for by the next. Throws what
 * reading all feeds in vain throws, once the rest is done.
 */
export async function watchRound(
  effects: Effects,
  request: WatchRequest,
  reader: DocumentReader,
): Promise<WatchRound & { readonly error: UserError | null }> {
  const opened = await requireCase(effects, request.case);
  await opened.store.close();
  const { folder, file } = opened;
  const before = await loadWatchState(effects, folder);
  const feeds = feedsOf(request, before);
  const begun = await withBaselines(effects, folder, request.questions, { ...before, feeds });
  await saveWatchState(effects, folder, begun);
  const { error, ...found } = await followed(effects, feeds, folder, reader);
  const at = effects.now();
  const announcements: Announcement[] = [];
  const stands: WatchRound["questions"][number][] = [];
  const questions: Record<string, KnownStand> = { ...begun.questions };
  const held = await heldBy(effects, folder);
  for (const question of request.questions) {
    const hash = questionHash(question);
    const known = questions[hash]!;
    if (known.held !== held) {
      const after = await standOf(effects, question, folder);
      const told = announcementOf(question, known, after, at);
      if (told) announcements.push(told);
      questions[hash] = { stand: after.stand, claims: after.claims, held };
    }
    stands.push({ title: question.title, hash, stand: questions[hash]!.stand });
  }
  const all = [...begun.announcements, ...announcements];
  // The feed first: if the state cannot be written, the next round tells the same again, under the same id.
  if (request.atom !== null)
    await effects.write(
      request.atom,
      atomFeed(all, { caseId: file.id, title: file.title, begun: begun.begun }),
    );
  await saveWatchState(effects, folder, { ...begun, questions, announcements: all });
  return {
    schema: "entente.watch/1",
    ...{ case: folder, at, ...found, announcements, questions: stands, error },
  };
}

/** Rounds without end, `everyMs` apart, each told as it is done. A round whose feeds cannot be read does not end it. */
export async function watch(
  effects: Effects,
  request: WatchRequest,
  reader: DocumentReader,
  { everyMs, onRound }: { readonly everyMs: number; readonly onRound: (round: WatchRound) => void },
): Promise<never> {
  for (;;) {
    const { error: _, ...round } = await watchRound(effects, request, reader);
    onRound(round);
    await effects.pause(everyMs);
  }
}
