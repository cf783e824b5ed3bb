import type { Effects } from "../effects/effects.ts";

/**
 * Which folder a command works on: the one named, else `./.entente`, else the person's own data folder.
 * Returns `null` when none was named and neither default is there: the command then stores nothing.
 */
export async function caseFolder(effects: Effects, named: string | null): Promise<string | null> {
  if (named !== null) return named;
  for (const folder of [".entente", effects.userData]) {
    if (await effects.exists(`${folder}/case.yaml`)) return folder;
  }
  return null;
}
