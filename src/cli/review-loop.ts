import type { ReviewRequest, Word } from "../commands/review.ts";
import type { QueueItem } from "../commands/review-queue.ts";
import { UserError } from "../errors.ts";
import type { Keys } from "./keys.ts";
import { itemLines } from "./review-text.ts";

/** What the loop may do; each is stored at once, so that leaving at any moment loses nothing. */
export interface LoopActions {
  review(request: Pick<ReviewRequest, "claim" | "because" | "word">): Promise<void>;
  comment(about: string, text: string): Promise<void>;
}

export interface LoopOutcome {
  readonly accepted: number;
  readonly rejected: number;
  readonly edited: number;
  readonly undone: number;
  readonly left: number;
}

const HELP = "a accept · r reject · e edit · c comment · s skip · u undo the last · q quit\n";
const EDIT = "Edit (FIELD=VALUE, several with ;;): ";
const WHY = "Because: ";
const KIND_OF: Readonly<Record<string, "accept" | "reject" | "edit">> = {
  a: "accept",
  r: "reject",
  e: "edit",
};

/** Asks for what a word needs. `null` when the person thought better of it. */
async function wordFor(key: "accept" | "reject" | "edit", keys: Keys): Promise<[Word, string] | null> {
  if (key === "accept") return [{ kind: "accept" }, ""];
  const set = key === "edit" ? await keys.line(EDIT) : "";
  if (set === null || (key === "edit" && set.trim() === "")) return null;
  const because = await keys.line(WHY);
  if (because === null || because.trim() === "") return null;
  const word: Word =
    key === "edit" ? { kind: "edit", set: set.split(";;").map((one) => one.trim()) } : { kind: "reject" };
  return [word, because];
}

/** Goes through the queue one key at a time. What is refused is said, and the claim asked again. */
export async function reviewLoop(
  queue: readonly QueueItem[],
  keys: Keys,
  actions: LoopActions,
): Promise<LoopOutcome> {
  const done = { accepted: 0, rejected: 0, edited: 0, undone: 0 };
  let last: string | null = null;
  let at = 0;
  const say = async (claim: string, kind: "accept" | "reject" | "edit"): Promise<void> => {
    const asked = await wordFor(kind, keys);
    if (asked === null) return keys.write("Left as it is.\n");
    await actions.review({ claim, word: asked[0], because: asked[1] });
    done[kind === "accept" ? "accepted" : kind === "reject" ? "rejected" : "edited"] += 1;
    last = claim;
    at += 1;
  };
  const undo = async (): Promise<void> => {
    if (last === null) return keys.write("There is nothing to take back.\n");
    await actions.review({ claim: last, word: { kind: "undo" }, because: "taken back while reviewing" });
    done.undone += 1;
    at = Math.max(0, at - 1);
    last = null;
  };
  const remark = async (claim: string): Promise<void> => {
    const text = await keys.line("Comment: ");
    if (text?.trim()) await actions.comment(claim, text);
  };
  let shown = -1;
  while (at < queue.length) {
    const item = queue[at]!;
    if (shown !== at) keys.write(`\n${at + 1} of ${queue.length}\n${itemLines(item).join("\n")}\n${HELP}`);
    shown = at;
    const key = await keys.key();
    if (key === null || key === "q") break;
    try {
      const kind = KIND_OF[key];
      if (kind) await say(item.claim.id, kind);
      else if (key === "u") await undo();
      else if (key === "c") await remark(item.claim.id);
      else if (key === "s") at += 1;
      else keys.write(HELP);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      keys.write(`${[error.message, ...error.candidates.map((one) => `  ${one}`)].join("\n")}\n`);
    }
  }
  keys.close();
  return { ...done, left: queue.length - at };
}
