import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const src = join(dirname(fileURLToPath(import.meta.url)), "../src");

const STAGES = [
  "knowledge",
  "sources",
  "extract",
  "resolve",
  "evidence",
  "infer",
  "assess",
  "report",
  "store",
];

/** Who may look at whom (docs/architecture.md). A room not listed here may not exist. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  errors: [],
  stats: [],
  effects: ["model", "errors"],
  ...Object.fromEntries(STAGES.map((stage) => [stage, ["model", "errors"]])),
  infer: ["model", "errors", "stats"],
  commands: [...STAGES, "model", "errors", "effects"],
  cli: ["effects", "commands", "server", "model", "errors"],
  server: ["effects", "commands", "model", "errors"],
  index: ["commands", "model", "errors", "effects"],
};

/** Rooms that may use `node:` modules; every other room is pure. */
const NODE_ROOMS = new Set(["effects", "store", "cli", "server"]);

/** Packages that the hallway and the statistics may use. Everything else is free to choose. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  model: ["zod", "@noble/hashes"],
  stats: ["pure-rand"],
  errors: [],
};

interface ImportLine {
  readonly from: string;
  readonly specifier: string;
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((entry) => {
    const path = join(folder, entry);
    if (statSync(path).isDirectory()) return filesUnder(path);
    return path.endsWith(".ts") ? [path] : [];
  });
}

function importsIn(source: string): string[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s[^;"']*?from\s*["']([^"']+)["']|(?:^|\n)\s*import\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/g;
  return [...source.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
}

function roomOf(path: string): string {
  return relative(src, path).split("/")[0]!.replace(/\.ts$/, "");
}

/** Why an import is wrong, or `null` when it is allowed. */
function wrongArrow({ from, specifier }: ImportLine): string | null {
  const room = roomOf(from);
  const allowed = MAY_IMPORT[room];
  if (!allowed) return `${room} is not a room of the house`;
  const inVocabulary = relative(src, from).startsWith("model/vocabulary/");
  if (specifier.startsWith(".")) {
    const target = resolve(dirname(from), specifier);
    if (inVocabulary && !relative(src, target).startsWith("model/vocabulary/"))
      return "model/vocabulary imports nothing";
    const other = roomOf(target);
    return other === room || allowed.includes(other) ? null : `${room} may not import ${other}`;
  }
  if (inVocabulary) return "model/vocabulary imports nothing";
  if (specifier.startsWith("node:")) return NODE_ROOMS.has(room) ? null : `${room} may not use ${specifier}`;
  const packages = PACKAGES[room];
  if (packages && !packages.some((name) => specifier === name || specifier.startsWith(`${name}/`)))
    return `${room} may not use the package ${specifier}`;
  return null;
}

/** What a file of the page imports that it should not. */
function wrongForPage(from: string, source: string): string[] {
  const lines = [...source.matchAll(/^\s*import\s+(type\s)?[^;]*?from\s*["']([^"']+)["']/gm)];
  return lines.flatMap(([, type, specifier]) => {
    if (specifier!.startsWith("node:")) return [`${from}: ${specifier}`];
    if (!specifier!.startsWith(".")) return [];
    const target = relative(src, resolve(dirname(from), specifier!));
    if (target.startsWith("..")) return [];
    const allowed =
      target.startsWith("model/vocabulary/") || (type !== undefined && roomOf(join(src, target)) === "model");
    return allowed ? [] : [`${from}: ${specifier}`];
  });
}

const claims = join(src, "extract/claims");

/** The part of the room of claims that a file belongs to; a file beside the parts is of none. */
const partOf = (path: string): string => {
  const [part = "", ...rest] = relative(claims, path).split("/");
  return rest.length > 0 ? part : "";
};

/** What is said is read apart from how sure it is and who says it: none of these may look at the others named. */
const APART: Readonly<Record<string, readonly string[]>> = {
  sentence: ["", "tables", "parties", "frames", "certainty", "speakers"],
  frames: ["certainty", "speakers"],
  parties: ["certainty", "speakers"],
  certainty: ["frames", "parties", "speakers"],
  speakers: ["frames", "parties", "certainty"],
};

