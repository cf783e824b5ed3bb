import { caseInfo, initCase } from "../commands/case.ts";
import { caseFolder } from "../commands/case-folder.ts";
import { exportCase, importCase } from "../commands/case-transfer.ts";
import type { Door, GlobalOptions } from "./door.ts";

export async function init(door: Door<GlobalOptions & { readonly title: string }>): Promise<void> {
  const folder = door.options.case ?? ".entente";
  const file = await initCase(door.effects, folder, door.options.title);
  door.answer(
    { schema: "entente.case-init/1", folder, case: file },
    () => `Made case "${file.title}" in ${folder}.`,
  );
}

const countLines = (counts: Readonly<Record<string, number>>): string[] =>
  Object.entries(counts).map(([what, count]) => `  ${what.padEnd(12)} ${count}`);

export async function info(door: Door): Promise<void> {
  const answer = await caseInfo(door.effects, await caseFolder(door.effects, door.options.case ?? null));
  door.answer(answer, () =>
    [
      `Case "${answer.case.title}" in ${answer.folder}`,
      ...countLines({ ...answer.counts }),
      `  trusts       ${answer.case.trust?.join(", ") ?? "every source's decisions on identity"}`,
      `  marking      TLP:${answer.case.tlp.toUpperCase()}`,
    ].join("\n"),
  );
}

interface ExportOptions extends GlobalOptions {
  readonly output?: string;
  readonly withBlobs?: boolean;
  readonly withLog?: boolean;
}

/** Writes the case to a file, or to standard output when none is named. */
export async function exportTo(door: Door<ExportOptions>): Promise<void> {
  const { effects, options } = door;
  const { folder, counts, bytes } = await exportCase(effects, {
    case: await caseFolder(effects, options.case ?? null),
    withBlobs: options.withBlobs === true,
    withLog: options.withLog === true,
  });
  const output = options.output ?? "-";
  if (output === "-") {
    process.stdout.write(bytes);
    return;
  }
  await effects.write(output, bytes);
  door.answer({ schema: "entente.case-export/1", case: folder, output, counts }, () =>
    [`Exported the case in ${folder} to ${output}.`, ...countLines(counts)].join("\n"),
  );
}

/** Reads an export back into a case of its own: the one named, else `./.entente`. */
export async function importFrom(door: Door, file: string): Promise<void> {
  const { effects, options } = door;
  const bytes = file === "-" ? await effects.readStdin() : await effects.readBytes(file);
  const name = file === "-" ? "standard input" : file;
  const answer = await importCase(effects, options.case ?? ".entente", bytes, name);
  door.answer(answer, () =>
    [`Imported "${answer.case.title}" into ${answer.folder}.`, ...countLines(answer.counts)].join("\n"),
  );
}
