/** A copy of a JSON value with one place changed: `undefined` takes the member out. Numbers index lists; -1 is the last. */
export function spoilt(value: unknown, path: readonly (string | number)[], to: unknown): unknown {
  const copy = structuredClone(value) as Record<string, unknown>;
  let at: Record<string | number, unknown> = copy;
  path.slice(0, -1).forEach((key) => {
    const next = key === -1 && Array.isArray(at) ? at.at(-1) : at[key];
    if (typeof next !== "object" || next === null)
      throw new Error(`nothing at ${String(key)} of ${path.join("/")}`);
    at = next as Record<string, unknown>;
  });
  const last = path.at(-1)!;
  if (to === undefined) {
    if (!Object.hasOwn(at, last)) throw new Error(`nothing to take out at ${path.join("/")}`);
    delete at[last];
  } else at[last] = to;
  return copy;
}
