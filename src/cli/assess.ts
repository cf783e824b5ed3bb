import { askedQuestion, type QuestionOptions } from "../commands/asked-question.ts";
import { assess as assessQuestion } from "../commands/assess.ts";
import { parseWithout } from "../commands/without.ts";
import { renderTo, terminalText } from "../commands/write-report.ts";
import { type Door, type GlobalOptions, wantsColor } from "./door.ts";

interface AssessOptions extends GlobalOptions, QuestionOptions {
  readonly without?: readonly string[];
  readonly out?: string;
}

export async function assess(door: Door<AssessOptions>, file: string | undefined): Promise<void> {
  const { effects, options } = door;
  const question = await askedQuestion(effects, file ?? null, options);
  const assessment = await assessQuestion(effects, {
    question,
    case: options.case ?? null,
    without: parseWithout(options.without ?? []),
  });
  const files = options.out === undefined ? [] : await renderTo(effects, assessment, options.out);
  const color = wantsColor(effects.environment);
  const width = process.stdout.columns ?? 100;
  door.answer(assessment, () => terminalText(assessment, { color, width, files }));
}
