/**
 * Runs benches: `node bench/run.mjs [name…] [--json FILE] [--full]`, all without names; `--full` also does what
 * takes minutes. A bench is `bench/NAME.ts` that exports `title` and `async run({ full })`, which returns
 * `{ table, notes }`: rows to print and what could not be run. TypeScript is run through tsx; figures are medians
 * unless a row says otherwise.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const folder = dirname(fileURLToPath(import.meta.url));

if (!process.execArgv.includes("tsx")) {
  const { status } = spawnSync(
    process.execPath,
    ["--import", "tsx", fileURLToPath(import.meta.url), ...process.argv.slice(2)],
    { stdio: "inherit" },
  );
  process.exit(status ?? 1);
}

/** Bench names, the value of `--json` and whether `--full` is there, from the command line. */
function readArguments(words) {
  const names = [];
  let json = null;
  let full = false;
  for (let index = 0; index < words.length; index++) {
    if (words[index] === "--json") json = words[++index] ?? null;
    else if (words[index] === "--full") full = true;
    else names.push(words[index]);
  }
  return { names, json, full };
}

/** Every bench there is, in name order. */
function available() {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".ts"))
    .map((file) => file.replace(/\.ts$/, ""))
    .sort();
}

function machine() {
  const [first, ...others] = cpus();
  return {
    processor: `${others.length + 1} × ${first?.model.trim() ?? "unknown"}`,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${process.arch}`,
    node: process.version,
  };
}

/** Column names down, rows across, numbers to the right. */
function printed(table) {
  const columns = [...new Set(table.flatMap((row) => Object.keys(row)))];
  const cells = table.map((row) => columns.map((column) => String(row[column] ?? "")));
  const widths = columns.map((column, at) => Math.max(column.length, ...cells.map((row) => row[at].length)));
  const isNumber = columns.map((column) => table.every((row) => typeof (row[column] ?? 0) === "number"));
  const line = (values) =>
    values
      .map((value, at) => (isNumber[at] ? value.padStart(widths[at]) : value.padEnd(widths[at])))
      .join("  ")
      .trimEnd();
  return [line(columns), line(widths.map((width) => "-".repeat(width))), ...cells.map(line)].join("\n");
}

const { names, json, full } = readArguments(process.argv.slice(2));
const all = available();
const unknown = names.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`No bench named "${unknown[0]}". There are: ${all.join(", ")}.\n`);
  process.exit(2);
}

const results = [];
const host = machine();
process.stdout.write(`${host.processor}, ${host.memoryGiB} GiB, ${host.system}, Node ${host.node}\n`);
for (const name of names.length > 0 ? names : all) {
  const bench = await import(pathToFileURL(join(folder, `${name}.ts`)).href);
  process.stdout.write(`\n${bench.title}\n\n`);
  const { table, notes } = await bench.run({ full });
  if (table.length > 0) process.stdout.write(`${printed(table)}\n`);
  for (const note of notes) process.stdout.write(`* ${note}\n`);
  results.push({ name, title: bench.title, table, notes });
}
if (json !== null) writeFileSync(resolve(json), `${JSON.stringify({ machine: host, results }, null, 2)}\n`);
