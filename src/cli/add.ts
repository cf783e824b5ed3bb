import { type AddAnswer, add as addTo, type OnProgress } from "../commands/add.ts";
import { localReader } from "../commands/reader.ts";
import { UserError } from "../errors.ts";
import { DOCUMENT_KINDS } from "../model/vocabulary/publishing.ts";
import type { Door, GlobalOptions } from "./door.ts";
import { threadedReader, WORTH_THREADS } from "./reader-pool.ts";

interface AddOptions extends GlobalOptions {
  readonly published?: string;
  readonly publisher?: string;
  readonly kind?: string;
}

function kindNamed(name: string | undefined) {
  if (name === undefined) return null;
  const known = DOCUMENT_KINDS.find((kind) => kind === name);
  if (known) return known;
  throw new UserError("bad-option", {
    message: `--kind ${name}: there is no such kind of document.`,
    hint: "Name one of the kinds listed here.",
    candidates: DOCUMENT_KINDS,
  });
}

/** A bar on standard error with documents a second and time left, when a person is watching. */
async function progressBar(
  quiet: boolean,
): Promise<{ readonly tell: OnProgress; readonly stop: () => void }> {
  if (quiet || !process.stderr.isTTY) return { tell: () => undefined, stop: () => undefined };
  const { SingleBar } = await import("cli-progress");
  const bar = new SingleBar({
    format: "{bar} {value}/{total} documents, {speed} a second, {eta_formatted} left",
    stream: process.stderr,
    hideCursor: true,
  });
  const begun = performance.now();
  let started = false;
  return {
    tell: (done, total) => {
      const speed = ((done * 1000) / (performance.now() - begun)).toFixed(1);
      if (!started) bar.start(total, done, { speed });
      started = true;
      bar.update(done, { speed });
    },
    stop: () => bar.stop(),
  };
}

function text({ case: folder, added, alreadyThere, skipped, claims, documents }: AddAnswer): string {
  const reasons = documents
    .filter(({ outcome }) => outcome === "skipped")
    .map(({ path, issues }) => `  skipped ${path}: ${issues[0]?.message ?? "no text"}`);
  return [
    ...reasons,
    `${added} added, ${alreadyThere} already there, ${skipped} skipped; ${claims} new claims in ${folder}.`,
  ].join("\n");
}

export async function add(door: Door<AddOptions>, paths: readonly string[]): Promise<void> {
  const { effects, options } = door;
  const kind = kindNamed(options.kind);
  const folders = await Promise.all(paths.map((path) => effects.isFolder(path)));
  const many = folders.includes(true) || paths.length >= WORTH_THREADS;
  const reader = many ? await threadedReader() : await localReader(effects);
  const bar = await progressBar(options.quiet === true);
  try {
    const answer = await addTo(
      effects,
      {
        paths,
        case: options.case ?? null,
        published: options.published ?? null,
        publisher: options.publisher ?? null,
        kind,
      },
      reader,
      bar.tell,
    );
    bar.stop();
    door.answer(answer, () => text(answer));
  } finally {
    bar.stop();
    await reader.close();
  }
}
