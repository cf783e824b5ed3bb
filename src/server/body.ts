import { UserError } from "../errors.ts";

/** Most bytes of a JSON body. */
export const LARGEST_JSON = 256 * 1024;
/** Most bytes of a document, as everywhere in entente. */
export const LARGEST_FILE = 64 * 1024 * 1024;

const tooLarge = (most: number): UserError =>
  new UserError("too-large", {
    message: `The body is larger than ${most >= 1024 * 1024 ? `${most / 1024 / 1024} MB` : `${most / 1024} kB`}.`,
    hint: "Send less at once.",
  });

/** Reads a body up to a size, and stops there: a length that lies costs no memory. Throws `too-large`. */
export async function bodyUpTo(request: Request, most: number): Promise<Uint8Array> {
  if (Number(request.headers.get("content-length") ?? 0) > most) throw tooLarge(most);
  if (request.body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > most) throw tooLarge(most);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A JSON body. Throws `wrong-media-type` unless it says it is JSON: forms of other sites cannot. */
export async function jsonBody(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\b/i.test(type)) {
    throw new UserError("wrong-media-type", {
      message: `The body is ${type === "" ? "of no named type" : type}.`,
      hint: "Send application/json.",
    });
  }
  const text = new TextDecoder().decode(await bodyUpTo(request, LARGEST_JSON));
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UserError("bad-request", {
      message: "The body is not JSON.",
      hint: "Send one JSON object.",
      cause,
    });
  }
}

/** A file's bytes. Throws `wrong-media-type` for types that a form of another site could send. */
export async function fileBody(request: Request): Promise<Uint8Array> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/octet-stream\b/i.test(type)) {
    throw new UserError("wrong-media-type", {
      message: `The body is ${type === "" ? "of no named type" : type}.`,
      hint: "Send the file's bytes as application/octet-stream; the name goes into the query.",
    });
  }
  return bodyUpTo(request, LARGEST_FILE);
}
