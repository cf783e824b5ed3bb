import { addressKey } from "../model/canonical-url.ts";
import type { Appearance, Document } from "../model/document.ts";
import { canonicalJson, type Id } from "../model/ids.ts";
import { keysOnly, textType } from "./engine.ts";
import { packedMarks } from "./packed-marks.ts";
import { chunked, type Executor } from "./rows.ts";

/** What is made from documents and appearances so that a question on some of them reads neither texts nor the others. */

/** Makes the tables; of those of an earlier version none may be left. */
export async function makeDocumentTables(on: Executor): Promise<void> {
  const text = textType(on);
  await on.schema
    .createTable("document_head")
    .addColumn("case_id", text, (column) => column.notNull())
    .addColumn("document", text, (column) => column.notNull())
    .addColumn("tlp", text, (column) => column.notNull())
    .addColumn("cites", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("document_head_key", ["case_id", "document"])
    .execute();
  await on.schema
    .createTable("document_sketch")
    .addColumn("case_id", text, (column) => column.notNull())
    .addColumn("document", text, (column) => column.notNull())
    .addColumn("all_marks", "integer", (column) => column.notNull())
    .addColumn("marks", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("document_sketch_key", ["case_id", "document"])
    .execute();
  await on.schema
    .createTable("document_address")
    .addColumn("case_id", text, (column) => column.notNull())
    .addColumn("key", text, (column) => column.notNull())
    .addColumn("document", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("document_address_key", ["case_id", "key", "document"])
    .modifyEnd(keysOnly(on))
    .execute();
}

/** Inserts heads and sketches of documents that are in the same transaction. */
export async function insertHeads(
  on: Executor,
  caseId: string,
  documents: readonly Document[],
): Promise<void> {
  const heads = documents.map(({ id, tlp, lineage }) => ({
    case_id: caseId,
    document: id,
    tlp: tlp ?? "",
    cites: canonicalJson(lineage?.cites ?? []),
  }));
  const sketches = documents.flatMap(({ id, lineage }) =>
    lineage && lineage.marks.length > 0
      ? {
          case_id: caseId,
          document: id,
          all_marks: lineage.allMarks ? 1 : 0,
          marks: packedMarks(lineage.marks),
        }
      : [],
  );
  for (const part of chunked(heads)) await on.insertInto("document_head").values(part).execute();
  for (const part of chunked(sketches)) await on.insertInto("document_sketch").values(part).execute();
}

/** Takes the head and the sketch of a document away, so that others can be put in their place. */
export async function deleteHead(on: Executor, caseId: string, document: Id): Promise<void> {
  for (const table of ["document_head", "document_sketch"] as const)
    await on.deleteFrom(table).where("case_id", "=", caseId).where("document", "=", document).execute();
}

/** Notes at which addresses documents are. */
export async function insertAddresses(
  on: Executor,
  caseId: string,
  places: readonly { readonly document: Id; readonly appearance: Pick<Appearance, "url"> }[],
): Promise<void> {
  const rows = places.flatMap(({ document, appearance: { url } }) =>
    url ? { case_id: caseId, key: addressKey(url), document } : [],
  );
  for (const part of chunked(rows))
    await on
      .insertInto("document_address")
      .values(part)
      .onConflict((conflict) => conflict.columns(["case_id", "key", "document"]).doNothing())
      .execute();
}
