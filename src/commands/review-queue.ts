import type { Effects } from "../effects/effects.ts";
import type { Comment } from "../model/annotation.ts";
import type { ClaimThread } from "../model/assessment.ts";
import type { Claim } from "../model/claim.ts";
import type { Review } from "../model/identity.ts";
import { byCodeUnit, type Id } from "../model/ids.ts";
import type { Question } from "../model/question.ts";
import { liveReviews, PROPOSED, type Standing, standings } from "../resolve/reviews.ts";
import type { Store } from "../store/store.ts";
import { type Case, requireCase } from "./case.ts";
import { type Grounds, loadGrounds } from "./grounds.ts";
import { movesOf, type ReviewMove } from "./review-order.ts";
import { threadMaker } from "./threads.ts";

/** A review with when our copy recorded it. */
export type DatedReview = Review & { readonly recordedAt: string | null };
export type DatedComment = Comment & { readonly recordedAt: string | null };

/** A claim that waits for a word, with all that is needed to say one. */
export interface QueueItem {
  readonly claim: ClaimThread;
  /** Where its passage starts in the document's text; `null` for a field of a structured source. */
  readonly offset: number | null;
  readonly assertedBy: readonly string[];
  readonly standing: Standing;
  readonly reviews: readonly DatedReview[];
  readonly comments: readonly DatedComment[];
  /** What it would move in the question's judgment; `null` without a question, or when it bears on no pair of it. */
  readonly move: Omit<ReviewMove, "claim"> | null;
}

export interface ReviewQueue {
  readonly schema: "entente.review/1";
  readonly case: string;
  /** The question whose judgment orders the queue, or `null`. */
  readonly question: string | null;
  readonly waiting: number;
  readonly queue: readonly QueueItem[];
}

/** Puts claims that wait in the order in which they are to be read. */
export type QueueOrder = (waiting: readonly QueueItem[]) => readonly QueueItem[];

export interface QueueRequest {
  readonly case: string | null;
  /** Whose queue: what this coder has said nothing on. `null`: what nobody has settled. */
  readonly coder: string | null;
  readonly question: Question | null;
  /** Claims that structured sources make as well; else only what was read from text. */
  readonly all: boolean;
  /** Only these, in this order; `null` for all. */
  readonly claims: readonly Id[] | null;
  readonly limit: number | null;
  /** Takes the place of the order by the question, or by document and offset. */
  readonly order?: QueueOrder;
}

const byPlace: QueueOrder = (waiting) =>
  [...waiting].sort(
    (x, y) =>
      byCodeUnit(x.claim.document, y.claim.document) ||
      (x.offset ?? 0) - (y.offset ?? 0) ||
      byCodeUnit(x.claim.id, y.claim.id),
  );

/** Claims that change a status first, then a flag, then by how far they move a level; the rest by place. */
export const byMove: QueueOrder = (waiting) =>
  [...byPlace(waiting)].sort(
    ({ move: x }, { move: y }) =>
      (y?.movedLevels.length ?? 0) - (x?.movedLevels.length ?? 0) ||
      Number(y?.flagsMoved ?? false) - Number(x?.flagsMoved ?? false) ||
      (y?.shift ?? -1) - (x?.shift ?? -1),
  );

/** What people have said about claims of a case. */
export interface Said {
  readonly reviews: readonly Review[];
  readonly comments: readonly Comment[];
  readonly times: ReadonlyMap<Id, string>;
}

export async function saidIn(store: Store): Promise<Said> {
  const times = new Map([
    ...(await store.recordedTimes("review")),
    ...(await store.recordedTimes("comment")),
  ]);
  return { reviews: await store.reviews(), comments: await store.comments(), times };
}

/** Every review of one claim, taken back ones included, in the order they were made. */
export function reviewsOf({ reviews, times }: Said, claim: Id): readonly DatedReview[] {
  return reviews
    .filter((one) => one.claim === claim)
    .map((one) => ({ ...one, recordedAt: times.get(one.id ?? "") ?? null }));
}

/** The threads of comments on one thing: each answer after what it answers. */
export function commentsOn({ comments, times }: Said, about: Id): readonly DatedComment[] {
  const own = comments.filter((one) => one.about === about);
  const below = (parent: Id | null): DatedComment[] =>
    own
      .filter(({ replyTo }) => replyTo === parent)
      .flatMap((one) => [{ ...one, recordedAt: times.get(one.id) ?? null }, ...below(one.id)]);
  return below(null);
}

function waits(claim: Claim, said: Said, standing: Standing, { coder, all, claims }: QueueRequest): boolean {
  if (claims !== null && !claims.includes(claim.id)) return false;
  if (claims === null && !all && claim.origin.by !== "rule" && claim.origin.by !== "model") return false;
  if (coder !== null) return !liveReviews(said.reviews).get(claim.id)?.has(coder);
  return standing.status === "proposed" || standing.status === "contested";
}

async function waitingIn({ store }: Case, said: Said, request: QueueRequest): Promise<readonly Claim[]> {
  const standing = standings(said.reviews);
  const waiting: Claim[] = [];
  for await (const claim of store.claims())
    if (waits(claim, said, standing.get(claim.id) ?? PROPOSED, request)) waiting.push(claim);
  return waiting;
}

function itemsOf(
  waiting: readonly Claim[],
  said: Said,
  grounds: Grounds,
  moves: ReadonlyMap<Id, ReviewMove>,
): readonly QueueItem[] {
  const threadOf = threadMaker(grounds);
  const standing = standings(said.reviews);
  return waiting.map((claim) => {
    const move = moves.get(claim.id);
    return {
      claim: threadOf(claim),
      offset: claim.passage.span?.start ?? null,
      assertedBy: claim.assertedBy,
      standing: standing.get(claim.id) ?? PROPOSED,
      reviews: reviewsOf(said, claim.id),
      comments: commentsOn(said, claim.id),
      move: move ? { movedLevels: move.movedLevels, shift: move.shift, flagsMoved: move.flagsMoved } : null,
    };
  });
}

/**
 * Which proposed claims of the case wait for a person, and in which order? With a question, those whose standing or
 * falling would move its judgment most come first; else they come by document and place. Throws `no-case`.
 */
export async function reviewQueue(effects: Effects, request: QueueRequest): Promise<ReviewQueue> {
  const { question } = request;
  const opened = await requireCase(effects, request.case);
  try {
    const said = await saidIn(opened.store);
    const waiting = await waitingIn(opened, said, request);
    const ids = new Set(waiting.map(({ id }) => id));
    const moves = question ? await movesOf(effects, question, opened.folder, ids) : new Map();
    const grounds = await loadGrounds(effects, { case: opened.folder, trust: null, withoutDecisions: [] });
    const items = itemsOf(waiting, said, grounds, moves);
    const queue = (request.order ?? orderFor(request))(items);
    return {
      schema: "entente.review/1",
      case: opened.folder,
      question: question?.title ?? null,
      waiting: queue.length,
      queue: queue.slice(0, request.limit ?? queue.length),
    };
  } finally {
    await opened.store.close();
  }
}

/** A sample keeps the order it was drawn in, so that nobody can code only what is easy. */
function orderFor({ claims, question }: QueueRequest): QueueOrder {
  if (claims !== null) {
    const place = new Map(claims.map((id, at) => [id, at]));
    return (items) => [...items].sort((x, y) => place.get(x.claim.id)! - place.get(y.claim.id)!);
  }
  return question === null ? byPlace : byMove;
}
