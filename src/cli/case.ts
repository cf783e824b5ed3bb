import { caseInfo, initCase } from "../commands/case.ts";
import { caseFolder } from "../commands/case-folder.ts";
import type { Door, GlobalOptions } from "./door.ts";

export async function init(door: Door<GlobalOptions & { readonly title: string }>): Promise<void> {
  const folder = door.options.case ?? ".entente";
  const file = await initCase(door.effects, folder, door.options.title);
  door.answer(
    { schema: "entente.case-init/1", folder, case: file },
    () => `Made case "${file.title}" in ${folder}.`,
  );
}

export async function info(door: Door): Promise<void> {
  const answer = await caseInfo(door.effects, await caseFolder(door.effects, door.options.case ?? null));
  door.answer(answer, () =>
    [
      `Case "${answer.case.title}" in ${answer.folder}`,
      ...Object.entries(answer.counts).map(([what, count]) => `  ${what.padEnd(12)} ${count}`),
      `  trusts       ${answer.case.trust?.join(", ") ?? "every source's decisions on identity"}`,
      `  marking      TLP:${answer.case.tlp.toUpperCase()}`,
    ].join("\n"),
  );
}
