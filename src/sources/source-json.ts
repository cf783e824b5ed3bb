import { UserError } from "../errors.ts";

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

/** Parses a whole file. Throws `bad-source` for broken JSON, an empty file included. */
export function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (cause) {
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
