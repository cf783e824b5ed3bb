import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { add } from "../../src/commands/add.ts";
import { initCase } from "../../src/commands/case.ts";
import type { Grounds } from "../../src/commands/grounds.ts";
import { incidentGrounds } from "../../src/commands/incidents.ts";
import type { DocumentReader } from "../../src/commands/reader.ts";
import type { Effects } from "../../src/effects/effects.ts";
import type { Id } from "../../src/model/ids.ts";
import { documentOf, groupRows } from "../judgment/rows.ts";

const shared = resolve(process.env.ENTENTE_SHARED ?? "../shared");

interface Manifest {
  readonly file: string;
  readonly vendor: string;
  readonly date: string;
}

/** Everything dated that is at hand, and which document tells of which documented pair. */
export interface ReplayCase {
  readonly grounds: Grounds;
  /** Row of the ground truth → its document. */
  readonly documentOf: ReadonlyMap<string, Id>;
  readonly documents: number;
}

function reports(): readonly {
  readonly path: string;
  readonly published: string;
  readonly publisher: string;
}[] {
  const folder = join(shared, "data/cti-eacl24");
  const manifest = join(folder, "manifest.jsonl.gz");
  if (!existsSync(manifest)) return [];
  return gunzipSync(readFileSync(manifest))
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Manifest)
    .filter(({ date }) => /^\d{4}-\d{2}-\d{2}$/.test(date))
    .map(({ file, vendor, date }) => ({ path: join(folder, file), published: date, publisher: vendor }));
}

/**
 * A case with the dated reports and one document for each documented pair, as its publisher had it. Read once; the
 * days asked for decide what of it counts.
 */
export async function replayCase(effects: Effects, reader: DocumentReader): Promise<ReplayCase> {
  const folder = mkdtempSync(join(tmpdir(), "entente-replay-"));
  const request = { case: folder, kind: null };
  try {
    await initCase(effects, folder, "replay");
    let documents = 0;
    for (const { path, published, publisher } of reports()) {
      if (!existsSync(path)) continue;
      await add(effects, { ...request, paths: [path], published, publisher }, reader);
      documents += 1;
    }
    const told = new Map<string, Id>();
    for (const row of groupRows() ?? []) {
      const document = documentOf(row);
      if (document === null) continue;
      const path = join(folder, `${row.id}.txt`);
      writeFileSync(path, document.text);
      const { publisher } = document;
      const answer = await add(
        effects,
        { ...request, paths: [path], published: row.first_public, publisher },
        reader,
      );
      const id = answer.documents[0]?.document;
      if (id) told.set(row.id, id);
    }
    const grounds = await incidentGrounds(effects, { case: folder, trust: null, withoutDecisions: [] });
    return { grounds, documentOf: told, documents };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
