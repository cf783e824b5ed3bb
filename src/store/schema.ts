import type { Kysely } from "kysely";
import { migrateAnnotations } from "./annotations.ts";
import { migrateDerived } from "./derived.ts";
import { textType } from "./engine.ts";
import type { Executor } from "./rows.ts";

/** Tables of a case. Bodies are canonical JSON; columns beside them are what queries ask for. */
export interface Tables {
  meta: { case_id: string; key: string; value: string };
  document: {
    case_id: string;
    id: string;
    kind: string;
    language: string | null;
    title: string | null;
    body: string;
  };
  appearance: {
    case_id: string;
    document: string;
    id: string;
    publisher: string | null;
    published: string | null;
    body: string;
  };
  claim: {
    case_id: string;
    id: string;
    document: string;
    predicate: string;
    stance: string;
    event_from: string | null;
    event_to: string | null;
    body: string;
  };
  /** What a claim can be found by (`claimKeys`); made from the claims. */
  claim_lookup: { case_id: string; key: string; claim: string };
  /** What questions need of a document, apart from the text. Made from the documents. */
  document_head: { case_id: string; document: string; tlp: string; cites: string };
  /** The marks of documents that have any, packed (`packed-marks.ts`). Made from the documents. */
  document_sketch: { case_id: string; document: string; all_marks: number; marks: string };
  /** Which documents are at which address (`addressKey`). Made from the appearances. */
  document_address: { case_id: string; key: string; document: string };
  /** Who is who as it was last worked out, laid out by key; good for what it was made from, and nothing else. */
  kept_register: { case_id: string; made_from: string; key: string; body: string };
  decision: { case_id: string; position: number; id: string; body: string };
  review: { case_id: string; position: number; claim: string; coder: string; body: string };
  annotation: { case_id: string; position: number; id: string; kind: string; body: string };
  question: { case_id: string; number: number; hash: string; title: string };
  assessment: { case_id: string; id: string; question: string; body: string };
  /** The only place that knows when our copy was written; outside ids, equality and exports. */
  event: { case_id: string; position: number; recorded_at: string; what: string; id: string };
}

export type Database = Kysely<Tables>;

/** Makes the tables of a new case, and what an earlier version lacks; the same again changes nothing. */
export async function migrate(db: Executor): Promise<void> {
  const text = textType(db);
  const table = (name: keyof Tables & string) =>
    db.schema
      .createTable(name)
      .ifNotExists()
      .addColumn("case_id", text, (column) => column.notNull());

  await table("meta")
    .addColumn("key", text, (column) => column.notNull())
    .addColumn("value", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("meta_key", ["case_id", "key"])
    .execute();
  await table("document")
    .addColumn("id", text, (column) => column.notNull())
    .addColumn("kind", text, (column) => column.notNull())
    .addColumn("language", text)
    .addColumn("title", text)
    .addColumn("body", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("document_key", ["case_id", "id"])
    .execute();
  await table("appearance")
    .addColumn("document", text, (column) => column.notNull())
    .addColumn("id", text, (column) => column.notNull())
    .addColumn("publisher", text)
    .addColumn("published", text)
    .addColumn("body", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("appearance_key", ["case_id", "document", "id"])
    .execute();
  await table("claim")
    .addColumn("id", text, (column) => column.notNull())
    .addColumn("document", text, (column) => column.notNull())
    .addColumn("predicate", text, (column) => column.notNull())
    .addColumn("stance", text, (column) => column.notNull())
    .addColumn("event_from", text)
    .addColumn("event_to", text)
    .addColumn("body", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("claim_key", ["case_id", "id"])
    .execute();
  await table("decision")
    .addColumn("position", "integer", (column) => column.notNull())
    .addColumn("id", text, (column) => column.notNull())
    .addColumn("body", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("decision_key", ["case_id", "id"])
    .execute();
  await table("review")
    .addColumn("position", "integer", (column) => column.notNull())
    .addColumn("claim", text, (column) => column.notNull())
    .addColumn("coder", text, (column) => column.notNull())
    .addColumn("body", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("review_key", ["case_id", "position"])
    .execute();
  await table("question")
    .addColumn("number", "integer", (column) => column.notNull())
    .addColumn("hash", text, (column) => column.notNull())
    .addColumn("title", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("question_key", ["case_id", "hash"])
    .execute();
  await table("assessment")
    .addColumn("id", text, (column) => column.notNull())
    .addColumn("question", text, (column) => column.notNull())
    .addColumn("body", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("assessment_key", ["case_id", "id"])
    .execute();
  await table("event")
    .addColumn("position", "integer", (column) => column.notNull())
    .addColumn("recorded_at", text, (column) => column.notNull())
    .addColumn("what", text, (column) => column.notNull())
    .addColumn("id", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("event_key", ["case_id", "position"])
    .execute();
  await migrateAnnotations(db);
  await db.schema
    .createIndex("claim_by_document")
    .ifNotExists()
    .on("claim")
    .columns(["case_id", "document"])
    .execute();
  // From it alone is read when documents appeared, and with whom.
  await db.schema
    .createIndex("appearance_first")
    .ifNotExists()
    .on("appearance")
    .columns(["case_id", "document", "id", "published", "publisher"])
    .execute();
  await migrateDerived(db);
}
