import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip } from "node:zlib";
import { UserError } from "../errors.ts";

function tooLarge(address: string, limit: number): UserError {
  return new UserError("refused-page", {
    message: `${address} is larger than ${limit} bytes and was not taken.`,
    hint: "Save the part you need as a file and add that.",
  });
}

function decoderFor(encoding: string | null, address: string) {
  switch ((encoding ?? "").trim().toLowerCase()) {
    case "":
    case "identity":
      return null;
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "br":
      return createBrotliDecompress();
    default:
      throw new UserError("refused-page", {
        message: `${address} is packed in a way nobody asked for (content-encoding).`,
        hint: "Save the page with a browser and add the file.",
      });
  }
}

/** Passes chunks on until they are more than `limit` bytes together; then throws. */
function capped(limit: number, refuse: () => UserError) {
  return async function* (source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let seen = 0;
    for await (const chunk of source) {
      seen += chunk.length;
      if (seen > limit) throw refuse();
      yield chunk;
    }
  };
}

/**
 * A body's bytes, unpacked. Both what is sent and what it unpacks to are held to `limit` while they stream, so a
 * small body that unpacks to a huge one stops at the limit. Throws `refused-page`; a broken body throws as it does.
 */
export async function boundedBody(
  body: Readable,
  encoding: string | null,
  limit: number,
  address: string,
): Promise<Uint8Array> {
  const refuse = (): UserError => tooLarge(address, limit);
  const chunks: Uint8Array[] = [];
  const collect = async (source: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const chunk of source) chunks.push(chunk);
  };
  const decoder = decoderFor(encoding, address);
  if (decoder) await pipeline(body, capped(limit, refuse), decoder, capped(limit, refuse), collect);
  else await pipeline(body, capped(limit, refuse), collect);
  return new Uint8Array(Buffer.concat(chunks));
}
