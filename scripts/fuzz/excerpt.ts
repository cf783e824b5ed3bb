/** Objects and rows kept of a large file. */
const FEW = 6;

/** The largest array within a value, cut to a few elements in place; what is nested deeper stays. */
function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, FEW);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      Array.isArray(member) ? member.slice(0, FEW) : member,
    ]),
  );
}

/** A small whole file made of the beginning of a large one: JSON stays JSON, tables keep their head. */
export function excerpt(path: string, bytes: Uint8Array, most: number): Uint8Array {
  if (bytes.length <= most) return bytes;
  if (/\.json(?:\.gz)?$/.test(path)) {
    try {
      const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
      return new TextEncoder().encode(JSON.stringify(shortened(value))).slice(0, most);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  const cut = bytes.subarray(0, most);
  return cut.subarray(0, cut.lastIndexOf(10) + 1 || most);
}
