/**
 * Computes the tables of docs/methods.md and writes them between their markers, so that no number there is typed:
 *
 *   node --import tsx scripts/methods-tables.ts
 *
 * A test compares the document with what this file computes. The table on ATT&CK needs the shared data; without it that
 * table is left as it is.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseEdges } from "../src/sources/edges.ts";
import {
  bicm,
  bicmOfMargins,
  binaryMatrix,
  columnExact,
  columnExactOfMargins,
  enumerateFixedMargins,
  fromRows,
  type OverlapModel,
  overlapModel,
  pairIndex,
} from "../src/stats/all.ts";
import { ATTACK_LAYERS, attackCsv, readBundle, sharedBundle } from "./attack-edges.ts";

export const METHODS = join(dirname(fileURLToPath(import.meta.url)), "../docs/methods.md");

/** Margins small enough to go through every table: row sums, column sums. */
const SMALL: readonly (readonly [readonly number[], readonly number[]])[] = [
  [
    [1, 2, 1],
    [1, 2, 1],
  ],
  [
    [2, 2, 1, 3],
    [2, 2, 1, 2, 1],
  ],
  [
    [4, 3, 2, 1, 1],
    [3, 3, 2, 2, 1],
  ],
  [
    [4, 4, 3, 2, 1, 1],
    [4, 3, 3, 2, 2, 1],
  ],
  [
    [5, 4, 3, 3, 2, 1, 1],
    [5, 4, 4, 3, 2, 1],
  ],
  [
    [5, 4, 3, 2, 2, 1, 1, 1],
    [6, 4, 3, 3, 2, 1],
  ],
];

interface Distance {
  readonly mean: number;
  readonly largest: number;
}

/** |log10| of a null's tail over the exact one, over all pairs of rows and overlaps that are neither sure nor impossible. */
function distance(
  rows: number,
  model: OverlapModel,
  counts: readonly Float64Array[],
  tables: number,
): Distance {
  const off: number[] = [];
  for (let a = 0; a < rows; a++) {
    for (let b = a + 1; b < rows; b++) {
      const exact = counts[pairIndex(rows, a, b)]!;
      let above = 0;
      for (let overlap = exact.length - 1; overlap > 0; overlap--) {
        above += exact[overlap]! / tables;
        if (above > 0 && above < 1 - 1e-12)
          off.push(Math.abs(Math.log10(model.conditioned(a, b).tail(overlap).p / above)));
      }
    }
  }
  return { mean: off.reduce((sum, value) => sum + value, 0) / off.length, largest: Math.max(...off) };
}

/** A matrix of any cells with these row sums: the model asks it for row sums only. */
function rowsOnly(rowSums: readonly number[], columns: number) {
  return fromRows(
    rowSums.map((sum) => Array.from({ length: sum }, (_, column) => column)),
    columns,
  );
}

const fixed = (value: number): string => value.toFixed(3);

/** dc and cb against every table with the margins. */
export function enumerationTable(): string {
  const lines = SMALL.map(([rowSums, columnSums]) => {
    const { matrices, overlapCounts } = enumerateFixedMargins(rowSums, columnSums);
    const matrix = rowsOnly(rowSums, columnSums.length);
    const cells = columnExactOfMargins(rowSums, columnSums);
    const dc = distance(
      rowSums.length,
      overlapModel(matrix, bicmOfMargins(rowSums, columnSums)),
      overlapCounts,
      matrices,
    );
    const cb = distance(
      rowSums.length,
      overlapModel(matrix, cells, cells.pairCells),
      overlapCounts,
      matrices,
    );
    return `| ${rowSums.join(" ")} | ${columnSums.join(" ")} | ${matrices} | ${fixed(dc.mean)} | ${fixed(dc.largest)} | ${fixed(cb.mean)} | ${fixed(cb.largest)} |`;
  });
  return [
    "| Row sums | Column sums | Tables | dc mean | dc largest | cb mean | cb largest |",
    "| --- | --- | ---: | ---: | ---: | ---: | ---: |",
    ...lines,
  ].join("\n");
}

interface SampledPair {
  readonly i: string;
  readonly j: string;
  readonly absent?: boolean;
  readonly observed: number;
  readonly fdsm_ge: number;
  readonly fdsm_N: number;
}

/** dc and cb against a million sampled tables, signed; `null` without the shared data. */
export function samplingTable(): string | null {
  const pairsFile = join(process.env.ENTENTE_SHARED ?? "../shared", "reference/pairs.json");
  if (!existsSync(pairsFile) || !existsSync(sharedBundle())) return null;
  const { layers } = JSON.parse(readFileSync(pairsFile, "utf8")) as {
    layers: Record<string, { pairs: readonly SampledPair[] }>;
  };
  const objects = readBundle(sharedBundle());
  const lines = ["group_technique", "group_software"].flatMap((layer, index) => {
    const list = parseEdges(attackCsv(objects, ATTACK_LAYERS[index]!));
    const [rows, columns] = [0, 1].map((end) => list.edges.map((edge) => edge[end]!));
    const matrix = binaryMatrix(list.rows.length, list.columns.length, rows!, columns!);
    const cells = columnExact(matrix);
    const models = [overlapModel(matrix, bicm(matrix)), overlapModel(matrix, cells, cells.pairCells)];
    const inQuestion = layers[layer]!.pairs.filter(
      (pair) => !pair.absent && pair.fdsm_ge > 0 && pair.fdsm_ge < pair.fdsm_N,
    );
    return inQuestion.map(({ i, j, observed, fdsm_ge, fdsm_N }) => {
      const p = fdsm_ge / fdsm_N;
      const error = Math.sqrt((1 - p) / (p * fdsm_N)) / Math.LN10;
      const off = models.map((model) =>
        fixed(Math.log10(model.conditioned(list.rows.indexOf(i), list.rows.indexOf(j)).tail(observed).p / p)),
      );
      return `| ${layer === "group_technique" ? "techniques" : "software"} | ${i}, ${j} | ${observed} | ${p.toPrecision(3)} | ${fixed(error)} | ${off[0]} | ${off[1]} |`;
    });
  });
  return [
    "| Layer | Pair | Shared | p, sampled | its error | dc | cb |",
    "| --- | --- | ---: | ---: | ---: | ---: | ---: |",
    ...lines,
  ].join("\n");
}

/** The table between `<!-- NAME -->` and `<!-- /NAME -->` of the document. */
export function tableIn(text: string, name: string): string {
  const match = new RegExp(`<!-- ${name} -->\\n([\\s\\S]*?)\\n<!-- /${name} -->`).exec(text);
  if (!match) throw new Error(`docs/methods.md has no table ${name}`);
  return match[1]!;
}

function replaced(text: string, name: string, table: string): string {
  return text.replace(tableIn(text, name), () => table);
}

function main(): void {
  let text = replaced(readFileSync(METHODS, "utf8"), "enumeration", enumerationTable());
  const sampling = samplingTable();
  if (sampling !== null) text = replaced(text, "sampling", sampling);
  writeFileSync(METHODS, text);
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) main();
