import type { Effects } from "../../effects/effects.ts";
import { UserError } from "../../errors.ts";
import { byCodeUnit } from "../../model/ids.ts";
import type { Question } from "../../model/question.ts";
import type { Ask, QuestionEntry } from "../../model/schemas/workbench.ts";
import { questionFrom } from "../asked-question.ts";
import { parseQuestion } from "../question.ts";

/** A question of a file, at hand under the file's name: it brings its title, events, trust and what studies found. */
export interface FiledQuestion {
  readonly id: string;
  readonly question: Question;
}

const nameOf = (path: string): string => path.replace(/^.*[/\\]/, "").replace(/\.ya?ml$/i, "");

/**
 * The questions of some files and of those that ship with the package, in that order; of two with one name the first.
 * Questions on exact pairs have no two sides to show, and are left out. Throws `no-such-file`, `bad-question`.
 */
export async function filedQuestions(
  effects: Effects,
  own: readonly string[],
): Promise<readonly FiledQuestion[]> {
  const bundled = (await effects.list(effects.bundled("data/cases"))).filter((path) => /\.yaml$/.test(path));
  const found = new Map<string, FiledQuestion>();
  for (const path of [...own, ...[...bundled].sort(byCodeUnit)]) {
    const id = nameOf(path);
    const question = parseQuestion(await effects.readText(path), path);
    if (question.pairs.length === 0 && !found.has(id)) found.set(id, { id, question });
  }
  return [...found.values()];
}

/** One of them as a list shows it. */
export function questionEntry({ id, question }: FiledQuestion): QuestionEntry {
  const { title, a, b, period, asOf, expect } = question;
  return {
    ...{ id, title, a: [...a], b: [...b], since: period.since, until: period.until, asOf },
    studies: new Set(expect.map(({ source }) => source)).size,
  };
}

const sameNames = (x: readonly string[] | undefined, y: readonly string[]): boolean =>
  x === undefined || (x.length === y.length && x.every((name, at) => name === y[at]));

/**
 * The question that is asked: of its own, or of a file with what was changed in it. Sides as in the file leave it the
 * question that it is, under its hash; `null` for a date clears the file's. Throws `unknown-id`, `bad-option`, `bad-date`.
 */
export function questionAsked(
  { question: id, a, b, since, until, asOf, without: _without, ...asked }: Ask,
  filed: readonly FiledQuestion[],
): Question {
  const dates = {
    ...(since ? { since } : {}),
    ...(until ? { until } : {}),
    ...(asOf ? { asOf } : {}),
  };
  if (id === undefined) return questionFrom({ ...asked, ...(a ? { a } : {}), ...(b ? { b } : {}), ...dates });
  const base = filed.find((one) => one.id === id)?.question;
  if (!base) {
    throw new UserError("unknown-id", {
      message: `No question file is at hand under the name ${id}.`,
      hint: "Start the server with it: entente serve QUESTION.yaml",
      candidates: filed.map((one) => one.id),
    });
  }
  const { period } = base;
  const kept: Question = {
    ...base,
    period: { since: since === null ? null : period.since, until: until === null ? null : period.until },
    asOf: asOf === null ? null : base.asOf,
  };
  const isAsFiled = sameNames(a, base.a) && sameNames(b, base.b);
  return questionFrom({ ...asked, ...dates, ...(isAsFiled ? {} : { a: a ?? base.a, b: b ?? base.b }) }, kept);
}
