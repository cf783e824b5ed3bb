import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readAnswer } from "../../src/commands/read.ts";
import { productReader, readingOf } from "./product.ts";

/**
 * Reads the reports of a folder again and again, one after the other, and prints CPU time and memory as JSON. A
 * process of its own, so that memory is the reader's alone. Arguments: the folder, the number of runs.
 */
const [folder = ".", runs = "5"] = process.argv.slice(2);
const reader = await productReader();
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".txt"))
  .sort();

const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** As `read --jsonl`: text in, a line of JSON out. */
async function answerTo(id: string, text: string): Promise<string> {
  const { document, reading } = await readingOf(reader, id, text, null);
  return JSON.stringify(readAnswer({ document, reading, issues: [] }, id));
}

async function readAll(): Promise<number> {
  let characters = 0;
  for (const [index, file] of files.entries()) {
    const text = readFileSync(join(folder, file), "utf8");
    if (text.trim() === "") continue;
    await answerTo(String(index), text);
    characters += text.length;
  }
  return characters;
}

const characters = await readAll();
const seconds: number[] = [];
for (let run = 0; run < Number(runs); run += 1) {
  const before = cpuSeconds();
  await readAll();
  seconds.push(cpuSeconds() - before);
}

/** The same reports once, twice and four times over, one after the other: time must grow as they do. */
const documents: { times: number; seconds: number }[] = [];
for (const times of [1, 2, 4]) {
  const before = cpuSeconds();
  for (let time = 0; time < times; time += 1) await readAll();
  documents.push({ times, seconds: cpuSeconds() - before });
}
const peakMegabytes = process.resourceUsage().maxRSS / 1024;

/** One long text of several sizes: time must grow as they do. */
const sample = files
  .slice(0, 120)
  .map((file) => readFileSync(join(folder, file), "utf8"))
  .join("\n\n");
const growth: { megabytes: number; seconds: number }[] = [];
for (const megabytes of [5, 10, 20]) {
  const text = sample.repeat(Math.ceil((megabytes * 1e6) / sample.length)).slice(0, megabytes * 1e6);
  const before = cpuSeconds();
  await answerTo("long", text);
  growth.push({ megabytes, seconds: cpuSeconds() - before });
}
process.stdout.write(
  JSON.stringify({ reports: files.length, characters, seconds, documents, peakMegabytes, growth }),
);
