import { UserError } from "../errors.ts";
import type { Effects } from "./effects.ts";

/** An outside world made of a few texts in memory: what tests pass. Writes land in `files`. */
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
    write: async (path, content) => void files.set(path, content),
    exists: async (path) => files.has(path) || under(path).length > 0,
    isFolder: async (path) => under(path).length > 0,
    list: async (folder) => under(folder),
    readStdin: async () => bytes(files.get("-") ?? ""),
    bundled: (path) => path,
    userData: "user-data",
    environment: {},
    now: () => "2020-01-01T00:00:00.000Z",
    log: (line) => void lines.push(line),
  };
}
