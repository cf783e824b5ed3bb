import { LineCounter, parseDocument } from "yaml";
import { UserError } from "../errors.ts";
import { canonicalJson, sha256Hex } from "../model/ids.ts";
import type { Question } from "../model/question.ts";
import { questionSchema } from "../model/schemas/question.ts";

const HINT = "docs/cases.md shows every member of a question file; data/cases/ has examples.";

/**
 * Reads a question file (YAML, `entente.question/1`).
 * Throws `bad-question`, naming line and column of the first thing that is wrong.
 */
export function parseQuestion(text: string, file: string): Question {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const broken = document.errors[0];
  if (broken) {
    const { line, col } = lineCounter.linePos(broken.pos[0]);
    throw new UserError("bad-question", {
      message: `${file}, line ${line}, column ${col}: ${broken.message.split("\n")[0]}`,
      hint: HINT,
      cause: broken,
    });
  }
  const parsed = questionSchema.safeParse(document.toJS() ?? {});
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  const path = issue.path.map(String);
  // The nearest node that exists: a missing member is reported where its parent stands.
  let depth = path.length;
  let node: unknown;
  while (depth >= 0 && !node) node = document.getIn(issue.path.slice(0, depth--), true);
  const range = (node as { range?: [number, number, number] } | undefined)?.range;
  const { line, col } = lineCounter.linePos(range?.[0] ?? 0);
  throw new UserError("bad-question", {
    message: `${file}, line ${line}, column ${col}: ${path.length > 0 ? `\`${path.join(".")}\`: ` : ""}${issue.message}`,
    hint: HINT,
  });
}

/** SHA-256 of the question's canonical JSON: comments and layout of the file do not count. */
export function questionHash(question: Question): string {
  return sha256Hex(canonicalJson(question));
}
