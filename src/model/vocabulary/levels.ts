/** Levels of cooperation, the grades of an answer, the statuses of a level, hypotheses and flags. */

export const LEVELS = ["tactical", "operational", "strategic"] as const;
export type Level = (typeof LEVELS)[number];

export const GRADES = ["none", "incidental", ...LEVELS] as const;
/** `null` beside a grade means undetermined. It is never printed as `none`. */
export type Grade = (typeof GRADES)[number];

export const GRADE_MEANINGS: Readonly<Record<Grade, string>> = {
  none: "a source that could have seen a relation reports there is none, or the data exclude one",
  incidental: "overlap explained by the same victim, same public flaw, common supplier or rented service",
  tactical: "a deliberate but limited act: one shared server, payload, access or affiliate deal",
  operational: "repeated or planned division of labour: systematic hand-off, synchronised campaigns",
  strategic: "common command, service or organisation, or a lasting alliance that reaches the groups",
};

/** From weakest to strongest, as a side takes the highest of its pairs. */
export const STATUSES = ["evidence-against", "no-evidence", "undecidable", "possible", "supported"] as const;
export type Status = (typeof STATUSES)[number];

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  supported: "supported",
  possible: "possible",
  "no-evidence": "no evidence found",
  "evidence-against": "evidence against",
  undecidable: "cannot be decided",
};

export const RIVALS = [
  "unrelated",
  "common-supplier",
  "parallel-interest",
  "imitation",
  "false-flag",
  "hijack",
  "one-actor",
  "adversaries",
] as const;
export const HYPOTHESES = [...RIVALS, ...LEVELS] as const;
export type HypothesisId = (typeof HYPOTHESES)[number];

export const FLAGS = [
  "hijack",
  "imitation",
  "possibly-one-actor",
  "cross-targeting",
  "insufficient-data",
] as const;
export type Flag = (typeof FLAGS)[number];
