import type { Claim } from "../model/claim.ts";
import type { Name } from "../model/identity.ts";
import type { Id } from "../model/ids.ts";
import type { Knowledge, Technique } from "../model/knowledge.ts";
import { parseBenign } from "./benign.ts";
import {
  addTerms,
  anchorTerms,
  claimOf,
  type LinkEnds,
  type LinkRow,
  objectTerms,
  type ReferenceRow,
  readClaimOf,
  referencesFrom,
  type TermRow,
  techniqueTerm,
} from "./claims.ts";
import { LINK_FILES, REFERENCES_FILE, STATEMENTS_FILE } from "./files.ts";
import { lexiconFrom } from "./lexicon.ts";
import { type Manifest, parseManifest } from "./manifest.ts";
import { type DecisionRow, type Names, type ObjectRow, readNames } from "./names.ts";
import { parsePublishers, publisherIndex } from "./publishers.ts";
import { type KnowledgeTexts, rowsOf } from "./rows.ts";

export {
  ATTRIBUTION_FILES,
  KNOWLEDGE_FILES,
  NAME_FILES,
  REFERENCES_FILE,
  SNAPSHOT_FILE,
  SOFTWARE_FILES,
  STATEMENTS_FILE,
} from "./files.ts";

/** `[id, name, tactics, parent, replacedBy, "retired"]`, without its empty tail. */
type TechniqueRow = readonly [Id, string, (readonly string[])?, Id?, Id?, string?];

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

/**
 * Who is called what by whom, of actors, campaigns and organisations: what `who` needs and no more.
 * Reads `NAME_FILES`. Throws `bad-knowledge` on a missing or damaged file.
 */
export function parseNames(files: KnowledgeTexts): Names & { readonly version: string } {
  const objects = rowsOf<ObjectRow>(files, "actors.jsonl");
  return {
    version: parseManifest(files).version,
    ...readNames(objects, rowsOf<DecisionRow>(files, "decisions.jsonl")),
  };
}

/** The same for malware and tools. Reads `SOFTWARE_FILES`. */
export function parseSoftwareNames(files: KnowledgeTexts): Names & { readonly version: string } {
  const objects = rowsOf<ObjectRow>(files, "software.jsonl");
  return {
    version: parseManifest(files).version,
    ...readNames(objects, rowsOf<DecisionRow>(files, "software-decisions.jsonl")),
  };
}

const byId = (upstreams: Manifest["upstreams"]): LinkEnds["upstreams"] =>
  new Map(upstreams.map((upstream) => [upstream.id, upstream]));

const SAYS_WHO: ReadonlySet<string> = new Set(["attributed-to", "based-in", "part-of"]);

/** Addresses of some keys alone: whoever asks for a name needs few of thousands. */
function addressesOf(rows: readonly LinkRow[], text: string): LinkEnds["urls"] {
  const keys = new Set(rows.flatMap((row) => row[6]?.refs ?? []));
  const urls = new Map<string, string>();
  if (keys.size === 0) return urls;
  for (const [line, key] of text.matchAll(/^\[".*?","([0-9a-f]+)".*$/gm))
    if (keys.has(key!)) urls.set(key!, (JSON.parse(line) as ReferenceRow)[0]);
  return urls;
}

/**
 * Claims on sponsors (`attributed-to`), countries (`based-in`) and parents (`part-of`) of actors and agencies. Reads
 * `ATTRIBUTION_FILES`, `NAME_FILES` unless the names read from them are handed in, `publishers.csv`, `STATEMENTS_FILE`
 * and `REFERENCES_FILE` when they are.
 */
export function parseAttributions(
  files: KnowledgeTexts,
  names: readonly Name[] = parseNames(files).names,
): readonly Claim[] {
  const terms = anchorTerms(names);
  addTerms(terms, rowsOf<TermRow>(files, "terms.jsonl"));
  const upstreams = byId(parseManifest(files).upstreams);
  const publisherOf = publisherIndex(parsePublishers(files["publishers.csv"] ?? ""));
  const read =
    files[STATEMENTS_FILE] === undefined
      ? []
      : rowsOf<LinkRow>(files, STATEMENTS_FILE).filter(([, predicate]) => SAYS_WHO.has(predicate));
  const ends = { terms, upstreams, urls: addressesOf(read, files[REFERENCES_FILE] ?? ""), publisherOf };
  return [
    ...rowsOf<LinkRow>(files, "attributions.jsonl").map((row) => claimOf(row, ends)),
    ...read.map((row) => readClaimOf(row, ends)),
  ];
}

/** The claims of fields, and, where the file is there, what was read in descriptions and no field says already. */
function claimsOf(files: KnowledgeTexts, ends: LinkEnds): Claim[] {
  const stated = ["attributions.jsonl", ...LINK_FILES].flatMap((file) =>
    rowsOf<LinkRow>(files, file).map((row) => claimOf(row, ends)),
  );
  if (files[STATEMENTS_FILE] === undefined) return stated;
  const read = rowsOf<LinkRow>(files, STATEMENTS_FILE).map((row) => readClaimOf(row, ends));
  return [...stated, ...read];
}

/**
 * The whole snapshot. Reads `KNOWLEDGE_FILES`, and `STATEMENTS_FILE` when it is handed in; without `publishers.csv` nobody but the sources asserts anything.
 * Throws `bad-knowledge` on a missing or damaged file.
 */
export function parseKnowledge(files: KnowledgeTexts): Knowledge {
  const manifest = parseManifest(files);
  const objects = ["actors.jsonl", "software.jsonl"].flatMap((file) => rowsOf<ObjectRow>(files, file));
  const decisions = ["decisions.jsonl", "software-decisions.jsonl"];
  const techniques = techniquesOf(files);
  const references = rowsOf<ReferenceRow>(files, REFERENCES_FILE);
  const publishers = parsePublishers(files["publishers.csv"] ?? "");
  const ends = {
    terms: objectTerms(objects),
    upstreams: byId(manifest.upstreams),
    urls: new Map(references.map((row) => [row[1], row[0]])),
    publisherOf: publisherIndex(publishers),
  };
  addTerms(ends.terms, rowsOf<TermRow>(files, "terms.jsonl"));
  for (const { id, name } of techniques) ends.terms.set(id, techniqueTerm(id, name));
  return {
    version: manifest.version,
    notices: [...new Set(manifest.upstreams.map(({ notice }) => notice))],
    upstreams: manifest.upstreams,
    ...readNames(
      objects,
      decisions.flatMap((file) => rowsOf<DecisionRow>(files, file)),
    ),
    claims: claimsOf(files, ends),
    lexicon: lexiconFrom(objects, techniques),
    publishers,
    techniques,
    references: referencesFrom(references),
    benign: parseBenign(files),
  };
}
