/** What the reader knows of the documents that are added, as written; blank where they leave it to the document. */
export interface Origin {
  readonly publisher: string;
  readonly published: string;
  readonly kind: string;
  readonly reliability: string;
}

export const UNSAID: Origin = { publisher: "", published: "", kind: "", reliability: "" };

/** The same without what was left blank. */
export function saidOf(origin: Origin): Partial<Origin> {
  return Object.fromEntries(
    Object.entries(origin).flatMap(([name, written]) =>
      written.trim() === "" ? [] : [[name, written.trim()]],
    ),
  );
}
