import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ATTACK_LAYERS, attackCsv, readBundle, sharedBundle } from "../scripts/attack-edges.ts";
import { parseEdges } from "../src/sources/edges.ts";
import {
  allJaccard,
  allOverlaps,
  allTfidfCosine,
  type BinaryMatrix,
  bicm,
  binaryMatrix,
  eachDraw,
  fromRows,
  overlapModel,
  seeded,
  trade,
  tradingTable,
  uniform,
} from "../src/stats/all.ts";
import { costOf, RUNS, rounded } from "./support/measure.ts";
import { type PeerFigure, runPeers } from "./support/peers.ts";

export const title =
  "Inference: overlap statistics on ATT&CK's group × technique and group × software matrices";

type Row = Record<string, unknown>;

interface Layer {
  readonly name: string;
  readonly csv: string;
  readonly matrix: BinaryMatrix;
}

/** The speed table; without the shared data only the growth table on made matrices. */
export async function run(): Promise<{ table: Row[]; notes: string[] }> {
  const notes = [
    `medians of ${RUNS} runs after one warm-up; CPU is user and system time of the process, one thread of work`,
  ];
  const table: Row[] = [];
  if (existsSync(sharedBundle())) {
    for (const layer of attackLayers()) {
      const peers = peersOn(layer.csv);
      notes.push(...peers.notes.map((note) => `${layer.name}: ${note}`));
      table.push(...speedRows(layer, peers.figures), everyPair(layer));
    }
  } else {
    notes.push(
      `${sharedBundle()} is absent (set ENTENTE_SHARED): the ATT&CK rows and the peers were not run.`,
    );
  }
  table.push(...[1, 3, 10].flatMap(growthRows));
  return { table, notes };
}

function attackLayers(): Layer[] {
  const objects = readBundle(sharedBundle());
  return ["techniques", "software"].map((name, index) => {
    const csv = attackCsv(objects, ATTACK_LAYERS[index]!);
    const list = parseEdges(csv);
    const [rows, columns] = [0, 1].map((end) => list.edges.map((edge) => edge[end]!));
    return { name, csv, matrix: binaryMatrix(list.rows.length, list.columns.length, rows!, columns!) };
  });
}

