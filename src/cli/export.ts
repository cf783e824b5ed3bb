import { askedQuestion, type QuestionOptions } from "../commands/asked-question.ts";
import { exportAs, FORMATS, PACKAGE_FORMAT } from "../commands/export.ts";
import { exportPackage } from "../commands/export-package.ts";
import { UserError } from "../errors.ts";
import type { Door, GlobalOptions } from "./door.ts";

interface ExportOptions extends GlobalOptions, QuestionOptions {
  readonly format?: string;
  readonly output?: string;
  readonly assessment?: string;
}

function missing(option: string): UserError {
  return new UserError("bad-option", {
    message: `${option} is missing.`,
    hint: "For example: entente export --format stix -o bundle.json",
    candidates: [...FORMATS.map(({ id }) => id), PACKAGE_FORMAT],
  });
}

async function exportPackaged(
  { effects, options, answer }: Door<ExportOptions>,
  file: string | undefined,
  output: string,
): Promise<void> {
  if (options.assessment !== undefined)
    throw new UserError("bad-option", {
      message: "A package is made from a question and its case, not from an assessment.json.",
      hint: "Leave out --assessment; name the question, or nothing for the one that the case was asked last.",
    });
  const isAsked = file !== undefined || options.a !== undefined || options.b !== undefined;
  const { assessment, bytes } = await exportPackage(effects, {
    case: options.case ?? null,
    question: isAsked ? await askedQuestion(effects, file ?? null, options) : null,
  });
  if (output === "-") {
    process.stdout.write(bytes);
    return;
  }
  await effects.write(output, bytes);
  answer(
    { schema: "entente.export/1", format: PACKAGE_FORMAT, files: [output], assessment },
    () => `Packed assessment ${assessment}: make it again with \`entente assess --from ${output}\`.`,
  );
}

/** Writes one file, or for a format of several files a folder of them; `-o -` is standard output. */
export async function exportCommand(door: Door<ExportOptions>, file: string | undefined): Promise<void> {
  const { effects, options } = door;
  if (options.format === undefined) throw missing("--format");
  if (options.output === undefined) throw missing("-o");
  const isAsked = file !== undefined || options.a !== undefined || options.b !== undefined;
  if (options.format === PACKAGE_FORMAT) return exportPackaged(door, file, options.output);
  const { format, files, counts, assessment } = await exportAs(effects, {
    format: options.format,
    case: options.case ?? null,
    assessment: options.assessment ?? null,
    question: isAsked ? await askedQuestion(effects, file ?? null, options) : null,
  });
  const isFolder = !files.has("");
  if (options.output === "-") {
    if (isFolder)
      throw new UserError("bad-option", {
        message: `${format} is several files, which standard output cannot tell apart.`,
        hint: "Name a folder with -o DIR.",
      });
    process.stdout.write(files.get("")!);
    return;
  }
  const written: string[] = [];
  for (const [name, content] of files) {
    const path = isFolder ? `${options.output}/${name}` : options.output;
    await effects.write(path, content);
    written.push(path);
  }
  door.answer({ schema: "entente.export/1", format, files: written, counts, assessment }, () =>
    [
      `Exported ${counts.claims} claims of ${counts.documents} documents${assessment === null ? "" : ` and assessment ${assessment}`} as ${format}.`,
      ...written.map((path) => `  ${path}`),
    ].join("\n"),
  );
}
