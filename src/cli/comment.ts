import { comment as commentOn } from "../commands/comment.ts";
import type { Door, GlobalOptions } from "./door.ts";
import { analystName } from "./who-asks.ts";

export async function comment(
  { effects, options, answer }: Door<GlobalOptions & { readonly by?: string }>,
  about: string,
  text: string,
): Promise<void> {
  const made = await commentOn(effects, {
    case: options.case ?? null,
    about,
    text,
    by: analystName(effects, options.by),
  });
  answer(made, () =>
    made.appended
      ? `Kept (${made.comment.id}). Answer it: entente comment ${made.comment.id} TEXT`
      : `This comment was there already (${made.comment.id}).`,
  );
}
