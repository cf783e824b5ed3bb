import type { Effects } from "../effects/effects.ts";
import { caseFolder } from "./case-folder.ts";

/** One thing the command needs, and whether it is there. */
export interface Check {
  readonly what: string;
  readonly ok: boolean;
  readonly detail: string;
}

export interface Diagnosis {
  readonly schema: "entente.doctor/1";
  readonly ok: boolean;
  readonly checks: readonly Check[];
}

async function check(what: string, look: () => Promise<string>): Promise<Check> {
  try {
    return { what, ok: true, detail: await look() };
  } catch (error) {
    return { what, ok: false, detail: error instanceof Error ? error.message : String(error) };
  }
}

/** Does this installation work: the bundled knowledge, the database engine, and the case, if one is here? */
export async function diagnose(effects: Effects, named: string | null): Promise<Diagnosis> {
  const folder = await caseFolder(effects, named);
  const checks = [
    await check("bundled knowledge", async () => {
      const { loadKnowledge } = await import("./knowledge.ts");
      const { version, names, claims } = await loadKnowledge(effects);
      return `version ${version}: ${names.length} names, ${claims.length} claims`;
    }),
    await check("database engine", async () => {
      const { openLibsql } = await import("../store/libsql.ts");
      const store = await openLibsql(":memory:");
      await store.counts();
      await store.close();
      return "libSQL opens and answers";
    }),
    await check("case", async () => {
      if (folder === null) return "none here; commands that store nothing work without one";
      const { openCase } = await import("./case.ts");
      const opened = await openCase(effects, folder);
      const counts = await opened!.store.counts();
      await opened!.store.close();
      return `${folder}: ${counts.documents} documents, ${counts.claims} claims, ${counts.decisions} decisions`;
    }),
  ];
  return { schema: "entente.doctor/1", ok: checks.every(({ ok }) => ok), checks };
}
