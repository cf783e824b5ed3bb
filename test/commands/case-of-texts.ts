import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { add } from "../../src/commands/add.ts";
import { initCase } from "../../src/commands/case.ts";
import { localReader } from "../../src/commands/reader.ts";
import type { Effects } from "../../src/effects/effects.ts";
import { realEffects } from "../../src/effects/real.ts";

export interface TextReport {
  readonly text: string;
  readonly publisher: string;
  readonly published: string;
}

/** A fresh case with these reports read into it by the real reader. The folder is under the system's temporary one. */
export async function caseOfTexts(
  reports: readonly TextReport[],
): Promise<{ readonly effects: Effects; readonly dir: string; readonly documents: readonly string[] }> {
  const root = mkdtempSync(join(tmpdir(), "entente-case-"));
  const effects = { ...realEffects(), userData: join(root, "nobody"), now: () => "2024-07-01T00:00:00.000Z" };
  const dir = join(root, "case");
  await initCase(effects, dir, "Reports of one's own");
  const reader = await localReader(effects);
  const documents: string[] = [];
  for (const [at, { text, publisher, published }] of reports.entries()) {
    const path = join(root, `report-${at}.txt`);
    await effects.write(path, text);
    const answer = await add(effects, { paths: [path], case: dir, published, publisher, kind: null }, reader);
    documents.push(...answer.documents.flatMap(({ document }) => document ?? []));
  }
  return { effects, dir, documents };
}
