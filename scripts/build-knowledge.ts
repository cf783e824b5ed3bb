/**
 * Writes `data/knowledge/` from the upstream releases under `ENTENTE_SHARED` (default `../shared`): facts only, no
 * description, no sentence. Run twice, it writes the same bytes. `npm run knowledge [OUTPUT FOLDER]`.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildKnowledge } from "./knowledge/build.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const shared = process.env.ENTENTE_SHARED ?? join(root, "../shared");
const out = process.argv[2] ?? join(root, "data/knowledge");

mkdirSync(out, { recursive: true });
for (const [file, text] of Object.entries(buildKnowledge(shared))) {
  writeFileSync(join(out, file), text);
  console.log(`${file}: ${Buffer.byteLength(text)} bytes, ${text.split("\n").length - 1} lines`);
}
