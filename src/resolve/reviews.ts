import { UserError } from "../errors.ts";
import type { Review } from "../model/identity.ts";
import { byCodeUnit, contentId, type Id } from "../model/ids.ts";

/** What all coders' words on one claim come to. */
export interface Standing {
  readonly status: "proposed" | "accepted" | "rejected" | "contested" | "superseded";
  /** Coders who let it stand, and who do not; an edit is neither: the claim it made stands in its place. */
  readonly accepted: readonly string[];
  readonly rejected: readonly string[];
  /** The claim that counts in its place, or `null`. */
  readonly replacement: Id | null;
}

export const PROPOSED: Standing = { status: "proposed", accepted: [], rejected: [], replacement: null };

/** The last word of each coder on each claim, withdrawn ones left out: claim → coder → review. */
export function liveReviews(log: readonly Review[]): ReadonlyMap<Id, ReadonlyMap<string, Review>> {
  const live = new Map<Id, Map<string, Review>>();
  for (const review of log) {
    const own = live.get(review.claim) ?? new Map<string, Review>();
    live.set(review.claim, own);
    // Set anew at the end, so that the map's order is the order of the words that count.
    own.delete(review.coder);
    if (review.verdict !== "withdrawn") own.set(review.coder, review);
  }
  return live;
}

/** Of several live edits of one claim the last holds. */
function standingOf(words: ReadonlyMap<string, Review>): Standing {
  const all = [...words.values()];
  const coders = (verdict: Review["verdict"]): string[] =>
    all
      .filter((one) => one.verdict === verdict && one.replacement === null)
      .map(({ coder }) => coder)
      .sort(byCodeUnit);
  const [accepted, rejected] = [coders("accepted"), coders("rejected")];
  const edits = all.filter(({ replacement }) => replacement !== null);
  const inFavour = accepted.length + edits.length;
  const status =
    rejected.length > inFavour
      ? "rejected"
      : edits.length > 0
        ? "superseded"
        : accepted.length > rejected.length
          ? "accepted"
          : rejected.length > 0
            ? "contested"
            : "proposed";
  const replacement = status === "superseded" ? edits.at(-1)!.replacement : null;
  return { status, accepted, rejected, replacement };
}

/**
 * How does each reviewed claim stand? More rejections than acceptances reject it; as many of each leave it standing,
 * contested; an edit puts another claim in its place. Claims that nobody reviewed are not in the map.
 */
export function standings(log: readonly Review[]): ReadonlyMap<Id, Standing> {
  return new Map([...liveReviews(log)].map(([claim, words]) => [claim, standingOf(words)]));
}

/**
 * Which claims count? Not the rejected, not the superseded, and of an analyst's edits only those that stand: taking an
 * edit back takes its claim back. A claim that supersedes another without any review in the log counts as it is.
 */
export function claimsThatCount<C extends { readonly id: Id; readonly supersedes: Id | null }>(
  claims: readonly C[],
  log: readonly Review[],
): readonly C[] {
  const standing = standings(log);
  const edits = new Set(log.flatMap(({ replacement }) => replacement ?? []));
  const inPlace = new Set([...standing.values()].flatMap(({ replacement }) => replacement ?? []));
  const superseded = new Set(
    claims.flatMap(({ id, supersedes }) => (edits.has(id) ? [] : (supersedes ?? []))),
  );
  return claims.filter(({ id }) => {
    const status = standing.get(id)?.status;
    if (status === "rejected" || status === "superseded" || superseded.has(id)) return false;
    return !edits.has(id) || inPlace.has(id);
  });
}

export interface ReviewRequest {
  readonly claim: Id;
  readonly coder: string;
  readonly verdict: Review["verdict"];
  readonly replacement?: Id | null;
  readonly because: string;
}

function refused(message: string, hint: string): UserError {
  return new UserError("bad-review", { message, hint });
}

/**
 * The entry to append to a case's log of reviews, or `null` when this coder's last word on the claim is the same.
 * Throws `bad-review`: no coder, a rejection, edit or withdrawal without a reason, nothing there to withdraw.
 */
export function review(log: readonly Review[], request: ReviewRequest): Review | null {
  const coder = request.coder.trim();
  const because = request.because.trim();
  const { claim, verdict, replacement = null } = request;
  if (coder === "") throw refused("A review needs to say whose it is.", "Add --by NAME.");
  if (because === "" && (verdict !== "accepted" || replacement !== null)) {
    const what = replacement !== null ? "An edit" : verdict === "rejected" ? "A rejection" : "A withdrawal";
    throw refused(`${what} needs a reason.`, "Add --because TEXT: it is kept with the review.");
  }
  const before = log.filter((one) => one.claim === claim && one.coder === coder).at(-1) ?? null;
  if (verdict === "withdrawn" && (before === null || before.verdict === "withdrawn")) {
    throw refused(
      `${coder} has no review of ${claim} to take back.`,
      "`entente review --json` lists reviews.",
    );
  }
  const isRepeated =
    before !== null &&
    before.verdict === verdict &&
    before.replacement === replacement &&
    before.because === because;
  if (isRepeated) return null;
  const content = { claim, coder, verdict, replacement, because };
  return { id: contentId("rv", [content, before?.id ?? null]), ...content };
}

/** Who read the passage of each claim and let it stand; for a claim that an edit made, who made it as well. */
export function reviewersOf(
  claims: readonly { readonly id: Id }[],
  log: readonly Review[],
): ReadonlyMap<Id, readonly string[]> {
  const standing = standings(log);
  const editors = new Map<Id, string[]>();
  for (const words of liveReviews(log).values())
    for (const { coder, replacement } of words.values())
      if (replacement !== null) editors.set(replacement, [...(editors.get(replacement) ?? []), coder]);
  return new Map(
    claims.flatMap(({ id }) => {
      const by = [...new Set([...(standing.get(id)?.accepted ?? []), ...(editors.get(id) ?? [])])];
      return by.length === 0 ? [] : [[id, by.sort(byCodeUnit)] as const];
    }),
  );
}
