import { createHash } from "node:crypto";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../errors.ts";
import type { Kept } from "./effects.ts";

const DRAFT = /\.(\d+)\.tmp$/;
let drafts = 0;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Drafts are named after the process that writes them: those of processes that are gone will never be finished. */
async function clearDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = Number(DRAFT.exec(name)?.[1] ?? Number.NaN);
    if (Number.isInteger(pid) && !isAlive(pid)) await rm(join(folder, name), { force: true });
  }
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Writes pieces to a draft while hashing them, then gives the draft its hash as name (see `Effects.keep`). */
export async function keepPieces(folder: string, pieces: AsyncIterable<Uint8Array>): Promise<Kept> {
  const draft = join(folder, `incoming-${drafts++}.${process.pid}.tmp`);
  const onDisk = <T>(action: () => Promise<T>): Promise<T> =>
    action().catch((error: NodeJS.ErrnoException) => {
      throw new UserError("unwritable", {
        message: `Could not write into ${folder} (${error.code ?? "unknown"}).`,
        hint:
          error.code === "ENOSPC"
            ? "The disk is full: free some space and run the command again."
            : "Check that the folder exists and that you may write to it.",
        cause: error,
      });
    });
  await onDisk(() => mkdir(folder, { recursive: true }));
  await onDisk(() => clearDrafts(folder));
  const file = await onDisk(() => open(draft, "w"));
  const hash = createHash("sha256");
  let size = 0;
  try {
    for await (const piece of pieces) {
      hash.update(piece);
      size += piece.length;
      await onDisk(() => file.writeFile(piece));
    }
    await file.close();
    const sha256 = hash.digest("hex");
    const path = join(folder, sha256);
    if (!(await isThere(path))) await onDisk(() => rename(draft, path));
    return { sha256, size };
  } finally {
    await file.close().catch(() => undefined);
    await rm(draft, { force: true });
  }
}
