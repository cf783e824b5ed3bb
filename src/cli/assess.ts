import { askedQuestion, type QuestionOptions } from "../commands/asked-question.ts";
import { assess as assessQuestion } from "../commands/assess.ts";
import { changesSince, readAssessment } from "../commands/baseline.ts";
import { packageOf } from "../commands/package.ts";
import { rebuild } from "../commands/rebuild.ts";
import { parseWithout } from "../commands/without.ts";
import { renderTo, terminalText } from "../commands/write-report.ts";
import { printToPdf } from "../effects/browser.ts";
import type { Effects } from "../effects/effects.ts";
import { EXIT_CODES, UserError } from "../errors.ts";
import type { Assessment } from "../model/assessment.ts";
import { type Door, type GlobalOptions, wantsColor } from "./door.ts";

interface AssessOptions extends GlobalOptions, QuestionOptions {
  readonly without?: readonly string[];
  readonly out?: string;
  readonly from?: string;
  readonly baseline?: string;
  readonly allPairs?: boolean;
  readonly pdf?: boolean;
  readonly queue?: boolean;
}

/** An answer and the package that it can be made again from. */
interface Answered {
  readonly assessment: Assessment;
  readonly package: () => Promise<Uint8Array>;
  /** Of a rebuilt one: whether it came out as it was. */
  readonly same: boolean | null;
}

async function asked(effects: Effects, file: string | null, options: AssessOptions): Promise<Answered> {
  const question = await askedQuestion(effects, file, options);
  const folder = options.case ?? null;
  const without = options.without ?? [];
  const allPairs = options.allPairs ?? false;
  const request = { question, case: folder, without: parseWithout(without), allPairs };
  const assessment = await assessQuestion(effects, request);
  const made = { question, without, allPairs, assessment };
  return { assessment, package: () => packageOf(effects, made, folder), same: null };
}

async function again(effects: Effects, path: string): Promise<Answered> {
  const { assessment, same, package: bytes } = await rebuild(effects, await effects.readBytes(path), path);
  return { assessment, package: async () => bytes, same };
}

const ASKING = [
  "a",
  "b",
  "since",
  "until",
  "asOf",
  "unit",
  "channels",
  "without",
  "allPairs",
  "seed",
  "case",
] as const;

/** Throws `bad-option` where a package is to be rebuilt and something is asked of it as well. */
function checkAlone(file: string | undefined, options: AssessOptions): void {
  if (file === undefined && ASKING.every((name) => options[name] === undefined)) return;
  throw new UserError("bad-option", {
    message: "A package holds its own question and case, so --from stands alone.",
    hint: "Leave out the question and the options that change it; --out, --baseline, --pdf and --json go along.",
  });
}

async function written(
  door: Door<AssessOptions>,
  shown: Assessment,
  answered: Answered,
): Promise<readonly string[]> {
  const { effects, options } = door;
  const { out } = options;
  if (out === undefined) {
    if (!options.pdf) return [];
    throw new UserError("bad-option", {
      message: "--pdf needs a folder to write to.",
      hint: "Name one with --out DIR.",
    });
  }
  const files = [...(await renderTo(effects, shown, out))];
  await effects.write(`${out}/package.zip`, await answered.package());
  files.push(`${out}/package.zip`);
  if (options.pdf) {
    await printToPdf(effects.environment, `${out}/report.html`, `${out}/report.pdf`);
    files.push(`${out}/report.pdf`);
  }
  return files;
}

/** Leaves the question to a worker. Throws `bad-option` for what only an answer here and now can be given. */
async function queued(
  { effects, options, answer }: Door<AssessOptions>,
  file: string | null,
): Promise<number> {
  const here = (["from", "baseline", "out", "pdf"] as const).find((name) => options[name] !== undefined);
  if (here !== undefined)
    throw new UserError("bad-option", {
      message: `--${here} and --queue don't go together: a worker saves its answer in the case.`,
      hint: "Leave out one of the two; when the answer is there, ask again without --queue to write files.",
    });
  const { queueQuestion } = await import("../commands/queue.ts");
  const question = await askedQuestion(effects, file, options);
  const { without = [], allPairs = false } = options;
  const done = await queueQuestion(effects, { question, without, allPairs }, options.case ?? null);
  answer(
    done,
    () =>
      `"${question.title}" is in the queue; \`entente worker\` answers it, saves the answer in ${done.case} and tells its id.`,
  );
  return EXIT_CODES.done;
}

export async function assess(door: Door<AssessOptions>, file: string | undefined): Promise<number> {
  const { effects, options } = door;
  if (options.queue) return queued(door, file ?? null);
  if (options.from !== undefined) checkAlone(file, options);
  const before = options.baseline === undefined ? null : await readAssessment(effects, options.baseline);
  const answered =
    options.from === undefined
      ? await asked(effects, file ?? null, options)
      : await again(effects, options.from);
  const { assessment, same } = answered;
  const shown = before === null ? assessment : { ...assessment, changes: changesSince(before, assessment) };
  const files = await written(door, shown, answered);
  const color = wantsColor(effects.environment);
  const width = process.stdout.columns ?? 100;
  door.answer(shown, () => terminalText(shown, { color, width, files }));
  if (same !== null)
    effects.log(
      same
        ? "Rebuilt from the package: every byte is the same."
        : "Rebuilt from the package, but not the same: compare manifest.json in the two packages for the parts that differ.",
    );
  return same === false ? EXIT_CODES.checkFailed : EXIT_CODES.done;
}
