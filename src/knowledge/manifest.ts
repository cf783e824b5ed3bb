import type { Upstream } from "../model/knowledge.ts";
import { type KnowledgeTexts, textOf } from "./rows.ts";

/** What the snapshot was made from, and what was left out. */
export interface Manifest {
  /** Month of the newest upstream release and a hash of the content: `2026-08+5f01ea48afc6`. */
  readonly version: string;
  readonly upstreams: readonly Upstream[];
  readonly leftOut: readonly string[];
}

export function parseManifest(files: KnowledgeTexts): Manifest {
  return JSON.parse(textOf(files, "manifest.json")) as Manifest;
}
