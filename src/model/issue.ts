/** One thing that could not be taken from an input. The rest of the input is kept. */
export interface Issue {
  /** Permanent kebab-case code, for example `bad-date`. */
  readonly code: string;
  /** Where: a file, record number, JSON pointer or page. */
  readonly path: string;
  readonly message: string;
  readonly value: string | null;
}
