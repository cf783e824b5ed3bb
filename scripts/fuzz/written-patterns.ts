import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";

/** A pattern of the sources: itself and where it stands. */
export interface WrittenPattern {
  readonly regex: RegExp;
  readonly place: string;
}

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map((name) => join(folder, name));

/** Every regular expression literal of the TypeScript files under a folder. */
export function literalsUnder(folder: string): WrittenPattern[] {
  const found: WrittenPattern[] = [];
  for (const file of filesUnder(folder)) {
    const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf("/");
        const flags = node.text.slice(end + 1).replace(/[gy]/g, "");
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        found.push({ regex: new RegExp(node.text.slice(1, end), flags), place: `${file}:${line + 1}` });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

/**
 * Every regular expression that the files under some folders put together while they are loaded, each once, with the
 * file that was being loaded. The files are loaded anew, whatever has been loaded before.
 */
export async function builtUnder(folders: readonly string[]): Promise<WrittenPattern[]> {
  const found = new Map<string, WrittenPattern>();
  const plain = globalThis.RegExp;
  let place = "";
  globalThis.RegExp = new Proxy(plain, {
    construct(target, [source, flags]: [string | RegExp, string?]) {
      const regex = new target(source, flags);
      const key = `${regex.flags}/${regex.source}`;
      if (!found.has(key))
        found.set(key, { regex: new plain(source, regex.flags.replace(/[gy]/g, "")), place });
      return regex;
    },
  });
  try {
    for (const file of folders.flatMap(filesUnder)) {
      place = file;
      await import(`${pathToFileURL(resolve(file)).href}?anew`);
    }
  } finally {
    globalThis.RegExp = plain;
  }
  return [...found.values()];
}
