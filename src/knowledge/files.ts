/** Names of actors, campaigns and organisations, who uses each, and the sources' own decisions on identity. */
export const NAME_FILES = ["manifest.json", "actors.jsonl", "decisions.jsonl"] as const;

/** The same for malware and tools. */
export const SOFTWARE_FILES = ["manifest.json", "software.jsonl", "software-decisions.jsonl"] as const;

/** What tells an actor's sponsors, country and parent organisation, beside `NAME_FILES`. */
export const ATTRIBUTION_FILES = ["attributions.jsonl", "terms.jsonl"] as const;

/** Links that are not attributions, one file a source. */
export const LINK_FILES = [
  "links-360net.jsonl",
  "links-microsoft.jsonl",
  "links-misp-galaxy.jsonl",
  "links-mitre-attack.jsonl",
  "links-tidal.jsonl",
] as const;

/** Addresses that rows name by their keys. */
export const REFERENCES_FILE = "references.jsonl";

/** Everything `parseKnowledge` reads. `publishers.csv` is kept by hand; the build writes the others. */
export const KNOWLEDGE_FILES: readonly string[] = [
  ...new Set<string>([
    ...NAME_FILES,
    ...SOFTWARE_FILES,
    ...ATTRIBUTION_FILES,
    ...LINK_FILES,
    "benign.txt",
    "publishers.csv",
    REFERENCES_FILE,
    "techniques.jsonl",
  ]),
];

/** What the rules of the reader found in upstream descriptions. May be left out: nothing else rests on it. */
export const STATEMENTS_FILE = "statements.jsonl";

/** Who is who under everybody's decisions, worked out once from `NAME_FILES` and `SOFTWARE_FILES`. */
export const SNAPSHOT_FILE = "resolution.jsonl";
