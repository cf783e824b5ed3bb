import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CSV_MAPPING, writeLarge } from "./support/large-files.ts";
import { sharedData } from "./support/shared-sources.ts";

export const title = "Adding large inputs: time and peak memory of the built command, database included";

const MAIN = "dist/cli/main.js";
/** Size of the invented files, in megabytes; less on request, since the largest take minutes. */
const MEGABYTES = Number(process.env.LARGE_INPUT_MB ?? 500);

interface Answer {
  readonly recordsSkipped: number;
  readonly claims: number;
  readonly documents: readonly {
    readonly data?: {
      readonly counts: { readonly records: number };
      readonly issueKinds: readonly { readonly code: string; readonly times: number }[];
    };
  }[];
}

/** Adds a file to a new case in a process of its own. */
function added(
  folder: string,
  name: string,
  path: string,
  options: readonly string[],
): Record<string, unknown> {
  const place = join(folder, `case-${name.replace(/\W+/g, "-")}`);
  const peak = join(folder, "peak");
  const run = (args: readonly string[]) =>
    spawnSync(
      process.execPath,
      ["--import", "./bench/support/peak-memory.mjs", MAIN, ...args, "--case", place],
      {
        encoding: "utf8",
        maxBuffer: 1 << 28,
        env: { ...process.env, PEAK_FILE: peak, XDG_DATA_HOME: "/nonexistent" },
      },
    );
  run(["case", "init"]);
  const begun = performance.now();
  const { status, stdout, stderr } = run(["add", path, ...options, "--json"]);
  const seconds = (performance.now() - begun) / 1000;
  if (status !== 0) throw new Error(`add ended with ${status}: ${stderr}`);
  const { claims, recordsSkipped, documents } = JSON.parse(stdout) as Answer;
  const data = documents[0]!.data!;
  return {
    input: name,
    "on disk MB": Math.round(statSync(path).size / 1e6),
    records: data.counts.records,
    skipped: recordsSkipped,
    claims,
    seconds: Number(seconds.toFixed(1)),
    "peak MB": Math.round((Number(readFileSync(peak, "utf8")) * 1024) / 1e6),
    issues: data.issueKinds.map(({ code, times }) => `${code} ${times}`).join(", "),
  };
}

export async function run(): Promise<{ table: Record<string, unknown>[]; notes: string[] }> {
  if (!existsSync(MAIN)) return { table: [], notes: ["left out: run `npm run build` first"] };
  const folder = mkdtempSync(join(tmpdir(), "entente-large-"));
  const root = sharedData();
  const table: Record<string, unknown>[] = [];
  const notes = [
    "one run each in a process of its own, start included; large bundles are invented (bench/support/large-files.ts)",
  ];
  try {
    if (root)
      table.push(
        added(folder, "Enterprise ATT&CK 18.1", join(root, "attack/enterprise-attack-18.1.json.gz"), []),
      );
    else notes.push("ATT&CK left out: the large data is not here (ENTENTE_SHARED)");
    const bundle = join(folder, "large.json");
    writeLarge(bundle, "stix", MEGABYTES * 1024 * 1024);
    table.push(added(folder, `STIX bundle of ${MEGABYTES} MB`, bundle, []));
    const rows = join(folder, "large.csv");
    const mapping = join(folder, "mapping.yaml");
    writeLarge(rows, "csv", MEGABYTES * 1024 * 1024);
    writeFileSync(mapping, CSV_MAPPING);
    table.push(added(folder, `CSV of ${MEGABYTES} MB`, rows, ["--as", "csv", "--mapping", mapping]));
    return { table, notes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
