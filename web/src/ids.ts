/** Ids of this product's own lines, which have a thread to show. */
export function opensTrace(id: string): boolean {
  return /^(?:c|j|e|f|as|row)-[0-9a-f]{8,}$/.test(id);
}

/** Short enough for a table; the whole stays in the title. */
export function shortId(id: string): string {
  return id.length <= 24 ? id : `${id.slice(0, 12)}…`;
}
