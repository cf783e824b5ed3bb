import { stringify } from "yaml";
import type { Effects } from "../effects/effects.ts";
import { UserError } from "../errors.ts";
import type { CaseFile } from "../model/schemas/case.ts";
import type { TransferRow } from "../store/transfer.ts";
import { type Case, refuseTaken, requireCase } from "./case.ts";
import { type Blob, caseBytes, type RecordCounts, readCaseBytes, recordCounts } from "./case-lines.ts";

export interface ExportCaseRequest {
  readonly case: string | null;
  /** Take the saved copies of fetched pages along; they are named by hash in any case. */
  readonly withBlobs: boolean;
  /** Take along when each row was written here. */
  readonly withLog: boolean;
}

export interface ExportedCase {
  readonly folder: string;
  readonly counts: RecordCounts;
  readonly bytes: Uint8Array;
}

/** Saved copies of pages, which carry their hash as their name. */
async function blobsOf(effects: Effects, { folder }: Case): Promise<readonly Blob[]> {
  const path = `${folder}/blobs`;
  if (!(await effects.exists(path))) return [];
  const files = (await effects.list(path)).filter((file) => /(?:^|\/)[0-9a-f]{64}$/.test(file));
  return Promise.all(
    files.map(async (file) => ({ sha256: file.slice(-64), bytes: await effects.readBytes(file) })),
  );
}

/** A case as sorted lines of JSON. The same case gives the same bytes. */
export async function exportCase(effects: Effects, request: ExportCaseRequest): Promise<ExportedCase> {
  const opened = await requireCase(effects, request.case);
  try {
    const rows: TransferRow[] = [];
    for await (const row of opened.store.exportRows({ withLog: request.withLog })) rows.push(row);
    const blobs = request.withBlobs ? await blobsOf(effects, opened) : [];
    return {
      folder: opened.folder,
      counts: recordCounts({ rows, blobs }),
      bytes: caseBytes({ case: opened.file, rows, blobs }),
    };
  } finally {
    await opened.store.close();
  }
}

export interface ImportedCase {
  readonly schema: "entente.case-import/1";
  readonly folder: string;
  readonly case: CaseFile;
  readonly counts: RecordCounts;
}

/** Throws `case-exists` for a case that holds something, rather than mix two cases. */
async function checkEmpty(effects: Effects, folder: string): Promise<void> {
  if (!(await effects.exists(`${folder}/case.yaml`))) return;
  const { store } = await requireCase(effects, folder);
  const isEmpty = await store.isEmpty();
  await store.close();
  if (isEmpty) return;
  throw new UserError("case-exists", {
    message: `The case in ${folder} is not empty; an export is read back into a case of its own.`,
    hint: "Name another folder with --case DIR. Nothing was imported.",
  });
}

/**
 * Reads an export back into a new or empty case. Rows go in all together, last of all: a broken-off import leaves an
 * empty case, into which it can be repeated. Throws `bad-export`, `case-exists`.
 */
export async function importCase(
  effects: Effects,
  folder: string,
  bytes: Uint8Array,
  name: string,
): Promise<ImportedCase> {
  const content = readCaseBytes(bytes, name);
  await checkEmpty(effects, folder);
  await refuseTaken(effects, folder, content.case);
  await effects.write(`${folder}/case.yaml`, stringify(content.case));
  for (const { sha256, bytes: copy } of content.blobs) await effects.write(`${folder}/blobs/${sha256}`, copy);
  const { store } = await requireCase(effects, folder);
  try {
    await store.importRows(content.rows);
  } catch (error) {
    // SQLite's and PostgreSQL's ways to say that a key is taken.
    if (!/^(?:SQLITE_CONSTRAINT|23505)/.test((error as { code?: string }).code ?? "")) throw error;
    throw new UserError("bad-export", {
      message: `${name}: two records have one id.`,
      hint: "Export the case again with `entente case export`. Nothing was imported.",
      cause: error,
    });
  } finally {
    await store.close();
  }
  return { schema: "entente.case-import/1", folder, case: content.case, counts: recordCounts(content) };
}
