/** What `who` needs: every name, who uses it, and the sources' own decisions on identity. */
export const NAME_FILES = ["manifest.json", "actors.jsonl", "software.jsonl", "decisions.jsonl"] as const;

/** What tells an actor's sponsors, country and parent organisation. */
export const ATTRIBUTION_FILES = [
  "manifest.json",
  "actors.jsonl",
  "attributions.jsonl",
  "references.jsonl",
  "terms.jsonl",
] as const;

/** Links that are not attributions, one file a source. */
export const LINK_FILES = ["links-misp-galaxy.jsonl", "links-mitre-attack.jsonl"] as const;

/** Everything `parseKnowledge` reads. */
export const KNOWLEDGE_FILES: readonly string[] = [
  ...new Set<string>([...NAME_FILES, ...ATTRIBUTION_FILES, ...LINK_FILES, "techniques.jsonl"]),
];
