import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Folder of the installed package: the nearest one above this file whose package.json is ours. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const manifest = join(folder, "package.json");
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, "utf8")).name === "entente") return folder;
    const parent = dirname(folder);
    if (parent === folder) throw new Error("package.json of entente not found above the running file");
    folder = parent;
  }
}
