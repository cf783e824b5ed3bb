import { UserError } from "../errors.ts";
import { type JsonShape, JsonSplitter } from "./json-records.ts";

export type JsonRecord = Readonly<Record<string, unknown>>;

/** Is this a JSON object (not a list, not null)? */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A member's text; "" when it is absent or no text. Numbers count as text: MISP writes both. */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
}

/** A member's texts: a list's, or the one text as a list of one. */
export function textsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(textOf).filter((text) => text !== "");
}

/** A member's objects; empty when it is absent or no list. */
export function recordsOf(value: unknown): JsonRecord[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** A part's value; `null` when it is no JSON. */
export function parsedPart(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Puts a value where a pointer says, making the lists and objects on the way. */
function put(root: unknown, path: string, value: unknown, isElement: boolean): void {
  const keys = path.split("/").slice(1);
  let at = root as Record<string, unknown>;
  keys.forEach((key, index) => {
    const isLast = index === keys.length - 1;
    const isList = isElement && index === keys.length - 2;
    if (isLast) at[key] = value;
    else at[key] ??= isList ? [] : {};
    at = at[key] as Record<string, unknown>;
  });
}

/**
 * What can still be read of a broken text: the elements that are whole, with `null` in place of each that is not and
 * one `null` where the text breaks off, so that each is counted. `undefined` when there is no list to speak of.
 */
function salvaged(text: string, shape: JsonShape): unknown {
  const splitter = new JsonSplitter(shape);
  const parts = splitter.push(text);
  const { cutAt, hasRest } = splitter.end();
  const last = parts.findLast(({ list }) => list !== null);
  if (!last || !parts.some(({ list, text: one }) => list !== null && parsedPart(one) !== null))
    return undefined;
  const root = last.list === "" ? [] : {};
  for (const { path, list, text: one } of parts) put(root, path, parsedPart(one), list !== null);
  const after = /^(.*\/)(\d+)$/.exec(last.path)!;
  if (cutAt !== null || hasRest) put(root, `${after[1]}${Number(after[2]) + 1}`, null, true);
  return root;
}

/**
 * Parses a whole file. With a shape, a broken one gives what can still be read of its lists (see `salvaged`). Throws
 * `bad-source` for broken JSON, an empty file included.
 */
export function parseJson(text: string, name: string, shape: JsonShape | null = null): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (cause) {
    const rest = shape === null ? undefined : salvaged(text, shape);
    if (rest !== undefined) return rest;
    throw new UserError("bad-source", {
      message: `${name} is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`,
      hint: "The file may be cut short. Nothing of it was read; fetch it again.",
      cause,
    });
  }
}

/** The error for a file that parses but is not what the reader reads. */
export function notSuch(name: string, what: string): UserError {
  return new UserError("bad-source", {
    message: `${name} is no ${what}.`,
    hint: "docs/sources.md lists what each reader reads; leave out `--as` to have the file recognised.",
  });
}
