import type { Effects } from "../effects/effects.ts";
import { parseKnowledge } from "../knowledge/knowledge.ts";
import type { Knowledge } from "../model/knowledge.ts";

const FOLDER = "data/knowledge";

/** Reads bundled files into the form the knowledge room takes: file name → text. */
export async function bundledFiles(
  effects: Effects,
  names: readonly string[],
): Promise<Record<string, string>> {
  const texts = await Promise.all(
    names.map((name) => effects.readText(effects.bundled(`${FOLDER}/${name}`))),
  );
  return Object.fromEntries(names.map((name, at) => [name, texts[at]!]));
}

async function read(effects: Effects): Promise<Knowledge> {
  const { KNOWLEDGE_FILES, STATEMENTS_FILE } = await import("../knowledge/knowledge.ts");
  const hasStatements = await effects.exists(effects.bundled(`${FOLDER}/${STATEMENTS_FILE}`));
  const names = hasStatements ? [...KNOWLEDGE_FILES, STATEMENTS_FILE] : KNOWLEDGE_FILES;
  return parseKnowledge(await bundledFiles(effects, names));
}

/** What was read through which effects: the files come with the program, so that nothing changes while it runs. */
const known = new WeakMap<Effects, Promise<Knowledge>>();

/** The whole bundled knowledge, read once for each `effects`: a quarter of a second. */
export function loadKnowledge(effects: Effects): Promise<Knowledge> {
  const before = known.get(effects);
  if (before) return before;
  const reading = read(effects);
  known.set(effects, reading);
  // What failed may be mended and asked for again.
  reading.catch(() => known.delete(effects));
  return reading;
}
