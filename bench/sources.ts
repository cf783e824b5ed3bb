import { readShared, SHARED_FOLDERS, type SharedReading, sharedData } from "./support/shared-sources.ts";

export const title = "Structured sources: records, claims and issues of every file of the large data";

/** Files of `iocs` count by publisher and reader, all others alone. */
function groupOf({ file, source }: SharedReading): string {
  return file.startsWith("iocs/")
    ? `${file.split("/").slice(0, 2).join("/")}, ${source ?? "no reader"}`
    : file;
}

function issuesOf(readings: readonly SharedReading[]): string {
  const kinds = new Map<string, number>();
  for (const { result, refused } of readings) {
    if (refused) kinds.set(`file ${refused}`, (kinds.get(`file ${refused}`) ?? 0) + 1);
    for (const { code } of result?.issues ?? []) kinds.set(code, (kinds.get(code) ?? 0) + 1);
  }
  return [...kinds].map(([code, times]) => `${code} ${times}`).join(", ");
}

function rowOf(name: string, readings: readonly SharedReading[]): Record<string, unknown> {
  const sum = (of: (reading: SharedReading) => number): number =>
    readings.reduce((total, reading) => total + of(reading), 0);
  return {
    file: name,
    source: readings[0]?.source ?? "none",
    files: readings.length,
    records: sum(({ result }) => result?.counts.records ?? 0),
    taken: sum(({ result }) => result?.counts.taken ?? 0),
    ignored: sum(({ result }) => result?.counts.ignored ?? 0),
    skipped: sum(({ result }) => result?.counts.skipped ?? 0),
    claims: sum(({ result }) => result?.counts.claims ?? 0),
    "CPU s": Number(sum(({ cpuSeconds }) => cpuSeconds).toFixed(2)),
    issues: issuesOf(readings),
  };
}

export async function run(): Promise<{ table: Record<string, unknown>[]; notes: string[] }> {
  const root = sharedData();
  if (root === null) return { table: [], notes: ["left out: the large data is not here (ENTENTE_SHARED)"] };
  const groups = new Map<string, SharedReading[]>();
  for (const folder of Object.keys(SHARED_FOLDERS))
    for (const reading of readShared(root, folder)) {
      const name = groupOf(reading);
      groups.set(name, [...(groups.get(name) ?? []), reading]);
    }
  const table = [...groups].map(([name, readings]) => rowOf(name, readings));
  return {
    table,
    notes: [
      "records = taken + ignored by name + skipped with an issue; one file read after another in one process",
    ],
  };
}
