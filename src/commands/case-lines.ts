import { UserError } from "../errors.ts";
import { byCodeUnit, canonicalJson, sha256Hex } from "../model/ids.ts";
import { type CaseFile, caseFileSchema } from "../model/schemas/case.ts";
import { type TransferRow, transferFault } from "../store/transfer.ts";

/** An exported case as lines of JSON: a head, then a record a line, sorted by code units. */

export const EXPORT_FORMAT = "entente.case-export/1";

/** A saved copy of a page's bytes. */
export interface Blob {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

export interface CaseContent {
  readonly case: CaseFile;
  readonly rows: readonly TransferRow[];
  readonly blobs: readonly Blob[];
}

/** How many records of each kind, in order of name. */
export type RecordCounts = Readonly<Record<string, number>>;

function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

export function recordCounts({ rows, blobs }: Pick<CaseContent, "rows" | "blobs">): RecordCounts {
  const counts = new Map<string, number>();
  for (const { record } of rows) counts.set(record, (counts.get(record) ?? 0) + 1);
  if (blobs.length > 0) counts.set("blob", blobs.length);
  return Object.fromEntries([...counts].sort(([a], [b]) => byCodeUnit(a, b)));
}

/** The bytes of an export: the same case gives the same bytes, wherever and whenever it is exported. */
export function caseBytes(content: CaseContent): Uint8Array {
  const { rows, blobs } = content;
  const lines = [
    ...rows.map(({ record, row }) => canonicalJson({ record, row })),
    ...blobs.map(({ sha256, bytes }) =>
      canonicalJson({ record: "blob", row: { content: base64(bytes), sha256 } }),
    ),
  ].sort(byCodeUnit);
  const head = canonicalJson({
    case: content.case,
    counts: recordCounts(content),
    format: EXPORT_FORMAT,
  });
  const encoder = new TextEncoder();
  const parts = [head, ...lines].map((line) => encoder.encode(`${line}\n`));
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function broken(name: string, line: number, what: string): UserError {
  return new UserError("bad-export", {
    message: `${name}, line ${line}: ${what}.`,
    hint: "Export the case again with `entente case export`. Nothing was imported.",
  });
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function blobOf(row: Readonly<Record<string, unknown>>): Blob | string {
  const { content, sha256 } = row;
  if (typeof content !== "string" || typeof sha256 !== "string") return 'a blob needs "content" and "sha256"';
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(content))
    return "the content of a blob is not base64";
  const bytes = fromBase64(content);
  return sha256Hex(bytes) === sha256 ? { sha256, bytes } : "the content of a blob does not have its hash";
}

function* textLines(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(0x0a, start);
    yield decoder.decode(bytes.subarray(start, end < 0 ? bytes.length : end));
    start = end < 0 ? bytes.length : end + 1;
  }
}

/** Reads an export back. Throws `bad-export`, naming the line, for anything that no export would hold, a missing line included. */
export function readCaseBytes(bytes: Uint8Array, name: string): CaseContent {
  let number = 0;
  const record = (line: string): Record<string, unknown> => {
    try {
      const parsed: unknown = JSON.parse(line);
      if (isObject(parsed)) return parsed;
    } catch {
      // Said below: for the person at the keyboard, broken JSON and no object are one thing.
    }
    throw broken(name, number, "this is no JSON object");
  };
  let head: { readonly file: CaseFile; readonly counts: unknown } | null = null;
  const rows: TransferRow[] = [];
  const blobs: Blob[] = [];
  try {
    for (const line of textLines(bytes)) {
      number += 1;
      const parsed = record(line);
      if (head === null) {
        head = headOf(parsed, name);
        continue;
      }
      if (typeof parsed.record !== "string" || !isObject(parsed.row))
        throw broken(name, number, 'a line needs "record" and "row"');
      if (parsed.record === "blob") {
        const blob = blobOf(parsed.row);
        if (typeof blob === "string") throw broken(name, number, blob);
        blobs.push(blob);
        continue;
      }
      const row = { record: parsed.record, row: parsed.row };
      const fault = transferFault(row);
      if (fault !== null) throw broken(name, number, fault);
      rows.push(row);
    }
  } catch (error) {
    if (error instanceof TypeError) throw broken(name, number + 1, "this is not UTF-8 text");
    throw error;
  }
  if (head === null) throw broken(name, 1, "the file is empty");
  const content = { case: head.file, rows, blobs };
  if (canonicalJson(recordCounts(content)) !== canonicalJson(head.counts))
    throw broken(name, 1, "the file does not hold as many records as its first line says");
  return content;
}

function headOf(
  parsed: Readonly<Record<string, unknown>>,
  name: string,
): { readonly file: CaseFile; readonly counts: unknown } {
  if (parsed.format !== EXPORT_FORMAT) throw broken(name, 1, `"format" is not "${EXPORT_FORMAT}"`);
  const file = caseFileSchema.safeParse(parsed.case);
  if (!file.success) {
    const [issue] = file.error.issues;
    throw broken(name, 1, `"case.${issue!.path.join(".")}": ${issue!.message}`);
  }
  return { file: file.data, counts: parsed.counts };
}
