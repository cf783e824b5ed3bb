import type { AgreementAnswer } from "../commands/agreement.ts";
import type { Reviewed } from "../commands/review.ts";
import type { DatedComment, QueueItem, ReviewQueue } from "../commands/review-queue.ts";

type Measured = AgreementAnswer["overall"];

const indented = (comments: readonly DatedComment[]): string[] => {
  const depth = new Map<string, number>();
  return comments.map(({ id, replyTo, by, text }) => {
    const level = replyTo === null ? 0 : (depth.get(replyTo) ?? 0) + 1;
    depth.set(id, level);
    return `${"  ".repeat(level)}${by}: ${text} [${id}]`;
  });
};

function moveText({ move }: QueueItem): string[] {
  if (move === null) return [];
  const parts = [
    ...(move.movedLevels.length > 0 ? [`changes ${move.movedLevels.join(", ")}`] : []),
    ...(move.flagsMoved ? ["changes a flag"] : []),
    ...(move.shift >= 0.0005
      ? [`moves a level by up to ${(move.shift * 100).toFixed(1)} points of 100`]
      : []),
  ];
  return parts.length > 0 ? [`  ${parts.join("; ")}`] : [];
}

/** A claim that waits, as a person reads it: what it says, where it says so, and what others said of it. */
export function itemLines(item: QueueItem): string[] {
  const { claim, standing, assertedBy, reviews, comments } = item;
  const stance = claim.stance === "asserts" ? "" : ` [${claim.stance}]`;
  const hedge = claim.hedge ? ` (${claim.hedge})` : "";
  const speaker = assertedBy.filter((one) => one !== "author");
  const relays = claim.relays?.length ? ` after ${claim.relays.join(", ")}` : "";
  return [
    `${claim.subject} ${claim.predicate} ${claim.object}${hedge}${stance}, ${claim.when ?? "undated"}`,
    `  “${claim.quote ?? ""}”`,
    `  ${speaker.length > 0 ? `${speaker.join(", ")} in ` : ""}${claim.publisher}${relays}, ${claim.published ?? "no date"}; by ${claim.extractor ?? "a source"} [${claim.id}]`,
    ...(standing.status === "proposed" ? [] : [`  ${standing.status}`]),
    ...moveText(item),
    ...reviews.map(({ coder, verdict, because }) => `  ${coder} ${verdict}${because ? `: ${because}` : ""}`),
    ...indented(comments).map((line) => `  ${line}`),
  ];
}

export function queueText({ queue, waiting, question, case: folder }: ReviewQueue): string {
  if (waiting === 0) return `No claim waits for review in ${folder}.`;
  const order = question ? `by what they would move in "${question}"` : "by document and place";
  return [
    ...queue.flatMap((item) => [...itemLines(item), ""]),
    `${waiting} claims wait in ${folder}, ${order}${queue.length < waiting ? `; the first ${queue.length} are listed` : ""}.`,
    "Say a word with `entente review accept|reject|edit ID`.",
  ].join("\n");
}

export function reviewedText({ review, claim, standing, replacement }: Reviewed): string {
  return [
    review ? `${claim} is now ${standing.status} (${review.id}).` : `${claim}: this was said already.`,
    ...(replacement ? [`${replacement.id} takes its place; both are kept.`] : []),
    ...(review ? [`Take it back: entente review undo ${claim} --by "${review.coder}" --because TEXT`] : []),
  ].join("\n");
}

function alphaText(agreement: Measured): string {
  if (agreement.kind === "not-enough") return `not enough (${agreement.reason})`;
  const [low, high] = agreement.interval;
  return `${agreement.alpha.toFixed(3)}  [${low.toFixed(3)}, ${high.toFixed(3)}]  ${agreement.units} claims`;
}

export function agreementText(answer: AgreementAnswer): string {
  const { overall, amongPeople, predicates, coders, limits, sample } = answer;
  return [
    `Krippendorff's alpha with 95 % interval (${answer.draws} resamples, seed ${answer.seed})`,
    `  on ${sample ? `sample ${sample}` : "every reviewed claim"}; coders: ${coders.map(({ coder, coded }) => `${coder} (${coded})`).join(", ") || "none"}`,
    `  all predicates       ${alphaText(overall)}`,
    `  without the machine  ${alphaText(amongPeople)}`,
    ...predicates.map(({ predicate, agreement }) => `  ${predicate.padEnd(20)} ${alphaText(agreement)}`),
    ...limits,
  ].join("\n");
}
