import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";

/** A pattern of the sources: itself and where it stands. */
export interface WrittenPattern {
  readonly regex: RegExp;
  readonly place: string;
}

/** A pattern to be tried at the start of a text each time. */
const fromStart = (source: string, flags: string): RegExp => new RegExp(source, flags.replace(/[gy]/g, ""));

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
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        const regex = fromStart(node.text.slice(1, end), node.text.slice(end + 1));
        found.push({ regex, place: `${file}:${line + 1}` });
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
      if (!found.has(key)) found.set(key, { regex, place });
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
  return [...found.values()].map(({ regex, place: file }) => ({
    regex: fromStart(regex.source, regex.flags),
    place: file,
  }));
}
