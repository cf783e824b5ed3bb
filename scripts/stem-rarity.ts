/**
 * Writes `src/extract/regions/stem-rarity.ts`: how rare word stems are in reports on attacks, counted over the
 * 596 reports of ENTENTE_SHARED. Run with `npx tsx scripts/stem-rarity.ts`; the same reports give the same file.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const OUT = "src/extract/regions/stem-rarity.ts";
const folder = join(process.env.ENTENTE_SHARED ?? "../shared", "data/cti-eacl24/reports");
/** Stems in fewer reports are as good as unheard of. */
const FEWEST_REPORTS = 12;
const STEM = 7;
const SHORTEST = 4;

function stemsOf(text: string): Set<string> {
  const stems = new Set<string>();
  for (const [token] of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu)) {
    const stem = token.toLowerCase().slice(0, STEM);
    if (stem.length >= SHORTEST && /^[a-z]+$/.test(stem)) stems.add(stem);
  }
  return stems;
}

const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".txt"),
);
const reports = new Map<string, number>();
for (const file of files)
  for (const stem of stemsOf(readFileSync(join(folder, file), "utf8")))
    reports.set(stem, (reports.get(stem) ?? 0) + 1);

const steps: string[][] = [];
for (const [stem, count] of [...reports].sort(([a], [b]) => (a < b ? -1 : 1))) {
  if (count < FEWEST_REPORTS) continue;
  const step = Math.round(2 * Math.log(files.length / count));
  while (steps.length <= step) steps.push([]);
  steps[step]!.push(stem);
}

/** Lines of at most 110 characters. */
function wrapped(stems: readonly string[]): string {
  const lines = [""];
  for (const stem of stems) {
    if (lines.at(-1)!.length + stem.length > 104) lines.push("");
    lines[lines.length - 1] += ` ${stem}`;
  }
  return lines.map((line) => `   ${line}`).join("\n");
}

const tables = steps.map((stems) => `  \`\n${wrapped(stems)}\`,`).join("\n");
writeFileSync(
  OUT,
  `// Written by scripts/stem-rarity.ts from the reports of ENTENTE_SHARED; not to be edited.

/**
 * How rare the first seven letters of a word are in reports on attacks: entry i lists the stems whose rarity is i
 * halves, in natural logarithms of (all reports / reports that have it). Stems not listed are rarer than all.
 */
export const STEM_RARITY: readonly string[] = [
${tables}
];
`,
);
