import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  ATTRIBUTION_FILES,
  NAME_FILES,
  parseAttributions,
  parseNames,
  REFERENCES_FILE,
  STATEMENTS_FILE,
} from "../../src/knowledge/knowledge.ts";
import { parsePublishers } from "../../src/knowledge/publishers.ts";
import { openRegister } from "../../src/resolve/register.ts";
import { resolveNames } from "../../src/resolve/resolve-names.ts";

const folder = join(import.meta.dirname, "../../data/knowledge");
const read = (name: string): string => readFileSync(join(folder, name), "utf8");
export const bundledFiles: Readonly<Record<string, string>> = Object.fromEntries(
  [...new Set([...NAME_FILES, ...ATTRIBUTION_FILES, REFERENCES_FILE, STATEMENTS_FILE, "publishers.csv"])].map(
    (name) => [name, read(name)],
  ),
);

/** The bundled names of actors, campaigns and organisations, with the sources' decisions and our own. */
export const bundledNames = parseNames(bundledFiles);
export const bundledClaims = parseAttributions(bundledFiles);
export const bundledPublishers = parsePublishers(bundledFiles["publishers.csv"]!);
export const bundledDecisions = [...bundledNames.decisions];
export const bundledResolution = resolveNames({
  names: bundledNames.names,
  decisions: bundledDecisions,
  trust: null,
  knowledge: bundledNames.version,
});
export const bundledRegister = openRegister({
  names: bundledNames.names,
  decisions: bundledDecisions,
  identities: bundledResolution,
  claims: bundledClaims,
  publishers: bundledPublishers,
});
