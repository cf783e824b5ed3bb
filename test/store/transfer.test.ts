import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openLibsql } from "../../src/store/libsql.ts";
import { TRANSFER_PLAN, transferFault } from "../../src/store/transfer.ts";

const folder = mkdtempSync(join(tmpdir(), "entente-transfer-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Tables and columns as the database itself has them. */
async function tablesOnDisk(): Promise<ReadonlyMap<string, readonly string[]>> {
  const path = join(folder, "case.db");
  await (await openLibsql(path)).close();
  const Libsql = createRequire(import.meta.url)("libsql") as typeof import("libsql");
  const database = new Libsql(path);
  const names = database
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
    .all() as { name: string }[];
  const tables = names.map(
    ({ name }) =>
      [
        name,
        (database.prepare(`select name from pragma_table_info('${name}')`).all() as { name: string }[]).map(
          (column) => column.name,
        ),
      ] as const,
  );
  database.close();
  return new Map(tables);
}

describe("what goes into an exported case", () => {
  it("names every table of the database, each exported or left out for a reason", async () => {
    const tables = await tablesOnDisk();
    expect(Object.keys(TRANSFER_PLAN).sort()).toEqual([...tables.keys()].sort());
    for (const plan of Object.values(TRANSFER_PLAN))
      if (plan.goes === "never") expect(plan.because.length).toBeGreaterThan(10);
  });

  it("names every column of an exported table but the case's own", async () => {
    const tables = await tablesOnDisk();
    for (const [table, plan] of Object.entries(TRANSFER_PLAN))
      if (plan.goes !== "never")
        expect([table, [...Object.keys(plan.columns), "case_id"].sort()]).toEqual([
          table,
          [...(tables.get(table) ?? [])].sort(),
        ]);
  });

  it.each([
    ["a table that is none", { record: "nonsense", row: {} }, "no record"],
    ["a table that stays here", { record: "meta", row: {} }, "no record"],
    ["a name that every object has", { record: "constructor", row: {} }, "no record"],
    [
      "a member too many",
      { record: "question", row: { number: 1, hash: "h", title: "T", x: 1 } },
      "no member",
    ],
    ["a member too few", { record: "question", row: { number: 1, hash: "h" } }, '"title"'],
    ["a number as text", { record: "question", row: { number: "1", hash: "h", title: "T" } }, '"number"'],
    [
      "another claim's body",
      {
        record: "decision",
        row: { position: 1, id: "x-1", body: { id: "x-2" } },
      },
      "not that of its body",
    ],
  ])("refuses %s", (_what, row, fault) => {
    expect(transferFault(row)).toContain(fault);
  });
});
