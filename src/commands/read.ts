import { UserError } from "../errors.ts";
import type { Claim, Term } from "../model/claim.ts";
import type { Document, Span } from "../model/document.ts";
import { intervalOf } from "../model/interval.ts";
import type { Issue } from "../model/issue.ts";
import type { Reading } from "../model/reading.ts";
import type { Proposer } from "./model-reader.ts";
import { type OpenReader, type ReadOutcome, readString } from "./reader.ts";

/** One end of a claim as `read --json` prints it: the term with its span laid flat. */
export type PrintedTerm = Omit<Term, "span"> & { readonly start: number | null; readonly end: number | null };

export type PrintedClaim = Omit<Claim, "subject" | "object"> & {
  readonly subject: PrintedTerm;
  readonly object: PrintedTerm;
  readonly sentence: Span | null;
};

/** What `read --json` prints, and each line of `read --jsonl`. */
export interface ReadAnswer {
  readonly schema: "entente.read/1";
  readonly document: Pick<Document, "id" | "language" | "kind" | "title"> & {
    readonly published: string | null;
    readonly publisher: string | null;
  };
  readonly regions: Reading["regions"];
  readonly mentions: Reading["mentions"];
  readonly techniques: Reading["techniques"];
  readonly claims: readonly PrintedClaim[];
  readonly brief: readonly Span[];
  readonly issues: readonly Issue[];
}

function printedTerm({ span, ...term }: Term): PrintedTerm {
  return { ...term, start: span?.start ?? null, end: span?.end ?? null };
}

function printedClaim(claim: Claim): PrintedClaim {
  const sentence = claim.passage.kind === "text" ? claim.passage.span : null;
  return { ...claim, subject: printedTerm(claim.subject), object: printedTerm(claim.object), sentence };
}

/** A publication date with the precision it was given: `2025`, `2025-04`, `2025-04-02`. */
function writtenDay(document: Document): string | null {
  const published = document.appearances[0]?.published;
  if (!published?.from) return null;
  const length = { year: 4, quarter: 7, month: 7, day: 10 }[published.precision];
  return published.from.slice(0, length);
}

/** The printed form of an outcome. Throws `unreadable` when the file gave no text. */
export function readAnswer({ document, reading, issues }: ReadOutcome, name: string): ReadAnswer {
  if (document === null || reading === null) {
    throw new UserError("unreadable", {
      message: `${name}: ${issues[0]?.message ?? "no text could be read."}`,
      hint: "Text, Markdown, HTML and PDF files are read, up to 64 MB; data files (STIX, MISP, CSV) go in with `entente add`.",
    });
  }
  return {
    schema: "entente.read/1",
    document: {
      id: document.id,
      language: document.language,
      published: writtenDay(document),
      publisher: document.appearances[0]?.publisher ?? null,
      kind: document.kind,
      title: document.title,
    },
    regions: reading.regions,
    mentions: reading.mentions,
    techniques: reading.techniques,
    claims: reading.claims.map(printedClaim),
    brief: reading.brief,
    issues,
  };
}

/** Refuses a publication date that is none, before anything is read. Throws `bad-date`. */
export function checkedDate(written: string | null): string | null {
  if (written === null || intervalOf(written) !== null) return written;
  throw new UserError("bad-date", {
    message: `--published ${written} is not a date.`,
    hint: "Write YYYY, YYYY-MM or YYYY-MM-DD.",
  });
}

interface JsonLine {
  readonly id: string;
  readonly text: string;
  readonly published: string | null;
  readonly publisher: string | null;
}

const optionalText = (value: unknown): string | null => (typeof value === "string" ? value : null);

function parsedLine(line: string, number: number): JsonLine {
  const problem = (message: string, cause?: unknown): UserError =>
    new UserError("bad-jsonl", {
      message: `Line ${number}: ${message}`,
      hint: 'Each line is one object: {"id": "…", "text": "…", "published"?: "YYYY-MM-DD", "publisher"?: "…"}.',
      cause,
    });
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw problem("not JSON.", cause);
  }
  const { id, text, published, publisher } = (value ?? {}) as Record<string, unknown>;
  if (typeof id !== "string" || typeof text !== "string") throw problem("`id` and `text` must be strings.");
  return { id, text, published: optionalText(published), publisher: optionalText(publisher) };
}

/**
 * Reads one line of `--jsonl`. A line whose text is empty gives an empty answer with its issue, so that lines out
 * match lines in. Throws `bad-jsonl`, naming the line.
 */
export async function readLine(
  open: OpenReader,
  line: string,
  number: number,
  propose: Proposer | null = null,
): Promise<ReadAnswer> {
  const { id, text, published, publisher } = parsedLine(line, number);
  const origin = { name: null, mediaType: null, url: null, published, publisher, id };
  const read = await readString(open, text, origin);
  const outcome = propose ? await propose(read) : read;
  if (outcome.document !== null) return readAnswer(outcome, id);
  return {
    schema: "entente.read/1",
    document: { id, language: null, kind: "vendor", title: null, published, publisher },
    regions: [],
    mentions: [],
    techniques: [],
    claims: [],
    brief: [],
    issues: outcome.issues,
  };
}
