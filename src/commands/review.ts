import type { Effects } from "../effects/effects.ts";
import { UserError } from "../errors.ts";
import type { Claim } from "../model/claim.ts";
import type { Review } from "../model/identity.ts";
import type { Id } from "../model/ids.ts";
import { PROPOSED, review as reviewEntry, type Standing, standings } from "../resolve/reviews.ts";
import type { Store } from "../store/store.ts";
import { requireCase } from "./case.ts";
import { editedClaim } from "./review-edit.ts";

/** What is said of a claim: it stands, it falls, it should read otherwise, or an earlier word is taken back. */
export type Word =
  | { readonly kind: "accept" }
  | { readonly kind: "reject" }
  | { readonly kind: "edit"; readonly set: readonly string[] }
  | { readonly kind: "undo" };

export interface ReviewRequest {
  readonly case: string | null;
  readonly claim: Id;
  readonly by: string;
  readonly because: string;
  readonly word: Word;
}

/** What a review did: the entry in the log, and how the claim stands now. */
export interface Reviewed {
  readonly schema: "entente.review-word/1";
  /** `null` when this coder had said just this already. */
  readonly review: Review | null;
  readonly claim: Id;
  readonly standing: Standing;
  /** The claim that an edit made; the one it supersedes is kept. */
  readonly replacement: Claim | null;
}

const VERDICTS = { accept: "accepted", reject: "rejected", edit: "accepted", undo: "withdrawn" } as const;

/** Throws `unknown-id`. */
export async function claimOf(store: Store, id: Id): Promise<Claim> {
  const claim = await store.claim(id);
  if (claim) return claim;
  throw new UserError("unknown-id", {
    message: `No claim of this case has the id ${id}.`,
    hint: "`entente review --json` lists the claims that wait; bundled facts are decided on with `entente decide`.",
  });
}

/**
 * Appends a coder's word on a claim of the case. Nothing is ever deleted: a rejected claim stops counting until the
 * rejection is taken back, an edit adds a claim that supersedes the first. Throws `unknown-id` and `bad-review`.
 */
export async function reviewClaim(effects: Effects, request: ReviewRequest): Promise<Reviewed> {
  const { by, because, word } = request;
  const opened = await requireCase(effects, request.case);
  const { store } = opened;
  try {
    const claim = await claimOf(store, request.claim);
    const replacement =
      word.kind === "edit" ? await editedClaim(effects, opened.folder, claim, { set: word.set, by }) : null;
    const log = await store.reviews();
    const entry = reviewEntry(log, {
      claim: claim.id,
      coder: by,
      verdict: VERDICTS[word.kind],
      replacement: replacement?.id ?? null,
      because,
    });
    // The claim first: a review that names a claim which is not there would leave nothing in its place.
    if (replacement) await store.addClaims([replacement], effects.now());
    if (entry) await store.appendReview(entry, effects.now());
    const after = entry ? [...log, entry] : log;
    return {
      schema: "entente.review-word/1",
      review: entry,
      claim: claim.id,
      standing: standings(after).get(claim.id) ?? PROPOSED,
      replacement,
    };
  } finally {
    await store.close();
  }
}
