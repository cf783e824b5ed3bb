import { bundle20 } from "./example-stix.ts";

/** One small file a source, with what the contract suite cuts, shuffles and breaks. */
export interface Example {
  readonly name: string;
  readonly text: string;
  /** The same file with its records in another order. */
  readonly reordered: string;
  /** The same file with every record twice. */
  readonly doubled: string;
  /** The same file with a field in each record that no reader knows. */
  readonly withUnknownField: string;
}

type Records = readonly Readonly<Record<string, unknown>>[];

/** Variants of a JSON file whose records are a list somewhere in it. */
export function jsonExample(
  name: string,
  text: string,
  at: (parsed: never) => Records,
  write: (records: Records) => string,
): Example {
  const records = at(JSON.parse(text) as never);
  return {
    name,
    text,
    reordered: write([...records].reverse()),
    doubled: write([...records, ...records]),
    withUnknownField: write(records.map((record) => ({ ...record, unheardOf: "something" }))),
  };
}

/** Variants of a file with one record a line; a header, if there is one, stays on top. */
export function lineExample(
  name: string,
  header: string | null,
  lines: readonly string[],
  unknown: (line: string) => string,
): Example {
  const write = (head: string | null, rows: readonly string[]): string =>
    [...(head === null ? [] : [head]), ...rows, ""].join("\n");
  return {
    name,
    text: write(header, lines),
    reordered: write(header, [...lines].reverse()),
    doubled: write(header, [...lines, ...lines]),
    withUnknownField: write(header === null ? null : `${header},unheardOf`, lines.map(unknown)),
  };
}

/** Source id → its example. The contract suite fails for a source without one. */
export const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  stix: [jsonExample("bundle.json", bundle20(), (parsed: { objects: Records }) => parsed.objects, bundle20)],
};
