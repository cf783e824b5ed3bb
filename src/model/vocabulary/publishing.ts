/** What kind of publication a document is. */

export const DOCUMENT_KINDS = ["vendor", "official", "press", "academic", "leaked", "dataset"] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
