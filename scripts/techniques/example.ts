/** One text the technique model learns from. */
export interface Example {
  readonly text: string;
  /** Current ATT&CK id of a technique or sub-technique; `null` when the text describes none. */
  readonly label: string | null;
  /** False where the annotators had only the parent technique to choose from, whatever the sub-technique was. */
  readonly subKnown: boolean;
  /** What is learnt from it: which technique, whether there is any, or both. */
  readonly teaches: "which" | "whether" | "both";
  /** How much it counts, 0 to 1. */
  readonly weight: number;
  /** Title of the report it was taken from, `null` for ATT&CK's own text: folds never split a report. */
  readonly report: string | null;
}
