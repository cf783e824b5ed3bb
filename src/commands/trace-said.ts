import { commentsOn, type DatedReview, reviewsOf, type Said } from "./review-queue.ts";
import type { TraceNode } from "./trace.ts";

const dated = (recordedAt: string | null): string => (recordedAt ? `, ${recordedAt.slice(0, 10)}` : "");

function reviewNode({ id, claim, coder, verdict, replacement, because, recordedAt }: DatedReview): TraceNode {
  const made = replacement ? ` as ${replacement}` : "";
  const why = because ? `: ${because}` : "";
  const text = `${coder} ${verdict}${made}${dated(recordedAt)}${why}`;
  return { kind: "review", id: id ?? claim, text, urls: [], children: [] };
}

/** A thread with the reviews of its claims and the comments on each of its steps; answers stand below what they answer. */
export function withWhatWasSaid(step: TraceNode, said: Said): TraceNode {
  const children = step.children.map((child) => withWhatWasSaid(child, said));
  // A passage carries its document's id: what was said of the document belongs to the document's own thread.
  if (step.kind === "passage") return { ...step, children };
  const comments = commentsOn(said, step.id);
  const below = (parent: string | null): TraceNode[] =>
    comments
      .filter(({ replyTo }) => replyTo === parent)
      .map(({ id, by, text, recordedAt }) => ({
        kind: "comment" as const,
        id,
        text: `${by}${dated(recordedAt)}: ${text}`,
        urls: [],
        children: below(id),
      }));
  const reviews = step.kind === "claim" ? reviewsOf(said, step.id).map(reviewNode) : [];
  return { ...step, children: [...children, ...reviews, ...below(null)] };
}
