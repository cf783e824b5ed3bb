import * as z from "zod";
import { UserError } from "../errors.ts";

/** Lists come in pages. A cursor names the last entry of the page before, so that new entries shift nothing. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(50),
  cursor: z.string().max(600).optional(),
});

/** The schema of a page of these. */
export function pageOf(item: z.ZodType, id: string) {
  return z
    .object({ items: z.array(item), next: z.string().nullable(), total: z.int().nonnegative() })
    .meta({ id, description: "`next` is the cursor of the page after this one; null on the last." });
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
  readonly total: number;
}

const encoded = (id: string): string => Buffer.from(id, "utf8").toString("base64url");

/** One page of a list in a fixed order. Throws `bad-request` for a cursor that names nothing. */
export function paged<T>(
  all: readonly T[],
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
  idOf: (item: T) => string,
): Page<T> {
  let start = 0;
  if (cursor !== undefined) {
    const last = Buffer.from(cursor, "base64url").toString("utf8");
    start = all.findIndex((item) => idOf(item) === last) + 1;
    if (start === 0) {
      throw new UserError("bad-request", {
        message: "The cursor names no entry of this list.",
        hint: "Start again without a cursor: the list has changed.",
      });
    }
  }
  const items = all.slice(start, start + limit);
  const last = items.at(-1);
  const more = start + limit < all.length;
  return { items, next: more && last !== undefined ? encoded(idOf(last)) : null, total: all.length };
}