function peersOn(csv: string) {
  const folder = mkdtempSync(join(tmpdir(), "entente-bench-"));
  try {
    const file = join(folder, "edges.csv");
    writeFileSync(file, csv);
    return runPeers(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function speedRows({ name, matrix }: Layer, peers: readonly PeerFigure[]): Row[] {
  const timed = (task: string, work: () => unknown, goal: number | string, key?: string): Row => {
    const { cpuMs, wallMs } = costOf(work);
    const peer = peers.find((figure) => figure.task === key);
    return {
      on: name,
      task,
      "CPU ms": rounded(cpuMs),
      "wall ms": rounded(wallMs),
      "a second": "",
      goal,
      peer: peer ? `${peer.peer} ${rounded(peer.ms!)} ms` : "",
    };
  };
  const rate = (task: string, count: number, work: () => unknown, goal: string, key: string): Row => {
    const { cpuMs, wallMs } = costOf(work);
    const peer = peers.find((figure) => figure.task === key);
    return {
      on: name,
      task,
      "CPU ms": rounded(cpuMs),
      "wall ms": rounded(wallMs),
      "a second": rounded((count / cpuMs) * 1000),
      goal,
      peer: peer ? `${peer.peer} ${rounded(peer.perSecond!)} a second` : "",
    };
  };
  const table = tradingTable(matrix);
  const random = seeded(1);
  const screened = screenAndRun(matrix);
  return [
    timed("BiCM solved", () => bicm(matrix), "≤ 30 ms", "bicm"),
    timed("exact BiCM tails of all pairs", () => independentTails(matrix), "≤ 260 ms", "tails"),
    timed(
      `all pairs screened, dc run on the ${screened} with z > 3`,
      () => screenAndRun(matrix),
      "≤ 3000 ms",
    ),
    rate(
      "fixed-margin draws",
      500,
      () => eachDraw(matrix, { draws: 500, seed: 1 }, () => {}),
      "≥ 734 a second",
      "draws",
    ),
    rate("curveball trades", 500_000, () => trade(table, 500_000, random), "≥ 1,000,000 a second", "trades"),
    timed(
      "Jaccard and TF-IDF of all pairs",
      () => [allJaccard(matrix), allTfidfCosine(matrix)],
      "≤ 4 ms",
      "similarity",
    ),
  ];
}

function independentTails(matrix: BinaryMatrix): number {
  const model = overlapModel(matrix, bicm(matrix));
  const overlaps = allOverlaps(matrix);
  let sum = 0;
  let pair = 0;
  for (let a = 0; a < matrix.rowCount; a++)
    for (let b = a + 1; b < matrix.rowCount; b++) sum += model.independent(a, b).tail(overlaps[pair++]!);
  return sum;
}

/** The whole path from the matrix: fit, z of every pair, the program where z > 3. Returns how many pairs ran. */
function screenAndRun(matrix: BinaryMatrix): number {
  const model = overlapModel(matrix, bicm(matrix));
  const overlaps = allOverlaps(matrix);
  let ran = 0;
  let pair = 0;
  for (let a = 0; a < matrix.rowCount; a++) {
    for (let b = a + 1; b < matrix.rowCount; b++) {
      const observed = overlaps[pair++]!;
      const { expected, sd } = model.moments(a, b);
      if (!(observed > expected + 3 * sd)) continue;
      model.conditioned(a, b).tail(observed);
      ran++;
    }
  }
  return ran;
}

/** dc of every pair that shares anything, as `test --pairs all` runs it: too long to repeat. */
function everyPair({ name, matrix }: Layer): Row {
  const { cpuMs, wallMs } = costOf(() => {
    const model = overlapModel(matrix, bicm(matrix));
    let pair = 0;
    const overlaps = allOverlaps(matrix);
    for (let a = 0; a < matrix.rowCount; a++) {
      for (let b = a + 1; b < matrix.rowCount; b++) {
        const observed = overlaps[pair++]!;
        if (observed > 0) model.conditioned(a, b).tail(observed);
      }
    }
  }, 1);
  return {
    on: name,
    task: "dc of every pair (one run)",
    "CPU ms": rounded(cpuMs),
    "wall ms": rounded(wallMs),
  };
}

/** The same work on a made table whose rows, columns and ones all are `factor` times ATT&CK's. */
function growthRows(factor: number): Row[] {
  const matrix = madeMatrix(168 * factor, 488 * factor, 26 / (488 * factor), 5);
  const on = `made, × ${factor}: ${matrix.rowCount} × ${matrix.columnCount}, ${matrix.columns.length} ones`;
  const row = (task: string, work: () => unknown, runs = 3): Row => {
    const { cpuMs, wallMs } = costOf(work, runs);
    return { on, task, "CPU ms": rounded(cpuMs), "wall ms": rounded(wallMs) };
  };
  const fit = bicm(matrix);
  const busiest = [0, 1];
  return [
    row("BiCM solved", () => bicm(matrix)),
    row("overlaps of all pairs", () => allOverlaps(matrix)),
    row("chain: burn-in and one draw", () => eachDraw(matrix, { draws: 1, seed: 1 }, () => {})),
    row("dc of the first two rows", () =>
      overlapModel(matrix, fit).conditioned(busiest[0]!, busiest[1]!).tail(12),
    ),
  ];
}

/** Uneven rows and columns at a mean density; the first two rows have about 60 ones at every size. */
function madeMatrix(rows: number, columns: number, density: number, seed: number): BinaryMatrix {
  const random = seeded(seed);
  const popularity = Array.from({ length: columns }, () => Math.exp(-4 * uniform(random)));
  const mean = popularity.reduce((sum, share) => sum + share, 0) / columns;
  return fromRows(
    Array.from({ length: rows }, (_, row) => {
      const level = row < 2 ? 2.3 : 0.2 + 1.6 * uniform(random);
      const list = popularity.flatMap((share, column) =>
        uniform(random) < Math.min(0.95, (level * density * share) / mean) ? [column] : [],
      );
      return list.length > 0 ? list : [row % columns];
    }),
    columns,
  );
}
