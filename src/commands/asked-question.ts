import type { Effects } from "../effects/effects.ts";
import { UserError } from "../errors.ts";
import type { Question } from "../model/question.ts";
import { CHANNEL_IDS } from "../model/vocabulary/channels.ts";
import { parseQuestion } from "./question.ts";
import { writtenDay } from "./written-day.ts";

/** What the command line may say of a question, over a file or instead of one. */
export interface QuestionOptions {
  readonly a?: readonly string[];
  readonly b?: readonly string[];
  readonly since?: string;
  readonly until?: string;
  readonly asOf?: string;
  readonly channels?: readonly string[];
  readonly seed?: number;
  /** `group` or `state`: whether sides written as states stand for their groups or for themselves. */
  readonly unit?: string;
}

function unitOf(written: string | undefined): Question["unit"] | null {
  if (written === undefined || written === "group" || written === "state") return written ?? null;
  throw new UserError("bad-option", {
    message: `--unit ${written}: there is no such unit.`,
    hint: "A question is on groups or on the states themselves.",
    candidates: ["group", "state"],
  });
}

function titleOf(a: readonly string[], b: readonly string[], unit: Question["unit"]): string {
  if (unit === "state") return `Do the states ${a.join(", ")} and ${b.join(", ")} work together?`;
  const one = a.length === 1 && !a[0]!.includes(":");
  return `${one ? "Does" : "Do"} ${a.join(", ")} work together with ${b.join(", ")}?`;
}

/** The question of a file, of the options, or of a file with the options over it. Throws `bad-option` without two sides. */
export async function askedQuestion(
  effects: Effects,
  file: string | null,
  options: QuestionOptions,
): Promise<Question> {
  return questionFrom(options, file === null ? null : parseQuestion(await effects.readText(file), file));
}

/** The question of the options, over another one where there is one. Pure. Throws as `askedQuestion` does. */
export function questionFrom(options: QuestionOptions, base: Question | null = null): Question {
  const a = options.a ?? base?.a ?? [];
  const b = options.b ?? base?.b ?? [];
  const sidesGiven = options.a !== undefined || options.b !== undefined;
  const pairs = sidesGiven ? [] : (base?.pairs ?? []);
  if (pairs.length === 0 && (a.length === 0 || b.length === 0)) {
    throw new UserError("bad-option", {
      message: "There is nothing to assess: a question has two sides.",
      hint: 'Give a question file, or name both sides: entente assess --a "Mustang Panda" --b state:RU',
    });
  }
  const channels = options.channels?.map((id) => {
    const known = CHANNEL_IDS.find((channel) => channel === id);
    if (known) return known;
    throw new UserError("bad-option", {
      message: `--channels ${id}: there is no such channel.`,
      hint: "Name one of the channels listed here.",
      candidates: CHANNEL_IDS,
    });
  });
  const period = {
    since: writtenDay("--since", options.since, "from") ?? base?.period.since ?? null,
    until: writtenDay("--until", options.until, "to") ?? base?.period.until ?? null,
  };
  if (period.since && period.until && period.since > period.until) {
    throw new UserError("bad-date", {
      message: `The period starts on ${period.since}, after it ends on ${period.until}.`,
      hint: "Swap --since and --until.",
    });
  }
  const unit = unitOf(options.unit) ?? base?.unit ?? "group";
  return {
    title: sidesGiven || !base ? titleOf(a, b, unit) : base.title,
    a,
    b,
    pairs,
    period,
    asOf: writtenDay("--as-of", options.asOf, "to") ?? base?.asOf ?? null,
    unit,
    channels: channels ?? base?.channels ?? null,
    trust: base?.trust ?? null,
    events: base?.events ?? [],
    series: base?.series ?? [],
    expect: base?.expect ?? [],
    seed: options.seed ?? base?.seed ?? 1,
  };
}
