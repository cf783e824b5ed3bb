import type { Document } from "../../model/document.ts";
import { byCodeUnit } from "../../model/ids.ts";
import type { Day } from "../../model/interval.ts";
import { documentMembers } from "../../model/stix-document.ts";
import { safeUrl } from "../escape.ts";
import { common, DOCUMENT_EXTENSION, type StixContext, type StixObject } from "./stix-objects.ts";
import { midnight } from "./stix-times.ts";

type Reference = Readonly<Record<string, unknown>>;

/** Where a document appeared: each publisher with the address, and the SHA-256 of the bytes that were read. */
export function documentReferences({ id, title, appearances }: Document): readonly Reference[] {
  const hashes = /^[0-9a-f]{64}$/u.test(id) ? { hashes: { "SHA-256": id } } : {};
  const named = title === null || title.trim() === "" ? {} : { description: title };
  const references = appearances.map(({ publisher, url }) => {
    const safe = url === null ? null : safeUrl(url);
    const where = safe === null ? { external_id: id } : { url: safe, ...hashes };
    return { source_name: publisher ?? "unknown", ...named, ...where };
  });
  const all = references.length > 0 ? references : [{ source_name: "unknown", ...named, external_id: id }];
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

/** The day a document was first published, where any appearance says so. */
export function firstPublished({ appearances }: Document): Day | null {
  const days = appearances.flatMap(({ published }) => published?.from ?? []);
  return [...days].sort(byCodeUnit)[0] ?? null;
}

/** Who published a document, first appearance first; `unknown` when nobody is named. */
export function publisherOf({ appearances }: Document): string {
  const dated = [...appearances].sort((a, b) =>
    byCodeUnit(a.published?.from ?? "9999", b.published?.from ?? "9999"),
  );
  return dated.find(({ publisher }) => publisher !== null)?.publisher ?? "unknown";
}

/** A document that claims stand on, as a report that holds them: where it appeared, never its text. */
export function documentReport(
  document: Document,
  refs: readonly string[],
  context: StixContext,
): StixObject {
  const day = firstPublished(document);
  const name = (document.title ?? "").trim();
  return {
    ...common("report", document.id, context),
    name: name === "" ? `Document ${document.id.slice(0, 12)}` : name,
    report_types: ["threat-report"],
    published: day === null ? context.at : midnight(day),
    object_refs: refs,
    external_references: documentReferences(document),
    extensions: {
      [DOCUMENT_EXTENSION]: { extension_type: "property-extension", ...documentMembers(document) },
    },
  };
}
