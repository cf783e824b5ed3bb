import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseTables } from "../src/assess/parse-tables.ts";
import { codebook } from "./codebook/codebook.ts";

/** Writes `docs/codebook.md` from the tables of `src/assess/`. Run by `npx tsx scripts/build-codebook.ts`. */
const root = fileURLToPath(new URL("..", import.meta.url));
const text = (name: string): string => readFileSync(join(root, "src/assess", name), "utf8");

const tables = parseTables({
  weights: text("weights.csv"),
  priors: text("priors.csv"),
  expectedExcess: text("expected-excess.csv"),
});
writeFileSync(join(root, "docs/codebook.md"), codebook(tables));
