/**
 * Builds the workbench page into `dist/web`: hashed files, each beside its brotli and gzip form, so that the server
 * compresses nothing. Fails when the first page (the document and all it loads before a reader does anything) is
 * larger than 200 kB over the wire.
 */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "vite";

/** Most bytes of the first page, compressed. */
const FIRST_PAGE_BYTES = 200_000;

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

/** Writes `file.br` and `file.gz`; level 10 costs a quarter of 11's time for 2 % more bytes. */
function compress(path) {
  const bytes = readFileSync(path);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 10,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }));
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
}

/** The entry and everything it imports before it runs, styles included. */
function firstLoaded(manifest) {
  const seen = new Set();
  const visit = (key) => {
    if (seen.has(key)) return [];
    seen.add(key);
    const { file, css = [], imports = [] } = manifest[key];
    return [file, ...css, ...imports.flatMap(visit)];
  };
  return ["index.html", ...new Set(visit("index.html"))];
}

export async function buildPage(root) {
  const out = join(root, "dist/web");
  await build({ configFile: join(root, "web/vite.config.ts"), build: { manifest: true } });
  const manifestFile = join(out, ".vite/manifest.json");
  const manifest = JSON.parse(readFileSync(manifestFile, "utf8"));
  rmSync(join(out, ".vite"), { recursive: true });
  for (const path of filesBelow(out)) compress(path);
  const bytes = firstLoaded(manifest).reduce((sum, file) => sum + statSync(join(out, `${file}.br`)).size, 0);
  if (bytes > FIRST_PAGE_BYTES)
    throw new Error(
      `The first page is ${bytes} bytes compressed; ${FIRST_PAGE_BYTES} is the most it may be.`,
    );
  return bytes;
}
