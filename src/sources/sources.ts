import { UserError } from "../errors.ts";
import { aptCampaigns } from "./apt-campaigns.ts";
import { ccs25 } from "./ccs25.ts";
import { cfr } from "./cfr.ts";
import { etda } from "./etda.ts";
import { eurepoc } from "./eurepoc.ts";
import { mispEvent } from "./misp-event.ts";
import { mispGalaxy } from "./misp-galaxy.ts";
import type { Source, SourceHead } from "./source.ts";
import { stix } from "./stix.ts";

/** Every reader of structured sources. The first that recognises a file reads it. */
export const SOURCES: readonly Source[] = [
  stix,
  mispGalaxy,
  mispEvent,
  eurepoc,
  cfr,
  etda,
  ccs25,
  aptCampaigns,
];

/** Every word that `--as` takes: the readers here, a mapped table, and what is followed rather than read. */
export const NAMED: readonly string[] = [...SOURCES.map(({ id }) => id), "csv", "feed", "taxii"];

/** The reader of a name, as `--as` gives it. Throws `unknown-source`. */
export function sourceNamed(id: string): Source {
  const found = SOURCES.find((source) => source.id === id);
  if (found) return found;
  throw new UserError("unknown-source", {
    message: `No source is named "${id}".`,
    hint: `Sources: ${NAMED.join(", ")}.`,
    candidates: NAMED,
  });
}

/** The reader for a file, or `null` when it is a document or something else. */
export function detectSource(input: SourceHead): Source | null {
  return SOURCES.find((source) => source.detect(input)) ?? null;
}
