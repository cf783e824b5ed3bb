import { createReadStream } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { UserError } from "../errors.ts";
import type { Effects } from "./effects.ts";
import { keepPieces } from "./keep.ts";
import { packageRoot } from "./package-root.ts";
import { tidy } from "./tidy.ts";

function code(error: unknown): string {
  return (error as NodeJS.ErrnoException | null)?.code ?? "unknown";
}

async function reading<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const why = {
      ENOENT: "There is no file",
      EISDIR: "A folder, not a file, is at",
      EACCES: "No permission to read",
    }[code(error)];
    throw new UserError("no-such-file", {
      message: `${why ?? `Reading failed (${code(error)}) for`} ${path}.`,
      hint: "Check the path and its permissions, then try again.",
      cause: error,
    });
  }
}

async function* piecesOf(path: string): AsyncGenerator<Uint8Array> {
  if (path === "-") {
    yield* process.stdin as AsyncIterable<Buffer>;
    return;
  }
  const stream = createReadStream(path);
  const pieces = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  try {
    for (;;) {
      const { value, done } = await reading(path, () => pieces.next());
      if (done) return;
      yield value;
    }
  } finally {
    stream.destroy();
  }
}

async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(draft, content);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw new UserError("unwritable", {
      message: `Could not write ${path} (${code(error)}).`,
      hint:
        code(error) === "ENOSPC"
          ? "The disk is full: free some space and run the command again."
          : "Choose a folder that you may write to, for example with --out.",
      cause: error,
    });
  }
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const below = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path) : entry.isFile() ? [path] : [];
    }),
  );
  return below.flat().sort();
}

async function stdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The real outside world. */
export function realEffects(): Effects {
  const root = packageRoot();
  const data = process.env.XDG_DATA_HOME ?? join(homedir(), ".local", "share");
  return {
    readText: (path) => reading(path, () => readFile(path, "utf8")),
    readBytes: (path) => reading(path, () => readFile(path)),
    readChunks: piecesOf,
    keep: keepPieces,
    tidy,
    write: writeWhole,
    exists: (path) =>
      stat(path).then(
        () => true,
        () => false,
      ),
    isFolder: (path) =>
      stat(path).then(
        (found) => found.isDirectory(),
        () => false,
      ),
    list: filesBelow,
    readStdin: stdin,
    fetchPage: async (url, options) => (await import("./fetch-page.ts")).fetchPage(url, options),
    postJson: async (...given) => (await import("./post-json.ts")).postJson(...given),
    pause: (milliseconds) => new Promise((resume) => setTimeout(resume, milliseconds)),
    bundled: (path) => join(root, path),
    userData: join(data, "entente"),
    environment: process.env,
    now: () => new Date().toISOString(),
    log: (line) => void process.stderr.write(`${line}\n`),
  };
}
