import { EXIT_CODES, UserError } from "../errors.ts";
import type { Problem } from "../model/schemas/workbench.ts";

export const PROBLEM_TYPE = "application/problem+json";

/** Codes whose status is not that of their exit code. */
const STATUS_OF: Readonly<Partial<Record<UserError["code"], number>>> = {
  "bad-token": 401,
  "case-exists": 409,
  "cross-origin": 403,
  "no-case": 409,
  "not-acceptable": 406,
  "not-allowed": 403,
  "too-large": 413,
  "too-many-requests": 429,
  "unknown-id": 404,
  "wrong-host": 421,
  "wrong-media-type": 415,
};

function statusOf({ code, exitCode }: UserError): number {
  return (
    STATUS_OF[code] ?? (exitCode === EXIT_CODES.unavailable ? 503 : exitCode === EXIT_CODES.usage ? 400 : 422)
  );
}

/** What went wrong, as RFC 9457 has it. A bug says that it is one, and nothing of its stack. */
export function problemOf(error: unknown): Problem {
  if (error instanceof UserError) {
    const { code, message, hint, candidates } = error;
    return {
      type: `urn:entente:error:${code}`,
      title: code.replaceAll("-", " "),
      status: statusOf(error),
      detail: message,
      code,
      hint,
      candidates: [...candidates],
    };
  }
  return {
    type: "about:blank",
    title: "bug",
    status: 500,
    detail: "This is a bug in entente; nothing you did.",
    code: "bug",
    hint: "The server's terminal shows where it happened; please report those lines.",
    candidates: [],
  };
}

/** The problem as a response. */
export function problemResponse(problem: Problem, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { ...headers, "content-type": PROBLEM_TYPE, "cache-control": "no-store" },
  });
}
