import { type Decided, decide as decideOn, decisionKind } from "../commands/decide.ts";
import { UserError } from "../errors.ts";
import type { Door, GlobalOptions } from "./door.ts";
import { analystName } from "./who-asks.ts";

interface DecideOptions extends GlobalOptions {
  readonly because?: string;
  readonly by?: string;
  readonly undo?: string;
}

function text({ decision, appended, change }: Decided): string {
  const { split, joined, moved } = change;
  return [
    appended
      ? `Decided (${decision.id}): ${decision.because}`
      : `This decision was in the log already (${decision.id}).`,
    ...joined.map(({ entities, into }) => `  ${entities.join(" and ")} are now one: ${into}`),
    ...split.map(({ entity, into }) => `  ${entity} is now apart: ${into.join(", ")}`),
    ...(joined.length + split.length === 0 && moved.length > 0
      ? [`  ${moved.length} names mean another actor now`]
      : []),
    ...(change.from === change.to || joined.length + split.length + moved.length > 0
      ? []
      : ["  No name means another actor than before."]),
    `  resolution ${change.to}`,
    `Take it back: entente decide --undo ${decision.id} --because TEXT`,
  ].join("\n");
}

export async function decide(
  door: Door<DecideOptions>,
  a?: string,
  word?: string,
  b?: string,
): Promise<void> {
  const { effects, options } = door;
  const because = options.because ?? "";
  const by = analystName(effects, options.by);
  if (options.undo === undefined && (a === undefined || word === undefined || b === undefined)) {
    throw new UserError("bad-option", {
      message: "A decision needs two names and a word between them.",
      hint: 'For example: entente decide "SILVER HERON" same "G-17" --because "both reports name one server"',
    });
  }
  const what =
    options.undo === undefined ? { a: a!, b: b!, kind: decisionKind(word!) } : { undo: options.undo };
  const answer = await decideOn(effects, { case: options.case ?? null, by, because, what });
  door.answer(answer, () => text(answer));
}
