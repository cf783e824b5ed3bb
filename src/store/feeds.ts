import { canonicalJson, sha256Hex } from "../model/ids.ts";
import type { Database } from "./schema.ts";
import type { Store } from "./store.ts";

/** What a server said of a feed or collection when all of it had been taken: how to ask only for what is new. */
export interface FollowState {
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  /** TAXII: the server's own clock at the end of the last complete run. */
  readonly addedAfter?: string | null;
  /** TAXII: the place a broken-off run had reached, and the hash of the saved copy of what it had taken. */
  readonly reached?: string | null;
  readonly next?: string | null;
  readonly partial?: string | null;
}

/** Where the follower of feeds stands. Kept in `meta`: outside ids, equality and exports. */
export function feedQueries(
  db: Database,
  caseId: string,
): Pick<Store, "followState" | "setFollowState" | "wasTaken" | "markTaken"> {
  // Addresses may be long and may hold keys: their hash is enough to know them again.
  const keyOf = (kind: string, address: string): string => `${kind}:${sha256Hex(address)}`;
  const get = async (key: string): Promise<string | null> => {
    const row = await db
      .selectFrom("meta")
      .select("value")
      .where("case_id", "=", caseId)
      .where("key", "=", key)
      .executeTakeFirst();
    return row?.value ?? null;
  };
  const set = async (key: string, value: string): Promise<void> => {
    await db
      .insertInto("meta")
      .values({ case_id: caseId, key, value })
      .onConflict((conflict) => conflict.columns(["case_id", "key"]).doUpdateSet({ value }))
      .execute();
  };
  return {
    followState: async (address) => {
      const value = await get(keyOf("follow", address));
      return value === null ? {} : (JSON.parse(value) as FollowState);
    },
    setFollowState: (address, state) => set(keyOf("follow", address), canonicalJson(state)),
    wasTaken: async (address) => (await get(keyOf("taken", address))) !== null,
    markTaken: (address, how) => set(keyOf("taken", address), how),
  };
}
