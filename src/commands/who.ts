import type { Effects } from "../effects/effects.ts";
import {
  ATTRIBUTION_FILES,
  NAME_FILES,
  parseAttributions,
  parseNames,
  parseSoftwareNames,
  SOFTWARE_FILES,
} from "../knowledge/knowledge.ts";
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

/**
 * Opens the register of names. Reads only what names need: `who` answers in the time a shell takes to blink.
 * Names of malware and tools are a second file, left aside when nobody asks for them.
 */
export async function loadRegister(
  effects: Effects,
  namedCase: string | null,
  withSoftware: boolean,
): Promise<OpenRegister> {
  const files = await bundledFiles(effects, [
    ...NAME_FILES,
    ...ATTRIBUTION_FILES,
    "publishers.csv",
    ...(withSoftware ? SOFTWARE_FILES.filter((file) => file !== "manifest.json") : []),
  ]);
  const read = parseNames(files);
  const software = withSoftware ? parseSoftwareNames(files) : { names: [], decisions: [] };
  const own = await caseLayer(effects, namedCase);
  const names = [...read.names, ...software.names, ...(own?.names ?? [])];
  const decisions = [...read.decisions, ...software.decisions];
  const resolution = resolveNames({
    names,
    decisions,
    analyst: own?.decisions ?? [],
    trust: own?.trust ?? null,
    knowledge: read.version,
  });
  const register = openRegister({
    names,
    decisions: [...decisions, ...(own?.decisions ?? [])],
    identities: resolution,
    claims: [...parseAttributions(files, read.names), ...(own?.claims ?? [])],
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

/** Does the list of malware and tools hold this spelling? A look at the text is cheaper than reading it. */
async function namesSoftware(effects: Effects, query: string): Promise<boolean> {
  const { "software.jsonl": text = "" } = await bundledFiles(effects, ["software.jsonl"]);
  return text.toLowerCase().includes(`"${query.trim().toLowerCase()}"`);
}

/** Every actor a name may mean, who uses which name, and who disagrees. */
export async function who(effects: Effects, query: string, namedCase: string | null): Promise<WhoAnswer> {
  const { register } = await loadRegister(effects, namedCase, await namesSoftware(effects, query));
  const answer = whoIs(query, register);
  if (answer.members !== undefined || answer.matches.length > 0) return answer;
  // Nobody has the name: perhaps a tool does, in another spelling.
  return whoIs(query, (await loadRegister(effects, namedCase, true)).register);
}
