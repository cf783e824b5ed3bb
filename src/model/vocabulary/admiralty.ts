/** The Admiralty code (NATO AJP-2.1; STIX 2.1 appendix A): reliability of a source, credibility of a claim. */

export const RELIABILITIES = ["A", "B", "C", "D", "E", "F"] as const;
export type Reliability = (typeof RELIABILITIES)[number];

export const RELIABILITY_WORDS: Readonly<Record<Reliability, string>> = {
  A: "completely reliable",
  B: "usually reliable",
  C: "fairly reliable",
  D: "not usually reliable",
  E: "unreliable",
  F: "cannot be judged",
};

export const CREDIBILITIES = [1, 2, 3, 4, 5, 6] as const;
export type Credibility = (typeof CREDIBILITIES)[number];

export const CREDIBILITY_WORDS: Readonly<Record<Credibility, string>> = {
  1: "confirmed by other sources",
  2: "probably true",
  3: "possibly true",
  4: "doubtfully true",
  5: "improbable",
  6: "cannot be judged",
};
