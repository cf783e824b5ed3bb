import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { UserError } from "../../src/errors.ts";
import type { Source, SourceResult } from "../../src/sources/source.ts";
import { detectSource, sourceNamed } from "../../src/sources/sources.ts";

/** Folder of the large data, or `null` when it is not here. */
export function sharedData(): string | null {
  const folder = join(process.env.ENTENTE_SHARED ?? "../shared", "data");
  return existsSync(folder) ? folder : null;
}

/** Every folder that structured sources come from, and the reader to name where a header alone does not tell. */
export const SHARED_FOLDERS: Readonly<Record<string, string | null>> = {
  attack: "stix",
  "misp-galaxy": "misp-galaxy",
  "etda-threat-groups": "etda",
  eurepoc: "eurepoc",
  "cfr-tracker": "cfr",
  "apt-landscape-ccs25": "ccs25",
  "apt-campaigns-2008-2020": "apt-campaigns",
  iocs: null,
};

export interface SharedReading {
  readonly file: string;
  readonly source: string | null;
  /** `null` when no reader recognises the file, or the one that does refuses it. */
  readonly result: SourceResult | null;
  readonly refused: string | null;
  readonly cpuSeconds: number;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((entry) => {
      const path = join(folder, entry);
      return statSync(path).isDirectory() ? filesBelow(path) : [path];
    });
}

/** Data files: licences and descriptions are none, and of `iocs` only JSON holds structure. */
function isData(folder: string, file: string): boolean {
  if (folder === "iocs") return /\.json(?:\.gz)?$/.test(file);
  return /\.(?:csv|json|jsonl)(?:\.gz)?$/.test(file);
}

function readOne(path: string, file: string, named: string | null): SharedReading {
  const bytes = readFileSync(path);
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  const source: Source | null =
    detectSource({ name: file, head: text.slice(0, 4000) }) ?? (named === null ? null : sourceNamed(named));
  if (!source) return { file, source: null, result: null, refused: null, cpuSeconds: 0 };
  const begun = process.cpuUsage();
  try {
    const result = source.read({ name: file, text, document: `d-${file}`, release: "shared" });
    const { user, system } = process.cpuUsage(begun);
    return { file, source: source.id, result, refused: null, cpuSeconds: (user + system) / 1e6 };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { file, source: source.id, result: null, refused: error.code, cpuSeconds: 0 };
  }
}

/** Reads every data file of a folder of the large data. */
export function readShared(root: string, folder: string): SharedReading[] {
  return filesBelow(join(root, folder)).flatMap((path) =>
    isData(folder, path) ? [readOne(path, path.slice(root.length + 1), SHARED_FOLDERS[folder] ?? null)] : [],
  );
}
