import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { openReader } from "../src/commands/reader.ts";
import { realEffects } from "../src/effects/real.ts";
import { sha256Hex } from "../src/model/ids.ts";
import { below, seeded } from "../src/stats/random.ts";
import { cpuMs } from "./fuzz/cpu.ts";
import { excerpt } from "./fuzz/excerpt.ts";
import { growthFaults } from "./fuzz/growth.ts";
import { doublingLoops } from "./fuzz/loops.ts";
import { mutated } from "./fuzz/mutation.ts";
import { PARSERS, tried } from "./fuzz/parsers.ts";
import { slowPatterns } from "./fuzz/patterns.ts";
import { seedsFor } from "./fuzz/seeds.ts";
import { builtUnder, literalsUnder } from "./fuzz/written-patterns.ts";

/**
 * Fuzzes every parser for a time: `npm run fuzz -- --seconds N [--seed N] [--parser WORD] [--growth | --patterns | --loops]`. Inputs are the
 * seeds of the tests and, where the shared data are there (`ENTENTE_SHARED`), real files, mutated. An input that makes
 * a parser fail in any other way than with a user's error, take over 5 seconds of CPU, or give an answer out of all
 * proportion is kept in `--out` (default `out/fuzz`). `--growth` asks instead whether reading grows with the square
 * of a text that says one thing again and again; `--patterns` asks it of each regular expression alone, `--loops`
 * whether a loop of one can be gone through in two ways. Ends with 1
 * when it found something.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "60" },
    seed: { type: "string", default: "1" },
    parser: { type: "string", default: "" },
    out: { type: "string", default: "out/fuzz" },
    growth: { type: "boolean", default: false },
    patterns: { type: "boolean", default: false },
    loops: { type: "boolean", default: false },
  },
});

/** Rooms whose patterns are run over what others wrote. */
const ROOMS = [
  "model",
  "knowledge",
  "sources",
  "extract",
  "resolve",
  "evidence",
  "assess",
  "report",
  "commands",
].map((room) => `src/${room}`);

const LONGEST_MS = 5_000;
const MOST_BYTES = 200_000;
const LARGEST_FILE = 80_000_000;
const SEED_BYTES = 60_000;

const shared = resolve(process.env.ENTENTE_SHARED ?? "../shared");
const dataFiles = existsSync(join(shared, "data"))
  ? readdirSync(join(shared, "data"), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(?:txt|md|csv|json|jsonl|html|pdf|yaml|yml)(?:\.gz)?$/.test(name))
      .map((name) => join(shared, "data", name))
      .filter((path) => statSync(path).size < LARGEST_FILE)
      .sort()
  : [];

/** Which files a parser is given: those whose names end so. */
const SUITS: readonly (readonly [RegExp, RegExp])[] = [
  [/html$|txt$|md$|indicators|dates|robots/, /\.(?:txt|md|html)$/],
  [/jsonl/, /\.jsonl(?:\.gz)?$/],
  [/stix|misp|taxii/, /\.json(?:\.gz)?$/],
  [/etda/, /etda.*\.jsonl(?:\.gz)?$/],
  [/^source|edges/, /\.csv(?:\.gz)?$/],
  [/archive/, /\.gz$/],
];

function realInput(parser: string, at: number): Uint8Array | null {
  const wanted = SUITS.find(([name]) => name.test(parser))?.[1];
  const files = wanted ? dataFiles.filter((path) => wanted.test(path)) : [];
  if (files.length === 0) return null;
  const path = files[at % files.length]!;
  const bytes = readFileSync(path);
  if (parser === "archive") return bytes.subarray(0, SEED_BYTES);
  return excerpt(path, path.endsWith(".gz") ? gunzipSync(bytes) : bytes, SEED_BYTES);
}

interface Tally {
  runs: number;
  faults: number;
  slowestMs: number;
}

async function main(): Promise<number> {
  const print = (line: string): void => console.log(line);
  if (values.loops || values.patterns) {
    const patterns = [...(await builtUnder(ROOMS)), ...literalsUnder("src")];
    return values.loops ? doublingLoops(patterns, print) : slowPatterns(patterns, print);
  }
  const open = await openReader(realEffects());
  if (values.growth) return growthFaults(open, print);
  const random = seeded(Number(values.seed));
  const parsers = PARSERS.filter(({ name }) => name.includes(values.parser));
  const tallies = new Map<string, Tally>(
    parsers.map(({ name }) => [name, { runs: 0, faults: 0, slowestMs: 0 }]),
  );
  const end = performance.now() + Number(values.seconds) * 1000;
  for (let round = 0; performance.now() < end; round += 1) {
    for (const parser of parsers) {
      const seeds = seedsFor(parser.name);
      const real = round % 2 === 1 ? realInput(parser.name, below(random, 1 << 20)) : null;
      const base = real ?? seeds[below(random, seeds.length)]!;
      const bytes = mutated(base, seeds[below(random, seeds.length)]!, random, MOST_BYTES);
      const tally = tallies.get(parser.name)!;
      const before = cpuMs();
      const problem = await tried(parser, bytes, open).then(
        () => null,
        (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error)),
      );
      const took = cpuMs() - before;
      tally.runs += 1;
      tally.slowestMs = Math.max(tally.slowestMs, took);
      if (problem === null && took <= LONGEST_MS) continue;
      tally.faults += 1;
      mkdirSync(values.out, { recursive: true });
      const file = join(values.out, `${parser.name.replace(/\W+/g, "-")}-${sha256Hex(bytes).slice(0, 12)}`);
      writeFileSync(file, bytes);
      console.log(`${parser.name}: ${problem ?? `took ${took.toFixed(0)} ms`}\n  input: ${file}`);
    }
  }
  for (const [name, { runs, faults, slowestMs }] of tallies)
    console.log(`${name.padEnd(24)} ${runs} runs, ${faults} faults, slowest ${slowestMs.toFixed(0)} ms`);
  const peak = (process.resourceUsage().maxRSS / 1024).toFixed(0);
  console.log(`seed ${values.seed}, peak memory ${peak} MB, ${dataFiles.length} real files at hand`);
  return [...tallies.values()].reduce((sum, { faults }) => sum + faults, 0);
}

process.exitCode = (await main()) > 0 ? 1 : 0;
