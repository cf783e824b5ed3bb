/**
 * Builds `dist/`: bundled ES modules (esbuild, most packages left outside) and type declarations (tsc).
 * Runs from `prepare`, so that `npm ci` alone leaves a working command.
 */
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { buildPage } from "./build-page.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const dist = join(root, "dist");
const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** Packages on the way to many commands: bundled, since finding and opening their files costs more than they do. */
const BUNDLED = [
  ...["commander", "@noble/hashes", "fastest-levenshtein", "picocolors"],
  // What opens a case: hundreds of small files otherwise.
  ...["kysely", "zod", "yaml", "pg"],
];

rmSync(dist, { recursive: true, force: true });

await build({
  absWorkingDir: root,
  entryPoints: [
    "src/index.ts",
    "src/stats/all.ts",
    "src/model/all.ts",
    "src/cli/main.ts",
    "src/cli/reader-thread.ts",
  ].filter((file) => existsSync(join(root, file))),
  outdir: "dist",
  outbase: "src",
  bundle: true,
  splitting: true,
  external: Object.keys(dependencies).filter((name) => !BUNDLED.includes(name)),
  banner: {
    js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
  },
  platform: "node",
  format: "esm",
  target: "node20.19",
  sourcemap: true,
  sourcesContent: false,
  chunkNames: "chunks/[name]-[hash]",
  logLevel: "warning",
});

chmodSync(join(dist, "cli/main.js"), 0o755);

const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
execFileSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { cwd: root, stdio: "inherit" });

await buildPage(root);
