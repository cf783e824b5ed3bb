import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

function newest(folder: string): number {
  return Math.max(
    0,
    ...readdirSync(folder, { withFileTypes: true }).map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? newest(path) : statSync(path).mtimeMs;
    }),
  );
}

/** Path of the built command. Throws when it is missing or older than its source: `npm run build` makes it. */
export function builtCommand(): string {
  const built = "dist/cli/main.js";
  if (!existsSync(built) || statSync(built).mtimeMs < newest("src"))
    throw new Error(`${built} is missing or older than src/: run \`npm run build\` first`);
  return built;
}
