import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { buildKnowledge } from "../../scripts/knowledge/build.ts";

const root = join(import.meta.dirname, "../..");
const shared = process.env.ENTENTE_SHARED ?? join(root, "../shared");

it.skipIf(!existsSync(join(shared, "data")))(
  "the script rebuilds the committed files byte for byte (needs ENTENTE_SHARED)",
  () => {
    for (const [file, text] of Object.entries(buildKnowledge(shared)))
      expect(readFileSync(join(root, "data/knowledge", file), "utf8") === text, file).toBe(true);
  },
  60_000,
);
