import { agreement as agreementOf, drawSample } from "../commands/agreement.ts";
import { askedQuestion } from "../commands/asked-question.ts";
import { comment } from "../commands/comment.ts";
import { reviewClaim, type Word } from "../commands/review.ts";
import { type QueueRequest, reviewQueue } from "../commands/review-queue.ts";
import { UserError } from "../errors.ts";
import { type Door, type GlobalOptions, print } from "./door.ts";
import { terminalKeys } from "./keys.ts";
import { reviewLoop } from "./review-loop.ts";
import { agreementText, queueText, reviewedText } from "./review-text.ts";
import { analystName } from "./who-asks.ts";

interface ReviewOptions extends GlobalOptions {
  readonly by?: string;
  readonly because?: string;
  readonly question?: string;
  readonly limit?: number;
  readonly all?: boolean;
  readonly set?: readonly string[];
  readonly size?: number;
  readonly sample?: string;
}

/** Claims of the sample named, `--sample last` being the one drawn last. */
async function sampled({ effects, options }: Door<ReviewOptions>): Promise<readonly string[] | null> {
  if (options.sample === undefined) return null;
  const { requireCase } = await import("../commands/case.ts");
  const { store } = await requireCase(effects, options.case ?? null);
  const samples = await store.samples();
  await store.close();
  const found = samples.findLast(({ id }) => options.sample === "last" || id === options.sample);
  if (found) return found.claims;
  throw new UserError("unknown-id", {
    message: `No sample of this case has the id ${options.sample}.`,
    hint: "Draw one with `entente review sample --size N --seed S`.",
    candidates: samples.map(({ id }) => id),
  });
}

async function queueRequest(door: Door<ReviewOptions>): Promise<QueueRequest> {
  const { effects, options } = door;
  return {
    case: options.case ?? null,
    // A sample is coded by each coder; the queue is worked off once.
    coder: options.by ?? (options.sample === undefined ? null : analystName(effects, undefined)),
    question: options.question === undefined ? null : await askedQuestion(effects, options.question, {}),
    all: options.all === true,
    claims: await sampled(door),
    limit: options.limit ?? null,
  };
}

/** The queue: as text or JSON, or one key at a time when a person sits at a terminal. */
export async function review(door: Door<ReviewOptions>): Promise<void> {
  const { effects, options } = door;
  const answer = await reviewQueue(effects, await queueRequest(door));
  const atTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true && !options.json;
  if (!atTerminal || answer.queue.length === 0) return door.answer(answer, () => queueText(answer));
  const by = analystName(effects, options.by);
  const outcome = await reviewLoop(answer.queue, terminalKeys(process.stdin, process.stdout), {
    review: async (request) => void (await reviewClaim(effects, { ...request, by, case: answer.case })),
    comment: async (about, text) => void (await comment(effects, { about, text, by, case: answer.case })),
  });
  const { accepted, rejected, edited, undone, left } = outcome;
  print(
    `${accepted} accepted, ${rejected} rejected, ${edited} edited, ${undone} taken back; ${left} left in this queue.`,
  );
}

async function say(
  { effects, options, answer }: Door<ReviewOptions>,
  claim: string,
  word: Word,
): Promise<void> {
  const reviewed = await reviewClaim(effects, {
    case: options.case ?? null,
    claim,
    by: analystName(effects, options.by),
    because: options.because ?? "",
    word,
  });
  answer(reviewed, () => reviewedText(reviewed));
}

export const accept = (door: Door<ReviewOptions>, id: string): Promise<void> =>
  say(door, id, { kind: "accept" });
export const reject = (door: Door<ReviewOptions>, id: string): Promise<void> =>
  say(door, id, { kind: "reject" });
export const undo = (door: Door<ReviewOptions>, id: string): Promise<void> => say(door, id, { kind: "undo" });
export const edit = (door: Door<ReviewOptions>, id: string): Promise<void> =>
  say(door, id, { kind: "edit", set: door.options.set ?? [] });

export async function sample({ effects, options, answer }: Door<ReviewOptions>): Promise<void> {
  const drawn = await drawSample(effects, {
    case: options.case ?? null,
    size: options.size ?? 50,
    seed: options.seed ?? 1,
  });
  answer(drawn, () =>
    [
      `Drew ${drawn.size} of ${drawn.of} claims (${drawn.sample.id}, seed ${drawn.sample.seed}).`,
      `Each coder: entente review --sample ${drawn.sample.id} --by NAME`,
    ].join("\n"),
  );
}

export async function agreement({ effects, options, answer }: Door<ReviewOptions>): Promise<void> {
  const measured = await agreementOf(effects, {
    case: options.case ?? null,
    sample: options.sample === "last" ? null : (options.sample ?? null),
    seed: options.seed ?? 1,
  });
  answer(measured, () => agreementText(measured));
}
