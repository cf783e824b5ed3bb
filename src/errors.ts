/**
 * Everything the person at the keyboard can put right, and nothing else: any other throw is a bug (exit 70).
 * Codes are permanent; they are retired, never renamed. `docs/errors.md` explains each one.
 */

/** What a process ends with. A judgment is never an exit code. */
export const EXIT_CODES = {
  done: 0,
  checkFailed: 1,
  usage: 2,
  badInput: 3,
  unavailable: 4,
  bug: 70,
  interrupted: 130,
} as const;

/** Every code, with the exit code it ends the command with. */
export const ERROR_CODES = {
  "ambiguous-name": EXIT_CODES.badInput,
  "bad-assessment": EXIT_CODES.badInput,
  "bad-case": EXIT_CODES.badInput,
  "bad-date": EXIT_CODES.badInput,
  "bad-decision": EXIT_CODES.badInput,
  "bad-edges": EXIT_CODES.badInput,
  "bad-export": EXIT_CODES.badInput,
  "bad-feed": EXIT_CODES.badInput,
  "bad-jsonl": EXIT_CODES.badInput,
  "bad-incidents": EXIT_CODES.badInput,
  "bad-knowledge": EXIT_CODES.unavailable,
  "bad-mapping": EXIT_CODES.badInput,
  "bad-option": EXIT_CODES.usage,
  "bad-package": EXIT_CODES.badInput,
  "bad-question": EXIT_CODES.badInput,
  "bad-request": EXIT_CODES.badInput,
  "bad-review": EXIT_CODES.badInput,
  "bad-series": EXIT_CODES.badInput,
  "bad-url": EXIT_CODES.badInput,
  "bad-source": EXIT_CODES.badInput,
  "bad-token": EXIT_CODES.badInput,
  "case-exists": EXIT_CODES.badInput,
  "cross-origin": EXIT_CODES.badInput,
  "empty-matrix": EXIT_CODES.badInput,
  "empty-side": EXIT_CODES.badInput,
  "no-browser": EXIT_CODES.unavailable,
  "no-case": EXIT_CODES.badInput,
  "no-queue": EXIT_CODES.usage,
  "no-such-file": EXIT_CODES.badInput,
  "not-acceptable": EXIT_CODES.badInput,
  "not-allowed": EXIT_CODES.badInput,
  "other-inputs": EXIT_CODES.badInput,
  "refused-address": EXIT_CODES.badInput,
  "refused-page": EXIT_CODES.badInput,
  "too-large": EXIT_CODES.badInput,
  "too-many-requests": EXIT_CODES.badInput,
  unavailable: EXIT_CODES.unavailable,
  "unknown-id": EXIT_CODES.badInput,
  "unknown-name": EXIT_CODES.badInput,
  "unknown-source": EXIT_CODES.usage,
  "unreachable-database": EXIT_CODES.unavailable,
  unreadable: EXIT_CODES.badInput,
  unwritable: EXIT_CODES.unavailable,
  "wrong-host": EXIT_CODES.badInput,
  "wrong-media-type": EXIT_CODES.badInput,
} as const;
export type ErrorCode = keyof typeof ERROR_CODES;

export interface UserErrorDetails {
  /** What happened, to which file or record. */
  readonly message: string;
  /** The next thing to do. */
  readonly hint: string;
  /** For names: what could have been meant. */
  readonly candidates?: readonly string[];
  readonly cause?: unknown;
}

/** An error with a next step. Each door translates it once: terminal text, problem JSON, a notice in the page. */
export class UserError extends Error {
  readonly code: ErrorCode;
  readonly hint: string;
  readonly exitCode: number;
  readonly candidates: readonly string[];

  constructor(code: ErrorCode, details: UserErrorDetails) {
    super(details.message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = "UserError";
    this.code = code;
    this.hint = details.hint;
    this.exitCode = ERROR_CODES[code];
    this.candidates = details.candidates ?? [];
  }
}
