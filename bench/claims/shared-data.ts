import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

export const shared =
  process.env.ENTENTE_SHARED ?? join(dirname(fileURLToPath(import.meta.url)), "../../../shared");
export const hasShared = existsSync(join(shared, "data/cti-eacl24"));

/** A file of the shared data as its bytes lie there. */
export const dataBytes = (file: string): Buffer => readFileSync(join(shared, "data", file));

/** Bytes as text, unzipped where they are zipped. */
export function textIn(bytes: Buffer): string {
  const isZipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (isZipped ? gunzipSync(bytes) : bytes).toString("utf8");
}

/** A file of the shared data as text. */
export const dataText = (file: string): string => textIn(dataBytes(file));
