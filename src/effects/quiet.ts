import { UserError } from "../errors.ts";
import type { Fetched } from "../model/fetched.ts";
import { sha256Hex } from "../model/ids.ts";
import type { Effects } from "./effects.ts";

const NOW = "2020-01-01T00:00:00.000Z";

function page(url: string, status: number, bytes: Uint8Array): Fetched {
  const none = { mediaType: null, etag: null, lastModified: null, headers: {} };
  return { url, finalUrl: url, status, bytes, sha256: sha256Hex(bytes), retrievedAt: NOW, ...none };
}

/** An outside world made of a few texts in memory: what tests pass. Files and pages alike; writes land in `files`. */
export function quietEffects(files: Map<string, string | Uint8Array> = new Map()): Effects & {
  readonly files: Map<string, string | Uint8Array>;
  readonly lines: string[];
} {
  const lines: string[] = [];
  const take = (path: string): string | Uint8Array => {
    const content = files.get(path);
    if (content === undefined) {
      throw new UserError("no-such-file", {
        message: `There is no file ${path}.`,
        hint: "Check the path and try again.",
      });
    }
    return content;
  };
  const bytes = (content: string | Uint8Array): Uint8Array =>
    typeof content === "string" ? new TextEncoder().encode(content) : content;
  const under = (folder: string): string[] =>
    [...files.keys()].filter((path) => path.startsWith(`${folder}/`)).sort();
  return {
    files,
    lines,
    readText: async (path) => {
      const content = take(path);
      return typeof content === "string" ? content : new TextDecoder().decode(content);
    },
    readBytes: async (path) => bytes(take(path)),
    readChunks: async function* (path) {
      yield bytes(path === "-" ? (files.get("-") ?? "") : take(path));
    },
    keep: async (folder, pieces) => {
      const parts: Uint8Array[] = [];
      for await (const piece of pieces) parts.push(piece.slice());
      const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const part of parts) {
        whole.set(part, at);
        at += part.length;
      }
      const sha256 = sha256Hex(whole);
      files.set(`${folder}/${sha256}`, whole);
      return { sha256, size: whole.length };
    },
    tidy: () => undefined,
    write: async (path, content) => void files.set(path, content),
    exists: async (path) => files.has(path) || under(path).length > 0,
    isFolder: async (path) => under(path).length > 0,
    list: async (folder) => under(folder),
    readStdin: async () => bytes(files.get("-") ?? ""),
    fetchPage: async (url, options = {}) => {
      const content = files.get(url);
      if (content !== undefined) return page(url, 200, bytes(content));
      if (options.anyStatus) return page(url, 404, new Uint8Array());
      throw new UserError("unavailable", {
        message: `${url} could not be fetched: the server answered with status 404.`,
        hint: "Try again later.",
        cause: { status: 404 },
      });
    },
    postJson: async (url) => {
      throw new UserError("unavailable", {
        message: `${url} gave no answer.`,
        hint: "Nothing is sent here.",
      });
    },
    pause: async () => undefined,
    bundled: (path) => path,
    userData: "user-data",
    environment: {},
    now: () => NOW,
    log: (line) => void lines.push(line),
  };
}
