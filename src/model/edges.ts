/** A table of zeros and ones as its ones: what `test` works on, whatever the rows and columns stand for. */
export interface EdgeList {
  /** Row and column names, in code-unit order. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** (row, column) by position in `rows` and `columns`; each once. */
  readonly edges: readonly (readonly [number, number])[];
  /** Repeated edges that were counted once. */
  readonly duplicates: number;
}
