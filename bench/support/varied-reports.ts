import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { below, seeded } from "../../src/stats/random.ts";

const SHARED = join(process.env.ENTENTE_SHARED ?? "../shared", "data/cti-eacl24/reports");

/** Are the public reports that this varies here? */
export const hasReports = (): boolean => existsSync(SHARED);

/**
 * Writes so many reports into a folder: the public ones, over and over, each time with another of its paragraphs first
 * and a line of its own, so that no two are the same bytes. The same seed writes the same.
 */
export function writeVariedReports(folder: string, count: number, seed: number): void {
  mkdirSync(folder, { recursive: true });
  const random = seeded(seed);
  const texts = readdirSync(SHARED, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => readFileSync(join(SHARED, name), "utf8"))
    .filter((text) => text.trim() !== "");
  for (let at = 0; at < count; at += 1) {
    const paragraphs = texts[at % texts.length]!.split("\n\n");
    const [moved] = paragraphs.splice(below(random, paragraphs.length), 1);
    const text = [`Report ${at}.`, moved, ...paragraphs].join("\n\n");
    writeFileSync(join(folder, `${String(at).padStart(6, "0")}.txt`), text);
  }
}
