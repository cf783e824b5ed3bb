import type { Effects } from "../effects/effects.ts";
import {
  ATTRIBUTION_FILES,
  NAME_FILES,
  parseAttributions,
  parseNames,
  parseSoftwareNames,
  SNAPSHOT_FILE,
  SOFTWARE_FILES,
} from "../knowledge/knowledge.ts";
import { parsePublishers } from "../knowledge/publishers.ts";
import { excerptAbout } from "../resolve/excerpt.ts";
import { openRegister, type Register } from "../resolve/register.ts";
import { resolveNames } from "../resolve/resolve-names.ts";
import { identitiesFrom, parseSnapshot } from "../resolve/snapshot.ts";
import { type WhoAnswer, whoIs } from "../resolve/who.ts";
import { caseFolder } from "./case-folder.ts";
import { bundledFiles } from "./knowledge.ts";

export type { WhoAnswer };

type Texts = Readonly<Record<string, string>>;

const FILES = [...NAME_FILES, ...ATTRIBUTION_FILES, "publishers.csv", "software.jsonl"];

/** The register of names over the whole of the bundled knowledge and the case. */
async function wholeRegister(effects: Effects, files: Texts, folder: string | null): Promise<Register> {
  const read = parseNames(files);
  const software = parseSoftwareNames({ ...files, ...(await bundledFiles(effects, SOFTWARE_FILES)) });
  const own = folder === null ? null : await caseLayer(effects, folder);
  const names = [...read.names, ...software.names, ...(own?.names ?? [])];
  const decisions = [...read.decisions, ...software.decisions];
  return openRegister({
    names,
    decisions: [...decisions, ...(own?.decisions ?? [])],
    identities: resolveNames({
      names,
      decisions,
      analyst: own?.decisions ?? [],
      trust: own?.trust ?? null,
      knowledge: read.version,
    }),
    claims: [...parseAttributions(files, read.names), ...(own?.claims ?? [])],
    publishers: parsePublishers(files["publishers.csv"] ?? ""),
  });
}

/** What the case adds. Database code loads only here. */
async function caseLayer(effects: Effects, folder: string) {
  const { requireCase } = await import("./case.ts");
  const { collected } = await import("./collected.ts");
  const opened = await requireCase(effects, folder);
  try {
    return { ...(await collected(opened.store)), trust: opened.file.trust };
  } finally {
    await opened.store.close();
  }
}

/** May malware or a tool have this spelling? A look at the text is far cheaper than reading it. */
function maybeSoftware(query: string, files: Texts): boolean {
  const letters = query.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  if (letters === "") return true;
  const spelled = [...letters].map((letter) => letter.replace(/[^a-z0-9]/, "\\$&")).join('[^\\p{L}\\p{N}"]*');
  return new RegExp(`"[^\\p{L}\\p{N}"]*${spelled}[^\\p{L}\\p{N}"]*"`, "iu").test(
    files["software.jsonl"] ?? "",
  );
}

/**
 * The register of a few dozen names that bear on the query, out of thousands; `null` when the whole is needed. It
 * answers what the whole would answer (a test holds the two together), in a tenth of the time.
 */
async function excerptRegister(effects: Effects, query: string, files: Texts): Promise<Register | null> {
  if (maybeSoftware(query, files)) return null;
  const { [SNAPSHOT_FILE]: snapshotText } = await bundledFiles(effects, [SNAPSHOT_FILE]);
  const { version } = JSON.parse(files["manifest.json"]!) as { version: string };
  const snapshot = parseSnapshot(snapshotText!, version);
  const excerpt =
    snapshot &&
    excerptAbout(
      query,
      {
        actors: files["actors.jsonl"]!,
        decisions: files["decisions.jsonl"]!,
        attributions: files["attributions.jsonl"]!,
      },
      snapshot,
    );
  if (!snapshot || !excerpt) return null;
  const few = {
    ...files,
    "actors.jsonl": excerpt.actors,
    "decisions.jsonl": excerpt.decisions,
    "attributions.jsonl": excerpt.attributions,
  };
  const { names, decisions } = parseNames(few);
  return openRegister({
    names,
    decisions,
    identities: identitiesFrom(snapshot, names),
    claims: parseAttributions(few, names),
    publishers: parsePublishers(files["publishers.csv"] ?? ""),
  });
}

/** Every actor a name may mean, who uses which name, and who disagrees. */
export async function who(effects: Effects, query: string, namedCase: string | null): Promise<WhoAnswer> {
  const folder = await caseFolder(effects, namedCase);
  const files = await bundledFiles(effects, FILES);
  const excerpt = folder === null ? await excerptRegister(effects, query, files) : null;
  return whoIs(query, excerpt ?? (await wholeRegister(effects, files, folder)));
}

/** As `who`, always over the whole: what the quick way is held to. */
export async function whoFromTheWhole(effects: Effects, query: string): Promise<WhoAnswer> {
  return whoIs(query, await wholeRegister(effects, await bundledFiles(effects, FILES), null));
}
