import { type JsonShape, JsonSplitter } from "./json-records.ts";
import type { LargeInput } from "./source.ts";
import { parsedPart } from "./source-json.ts";

/** An element of one of the lists looked into; `null` for one that is no JSON or too long to be a record. */
export interface JsonElement {
  readonly path: string;
  readonly list: string;
  readonly value: unknown;
}

/** A member beside the lists, for example the type of a cluster. */
export interface JsonMember {
  readonly path: string;
  readonly value: unknown;
}

/**
 * The elements of a large JSON file one by one, and one more that is `null` where the text breaks off or goes on after
 * its end. `onMember` is told of members beside the lists.
 */
export async function* jsonElements(
  input: LargeInput,
  shape: JsonShape,
  onMember: (member: JsonMember) => void = () => undefined,
): AsyncGenerator<JsonElement> {
  const splitter = new JsonSplitter(shape);
  let last: JsonElement | null = null;
  for await (const piece of input.pieces())
    for (const { path, list, text } of splitter.push(piece)) {
      if (list === null) onMember({ path, value: parsedPart(text) });
      else {
        last = { path, list, value: parsedPart(text) };
        yield last;
      }
    }
  const { cutAt, hasRest } = splitter.end();
  if (last && (cutAt !== null || hasRest))
    yield { ...last, path: last.path.replace(/\d+$/, (at) => String(Number(at) + 1)), value: null };
}
