import type { Claim } from "../../../src/model/claim.ts";
import type { Source, SourceResult } from "../../../src/sources/source.ts";

const DOCUMENT = "d-0000000000000000";

/** Reads a text as a file of its own. */
export function readText(source: Source, text: string, name = "input"): SourceResult {
  return source.read({ name, text, document: DOCUMENT, release: "test" });
}

/** Claims as `subject predicate object`, sorted. */
export function said({ claims }: SourceResult): string[] {
  return claims.map(({ subject, predicate, object }) => `${subject.text} ${predicate} ${object.text}`).sort();
}

/** Reads a text as if it were too large to hold, in pieces of so many characters; the result holds all claims. */
export async function readInPieces(
  source: Source,
  text: string,
  name: string,
  size: number,
): Promise<SourceResult> {
  async function* pieces(): AsyncGenerator<string> {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
  }
  const claims: Claim[] = [];
  const result = await source.readLarge!(
    { name, document: DOCUMENT, release: "test", pieces },
    async (made) => {
      claims.push(...made);
    },
  );
  return { ...result, claims };
}
