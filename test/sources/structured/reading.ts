import type { Source, SourceResult } from "../../../src/sources/source.ts";

/** Reads a text as a file of its own. */
export function readText(source: Source, text: string, name = "input"): SourceResult {
  return source.read({ name, text, document: "d-0000000000000000", release: "test" });
}

/** Claims as `subject predicate object`, sorted. */
export function said({ claims }: SourceResult): string[] {
  return claims.map(({ subject, predicate, object }) => `${subject.text} ${predicate} ${object.text}`).sort();
}
