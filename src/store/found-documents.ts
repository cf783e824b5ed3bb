import { sql } from "kysely";
import { addressKey } from "../model/canonical-url.ts";
import type { Appearance } from "../model/document.ts";
import { byCodeUnit, type Id } from "../model/ids.ts";
import type { Day } from "../model/interval.ts";
import { TLP_LABELS } from "../model/vocabulary/tlp.ts";
import { unpackedMarks } from "./packed-marks.ts";
import { inParts } from "./rows.ts";
import type { Database } from "./schema.ts";
import type { DocumentHead, Store } from "./store.ts";

/** Who published a document first, and when. */
export interface Origin {
  readonly publisher: Id | null;
  readonly day: Day | null;
}

/** The first of a document's appearances, which are in id order; undated ones come last. */
export function firstAppearance<T>(appearances: readonly T[], dayOf: (one: T) => Day | null): T | undefined {
  return [...appearances].sort((a, b) => byCodeUnit(dayOf(a) ?? "9999", dayOf(b) ?? "9999"))[0];
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const byKey = new Map<string, T[]>();
  for (const row of rows) {
    const own = byKey.get(keyOf(row));
    if (own) own.push(row);
    else byKey.set(keyOf(row), [row]);
  }
  return byKey;
}

const byDocument = <T extends { readonly document: Id }>(rows: readonly T[]): ReadonlyMap<Id, readonly T[]> =>
  grouped(rows, ({ document }) => document);

interface HeadRow {
  readonly document: Id;
  readonly tlp: string;
  readonly cites: string;
}

function headOf(
  { document, tlp, cites }: HeadRow,
  appearances: readonly { readonly body: string }[],
): DocumentHead {
  return {
    id: document,
    appearances: appearances.map(({ body }) => JSON.parse(body) as Appearance),
    cites: cites === "[]" ? [] : (JSON.parse(cites) as readonly string[]),
    // A marking that cannot be read is taken for the strictest: what is passed on by mistake cannot be called back.
    tlp: TLP_LABELS.find((one) => one === tlp) ?? "red",
  };
}

/** Documents that are asked for, and what is asked of all of them, without reading their texts. */
export function foundDocumentQueries(
  db: Database,
  caseId: string,
): Pick<
  Store,
  "documentHeads" | "sketches" | "origins" | "documentsAt" | "documentsSharingAddress" | "publishing"
> {
  const heads = () =>
    db
      .selectFrom("document_head")
      .select(["document", "tlp", "cites"])
      .where("case_id", "=", caseId)
      .orderBy("document");
  const appearances = () =>
    db.selectFrom("appearance").where("case_id", "=", caseId).orderBy("document").orderBy("id");
  const addresses = () => db.selectFrom("document_address").where("case_id", "=", caseId);
  return {
    documentHeads: async (ids) => {
      const bodies = appearances().select(["document", "body"]);
      const [rows, places] = ids
        ? [
            await inParts([...ids].sort(byCodeUnit), (some) =>
              heads().where("document", "in", some).execute(),
            ),
            await inParts(ids, (some) => bodies.where("document", "in", some).execute()),
          ]
        : [await heads().execute(), await bodies.execute()];
      const own = byDocument(places);
      return rows.map((row) => headOf(row, own.get(row.document) ?? []));
    },

    sketches: async () => {
      const rows = await db
        .selectFrom("document_sketch")
        .select(["document", "all_marks", "marks"])
        .where("case_id", "=", caseId)
        .orderBy("document")
        .execute();
      return rows.map(({ document, all_marks, marks }) => ({
        id: document,
        allMarks: Number(all_marks) === 1,
        marks: unpackedMarks(marks),
      }));
    },

    origins: async (ids) => {
      const rows = await inParts(ids, (some) =>
        appearances().select(["document", "publisher", "published"]).where("document", "in", some).execute(),
      );
      return new Map(
        [...byDocument(rows)].map(([document, own]) => {
          const { publisher, published } = firstAppearance(own, (one) => one.published)!;
          return [document, { publisher, day: published }] as const;
        }),
      );
    },

    documentsAt: async (written) => {
      const rows = await inParts(written.map(addressKey), (some) =>
        addresses().select("document").where("key", "in", some).execute(),
      );
      return [...new Set(rows.map(({ document }) => document))].sort(byCodeUnit);
    },

    documentsSharingAddress: async () => {
      const shared = addresses().select("key").groupBy("key").having(sql`count(*)`, ">", 1);
      const rows = await addresses()
        .select(["key", "document"])
        .where("key", "in", shared)
        .orderBy("key")
        .orderBy("document")
        .execute();
      const byKey = grouped(rows, ({ key }) => key);
      return [...byKey.values()].map((own) => own.map(({ document }) => document));
    },

    publishing: async () => {
      const first = db
        .selectFrom("appearance")
        .select(sql<string | null>`min(published)`.as("day"))
        .where("case_id", "=", caseId)
        .groupBy("document");
      const { dated, latest } = await db
        .selectFrom(first.as("first"))
        .select([sql<number>`count(day)`.as("dated"), sql<Day | null>`max(day)`.as("latest")])
        .executeTakeFirstOrThrow();
      const { documents } = await db
        .selectFrom("document_head")
        .select(sql<number>`count(*)`.as("documents"))
        .where("case_id", "=", caseId)
        .executeTakeFirstOrThrow();
      return { documents: Number(documents), undated: Number(documents) - Number(dated), latest };
    },
  };
}
