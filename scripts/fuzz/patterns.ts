import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** A pattern written in a source file: its text and where it stands. */
interface WrittenPattern {
  readonly regex: RegExp;
  readonly file: string;
  readonly line: number;
}

/** Every regular expression literal of the TypeScript files under a folder. */
function literalsUnder(folder: string): WrittenPattern[] {
  const found: WrittenPattern[] = [];
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  for (const name of files.sort()) {
    const file = join(folder, name);
    const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf("/");
        const flags = node.text.slice(end + 1).replace(/[gy]/g, "");
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        found.push({ regex: new RegExp(node.text.slice(1, end), flags), file, line: line + 1 });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

/** What a pattern may go back and forth over: its own words, and what most classes take. */
const MARKS = [
  " ",
  "a",
  "A",
  "0",
  "a ",
  "A ",
  "Aa ",
  "-",
  ".",
  "a.",
  "_",
  "\n",
  " \n",
  ",",
  "(",
  ")",
  "[",
  "<",
  "/",
  "\\",
  '"',
  "*",
  "@",
  ":",
];
const SMALL = 200;
const LARGE = 800;
/** A pattern that takes longer for a few hundred characters is worth a look wherever it is used. */
const TELLING_MS = 4;
const MOST_RATIO = 9;

const unitsOf = ({ source }: RegExp): string[] => {
  const words = [...new Set(source.match(/[A-Za-z]{2,}/g) ?? [])].slice(0, 12);
  return [...MARKS, ...words.map((word) => `${word} `), ...words];
};

function milliseconds(regex: RegExp, text: string): number {
  const before = process.cpuUsage();
  regex.test(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * Which regular expressions take more than their share of a text that says one thing again and again? Each literal is
 * run alone on texts of its own words and on white space, marks and letters. What is only ever run on a short window
 * of a text may be slow here and harmless there; `growthFaults` asks the same of reading as a whole.
 */
export function slowPatterns(folders: readonly string[], print: (line: string) => void): number {
  const patterns = folders.flatMap(literalsUnder);
  let faults = 0;
  for (const { regex, file, line } of patterns)
    for (const unit of unitsOf(regex)) {
      const text = (length: number): string => `${unit.repeat(Math.ceil(length / unit.length))}\u0000`;
      const large = milliseconds(regex, text(LARGE));
      if (large < TELLING_MS) continue;
      const small = milliseconds(regex, text(SMALL));
      if (large <= MOST_RATIO * small) continue;
      faults += 1;
      print(
        `${file}:${line} on ${JSON.stringify(unit)}: ${small.toFixed(1)} ms, ${large.toFixed(1)} ms for four times as much`,
      );
      break;
    }
  print(`${patterns.length} patterns, ${faults} that grow faster than the text`);
  return faults;
}
