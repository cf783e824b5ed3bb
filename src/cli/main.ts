#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { packageRoot } from "../effects/package-root.ts";

/** The version in package.json. */
function version(): string {
  return JSON.parse(readFileSync(`${packageRoot()}/package.json`, "utf8")).version;
}

const first = process.argv[2];
if (process.argv.length === 3 && (first === "--version" || first === "-V")) {
  process.stdout.write(`${version()}\n`);
} else {
  // A reader that closes the pipe early (`| head`) is not an error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 70));
  process.on("SIGINT", () => process.exit(130));
  const { run } = await import("./program.ts");
  process.exitCode = await run(process.argv, version());
}