/** Parts of the room of claims that an import of one of its files joins although they are to stay apart. */
function wrongWithinClaims({ from, specifier }: ImportLine): string | null {
  const target = resolve(dirname(from), specifier);
  if (!specifier.startsWith(".") || relative(claims, target).startsWith("..")) return null;
  const [part, other] = [partOf(from), partOf(target)];
  return APART[part]?.includes(other) ? `${part} may not import ${other || relative(claims, target)}` : null;
}

/** Every import of the files under a folder that is wrong, with why. */
const wrongUnder = (folder: string, whyWrong: (line: ImportLine) => string | null): string[] =>
  filesUnder(folder).flatMap((from) =>
    importsIn(readFileSync(from, "utf8")).flatMap((specifier) => {
      const reason = whyWrong({ from, specifier });
      return reason ? [`${relative(folder, from)}: ${specifier}: ${reason}`] : [];
    }),
  );

describe("the room of claims", () => {
  it("reads what is said apart from how sure it is and who says it", () => {
    expect(wrongUnder(claims, wrongWithinClaims)).toEqual([]);
  });

  it.each([
    ["sentence/phrase.ts", "../draft.ts", "sentence may not import draft.ts"],
    ["frames/tools/uses.ts", "../../certainty/hedges.ts", "frames may not import certainty"],
    ["speakers/sources.ts", "../frames/tools/uses.ts", "speakers may not import frames"],
  ])("a planted import in %s of %s is caught", (file, specifier, reason) => {
    expect(wrongWithinClaims({ from: join(claims, file), specifier })).toBe(reason);
  });
});

describe("the house's arrows", () => {
  it("every import in src/ goes along an allowed arrow", () => {
    expect(wrongUnder(src, wrongArrow)).toEqual([]);
  });

  it.each([
    ["report/html.ts", "../assess/levels.ts", "report may not import assess"],
    ["infer/overlap.ts", "../evidence/techniques.ts", "infer may not import evidence"],
    ["stats/bicm.ts", "../model/ids.ts", "stats may not import model"],
    ["stats/bicm.ts", "zod", "stats may not use the package zod"],
    ["assess/levels.ts", "node:fs", "assess may not use node:fs"],
    ["model/vocabulary/levels.ts", "../ids.ts", "model/vocabulary imports nothing"],
    ["helpers/x.ts", "../model/ids.ts", "helpers is not a room of the house"],
  ])("a planted import in %s of %s is caught", (file, specifier, reason) => {
    expect(wrongArrow({ from: join(src, file), specifier })).toBe(reason);
  });

  it("the page takes types and vocabulary of the model only, and the rest over HTTP", () => {
    const web = join(src, "../web/src");
    const wrong = readdirSync(web, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(ts|svelte)$/.test(file))
      .flatMap((file) => {
        const from = join(web, file);
        return wrongForPage(from, readFileSync(from, "utf8"));
      });
    expect(wrong).toEqual([]);
  });

  it.each([
    ['import { contentId } from "../../src/model/ids.ts";', 1],
    ['import type { Claim } from "../../src/model/claim.ts";', 0],
    ['import { LEVELS } from "../../src/model/vocabulary/levels.ts";', 0],
    ['import type { Live } from "../../src/commands/live.ts";', 1],
    ['import { readFileSync } from "node:fs";', 1],
  ])("the page's %s has %i wrong arrows", (line, wrong) => {
    expect(wrongForPage(join(src, "../web/src/x.ts"), line)).toHaveLength(wrong);
  });

  it("import lines are found in every form", () => {
    const source = [
      'import a from "./a.ts";',
      'import type { B } from "../b.ts";',
      'export * from "./c.ts";',
      'import "./d.ts";',
      'const e = await import("./e.ts");',
    ].join("\n");
    expect(importsIn(source)).toEqual(["./a.ts", "../b.ts", "./c.ts", "./d.ts", "./e.ts"]);
  });
});
