import type { Claim } from "../model/claim.ts";
import type { Id } from "../model/ids.ts";
import type { Knowledge, Technique } from "../model/knowledge.ts";
import {
  claimOf,
  type LinkEnds,
  type LinkRow,
  type ReferenceRow,
  referencesFrom,
  type TermRow,
  techniqueTerm,
  termsOf,
} from "./claims.ts";
import { LINK_FILES } from "./files.ts";
import { lexiconFrom } from "./lexicon.ts";
import { type Manifest, parseManifest } from "./manifest.ts";
import { type Names, type ObjectRow, readNames } from "./names.ts";
import { parsePublishers, publisherIndex } from "./publishers.ts";
import { type KnowledgeTexts, rowsOf } from "./rows.ts";

export { ATTRIBUTION_FILES, KNOWLEDGE_FILES, NAME_FILES } from "./files.ts";

/** `[id, name, tactics, parent, replacedBy, "retired"]`, without its empty tail. */
type TechniqueRow = readonly [Id, string, (readonly string[])?, Id?, Id?, string?];

const objectsOf = (files: KnowledgeTexts): ObjectRow[] => [
  ...rowsOf<ObjectRow>(files, "actors.jsonl"),
  ...rowsOf<ObjectRow>(files, "software.jsonl"),
];

function techniquesOf(files: KnowledgeTexts): Technique[] {
  return rowsOf<TechniqueRow>(files, "techniques.jsonl").map(
    ([id, name, tactics, parent, replacedBy, retired]) => ({
      id,
      name,
      tactics: tactics ?? [],
      parent: parent || null,
      replacedBy: replacedBy || null,
      ...(retired ? { retired: true as const } : {}),
    }),
  );
}

function endsOf(
  files: KnowledgeTexts,
  objects: readonly ObjectRow[],
  { upstreams }: Manifest,
  references: readonly ReferenceRow[],
): LinkEnds & { readonly terms: ReturnType<typeof termsOf> } {
  return {
    terms: termsOf(objects, rowsOf<TermRow>(files, "terms.jsonl")),
    urls: new Map(references.map(([url, key]) => [key, url])),
    upstreams: new Map(upstreams.map((upstream) => [upstream.id, upstream])),
    publisherOf: publisherIndex(parsePublishers(files["publishers.csv"] ?? "")),
  };
}

/**
 * Who is called what by whom: what `who` needs and no more. Reads `NAME_FILES`.
 * Throws `bad-knowledge` on a missing or damaged file.
 */
export function parseNames(files: KnowledgeTexts): Names & { readonly version: string } {
  return { version: parseManifest(files).version, ...readNames(objectsOf(files), files) };
}

/** Claims on actors' sponsors (`attributed-to`), countries (`based-in`) and parents (`part-of`). Reads `ATTRIBUTION_FILES`. */
export function parseAttributions(files: KnowledgeTexts): readonly Claim[] {
  const references = rowsOf<ReferenceRow>(files, "references.jsonl");
  const ends = endsOf(files, rowsOf<ObjectRow>(files, "actors.jsonl"), parseManifest(files), references);
  return rowsOf<LinkRow>(files, "attributions.jsonl").map((row) => claimOf(row, ends));
}

/**
 * The whole snapshot. Reads `KNOWLEDGE_FILES`, and `publishers.csv` when it is handed in.
 * Throws `bad-knowledge` on a missing or damaged file.
 */
export function parseKnowledge(files: KnowledgeTexts): Knowledge {
  const manifest = parseManifest(files);
  const objects = objectsOf(files);
  const techniques = techniquesOf(files);
  const references = rowsOf<ReferenceRow>(files, "references.jsonl");
  const ends = endsOf(files, objects, manifest, references);
  for (const { id, name } of techniques) ends.terms.set(id, techniqueTerm(id, name));
  const claims = ["attributions.jsonl", ...LINK_FILES].flatMap((file) =>
    rowsOf<LinkRow>(files, file).map((row) => claimOf(row, ends)),
  );
  return {
    version: manifest.version,
    notices: [...new Set(manifest.upstreams.map(({ notice }) => notice))],
    upstreams: manifest.upstreams,
    ...readNames(objects, files),
    claims,
    lexicon: lexiconFrom(objects, techniques),
    publishers: parsePublishers(files["publishers.csv"] ?? ""),
    techniques,
    references: referencesFrom(references),
    benign: [],
  };
}
