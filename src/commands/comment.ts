import type { Effects } from "../effects/effects.ts";
import { UserError } from "../errors.ts";
import type { Comment } from "../model/annotation.ts";
import { contentId, type Id } from "../model/ids.ts";
import type { Store } from "../store/store.ts";
import { requireCase } from "./case.ts";
import { loadKnowledge } from "./knowledge.ts";

export interface CommentRequest {
  readonly case: string | null;
  /** What it is about; the id of a comment makes it an answer. */
  readonly about: Id;
  readonly text: string;
  readonly by: string;
}

export interface Commented {
  readonly schema: "entente.comment/1";
  readonly comment: Comment;
  /** False when this very comment was there already. */
  readonly appended: boolean;
}

/** Does the case, an assessment in it, or the bundled knowledge hold anything of this id? */
async function isKnown(effects: Effects, store: Store, id: Id): Promise<boolean> {
  if ((await store.claim(id)) !== null || (await store.document(id)) !== null) return true;
  if ((await store.decisions()).some((decision) => decision.id === id)) return true;
  if ((await store.assessmentsNaming(id)).length > 0) return true;
  return (await loadKnowledge(effects)).claims.some((claim) => claim.id === id);
}

/** Appends a comment, or an answer to one. Throws `unknown-id`, and `bad-option` for one without words. */
export async function comment(effects: Effects, request: CommentRequest): Promise<Commented> {
  const text = request.text.trim();
  if (text === "") {
    throw new UserError("bad-option", {
      message: "There is nothing in this comment.",
      hint: 'Write it in quotes: entente comment ID "what you think"',
    });
  }
  const { store } = await requireCase(effects, request.case);
  try {
    const before = await store.comments();
    const answered = before.find(({ id }) => id === request.about);
    if (!answered && !(await isKnown(effects, store, request.about))) {
      throw new UserError("unknown-id", {
        message: `Nothing in this case has the id ${request.about}.`,
        hint: "Claims, documents, decisions, judgments and comments can be commented on, by the ids that --json prints.",
      });
    }
    const content = {
      about: answered?.about ?? request.about,
      replyTo: answered?.id ?? null,
      by: request.by.trim(),
      text,
    };
    const made = { id: contentId("co", [content]), ...content };
    return {
      schema: "entente.comment/1",
      comment: made,
      appended: await store.appendComment(made, effects.now()),
    };
  } finally {
    await store.close();
  }
}
