import type { Effects } from "../effects/effects.ts";
import { ATTRIBUTION_FILES, NAME_FILES, parseAttributions, parseNames } from "../knowledge/knowledge.ts";
import { parsePublishers } from "../knowledge/publishers.ts";
import type { Resolution } from "../model/identity.ts";
import { openRegister, type Register } from "../resolve/register.ts";
import { resolveNames } from "../resolve/resolve-names.ts";
import { type WhoAnswer, whoIs } from "../resolve/who.ts";
import { caseFolder } from "./case-folder.ts";
import { bundledFiles } from "./knowledge.ts";

export type { WhoAnswer };

/** The register of names over bundled knowledge and the case, with the resolution it stands on. */
export interface OpenRegister {
  readonly register: Register;
  readonly resolution: Resolution;
}

/** Opens the register of names. Reads only what names need: `who` answers in the time a shell takes to blink. */
export async function loadRegister(effects: Effects, namedCase: string | null): Promise<OpenRegister> {
  const files = await bundledFiles(effects, [
    ...new Set([...NAME_FILES, ...ATTRIBUTION_FILES, "publishers.csv"]),
  ]);
  const { names, decisions, version } = parseNames(files);
  const own = await caseLayer(effects, namedCase);
  const allNames = own ? [...names, ...own.names] : names;
  const resolution = resolveNames({
    names: allNames,
    decisions,
    analyst: own?.decisions ?? [],
    trust: own?.trust ?? null,
    knowledge: version,
  });
  const register = openRegister({
    names: allNames,
    decisions: [...decisions, ...(own?.decisions ?? [])],
    identities: resolution,
    claims: own ? [...parseAttributions(files), ...own.claims] : parseAttributions(files),
    publishers: parsePublishers(files["publishers.csv"] ?? ""),
  });
  return { register, resolution };
}

/** What the case adds, or `null` without a case. Database code loads only when there is one. */
async function caseLayer(effects: Effects, named: string | null) {
  const folder = await caseFolder(effects, named);
  if (folder === null) return null;
  const { requireCase } = await import("./case.ts");
  const { collected } = await import("./collected.ts");
  const opened = await requireCase(effects, folder);
  try {
    return { ...(await collected(opened.store)), trust: opened.file.trust };
  } finally {
    await opened.store.close();
  }
}

/** Every actor a name may mean, who uses which name, and who disagrees. */
export async function who(effects: Effects, query: string, namedCase: string | null): Promise<WhoAnswer> {
  const { register } = await loadRegister(effects, namedCase);
  return whoIs(query, register);
}
