import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { initCase, requireCase } from "../src/commands/case.ts";
import { loadKnowledge } from "../src/commands/knowledge.ts";
import type { Effects } from "../src/effects/effects.ts";
import { realEffects } from "../src/effects/real.ts";
import { type PostgresServer, startPostgres } from "../test/postgres/server.ts";
import { fillCase } from "./support/made-case.ts";
import { rounded } from "./support/measure.ts";
import { type ScaleMeasures, scaleMeasures } from "./support/scale-measures.ts";

export const title = "Store: made cases of 10,000 claims, with --full 100,000 and 1,000,000, on both engines";

const SEED = 1;
/** A question on groups takes everything into memory: beyond this many claims it is left out. */
const MOST_FOR_GROUPS = 100_000;

interface Row extends Record<string, unknown> {
  readonly engine: string;
  readonly claims: number;
}

/** What the questions cost, as the table has it. */
export function costsRow(costs: ScaleMeasures): Record<string, number | string> {
  const known = (value: number | null): number | string => (value === null ? "" : rounded(value));
  return {
    "two states, cold ms": rounded(costs.assessStates.ms),
    "its CPU ms": rounded(costs.assessStates.cpuMs),
    "its MB": rounded(costs.assessStates.mb),
    "first who, cold ms": rounded(costs.whoCold.ms),
    "its CPU": rounded(costs.whoCold.cpuMs),
    "who, cold ms": rounded(costs.whoKept.ms),
    "who's CPU ms": rounded(costs.whoKept.cpuMs),
    "first who ms": rounded(costs.firstWhoMs),
    "who ms": rounded(costs.whoMs),
    "two states, served ms": rounded(costs.statesMs),
    "evidence page ms": rounded(costs.evidencePageMs),
    "claim page ms": rounded(costs.claimPageMs),
    "server MB": rounded(costs.serverMb),
    "two groups, served ms": known(costs.groupsMs),
    "server MB with groups": known(costs.groupsServerMb),
  };
}

async function measured(folder: string, claims: number, database: string | null): Promise<Row> {
  const environment: Record<string, string> = database === null ? {} : { ENTENTE_DATABASE_URL: database };
  const effects: Effects = { ...realEffects(), environment, log: () => undefined };
  await initCase(effects, folder, "Made");
  const { store } = await requireCase(effects, folder);
  const knowledge = await loadKnowledge(effects);
  const begun = performance.now();
  const before = process.cpuUsage();
  const documents = await fillCase(store, { claims, seed: SEED }, knowledge);
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - begun) / 1000;
  await store.close();
  const costs = await scaleMeasures(folder, environment, { groups: claims <= MOST_FOR_GROUPS });
  return {
    engine: database === null ? "libSQL" : "PostgreSQL",
    claims,
    documents,
    "claims/s": Math.round(claims / seconds),
    "CPU µs a claim": Math.round((user + system) / claims),
    ...costsRow(costs),
  };
}

/** How much more the larger of two cases of one engine costs. */
function growth(rows: readonly Row[]): string[] {
  return rows.slice(1).flatMap((row, at) => {
    const before = rows[at]!;
    if (row.engine !== before.engine) return [];
    const factor = (column: string): string => (Number(row[column]) / Number(before[column])).toFixed(1);
    return [
      `${row.engine}, ${before.claims} to ${row.claims} claims: two states × ${factor("its CPU ms")} (CPU), two states of a server × ${factor("two states, served ms")}, who × ${factor("who ms")}, evidence page × ${factor("evidence page ms")}, server's memory × ${factor("server MB")}.`,
    ];
  });
}

export async function run({ full }: { readonly full: boolean }) {
  const sizes = full ? [10_000, 100_000, 1_000_000] : [10_000];
  const root = mkdtempSync(join(tmpdir(), "entente-bench-store-"));
  const server: PostgresServer = await startPostgres();
  const rows: Row[] = [];
  try {
    for (const engine of ["libsql", "postgres"])
      for (const claims of sizes) {
        const database = engine === "libsql" ? null : await server.database(`made${claims}`);
        const folder = join(root, `${engine}-${claims}`);
        rows.push(await measured(folder, claims, database));
        rmSync(folder, { recursive: true, force: true });
      }
  } finally {
    await server.stop();
    rmSync(root, { recursive: true, force: true });
  }
  const notes = [
    "Goals at 1,000,000 claims: two states ≤ 10,000 ms, who and one evidence page ≤ 150 ms.",
    "The case is written as an import writes it; the questions are put to the built command and its server. “First who” includes working out who is who, of the command as of the server; the server's “who” is the median of four other names, pages are medians of 15.",
  ];
  return { table: rows, notes: [...growth(rows), ...notes] };
}
